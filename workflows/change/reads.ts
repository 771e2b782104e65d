import { type Loaded, type Ticket } from '../../src/domain/record.ts';
import { type Records } from '../../src/domain/records.ts';
import { COUNTED, madeOf, type Outcome } from './risk.ts';
import { NO_CONFLICT_DATA, type Item, type ConflictData, type Terms } from './schedule.ts';
import { type Read, type ReadKey } from '../../src/domain/workflow.ts';

/** More neighbours or changes than this are not looked at. */
const MAX_READ = 2_000;

type Configured = Ticket & Item & { relations: readonly { to: string }[] };
type Change = Ticket & {
  cis: readonly string[];
  start?: Date;
  end?: Date;
  slotReservedAt?: Date;
  outcome?: Outcome;
  caused?: { priority: string }[];
};

type Frozen = Ticket & Terms & { start: Date; end: Date };

/** Not made yet and not given up: what takes up time. */
const BOOKED = new Set(['assess', 'authorize', 'scheduled', 'implement']);

/**
 * Reads what is around a change: its configuration items and their neighbours (both ends of a relation count), other
 * changes of any of them and of its implementer, freezes, and how its team did. Each is one indexed query.
 */
/** What a change must know of the rest, for its rules to ask for. */
export const CONFLICT_DATA: ReadKey<ConflictData> = { name: 'conflict data', none: NO_CONFLICT_DATA };

/** A change as it would be: what it touches, when, and who makes it. */
export type PlannedFor = {
  cis: readonly string[];
  from?: Date;
  to?: Date;
  assignee?: string;
  desk: string;
  team: string;
};

export const conflictData = (planned: PlannedFor): Read<ConflictData> => ({
  key: CONFLICT_DATA,
  run: records => conflictDataOf(records, planned),
});

async function conflictDataOf(
  { find }: Pick<Records, 'find'>,
  { cis, from, to, assignee, desk, team }: PlannedFor,
): Promise<ConflictData> {
  const all = { sight: 'everything', order: 'none', limit: MAX_READ } as const;
  const during = from && to ? { from, to } : undefined;
  const [own, near, frozen, made] = (await Promise.all([
    cis.length === 0 ? [] : find({ ...all, kind: 'configuration', keys: cis, among: 'open' }),
    cis.length === 0 ? [] : find({ ...all, kind: 'configuration', relatedTo: cis, among: 'open' }),
    during ? find({ ...all, kind: 'freeze', during, among: 'open' }) : [],
    find({ ...all, kind: 'change', desk, teams: [team], among: 'resolved', order: 'newest', limit: COUNTED }),
  ])) as [Loaded<Configured>[], Loaded<Configured>[], Loaded<Frozen>[], Loaded<Change>[]];
  const related = [
    ...own.flatMap(({ state }) => state.relations.map(({ to: key }) => key)),
    ...near.map(({ state }) => state.key),
  ];
  const neighbours = [...new Set(related)].filter(key => !cis.includes(key));
  const [touching, busy] = during
    ? await Promise.all([
        cis.length === 0
          ? []
          : find({ ...all, kind: 'change', touches: [...cis, ...neighbours], during, among: 'open' }),
        assignee === undefined ? [] : find({ ...all, kind: 'change', assignee, during, among: 'open' }),
      ])
    : [[], []];
  return {
    items: own.map(({ state: { key, name, criticality } }) => ({ key, name, criticality })),
    neighbours,
    booked: bookedOf([...touching, ...busy] as Loaded<Change>[]),
    freezes: frozen.map(({ number, state: { start, end, reason, except, services } }) => ({
      from: start,
      to: end,
      reason,
      except,
      number,
      ...(services ? { services } : {}),
    })),
    made: madeOf(made.map(({ state }) => state)),
  };
}

function bookedOf(found: readonly Loaded<Change>[]): ConflictData['booked'] {
  const unique = new Map(found.map(record => [record.number, record]));
  return [...unique.values()].flatMap(
    ({ number, state: { title, cis, start, end, assignee, status, slotReservedAt } }) =>
      start && end && BOOKED.has(status)
        ? [
            {
              number,
              title,
              cis,
              from: start,
              to: end,
              ...(assignee === undefined ? {} : { assignee }),
              ...(slotReservedAt ? { reservedAt: slotReservedAt } : {}),
            },
          ]
        : [],
  );
}
