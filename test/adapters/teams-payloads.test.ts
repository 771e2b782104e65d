import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { Activity } from '../../adapters/teams/activity.ts';
import { received } from '../../adapters/teams/receive.ts';
import { TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

const fixtures = new URL('../../../shared/fixtures/teams/', import.meta.url);
const files = existsSync(fixtures) ? readdirSync(new URL('activities/', fixtures)) : [];
const suite = files.length > 0 ? describe : describe.skip;

type Sample = Record<string, unknown> & { conversation?: Record<string, unknown>; channelData?: object; from?: object };
const read = (file: string) => JSON.parse(readFileSync(new URL(`activities/${file}`, fixtures), 'utf8')) as Sample;

suite("third parties' activities, as Teams sent them", () => {
  let at: Office;
  beforeAll(async () => {
    at = await office({ on: ['teams'], desk: TEAMS });
  });
  afterAll(() => at.close());

  /** The same activity, addressed to this bot in this tenant. */
  const here = (sample: Sample): Sample => ({
    ...sample,
    channelId: 'msteams',
    serviceUrl: at.teams.serviceUrl,
    recipient: at.teams.make.bot,
    conversation: { id: 'a:unknown', ...sample.conversation, tenantId: at.teams.tenantId },
    channelData: { ...sample.channelData, tenant: { id: at.teams.tenantId } },
  });

  async function send(sample: Sample) {
    const token = await at.teams.identity.token(at.teams.serviceUrl);
    return at.teams.post.raw(JSON.stringify(sample), `Bearer ${token}`);
  }

  test.each(files.length > 0 ? files : ['none'])('%s is answered in time and without an error', async file => {
    const answered = await send(here(read(file)));
    // 503 only for people about whom Teams cannot be asked; 400 for what is no payload of ours.
    expect([200, 400]).toContain(answered.status);
    expect(answered.ms).toBeLessThan(3_000);
  });

  test('a real mention, message and card action of this tenant are understood', async () => {
    const from = { id: '29:1PRIYA', name: 'Priya', aadObjectId: 'aad-priya' };
    const mention = read('message-channel-mention-01.json');
    const [entity] = mention.entities as { mentioned: object; text: string; type: string }[];
    await send({
      ...here(mention),
      from,
      conversation: { ...here(mention).conversation, id: '19:general@thread.tacv2;messageid=1767377017138' },
      entities: [{ ...entity, mentioned: at.teams.make.bot }],
      text: `${entity!.text} report From a real mention`,
    });
    const personal = read('message-personal-02.json');
    await send({
      ...here(personal),
      from,
      conversation: { ...here(personal).conversation, id: at.teams.tenant.direct(from.id).id },
      text: 'report From a real message',
    });
    for (const title of ['From a real mention', 'From a real message'])
      await at.teams.until(title, () =>
        at.teams.read('19:itdesk@thread.tacv2').some(({ summary }) => summary.includes(title)),
      );
    const press = read('invoke-adaptive-card-action-01.json') as Sample & { value: { action: object } };
    const pressed = await send({
      ...here(press),
      from: { id: '29:1AMIR', name: 'Amir' },
      conversation: { ...here(press).conversation, id: '19:itdesk@thread.tacv2' },
      value: {
        ...press.value,
        action: { ...press.value.action, verb: 'say', data: { hark: { words: 'claim INC-1' } } },
      },
    });
    expect(JSON.parse(pressed.body)).toMatchObject({ statusCode: 200, value: 'INC-1 is yours.' });
  });

  test('what the simulator sends has the shape that the Bot Framework documents', () => {
    const schema = JSON.parse(readFileSync(new URL('botframework.schema.json', fixtures), 'utf8')) as object;
    const ajv = new Ajv.Ajv({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema(schema, 'bf');
    const valid = ajv.getSchema('bf#/definitions/Activity') ?? ajv.compile({ $ref: 'bf#/definitions/Activity' });
    const { make, tenant } = at.teams;
    const [priya, chat] = [tenant.people.get('29:1PRIYA')!, tenant.direct('29:1PRIYA')];
    for (const activity of [
      make.message(priya, chat, { id: '1', text: 'help', isNamed: true }),
      make.invoke('task/fetch', priya, chat, { value: { data: {} } }),
      make.installation(priya, chat, 'add'),
      make.membership(priya, chat, 'membersAdded', [{ id: '29:1QUIN', name: 'Quin' }]),
      make.edit(priya, chat, { id: '1', text: 'x' }),
      make.deletion(priya, chat, { id: '1' }),
    ]) {
      // Teams' own messages carry their HTML as a text, where the schema has an object.
      const checked = { ...activity, attachments: [] };
      expect([valid(checked), valid.errors]).toEqual([true, null]);
    }
    expect(valid(make.message(priya, chat, { id: '1', text: 'help' }))).toBe(false);
  });
});

describe('words, however Teams writes them', () => {
  const bot = { id: '28:app', name: 'IT' };
  const typed = (more: object) =>
    received(
      Activity.parse({
        type: 'message',
        id: '7',
        serviceUrl: 'https://smba.trafficmanager.net/amer/',
        from: { id: '29:1P', name: 'P' },
        recipient: bot,
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
        ...more,
      }),
      { intake: new Map() },
    )?.message;
  const mention = { type: 'mention', mentioned: bot, text: '<at>IT</at>' };

  test.each<[string, object, string]>([
    ['bare', { text: 'help' }, 'help'],
    ['with the slash command', { text: '/it help' }, 'help'],
    ['with a slash', { text: '/help' }, 'help'],
    ['with a trailing newline', { text: 'help\n' }, 'help'],
    ['with the name', { text: '<at>IT</at> help', entities: [mention] }, 'help'],
    ['with the name twice', { text: '<at>IT</at> <at>IT</at>&nbsp;help', entities: [mention, mention] }, 'help'],
    ['with entities', { text: 'report a &lt;b&gt; &amp;amp; c' }, 'report a <b> &amp; c'],
    ['with a raw angle', { text: 'report if a<b then' }, 'report if a<b then'],
    ['as markup', { text: '<p>report <b>x</b> &lt;y&gt;</p>', textFormat: 'xml' }, 'report x <y>'],
    ['with no text at all', { text: null, entities: null }, ''],
    ['with a broken mention', { text: 'help', entities: [{ type: 'mention' }, { type: 'clientInfo' }] }, 'help'],
    [
      'naming somebody',
      {
        text: 'assign INC-7 <at>Bo B</at>',
        entities: [{ type: 'mention', mentioned: { id: '29:1B-_x', name: 'Bo B' }, text: '<at>Bo B</at>' }],
      },
      'assign INC-7 @teams:29:1B-_x',
    ],
  ])('%s', (_, more, words) => expect(typed(more)?.words).toBe(words));

  test('a quoted message is the thread, and only what was added is said', () => {
    const html =
      '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1700"><p itemprop="preview">INC-1</p></blockquote><p>the &lt;third&gt; floor</p>';
    expect(
      typed({ text: 'IT INC-1 the third floor', attachments: [{ contentType: 'text/html', content: html }] }),
    ).toMatchObject({
      words: 'the <third> floor',
      source: 'talk',
      where: { conversation: 'a:1', thread: '1700', direct: true, noThreads: true },
    });
  });
});
