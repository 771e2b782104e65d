import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buttonsOf, textOf as slackText } from '../../adapters/simulator/slack/index.ts';
import { labelsOf, textOf as teamsText } from '../../adapters/simulator/teams/index.ts';
import { BOTH } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

const TRIAGE = '19:itdesk@thread.tacv2';
let at: Office;

beforeAll(async () => {
  at = await office({ on: ['slack', 'teams'], desk: BOTH });
});
afterAll(() => at.close());

/** The desk's two cards of one ticket. */
async function cards(title: string) {
  const { slack, teams } = at;
  const inSlack = await slack.until('the card in Slack', () =>
    slack.read('C0ITDESK').find(({ bot, thread_ts, text }) => bot && !thread_ts && text.includes(title)),
  );
  const inTeams = await teams.until('the card in Teams', () =>
    teams.read(TRIAGE).find(({ bot, thread, card }) => bot && !thread && teamsText(card).includes(title)),
  );
  return { inSlack, inTeams, number: /INC-\d+/.exec(inSlack.text)![0] };
}

const teamsInbox = (user: string, text: string) =>
  at.teams.until(`"${text}" in Teams`, () => at.teams.inbox(user).find(({ card }) => teamsText(card).includes(text)));
const slackInbox = (user: string, text: string) =>
  at.slack.until(`"${text}" in Slack`, () =>
    at.slack.inbox(user).find(({ bot, blocks }) => bot && slackText(blocks).includes(text)),
  );

test('requester in Slack, agent in Teams: one ticket from report to closed', async () => {
  const { slack, teams } = at;
  await slack.slash('UPRIYA', 'report VPN is down');
  const { inSlack, inTeams, number } = await cards('VPN is down');
  expect(labelsOf(inTeams.card)).toEqual(buttonsOf(inSlack.blocks).map(({ label }) => label));

  expect((await teams.press('29:1AMIR', inTeams, 'Claim')).notice).toBe(`${number} is yours.`);
  await slack.until('the claim in Slack', () => buttonsOf(inSlack.blocks).some(({ label }) => label === 'Resolve'));
  await slackInbox('UPRIYA', 'Amir has taken');

  await teams.mention('29:1AMIR', TRIAGE, 'between us: the old gateway', { thread: inTeams.id });
  await slack.until('the note in the other triage thread', () =>
    slack
      .read('C0ITDESK')
      .some(({ thread_ts, blocks }) => thread_ts === inSlack.ts && slackText(blocks).includes('the old gateway')),
  );
  await teams.mention('29:1AMIR', TRIAGE, 'reply Restarting it now.', { thread: inTeams.id });
  await slackInbox('UPRIYA', 'Restarting it now.');
  const receipt = await slackInbox('UPRIYA', `${number} VPN is down`);
  await slack.direct('UPRIYA', 'thanks!', { thread: receipt.ts });
  await teams.until('her thanks in Teams', () =>
    teams.read(TRIAGE).some(({ thread, card }) => thread === inTeams.id && teamsText(card).includes('thanks!')),
  );
  await teams.press('29:1AMIR', inTeams, 'Resolve');
  await teams.submit('29:1AMIR', { text: 'Restarted' });
  await slackInbox('UPRIYA', `${number} is resolved`);
  await slack.press('UPRIYA', receipt, "It's fixed");
  await teams.until('the end in Teams', () => teamsText(inTeams.card).includes('Status: closed'));
  const seen = [...slack.inbox('UPRIYA'), ...slack.privately('UPRIYA')]
    .map(({ blocks }) => slackText(blocks))
    .join('\n');
  expect(seen).not.toContain('gateway');
  expect(teams.inbox('29:1PRIYA')).toEqual([]);
});

test('requester in Teams, agent in Slack: the reverse', async () => {
  const { slack, teams } = at;
  await teams.direct('29:1QUIN', 'report Printer jams');
  const { inSlack, inTeams, number } = await cards('Printer jams');
  await slack.press('UBO', inSlack, 'Claim');
  await teams.until('the claim in Teams', () => labelsOf(inTeams.card).includes('Resolve'));
  await slack.message('UBO', 'C0ITDESK', 'he always prints posters', { thread: inSlack.ts });
  await slack.message('UBO', 'C0ITDESK', '!reply Which floor?', { thread: inSlack.ts });
  const asked = await teamsInbox('29:1QUIN', 'Which floor?');
  await teams.direct('29:1QUIN', 'the third', { quote: asked });
  await slack.until('his answer in Slack', () =>
    slack
      .read('C0ITDESK')
      .some(({ thread_ts, blocks }) => thread_ts === inSlack.ts && slackText(blocks).includes('the third')),
  );
  await slack.slash('UBO', `resolve ${number} Took the poster out`);
  await teamsInbox('29:1QUIN', `${number} is resolved`);
  expect(
    teams
      .inbox('29:1QUIN')
      .map(message => JSON.stringify(message))
      .join('\n'),
  ).not.toContain('posters');
  expect(slack.inbox('UQUIN')).toEqual([]);
});

test('pressed at once on both, Claim has one winner, and both cards show the same', async () => {
  const { slack, teams } = at;
  for (let round = 0; round < 5; round += 1) {
    await slack.slash('UCLEO', `report Round ${round}`);
    const { inSlack, inTeams, number } = await cards(`Round ${round}`);
    const before = slack.privately('UBO').length;
    const [, pressed] = await Promise.all([
      slack.press('UBO', inSlack, 'Claim'),
      teams.press('29:1AMIR', inTeams, 'Claim'),
    ]);
    const told = await slack.until('the answer in Slack', () => slack.privately('UBO')[before]);
    const answers = [slackText(told.blocks), pressed.notice];
    const winner = answers[0] === `${number} is yours.` ? 'Bo' : 'Amir';
    expect(answers.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      `${number} is already with ${winner}.`,
      `${number} is yours.`,
    ]);
    await slack.until(
      'both cards',
      () =>
        slackText(inSlack.blocks).includes('in progress') && teamsText(inTeams.card).includes(`Assignee: ${winner}`),
    );
  }
});

test('one person in both has one list, and may go on in the other', async () => {
  const { slack, teams } = at;
  await slack.slash('UCLEO', 'report From Slack');
  const { number } = await cards('From Slack');
  await teams.direct('29:1CLEO', 'status');
  await teamsInbox('29:1CLEO', 'From Slack');
  await teams.direct('29:1CLEO', `reply ${number} and from Teams`);
  await slack.until('her words in triage', () =>
    slack.read('C0ITDESK').some(({ blocks }) => slackText(blocks).includes('and from Teams')),
  );
  await slackInbox('UCLEO', 'and from Teams');
});

test('a confidential desk in Slack only: its ticket from Teams is seen by nobody else', async () => {
  const { slack, teams } = at;
  await teams.direct('29:1PRIYA', 'report desk=hr My payslip is wrong');
  await slack.until('the card of HR', () =>
    slack.read('C0HRDESK').some(({ text }) => text.includes('My payslip is wrong')),
  );
  await teamsInbox('29:1PRIYA', 'My payslip is wrong');
  expect(
    teams.tenant.messages.filter(
      ({ conversation, card }) => conversation.startsWith('19:') && teamsText(card).includes('payslip'),
    ),
  ).toEqual([]);
  expect(slack.read('C0ITDESK').filter(({ text }) => text.includes('payslip'))).toEqual([]);
});
