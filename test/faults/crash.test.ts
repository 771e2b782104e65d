import { afterEach, expect, test } from '@jest/globals';
import { office, type Office } from '../support/office.ts';
import { acceptedNumber, cardsShown, isDirect, isTriage, once } from '../support/shown.ts';

let at: Office;
afterEach(() => at.close());

const RECOVERY_MS = 40_000;
const people = ['UPRIYA', 'UQUIN', 'UCLEO', 'UADA', 'UHANA'];

/** Reports, and the numbers that were promised to those who reported. */
async function accepted(count: number): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      at.slack.slash(people[index % people.length]!, `report Number ${index}`),
    ),
  );
  return answers.flatMap(({ private: said }) => acceptedNumber(said?.text ?? '') ?? []);
}

const eachShownOnce = async (numbers: readonly string[]) => {
  const all = (inChannel: (channel: string) => boolean) =>
    Object.keys(cardsShown(at.slack, inChannel)).length === numbers.length;
  await at.slack.until('every ticket to be shown', () => all(isTriage) && all(isDirect), RECOVERY_MS);
  await at.hark.stop();
  expect(cardsShown(at.slack, isTriage)).toEqual(once(numbers));
  expect(cardsShown(at.slack, isDirect)).toEqual(once(numbers));
};

test('killed between the write and the post, it shows every accepted ticket once', async () => {
  at = await office();
  at.slack.api.fault({ method: 'chat.postMessage', times: 1_000, is: 'hang' });
  const numbers = await accepted(20);
  expect(numbers).toHaveLength(20);
  await at.hark.kill();
  at.slack.api.clearFaults();
  expect(cardsShown(at.slack, () => true)).toEqual({});
  await at.start();
  await eachShownOnce(numbers);
});

test('killed after posts whose answers never came, it asks Slack before saying anything again', async () => {
  at = await office();
  at.slack.api.fault({ method: 'chat.postMessage', times: 1_000, is: 'hang', after: true });
  const numbers = await accepted(6);
  await at.slack.until('posts that Slack took', () => Object.keys(cardsShown(at.slack, isDirect)).length >= 3);
  await at.hark.kill();
  at.slack.api.clearFaults();
  await at.start();
  await eachShownOnce(numbers);
  expect(at.slack.api.calls.some(({ method }) => method === 'conversations.history')).toBe(true);
});

test('killed again and again under load, it loses nothing and says nothing twice', async () => {
  at = await office();
  const numbers: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const [more] = await Promise.all([
      accepted(10),
      new Promise(resolve => setTimeout(resolve, 20 * round)).then(() => (round === 1 ? at.hark.kill() : undefined)),
    ]);
    numbers.push(...more);
    await at.hark.kill();
    await at.start();
  }
  await eachShownOnce(numbers);
});

test('asked to stop in the middle of work, it ends within ten seconds, and the next start says the rest', async () => {
  at = await office();
  at.slack.api.fault({ method: 'chat.postMessage', times: 4, is: 'rate limit', retryAfter: '2' });
  const numbers = await accepted(15);
  const { code, ms } = await at.hark.stop();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);
  await at.start();
  await eachShownOnce(numbers);
});

test('two replicas on one database show every ticket once and remind once', async () => {
  at = await office({ env: { CLOCK: 'system' } });
  const first = at.hark;
  await at.start();
  const numbers = await accepted(10);
  at.slack.connect(`${first.url}/slack/events`);
  numbers.push(...(await accepted(10)));
  await first.stop();
  await eachShownOnce(numbers);
});
