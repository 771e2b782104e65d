import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../../adapters/simulator/slack/index.ts';
import { textOf as teamsText } from '../../adapters/simulator/teams/index.ts';
import { watching } from '../../adapters/simulator/watching.ts';
import { ACCESS, BOTH, starting } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';
import { type Running } from '../support/process.ts';

const SECRET = 'a secret of the runner';

type Asked = { headers: IncomingHttpHeaders; body: string; path: string };

let at: Office;
let first: Running;
let runner: Server;
/** What the runner does next; done when nothing is said. */
const behaviours: ('down' | 'slow' | 'refuse' | 'say no' | 'later' | 'endless' | 'cut off' | 'done')[] = [];
const asked: Asked[] = [];
const calls = watching();
const done = new Map<string, string>();

beforeAll(async () => {
  runner = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ headers: request.headers, body, path: request.url ?? '' });
      calls.changed();
      const how = behaviours.shift();
      if (how === 'down') return void response.writeHead(503).end();
      if (how === 'later') return void response.writeHead(202).end();
      if (how === 'refuse') return void response.writeHead(400).end();
      if (how === 'endless') return pour(response);
      if (how === 'cut off') return void response.writeHead(200).write('{"ok":', () => response.destroy());
      const key = String(request.headers['idempotency-key']);
      done.set(key, body);
      const answer = JSON.stringify(
        how === 'say no'
          ? { ok: false, message: 'That account is locked.' }
          : { message: 'A link is on its way to your phone.' },
      );
      if (how !== 'slow') response.writeHead(200).end(answer);
    });
  });
  await new Promise<void>(ready => runner.listen(0, '127.0.0.1', ready));
  const { port } = runner.address() as AddressInfo;
  const channels = /channel: \{ slack: C0ITDESK.*/.exec(BOTH)![0];
  at = await office({
    on: ['slack', 'teams'],
    desk: starting(ACCESS)
      .replaceAll('127.0.0.1:4010', `127.0.0.1:${port}`)
      .replace('channel: { slack: C0ITDESK }', channels)
      .replace('timeout: 2s', 'timeout: 1s')
      .replace('fin@larkspur.example, fay@larkspur.example', 'nina@larkspur.example, hana@larkspur.example')
      .replace('manager: mona@larkspur.example', 'manager: cleo@larkspur.example'),
    env: { RUNNER_SECRET: SECRET },
  });
  first = at.hark;
  await at.start();
});
afterAll(async () => {
  await first.stop();
  await at.close();
  runner.closeAllConnections();
  runner.close();
});

/** Says more and more, until nobody listens. */
function pour(response: ServerResponse) {
  response.writeHead(200);
  const more = () => {
    if (!response.destroyed) response.write(' '.repeat(65_536), more);
  };
  more();
}

const says = async (user: string, words: string) => textOf((await at.slack.slash(user, words)).private?.blocks ?? []);
const status = async (number: string) =>
  (JSON.parse(/\{.*\}/s.exec(await says('UPRIYA', `status ${number} format=json`))![0]) as { status: string }).status;
const until = async (number: string, wanted: string) => {
  await at.slack.until(
    `${number} ${wanted}`,
    () =>
      at.slack
        .inbox('UPRIYA')
        .some(({ blocks }) => textOf(blocks).startsWith(`${number} `) && textOf(blocks).includes(`Status: ${wanted}`)),
    30_000,
  );
};
const requested = async (words: string) => /REQ-\d+/.exec(await says('UPRIYA', words))![0];

test('a runner is asked with a signature and one key, once however it fails in between', async () => {
  behaviours.push('down', 'slow');
  const number = await requested('request password-reset system=VPN');
  await until(number, 'fulfilled');
  expect(await status(number)).toBe('fulfilled');
  const keys = asked.map(({ headers }) => headers['idempotency-key']);
  expect(new Set(keys).size).toBe(1);
  expect(asked.length).toBeGreaterThanOrEqual(3);
  for (const { headers, body } of asked) {
    const digest = createHmac('sha256', SECRET)
      .update(`${String(headers['x-hark-timestamp'])}.${body}`)
      .digest('hex');
    expect(headers['x-hark-signature']).toBe(`v1=${digest}`);
    expect(JSON.parse(body)).toMatchObject({ number, answers: { system: 'VPN' }, requester: 'priya@larkspur.example' });
  }
  const seen = at.slack.workspace.messages.map(({ text, blocks }) => `${text}${textOf(blocks)}`).join('\n');
  expect(seen).not.toContain(SECRET);
  expect(`${first.output()}${at.hark.output()}`).not.toContain(SECRET);
});

test('an answer that is cut off is asked for again, under the same key', async () => {
  behaviours.push('cut off');
  const number = await requested('request password-reset system=Email');
  await until(number, 'fulfilled');
  const keys = asked.filter(({ body }) => body.includes(`"${number}"`)).map(each => each.headers['idempotency-key']);
  expect(keys.length).toBeGreaterThanOrEqual(2);
  expect(new Set(keys).size).toBe(1);
});

test.each([
  ['refuse', 'refused it'],
  ['say no', 'That account is locked.'],
  ['endless', 'cannot be read'],
] as const)('what a runner will not do (%s) goes to people', async (how, said) => {
  behaviours.push(how);
  const number = await requested('request password-reset system=ERP');
  await at.slack.until('word in triage', () =>
    at.slack
      .read('C0ITDESK')
      .some(
        ({ blocks }) => textOf(blocks).includes(`The automation for ${number} failed`) && textOf(blocks).includes(said),
      ),
  );
  expect(await status(number)).toBe('approved');
  await says('UAMIR', `resolve ${number} Did it by hand`);
  await until(number, 'fulfilled');
});

test('a runner is not asked for what was cancelled or done by hand meanwhile, and the desk hears that it is down', async () => {
  behaviours.push('down', 'down', 'down', 'down', 'down');
  const number = await requested('request password-reset system=ERP');
  await at.slack.until(
    'word that it does not answer',
    () =>
      at.slack
        .read('C0ITDESK')
        .some(({ blocks }) => textOf(blocks).includes(`The automation for ${number} does not answer`)),
    40_000,
  );
  await says('UAMIR', `resolve ${number} Did it by hand`);
  await until(number, 'fulfilled');
  behaviours.length = 0;
  expect([...done.values()].filter(body => body.includes(number))).toEqual([]);
});

test('a runner that takes longer says later what came of it, and nobody else can', async () => {
  behaviours.push('later');
  const number = await requested('request password-reset system=Email');
  await calls.until('the runner asked', () => asked.some(({ body }) => body.includes(number)));
  const key = String(asked.at(-1)!.headers['idempotency-key']);
  const call = async (said: object, secret = SECRET, when = Math.floor(Date.now() / 1_000)) => {
    const body = JSON.stringify(said);
    const signature = `v1=${createHmac('sha256', secret).update(`${when}.${body}`).digest('hex')}`;
    const headers = { 'x-hark-timestamp': String(when), 'x-hark-signature': signature };
    return (await fetch(`${at.hark.url}/runners/password-reset`, { method: 'POST', body, headers })).status;
  };
  const later = { number, key, ok: true, message: 'A link is on its way.' };
  expect([await call(later, 'guessed'), await call(later, SECRET, 1), await call({ number })]).toEqual([401, 401, 401]);
  // A key that nothing was asked under, and one of another request.
  behaviours.push('later');
  const other = await requested('request password-reset system=ERP');
  await calls.until('the runner asked again', () => asked.some(({ body }) => body.includes(other)));
  const crossed = [
    { ...later, key: 'guessed' },
    { ...later, number: other },
    { ...later, number: 'REQ-999' },
  ];
  expect([await call(crossed[0]!), await call(crossed[1]!), await call(crossed[2]!)]).toEqual([409, 409, 409]);
  expect([await status(number), await status(other)]).toEqual(['approved', 'approved']);
  expect([await call(later), await call(later)]).toEqual([200, 200]);
  await until(number, 'fulfilled');
});

const askedOf = (number: string) => asked.filter(({ body }) => body.includes(`"${number}"`)).map(({ path }) => path);

test('access is granted after its approval to whoever has shown who they are, and revoked when it is cancelled', async () => {
  const number = await requested('request share colleague=quin@larkspur.example');
  expect(askedOf(number)).toEqual([]);
  await says('UCLEO', `approve ${number}`);
  await until(number, 'fulfilled');
  expect(askedOf(number)).toEqual(['/identity', '/grant']);
  const [who, grant] = asked
    .filter(({ body }) => body.includes(`"${number}"`))
    .map(({ body }) => JSON.parse(body) as object);
  // What proves who somebody is has no answers to give away.
  expect(Object.keys(who!).toSorted()).toEqual(['item', 'number', 'requester']);
  expect(grant).toMatchObject({
    answers: { colleague: 'quin@larkspur.example' },
    approvedBy: ['cleo@larkspur.example'],
    requester: 'priya@larkspur.example',
  });
  await says('UPRIYA', `reopen ${number} it was for somebody else`);
  await says('UAMIR', `cancel ${number} wrong person`);
  await calls.until('the revocation', () => askedOf(number).includes('/revoke'));
  await at.slack.until('word of it', () =>
    at.slack
      .read('C0ITDESK')
      .some(({ blocks }) => textOf(blocks).includes(`What was done for ${number} is taken back.`)),
  );
});

test('nothing is done for somebody who cannot show who they are, and the runner cannot skip it', async () => {
  behaviours.push('say no');
  const number = await requested('request share colleague=quin@larkspur.example');
  await says('UCLEO', `approve ${number}`);
  await at.slack.until('word in triage', () =>
    at.slack
      .read('C0ITDESK')
      .some(({ blocks }) => textOf(blocks).includes(`Whoever asked for ${number} could not show that they are Priya`)),
  );
  expect(askedOf(number)).toEqual(['/identity']);
  const body = JSON.stringify({ number, key: 'made up', ok: true, message: 'Done.' });
  const when = String(Math.floor(Date.now() / 1_000));
  const signature = `v1=${createHmac('sha256', SECRET).update(`${when}.${body}`).digest('hex')}`;
  const headers = { 'x-hark-timestamp': when, 'x-hark-signature': signature };
  await fetch(`${at.hark.url}/runners/access-grant`, { method: 'POST', body, headers });
  expect(await status(number)).toBe('approved');
  await says('UAMIR', `resolve ${number} She came to my desk`);
  await until(number, 'fulfilled');
});

test('a task of another desk is called in its channel, and its people press there', async () => {
  const number = await requested('request starter first-day=2030-05-06');
  const called = await at.slack.until('the call', () =>
    at.slack.read('C0HRDESK').find(({ blocks }) => textOf(blocks).startsWith(`${number} New colleague`)),
  );
  await at.slack.press('UHANA', called, 'Done: Send the contract');
  await at.slack.until('what comes after it', () =>
    at.slack.read('C0ITDESK').some(({ blocks }) => textOf(blocks).includes(`Done: Order a laptop`)),
  );
  expect(await says('UHANA', `status ${number}`)).toBe(`There is no ${number} that you can see.`);
  expect(await says('UQUIN', `done ${number} Order a laptop`)).toBe(`There is no ${number} that you can see.`);
});

test('votes from two platforms and two replicas at once decide once, and are told once', async () => {
  const number = await requested('request laptop model=Standard reason=x cost=2000');
  await says('UCLEO', `approve ${number}`);
  const { slack, teams } = at;
  const card = await slack.until('the card of Nina', () =>
    slack.inbox('UNINA').find(({ blocks }) => textOf(blocks).includes(`Please decide: ${number}`)),
  );
  await slack.until('the card of Hana', () =>
    [
      ...slack.inbox('UHANA').map(({ blocks }) => textOf(blocks)),
      ...teams.inbox('29:1HANA').map(({ card: shown }) => teamsText(shown)),
    ].some(text => text.includes(`Please decide: ${number}`)),
  );
  slack.connect(`${first.url}/slack/events`);
  teams.connect(`${at.hark.url}/api/messages`);
  await Promise.all([
    ...Array.from({ length: 5 }, () => slack.press('UNINA', card, 'Approve')),
    ...Array.from({ length: 5 }, () => teams.direct('29:1HANA', `approve ${number}`)),
    slack.slash('UPRIYA', `approve ${number}`),
    teams.direct('29:1PRIYA', `approve ${number}`),
    slack.slash('UADA', `approve ${number}`),
  ]);
  await until(number, 'approved');
  const told = () =>
    slack.inbox('UPRIYA').filter(({ blocks }) => textOf(blocks).includes(`${number} is approved; IT fulfils it now.`));
  const tasks = () =>
    slack
      .read('C0ITDESK')
      .filter(
        ({ blocks, thread_ts }) =>
          thread_ts !== undefined && textOf(blocks).includes('To do (service-desk): Order the laptop'),
      );
  await slack.until('word for everybody', () => told().length > 0 && tasks().length > 0);
  // Whatever else there were to say would come before the answer to this.
  await says('UPRIYA', `reply ${number} thank you`);
  await slack.until('the reply in triage', () =>
    slack.read('C0ITDESK').some(({ blocks }) => textOf(blocks).includes('thank you')),
  );
  expect([told().length, tasks().length]).toEqual([1, 1]);
  expect(slack.api.wrong).toEqual([]);
  expect(teams.server.wrong).toEqual([]);
});
