import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf, type Fault, type Posted } from '../../adapters/simulator/teams/index.ts';
import { BOTH, TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

const TRIAGE = '19:itdesk@thread.tacv2';
const [PRIYA, AMIR] = ['29:1PRIYA', '29:1AMIR'];
const RECOVERY_MS = 40_000;
let at: Office;
beforeAll(async () => {
  at = await office({ on: ['teams'], desk: TEAMS });
  await at.teams.direct(PRIYA, 'help');
  await at.teams.direct(AMIR, 'help');
});
afterAll(() => at.close());

const begins = (title: string) => (posted: Posted) =>
  posted.bot &&
  !posted.thread &&
  /^INC-\d+ /.test(textOf(posted.card)) &&
  textOf(posted.card).split('\n', 1)[0]!.endsWith(title);
const shown = (title: string, office = at) => [
  office.teams.read(TRIAGE).filter(begins(title)).length,
  office.teams.inbox(PRIYA).filter(begins(title)).length,
];

const faults: [string, Omit<Fault, 'on' | 'times'>][] = [
  ['answers 429', { is: 'http', status: 429, code: 'TooManyRequests', retryAfter: '1' }],
  [
    'answers 429 with a date',
    { is: 'http', status: 429, code: 'TooManyRequests', retryAfter: new Date(0).toUTCString() },
  ],
  ['answers 429 without saying for how long', { is: 'http', status: 429, code: 'TooManyRequests' }],
  ['answers 412', { is: 'http', status: 412, code: 'PreconditionFailed' }],
  ['answers 502 before doing anything', { is: 'http', status: 502 }],
  ['answers 503', { is: 'http', status: 503 }],
  ['cuts the line before doing anything', { is: 'reset' }],
  ['takes four seconds', { is: 'slow', ms: 4_000 }],
];

test.each(faults)(
  'when the connector %s, every card is shown once, and what is said meanwhile arrives once',
  async (what, fault) => {
    const { teams } = at;
    for (const on of ['createConversation', 'postActivity', 'updateActivity'])
      teams.server.fault({ on, times: 2, ...fault });
    const title = `It ${what}`;
    await teams.direct(PRIYA, `report ${title}`);
    await teams.until('both cards', () => shown(title).every(Boolean), 30_000);
    const number = /INC-\d+/.exec(textOf(teams.read(TRIAGE).find(begins(title))!.card))![0];
    await teams.direct(AMIR, `claim ${number}`);
    const taken = () =>
      teams.tenant.messages.filter(({ bot, card }) => bot && textOf(card).includes(`taken ${number}`)).length;
    await teams.until('the claim on both sides', () => taken() === 2, 30_000);
    await teams.until(
      'the card drawn anew',
      () => textOf(teams.read(TRIAGE).find(begins(title))!.card).includes('Assignee: Amir'),
      30_000,
    );
    teams.server.clearFaults();
    expect([...shown(title), taken()]).toEqual([1, 1, 2]);
  },
);

test('when the connector is down, nothing is lost, and it is said when it comes back', async () => {
  const { teams } = at;
  await teams.server.close();
  const { answered } = await teams.direct(PRIYA, 'report It is down');
  expect(answered.status).toBe(200);
  await new Promise<void>(resolve => {
    const look = () => (at.hark.output().includes('unreachable') ? resolve() : setTimeout(look, 20));
    look();
  });
  await teams.server.reopen();
  await teams.until('both cards', () => shown('It is down').every(Boolean), 30_000);
  expect(shown('It is down')).toEqual([1, 1]);
});

test('somebody whom the bot does not know yet, and cannot ask about, is told so when that is possible again', async () => {
  const { teams } = at;
  await teams.server.close();
  const { answered } = await teams.direct('29:1CLEO', 'report From a stranger');
  expect([answered.status, answered.ms < 2_900]).toEqual([200, true]);
  await teams.server.reopen();
  const told = await teams.until('word to Cleo', () => teams.inbox('29:1CLEO')[0], 30_000);
  expect(textOf(told.card)).toBe('I could not check who you are, please try again.');
  await teams.direct('29:1CLEO', 'report From Cleo');
  await teams.until('her ticket', () => teams.inbox('29:1CLEO').some(begins('From Cleo')));
  expect(teams.inbox('29:1CLEO')).toHaveLength(2);
});

test('a token that Microsoft does not take any more is replaced by a new one', async () => {
  const { teams } = at;
  teams.identity.revoke();
  await teams.direct(PRIYA, 'report New token please');
  await teams.until('both cards', () => shown('New token please').every(Boolean));
  expect(shown('New token please')).toEqual([1, 1]);
});

test('when Teams refuses a card, its words arrive without it', async () => {
  const { teams } = at;
  teams.server.fault({ on: 'createConversation', times: 1, is: 'http', status: 400, code: 'BadArgument' });
  await teams.direct(PRIYA, 'report *Odd* one');
  const plain = await teams.until('the plain card', () => teams.read(TRIAGE).find(({ text }) => text.includes('one')));
  expect(plain.text).toMatch(/^INC-\d+ \\\*Odd\\\* one\nStatus: new/);
});

test('a message whose fate nobody can tell is said again, and the log says so', async () => {
  const { teams } = at;
  teams.server.fault({ on: 'createConversation', times: 1, is: 'reset', after: true });
  await teams.direct(PRIYA, 'report Was it heard?');
  await teams.until('the card, twice', () => shown('Was it heard?')[0] === 2, 30_000);
  expect(at.hark.output()).toContain('a message may be shown twice: the platform cannot tell whether it arrived');
});

test('under the published rates everything arrives once, in order', async () => {
  const strict = await office({ on: ['teams'], desk: TEAMS, limits: true });
  const { teams } = strict;
  const titles = Array.from({ length: 12 }, (_, index) => `Burst ${String(index).padStart(2, '0')}`);
  for (const title of titles) await teams.direct(PRIYA, `report ${title}`);
  const order = () =>
    teams.read(TRIAGE).flatMap(posted => (posted.thread ? [] : (/Burst \d\d/.exec(textOf(posted.card))?.[0] ?? [])));
  await teams.until('all of it', () => order().length === 12 && teams.inbox(PRIYA).length === 12, RECOVERY_MS);
  expect(order()).toEqual(titles);
  expect(teams.server.calls.some(({ status }) => status === 429)).toBe(true);
  await strict.close();
});

test('killed between the write and the post, it shows every accepted ticket once, on both platforms', async () => {
  const both = await office({ on: ['slack', 'teams'], desk: BOTH });
  const { slack, teams } = both;
  await teams.direct(PRIYA, 'help');
  await teams.until('help', () => teams.inbox(PRIYA).length === 1);
  teams.server.fault({ on: '*', times: 1_000, is: 'hang' });
  slack.api.fault({ method: 'chat.postMessage', times: 1_000, is: 'hang' });
  const titles = Array.from({ length: 8 }, (_, index) => `Kill ${index}`);
  const answers = await Promise.all(titles.map(title => teams.direct(PRIYA, `report ${title}`)));
  expect(answers.map(({ answered }) => answered.status)).toEqual(titles.map(() => 200));
  await both.hark.kill();
  teams.server.clearFaults();
  slack.api.clearFaults();
  await both.start();
  const inSlack = (title: string) =>
    slack.read('C0ITDESK').filter(({ bot, thread_ts, text }) => bot && !thread_ts && text.includes(title)).length;
  await Promise.all([
    teams.until('every card in Teams', () => titles.every(title => shown(title, both).every(Boolean)), RECOVERY_MS),
    slack.until('every card in Slack', () => titles.every(title => inSlack(title) > 0), RECOVERY_MS),
  ]);
  await both.hark.stop();
  expect(titles.map(title => [...shown(title, both), inSlack(title)])).toEqual(titles.map(() => [1, 1, 1]));
  await both.close();
}, 90_000);

test('activities sent again after a crash are known', async () => {
  const { teams } = at;
  const message = teams.make.message(teams.tenant.people.get(PRIYA)!, teams.tenant.direct(PRIYA), {
    id: teams.tenant.nextId(),
    text: 'report Said twice',
  });
  teams.server.fault({ on: '*', times: 1_000, is: 'hang' });
  await teams.post.activity(message);
  await at.hark.kill();
  teams.server.clearFaults();
  await at.start();
  await teams.post.activity(message, { twice: true });
  await teams.until('both cards', () => shown('Said twice').every(Boolean), RECOVERY_MS);
  await at.hark.stop();
  await at.start();
  expect(shown('Said twice')).toEqual([1, 1]);
});
