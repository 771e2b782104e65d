import { whyOf } from '../../../../src/domain/command.ts';
import { say } from '../../../../src/domain/card.ts';
import { isVip, promises } from '../../../../src/domain/desk.ts';
import { priorityOf } from '../../../../src/domain/priority.ts';
import { accept, ask, type Context, type Decision, post, refuse } from '../../../../src/domain/workflow.ts';
import * as forms from '../forms.ts';
import { type TicketState, type TicketEvent } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { refreshCards, notActive } from './guard.ts';
import { thread } from '../messages.ts';

export const priority: Decide['priority'] = (state, command, context) =>
  prioritising('incident', state, command, context);

/** The same for whatever kind of ticket: its own row of `sla` promises anew. */
export const prioritising = (
  kind: 'incident' | 'request',
  state: TicketState,
  command: Parameters<Decide['priority']>[1],
  context: Context,
): Decision<TicketEvent> => {
  const { number, organisation, by } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  const why = whyOf(command);
  if ((command.impact === undefined && command.urgency === undefined) || why === '')
    return ask(forms.priorityForm(number, state));
  const impact = command.impact ?? state.impact;
  const urgency = command.urgency ?? state.urgency;
  if (impact === state.impact && urgency === state.urgency)
    return refuse(`${number} already has impact ${impact} and urgency ${urgency}.`);
  const priority = priorityOf(organisation.priority, impact, urgency);
  const promised = promises(organisation, {
    kind,
    priority,
    desk: state.desk,
    vip: isVip(organisation, state.requester),
  });
  const change = priority === state.priority ? `stays ${priority}` : `goes from ${state.priority} to ${priority}`;
  return accept(
    [{ type: 'prioritised', impact, urgency, priority, promised, why }],
    [
      ...refreshCards,
      post(
        thread('triage'),
        say([{ bold: by.name }, `: ${number} ${change} (impact ${impact}, urgency ${urgency}): ${why}`]),
      ),
    ],
    say(`${number} ${change}.`),
  );
};
