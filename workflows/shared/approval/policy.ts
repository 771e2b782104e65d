import { eligible, type Level } from './tally.ts';
import { type DeskFile } from '../../../src/domain/desk.ts';
import { type Organisation } from '../../../src/domain/desk.ts';

/** Who decides, as the desk file says it. */
export type Rule = DeskFile['catalogue'][number]['approval'][number];

type For = { requester: string; desk: string; team: string; excluded: readonly string[] };

/** A rule of the desk file as a level of votes, without those who may never vote on it. */
export const levelBy = (
  { name, approvers, board, mode, within }: Rule,
  of: For,
  organisation: Organisation,
): Level => ({
  name: name ?? (board === undefined ? 'Approval' : (organisation.change?.boards[board]?.name ?? board)),
  mode,
  within,
  ...(board === undefined ? {} : { board }),
  voters: eligible(membersOf({ approvers, board }, of, organisation), of.excluded),
});

function membersOf(
  { approvers, board }: Pick<Rule, 'approvers' | 'board'>,
  { requester, desk, team }: For,
  { change, people, desks }: Organisation,
): readonly string[] {
  if (board !== undefined) return change?.boards[board]?.members ?? [];
  if (approvers === 'manager')
    return people.flatMap(({ email, manager }) => (email === requester && manager ? [manager] : []));
  if (approvers !== 'team') return approvers ?? [];
  const asked = desks[desk]?.teams[team];
  return asked ? [...asked.members, asked.lead] : [];
}
