import { say } from '../../../src/domain/card.ts';
import { isRequesterOf } from '../../../src/domain/role.ts';
import { accept, type Context, type Decision, post, refuse, show, thread } from '../../../src/domain/workflow.ts';
import { type Incident, type IncidentEvent, isActive, isOver } from '../incident.ts';
import { type Decide } from './decide.ts';
import { bothCards, toRequester } from './guard.ts';

export const fixed: Decide['fixed'] = (state, _, context) => {
  const { number } = context;
  if (isOver(state)) return refuse(`${number} is already ${state.status}.`);
  const resolved: IncidentEvent[] = isActive(state)
    ? [{ type: 'resolved', code: 'fixed by requester', text: 'The requester says that it works again.' }]
    : [];
  return closing(state, context, [...resolved, { type: 'closed', why: 'confirmed by the requester' }]);
};

export const close: Decide['close'] = (state, _, context) => {
  const { number, by } = context;
  if (isOver(state)) return refuse(`${number} is already ${state.status}.`);
  if (state.status !== 'resolved') {
    return refuse(
      isRequesterOf(by, state)
        ? `${number} is not resolved yet; if it works again, say: fixed ${number}.`
        : `Resolve ${number} before closing it.`,
    );
  }
  return closing(state, context, [{ type: 'closed', why: `closed by ${by.name}` }]);
};

function closing(state: Incident, context: Context, events: IncidentEvent[]): Decision<IncidentEvent> {
  const { number, by } = context;
  return accept(
    events,
    [
      ...bothCards,
      ...(state.resolutions > 0 ? [show(`resolution:${state.resolutions}`, thread('receipt'))] : []),
      post(thread('triage'), say([{ bold: by.name }, ` closed ${number}.`])),
      ...toRequester(state, context, say(`${by.name} closed ${number}.`)),
    ],
    say(`${number} is closed.`),
  );
}
