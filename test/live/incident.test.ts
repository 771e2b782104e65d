import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buttonsOf, textOf, type Posted } from '../../adapters/simulator/slack/index.ts';
import { DESK } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

let at: Office;

beforeAll(async () => {
  at = await office({
    agents: 50,
    desk: DESK.replace('kind: incident }, respond: 4h', 'kind: incident }, respond: 2s'),
  });
});
afterAll(() => at.close());

const card = (channel: string, number: string) => (posted: Posted) =>
  posted.channel === channel &&
  posted.thread_ts === undefined &&
  posted.bot &&
  textOf(posted.blocks).startsWith(`${number} `);
const triageCard = (number: string) =>
  at.slack.until('the triage card', () => at.slack.workspace.messages.find(card('C0ITDESK', number)));
const receipt = (number: string, user = 'UPRIYA') =>
  at.slack.until('the receipt', () => at.slack.inbox(user).find(card(`D${user.slice(1)}`, number)));
const reply = (thread: Posted, text: string) =>
  at.slack.until(`"${text}" in the thread`, () =>
    at.slack
      .read(thread.channel)
      .find(posted => posted.thread_ts === thread.ts && `${textOf(posted.blocks)}`.includes(text)),
  );

test('an incident on Slack, from /it help to closed', async () => {
  const { slack } = at;

  const help = await slack.slash('UPRIYA', 'help');
  expect(textOf(help.private!.blocks)).toContain('What can I do for you, Priya?');
  expect(buttonsOf(help.private!.blocks).map(({ label }) => label)).toEqual([
    'Report an issue',
    'Request something',
    'My tickets',
  ]);
  expect(textOf(help.private!.blocks)).not.toContain('claim');

  const reported = await slack.slash('UPRIYA', 'report VPN is down');
  expect(textOf(reported.private!.blocks)).toBe(
    'INC-1 is reported as P3: VPN is down. IT will answer in a direct message.',
  );
  const [mine, theirs] = await Promise.all([receipt('INC-1'), triageCard('INC-1')]);
  expect(textOf(mine.blocks)).toMatch(/Status: new.*Priority: P3.*Answer by: /s);
  expect(buttonsOf(mine.blocks).map(({ label }) => label)).toEqual(['Add details', "It's fixed", 'Escalate', 'Cancel']);
  expect(buttonsOf(theirs.blocks).map(({ label }) => label)).toEqual(['Claim', 'More']);

  const reminder = await reply(theirs, 'Nobody has taken it.');
  expect(reminder.broadcast).toBe(true);

  const before = structuredClone(theirs);
  const presses = await Promise.all(
    Array.from({ length: 50 }, (_, index) => slack.press(`UAGENT${index + 1}`, before, 'Claim')),
  );
  expect(presses.filter(({ complaint }) => complaint !== undefined)).toEqual([]);
  const told = await slack.until('50 private answers', () => {
    const answers = Array.from({ length: 50 }, (_, index) =>
      slack.privately(`UAGENT${index + 1}`).map(({ blocks }) => textOf(blocks)),
    );
    return answers.every(answer => answer.length === 1) && answers.flat();
  });
  const winners = told.filter(text => text === 'INC-1 is yours.');
  const [loser] = told.filter(text => text !== 'INC-1 is yours.');
  expect(winners).toHaveLength(1);
  expect(loser).toMatch(/^INC-1 is already with Agent\d+\.$/);
  expect(told.filter(text => text === loser)).toHaveLength(49);
  const winner = `U${/Agent\d+/.exec(loser!)![0].toUpperCase()}`;
  await slack.until('the redrawn triage card', () => buttonsOf(theirs.blocks).some(({ label }) => label === 'Resolve'));
  expect(buttonsOf(theirs.blocks).map(({ label }) => label)).toEqual(['Reply', 'Note', 'Hold', 'Resolve', 'More']);

  await slack.message(winner, 'C0ITDESK', 'it is the old gateway again, embarrassing', { thread: theirs.ts });
  await slack.press(winner, theirs, 'Note');
  await slack.until('the note form', () => slack.view(winner));
  expect(textOf(slack.view(winner)!.blocks)).toContain('INTERNAL: only agents will see this.');
  expect(await slack.submit(winner, { text: 'the vendor was told too' })).toEqual({});
  await reply(theirs, 'the vendor was told too');

  await slack.message(winner, 'C0ITDESK', '!reply We are restarting the gateway.', { thread: theirs.ts });
  await reply(mine, 'We are restarting the gateway.');
  await slack.direct('UPRIYA', 'thanks, my floor has it too', { thread: mine.ts });
  await reply(theirs, 'thanks, my floor has it too');

  await slack.press(winner, theirs, 'Resolve');
  await slack.until(
    'the resolve form',
    () =>
      slack.view(winner)?.callback_id === 'say' && textOf(slack.view(winner)!.blocks).includes('How was it solved?'),
  );
  expect(await slack.submit(winner, { text: 'Restarted the gateway' })).toEqual({});
  const asked = await reply(mine, 'INC-1 is resolved');
  expect(buttonsOf(asked.blocks).map(({ label }) => label)).toEqual(['Reopen', 'Close']);
  await slack.until('the resolved receipt', () => buttonsOf(mine.blocks).length === 2);
  await slack.press('UPRIYA', mine, "It's fixed");
  await slack.until('the closed receipt', () => textOf(mine.blocks).includes('Status: closed'));
  expect(buttonsOf(mine.blocks)).toEqual([]);

  const seen = [...slack.inbox('UPRIYA'), ...slack.privately('UPRIYA')]
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`)
    .join('\n');
  expect(seen).not.toContain('old gateway');
  expect(seen).not.toContain('vendor');
  expect(slack.api.wrong).toEqual([]);
  const status = await slack.slash('UPRIYA', 'status INC-1 format=json');
  expect(JSON.parse(/```\n(.*)\n```/s.exec(status.private!.text)![1]!)).toMatchObject({
    number: 'INC-1',
    kind: 'incident',
    status: 'closed',
    requester: 'priya@larkspur.example',
  });
});
