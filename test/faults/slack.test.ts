import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf, type Fault } from '../../adapters/simulator/slack/index.ts';
import { ageOutbox } from '../support/age.ts';
import { office, type Office } from '../support/office.ts';
import { acceptedNumber, cardsShown, isDirect, isTriage } from '../support/shown.ts';

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.close());

const faults: [string, Omit<Fault, 'method' | 'times'>][] = [
  ['answers 429', { is: 'rate limit', retryAfter: '1' }],
  ['answers 429 without saying for how long', { is: 'rate limit', retryAfter: '' }],
  ['answers 503 before doing anything', { is: 'http', status: 503 }],
  ['answers 500 after doing it', { is: 'http', status: 500, after: true }],
  ['cuts the line before doing anything', { is: 'reset' }],
  ['cuts the line after doing it', { is: 'reset', after: true }],
  ['says internal_error after doing it', { is: 'error', error: 'internal_error', after: true }],
  ['does it and never answers', { is: 'hang', after: true }],
];

test.each(faults)('when Slack %s, every card is shown once', async (_, fault) => {
  const { slack } = at;
  for (const method of ['chat.postMessage', 'conversations.open']) slack.api.fault({ method, times: 2, ...fault });
  const answer = await slack.slash('UPRIYA', 'report Something broke');
  const number = acceptedNumber(answer.private?.text ?? '')!;
  const shown = () => [cardsShown(slack, isTriage)[number], cardsShown(slack, isDirect)[number]];
  await slack.until('both cards', () => shown().every(Boolean), 30_000);
  // Claimed while the bot may still be in doubt whether its card arrived.
  await slack.slash('UAMIR', `claim ${number}`);
  const taken = () => slack.workspace.messages.filter(({ blocks }) => textOf(blocks).includes(`taken ${number}`));
  await slack.until('the claim in both threads', () => taken().length === 2, 30_000);
  slack.api.clearFaults();
  expect(shown()).toEqual([1, 1]);
});

test('a reaction whose message Slack will not show just now is asked for again', async () => {
  const { slack } = at;
  const { ts } = await slack.message('UQUIN', 'C0GENERAL', 'the gate is stuck');
  slack.api.fault({ method: 'conversations.replies', times: 1, is: 'http', status: 503 });
  await slack.react('UAMIR', slack.workspace.message('C0GENERAL', ts)!, 'ticket');
  const shownIn = (posted: typeof slack.workspace.messages) =>
    posted.some(({ bot, text }) => bot && text.includes('the gate is stuck'));
  await slack.until('both cards', () => shownIn(slack.read('C0ITDESK')) && shownIn(slack.inbox('UQUIN')));
});

test('a private answer that Slack was too busy to take is given once it is not', async () => {
  const { slack } = at;
  for (const is of ['rate limit', 'rate limit', 'reset'] as const)
    slack.api.fault({ method: 'chat.postEphemeral', times: 1, is });
  await slack.mention('UQUIN', 'C0GENERAL', 'status INC-987654');
  const given = () => slack.privately('UQUIN').filter(({ text }) => text.includes('INC-987654'));
  await slack.until('the answer', () => given().length > 0, 20_000);
  expect(given()).toHaveLength(1);
  slack.api.clearFaults();
});

test('when Slack refuses the blocks, the words arrive without them', async () => {
  const { slack } = at;
  slack.api.fault({ method: 'chat.postMessage', times: 1, is: 'error', error: 'invalid_blocks' });
  const answer = await slack.slash('UPRIYA', 'report Something odd');
  const number = acceptedNumber(answer.private?.text ?? '')!;
  const plain = await slack.until('the plain card', () =>
    slack.workspace.messages.find(
      ({ text, blocks }) => text.startsWith(`${number} Something odd`) && blocks.length === 0,
    ),
  );
  expect(plain.text).toContain('Priority: P3');
});

test('a place that cannot be reached for a day is given up, and the lead is told', async () => {
  const { slack } = at;
  slack.workspace.places.get('C0HRDESK')!.members.delete('UHARK');
  await slack.slash('UPRIYA', 'report desk=hr My payslip is wrong');
  await slack.until('a refused post', () =>
    slack.api.calls.some(({ args, answer }) => args.channel === 'C0HRDESK' && answer.error === 'not_in_channel'),
  );
  const { owing } = await ageOutbox(at.env.MONGODB_URI!);
  expect(owing).toBeGreaterThan(0);
  await slack.until(
    'word to the lead',
    () => slack.inbox('UHANA').some(({ text }) => text.includes('I could not deliver')),
    30_000,
  );
});
