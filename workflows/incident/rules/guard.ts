import { type Card } from '../../../src/domain/card.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { type Context, desk, post, requester, show, thread } from '../../../src/domain/workflow.ts';
import { type Incident, isOver } from '../incident.ts';

/** Both cards show the state, so most decisions redraw both. */
export const bothCards: Effect[] = [show('receipt', requester), show('triage', desk)];

/** Why an incident that is not being worked on refuses work; undefined for one that is. */
export function notActive(state: Incident, { number }: Context): string | undefined {
  if (state.status === 'resolved') return `${number} is resolved; reopen it first.`;
  return isOver(state) ? `${number} is ${state.status}.` : undefined;
}

/** Nobody is told of their own act. */
export const toRequester = (state: Incident, { by }: Context, card: Card): Effect[] =>
  by.email === state.requester ? [] : [post(thread('receipt'), card)];
