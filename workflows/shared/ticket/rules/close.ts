import { say } from '../../../../src/domain/card.ts';
import { speaksAsRequester } from '../../../../src/domain/role.ts';
import { accept, type Context, type Decision, post, refuse, requester } from '../../../../src/domain/workflow.ts';
import { type TicketState, type TicketEvent, isActive, isOver } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { allCards, isTheirsToEnd, toFollowers, toRequester } from './guard.ts';
import { isSurveyed } from './survey.ts';
import { show, thread } from '../messages.ts';

export const fixed: Decide['fixed'] = (state, _, context) => {
  const { number, by, organisation, nameOf } = context;
  if (isOver(state)) return refuse(`${number} is already ${state.status}.`);
  if (!speaksAsRequester(organisation, by, state))
    return refuse(`Only ${nameOf(state.requester)} can confirm that it works. You can say: resolve ${number} how.`);
  if (!isTheirsToEnd(state, context))
    return refuse(`${number} is a major incident; ${nameOf(state.major?.lead ?? state.assignee ?? '')} ends it.`);
  const resolved: TicketEvent[] = isActive(state)
    ? [{ type: 'resolved', code: 'fixed by requester', text: 'The requester says that it works again.' }]
    : [];
  return closing(state, context, [...resolved, { type: 'closed', why: 'confirmed by the requester' }]);
};

export const close: Decide['close'] = (state, _, context) => {
  const { number, by, nameOf, organisation } = context;
  if (isOver(state)) return refuse(`${number} is already ${state.status}.`);
  if (state.status !== 'resolved') {
    return refuse(
      speaksAsRequester(organisation, by, state)
        ? `${number} is not resolved yet; if it works again, say: fixed ${number}.`
        : `Resolve ${number} before closing it.`,
    );
  }
  if (state.major?.is === 'accepted') {
    const lead = state.major.lead ?? '';
    if (by.email !== lead)
      return refuse(`${number} is a major incident; only ${nameOf(lead)}, who leads it, can close it.`);
    if (!state.major.review)
      return refuse(
        `${number} is a major incident: review it before you close it: major ${number} review what we learned.`,
      );
  }
  return closing(state, context, [{ type: 'closed', why: `closed by ${by.name}` }]);
};

export function closing(state: TicketState, context: Context, events: TicketEvent[]): Decision<TicketEvent> {
  const { number, by, organisation } = context;
  const isBots = by.standing === 'bot';
  const words = isBots
    ? `${number} closed by itself: nobody objected to the solution.`
    : `${by.name} closed ${number}.`;
  return accept(
    events,
    [
      ...allCards(state),
      ...(state.resolutions > 0 ? [show(`resolution:${state.resolutions}`, thread('receipt'))] : []),
      post(thread('triage'), isBots ? say(words) : say([{ bold: by.name }, ` closed ${number}.`])),
      ...toRequester(state, context, say(words)),
      ...toFollowers(state, context, say(words), words),
      ...(isSurveyed(state, organisation) ? [show('survey', requester)] : []),
    ],
    say(`${number} is closed.`),
  );
}
