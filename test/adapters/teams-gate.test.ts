import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, type CryptoKey } from 'jose';
import { TENANT_ID, type TeamsSimulator } from '../../adapters/simulator/teams/index.ts';
import { type TokenWishes } from '../../adapters/simulator/teams/identity.ts';
import { TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

/** The table of reference/teams.md §1.4 and the order of §1.5: what stock botbuilder lets in or answers with 500. */
let at: Office;
let teams: TeamsSimulator;
let strangersKey: CryptoKey;

beforeAll(async () => {
  at = await office({ on: ['teams'], desk: TEAMS });
  teams = at.teams;
  strangersKey = (await generateKeyPair('RS256')).privateKey;
});
afterAll(() => at.close());

const HOUR = 3_600;
const now = () => Math.floor(Date.now() / 1_000);
let count = 0;
const activity = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...teams.make.message(teams.tenant.people.get('29:1PRIYA')!, teams.tenant.direct('29:1PRIYA'), {
    id: `forged-${(count += 1)}`,
    text: 'report Forged',
  }),
  ...more,
});

async function send(body: unknown, wishes: TokenWishes | string = {}) {
  const authorization =
    typeof wishes === 'object' ? `Bearer ${await teams.identity.token(teams.serviceUrl, wishes)}` : wishes || undefined;
  return teams.post.raw(typeof body === 'string' ? body : JSON.stringify(body), authorization);
}

const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = () =>
  `Bearer ${b64({ alg: 'none', kid: 'sim-1' })}.${b64({ iss: 'https://api.botframework.com', aud: teams.appId, exp: now() + HOUR })}.`;

describe('401 for any fault of the token', () => {
  const faults: [string, () => TokenWishes | string][] = [
    ['no header', () => ''],
    ['Basic', () => 'Basic dXNlcjpwYXNz'],
    ['garbage', () => 'Bearer garbage'],
    ['not a JWT', () => 'Bearer a.b.c'],
    ['two tokens', () => 'Bearer a.b.c a.b.c'],
    ['a header of 9 kB', () => `Bearer ${'a'.repeat(9_000)}.b.c`],
    ['expired 10 minutes ago', () => ({ claims: { exp: now() - 600 } })],
    ['another audience', () => ({ claims: { aud: 'somebody-else' } })],
    ['a list of audiences', () => ({ claims: { aud: [teams.appId] } })],
    ['another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['an unknown key', () => ({ kid: 'nobody' })],
    ['a forged signature', () => ({ key: strangersKey })],
    ['alg none', () => unsigned()],
    ['not valid before an hour from now', () => ({ claims: { nbf: now() + HOUR } })],
    ['a nonsense nbf', () => ({ claims: { nbf: 'soon' } })],
    ['no expiry', () => ({ without: ['exp'] })],
    ['no serviceurl claim', () => ({ without: ['serviceurl'] })],
    ['a token for another service', () => ({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })],
    [
      'the emulator path: a token of any tenant for our app id',
      () => ({ claims: { iss: `https://sts.windows.net/${TENANT_ID}/`, appid: teams.appId }, without: ['serviceurl'] }),
    ],
  ];
  test.each(faults)('%s', async (_, wishes) => {
    const answer = await send(activity(), wishes());
    expect([answer.status, answer.body]).toEqual([401, '{"error":"refused"}']);
  });

  test('an activity without a serviceUrl, and one whose channel is a skill of somebody', async () => {
    expect((await send(activity({ serviceUrl: undefined }))).status).toBe(401);
    expect((await send(activity({ channelId: 'AseChannel' }), unsigned())).status).toBe(401);
  });

  test('whoever has no token learns nothing about the body', async () => {
    for (const body of ['{', '[]', 'null', '{}', { type: 'message' }]) expect((await send(body, '')).status).toBe(401);
  });
});

describe('403 for what is foreign', () => {
  const foreign: [string, () => Record<string, unknown>][] = [
    ['an empty channel', () => activity({ channelId: '' })],
    ['no channel', () => activity({ channelId: null })],
    ['another channel', () => activity({ channelId: 'webchat' })],
    [
      'another tenant in the body',
      () => activity({ channelData: { tenant: { id: '00000000-0000-4000-8000-000000000000' } } }),
    ],
    ['no tenant', () => activity({ channelData: {}, conversation: { id: 'a:1' } })],
    [
      'two tenants that differ',
      () => activity({ conversation: { id: 'a:1', tenantId: '00000000-0000-4000-8000-000000000000' } }),
    ],
    ['another bot', () => activity({ recipient: { id: '28:somebody-else' } })],
  ];
  test.each(foreign)('%s', async (_, body) => {
    expect((await send(body())).status).toBe(403);
  });

  test.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
  ])('the service %s, though the token names it', async serviceUrl => {
    expect((await send(activity({ serviceUrl }), { claims: { serviceurl: serviceUrl } })).status).toBe(403);
  });
});

describe('400 and 413', () => {
  test.each([
    ['cut-off JSON', '{"type":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['nothing', ''],
  ])('%s is no activity', async (_, body) => {
    expect((await send(body)).status).toBe(400);
  });

  test.each<[string, Record<string, unknown>]>([
    ['no conversation', { conversation: undefined }],
    ['a type that is no word', { type: 7 }],
    ['text that is no text', { text: { $gt: '' } }],
    ['a card action without an action', { type: 'invoke', name: 'adaptiveCard/action', value: 'x' }],
    [
      'a card action whose words are an object',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { verb: 'say', data: { hark: { words: {} } } } },
      },
    ],
    ['a form without our words', { type: 'invoke', name: 'task/submit', value: { data: { text: 'x' } } }],
  ])('%s', async (_, more) => {
    expect((await send(activity(more))).status).toBe(400);
  });

  test('more than 256 kB are refused unread', async () => {
    expect((await send('x'.repeat(300_000))).status).toBe(413);
    expect((await send('x'.repeat(300_000), '')).status).toBe(413);
  });
});

test('what is right is let in, with five minutes of skew, and of all this only that was heard', async () => {
  expect((await send(activity(), { claims: { exp: now() - 240 } })).status).toBe(200);
  expect(
    (await send(activity({ conversation: { id: 'a:11PRIYA-with-the-bot', conversationType: 'personal' } }))).status,
  ).toBe(200);
  await teams.until('two tickets', () => teams.inbox('29:1PRIYA').length === 2);
  expect(at.hark.output()).not.toContain('Forged');
  expect(at.hark.output()).not.toContain('PRIVATE KEY');
});

test('a request by GET, and things that the bot has nothing to do with', async () => {
  expect((await fetch(`${at.hark.url}/api/messages`)).status).toBe(405);
  for (const more of [
    { type: 'typing', text: undefined },
    { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
    { type: 'invoke', name: 'signin/verifyState', value: { state: 'x' } },
    { type: 'somethingNew' },
    { from: undefined },
    { from: { id: '28:another-bot', name: 'Bot' } },
  ])
    expect((await send(activity(more))).status).toBe(200);
});

test('many at once at a cold start share one look for the keys', async () => {
  const cold = await office({ on: ['teams'], desk: TEAMS });
  const asked = cold.teams.identity;
  const bodies = Array.from({ length: 20 }, (_, index) =>
    cold.teams.make.message(cold.teams.tenant.people.get('29:1QUIN')!, cold.teams.tenant.direct('29:1QUIN'), {
      id: `c${index}`,
      text: 'help',
    }),
  );
  const token = `Bearer ${await asked.token(cold.teams.serviceUrl)}`;
  const answers = await Promise.all(bodies.map(body => cold.teams.post.raw(JSON.stringify(body), token)));
  expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 200));
  await cold.close();
});

test('a first look for the keys that failed locks nobody out for long', async () => {
  const cold = await office({ on: ['teams'], desk: TEAMS, installed: false });
  const { server, post, identity, make, tenant, serviceUrl } = cold.teams;
  await server.close();
  const body = make.message(tenant.people.get('29:1QUIN')!, tenant.direct('29:1QUIN'), { id: 'c1', text: 'help' });
  const token = `Bearer ${await identity.token(serviceUrl)}`;
  const knock = () => post.raw(JSON.stringify(body), token).then(({ status }) => status);
  expect(await knock()).toBe(401);
  await server.reopen();
  const started = Date.now();
  for (let status = 401; status === 401; status = await knock()) expect(Date.now() - started).toBeLessThan(10_000);
  await cold.close();
});
