import { say } from '../../../src/domain/card.ts';
import { inWords } from '../../../src/domain/duration.ts';
import { leadOf } from '../../../src/domain/organisation.ts';
import { accept, ask, person, post, refuse, thread } from '../../../src/domain/workflow.ts';
import { shortened } from '../cards.ts';
import * as forms from '../forms.ts';
import { type Decide } from './decide.ts';
import { notActive } from './guard.ts';

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
        { loud: true },
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
  if (state.unreached?.includes(text)) return refuse('the lead knows');
  const lead = leadOf(organisation, state.desk, state.team);
  const told =
    lead === undefined || text.includes(lead)
      ? []
      : [
          post(
            person(lead),
            say(
              `I could not deliver a message about ${number} to ${text}, and have given it up. Is the app still installed there?`,
            ),
            { fold: `${number} could not be delivered to ${text}` },
          ),
        ];
  return accept([{ type: 'undelivered', to: text }], told, say(''));
};
