import { z } from 'zod';
import { say, type Form } from '../../src/domain/card.ts';
import { text, type Verbs } from '../../src/domain/command.ts';
import { momentOf } from '../../src/domain/moment.ts';
import { NEVER, type Ticket } from '../../src/domain/record.ts';
import { accept, ask, refuse, workflow } from '../../src/domain/workflow.ts';

const words = z.string().max(80).optional();

const verbs = {
  away: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({ text, until: words, from: words, delegate: words }),
    usage: 'away until= [from=] [delegate=@person]',
    help: 'be out: no tickets are given to you, and your votes go to your delegate',
  },
  back: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({ text }),
    usage: 'back',
    help: 'be here again, before you said',
  },
} as const satisfies Verbs;

/** From when until when somebody is out, and who votes for them. The newest of a person counts. */
export type Absence = Ticket & { from: Date; until: Date; delegate?: string };

type Noted = { type: 'noted'; who: string; from: Date; until: Date; delegate?: string };

const initial: Absence = {
  status: 'none',
  title: '',
  requester: '',
  opener: '',
  desk: '',
  team: '',
  priority: 'P5',
  origin: 'console',
  openedAt: new Date(0),
  from: new Date(0),
  until: new Date(0),
};

const LONGEST_MS = 366 * 86_400_000;

const awayForm: Form = {
  title: 'Out of office',
  words: 'away',
  submit: 'Save',
  fields: [
    { key: 'until', label: 'Until when?', type: 'line', required: true, max: 20, hint: '17:00, fri, 2026-04-01 or 3d' },
    { key: 'delegate', label: 'Who votes for you?', type: 'person' },
  ],
};

/** Being out of office: a fact in the trail like any other, so that an auditor sees who could vote for whom. */
export const absence = workflow<Absence, typeof verbs, Noted>({
  kind: 'absence',
  prefix: 'ABS',
  verbs,
  initial,
  decide: {
    away(_, command, { by, now, organisation, named }) {
      if (command.until === undefined) return ask(awayForm);
      const from = command.from === undefined ? now : momentOf(command.from, now, organisation.timezone);
      const until = momentOf(command.until, now, organisation.timezone);
      if (!from || !until) return refuse('Say until when: until=17:00, until=fri, until=2026-04-01 or until=3d.');
      if (until <= now || until <= from) return refuse('That is over already; say a later moment.');
      if (until.getTime() - from.getTime() > LONGEST_MS)
        return refuse('That is more than a year; say an earlier moment.');
      const [delegate] = named;
      if (command.delegate !== undefined && !delegate) return refuse("I don't know your delegate; mention a person.");
      if (delegate?.email === by.email) return refuse('You cannot be your own delegate.');
      return accept(
        [{ type: 'noted', who: by.email, from, until, ...(delegate ? { delegate: delegate.email } : {}) }],
        [],
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
    back: (_, __, { by, now }) =>
      accept([{ type: 'noted', who: by.email, from: now, until: now }], [], say('Welcome back.')),
  },
  evolve: {
    noted: (_, { who, from, until, delegate, at }) => ({
      ...initial,
      status: 'noted',
      title: 'Absence',
      requester: who,
      opener: who,
      openedAt: at,
      from,
      until,
      ...(delegate === undefined ? {} : { delegate }),
    }),
  },
  cards: {},
  timers: () => [],
  standing: () => ({ open: false, queued: false, due: NEVER }),
  clocks: () => [],
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
