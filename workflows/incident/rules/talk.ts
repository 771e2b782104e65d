import { type Line, say } from '../../../src/domain/card.ts';
import { isRequesterOf } from '../../../src/domain/role.ts';
import { accept, ask, post, refuse, thread } from '../../../src/domain/workflow.ts';
import { shortened } from '../cards.ts';
import * as forms from '../forms.ts';
import { type IncidentEvent, isOver } from '../incident.ts';
import { type Decide } from './decide.ts';
import { bothCards } from './guard.ts';

export const reply: Decide['reply'] = (state, { text }, context) => {
  const { number, by } = context;
  const from = isRequesterOf(by, state) ? 'requester' : 'agent';
  if (isOver(state)) return refuse(`${number} is ${state.status}; report a new issue and mention ${number}, please.`);
  if (text.trim() === '') return ask(forms.replyForm(number, from, context.nameOf(state.requester)));
  const wakes = from === 'requester' && state.holdReason === 'awaiting requester';
  const pinged: Line = [
    { bold: by.name },
    ' (requester):',
    ...(state.assignee === undefined ? [] : [' ', { person: state.assignee, name: context.nameOf(state.assignee) }]),
  ];
  const said = (line: Line) => ({ lines: [line], quote: shortened(text, 3_000) });
  return accept<IncidentEvent>(
    [
      { type: 'replied', text: text.trim(), from },
      ...(wakes ? [{ type: 'resumed' as const, why: 'the requester answered' }] : []),
    ],
    from === 'requester'
      ? [
          post(thread('triage'), said(pinged)),
          post(thread('receipt'), said([{ bold: by.name }, ':']), { mirror: true }),
          ...(wakes ? bothCards : []),
        ]
      : [
          post(thread('receipt'), said([{ bold: by.name }, ':']), { loud: true }),
          post(thread('triage'), said([{ bold: by.name }, ` replied to ${context.nameOf(state.requester)}:`])),
          ...bothCards,
        ],
    say(from === 'requester' ? `Added to ${number}.` : `Sent to ${context.nameOf(state.requester)}.`),
  );
};

export const note: Decide['note'] = (state, { text }, context) => {
  const { number, by } = context;
  if (text.trim() === '') return ask(forms.noteForm(number));
  return accept(
    [{ type: 'noted', text: text.trim() }],
    [
      post(
        thread('triage'),
        { lines: [[{ bold: by.name }, ' (internal note):']], quote: shortened(text, 3_000) },
        { mirror: true },
      ),
    ],
    say(`Noted on ${number}, for agents only.`),
  );
};
