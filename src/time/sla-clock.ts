import { addOpen, openBetween, openIntervals, openLength, type Calendar } from './calendar.ts';
import { duration } from './duration.ts';

export type ClockName = 'respond' | 'resolve';

/** What is promised: a row of the desk file's `sla`, for one clock. */
export type Promised = { policy: string; priority: string; target: string; calendar: string };

/** What happened to a clock, in order. It starts once; a new promise keeps all marks, so pauses survive it. */
export type Mark = { at: Date; is: 'start' | 'pause' | 'resume' | 'stop' | 'cancel'; why: string };

export type Clock = { promised: Promised; marks: readonly Mark[]; told: readonly number[] };

export type Reading = {
  startedAt: Date;
  /** Null while paused, and after the clock was cancelled. */
  dueAt: Date | null;
  state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  targetMs: number;
  countedMs: number;
  intervals: { from: Date; to: Date; counted: boolean; why: string }[];
};

export const startClock = (promised: Promised, at: Date): Clock => ({
  promised,
  marks: [{ at, is: 'start', why: 'opened' }],
  told: [],
});

export const mark = (clock: Clock, is: Mark['is'], at: Date, why: string): Clock => ({
  ...clock,
  marks: [...clock.marks, { at, is, why }],
});

export const isStopped = ({ marks }: Clock) => ['stop', 'cancel'].includes(marks.at(-1)?.is ?? '');
export const isPaused = ({ marks }: Clock) => marks.at(-1)?.is === 'pause';

/** Replays the clock up to `now` (itsm-rules §3.7). A breach is `now ≥ dueAt` in ms, never a rounded percentage. */
export function readClock(clock: Clock, calendar: Calendar, now: Date): Reading {
  const stretches = stretchesOf(clock, now);
  const startedAt = clock.marks[0]?.at ?? now;
  const targetMs = targetOf(clock, calendar);
  const counted = stretches.filter(({ runs }) => runs);
  const countedMs = counted.reduce((sum, { from, to }) => sum + openBetween(calendar, from, to), 0);
  const last = clock.marks.at(-1)?.is;
  const dueAt = last === 'pause' || last === 'cancel' ? null : moment(clock, calendar, now, targetMs);
  return {
    startedAt,
    dueAt,
    state: stateOf(last, dueAt, last === 'stop' ? (clock.marks.at(-1)?.at ?? now) : now, countedMs >= targetMs),
    targetMs,
    countedMs,
    intervals: stretches.flatMap(stretch => explain(stretch, calendar)),
  };
}

/** When `percent` of the target will have been counted, if nothing else happens; null while it stands still. */
export function thresholdAt(clock: Clock, calendar: Calendar, now: Date, percent: number): Date | null {
  if (isStopped(clock) || isPaused(clock)) return null;
  return moment(clock, calendar, now, Math.ceil((targetOf(clock, calendar) * percent) / 100));
}

const targetOf = (clock: Clock, calendar: Calendar) =>
  openLength(calendar, clock.marks[0]?.at ?? new Date(0), duration(clock.promised.target));

function moment(clock: Clock, calendar: Calendar, now: Date, ms: number): Date | null {
  const inDays = 'businessDays' in duration(clock.promised.target);
  let left = ms;
  let from: Date | undefined;
  for (const stretch of stretchesOf(clock, now)) {
    const length = stretch.runs ? openBetween(calendar, stretch.from, stretch.to) : 0;
    if (stretch.runs && (inDays ? left < length : left <= length)) return addOpen(calendar, stretch.from, left, inDays);
    left -= length;
    // What is left goes on from where the clock stands, also when it was stopped while paused.
    from = stretch.to;
  }
  return addOpen(calendar, from ?? clock.marks[0]?.at ?? now, left, inDays);
}

type Stretch = { from: Date; to: Date; runs: boolean; why: string };

function stretchesOf({ marks }: Clock, now: Date): Stretch[] {
  return marks.flatMap((at, index) => {
    if (at.is === 'cancel') return [];
    const next = marks[index + 1]?.at ?? (at.is === 'stop' ? at.at : now);
    if (next <= at.at) return [];
    const runs = at.is === 'start' || at.is === 'resume';
    return [{ from: at.at, to: next, runs, why: at.why }];
  });
}

function explain({ from, to, runs, why }: Stretch, calendar: Calendar): Reading['intervals'] {
  if (!runs) return [{ from, to, counted: false, why }];
  const found: Reading['intervals'] = [];
  let at = from.getTime();
  for (const open of openIntervals(calendar, from, to)) {
    if (open.from > at) found.push(interval(at, open.from, false, 'out of hours'));
    found.push(interval(open.from, open.to, true, 'open'));
    at = open.to;
  }
  if (at < to.getTime()) found.push(interval(at, to.getTime(), false, 'out of hours'));
  return found;
}

const interval = (from: number, to: number, counted: boolean, why: string) => ({
  from: new Date(from),
  to: new Date(to),
  counted,
  why,
});

function stateOf(last: Mark['is'] | undefined, dueAt: Date | null, at: Date, spent: boolean): Reading['state'] {
  if (last === 'cancel') return 'cancelled';
  if (last === 'pause') return spent ? 'breached' : 'paused';
  if (dueAt && at >= dueAt) return 'breached';
  return last === 'stop' ? 'met' : 'running';
}
