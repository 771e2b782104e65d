import { say } from '../../../../src/domain/card.ts';
import { inWords } from '../../../../src/time/duration.ts';
import { leadOf } from '../../../../src/domain/desk.ts';
import { accept, ask, desk, person, post, refuse } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { type Decide } from './decide.ts';
import { notActive } from './guard.ts';
import { show, thread } from '../messages.ts';

/** A requester may call the lead again after this long (itsm-rules §3.7). */
const ESCALATE_AGAIN_MS = 4 * 3_600_000;

export const escalate: Decide['escalate'] = (state, { text }, context) => {
  const { number, by, now, organisation } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  if (state.escalatedAt && now.getTime() - state.escalatedAt.getTime() < ESCALATE_AGAIN_MS)
    return refuse(
      `${number} was escalated ${inWords(now.getTime() - state.escalatedAt.getTime())} ago; the lead knows.`,
    );
  if (text.trim() === '') return ask(forms.escalateForm(number));
  const lead = leadOf(organisation, state.desk, state.team);
  return accept(
    [{ type: 'escalated', why: text.trim() }],
    [
      post(
        thread('triage'),
        { lines: [[{ bold: by.name }, ` escalated ${number}:`]], quote: shortened(text, 3_000) },
        { notify: true },
      ),
      ...(lead === undefined || lead === by.email
        ? []
        : [
            post(person(lead), {
              lines: [[{ bold: by.name }, ` escalated ${number} (${state.priority}, ${state.status}): ${state.title}`]],
              quote: shortened(text, 3_000),
            }),
          ]),
    ],
    say(`The lead has been told about ${number}.`),
  );
};

export const undelivered: Decide['undelivered'] = (state, { text }, { organisation, number }) => {
  if (state.undeliverable?.includes(text)) return refuse('the lead knows');
  const lead = leadOf(organisation, state.desk, state.team);
  const words = `I could not deliver what was said on ${number} to ${text}: I may not write there any more. Is the app still installed?`;
  return accept(
    [{ type: 'undelivered', to: text }],
    [
      ...(text.startsWith('the ') ? [] : [post(thread('triage'), say(words)), show('triage', desk)]),
      ...(lead === undefined || text.includes(lead)
        ? []
        : [post(person(lead), say(words), { digestLine: `${number} could not be delivered to ${text}` })]),
    ],
    say(''),
  );
};
