import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import fc from 'fast-check';
import { readDesk } from '../../src/desk-file/load.ts';
import { openIntervals, type Calendar } from '../../src/time/calendar.ts';
import { readClock, startClock } from '../../src/time/sla-clock.ts';
import { CHANGES, DESK } from '../support/desk.ts';

const NOW = new Date('2026-03-27T09:00:00Z');
const desk = (calendar: string) =>
  DESK.replace('always: { always: true }', `always: { always: true }\n  own: ${calendar}`);
const calendar = (text: string): Calendar => readDesk(desk(text), 'desk.yaml', NOW).compiled.own!;

/** Open minutes of a day, by asking for each minute of it. */
function openOn(of: Calendar, date: string, zone: string): string {
  const day = DateTime.fromISO(date, { zone });
  const spans: string[] = [];
  for (const { from, to } of openIntervals(of, day.toJSDate(), day.plus({ days: 1 }).toJSDate())) {
    const shown = (at: number) =>
      at === day.plus({ days: 1 }).toMillis() ? '24:00' : DateTime.fromMillis(at, { zone }).toFormat('HH:mm');
    spans.push(`${shown(from)}-${shown(to)}`);
  }
  return spans.join(' ') || 'closed';
}

describe('holidays close what they last', () => {
  const turkey = calendar(
    '{ timezone: Europe/Istanbul, hours: { mon-fri: ["09:00-17:00"] }, holidays: { country: TR } }',
  );

  test.each([
    ['2026-05-26', '09:00-17:00'],
    ['2026-05-27', 'closed'],
    ['2026-05-28', 'closed'],
    ['2026-05-29', 'closed'],
    ['2026-06-01', '09:00-17:00'],
  ])('of several days, all of them: %s is %s', (date, expected) =>
    expect(openOn(turkey, date, 'Europe/Istanbul')).toBe(expected),
  );

  test('three business days from the eve of a long holiday are over when the third day begins', () => {
    const opened = new Date('2026-05-26T09:00:00+03:00');
    const clock = startClock({ policy: 'x', priority: 'P3', target: '3bd', calendar: 'own' }, opened);
    expect(readClock(clock, turkey, opened).dueAt).toEqual(new Date('2026-06-03T06:00:00Z'));
  });

  test('a half day is half', () => {
    const germany = calendar(
      '{ timezone: Europe/Berlin, hours: { mon-fri: ["08:00-18:00"] }, holidays: { country: DE } }',
    );
    expect(openOn(germany, '2026-12-24', 'Europe/Berlin')).toBe('08:00-14:00');
    expect(openOn(germany, '2026-12-25', 'Europe/Berlin')).toBe('closed');
  });

  test('what the file says of a date goes before the holiday', () => {
    const open = calendar(
      '{ timezone: Europe/Istanbul, hours: { mon-fri: ["09:00-17:00"] }, holidays: { country: TR }, exceptions: [{ date: 2026-05-28, hours: ["10:00-12:00"] }] }',
    );
    expect(openOn(open, '2026-05-28', 'Europe/Istanbul')).toBe('10:00-12:00');
  });
});

describe('hours over midnight mean what they say', () => {
  const night = calendar(
    '{ timezone: Europe/London, hours: { fri: ["22:00-02:00"], sun: ["23:00-00:00"] }, exceptions: [{ date: 2026-04-08, hours: ["20:00-03:30"] }] }',
  );

  test.each([
    ['2026-04-03', '22:00-24:00'],
    ['2026-04-04', '00:00-02:00'],
    ['2026-04-05', '23:00-24:00'],
    ['2026-04-06', 'closed'],
    ['2026-04-08', '20:00-24:00'],
    ['2026-04-09', '00:00-03:30'],
  ])('%s is open %s', (date, expected) => expect(openOn(night, date, 'Europe/London')).toBe(expected));

  test('a business day begins with its shift, not with the end of the one before', () => {
    const from = new Date('2026-04-03T22:00:00+01:00');
    const clock = startClock({ policy: 'x', priority: 'P3', target: '1bd', calendar: 'own' }, from);
    expect(readClock(clock, night, from).dueAt).toEqual(new Date('2026-04-05T23:00:00+01:00'));
  });

  test('a shift belongs to the day on which it begins, also where that day is closed', () => {
    const night = calendar(
      '{ timezone: Europe/London, hours: { mon-fri: ["22:00-02:00"] }, exceptions: [{ date: 2026-12-24, hours: [] }] }',
    );
    const days = ['2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26'];
    expect(days.map(date => openOn(night, date, 'Europe/London'))).toEqual([
      '00:00-02:00 22:00-24:00',
      '00:00-02:00 22:00-24:00',
      'closed',
      '22:00-24:00',
      '00:00-02:00',
    ]);
    const holidays = calendar(
      '{ timezone: Europe/London, hours: { mon-fri: ["22:00-02:00"] }, holidays: { country: GB, state: ENG } }',
    );
    // Friday the 25th is a holiday: nobody began then, so nobody is there on Saturday morning.
    expect(['2026-12-25', '2026-12-26'].map(date => openOn(holidays, date, 'Europe/London'))).toEqual([
      'closed',
      'closed',
    ]);
  });

  test.each([
    ['2026-03-28T03:00:00Z', '2026-03-31T02:00:00Z'],
    ['2026-03-24T03:00:00Z', '2026-03-25T03:00:00Z'],
    ['2026-03-24T23:00:00Z', '2026-03-25T23:00:00Z'],
  ])('a business day from %s, in a night shift, is over at %s: the same time of the next shift', (from, due) => {
    const night = calendar('{ timezone: Europe/London, hours: { mon-fri: ["22:00-06:00"] } }');
    const clock = startClock({ policy: 'x', priority: 'P3', target: '1bd', calendar: 'own' }, new Date(from));
    expect(readClock(clock, night, new Date(from)).dueAt).toEqual(new Date(due));
  });

  test('hours that touch or lie over each other are counted once', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 })).filter(([a, b]) => a !== b),
      { minLength: 1, maxLength: 4 },
    );
    const two = (hour: number) => String(hour).padStart(2, '0');
    fc.assert(
      fc.property(spans, all => {
        const own = calendar(
          `{ timezone: UTC, hours: { mon-sun: [${all.map(([a, b]) => `"${two(a)}:00-${two(b)}:00"`).join(', ')}] } }`,
        );
        const day = Date.UTC(2026, 3, 8);
        // A slow oracle: each hour of the day, whether it is in any of the spans of this day or of the day before.
        const hours = Array.from({ length: 24 }, (_, hour) =>
          all.some(([from, to]) => (to > from ? hour >= from && hour < to : hour >= from || hour < to)),
        );
        const open = openIntervals(own, new Date(day), new Date(day + 86_400_000)).reduce(
          (sum, { from, to }) => sum + to - from,
          0,
        );
        expect(open / 3_600_000).toBe(hours.filter(Boolean).length);
      }),
      { numRuns: 200 },
    );
  });

  test('a window over midnight holds a change in it', () => {
    const organisation = readDesk(
      CHANGES.replace('days: [sat, sun], hours: ["01:00-05:00"]', 'days: [fri], hours: ["22:00-02:00"]'),
      'desk.yaml',
      NOW,
    );
    const [window] = organisation.windows;
    const [from, to] = [new Date('2026-04-10T22:30:00+01:00'), new Date('2026-04-11T01:00:00+01:00')];
    const inside = openIntervals(window!.calendar, from, to).reduce((sum, each) => sum + each.to - each.from, 0);
    expect(inside).toBe(to.getTime() - from.getTime());
  });

  test('hours without length are refused with their line', () => {
    expect(() => calendar('{ timezone: UTC, hours: { mon: ["09:00-09:00"] } }')).toThrow(
      /line \d+: calendars\.own\.hours\.mon\.0 .*no length/,
    );
  });
});

describe('names that every object has are refused with their line', () => {
  test.each([
    ['a desk', DESK.replace('\n  hr:', '\n  __proto__:')],
    ['a team', DESK.replace('people-ops:', '__proto__:')],
    ['a calendar', desk('{ always: true }').replace('own:', '__proto__:')],
    ['a desk', DESK.replace('\n  hr:', '\n  constructor:')],
  ])('%s', (_, text) => expect(() => readDesk(text, 'desk.yaml', NOW)).toThrow(/line \d+: .*(__proto__|constructor)/));
});
