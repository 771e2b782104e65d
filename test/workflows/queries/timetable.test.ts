import { expect, test } from '@jest/globals';
import {
  daysOf,
  picture,
  stretchOf,
  titleOf,
  turned,
  type Row,
} from '../../../workflows/queries/calendar/timetable.ts';

const ZONE = 'Europe/London';
const FRIDAY = new Date('2026-03-27T09:00:00Z');
const row = (name: string, is: Row['is'], from: string, to: string): Row => ({
  name,
  is,
  from: new Date(from),
  to: new Date(to),
});
const ROWS = [
  row('FRZ-1', 'freeze', '2026-03-24T00:00:00Z', '2026-03-25T12:00:00Z'),
  row('CHG-1', 'change', '2026-03-27T22:00:00Z', '2026-03-28T02:00:00Z'),
  row('CHG-22', 'asked', '2026-03-29T10:00:00Z', '2026-03-29T10:05:00Z'),
];

test('a week, a row for each, a mark for every part of a day that it touches', () => {
  expect(picture('week', FRIDAY, ROWS, ZONE).split('\n')).toEqual([
    '        Mo23 Tu24 We25 Th26 Fr27 Sa28 Su29',
    'FRZ-1   ···· ░░░░ ░░·· ···· ···· ···· ····',
    'CHG-1   ···· ···· ···· ···· ···█ █··· ····',
    'CHG-22  ···· ···· ···· ···· ···· ···· ·▒··',
  ]);
});

test('a month, a cell for each day', () => {
  expect(picture('month', FRIDAY, ROWS, ZONE).split('\n')).toEqual([
    'Mon   Tue   Wed   Thu   Fri   Sat   Sun',
    '                                     1',
    ' 2     3     4     5     6     7     8',
    ' 9    10    11    12    13    14    15',
    '16    17    18    19    20    21    22',
    '23    24░   25░   26    27 █1 28 █1 29 █1',
    '30    31',
  ]);
});

test('the day on which the clocks change has its own length', () => {
  const days = daysOf('week', FRIDAY, ZONE);
  expect(days.map(({ from, to }) => (to.getTime() - from.getTime()) / 3_600_000)).toEqual([24, 24, 24, 24, 24, 24, 23]);
});

test('what comes before and after', () => {
  expect([turned('week', FRIDAY, 1, ZONE), turned('week', FRIDAY, -1, ZONE)]).toEqual(['2026-03-30', '2026-03-16']);
  expect([turned('month', FRIDAY, 1, ZONE), turned('month', FRIDAY, -1, ZONE)]).toEqual(['2026-04-01', '2026-02-01']);
  expect([titleOf('week', FRIDAY, ZONE), titleOf('month', FRIDAY, ZONE)]).toEqual([
    'Week 13, from 23 Mar 2026',
    'March 2026',
  ]);
  expect(stretchOf('month', FRIDAY, ZONE)).toEqual({
    from: new Date('2026-03-01T00:00:00Z'),
    to: new Date('2026-03-31T23:00:00Z'),
  });
});
