import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { afterwards } from '../../adapters/http/afterwards.ts';
import { type Sent } from '../../src/domain/platform.ts';

const SENT: Sent = { is: 'sent', place: { platform: 'slack', conversation: 'D7', message: '12.5' } };
const BUSY: Sent = { is: 'later', afterMs: 3_000, why: 'rate limited' };

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Private answers of which each try gets the next of these, the last one for ever, and what came of them. */
function answering(...tries: [Sent, ...Sent[]]) {
  const times: number[] = [];
  const troubles: string[] = [];
  const { follow, patiently, finish } = afterwards(error => void troubles.push((error as Error).message));
  const begun = Date.now();
  follow(() =>
    patiently(async () => {
      times.push(Date.now() - begun);
      return tries[times.length - 1] ?? tries.at(-1)!;
    }),
  );
  return { times, troubles, finish };
}

test('what a busy platform would not take is said as soon as it allows', async () => {
  const { times, troubles } = answering(BUSY, { is: 'unknown', why: 'HTTP 503' }, SENT);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(times).toEqual([0, 3_000, 4_000]);
  expect(troubles).toEqual([]);
});

test.each<[string, Sent, string[]]>([
  ['a place that is gone is left alone', { is: 'gone', why: 'left the team' }, []],
  ['what is refused for what it says is reported', { is: 'broken', why: 'no_text' }, ['no_text']],
])('%s, and not tried again', async (_, answer, whys) => {
  const { times, troubles } = answering(answer);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(times).toEqual([0]);
  expect(troubles).toEqual(whys.map(why => `a private answer could not be given: ${why}`));
});

test('after ten minutes nobody cares any more, and it is reported once', async () => {
  const { times, troubles } = answering(BUSY);
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(times.at(-1)).toBeGreaterThan(9 * 60_000);
  expect(times.at(-1)).toBeLessThanOrEqual(10 * 60_000);
  expect(troubles).toEqual(['a private answer could not be given: rate limited']);
});

test('what may have been shown is said six times at most', async () => {
  const { times, troubles } = answering({ is: 'unknown', why: 'no answer' });
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(times).toHaveLength(6);
  expect(troubles).toEqual(['a private answer could not be given: no answer']);
});

test('whoever leaves tries once more at once, and waits for it', async () => {
  const { times, troubles, finish } = answering(BUSY, SENT);
  await jest.advanceTimersByTimeAsync(1_000);
  await finish();
  expect(times).toEqual([0, 1_000]);
  expect(troubles).toEqual([]);
});
