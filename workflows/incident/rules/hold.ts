import { say } from '../../../src/domain/card.ts';
import { accept, ask, post, refuse, thread } from '../../../src/domain/workflow.ts';
import { shortened } from '../cards.ts';
import * as forms from '../forms.ts';
import { type IncidentEvent } from '../incident.ts';
import { type Decide } from './decide.ts';
import { bothCards, notActive } from './guard.ts';

export const hold: Decide['hold'] = (state, { reason, text }, context) => {
  const { number, by, organisation } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  if (state.status === 'on hold') return refuse(`${number} is already on hold: ${state.holdReason}.`);
  if (state.assignee === undefined) return refuse(`Claim ${number} before you put it on hold.`);
  if (reason === undefined) return ask(forms.holdForm(number));
  if (reason === 'awaiting requester' && text.trim() === '')
    return refuse(
      `Say what you need from ${context.nameOf(state.requester)}: hold ${number} reason="awaiting requester" your question.`,
    );
  const asks = text.trim() === '' ? [] : [{ type: 'replied' as const, text: text.trim(), from: 'agent' as const }];
  return accept<IncidentEvent>(
    [...asks, { type: 'held', reason, text: text.trim(), pauses: organisation['pause-on'].includes(reason) }],
    [
      ...bothCards,
      post(
        thread('triage'),
        say([
          { bold: by.name },
          ` put ${number} on hold: ${reason}.${text.trim() === '' ? '' : ` ${shortened(text, 500)}`}`,
        ]),
      ),
      ...(asks.length === 0
        ? []
        : [
            post(
              thread('receipt'),
              { lines: [[{ bold: by.name }, ':']], quote: shortened(text, 3_000) },
              { loud: true },
            ),
          ]),
    ],
    say(`${number} is on hold: ${reason}.`),
  );
};

export const resume: Decide['resume'] = (state, _, context) => {
  const { number, by } = context;
  if (state.status !== 'on hold') return refuse(`${number} is not on hold.`);
  return accept(
    [{ type: 'resumed', why: `resumed by ${by.name}` }],
    [...bothCards, post(thread('triage'), say([{ bold: by.name }, ` took ${number} off hold.`]))],
    say(`${number} is in progress again.`),
  );
};
