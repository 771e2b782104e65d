import { isOpenAt, openBetween } from '../../src/time/calendar.ts';
import { type Freeze, type Organisation, type Stretch } from '../../src/domain/desk.ts';
import { type Made } from './risk.ts';

export type { Freeze, Stretch, Terms } from '../../src/domain/desk.ts';

/** A configuration item as far as a change needs to know it. Criticality from 1 to 4. */
export type Item = { key: string; name: string; criticality: number };

/** Another change that takes place meanwhile; `reservedAt` when it took its time. */
export type Booked = Stretch & {
  number: string;
  title: string;
  cis: readonly string[];
  assignee?: string;
  reservedAt?: Date;
};

/** What is around a change: read before it is decided. */
export type ConflictData = {
  /** Its own items that the register knows. */
  items: readonly Item[];
  /** The keys of those that have a relation to one of its own. */
  neighbours: readonly string[];
  /** Of its own or neighbouring items, or of its implementer. */
  booked: readonly Booked[];
  /** Decided by change managers, besides those of the desk file. */
  freezes: readonly Freeze[];
  /** The newest changes that its team has made. */
  made: readonly Made[];
};

export const NO_CONFLICT_DATA: ConflictData = { items: [], neighbours: [], booked: [], freezes: [], made: [] };

/** `blocks` until a change manager overrides it, `asks` to be acknowledged, `warns` only (itsm-rules §3.5). */
export type Conflict = Stretch & { key: string; is: 'blocks' | 'asks' | 'warns'; why: string };

export type Planned = Stretch & {
  number: string;
  /** When it took its time; a draft has not. */
  reservedAt?: Date;
  model: string;
  template?: string;
  cis: readonly string[];
  assignee?: string;
};

/** Everything that stands against making a change then, the heaviest first. */
export function conflictsOf(change: Planned, conflictData: ConflictData, organisation: Organisation): Conflict[] {
  const all = [
    ...frozen(change, conflictData, organisation),
    ...shared(change, conflictData),
    ...outsideWindow(change, conflictData, organisation),
  ];
  const sorted = all.toSorted(
    (a, b) => HEAVIEST.indexOf(a.is) - HEAVIEST.indexOf(b.is) || a.key.localeCompare(b.key, 'en', { numeric: true }),
  );
  return sorted.slice(0, MAX_CONFLICTS);
}

const HEAVIEST: readonly Conflict['is'][] = ['blocks', 'asks', 'warns'];
/** Whoever has more than these needs another time, not a longer list. */
const MAX_CONFLICTS = 100;

export const overlaps = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;

/** An emergency is not held up, but it is said; nor is what a freeze leaves out. */
function frozen(change: Planned, { freezes, neighbours }: ConflictData, organisation: Organisation): Conflict[] {
  const touched = [...change.cis, ...neighbours];
  return [...organisation.frozen, ...freezes]
    .filter(freeze => overlaps(change, freeze))
    .filter(({ except }) => !except.includes(change.model) && !except.includes(change.template ?? ''))
    .filter(({ services }) => !services || services.some(service => touched.includes(service)))
    .map(({ from, to, reason, number }) => ({
      key: `freeze:${number ?? reason}`,
      is: EXEMPT.has(change.model) ? ('warns' as const) : ('blocks' as const),
      why: `Freeze: ${reason}`,
      from,
      to,
    }));
}

/** What has to be done at once, or is done already. */
const EXEMPT = new Set(['emergency', 'retroactive', 'unauthorised']);

function shared(change: Planned, { booked, neighbours }: ConflictData): Conflict[] {
  return booked
    .filter(other => other.number !== change.number && overlaps(change, other))
    .flatMap((other): Conflict[] => {
      const { number, title, from, to } = other;
      // Who came later answers for it; who was there before is told.
      const is = isBefore(change, other) ? ('warns' as const) : ('asks' as const);
      const at = { key: number, from, to };
      const same = other.cis.filter(ci => change.cis.includes(ci));
      if (same.length > 0) return [{ ...at, is, why: `${number} (${title}) changes ${same.join(', ')} too` }];
      const near = other.cis.filter(ci => neighbours.includes(ci));
      if (near.length > 0)
        return [{ ...at, is, why: `${number} (${title}) changes ${near.join(', ')}, which belongs with it` }];
      return other.assignee !== undefined && other.assignee === change.assignee
        ? [{ ...at, is: 'warns', why: `Whoever implements it is busy with ${number} (${title})` }]
        : [];
    });
}

type Taking = { number: string; reservedAt?: Date };

/** A draft takes no time; of two that took it in the same moment, the lower number did first. */
const isBefore = (change: Taking, other: Taking): boolean => {
  if (!change.reservedAt || !other.reservedAt) return false;
  const sooner = change.reservedAt.getTime() - other.reservedAt.getTime();
  return sooner < 0 || (sooner === 0 && numberOf(change) < numberOf(other));
};
const numberOf = ({ number }: Taking) => Number(number.split('-')[1]);

function outsideWindow(change: Planned, { neighbours }: ConflictData, { windows }: Organisation): Conflict[] {
  const { from, to } = change;
  const touched = new Set([...change.cis, ...neighbours]);
  return windows
    .filter(({ service, calendar }) => touched.has(service) && !isWithin(calendar, change))
    .map(({ service }) => ({
      key: `window:${service}`,
      is: 'warns' as const,
      why: `Outside the maintenance window of ${service}`,
      from,
      to,
    }));
}

const isWithin = (calendar: Organisation['windows'][number]['calendar'], { from, to }: Stretch) =>
  openBetween(calendar, from, to) === to.getTime() - from.getTime();

/** In a maintenance window of one of its items, or while its desk is closed all the time. */
export function isOffHours(
  change: Stretch & { cis: readonly string[]; calendar: string },
  { windows, compiled }: Organisation,
): boolean {
  const hours = compiled[change.calendar];
  const isClosed =
    hours !== undefined && !isOpenAt(hours, change.from) && openBetween(hours, change.from, change.to) === 0;
  return (
    isClosed || windows.some(({ service, calendar }) => change.cis.includes(service) && isWithin(calendar, change))
  );
}
