import { type Card } from '../../../src/domain/card.ts';
import { inWords } from '../../../src/time/duration.ts';
import { type QueryContext } from '../../../src/domain/query.ts';
import { type Loaded } from '../../../src/domain/record.ts';
import { type Wanted } from '../../../src/domain/records.ts';

/** So many of the newest are looked at. */
const HISTORY = 200;
/** Fewer say nothing. */
const ENOUGH = 5;

type Wishes = { lists: Wanted[]; counts: Omit<Wanted, 'limit' | 'order'>[] };

/** What a forecast is made of: how long others like it took, what is ahead of it, and what its assignee has. */
export function forecastNeeds({ state, dueAt }: Loaded): Wishes {
  const { desk, priority, assignee } = state;
  const sight = 'everything';
  return {
    lists: [{ sight, kind: 'incident', desk, priority, among: 'resolved', order: 'newest', limit: HISTORY }],
    counts: [
      { sight, desk, among: 'queued', dueBefore: new Date(dueAt.getTime() - 1) },
      ...(assignee === undefined ? [] : [{ sight, assignee, among: 'queued' } as const]),
    ],
  };
}

/** Of those that were still open after as long, how many came too late; and why, so that nobody has to believe it. */
export function forecast(
  record: Loaded,
  like: readonly Loaded[],
  [ahead = 0, load]: readonly number[],
  context: QueryContext,
): Card[] {
  const { organisation, nameOf } = context;
  const clocks = (of: Loaded) =>
    context
      .workflowOf(of.number)
      ?.clocks(of.state, context)
      .find(({ name }) => name === 'resolve')?.reading;
  const mine = clocks(record);
  if (mine?.state !== 'running' && mine?.state !== 'paused') return [];
  const took = like.flatMap(other => clocks(other)?.countedMs ?? []);
  const longer = took.filter(ms => ms > mine.countedMs).toSorted((a, b) => a - b);
  const { priority, desk, assignee } = record.state;
  const kind = `${priority} of ${organisation.desks[desk]?.name ?? desk}`;
  if (took.length >= ENOUGH && longer.length < ENOUGH)
    return [
      {
        title: 'Forecast: likely to be late',
        lines: [[`Only ${longer.length} of ${took.length} like it (${kind}) took longer than this one has by now.`]],
      },
    ];
  if (longer.length < ENOUGH) return [];
  const late = longer.filter(ms => ms >= mine.targetMs).length;
  const at = (share: number) => inWords(longer[Math.min(longer.length - 1, Math.floor(longer.length * share))] ?? 0);
  return [
    {
      title: `Forecast: ${Math.round((late / longer.length) * 100)} % chance to be late`,
      lines: [
        [
          `${late} of ${longer.length} like it (${kind}, still open after ${inWords(mine.countedMs)}) were; half took ${at(0.5)} or less, 80 % ${at(0.8)}.`,
        ],
        [
          `${ahead} of the desk's tickets are due before it.`,
          assignee === undefined ? ' Nobody has taken it.' : ` ${nameOf(assignee)} has ${load ?? 0}.`,
        ],
      ],
    },
  ];
}
