import { type Card } from '../../../src/domain/card.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { type Loaded, type Ticket } from '../../../src/domain/record.ts';
import { type Wanted } from '../../../src/domain/records.ts';
import { type verbs } from './commands.ts';
import { shortcuts } from './help.ts';
import { asCard } from './lists.ts';

const MAX_SHOWN = 10;
/** A clock that ends within this is at risk. */
const SOON_MS = 3_600_000;

type Section = { title: string; wanted: Omit<Wanted, 'sight' | 'limit'>; unless?: 'empty' };

/** My open tickets and which of them wait for me; for agents what they have, what is at risk and what waits. */
export function home(_: CommandOf<typeof verbs, 'home'>, context: QueryContext): QueryPlan {
  const { sight } = context;
  const sections = sectionsFor(context);
  return {
    lists: sections.map(({ wanted }) => ({ ...wanted, sight, limit: MAX_SHOWN + 1 })),
    answer(found) {
      const [mine = []] = found;
      const waiting = mine.filter(isWaiting);
      return {
        card: {
          title: `Hello, ${context.by.name}`,
          buttons: shortcuts(context.verbs),
          parts: [
            ...(waiting.length > 0 ? [asCard('Waiting for you', waiting, false, context)] : []),
            ...sections.flatMap(({ title, unless }, index): Card[] => {
              const records = found[index] ?? [];
              if (unless === 'empty' && records.length === 0) return [];
              return [asCard(title, records.slice(0, MAX_SHOWN), records.length > MAX_SHOWN, context)];
            }),
          ],
        },
      };
    },
  };
}

function sectionsFor({ by, sight, organisation, now }: QueryContext): Section[] {
  const mine: Section = {
    title: 'Your open tickets',
    wanted: { requester: by.email, among: 'open', order: 'newest' },
  };
  const votes: Section = {
    title: 'Waiting for your vote',
    wanted: { awaits: by.email, among: 'open', order: 'newest' },
    unless: 'empty',
  };
  if (sight.desks.length === 0) return [mine, votes];
  const dueBefore = new Date(now.getTime() + SOON_MS);
  return [
    mine,
    votes,
    { title: 'Assigned to you', wanted: { assignee: by.email, among: 'queued', order: 'queue' } },
    {
      title: 'Your changes',
      wanted: { kind: 'change', assignee: by.email, among: 'open', order: 'none' },
      unless: 'empty',
    },
    ...sight.desks.flatMap((desk): Section[] => {
      const name = organisation.desks[desk]?.name ?? desk;
      return [
        { title: `At risk in ${name}`, wanted: { desk, dueBefore, among: 'queued', order: 'queue' }, unless: 'empty' },
        { title: `Queue of ${name}`, wanted: { desk, among: 'queued', order: 'queue' } },
      ];
    }),
  ];
}

/** A question to answer, or a solution to confirm. */
const isWaiting = ({ state }: Loaded): boolean =>
  state.status === 'resolved' || (state as Ticket & { holdReason?: string }).holdReason === 'awaiting requester';
