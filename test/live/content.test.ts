import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buttonsOf, textOf } from '../../adapters/simulator/slack/index.ts';
import { labelsOf, textOf as teamsText } from '../../adapters/simulator/teams/index.ts';
import { BOTH, CATALOGUE, TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

/** All that somebody says is in the ticket, whatever shape it has; what cannot be kept is said; no act meets silence. */

const OPTIONS = Array.from({ length: 121 }, (_, index) => `Building ${index + 1}`);
const LONG = ['left', 'right'].map(
  side =>
    `The very long name of the meeting room on the ${side} side of the third floor of the main building in the harbour`,
);
const CHOICES = CATALOGUE.replace(
  'catalogue:\n',
  `catalogue:
  - key: room
    name: Book a room
    desk: it
    fields:
      - { key: building, label: Building, type: choice, options: [${OPTIONS.join(', ')}], required: true }
      - { key: room, label: Room, type: choice, options: ["${LONG.join('", "')}"], required: true }
`,
);

describe('in Slack', () => {
  let at: Office;
  beforeAll(async () => {
    at = await office({ desk: CHOICES });
  });
  afterAll(async () => {
    expect(at.slack.api.wrong).toEqual([]);
    await at.close();
  });
  const inTriage = (text: string) =>
    at.slack.until(`"${text}" in triage`, () =>
      at.slack.read('C0ITDESK').find(({ bot, blocks }) => bot && textOf(blocks).includes(text)),
    );
  const shown = (user: string) =>
    [...at.slack.inbox(user).filter(({ bot }) => bot), ...at.slack.privately(user)].map(
      ({ blocks, text }) => textOf(blocks) || text,
    );
  const told = (user: string, text: string) =>
    at.slack.until(`${user} to be told "${text}"`, () => shown(user).some(said => said.includes(text)));

  test('a message that is passed on is a report with what it said, whose it was and where it is', async () => {
    const content = {
      attachments: [
        {
          is_share: true,
          author_name: 'Vera of Vendor',
          text: 'The licence server is down',
          from_url: 'https://larkspur.slack.test/archives/C9/p1',
          files: [{ name: 'log.txt', permalink: 'https://files.slack.test/log.txt' }],
        },
        { title: 'a link preview', text: 'Not said by anybody' },
      ],
    };
    await at.slack.message('UPRIYA', 'C0HELP', '', { content });
    const card = await inTriage('The licence server is down');
    for (const part of ['Vera of Vendor', 'log.txt', 'archives/C9/p1']) expect(textOf(card.blocks)).toContain(part);
    expect(textOf(card.blocks)).not.toContain('Not said by anybody');
  });

  test('words in a thread of the direct conversation are answered, though it is no ticket’s', async () => {
    const { ts } = await at.slack.direct('UQUIN', 'help');
    await at.slack.direct('UQUIN', 'the toilet light flickers', { thread: ts });
    await told('UQUIN', 'Shall I report this to the desk?');
    await at.slack.direct('UQUIN', 'report The sink drips', { thread: ts });
    await inTriage('The sink drips');
    await told('UQUIN', 'The sink drips');
  });

  test('Slackbot, other apps’ buttons and what has no thread say nothing and lose nothing', async () => {
    const before = at.slack.api.calls.length;
    await at.slack.slackbot('UQUIN', 'report Reminder: lunch');
    const foreign = await at.slack.pressRaw('UQUIN', 'C0GENERAL', {
      action_id: 'approve',
      block_id: 'b',
      value: 'report A foreign value',
    });
    expect(foreign.status).toBe(200);
    expect(shown('UQUIN').join()).not.toMatch(/lunch|foreign/);
    expect(at.slack.api.calls.slice(before).filter(({ method }) => method === 'chat.postMessage')).toEqual([]);
    const ours = await at.slack.pressRaw('UQUIN', at.slack.workspace.direct('UQUIN').id, {
      action_id: 'say:0',
      block_id: 'b',
      value: 'report Pressed without a thread',
    });
    expect(ours.status).toBe(200);
    await inTriage('Pressed without a thread');
  });

  test('a press of a shape that nobody expected is a warning, and its sender is told', async () => {
    const answered = await at.slack.pressRaw('UCLEO', 'C0GENERAL', { action_id: 'say:0', value: 7 });
    expect(answered.status).toBe(200);
    await told('UCLEO', 'I could not read what Slack sent for that. Nothing was changed');
    expect(at.hark.output()).toContain('Slack sent a payload of an unknown shape');
    expect(at.hark.output()).not.toContain('"level":50');
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'an event of the type %s is taken and does nothing',
    async type => {
      expect((await at.slack.post.event(at.slack.envelope({ type, user: 'UPRIYA' }))).status).toBe(200);
      expect((await at.slack.slash('UPRIYA', type)).private?.text).toMatch(/I don't know|Say help/);
    },
  );

  test('an edit and a deletion of the message that became the ticket are told in triage', async () => {
    const { ts } = await at.slack.message('UPRIYA', 'C0HELP', 'the scaner eats paper');
    await inTriage('the scaner eats paper');
    const posted = at.slack.workspace.message('C0HELP', ts)!;
    await at.slack.revise('UPRIYA', posted, 'the scanner eats paper, since Monday');
    await inTriage('(edited) the scanner eats paper, since Monday');
    await at.slack.revise('UPRIYA', posted);
    await inTriage('(deleted what was said before)');
  });

  test('who names the bot under the report of somebody else is answered, and adds nothing to it', async () => {
    const { ts } = await at.slack.message('UPRIYA', 'C0HELP', 'the blinds are jammed');
    await inTriage('the blinds are jammed');
    await at.slack.mention('UQUIN', 'C0HELP', 'mine too', { thread: ts });
    await told('UQUIN', 'That ticket is not yours, so I added nothing to it.');
    expect(shown('UPRIYA').join()).not.toContain('mine too');
  });

  test('words that are too long for a button are reported whole', async () => {
    const words = `it all began ${'quite a long while ago '.repeat(120)}and ended so`;
    await at.slack.direct('UPRIYA', words);
    const asked = await at.slack.until('the question', () =>
      at.slack.inbox('UPRIYA').findLast(({ blocks }) => textOf(blocks).includes('Shall I report this')),
    );
    await at.slack.press('UPRIYA', asked, 'Report this');
    const card = await inTriage('it all began');
    const number = /INC-\d+/.exec(textOf(card.blocks))![0];
    await at.slack.until('the whole text', async () => true);
    expect((await at.slack.slash('UPRIYA', `status ${number}`)).private?.text).toContain(number);
    const quin = await at.slack.slash(
      'UQUIN',
      buttonsOf(asked.blocks).find(({ label }) => label === 'Report this')!.value,
    );
    expect(quin.private?.text).toContain('I do not have that any more');
  });

  test('more choices than a menu holds are searched, and long ones stay apart and whole', async () => {
    await at.slack.slash('UPRIYA', 'request room');
    await at.slack.until('the form', () => at.slack.view('UPRIYA'));
    const found = await at.slack.search('UPRIYA', 'building', '121');
    expect(found).toEqual([{ label: 'Building 121', value: 'Building 121' }]);
    expect(await at.slack.search('UPRIYA', 'building', '')).toHaveLength(100);
    const view = at.slack.view('UPRIYA')!;
    const options = (
      view.blocks.find(({ block_id }) => block_id === 'room')!.element as { options: { value: string }[] }
    ).options;
    expect(new Set(options.map(({ value }) => value)).size).toBe(2);
    expect(await at.slack.submit('UPRIYA', { building: 'Building 121', room: options[1]!.value })).toEqual({});
    const card = await inTriage('Book a room');
    expect(textOf(card.blocks)).toContain(`Room: ${LONG[1]}`);
  });

  test('a search only looks: words that would act are not said by it', async () => {
    const { slack } = at;
    const said = await slack.slash('UPRIYA', 'report The gutter leaks');
    const number = /INC-\d+/.exec(said.private!.text)![0];
    await slack.slash('UAMIR', 'request room');
    const view = await slack.until('the form', () => slack.view('UAMIR'));
    Object.assign(view, { private_metadata: JSON.stringify({ words: `cancel ${number} reason=searched` }) });
    expect(await slack.search('UAMIR', 'building', '1')).toEqual([]);
    slack.closeView('UAMIR');
    expect((await slack.slash('UPRIYA', `status ${number}`)).private?.text).toContain('Status: new');
  });

  test('what somebody was offered says so when somebody else has it', async () => {
    await at.close();
    at = await office({
      desk: BOTH.replace(
        'amir@larkspur.example, bo@larkspur.example] }',
        'amir@larkspur.example, bo@larkspur.example], assign: round-robin }',
      )
        .replace(', teams: "19:itdesk@thread.tacv2"', '')
        .replace(', teams: ["19:help@thread.tacv2"]', ''),
    });
    await at.slack.slash('UPRIYA', 'report Whose turn is it?');
    const card = await inTriage('Whose turn is it?');
    const offered = await at.slack.until('the offer', () =>
      ['UAMIR', 'UBO']
        .flatMap(user => at.slack.inbox(user))
        .find(({ blocks }) => textOf(blocks).includes('It is your turn')),
    );
    const other = offered.channel === 'DAMIR' ? 'UBO' : 'UAMIR';
    await at.slack.press(other, card, 'Claim');
    await at.slack.until('the offer to be over', () => /(Amir|Bo) has INC-1/.test(textOf(offered.blocks)));
    expect(buttonsOf(offered.blocks)).toEqual([]);
    // What is said in its thread is said among the desk.
    await at.slack.message(offered.channel === 'DAMIR' ? 'UAMIR' : 'UBO', offered.channel, 'she should have asked', {
      thread: offered.ts,
    });
    await inTriage('she should have asked');
    expect(shown('UPRIYA').join()).not.toContain('she should have asked');
  });
});

describe('in Teams', () => {
  let at: Office;
  const [PRIYA, AMIR] = ['29:1PRIYA', '29:1AMIR'];
  beforeAll(async () => {
    at = await office({ on: ['teams'], desk: TEAMS, agents: 134 });
  });
  afterAll(async () => {
    expect(at.teams.server.wrong).toEqual([]);
    await at.close();
  });
  const words = ({ text, card }: { text: string; card?: Parameters<typeof teamsText>[0] }) =>
    `${text}${teamsText(card)}`;
  const inTriage = (text: string) =>
    at.teams.until(`"${text}" in triage`, () =>
      at.teams.read('19:itdesk@thread.tacv2').find(posted => posted.bot && words(posted).includes(text)),
    );
  const told = (user: string, text: string) =>
    at.teams.until(`"${text}"`, () => at.teams.inbox(user).some(posted => words(posted).includes(text)));

  test('pictures are in the ticket as far as they can be, and the sender is told', async () => {
    const attachments = [
      { contentType: 'image/*', contentUrl: 'https://smba.example/v3/attachments/1', name: 'screen.png' },
    ];
    await at.teams.direct(PRIYA, 'report My screen looks like this', { attachments });
    await inTriage('[picture: screen.png]');
    await told(PRIYA, 'I cannot pass on pictures, recordings or cards from here');
    const html = { contentType: 'text/html', content: '<div><img src="https://x.example/y"></div>' };
    await at.teams.direct(PRIYA, '', { attachments: [html] });
    await at.teams.until(
      'word of the second',
      () => at.teams.inbox(PRIYA).filter(posted => words(posted).includes('I cannot pass on pictures')).length === 2,
    );
  });

  test('a message that was passed on is there with what it said', async () => {
    const content = JSON.stringify({
      originalMessageContent: '<p>The <b>lift</b> is stuck</p>',
      originalMessageSender: { user: { displayName: 'Vera' } },
    });
    await at.teams.direct(PRIYA, 'report see below', {
      attachments: [{ contentType: 'forwardedMessageReference', content }],
    });
    await inTriage('The lift is stuck');
  });

  test('a recording or a card is named in the ticket, and its sender is told', async () => {
    const quin = '29:1QUIN';
    const chat = at.teams.tenant.direct(quin);
    const user = at.teams.tenant.people.get(quin)!;
    const base = at.teams.make.message(user, chat, { id: at.teams.tenant.nextId(), text: 'report See the clip' });
    await at.teams.post.activity({
      ...base,
      attachments: [
        { contentType: 'video/mp4', name: 'jam.mp4', contentUrl: 'https://x.example/jam' },
        { contentType: 'application/vnd.microsoft.card.codesnippet', content: {} },
      ],
    } as never);
    const card = await inTriage('See the clip');
    for (const part of ['[recording: jam.mp4]', '[card]']) expect(words(card)).toContain(part);
    await told(quin, 'I cannot pass on pictures, recordings or cards from here');
  });

  test('two people of one name, and another bot in front, are told apart', async () => {
    const twin = { id: '29:1BOTWIN', name: 'Bo', email: 'botwin@larkspur.example', aad: 'aad-botwin' };
    at.teams.tenant.people.set(twin.id, twin);
    for (const chat of at.teams.tenant.chats.values()) if (chat.kind === 'channel') chat.members.add(twin.id);
    const bo = at.teams.tenant.people.get('29:1BO')!;
    await at.teams.mention(PRIYA, '19:general@thread.tacv2', 'report seen by <at>Bo</at> and <at>Bo</at>', {
      people: [bo, twin],
    });
    const card = await inTriage('seen by');
    expect(words(card)).toContain('@Bo and @Bo');
    const base = at.teams.make.message(
      at.teams.tenant.people.get(PRIYA)!,
      at.teams.tenant.chats.get('19:general@thread.tacv2')!,
      { id: at.teams.tenant.nextId(), text: 'report Two bots', isNamed: true },
    );
    const other = { type: 'mention', mentioned: { id: '28:other', name: 'Polly' }, text: '<at>Polly</at>' };
    await at.teams.post.activity({
      ...base,
      text: `<at>Polly</at> ${base.text}`,
      entities: [other, ...base.entities],
    } as never);
    await inTriage('Two bots');
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])(
    'an activity or an invoke called %s is taken or refused, never a failure',
    async name => {
      const user = at.teams.tenant.people.get(PRIYA)!;
      const chat = at.teams.tenant.direct(PRIYA);
      const invoked = await at.teams.post.activity(at.teams.make.invoke(name, user, chat, { value: {} }));
      expect([200, 400]).toContain(invoked.status);
      const typed = await at.teams.post.activity({
        ...at.teams.make.message(user, chat, { id: '1', text: 'x' }),
        type: name,
      } as never);
      expect([200, 400]).toContain(typed.status);
    },
  );

  test('any of 134 agents can be found as one types', async () => {
    await at.teams.direct(PRIYA, 'report Who can do this?');
    const card = await inTriage('Who can do this?');
    await at.teams.press(AMIR, card, 'Claim');
    await at.teams.until('Amir', () => labelsOf(card.card).includes('Note'));
    const number = /INC-\d+/.exec(teamsText(card.card))![0];
    await at.teams.direct(AMIR, `assign ${number}`);
    const offer = await at.teams.until('the offer', () =>
      at.teams.inbox(AMIR).findLast(posted => words(posted).includes('That needs a form')),
    );
    await at.teams.press(AMIR, offer, labelsOf(offer.card)[0]!);
    expect(await at.teams.search(AMIR, 'to', 'agent134')).toEqual([
      { title: 'agent134@larkspur.example', value: 'agent134@larkspur.example' },
    ]);
    await at.teams.submit(AMIR, { to: 'agent134@larkspur.example' });
    await at.teams.until('the new assignee', () => teamsText(card.card).includes('Agent134'));
  });

  test('a search only looks: words that would act are not said by it', async () => {
    await at.teams.direct(PRIYA, 'report The rail is loose');
    const card = await inTriage('The rail is loose');
    const number = /INC-\d+/.exec(teamsText(card.card))![0];
    const user = at.teams.tenant.people.get(AMIR)!;
    const value = { dataset: `to cancel ${number} reason=searched`, queryText: 'a' };
    const sought = await at.teams.post.activity(
      at.teams.make.invoke('application/search', user, at.teams.tenant.direct(AMIR), { value }),
    );
    expect(sought.status).toBe(200);
    await at.teams.direct(PRIYA, `status ${number}`);
    await at.teams.until('how it stands', () =>
      at.teams.inbox(PRIYA).some(posted => words(posted).includes(number) && words(posted).includes('Status')),
    );
    expect(teamsText(card.card)).toContain('Status: new');
  });

  test('a moment in braces that somebody wrote stays as it was written', async () => {
    await at.teams.direct(PRIYA, 'report It stopped at {{DATE(2026-01-01T00:00:00Z, SHORT)}} sharp');
    const card = await inTriage('It stopped at');
    expect(teamsText(card.card)).not.toContain('(a moment)');
    expect(teamsText(card.card).replaceAll('\u2060', '')).toContain('{{DATE(2026-01-01T00:00:00Z, SHORT)}}');
  });
});
