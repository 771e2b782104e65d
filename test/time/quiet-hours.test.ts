import { expect, test } from '@jest/globals';
import { quietUntil } from '../../src/time/quiet-hours.ts';

const NIGHT = { from: '20:00', to: '07:00' };

test.each([
  ['in the evening', '2026-03-26T21:00:00Z', 'Europe/London', '2026-03-27T07:00:00.000Z'],
  ['before dawn', '2026-03-27T06:59:00Z', 'Europe/London', '2026-03-27T07:00:00.000Z'],
  ['from the very minute', '2026-03-26T20:00:00Z', 'Europe/London', '2026-03-27T07:00:00.000Z'],
  ['not any more', '2026-03-27T07:00:00Z', 'Europe/London', undefined],
  ['by day', '2026-03-27T12:00:00Z', 'Europe/London', undefined],
  ['the day of somebody is the night of another', '2026-03-27T12:00:00Z', 'Asia/Tokyo', '2026-03-27T22:00:00.000Z'],
  ['over the change to summer time', '2026-03-28T23:00:00Z', 'Europe/London', '2026-03-29T06:00:00.000Z'],
])('%s', (_, now, zone, expected) => {
  expect(quietUntil(NIGHT, new Date(now), zone)?.toISOString()).toBe(expected);
});
