import { say } from '../../../../src/domain/card.ts';
import { accept, ask, post, refuse } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { type TicketEvent } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { refreshCards, notActive, sentTo } from './guard.ts';
import { accepting } from './route.ts';
import { thread } from '../messages.ts';

/** What a ticket waits for must be known where it is something of ours (itsm-rules §3.2). */
const LINKED = { 'awaiting change': ['change', 'CHG'], 'awaiting problem': ['problem', 'PRB'] } as const;

export const hold: Decide['hold'] = (state, { reason, text, for: whom }, context) => {
  const { number, by, organisation } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  if (state.status === 'on hold') return refuse(`${number} is already on hold: ${state.holdReason}.`);
  if (state.assignee === undefined || (state.autoAssigned && state.assignee !== by.email))
    return refuse(`Claim ${number} before you put it on hold.`);
  if (reason === undefined) return ask(forms.holdForm(number));
  if (reason === 'awaiting requester' && text.trim() === '')
    return refuse(
      `Say what you need from ${context.nameOf(state.requester)}: hold ${number} reason="awaiting requester" your question.`,
    );
  const [as, prefix] = reason in LINKED ? LINKED[reason as keyof typeof LINKED] : [];
  const awaited = whom?.trim().toUpperCase();
  const isLinked = as === undefined || state.links?.some(link => link.as === as);
  if (as !== undefined && !isLinked && !awaited?.startsWith(`${prefix}-`))
    return refuse(`Say which ${as} it waits for: hold ${number} reason="${reason}" for=${prefix}-7.`);
  const links: TicketEvent[] = as !== undefined && awaited ? [{ type: 'linked', to: awaited, as }] : [];
  // Only the requester is spoken to; what is waited for elsewhere is the desk's own business.
  const asks =
    reason !== 'awaiting requester' ? [] : [{ type: 'replied' as const, text: text.trim(), from: 'agent' as const }];
  return accept<TicketEvent>(
    [
      ...accepting(state, context),
      ...links,
      ...asks,
      { type: 'held', reason, text: text.trim(), pauses: organisation['pause-on'].includes(reason) },
    ],
    [
      ...refreshCards,
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
              { notify: true },
            ),
          ]),
    ],
    asks.length === 0
      ? say(`${number} is on hold: ${reason}.${text.trim() === '' ? '' : ' Your words are noted, for agents only.'}`)
      : say(sentTo(state, text, context), `${number} is on hold: ${reason}.`),
  );
};

export const resume: Decide['resume'] = (state, _, context) => {
  const { number, by } = context;
  if (state.status !== 'on hold') return refuse(`${number} is not on hold.`);
  return accept(
    [{ type: 'resumed', why: `resumed by ${by.name}` }],
    [...refreshCards, post(thread('triage'), say([{ bold: by.name }, ` took ${number} off hold.`]))],
    say(`${number} is in progress again.`),
  );
};
