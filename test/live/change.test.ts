import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../../adapters/simulator/slack/index.ts';
import { textOf as teamsText } from '../../adapters/simulator/teams/index.ts';
import { BOTH, changing } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';
import { type Running } from '../support/process.ts';

const PLANS = 'plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"';
let at: Office;
let first: Running;

beforeAll(async () => {
  at = await office({
    on: ['slack', 'teams'],
    desk: changing(BOTH),
    env: { LINK_SECRET: 'a secret that makes links', CLOCK: 'adjustable' },
  });
  first = at.hark;
  await at.start();
});
afterAll(async () => {
  await first.stop();
  await at.close();
});

const says = async (user: string, words: string) => textOf((await at.slack.slash(user, words)).private?.blocks ?? []);
const clock = (to: object) =>
  fetch(`${at.hark.url}/clock`, { method: 'POST', body: JSON.stringify(to) }).then(answer => answer.json());
type Status = { status: string; start: string; risk: string; version: number };
const status = async (number: string) =>
  JSON.parse(/\{.*\}/s.exec(await says('UAMIR', `status ${number} format=json`))![0]) as Status;

async function submitted(title: string, keys: string): Promise<string> {
  const said = await says('UAMIR', `change new title="${title}" end=2h ${keys} ${PLANS}`);
  const number = /CHG-\d+/.exec(said)![0];
  expect(await says('UAMIR', `change submit ${number}`)).toContain('is submitted');
  return number;
}

test('votes from two platforms and two replicas at once authorise a change once, and tell it once', async () => {
  const { slack, teams } = at;
  const number = await submitted('Swap the switches', 'ci=switch start=3d impact=medium probability=medium');
  const isIts = (text: string) => text.includes(`Please decide: ${number}`);
  const inSlack = await slack.until('the board’s card in Slack', () =>
    slack.read('C0CAB').find(({ blocks }) => isIts(textOf(blocks))),
  );
  const inTeams = await teams.until('the board’s card in Teams', () =>
    teams.read('19:cab@thread.tacv2').find(({ card }) => isIts(teamsText(card))),
  );
  slack.connect(`${first.url}/slack/events`);
  teams.connect(`${at.hark.url}/api/messages`);
  await Promise.all([
    ...Array.from({ length: 4 }, () => slack.press('UCLEO', inSlack, 'Approve')),
    ...Array.from({ length: 4 }, () => teams.press('29:1HANA', inTeams, 'Approve')),
    ...Array.from({ length: 2 }, () => teams.press('29:1CLEO', inTeams, 'Approve')),
    slack.press('UAMIR', inSlack, 'Approve'),
    teams.press('29:1PRIYA', inTeams, 'Approve'),
    slack.slash('UADA', `approve ${number}`),
  ]);
  const told = () =>
    slack.inbox('UAMIR').filter(({ blocks }) => textOf(blocks).includes(`${number} is approved and scheduled.`));
  await slack.until('word for the planner', () => told().length > 0);
  await slack.until('the end on the card in Slack', () => textOf(inSlack.blocks).includes('Decided (scheduled)'));
  await teams.until('the end on the card in Teams', () => teamsText(inTeams.card).includes('Decided (scheduled)'));
  expect((await status(number)).status).toBe('scheduled');
  expect(told()).toHaveLength(1);
  expect(textOf(inSlack.blocks)).toContain('2 yes, 0 no of 3; 2 needed');
  // The clock of one replica is moved from here on.
  slack.connect(`${at.hark.url}/slack/events`);
});

test('fifty presses of Start in its window begin it once; its reminders come once each', async () => {
  const { slack } = at;
  const number = await submitted('Restart the mail', 'ci=mail start=1d impact=low probability=low');
  await says('UBO', `approve ${number}`);
  const { start } = await status(number);
  await clock({ set: new Date(Date.parse(start) - 30 * 60_000).toISOString() });
  const reminded = () => slack.inbox('UAMIR').filter(({ blocks }) => textOf(blocks).includes(`${number} begins at`));
  await slack.until('the reminder', () => reminded().length > 0);
  expect(await says('UAMIR', `change start ${number}`)).toContain('begins at its time');
  await clock({ set: start });
  const answers = await Promise.all(Array.from({ length: 50 }, () => says('UAMIR', `change start ${number}`)));
  expect(answers.filter(answer => answer.includes('has begun; its window'))).toHaveLength(1);
  expect(answers.filter(answer => answer.includes(`${number} has begun already.`))).toHaveLength(49);
  await clock({ advance: '3h' });
  await slack.until('word that its window is over', () =>
    slack.inbox('UAMIR').some(({ blocks }) => textOf(blocks).includes(`The window of ${number} ended`)),
  );
  expect(await says('UAMIR', `change finish ${number} outcome=successful`)).toContain('is finished: successful');
  expect(await says('UAMIR', `change close ${number}`)).toContain('is closed: successful.');
  expect(reminded()).toHaveLength(1);
  expect((await status(number)).status).toBe('closed');
});

test('the second form follows the first, in Slack and in Teams', async () => {
  const { slack, teams } = at;
  const first = {
    title: 'Move the file server',
    why: 'It is full',
    ci: 'files',
    start: '9d',
    end: '2h',
    impact: 'low',
    probability: 'low',
  };
  const second = {
    plan: 'Copy, switch',
    rollback: 'Switch back',
    test: 'Open a file',
    outage: 'brief',
    tested: 'yes',
    'done-before': 'no',
  };
  await slack.slash('UBO', 'change new');
  await slack.until('the first form', () => slack.view('UBO') !== undefined);
  expect(await slack.submit('UBO', { ...first, start: 'soon' })).not.toEqual({});
  expect(await slack.submit('UBO', first)).toEqual({});
  const title = (slack.view('UBO')!.title as { text: string }).text;
  const [, number = ''] = /^Plans of (CHG-\d+)$/.exec(title) ?? [];
  expect(await slack.submit('UBO', second)).toEqual({});
  expect(slack.view('UBO')).toBeUndefined();
  expect(await says('UBO', `change submit ${number}`)).toContain('is submitted');

  await teams.direct('29:1BO', 'change new');
  const card = await teams.until('the form to open', () =>
    teams.inbox('29:1BO').find(({ card: shown }) => teamsText(shown).includes('That needs a form')),
  );
  await teams.press('29:1BO', card, 'Plan a change');
  await teams.submit('29:1BO', { ...first, ci: 'archive' });
  const [, other = ''] = /^Plans of (CHG-\d+)$/.exec(teams.dialog('29:1BO')?.title ?? '') ?? [];
  expect(other).not.toBe(number);
  await teams.submit('29:1BO', second);
  expect(await says('UBO', `change submit ${other}`)).toContain('is submitted');
});

test('the calendar is a page and a feed behind a secret of one person, which ends when it is renewed', async () => {
  const { slack } = at;
  const said = await says('UBO', 'change standard renew-certificate ci=web start=2d end=1h');
  const number = /CHG-\d+/.exec(said)![0];
  const asked = await slack.slash('UBO', 'calendar link');
  const links = [...JSON.stringify(asked.private?.blocks).matchAll(/http:\/\/[^\s"|>\\]+\/calendar\/[\w.-]+/g)].map(
    ([link]) => link,
  );
  const [page, feed] = [...new Set(links)];
  const html = await fetch(page!);
  expect(html.status).toBe(200);
  expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(html.headers.get('cache-control')).toContain('no-store');
  // It may begin in the month after the one that is shown first.
  const { now } = (await (await fetch(`${new URL(page!).origin}/clock`)).json()) as { now: string };
  const day = new Date(Date.parse(now) + 2 * 86_400_000).toISOString().slice(0, 10);
  expect(await (await fetch(`${page!}?from=${day}`)).text()).toContain(number);
  const ics = await fetch(feed!);
  expect(ics.headers.get('content-type')).toContain('text/calendar');
  const text = await ics.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toMatch(new RegExp(`SUMMARY:${number} Renew a TLS certificate`));
  expect(text).toMatch(new RegExp(`UID:${number}@hark`));
  const broken = `${page!.slice(0, -3)}AAA`;
  expect(
    (await Promise.all([broken, `${broken}.ics`, `${first.url}/calendar/x`].map(each => fetch(each)))).map(
      each => each.status,
    ),
  ).toEqual([404, 404, 404]);
  await says('UBO', 'calendar renew');
  expect([(await fetch(page!)).status, (await fetch(feed!)).status]).toEqual([404, 404]);
  expect(await says('UPRIYA', 'calendar link')).toContain('Only agents');
  const secret = page!.split('/').at(-1)!;
  expect(`${first.output()}${at.hark.output()}`).not.toContain(secret);
  expect(slack.api.wrong).toEqual([]);
  expect(at.teams.server.wrong).toEqual([]);
});
