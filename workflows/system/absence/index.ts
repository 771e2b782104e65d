import { z } from 'zod';
import { type Absence } from './absence.ts';
import { say, type Form } from '../../../src/domain/card.ts';
import { moment, somebody, text, type Verbs } from '../../../src/domain/command.ts';
import { momentOf } from '../../../src/time/moment.ts';
import { BLANK } from '../../../src/domain/record.ts';
import {
  accept,
  ask,
  type Context,
  person,
  post,
  refuse,
  tell,
  defineWorkflow,
  type Needs,
} from '../../../src/domain/workflow.ts';
import { sayings } from '../../../src/domain/saying.ts';
import { type ApprovalVerb } from '../../shared/approval/messages.ts';

const words = z.string().max(80).optional();

const verbs = {
  away: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({ text, until: moment(words), from: moment(words), delegate: somebody(words) }),
    takes: 'nothing',
    usage: 'away until= [from=] [delegate=@person]',
    help: 'be out: no tickets are given to you, and your votes go to your delegate',
  },
  delegate: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({ text, to: somebody(words), from: moment(words), until: moment(words) }),
    takes: 'people',
    usage: 'delegate to=@person [from=] until=',
    help: 'let somebody vote for you; you stay here otherwise',
  },
  'absence-over': { who: 'bot', does: 'changes', shape: z.object({ text }), usage: 'absence-over NUMBER' },
  back: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({ text }),
    takes: 'nothing',
    usage: 'back',
    help: 'be here again, before you said',
  },
} as const satisfies Verbs;

const saying = sayings<keyof typeof verbs | ApprovalVerb>();

type Over = { type: 'over' };
type Noted = { type: 'noted'; who: string; from: Date; until: Date; delegate?: string; here?: true };

const initial: Absence = {
  ...BLANK,
  from: new Date(0),
  until: new Date(0),
};

/** What waits for somebody already goes to their delegate too, this much of it. */
const MAX_OPEN = 100;

/** Each record that waits for them learns who votes for them. */
const deputising = ({ by, loaded }: Context, delegate: string) =>
  loaded.lists.flat().map(({ number }) => tell(number, saying('set-deputy', number), { for: by.email, to: delegate }));

/** Each record that waits for them learns that they vote for themselves. */
const relieving = (voter: string, { loaded }: Context) =>
  loaded.lists.flat().map(({ number }) => tell(number, saying('end-deputy', number), { for: voter }));

const MAX_ABSENCE_MS = 366 * 86_400_000;

/** From now where nothing else is said. */
function period(
  said: { from?: string | undefined; until?: string | undefined },
  { now, organisation: { timezone } }: Context,
): { from: Date; until: Date } | { wrong: string } {
  const from = said.from === undefined ? now : momentOf(said.from, now, timezone);
  const until = said.until === undefined ? undefined : momentOf(said.until, now, timezone);
  if (!from || !until) return { wrong: 'Say until when: until=17:00, until=fri, until=2026-04-01 or until=3d.' };
  if (until <= now || until <= from) return { wrong: 'That is over already; say a later moment.' };
  if (until.getTime() - from.getTime() > MAX_ABSENCE_MS)
    return { wrong: 'That is more than a year; say an earlier moment.' };
  return { from, until };
}

const awayForm: Form = {
  title: 'Out of office',
  words: saying('away'),
  submit: 'Save',
  fields: [
    { key: 'until', label: 'Until when?', type: 'line', required: true, max: 20, hint: '17:00, fri, 2026-04-01 or 3d' },
    { key: 'delegate', label: 'Who votes for you?', type: 'person' },
  ],
};

/** Being out of office: a fact in the trail like any other, so that an auditor sees who could vote for whom. */
/** What waits for somebody's vote. */
const waitingFor = (awaits: string): Needs => ({
  lists: [{ sight: 'everything', awaits, among: 'open', order: 'newest', limit: MAX_OPEN }],
});

export const absence = defineWorkflow<Absence, typeof verbs, Noted | Over>('absence', 'ABS', {
  verbs,
  initial,
  indexes: [{ fields: { kind: 1, 'state.requester': 1, 'state.openedAt': -1 } }],
  decide: {
    away(_, command, context) {
      const { by, now, named } = context;
      if (command.until === undefined) return ask(awayForm);
      const time = period(command, context);
      if ('wrong' in time) return refuse(time.wrong);
      const { from, until } = time;
      const [delegate] = named;
      if (command.delegate !== undefined && !delegate) return refuse("I don't know your delegate; mention a person.");
      if (delegate?.email === by.email) return refuse('You cannot be your own delegate.');
      return accept(
        [{ type: 'noted', who: by.email, from, until, ...(delegate ? { delegate: delegate.email } : {}) }],
        delegate && from <= now ? deputising(context, delegate.email) : [],
        say([
          'You are away ',
          ...(from > now ? [{ time: from }, ' on, '] : []),
          'until ',
          { time: until },
          delegate ? `; ${delegate.name} votes for you.` : '.',
          ' Say back when you are here again.',
        ]),
      );
    },
    delegate(_, command, context) {
      const { by, now, named } = context;
      const [to] = named;
      if (!to) return refuse('Say who votes for you: delegate to=@person until=fri.');
      if (to.email === by.email) return refuse('You cannot be your own delegate.');
      const time = period(command, context);
      if ('wrong' in time) return refuse(time.wrong);
      const { from, until } = time;
      return accept(
        [{ type: 'noted', who: by.email, from, until, delegate: to.email, here: true }],
        [
          post(
            person(to.email),
            say([`${by.name} lets you vote for them until `, { time: until }, '. Say approvals to see what waits.']),
          ),
          ...(from <= now ? deputising(context, to.email) : []),
        ],
        say([`${to.name} votes for you until `, { time: until }, '. Say back to end that.']),
      );
    },
    back: (_, __, context) => {
      const { by, now } = context;
      const event = { type: 'noted' as const, who: by.email, from: now, until: now };
      return accept([event], relieving(by.email, context), say('Welcome back.'));
    },
    'absence-over'({ requester, over, until }, _, context) {
      if (over || until > context.now) return refuse('not due');
      // Another of theirs may go on.
      const isOn = context.loaded.delegates.has(requester);
      return accept([{ type: 'over' }], isOn ? [] : relieving(requester, context), say(''));
    },
  },
  evolve: {
    over: state => ({ ...state, over: true as const }),
    noted: (_, { who, from, until, delegate, here, at }) => ({
      ...initial,
      status: 'noted',
      title: 'Absence',
      requester: who,
      opener: who,
      openedAt: at,
      from,
      until,
      ...(delegate === undefined ? {} : { delegate }),
      ...(here ? { here } : {}),
    }),
  },
  needs: {
    away: (_, __, { by }) => waitingFor(by.email),
    delegate: (_, __, { by }) => waitingFor(by.email),
    back: (_, __, { by }) => waitingFor(by.email),
    'absence-over': ({ requester }) => ({ ...waitingFor(requester), delegates: [requester] }),
  },
  // Whoever stood in for them has no part any more in what still waits.
  timers: ({ delegate, over, until, from }, number) =>
    delegate === undefined || over || until <= from ? [] : [{ at: until, words: saying('absence-over', number) }],
  json: ({ requester, from, until, delegate }, number, version) => ({
    number,
    kind: 'absence',
    requester,
    from,
    until,
    delegate: delegate ?? null,
    version,
  }),
  line: ({ state, number }) => [{ bold: number }, ` ${state.requester}`],
});
