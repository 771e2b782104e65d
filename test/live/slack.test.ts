import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buttonsOf, textOf, type Posted } from '../../adapters/simulator/slack/index.ts';
import { nothingOwed } from '../support/age.ts';
import { office, type Office } from '../support/office.ts';
import { cardsShown, isDirect, isTriage } from '../support/shown.ts';

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(async () => {
  expect(at.slack.api.wrong).toEqual([]);
  // Nobody was told of a failure after a success.
  expect(at.slack.workspace.ephemerals.filter(({ text }) => text.startsWith('I could not save'))).toEqual([]);
  await at.close();
});

const titled = (channel: string, title: string) => () =>
  at.slack
    .read(channel)
    .find(
      ({ bot, thread_ts, blocks }) =>
        bot && thread_ts === undefined && textOf(blocks).split('\n', 1)[0]!.endsWith(` ${title}`),
    );
const triage = (title: string) => at.slack.until(`"${title}" in triage`, titled('C0ITDESK', title));
const receipt = (user: string, title: string) =>
  at.slack.until(`the receipt of "${title}"`, titled(`D${user.slice(1)}`, title));
const numberOf = ({ blocks }: Posted) => textOf(blocks).split(' ', 1)[0]!;
const privately = (user: string, text: string) =>
  at.slack.until(`"${text}" to ${user} alone`, () =>
    at.slack.privately(user).find(({ blocks, text: plain }) => `${plain}${textOf(blocks)}`.includes(text)),
  );
const form = (user: string, label: string) =>
  at.slack.until(`the form with "${label}"`, () =>
    textOf(at.slack.view(user)?.blocks ?? []).includes(label) ? at.slack.view(user) : undefined,
  );

test('a report by form: from the slash command, the help button and the global shortcut', async () => {
  const { slack } = at;
  await slack.slash('UPRIYA', 'report');
  await form('UPRIYA', 'What is wrong?');
  expect(
    await slack.submit('UPRIYA', {
      text: 'Screen is black\nsince this morning',
      impact: 'low',
      urgency: 'high',
      category: 'hardware',
    }),
  ).toEqual({});
  const card = await triage('Screen is black');
  expect(textOf(card.blocks)).toMatch(/since this morning.*Category: Laptops/s);
  const help = await slack.slash('UQUIN', 'help');
  await slack.press('UQUIN', help.private!, 'Report an issue');
  await form('UQUIN', 'What is wrong?');
  await slack.submit('UQUIN', { text: 'No sound' });
  await triage('No sound');
  await slack.shortcut('UQUIN', 'new_ticket');
  await form('UQUIN', 'What is wrong?');
  await slack.submit('UQUIN', { text: 'No picture' }, { twice: true });
  await triage('No picture');
});

test('Create a ticket on a message opens the form with its words and its link; the author is the requester', async () => {
  const { slack } = at;
  const { ts } = await slack.message('UQUIN', 'C0GENERAL', 'my &lt;laptop&gt; is on fire, <@UPRIYA> saw it');
  const said = slack.workspace.message('C0GENERAL', ts)!;
  await slack.shortcut('UAMIR', 'create_ticket', said);
  const view = await form('UAMIR', 'What is wrong?');
  const initial = (view.blocks.find(({ block_id }) => block_id === 'text')!.element as { initial_value: string })
    .initial_value;
  expect(initial).toBe(
    `my <laptop> is on fire, @slack:UPRIYA saw it\n\nhttps://northwind.slack.test/archives/C0GENERAL/p${ts.replace('.', '')}`,
  );
  await slack.submit('UAMIR', {});
  const card = await triage('my <laptop> is on fire, @Priya saw it');
  expect(textOf(card.blocks)).toContain('Requester: @UQUIN');
  await receipt('UQUIN', 'my <laptop> is on fire, @Priya saw it');
});

test('the ticket reaction makes one ticket of a message, whoever reacts and how often', async () => {
  const { slack } = at;
  const { ts } = await slack.message('UQUIN', 'C0GENERAL', 'the lift display shows an error');
  const said = slack.workspace.message('C0GENERAL', ts)!;
  await slack.react('UAMIR', said, 'eyes');
  await slack.react('UAMIR', said, 'ticket');
  const card = await triage('the lift display shows an error');
  expect(textOf(card.blocks)).toContain('Requester: @UQUIN');
  await slack.react('UAMIR', said, 'ticket');
  await slack.react('UBO', said, 'ticket');
  expect(cardsShown(slack, isTriage)[numberOf(card)]).toBe(1);
  const before = at.slack.read('C0ITDESK').length;
  await slack.message('UQUIN', 'C0GENERAL', 'and it beeps', { thread: ts });
  await slack.until('the requester in the triage thread', () => slack.read('C0ITDESK').length > before);
  expect(textOf(slack.read('C0ITDESK').at(-1)!.blocks)).toContain('and it beeps');
});

test('a mention, a direct message and the help channel all report', async () => {
  const { slack } = at;
  await slack.mention('UPRIYA', 'C0GENERAL', 'report Coffee machine is offline', { twice: true });
  await triage('Coffee machine is offline');
  await privately('UPRIYA', 'Coffee machine is offline');
  await slack.direct('UPRIYA', 'report Badge reader is slow', { twice: true, asNewEvent: true });
  await triage('Badge reader is slow');
  const { ts } = await slack.message('UPRIYA', 'C0HELP', 'impact=high is not a key here', { asNewEvent: true });
  const card = await triage('impact=high is not a key here');
  expect(textOf(card.blocks)).toContain('Priority: P3');
  await slack.message('UPRIYA', 'C0HELP', 'still there', { thread: ts });
  await slack.until('the thread in triage', () =>
    slack.read('C0ITDESK').some(({ blocks }) => textOf(blocks).includes('still there')),
  );
  await slack.direct('UPRIYA', 'my keyboard is sticky');
  const asked = await slack.until('the question', () =>
    slack.inbox('UPRIYA').find(({ blocks }) => textOf(blocks).includes('Shall I report this')),
  );
  await slack.press('UPRIYA', asked, 'Report this');
  await triage('my keyboard is sticky');
  expect(Object.values(cardsShown(slack, isTriage)).filter(times => times !== 1)).toEqual([]);
  expect(Object.values(cardsShown(slack, isDirect)).filter(times => times !== 1)).toEqual([]);
});

test('an agent works from the thread and the card: assign, hold, more, priority', async () => {
  const { slack } = at;
  await slack.slash('UPRIYA', 'report Projector hums');
  const card = await triage('Projector hums');
  const number = numberOf(card);
  await slack.message('UAMIR', 'C0ITDESK', '!claim', { thread: card.ts, asNewEvent: true });
  await slack.until('the claim', () => textOf(card.blocks).includes('@UAMIR'));
  await slack.slash('ULENA', `assign ${number} <@UBO|bo>`);
  await slack.until('the new assignee', () => textOf(card.blocks).includes('@UBO'));
  await slack.until('word to Bo', () =>
    slack.inbox('UBO').some(({ text }) => text.includes(`Lena assigned ${number} (P3) to you: Projector hums`)),
  );
  await slack.press('UBO', card, 'Hold');
  await form('UBO', 'What does it wait for?');
  expect(await slack.submit('UBO', { reason: 'awaiting requester' })).toEqual({
    text: expect.stringContaining('Say what you need from Priya'),
  });
  expect(await slack.submit('UBO', { reason: 'awaiting requester', text: 'Which room?' })).toEqual({});
  await slack.until('the hold', () => textOf(card.blocks).includes('on hold: awaiting requester'));
  await slack.press('UBO', card, 'More');
  const more = await privately('UBO', `More for ${number}`);
  await slack.press('UBO', more, 'Priority');
  await form('UBO', 'Urgency');
  expect(await slack.submit('UBO', { impact: 'high', urgency: 'high', reason: 'the board meets there' })).toEqual({});
  await slack.until('the new priority', () => textOf(card.blocks).includes('Priority: P1'));
  await slack.press('UBO', more, 'Assign');
  await form('UBO', 'To whom?');
  await slack.submit('UBO', { to: 'UAMIR' });
  await slack.until('the next assignee', () => textOf(card.blocks).includes('@UAMIR'));
});

test('a press on a stale card is decided against today, and the card is drawn anew', async () => {
  const { slack } = at;
  await slack.slash('UPRIYA', 'report Clock is wrong');
  const card = await triage('Clock is wrong');
  const stale = structuredClone(card);
  await slack.slash('UAMIR', `claim ${numberOf(card)}`);
  await slack.until('the claim', () => textOf(card.blocks).includes('@UAMIR'));
  await nothingOwed(at.env.MONGODB_URI!);
  card.blocks = stale.blocks;
  await slack.press('UBO', stale, 'Claim');
  await privately('UBO', 'is already with Amir');
  await slack.until('the redrawn card', () => buttonsOf(card.blocks).some(({ label }) => label === 'Resolve'));
});

test('App Home shows my tickets, and agents their queue', async () => {
  const { slack } = at;
  await slack.openHome('UPRIYA');
  const mine = await slack.until('the home of Priya', () => slack.home('UPRIYA'));
  expect(textOf(mine.blocks)).toMatch(/Hello, Priya.*Your open tickets.*Projector hums/s);
  expect(textOf(mine.blocks)).not.toContain('Queue of');
  await slack.openHome('UAMIR');
  const theirs = await slack.until('the home of Amir', () => slack.home('UAMIR'));
  expect(textOf(theirs.blocks)).toMatch(/Assigned to you.*Queue of IT/s);
});

test.each([
  ['a channel ping', '<!channel> help', '@channel help'],
  ['a disguised link', 'see <https://evil.example|click here>', 'see click here (https://evil.example)'],
  ['bold', '*bold* _it_ ~no~ `code`', '*bold* _it_ ~no~ `code`'],
  ['an escaped ping', '&lt;!here&gt; and &lt;@UBO&gt;', '<!here> and <@UBO>'],
])("%s in a person's words is plain text everywhere", async (_, typed, shown) => {
  const { slack } = at;
  await slack.slash('UPRIYA', `report ${typed}`);
  const card = await triage(shown);
  await slack.message('UPRIYA', `DPRIYA`, typed, { thread: (await receipt('UPRIYA', shown)).ts });
  const echoed = await slack.until('the words in triage', () =>
    slack.read('C0ITDESK').find(({ thread_ts, blocks }) => thread_ts === card.ts && textOf(blocks).includes(shown)),
  );
  for (const { text, blocks } of [card, echoed]) {
    expect(text).not.toMatch(/<[!@#h]/);
    expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"');
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(link|broadcast|usergroup|channel)"/);
  }
});

test('a guest and a person of a connected workspace are refused in one private sentence, and nothing is stored', async () => {
  const { slack } = at;
  const before = Object.keys(cardsShown(slack, isTriage)).length;
  for (const user of ['UGUEST', 'USTRANGER']) {
    const answer = await slack.slash(user, 'report let me in');
    expect(textOf(answer.private!.blocks)).toBe('Only people of Larkspur can use this desk.');
    await slack.mention(user, 'C0GENERAL', 'report let me in');
    await slack.until('the private refusal', () => slack.privately(user).length === 2);
    await slack.message(user, 'C0HELP', 'let me in');
  }
  const card = slack.read('C0ITDESK').find(({ bot }) => bot)!;
  await slack.press(
    'USTRANGER',
    {
      ...card,
      blocks: [
        {
          type: 'actions',
          block_id: 'x',
          elements: [
            { type: 'button', action_id: 'say:0', text: { type: 'plain_text', text: 'Claim' }, value: 'claim INC-1' },
          ],
        },
      ],
    },
    'Claim',
  );
  await slack.until('the refused press', () => slack.privately('USTRANGER').length >= 3);
  expect(Object.keys(cardsShown(slack, isTriage))).toHaveLength(before);
});
