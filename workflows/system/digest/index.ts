import { z } from 'zod';
import { say, type Line } from '../../../src/domain/card.ts';
import { text, type Verbs } from '../../../src/domain/command.ts';
import { BLANK, type Loaded, type Ticket } from '../../../src/domain/record.ts';
import { accept, desk as atDesk, post, refuse, defineWorkflow } from '../../../src/domain/workflow.ts';

const verbs = {
  digest: { who: 'bot', does: 'starts', shape: z.object({ text, desk: z.string() }), usage: 'digest desk=' },
} as const satisfies Verbs;

type Digest = Ticket & { numbers: readonly string[] };
type Told = { type: 'told'; desk: string; numbers: string[] };

const initial: Digest = {
  ...BLANK,
  numbers: [],
};

const MAX_SHOWN = 25;
const AHEAD_MS = 12 * 3_600_000;

/** Once a day, as the desk opens: what is late, and what will be before the day is over (itsm-rules §2 #12). */
export const digest = defineWorkflow<Digest, typeof verbs, Told>('digest', 'DIG', {
  verbs,
  initial,
  needs: {
    digest: (_, { desk }, { now }) => ({
      lists: [
        {
          sight: 'everything',
          desk,
          among: 'queued',
          dueBefore: new Date(now.getTime() + AHEAD_MS),
          order: 'queue',
          limit: MAX_SHOWN + 1,
        },
      ],
    }),
  },
  decide: {
    digest(_, { desk }, { loaded, now, nameOf, organisation }) {
      const [found = []] = loaded.lists;
      if (found.length === 0) return refuse('nothing is at risk');
      const shown = found.slice(0, MAX_SHOWN);
      return accept(
        [{ type: 'told', desk, numbers: shown.map(({ number }) => number) }],
        [
          post(atDesk, {
            title: `At risk today in ${organisation.desks[desk]?.name ?? desk}`,
            lines: [
              ...shown.map(record => lineOf(record, now, nameOf)),
              ...(found.length > shown.length ? [['… and more: list breaching'] as Line] : []),
            ],
          }),
        ],
        say(''),
      );
    },
  },
  evolve: {
    told: (_, { desk, numbers, at }) => ({ ...initial, status: 'told', title: 'At risk', desk, numbers, openedAt: at }),
  },
  json: ({ desk, numbers }, number, version) => ({ number, kind: 'digest', desk, numbers, version }),
  line: ({ number }) => [{ bold: number }],
});

const lineOf = ({ number, state, dueAt }: Loaded, now: Date, nameOf: (email: string) => string): Line => [
  { bold: number },
  ` ${state.priority}, ${state.assignee === undefined ? 'nobody has it' : nameOf(state.assignee)}, ${dueAt <= now ? 'late since ' : 'due '}`,
  { time: dueAt },
  `: ${state.title}`,
];
