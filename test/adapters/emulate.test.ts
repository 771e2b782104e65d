import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEmulator, type Emulator } from 'emulate';
import { buttonsOf, textOf, type Block } from '../../adapters/simulator/slack/index.ts';
import { sender } from '../../adapters/simulator/slack/sender.ts';
import { freshDatabase } from '../support/database.ts';
import { DESK, manifestScopes } from '../support/desk.ts';
import { startProcess, type Running } from '../support/process.ts';

/** Somebody else's Slack: what the bot sends must make sense to it too, with our manifest's scopes and no more. */
const SECRET = 'emulated';
const BOT = 'xoxb-hark';
let emulator: Emulator;
let hark: Running;
let channel: string;
const users: Record<string, string> = {};
const post = sender({ secret: SECRET, url: () => `${hark.url}/slack/events` });

type Message = { ts: string; text: string; blocks: Block[]; thread_ts?: string; metadata?: object };
type Answer = {
  ok: boolean;
  error?: string;
  messages: Message[];
  channels: { id: string; name: string }[];
  user: { id: string };
  channel: { id: string };
  trigger_id: string;
};

async function call(method: string, args: Record<string, string> = {}, token = 'xoxb-all'): Promise<Answer> {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as Answer;
}

const freePort = () =>
  new Promise<number>(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`waited for ${what}`);
}

const messages = async (where: string, thread?: string) =>
  (
    await (thread === undefined
      ? call('conversations.history', { channel: where })
      : call('conversations.replies', { channel: where, ts: thread }))
  ).messages;

const slash = (user: string, text: string, more: Record<string, string> = {}) =>
  post.form({
    command: '/it',
    text,
    user_id: users[user]!,
    team_id: 'T000000001',
    channel_id: channel,
    trigger_id: `${Math.random()}`,
    ...more,
  });

beforeAll(async () => {
  const every = [
    'channels:read',
    'channels:history',
    'groups:history',
    'im:history',
    'im:write',
    'im:read',
    'chat:write',
    'users:read',
    'users:read.email',
    'channels:join',
    'channels:manage',
  ];
  emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Larkspur', domain: 'larkspur' },
        strict_scopes: true,
        users: [
          ...['priya', 'amir', 'lena'].map(name => ({ name, real_name: name, email: `${name}@larkspur.example` })),
          { name: 'hark', real_name: 'IT', email: 'hark@larkspur.example' },
        ],
        channels: [{ name: 'it-triage' }],
        tokens: [
          { token: BOT, user: 'hark', scopes: manifestScopes() },
          { token: 'xoxb-all', user: 'hark', scopes: every },
        ],
      },
    },
  });
  for (const name of ['priya', 'amir', 'lena'])
    users[name] = (await call('users.lookupByEmail', { email: `${name}@larkspur.example` })).user.id;
  channel = (await call('conversations.list')).channels.find(({ name }) => name === 'it-triage')!.id;
  await call('conversations.join', { channel });
  hark = await startProcess({
    MONGODB_URI: freshDatabase(),
    DESK: DESK.replace('C0ITDESK', channel),
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_BOT_TOKEN: BOT,
    SLACK_API_URL: `${emulator.url}/api/`,
    LOG_LEVEL: 'warn',
  });
});

afterAll(async () => {
  await hark.stop();
  await emulator.close();
});

test('an incident lives on an emulated Slack of other authors', async () => {
  const reported = JSON.parse((await slash('priya', 'report VPN is &lt;down&gt;')).body) as { text: string };
  expect(reported.text).toContain('INC-1 is reported as P3: VPN is &lt;down&gt;.');
  const card = await until('the triage card', async () =>
    (await messages(channel)).find(({ text }) => text.startsWith('INC-1 ')),
  );
  expect(buttonsOf(card.blocks).map(({ label }) => label)).toEqual(['Claim', 'More']);
  const direct = (await call('conversations.open', { users: users.priya! })).channel.id;
  const receipt = await until('the receipt', async () =>
    (await messages(direct)).find(({ text }) => text.startsWith('INC-1 ')),
  );
  expect(textOf(receipt.blocks)).toContain('VPN is <down>');

  const [claim] = buttonsOf(card.blocks);
  await post.interactive({
    type: 'block_actions',
    team: { id: 'T000000001' },
    user: { id: users.amir!, team_id: 'T000000001' },
    trigger_id: 't1',
    channel: { id: channel },
    message: { ts: card.ts },
    actions: [
      { type: 'button', action_id: claim!.action_id, block_id: claim!.block_id, value: claim!.value, action_ts: '1.1' },
    ],
  });
  await until('the claimed card', async () =>
    (await messages(channel)).find(({ ts, blocks }) => ts === card.ts && textOf(blocks).includes('in progress')),
  );
  await slash('amir', 'reply INC-1 We are on it');
  await until('the reply in her thread', async () =>
    (await messages(direct, receipt.ts)).find(({ text }) => text.includes('We are on it')),
  );
  await until('the reply in triage', async () =>
    (await messages(channel, card.ts)).find(({ text }) => text.includes('We are on it')),
  );
  expect((await messages(direct)).map(({ text }) => text).join()).not.toContain('Assignee');
  expect(hark.output()).not.toContain('outbox retry');
});

test('its three-second, single-use triggers open our forms, and its App Home takes our view', async () => {
  const { trigger_id } = await call('views.generateTriggerId', { user_id: users.amir! }, BOT);
  expect((await slash('amir', 'resolve INC-1', { trigger_id })).status).toBe(200);
  await until('the form', async () => ((await views()).includes('how it was solved') ? true : undefined));
  await post.event({
    type: 'event_callback',
    team_id: 'T000000001',
    event: { type: 'app_home_opened', user: users.amir!, tab: 'home', channel },
  });
  await until('the home tab', async () => ((await views()).includes('No App Home views') ? undefined : true));
  // Nothing that it refused, and nothing that had to be tried again.
  expect(hark.output()).toBe(`listening on ${hark.url}\n`);
});

/** What its inspector shows of opened and published views. */
const views = async () => (await fetch(`${emulator.url}/?tab=views`)).text();
