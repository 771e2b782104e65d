import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { slackSimulator, type SlackSimulator } from '../../adapters/simulator/slack/index.ts';
import { teamsSimulator, textOf, type TeamsSimulator } from '../../adapters/simulator/teams/index.ts';
import { cardErrors } from '../../adapters/simulator/teams/cards.ts';

/** A simulator is never kinder than the platform (reference/simulators.md): each line fails when it forgets to be hard. */

type Heard = { type?: string; body: Record<string, unknown> };

/** A bot that only listens, and answers what it is told to. */
async function listener() {
  const heard: Heard[] = [];
  let answer: (body: Record<string, unknown>) => object | undefined = () => undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body = (
        text.startsWith('{') ? JSON.parse(text) : JSON.parse(new URLSearchParams(text).get('payload') ?? '{}')
      ) as Record<string, unknown>;
      heard.push({ type: body.type as string, body });
      const said = answer(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end(said ? JSON.stringify(said) : '');
    });
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answers: (with_: typeof answer) => (answer = with_),
    close: () => new Promise<void>(done => server.close(() => done())),
  };
}

const VIEW = {
  type: 'modal',
  title: { type: 'plain_text', text: 'A form' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [
    { type: 'section', block_id: 'intro', text: { type: 'plain_text', text: 'Hello' } },
    {
      type: 'input',
      block_id: 'text',
      label: { type: 'plain_text', text: 'What?' },
      element: { type: 'plain_text_input', action_id: 'value' },
    },
  ],
};

describe('Slack', () => {
  let slack: SlackSimulator;
  let bot: Awaited<ReturnType<typeof listener>>;
  const events = () => bot.heard.filter(({ type }) => type === 'event_callback');
  const call = async (method: string, args: object) =>
    (await (
      await fetch(`${slack.apiUrl}${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(args),
      })
    ).json()) as Record<string, unknown> & { view?: { id: string; hash: string } };
  const lastTrigger = () => bot.heard.at(-1)!.body.trigger_id as string;

  beforeAll(async () => {
    bot = await listener();
    slack = await slackSimulator({
      scopes: ['chat:write', 'users:read', 'users:read.email', 'im:write'],
      storms: true,
      users: [
        { id: 'UA', name: 'Ann', email: 'ann@x.example' },
        { id: 'UB', name: 'Bea', email: 'bea@x.example', pressedFrom: 'E1' },
        { id: 'UC', name: 'Cat', email: 'cat@x.example', team: 'T2', shows: 'address' },
        { id: 'UD', name: 'Dan', email: 'dan@x.example', deleted: true, unconfirmed: true },
      ],
      channels: [{ id: 'C1', name: 'one' }],
    });
    slack.connect(bot.url);
  });
  afterAll(async () => {
    await slack.close();
    await bot.close();
  });

  async function opened(user: string) {
    await slack.shortcut(user, 'new_ticket');
    return call('views.open', { trigger_id: lastTrigger(), view: VIEW });
  }

  test('a view keeps its id when another takes its place, and its hash changes; an old hash is a conflict', async () => {
    const { view } = await opened('UA');
    bot.answers(({ type }) => (type === 'view_submission' ? { response_action: 'update', view: VIEW } : undefined));
    await slack.submit('UA', { text: 'x' });
    const now = slack.view('UA')!;
    expect(now.id).toBe(view!.id);
    expect(now.hash).not.toBe(view!.hash);
    expect(await call('views.update', { view_id: now.id, hash: view!.hash, view: VIEW })).toMatchObject({
      error: 'hash_conflict',
    });
    expect((await call('views.update', { view_id: now.id, hash: now.hash, view: VIEW })).view!.id).toBe(now.id);
  });

  test('a complaint about what is no input is refused; a stack of views has three at most', async () => {
    await opened('UA');
    bot.answers(() => ({ response_action: 'errors', errors: { intro: 'no' } }));
    await expect(slack.submit('UA', { text: 'x' })).rejects.toThrow('no input');
    bot.answers(({ type }) => (type === 'view_submission' ? { response_action: 'push', view: VIEW } : undefined));
    await slack.submit('UA', {});
    await slack.submit('UA', {});
    await expect(slack.submit('UA', {})).rejects.toThrow('push_limit_reached');
    bot.answers(() => undefined);
  });

  test('a trigger is good once; a press may come from the organisation, without a thread, or from another app', async () => {
    await slack.shortcut('UA', 'new_ticket');
    const trigger_id = lastTrigger();
    await call('views.open', { trigger_id, view: VIEW });
    expect(await call('views.open', { trigger_id, view: VIEW })).toMatchObject({ error: 'exchanged_trigger_id' });
    await slack.pressRaw('UB', 'C1', { action_id: 'foreign', block_id: 'b', value: 'anything at all' });
    expect(bot.heard.at(-1)!.body).toMatchObject({
      user: { team_id: 'E1' },
      container: { thread_ts: null },
      actions: [{ action_id: 'foreign', value: 'anything at all' }],
    });
  });

  test('an event comes twice while it is being handled, and again under a new id', async () => {
    const before = events().length;
    await slack.message('UA', 'C1', 'hello');
    const ids = events()
      .slice(before)
      .map(({ body }) => body.event_id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(2);
  });

  test('a preview changes a message and not its words; a message may have no text; Slackbot speaks', async () => {
    const { ts } = await slack.message('UA', 'C1', '', {
      content: { attachments: [{ is_share: true, text: 'passed on' }] },
    });
    await slack.preview('UA', slack.workspace.message('C1', ts)!);
    const { message, previous_message } = bot.heard.at(-1)!.body.event as Record<string, { text: string }>;
    expect(message!.text).toBe(previous_message!.text);
    await slack.slackbot('UA', 'Reminder: lunch');
    expect(bot.heard.at(-1)!.body.event).toMatchObject({ user: 'USLACKBOT' });
  });

  test('strangers may show an address, accounts are shut or unconfirmed, and are found by address all the same', async () => {
    expect(await call('users.info', { user: 'UC' })).toMatchObject({
      user: { is_stranger: true, profile: { email: 'cat@x.example' } },
    });
    expect(await call('users.lookupByEmail', { email: 'dan@x.example' })).toMatchObject({
      user: { deleted: true, is_email_confirmed: false },
    });
  });

  test('addresses are looked up fifty times a minute, and no more', async () => {
    const url = `${slack.apiUrl}users.lookupByEmail`;
    let status = 200;
    for (let tries = 0; tries < 60 && status === 200; tries += 1)
      status = (
        await fetch(url, {
          method: 'POST',
          headers: { authorization: `Bearer ${slack.token}`, 'content-type': 'application/json' },
          body: '{"email":"ann@x.example"}',
        })
      ).status;
    expect(status).toBe(429);
  });

  test('private answers are taken at the host that serves the Web API, five times', async () => {
    await slack.shortcut(
      'UA',
      'create_ticket',
      slack.workspace.post({ ts: '1.1', channel: 'C1', user: 'UA', text: 'x', blocks: [], edits: 0, bot: false }),
    );
    const url = bot.heard.at(-1)!.body.response_url as string;
    expect(new URL(url).origin).toBe(new URL(slack.apiUrl).origin);
    const statuses = [];
    for (let tries = 0; tries < 6; tries += 1)
      statuses.push((await fetch(url, { method: 'POST', body: '{"text":"hi"}' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });
});

describe('Teams', () => {
  let teams: TeamsSimulator;
  let bot: Awaited<ReturnType<typeof listener>>;
  const ANN = '29:1ANN';
  beforeAll(async () => {
    bot = await listener();
    teams = await teamsSimulator({
      users: [
        {
          id: ANN,
          name: 'Ann',
          email: 'ann@x.example',
          aad: 'aad-ann',
          says: { userRole: null, email: 'other@x.example' },
        },
        { id: '29:1BEA', name: 'Bea', email: 'bea@x.example', aad: 'aad-bea', guest: true },
      ],
      channels: [{ id: '19:one@thread.tacv2', name: 'one', team: '19:one@thread.tacv2' }],
    });
    teams.connect(bot.url);
  });
  afterAll(async () => {
    await teams.close();
    await bot.close();
  });

  test('a roster may lack a fact, have another address than the sign-in name, and mark guests in that', async () => {
    const token = teams.identity.grant(
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: teams.appId,
        client_secret: teams.password,
        scope: 'https://api.botframework.com/.default',
      }),
    )!.access_token;
    const ask = async (who: string) =>
      (await (
        await fetch(
          `${teams.serviceUrl}v3/conversations/${encodeURIComponent('19:one@thread.tacv2')}/members/${encodeURIComponent(who)}`,
          {
            headers: { authorization: `Bearer ${token}` },
          },
        )
      ).json()) as Record<string, string>;
    const ann = await ask(ANN);
    expect(ann).not.toHaveProperty('userRole');
    expect(ann).toMatchObject({ email: 'other@x.example', userPrincipalName: 'ann@x.example' });
    expect((await ask('29:1BEA')).userPrincipalName).toContain('#EXT#');
  });

  test('in a channel a bot is told only of what names it', async () => {
    const before = bot.heard.length;
    await teams.message(ANN, '19:one@thread.tacv2', 'nobody is named');
    expect(bot.heard).toHaveLength(before);
    await teams.mention(ANN, '19:one@thread.tacv2', 'somebody is');
    expect(bot.heard).toHaveLength(before + 1);
    expect(bot.heard.at(-1)!.body.conversation).toMatchObject({ id: expect.stringMatching(/;messageid=\d+$/) });
  });

  test('a picture is an attachment of its own beside html, and a message may be nothing else', async () => {
    await teams.direct(ANN, '', { attachments: [{ contentType: 'image/*', contentUrl: 'https://x/y' }] });
    expect(bot.heard.at(-1)!.body.attachments).toContainEqual({ contentType: 'image/*', contentUrl: 'https://x/y' });
  });

  test('members leave without a word', async () => {
    const before = bot.heard.length;
    await teams.membership('29:1BEA', teams.tenant.chats.get('19:one@thread.tacv2')!, 'membersRemoved', {
      silently: true,
    });
    expect(bot.heard).toHaveLength(before);
  });

  test('a moment is worked out in whatever text it stands, and a card that is too large is refused whole', () => {
    const run = (text: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] });
    const card = { type: 'AdaptiveCard', version: '1.5', body: [run('at {{DATE(2026-01-01T00:00:00Z, SHORT)}}')] };
    expect(textOf(card)).toBe('at (a moment)');
    expect(cardErrors({ ...card, body: [run('x'.repeat(30_000))] })).toEqual([expect.stringContaining('too many')]);
  });
});
