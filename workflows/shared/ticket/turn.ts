import { opening, type Card } from '../../../src/domain/card.ts';
import { turnCard } from '../../../src/domain/record.ts';
import { worksAt } from '../../../src/domain/role.ts';
import { type Context, type Decision, shown } from '../../../src/domain/workflow.ts';
import { type Draw } from './cards/draw.ts';
import { isActive, type TicketState } from './ticket.ts';
import { show, saying } from './messages.ts';

/** What somebody is offered, in their own conversation. It says so for as long as it is true. */
export const turn: Draw = ({ state, number, version, context, card = '' }) => {
  const whose = card.slice(turnCard('').length);
  if (state.autoAssigned && state.assignee === whose && isActive(state))
    return { ...offer(state, number), of: { number, version } };
  return { of: { number, version }, lines: [[standing(state, number, whose, context)]] };
};

export const offer = ({ priority, title }: Pick<TicketState, 'priority' | 'title'>, number: string): Card => ({
  lines: [[`It is your turn: ${number} (${priority}) ${title}`]],
  buttons: [
    { label: 'Claim', words: saying('claim', number), style: 'primary' },
    opening('More', saying('more', number)),
  ],
});

/** What has left somebody's desk is told them no more of. */
function standing(
  { assignee, desk, status, title }: TicketState,
  number: string,
  whose: string,
  { organisation, nameOf }: Pick<Context, 'organisation' | 'nameOf'>,
): string {
  if (!worksAt(organisation, whose, desk)) return `${number} is not offered to you any more.`;
  if (status !== 'new' && status !== 'in progress' && status !== 'on hold') return `${number} is ${status}: ${title}`;
  if (assignee === undefined) return `${number} is not offered to you any more: ${title}`;
  return assignee === whose ? `You have ${number}: ${title}` : `${nameOf(assignee)} has ${number}: ${title}`;
}

/** Ends an offer on the card of whoever had it, whichever verb ended it. */
const ENDS = new Set(['assigned', 'released', 'transferred', 'resolved', 'cancelled', 'closed']);

type Rule<S, C, E> = (state: S, command: C, context: Context) => Decision<E>;

/** The rules of a kind of ticket, each with the card of the offer that it ends. */
export const endingOffers = <S extends TicketState, Rules extends object>(rules: Rules): Rules =>
  Object.fromEntries(
    Object.entries(rules as Record<string, Rule<S, never, { type: string }>>).map(([verb, rule]) => [
      verb,
      (state: S, command: never, context: Context) => {
        const decision = rule(state, command, context);
        const ends =
          decision.is === 'accepted' &&
          state.autoAssigned === true &&
          state.assignee !== undefined &&
          decision.events.some(({ type }) => ENDS.has(type));
        return ends
          ? { ...decision, effects: [...decision.effects, show(turnCard(state.assignee!), shown)] }
          : decision;
      },
    ]),
  ) as Rules;
