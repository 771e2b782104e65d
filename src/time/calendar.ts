import { DateTime } from 'luxon';
import { type Duration } from './duration.ts';

/** Minutes from midnight, wall-clock, `[from, to)`. `spill`: the end of what began the day before. */
export type Span = { from: number; to: number; spill?: true };

/** When a desk works. `dates` (holidays and exceptions) override the week. */
export type Calendar =
  | { always: true }
  | { zone: string; week: readonly (readonly Span[])[]; dates: Readonly<Record<string, readonly Span[]>> };

export const ALWAYS: Calendar = { always: true };

type Interval = { from: number; to: number };

/** Open time between two moments, in ms. */
export function openBetween(calendar: Calendar, from: Date, to: Date): number {
  return openIntervals(calendar, from, to).reduce((sum, { from: start, to: end }) => sum + (end - start), 0);
}

/** The open intervals between two moments, in order, clipped to them. */
export function openIntervals(calendar: Calendar, from: Date, to: Date): Interval[] {
  if (to <= from) return [];
  if ('always' in calendar) return [{ from: from.getTime(), to: to.getTime() }];
  const found: Interval[] = [];
  for (const open of walk(calendar, from)) {
    if (open.from >= to.getTime()) break;
    const clipped = { from: Math.max(open.from, from.getTime()), to: Math.min(open.to, to.getTime()) };
    if (clipped.to > clipped.from) found.push(clipped);
  }
  return found;
}

/**
 * The moment at which `ms` of open time have passed since `from`. Where that is when a day closes, it is when the next one
 * opens as well: `inDays` says so, because three days from nine o'clock are over at nine o'clock.
 */
export function addOpen(calendar: Calendar, from: Date, ms: number, inDays = false): Date {
  if ('always' in calendar) return new Date(from.getTime() + ms);
  if (ms === 0) return inDays ? nextOpening(calendar, from) : from;
  let left = ms;
  for (const open of walk(calendar, from)) {
    const start = Math.max(open.from, from.getTime());
    const length = open.to - start;
    if (length <= 0) continue;
    if (inDays ? left < length : left <= length) return new Date(start + left);
    left -= length;
  }
  throw new Error('a calendar that never opens was accepted');
}

/**
 * A duration as open time, in ms, counted from `from`. A business day is until the same wall-clock time on the next
 * day that opens, so three of them are three working days, whatever each one's length.
 */
export function openLength(calendar: Calendar, from: Date, length: Duration): number {
  if ('ms' in length) return length.ms;
  if ('always' in calendar) return length.businessDays * 86_400_000;
  const first = firstOpening(calendar, from);
  const begun = DateTime.fromMillis(first, { zone: calendar.zone });
  const { hour, minute, second, millisecond } = begun;
  // After midnight a shift is still that of the day on which it began.
  const isSpill = spansOf(calendar, begun).some(
    ({ from: start, to, spill }) => spill && hour * 60 + minute >= start && hour * 60 + minute < to,
  );
  const late = { days: isSpill ? 1 : 0 };
  let day = begun.minus(late);
  for (let left = length.businessDays; left > 0;) {
    day = day.plus({ days: 1 });
    if (spansOf(calendar, day).some(({ spill }) => !spill)) left -= 1;
  }
  const end = day.plus(late).set({ hour, minute, second, millisecond });
  return openBetween(calendar, new Date(first), end.toJSDate());
}

export const isOpenAt = (calendar: Calendar, at: Date): boolean =>
  openIntervals(calendar, at, new Date(at.getTime() + 1)).length > 0;

/** The next moment at which the calendar is open: now, if it is. */
export const nextOpening = (calendar: Calendar, from: Date): Date =>
  'always' in calendar ? from : new Date(firstOpening(calendar, from));

/** When the day of a moment begins to be worked on: undefined on a closed day, nine o'clock where it never closes. */
export function openingOn(calendar: Calendar, moment: Date, zone: string): { day: string; at: Date } | undefined {
  const local = DateTime.fromJSDate(moment, { zone: 'always' in calendar ? zone : calendar.zone });
  const day = local.toISODate() ?? '';
  if ('always' in calendar) return { day, at: local.set({ hour: 9, minute: 0, second: 0, millisecond: 0 }).toJSDate() };
  const [first] = opensOn(calendar, local.startOf('day'));
  return first && { day, at: new Date(first.from) };
}

/** The moment so long after another: business days by the calendar, hours and days as they pass. */
export const after = (calendar: Calendar, from: Date, length: Duration): Date =>
  'ms' in length
    ? new Date(from.getTime() + length.ms)
    : addOpen(calendar, from, openLength(calendar, from, length), true);

/** Whether the calendar opens at all in the two years after `from`; a desk with one that does not can promise nothing. */
export function opensEver(calendar: Calendar, from: Date): boolean {
  return 'always' in calendar || !walk(calendar, from).next().done;
}

function firstOpening(calendar: Exclude<Calendar, { always: true }>, from: Date): number {
  for (const open of walk(calendar, from)) if (open.to > from.getTime()) return Math.max(open.from, from.getTime());
  throw new Error('a calendar that never opens was accepted');
}

type Hours = Exclude<Calendar, { always: true }>;

function* walk(calendar: Hours, from: Date): Generator<Interval, undefined> {
  const start = DateTime.fromJSDate(from, { zone: calendar.zone }).startOf('day').minus({ days: 1 });
  for (let days = 0; days < 740; days += 1) yield* opensOn(calendar, start.plus({ days }));
}

const remembered = new WeakMap<Hours, Map<string, Interval[]>>();

/** Zone arithmetic is the slow part and a day never changes, so each day of a calendar is worked out once. */
function opensOn(calendar: Hours, day: DateTime): Interval[] {
  const days = remembered.get(calendar) ?? new Map<string, Interval[]>();
  remembered.set(calendar, days);
  const date = day.toISODate() ?? '';
  const known = days.get(date);
  if (known) return known;
  const opens = spansOf(calendar, day)
    .map(({ from, to }) => ({ from: wallClock(day, from), to: wallClock(day, to) }))
    .filter(({ from, to }) => to > from);
  if (days.size > 5_000) days.clear();
  days.set(date, opens);
  return opens;
}

const spansOf = (calendar: Hours, day: DateTime) =>
  calendar.dates[day.toISODate() ?? ''] ?? calendar.week[day.weekday - 1] ?? [];

/** A wall-clock time that a DST change skips is read as the moment of the change. */
function wallClock(day: DateTime, minutes: number): number {
  if (minutes === 1_440) return day.plus({ days: 1 }).startOf('day').toMillis();
  return day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, millisecond: 0 }).toMillis();
}
