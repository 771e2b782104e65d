import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { labelsOf, textOf, type Posted } from '../../adapters/simulator/teams/index.ts';
import { TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

const TRIAGE = '19:itdesk@thread.tacv2';
const [PRIYA, AMIR] = ['29:1PRIYA', '29:1AMIR'];
let at: Office;

beforeAll(async () => {
  at = await office({
    on: ['teams'],
    agents: 50,
    desk: TEAMS.replace('kind: incident }, respond: 4h', 'kind: incident }, respond: 2s'),
  });
});
afterAll(() => at.close());

const roots = (conversation: string) =>
  at.teams.read(conversation).filter(({ bot, thread }) => bot && thread === undefined);
const card = (conversation: string, number: string) =>
  at.teams.until(`the card of ${number}`, () =>
    roots(conversation).find(posted => textOf(posted.card).startsWith(`${number} `)),
  );
const receipt = (number: string, user = PRIYA) => card(at.teams.tenant.direct(user).id, number);
const inThread = (root: Posted, text: string) =>
  at.teams.until(`"${text}" in the thread`, () =>
    at.teams
      .read(root.conversation)
      .find(posted => posted.bot && posted.thread === root.id && textOf(posted.card).includes(text)),
  );
const inbox = (user: string, text: string) =>
  at.teams.until(`"${text}" in the chat`, () =>
    at.teams.inbox(user).find(posted => `${posted.text}${textOf(posted.card)}`.includes(text)),
  );

test('an incident on Teams, from help to closed', async () => {
  const { teams } = at;

  await teams.direct(PRIYA, '/it help');
  const help = await inbox(PRIYA, 'What can I do for you, Priya?');
  expect(labelsOf(help.card)).toEqual(['Report an issue', 'Request something', 'My tickets']);
  expect(textOf(help.card)).not.toContain('claim');

  await teams.direct(PRIYA, 'report VPN is down');
  const [mine, theirs] = await Promise.all([receipt('INC-1'), card(TRIAGE, 'INC-1')]);
  expect(textOf(mine.card)).toMatch(/Status: new.*Priority: P3.*Answer by: /s);
  expect(labelsOf(mine.card)).toEqual(['Add details', "It's fixed", 'Escalate', 'Cancel']);
  expect(labelsOf(theirs.card)).toEqual(['Claim', 'More']);
  const own = await teams.view(PRIYA, theirs);
  expect(labelsOf(own)).toEqual(['Add details', "It's fixed", 'Escalate', 'Cancel']);
  expect(labelsOf(await teams.view(AMIR, theirs))).toEqual(['Claim', 'More']);

  await inThread(theirs, 'Nobody has taken it.');

  const before = structuredClone(theirs);
  const presses = await Promise.all(
    Array.from({ length: 50 }, (_, index) => teams.press(`29:1AGENT${index + 1}`, before, 'Claim')),
  );
  const told = presses.map(({ notice }) => notice ?? 'nothing');
  const [loser] = told.filter(text => text !== 'INC-1 is yours.');
  expect(loser).toMatch(/^INC-1 is already with Agent\d+\.$/);
  expect(told.filter(text => text === 'INC-1 is yours.')).toHaveLength(1);
  expect(told.filter(text => text === loser)).toHaveLength(49);
  const winner = `29:1${/Agent\d+/.exec(loser!)![0].toUpperCase()}`;
  await teams.until('the redrawn triage card', () => labelsOf(theirs.card).includes('Resolve'));
  expect(labelsOf(theirs.card)).toEqual(['Reply', 'Note', 'Hold', 'Resolve', 'More']);

  await teams.mention(winner, TRIAGE, 'it is the old gateway again, embarrassing', { thread: theirs.id });
  await teams.press(winner, theirs, 'Note');
  expect(textOf(teams.dialog(winner)?.card)).toContain('INTERNAL: only agents will see this.');
  expect((await teams.submit(winner, { text: 'the vendor was told too' })).notice).toBe(
    'Noted on INC-1, for agents only.',
  );
  await inThread(theirs, 'the vendor was told too');

  await teams.mention(winner, TRIAGE, 'reply We are restarting the gateway.', { thread: theirs.id });
  const answer = await inbox(PRIYA, 'We are restarting the gateway.');
  await teams.direct(PRIYA, 'thanks, my floor has it too', { quote: answer });
  await inThread(theirs, 'thanks, my floor has it too');
  await teams.direct(PRIYA, 'and the second floor', { quote: mine });
  await inThread(theirs, 'and the second floor');

  await teams.press(winner, theirs, 'Resolve');
  expect(textOf(teams.dialog(winner)?.card)).toContain('How was it solved?');
  await teams.submit(winner, { text: 'Restarted the gateway' });
  const asked = await inbox(PRIYA, 'INC-1 is resolved');
  expect(labelsOf(asked.card)).toEqual(['Reopen', 'Close']);
  await teams.until('the resolved receipt', () => labelsOf(mine.card).length === 2);
  expect((await teams.press(PRIYA, mine, "It's fixed")).notice).toBe('INC-1 is closed.');
  await teams.until('the closed receipt', () => textOf(mine.card).includes('Status: closed'));
  expect(labelsOf(mine.card)).toEqual([]);

  const seen = teams
    .inbox(PRIYA)
    .map(message => JSON.stringify(message))
    .join('\n');
  expect(seen).not.toContain('old gateway');
  expect(seen).not.toContain('vendor');
  expect(teams.server.wrong).toEqual([]);
  await teams.direct(PRIYA, 'status INC-1 format=json');
  const json = await inbox(PRIYA, '```');
  expect(JSON.parse(/```\n(.*)\n```/s.exec(json.text)![1]!)).toMatchObject({
    number: 'INC-1',
    kind: 'incident',
    status: 'closed',
    requester: 'priya@larkspur.example',
  });
});
