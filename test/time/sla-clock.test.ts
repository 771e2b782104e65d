import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addOpen, ALWAYS, openBetween, openLength, type Calendar } from '../../src/time/calendar.ts';
import { mark, readClock, startClock, thresholdAt, type Clock } from '../../src/time/sla-clock.ts';
import { runs } from '../support/runs.ts';

const OFFICE: Calendar = {
  zone: 'Europe/London',
  week: [0, 1, 2, 3, 4]
    .map(() => [
      { from: 9 * 60, to: 12 * 60 + 30 },
      { from: 13 * 60 + 30, to: 17 * 60 + 30 },
    ])
    .concat([[], []]),
  dates: { '2026-04-03': [], '2026-04-02': [{ from: 9 * 60, to: 12 * 60 }] },
};
const NIGHTS: Calendar = {
  zone: 'Europe/London',
  week: Array.from({ length: 7 }, () => [
    { from: 0, to: 4 * 60 },
    { from: 22 * 60, to: 1_440 },
  ]),
  dates: {},
};
const MINUTE = 60_000;

/** The slow way: is this minute open? */
const isOpen = (calendar: Exclude<Calendar, { always: true }>, at: number) => {
  const local = DateTime.fromMillis(at, { zone: calendar.zone });
  const minute = local.hour * 60 + local.minute;
  const spans = calendar.dates[local.toISODate()!] ?? calendar.week[local.weekday - 1]!;
  return spans.some(({ from, to }) => minute >= from && minute < to);
};
/** Each minute is asked once; asking the zone is what is slow about the slow way. */
const asked = new Map<Calendar, Map<number, boolean>>();
const isOpenMinute = (calendar: Exclude<Calendar, { always: true }>, at: number) => {
  const minutes = asked.get(calendar) ?? new Map<number, boolean>();
  asked.set(calendar, minutes);
  const known = minutes.get(at) ?? isOpen(calendar, at);
  minutes.set(at, known);
  return known;
};
const slowly = (calendar: Exclude<Calendar, { always: true }>, from: number, to: number) => {
  let open = 0;
  for (let at = from; at < to; at += MINUTE) if (isOpenMinute(calendar, at)) open += MINUTE;
  return open;
};

// Around the change to summer time on 29 March 2026 and back on 25 October.
const moment = fc.oneof(
  fc.integer({ min: 0, max: 14 * 1_440 }).map(minutes => Date.UTC(2026, 2, 23) + minutes * MINUTE),
  fc.integer({ min: 0, max: 14 * 1_440 }).map(minutes => Date.UTC(2026, 9, 19) + minutes * MINUTE),
);
const calendars = fc.constantFrom(OFFICE, NIGHTS);

describe('a business calendar', () => {
  test('counts as a minute-by-minute count does, across DST, half days and holidays', () => {
    fc.assert(
      fc.property(calendars, moment, fc.integer({ min: 0, max: 2 * 1_440 }), (calendar, from, minutes) => {
        const to = from + minutes * MINUTE;
        expect(openBetween(calendar, new Date(from), new Date(to))).toBe(slowly(calendar as never, from, to));
      }),
      { numRuns: 60 },
    );
  });

  test('adds what it counts', () => {
    fc.assert(
      fc.property(calendars, moment, fc.integer({ min: 1, max: 3_000 }), (calendar, from, minutes) => {
        const dueAt = addOpen(calendar, new Date(from), minutes * MINUTE);
        expect(openBetween(calendar, new Date(from), dueAt)).toBe(minutes * MINUTE);
        expect(openBetween(calendar, new Date(from), new Date(dueAt.getTime() - 1))).toBeLessThan(minutes * MINUTE);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['within a morning', '2026-03-23T10:00', '1h', '2026-03-23T11:00'],
    ['over lunch', '2026-03-23T12:00', '1h', '2026-03-23T14:00'],
    ['over the weekend', '2026-03-27T17:00', '1h', '2026-03-30T09:30'],
    ['over a half day and Good Friday', '2026-04-02T11:30', '1h', '2026-04-06T09:30'],
    ['before opening', '2026-03-23T06:00', '30m', '2026-03-23T09:30'],
  ])('%s', (_, from, length, due) => {
    const at = (wall: string) => DateTime.fromISO(wall, { zone: 'Europe/London' }).toJSDate();
    const ms = length.endsWith('h') ? Number(length.slice(0, -1)) * 60 * MINUTE : Number(length.slice(0, -1)) * MINUTE;
    expect(addOpen(OFFICE, at(from), ms)).toEqual(at(due));
  });

  test('a business day lasts until the same time on the next working day, however long that is', () => {
    const at = (wall: string) => DateTime.fromISO(wall, { zone: 'Europe/London' }).toJSDate();
    const due = (from: string, businessDays: number) =>
      addOpen(OFFICE, at(from), openLength(OFFICE, at(from), { businessDays }));
    expect(due('2026-03-23T10:00', 3)).toEqual(at('2026-03-26T10:00'));
    expect(due('2026-03-27T16:00', 1)).toEqual(at('2026-03-30T16:00'));
    expect(due('2026-04-01T10:00', 2)).toEqual(at('2026-04-06T10:00'));
    expect(openLength(ALWAYS, new Date(0), { businessDays: 2 })).toBe(2 * 86_400_000);
  });
});

describe('an SLA clock', () => {
  const promised = { policy: 'row', priority: 'P3', target: '60m', calendar: 'office' };
  const HISTORIES = 10_000;
  const steps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });

  /** Runs and pauses in turn, as many minutes each as the steps say. */
  const history = (start: number, minutes: readonly number[]): { clock: Clock; end: number } => {
    let clock = startClock(promised, new Date(start));
    let at = start;
    minutes.forEach((step, index) => {
      at += step * MINUTE;
      if (index < minutes.length - 1) clock = mark(clock, index % 2 === 0 ? 'pause' : 'resume', new Date(at), 'x');
    });
    return { clock, end: at };
  };

  test('counts only open minutes in which it runs, and is due when they are spent', () => {
    fc.assert(
      fc.property(calendars, moment, steps, (calendar, start, minutes) => {
        const { clock, end } = history(start, minutes);
        const reading = readClock(clock, calendar, new Date(end));
        let at = start;
        let counted = 0;
        minutes.forEach((step, index) => {
          if (index % 2 === 0) counted += slowly(calendar as never, at, at + step * MINUTE);
          at += step * MINUTE;
        });
        expect(reading.countedMs).toBe(counted);
        expect(
          reading.intervals
            .filter(({ counted: is }) => is)
            .reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()), 0),
        ).toBe(counted);
        expect(reading.state === 'breached').toBe(counted >= reading.targetMs);
        expect(reading.dueAt === null).toBe(minutes.length % 2 === 0);
      }),
      runs(HISTORIES),
    );
  });

  test('its intervals cover the time from the start without a gap', () => {
    fc.assert(
      fc.property(calendars, moment, steps, (calendar, start, minutes) => {
        const { clock, end } = history(start, minutes);
        const { intervals } = readClock(clock, calendar, new Date(end));
        expect(intervals[0]?.from.getTime()).toBe(start);
        expect(intervals.at(-1)?.to.getTime()).toBe(end);
        for (const [index, { to }] of intervals.slice(0, -1).entries()) expect(to).toEqual(intervals[index + 1]!.from);
      }),
      runs(1_000),
    );
  });

  test('a stop ends it, a new promise keeps every pause, and it is due where the minutes say', () => {
    const targets = fc.constantFrom('15m', '60m', '4h', '8h');
    const ends = fc.constantFrom('stop' as const, 'cancel' as const);
    fc.assert(
      fc.property(calendars, moment, steps, targets, ends, (calendar, start, minutes, target, end) => {
        const { clock: before, end: at } = history(start, minutes);
        const promisedAnew = { ...before, promised: { ...promised, target } };
        const clock = mark(promisedAnew, end, new Date(at), 'x');
        const reading = readClock(clock, calendar, new Date(at + 30 * 1_440 * MINUTE));
        let counted = 0;
        let due: number | undefined;
        let passed = start;
        minutes.forEach((step, index) => {
          for (let minute = passed; index % 2 === 0 && minute < passed + step * MINUTE; minute += MINUTE) {
            if (!isOpenMinute(calendar as never, minute)) continue;
            counted += MINUTE;
            if (counted === reading.targetMs) due ??= minute + MINUTE;
          }
          passed += step * MINUTE;
        });
        const expected = {
          stop: { state: counted >= reading.targetMs ? 'breached' : 'met', dueAt: due ?? reading.dueAt?.getTime() },
          cancel: { state: 'cancelled', dueAt: undefined },
        }[end];
        expect({ counted: reading.countedMs, state: reading.state, dueAt: reading.dueAt?.getTime() }).toEqual({
          counted,
          ...expected,
        });
      }),
      runs(HISTORIES),
    );
  });

  test('a pause survives a change of the promise', () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 2, 23, 9) + minutes * MINUTE);
    const paused = mark(
      mark(startClock({ ...promised, target: '8h' }, at(0)), 'pause', at(60), 'held'),
      'resume',
      at(90),
      'resumed',
    );
    const stricter = { ...paused, promised: { ...promised, target: '4h' } };
    expect(readClock(stricter, ALWAYS, at(180)).dueAt).toEqual(at(4 * 60 + 30));
  });

  test('it is breached at the due time to the millisecond, not before', () => {
    const clock = startClock(promised, new Date(0));
    expect(readClock(clock, ALWAYS, new Date(60 * MINUTE - 1)).state).toBe('running');
    expect(readClock(clock, ALWAYS, new Date(60 * MINUTE)).state).toBe('breached');
    expect(readClock(mark(clock, 'stop', new Date(60 * MINUTE - 1), 'x'), ALWAYS, new Date(99 * MINUTE)).state).toBe(
      'met',
    );
    expect(thresholdAt(clock, ALWAYS, new Date(0), 75)).toEqual(new Date(45 * MINUTE));
    expect(thresholdAt(mark(clock, 'pause', new Date(1), 'x'), ALWAYS, new Date(2), 75)).toBeNull();
  });
});
