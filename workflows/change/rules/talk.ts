import { cut } from '../../../src/domain/text.ts';
import { say } from '../../../src/domain/card.ts';
import { accept, person, refuse, post, type Context, type Decision } from '../../../src/domain/workflow.ts';
import { type Change, type ChangeEvent } from '../change.ts';
import { awaited } from '../../shared/approval/round.ts';
import { reasonForm } from '../forms.ts';
import { type Decide } from './decide.ts';
import { reviewDue } from './review-due.ts';
import { toManagers } from './managers.ts';
import { bothCards, cardsOf, toDesk, toPlanners } from './say.ts';
import { thread, saying } from '../messages.ts';

const MAX_QUESTION = 3_000;

/** Both sides of a change are of the desk: a note stays in its thread, a reply reaches whoever asked for it as well. */
export const note: Decide['note'] = (_, { text }, { number, by }) =>
  text.trim() === ''
    ? {
        is: 'asked',
        form: reasonForm(`Note on ${number}`, saying('note', number), 'INTERNAL: for agents only', 'Save'),
      }
    : accept<ChangeEvent>(
        [{ type: 'noted', text: text.trim() }],
        [
          post(
            thread('triage'),
            { lines: [[{ bold: by.name }, ' (internal note):']], quote: cut(text.trim(), MAX_QUESTION) },
            { skipOrigin: true },
          ),
        ],
        say(`Noted on ${number}, for agents only.`),
      );

export const reply: Decide['reply'] = (state, { text }, context) => {
  const { number, by } = context;
  const words = text.trim();
  if (words === '')
    return {
      is: 'asked',
      form: reasonForm(`Reply on ${number}`, saying('reply', number), 'What do you want to say?', 'Send'),
    };
  const card = { lines: [[{ bold: by.name }, ':']], quote: cut(words, MAX_QUESTION) };
  const isPlanner = by.email === state.requester || by.email === state.assignee;
  const digestLine = `${by.name} wrote on ${number}`;
  const toVoters = isPlanner
    ? awaited(state.round).map(email =>
        post(
          person(email),
          { ...card, lines: [[{ bold: by.name }, ` on ${number}, which waits for your vote:`]] },
          { digestLine },
        ),
      )
    : [];
  return accept<ChangeEvent>(
    [{ type: 'replied', text: words }],
    [
      post(thread('receipt'), card, by.email === state.requester ? { skipOrigin: true } : { notify: true }),
      post(thread('triage'), card, { skipOrigin: true }),
      ...toVoters,
    ],
    say(`Added to ${number}.`),
  );
};

/** Another record was linked to it. An incident that it caused counts against it, and has it reviewed. */
export function linkMirrored(
  state: Change,
  { to, as }: { to?: string | undefined; as?: string | undefined },
  context: Context,
): Decision<ChangeEvent> {
  const { number, loaded } = context;
  if (to === undefined) return refuse('nothing named');
  // A draft is the business of those who plan it.
  const aside = (words: string) => (state.status === 'new' ? toPlanners(state, context, say(words)) : [toDesk(words)]);
  if (as === undefined) {
    if (!state.links.includes(to)) return refuse('not linked');
    const wasBlamed = state.caused.some(caused => caused.number === to);
    const words = `${to} is not linked to ${number} any more.`;
    return accept<ChangeEvent>(
      [{ type: 'unlinked', to }],
      [
        ...cardsOf(state),
        ...aside(words),
        ...(wasBlamed ? toManagers(state, context, `${words} It was said to have caused it.`) : []),
      ],
      say(''),
    );
  }
  if (as !== 'caused')
    return state.links.includes(to)
      ? refuse('linked already')
      : accept<ChangeEvent>([{ type: 'linked', to }], aside(`${to} is linked to ${number}.`), say(''));
  if (state.caused.some(caused => caused.number === to)) return refuse('known already');
  if (!state.actual)
    return accept<ChangeEvent>(
      [{ type: 'linked', to }],
      aside(`${to} is said to be caused by ${number}, which was never made; it is linked only.`),
      say(''),
    );
  const incident = loaded.records.get(to)?.state as { priority?: string } | undefined;
  const words = `${to} was caused by ${number} (${state.title}), which has to be reviewed.`;
  return accept<ChangeEvent>(
    [{ type: 'blamed', number: to, priority: incident?.priority ?? 'P3', reviewBy: reviewDue(state, context) }],
    [...bothCards, toDesk(words), ...toManagers(state, context, words)],
    say(''),
  );
}

/** A place that could not be reached: the trail says so, and those who plan it are told once, where they can be. */
export const undelivered: Decide['undelivered'] = (state, { text }, { number }) => {
  if (state.undeliverable?.includes(text)) return refuse('known already');
  const card = say(`${number} (${state.title}) could not be told to ${cut(text, 100)}.`);
  return accept<ChangeEvent>(
    [{ type: 'undelivered', to: text }],
    // Conversations of their own, which may be reached where a channel is not.
    [...new Set([state.requester, state.assignee])]
      .filter(email => !text.includes(email))
      .map(email => post(person(email), card, { digestLine: `${number} could not be told to ${cut(text, 60)}` })),
    say(''),
  );
};
