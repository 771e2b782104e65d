import { expect, test } from '@jest/globals';
import { budgets } from '../../src/core/budget.ts';

const clockAt = (start: string) => {
  let now = new Date(start);
  return { now: () => now, later: (ms: number) => (now = new Date(now.getTime() + ms)) };
};
const times = (count: number, work: () => unknown) => Array.from({ length: count }, work);

test('thirty records in ten minutes, then none until the first is ten minutes old; the lead hears once', () => {
  const clock = clockAt('2026-03-27T09:00:00Z');
  const budget = budgets(clock.now);
  expect(times(30, () => budget.spend('records', 'zoe'))).toEqual(times(30, () => undefined));
  const until = new Date('2026-03-27T09:10:00Z');
  clock.later(60_000);
  expect(budget.spend('records', 'zoe')).toEqual({ until, first: true });
  expect(budget.spend('records', 'zoe')).toEqual({ until, first: false });
  clock.later(9 * 60_000);
  expect(budget.spend('records', 'zoe')).toBeUndefined();
});

test('budgets are apart: of each person, and of each kind', () => {
  const budget = budgets(clockAt('2026-03-27T09:00:00Z').now);
  times(31, () => budget.spend('records', 'zoe'));
  expect([budget.spend('records', 'bo'), budget.spend('commands', 'zoe')]).toEqual([undefined, undefined]);
  expect([budget.left('records', 'zoe'), budget.left('records', 'bo')]).toEqual([0, 29]);
});

test('what was spent for nothing comes back, and looking costs nothing', () => {
  const budget = budgets(clockAt('2026-03-27T09:00:00Z').now);
  times(30, () => budget.spend('records', 'zoe'));
  budget.refund('records', 'zoe');
  expect([budget.left('records', 'zoe'), budget.left('records', 'zoe')]).toEqual([1, 1]);
  expect(budget.spend('records', 'zoe')).toBeUndefined();
  expect(budget.spend('records', 'zoe')).toBeDefined();
});

test('a clock that was set back locks nobody out', () => {
  const clock = clockAt('2026-03-27T09:00:00Z');
  const budget = budgets(clock.now);
  times(30, () => budget.spend('records', 'zoe'));
  clock.later(-86_400_000);
  expect(budget.spend('records', 'zoe')).toBeUndefined();
});
