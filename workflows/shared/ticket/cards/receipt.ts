import { opening, type Button, type Line } from '../../../../src/domain/card.ts';
import { type Drawing } from '../../../../src/domain/workflow.ts';
import { isActive, type TicketState } from '../ticket.ts';
import { type Draw, type Look } from './draw.ts';
import { answerDue, teamName } from './facts.ts';
import { saying } from '../messages.ts';

/** The requester's card, in their direct message. */
export const receiptOf =
  <S extends TicketState>(look: Look<S>): Draw<S> =>
  drawing => {
    const { state, number, version, context } = drawing;
    return {
      title: `${number} ${state.title}`,
      of: { number, version },
      lines: [
        ...receiptLines(state, context, look.solved),
        ...(state.opener === state.requester
          ? []
          : [[`${context.nameOf(state.opener)} reported it for ${context.nameOf(state.requester)}.`] as Line]),
      ],
      facts: [
        { label: 'Status', value: look.status(state, 'receipt') },
        { label: 'Priority', value: state.priority },
        ...answerDue(state, context),
        ...look.facts(drawing),
      ],
      buttons: receiptButtons(state, number, look.mayConfirm(state)),
    };
  };

function receiptLines(state: TicketState, context: Drawing<TicketState>['context'], solved: string): Line[] {
  const team = teamName(state, context);
  const who = state.assignee === undefined ? team : context.nameOf(state.assignee);
  const lines: Partial<Record<TicketState['status'], string>> = {
    new: `${team} will answer you here. Reply to this message to add anything.`,
    'in progress':
      state.assignee === undefined
        ? `${team} has it now and will answer you here.`
        : `${who} is working on it. Reply to this message to reach them.`,
    'on hold':
      state.holdReason === 'awaiting requester'
        ? `${who} waits for your answer. Reply to this message with it.`
        : `On hold: ${state.holdReason}.`,
    resolved:
      state.major?.is === 'accepted'
        ? `${who} ${solved}; it is a major incident, and those who lead it close it.`
        : `${state.resolution?.by === 'hark' ? 'It was resolved' : `${who} ${solved}`}. Press It's fixed if it is, or Reopen if it is not.`,
    closed: 'Closed. Thank you for telling us.',
    cancelled:
      state.mergedInto === undefined
        ? 'Cancelled.'
        : `Handled together with ${state.mergedInto}; you are told here what comes of it.`,
  };
  return [[lines[state.status] ?? '']];
}

function receiptButtons(state: TicketState, number: string, mayConfirm: boolean): Button[] {
  // Who reported a major incident does not end it (itsm-rules §3.2).
  if (state.major?.is === 'accepted') return isActive(state) ? [opening('Add details', saying('reply', number))] : [];
  const fixed: Button[] = mayConfirm ? [{ label: "It's fixed", words: saying('fixed', number), style: 'primary' }] : [];
  if (state.status === 'resolved') return [...fixed, opening('Reopen', saying('reopen', number))];
  if (!isActive(state)) return [];
  return [
    opening('Add details', saying('reply', number)),
    ...fixed,
    opening('Escalate', saying('escalate', number)),
    ...(state.status === 'new' ? [{ label: 'Cancel', words: saying('cancel', `${number} reason=withdrawn`) }] : []),
  ];
}
