import { createServer, request, type RequestOptions } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConnection } from 'mongoose';
import { office, type Office } from '../support/office.ts';

let at: Office;
beforeAll(async () => {
  at = await office({ env: { CLOCK: 'adjustable', METRICS_TOKEN: 'watch' } });
});
afterAll(() => at.close());

const FORM = 'application/x-www-form-urlencoded';
const command = () =>
  new URLSearchParams({
    command: '/it',
    text: 'report Forged',
    user_id: 'UPRIYA',
    team_id: at.slack.team,
    channel_id: 'DPRIYA',
    trigger_id: String(Math.random()),
  }).toString();
const now = () => Math.floor(Date.now() / 1_000);
const sign = (timestamp: number, body: string, { secret = at.slack.secret, version = 'v0' } = {}) =>
  `${version}=${createHmac('sha256', secret).update(`${version}:${timestamp}:${body}`).digest('hex')}`;

async function send(body: string, headers: Record<string, string>): Promise<number> {
  const response = await fetch(`${at.hark.url}/slack/events`, {
    method: 'POST',
    body,
    headers: { 'content-type': FORM, ...headers },
  });
  await response.text();
  return response.status;
}

const signed = (body: string, timestamp = now(), how = {}) => ({
  'x-slack-request-timestamp': String(timestamp),
  'x-slack-signature': sign(timestamp, body, how),
});

async function stored(): Promise<number> {
  const connection = await createConnection(at.env.MONGODB_URI!).asPromise();
  const count = await connection.collection('records').countDocuments({ 'state.title': 'Forged' });
  await connection.close();
  return count;
}

test('what is not signed by Slack, or not now, is refused with 401 and nothing is stored', async () => {
  const body = command();
  const refused: [string, Record<string, string>][] = [
    ['no signature', {}],
    ['no timestamp', { 'x-slack-signature': sign(now(), body) }],
    ['a timestamp that is no number', { ...signed(body), 'x-slack-request-timestamp': 'now' }],
    ['another secret', signed(body, now(), { secret: 'guess' })],
    ['another body', signed(`${body}&x=1`)],
    ['301 s old', signed(body, now() - 302)],
    ['301 s in the future', signed(body, now() + 302)],
    ['another version', signed(body, now(), { version: 'v1' })],
    ['garbage', { 'x-slack-request-timestamp': String(now()), 'x-slack-signature': 'v0=zz' }],
    ['an empty signature', { 'x-slack-request-timestamp': String(now()), 'x-slack-signature': '' }],
  ];
  const statuses = await Promise.all(refused.map(async ([what, headers]) => [what, await send(body, headers)]));
  expect(statuses).toEqual(refused.map(([what]) => [what, 401]));
  expect(await stored()).toBe(0);
  expect(await send(body, signed(body, now() - 290))).toBe(200);
  expect(await send(body, signed(body, now() + 290))).toBe(200);
  expect(await stored()).toBe(1);
});

test('malformed but signed requests are answered, and never with a 5xx', async () => {
  const bodies: [string, string][] = [
    ['{"type":', 'application/json'],
    ['null', 'application/json'],
    ['[]', 'application/json'],
    ['{}', 'application/json'],
    ['{"type":"event_callback"}', 'application/json'],
    [
      '{"type":"event_callback","event":{"type":"message","channel":{"$gt":""},"user":["U1"],"ts":7}}',
      'application/json',
    ],
    [
      '{"type":"event_callback","event":{"type":"reaction_added","reaction":"ticket","user":"UPRIYA","item":{"type":"message"}}}',
      'application/json',
    ],
    ['payload=%7B', FORM],
    ['payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%5D%7D', FORM],
    ['payload=%7B%22type%22%3A%22view_submission%22%7D', FORM],
    ['command=%2Fit', FORM],
    ['', FORM],
    ['%%%', FORM],
    [
      'command=/it&user_id=UPRIYA&team_id=T&channel_id=D1&trigger_id=1&text=status+%7B%22%24ne%22%3A1%7D',
      `${FORM}; charset=utf-8`,
    ],
  ];
  const statuses = await Promise.all(
    bodies.map(async ([body, type]) => send(body, { ...signed(body), 'content-type': type })),
  );
  expect(statuses.filter(status => status >= 500)).toEqual([]);
});

test('a body over a megabyte is refused unread', async () => {
  const body = `text=${'x'.repeat(1_100_000)}`;
  expect(await send(body, signed(body))).toBe(413);
});

test('url_verification, ssl_check and app_rate_limited are answered', async () => {
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  const response = await fetch(`${at.hark.url}/slack/events`, {
    method: 'POST',
    body: challenge,
    headers: { 'content-type': 'application/json', ...signed(challenge) },
  });
  expect([response.status, await response.json()]).toEqual([200, { challenge: 'abc' }]);
  expect(await send(challenge, { 'content-type': 'application/json' })).toBe(401);
  expect(await send('ssl_check=1&token=x', {})).toBe(200);
  const limited = JSON.stringify({ type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 });
  expect(await send(limited, { 'content-type': 'application/json', ...signed(limited) })).toBe(200);
});

test('a text that is too long is refused in one sentence, and one that just fits is taken', async () => {
  const long = await at.slack.slash('UPRIYA', `report ${'x'.repeat(12_001)}`);
  expect(long.private?.text).toBe('That is too long for one message: 12000 characters at most, please.');
  const fits = await at.slack.slash('UPRIYA', `report ${'y'.repeat(11_990)}`);
  expect(fits.private?.text).toContain('is reported as P3');
});

test('health, readiness and metrics', async () => {
  const get = async (path: string, headers = {}) => {
    const response = await fetch(`${at.hark.url}${path}`, { headers });
    return { status: response.status, text: await response.text() };
  };
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
  expect((await get('/metrics')).status).toBe(401);
  expect((await get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(401);
  const { status, text } = await get('/metrics', { authorization: 'Bearer watch' });
  expect(status).toBe(200);
  for (const line of [
    'hark_commands_total{verb="report",outcome="answered"}',
    'hark_command_seconds_bucket',
    'hark_outbox_depth 0',
    'hark_outbox_age_seconds 0',
    'hark_timers_overdue 0',
    'hark_platform_calls_total{platform="slack",method="chat.postMessage",outcome="ok"}',
  ])
    expect(text).toContain(line);
  expect((await get('/nothing')).status).toBe(404);
});

test('the clock can be set and advanced, and answers when all that fell due has been said', async () => {
  const post = async (body: object) => {
    const response = await fetch(`${at.hark.url}/clock`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return { status: response.status, body: (await response.json()) as { now?: string; error?: string } };
  };
  expect((await post({ set: '2026-03-27T15:30:00+01:00' })).body.now).toMatch(/^2026-03-27T14:30:00/);
  const { private: said } = await at.slack.slash('UQUIN', 'report impact=high urgency=high Payroll is down');
  const number = /INC-\d+/.exec(said!.text)![0];
  await at.slack.until('the card', () => at.slack.read('C0ITDESK').some(({ text }) => text.startsWith(`${number} `)));
  expect((await post({ advance: '2h' })).body.now).toMatch(/^2026-03-27T16:30/);
  const reminders = at.slack
    .read('C0ITDESK')
    .filter(({ thread_ts, text }) => thread_ts !== undefined && text.startsWith(`${number} `));
  expect(
    reminders.map(({ text }) => /\n(The [a-z]+ [a-z]+|The solution) is (due|late)/.exec(text)?.slice(1).join(' ')),
  ).toEqual(['The first answer due', 'The first answer due', 'The first answer late', 'The solution due']);
  expect(at.slack.inbox('ULENA').filter(({ text }) => text.startsWith(`${number} `))).toHaveLength(2);
  expect((await post({ advance: '3bd' })).status).toBe(400);
  expect((await post({ jump: 1 })).status).toBe(400);
  const foreign = { method: 'POST', body: '{"advance":"1h"}', headers: { origin: 'https://evil.example' } };
  expect((await fetch(`${at.hark.url}/clock`, foreign)).status).toBe(403);
  const { hostname, port } = new URL(at.hark.url);
  expect(await statusAs(`rebound.example:${port}`, { hostname, port, path: '/clock', method: 'POST' })).toBe(403);
  const clock = await (await fetch(`${at.hark.url}/clock`)).json();
  expect(clock).toMatchObject({ now: expect.stringMatching(/^2026-03-27T16:30/) });
});

test('the clock moves by so much at a time, and for nobody behind a proxy', async () => {
  const post = async (body: object, headers = {}) =>
    (await fetch(`${at.hark.url}/clock`, { method: 'POST', body: JSON.stringify(body), headers })).status;
  const before = (await (await fetch(`${at.hark.url}/clock`)).json()) as { now: string };
  const far = new Date(Date.parse(before.now) + 801 * 86_400_000).toISOString();
  expect([
    await post({ advance: '801d' }),
    await post({ set: far }),
    await post({ set: '1999-01-01T00:00:00Z' }),
  ]).toEqual([400, 400, 400]);
  expect(await post({ advance: '1h' }, { 'x-forwarded-for': '203.0.113.7' })).toBe(403);
  const after = (await (await fetch(`${at.hark.url}/clock`)).json()) as { now: string };
  expect(Date.parse(after.now) - Date.parse(before.now)).toBeLessThan(60_000);
});

test('a signature is over the bytes: what decodes to the same words is another body', async () => {
  const signedBytes = async (body: Buffer, over: Buffer) => {
    const timestamp = String(now());
    const signature = createHmac('sha256', at.slack.secret).update(`v0:${timestamp}:`).update(over).digest('hex');
    const response = await fetch(`${at.hark.url}/slack/events`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': FORM, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` },
    });
    return response.status;
  };
  const broken = Buffer.concat([Buffer.from(command()), Buffer.from([0xff])]);
  const other = Buffer.concat([broken.subarray(0, -1), Buffer.from([0xfe])]);
  const decoded = Buffer.from(broken.toString('utf8'));
  expect([await signedBytes(broken, other), await signedBytes(broken, decoded)]).toEqual([401, 401]);
  expect(await signedBytes(broken, broken)).toBe(200);
});

test.each(['/', '/healthz', '/readyz', '/metrics', '/clock', '/nothing', '/changes/x'])(
  '%s is shown in nobody’s frame',
  async path => {
    const { headers } = await fetch(`${at.hark.url}${path}`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  },
);

test('an answer goes to the address of Slack alone: the same host at another port hears nothing', async () => {
  const heard: string[] = [];
  const spy = createServer((incoming, response) => {
    heard.push(incoming.url ?? '');
    response.end();
  });
  await new Promise<void>(ready => spy.listen(0, '127.0.0.1', ready));
  const { port } = spy.address() as AddressInfo;
  const press = new URLSearchParams({
    payload: JSON.stringify({
      type: 'block_actions',
      team: { id: at.slack.team },
      user: { id: 'UPRIYA' },
      trigger_id: '1.2.3',
      response_url: `http://127.0.0.1:${port}/actions/T1/1/x`,
      container: { type: 'message', channel_id: 'C0HELP', message_ts: '1.1' },
      channel: { id: 'C0HELP' },
      message: { ts: '1.1' },
      actions: [{ type: 'button', action_id: 'say:0', block_id: 'b', value: 'claim INC-9999', action_ts: '1.1' }],
    }),
  }).toString();
  expect(await send(press, signed(press))).toBe(200);
  await at.slack.until('the private answer', () =>
    at.slack.privately('UPRIYA').some(({ text }) => text.includes('INC-9999')),
  );
  expect(heard).toEqual([]);
  spy.close();
});

/** What a request is answered that names another host than it goes to; fetch would not send that. */
const statusAs = (host: string, to: RequestOptions): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request({ ...to, headers: { host } }, ({ statusCode }) => resolve(statusCode));
    asked.once('error', reject).end('{"advance":"1h"}');
  });
