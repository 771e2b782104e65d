import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conflictsOf, NO_CONFLICT_DATA, type Booked, type Planned } from '../../../workflows/change/schedule.ts';
import { CHANGES, organisation } from '../../support/desk.ts';

const DESK = organisation(CHANGES);
const MINUTE = 60_000;
const at = (minute: number) => new Date(Date.parse('2026-03-27T09:00:00Z') + minute * MINUTE);
const planned = (from: number, to: number, more: Partial<Planned> = {}): Planned => ({
  number: 'CHG-1',
  model: 'normal',
  cis: ['web'],
  from: at(from),
  to: at(to),
  ...more,
});
const booked = (from: number, to: number, more: Partial<Booked> = {}): Booked => ({
  number: 'CHG-2',
  title: 'Other',
  cis: ['web'],
  from: at(from),
  to: at(to),
  reservedAt: at(-60),
  ...more,
});
const found = (change: Planned, others: Booked[], neighbours: string[] = []) =>
  conflictsOf(change, { ...NO_CONFLICT_DATA, booked: others, neighbours }, DESK).map(({ key, is }) => `${key} ${is}`);

test.each<[string, Planned, Booked[], string[], string[]]>([
  ['the same item at the same time', planned(0, 60), [booked(30, 90)], [], ['CHG-2 asks']],
  ['one after another: half-open', planned(0, 60), [booked(60, 90)], [], []],
  ['another item', planned(0, 60), [booked(30, 90, { cis: ['mail'] })], [], []],
  ['a related item', planned(0, 60), [booked(30, 90, { cis: ['mail'] })], ['mail'], ['CHG-2 asks']],
  ['itself', planned(0, 60), [booked(0, 60, { number: 'CHG-1' })], [], []],
  [
    'the same implementer',
    planned(0, 60, { assignee: 'bo' }),
    [booked(30, 90, { cis: ['mail'], assignee: 'bo' })],
    [],
    ['CHG-2 warns'],
  ],
  [
    'whoever was there before is told only',
    planned(0, 60, { reservedAt: at(-90) }),
    [booked(30, 90)],
    [],
    ['CHG-2 warns'],
  ],
  [
    'at the same moment the lower number was',
    planned(0, 60, { reservedAt: at(-60) }),
    [booked(30, 90)],
    [],
    ['CHG-2 warns'],
  ],
  [
    '… and the higher one answers for it',
    planned(0, 60, { number: 'CHG-3', reservedAt: at(-60) }),
    [booked(30, 90)],
    [],
    ['CHG-2 asks'],
  ],
])('%s', (_, change, others, neighbours, expected) => expect(found(change, others, neighbours)).toEqual(expected));

const EASTER = { from: new Date('2026-04-04T10:00:00Z'), to: new Date('2026-04-04T11:00:00Z') };
test.each<[string, Partial<Planned>, string[]]>([
  ['a normal change', {}, ['freeze:Easter blocks']],
  ['a standard change too', { model: 'standard', template: 'renew-certificate' }, ['freeze:Easter blocks']],
  ['an emergency is told', { model: 'emergency' }, ['freeze:Easter warns']],
])('in a freeze: %s', (_, more, expected) =>
  expect(found({ ...planned(0, 0, more), ...EASTER }, [])).toEqual(expected),
);

test('a freeze leaves out what it names, and is for its services where it names some', () => {
  const freeze = { ...EASTER, reason: 'Audit', number: 'FRZ-1', except: ['standard'], services: ['erp'] };
  const around = { ...NO_CONFLICT_DATA, freezes: [freeze] };
  const keys = (change: Planned) =>
    conflictsOf(change, around, { ...DESK, frozen: [] })
      .filter(({ key }) => key.startsWith('freeze'))
      .map(({ key }) => key);
  const then = { ...planned(0, 0), ...EASTER };
  expect(keys(then)).toEqual([]);
  expect(keys({ ...then, cis: ['erp'] })).toEqual(['freeze:FRZ-1']);
  expect(keys({ ...then, cis: ['erp'], model: 'standard' })).toEqual([]);
});

test('two changes conflict when there is a minute in which both are made, and not otherwise', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 120 }));
  fc.assert(
    fc.property(stretch, stretch, ([from, length], [other, lasts]) => {
      const minutes = Array.from({ length }, (_, index) => from + index);
      const isShared = minutes.some(minute => minute >= other && minute < other + lasts);
      return found(planned(from, from + length), [booked(other, other + lasts)]).length > 0 === isShared;
    }),
  );
});

test('a change is inside a maintenance window as a whole or not at all', () => {
  const erp = (from: string, to: string) =>
    conflictsOf(planned(0, 0, { cis: ['erp'], from: new Date(from), to: new Date(to) }), NO_CONFLICT_DATA, DESK)
      .length === 0;
  expect(erp('2026-03-28T00:00:00Z', '2026-03-28T04:00:00Z')).toBe(true);
  expect(erp('2026-03-28T00:00:00Z', '2026-03-28T04:01:00Z')).toBe(false);
  expect(erp('2026-03-30T00:00:00Z', '2026-03-30T01:00:00Z')).toBe(false);
  // The clocks go forward at two o'clock: what is there of the window ends at five all the same.
  expect(erp('2026-03-29T00:00:00Z', '2026-03-29T03:00:00Z')).toBe(true);
  expect(erp('2026-03-29T00:00:00Z', '2026-03-29T03:01:00Z')).toBe(false);
});
