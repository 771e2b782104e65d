import { expect, test } from '@jest/globals';
import { momentOf } from '../../src/time/moment.ts';

// Friday, ten in the morning in London, before the change to summer time on Sunday.
const NOW = new Date('2026-03-27T10:00:00Z');

test.each([
  ['2h', '2026-03-27T12:00:00.000Z'],
  ['3d', '2026-03-30T10:00:00.000Z'],
  ['17:00', '2026-03-27T17:00:00.000Z'],
  ['09:00', '2026-03-28T09:00:00.000Z'],
  ['tomorrow', '2026-03-28T00:00:00.000Z'],
  ['mon', '2026-03-29T23:00:00.000Z'],
  ['friday', '2026-04-02T23:00:00.000Z'],
  ['2026-04-01', '2026-03-31T23:00:00.000Z'],
  ['2026-04-01T09:00', '2026-04-01T08:00:00.000Z'],
  ['2026-04-01 09:00', '2026-04-01T08:00:00.000Z'],
  ['2026-04-01T09:00:30', '2026-04-01T08:00:00.000Z'],
  ['2026-04-01T09:00Z', '2026-04-01T09:00:00.000Z'],
  ['2026-04-01T09:00:00.000+02:00', '2026-04-01T07:00:00.000Z'],
  ['sat 22:00', '2026-03-28T22:00:00.000Z'],
  ['Tomorrow 7:30', '2026-03-28T07:30:00.000Z'],
  ['today 23:00', '2026-03-27T23:00:00.000Z'],
  ['today', '2026-03-27T00:00:00.000Z'],
  // The hour that the clocks leave out.
  ['sun 01:30', '2026-03-29T01:30:00.000Z'],
  ['2026-02-30', undefined],
  ['2026-04-01T25:00', undefined],
  ['now', '2026-03-27T10:00:00.000Z'],
  ['sat 22', undefined],
  ['9999-12-31', undefined],
  ['9999999d', undefined],
  ['999999999d', undefined],
  ['', undefined],
  ['soon', undefined],
  ['3bd', undefined],
])('%s', (said, expected) => {
  expect(momentOf(said, NOW, 'Europe/London')?.toISOString()).toBe(expected);
});
