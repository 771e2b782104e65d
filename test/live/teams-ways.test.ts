import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { labelsOf, textOf, type Posted } from '../../adapters/simulator/teams/index.ts';
import { TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

const TRIAGE = '19:itdesk@thread.tacv2';
const HELP = '19:help@thread.tacv2';
const GENERAL = '19:general@thread.tacv2';
const [PRIYA, QUIN, AMIR, BO, LENA] = ['29:1PRIYA', '29:1QUIN', '29:1AMIR', '29:1BO', '29:1LENA'];
let at: Office;

beforeAll(async () => {
  at = await office({ on: ['teams'], desk: TEAMS });
});
afterAll(async () => {
  expect(at.teams.server.wrong).toEqual([]);
  await at.close();
});

const words = ({ text, card }: Posted) => `${text}${textOf(card)}`;
const triage = (title: string) =>
  at.teams.until(`the triage card of "${title}"`, () =>
    at.teams
      .read(TRIAGE)
      .find(posted => posted.bot && !posted.thread && textOf(posted.card).split('\n', 1)[0]!.endsWith(title)),
  );
const inbox = (user: string, text: string) =>
  at.teams.until(`"${text}" in the chat`, () => at.teams.inbox(user).find(posted => words(posted).includes(text)));
const numberOf = (posted: Posted) => /INC-\d+/.exec(textOf(posted.card))![0];
const person = (id: string) => at.teams.tenant.people.get(id)!;

test('a command in a channel is answered in the personal chat, and the channel sees nothing', async () => {
  const { teams } = at;
  await teams.mention(PRIYA, GENERAL, 'report Coffee machine is offline', { twice: true });
  await triage('Coffee machine is offline');
  await inbox(PRIYA, 'Coffee machine is offline');
  await teams.mention(PRIYA, GENERAL, 'list mine');
  await inbox(PRIYA, 'Your tickets');
  await teams.mention(QUIN, GENERAL, 'claim INC-1');
  await inbox(QUIN, 'There is no INC-1 that you can see.');
  expect(teams.read(GENERAL).filter(({ bot }) => bot)).toEqual([]);
  expect(teams.inbox(PRIYA).filter(posted => words(posted).includes('Coffee machine is offline: '))).toEqual([]);
});

test('words about a ticket whose card is still on its way are answered in words', async () => {
  const { teams } = at;
  teams.server.fault({ on: 'postActivity', is: 'slow', times: 1, ms: 1_000 });
  await teams.direct(QUIN, 'report Door squeaks');
  const number = numberOf(await triage('Door squeaks'));
  expect(teams.inbox(QUIN).filter(posted => words(posted).includes('Door squeaks'))).toEqual([]);
  await teams.direct(QUIN, `fixed ${number}`);
  await inbox(QUIN, `${number} is closed.`);
  await inbox(QUIN, 'Closed. Thank you for telling us.');
  expect(teams.inbox(QUIN).filter(posted => words(posted).includes('Door squeaks'))).toHaveLength(1);
});

test('/it, / and bare words, with entities, breaks and a trailing newline', async () => {
  const { teams } = at;
  for (const [typed, title] of [
    ['/it report Lamp & cable <b>hum</b>', 'Lamp & cable <b>hum</b>'],
    ['/report Second lamp\n', 'Second lamp'],
    ['REPORT  Third lamp', 'Third lamp'],
  ] as const) {
    await teams.direct(PRIYA, typed);
    await triage(title);
  }
});

test('in the help channel whoever names the bot reports, with or without the verb', async () => {
  const { teams } = at;
  const { id } = await teams.mention(PRIYA, HELP, 'my laptop smells of smoke', { twice: true });
  const card = await triage('my laptop smells of smoke');
  expect(textOf(card.card)).toContain('Priority: P3');
  await teams.mention(PRIYA, HELP, 'it is getting worse', { thread: id });
  await teams.until('her words in the triage thread', () =>
    teams
      .read(TRIAGE)
      .some(({ thread, card: said }) => thread === card.id && textOf(said).includes('it is getting worse')),
  );
  await teams.mention(PRIYA, HELP, 'report impact=high urgency=high The server room is warm');
  expect(textOf((await triage('The server room is warm')).card)).toContain('Priority: P1');
});

test("talk elsewhere is none of the bot's business", async () => {
  const { teams } = at;
  const before = teams.tenant.messages.filter(({ bot }) => bot).length;
  const { id } = await teams.message(PRIYA, GENERAL, 'lunch?');
  await teams.message(QUIN, GENERAL, 'yes', { thread: id });
  await teams.post.activity(
    teams.make.edit(person(PRIYA), teams.tenant.chats.get(GENERAL)!, { id, text: 'report dinner?' }),
  );
  await teams.post.activity(teams.make.deletion(person(PRIYA), teams.tenant.chats.get(GENERAL)!, { id }));
  await teams.direct(PRIYA, 'status INC-1');
  await teams.until('the answer', () => teams.tenant.messages.filter(({ bot }) => bot).length > before);
  expect(
    teams.tenant.messages
      .filter(({ bot }) => bot)
      .map(({ conversation }) => conversation)
      .slice(before),
  ).toEqual([teams.tenant.direct(PRIYA).id]);
});

test('Create a ticket on a message opens the form with its words and its link; the author is the requester', async () => {
  const { teams } = at;
  const { id } = await teams.message(QUIN, GENERAL, 'my &lt;desk&gt; is <b>on fire</b><script>alert(1)</script>');
  const said = teams.tenant.message(GENERAL, id)!;
  await teams.messageAction(AMIR, said);
  const dialog = teams.dialog(AMIR)!;
  expect(dialog.title).toBe('Report an issue');
  const text = (dialog.card.body ?? []).find(element => element.id === 'text')!.value;
  expect(text).toBe(`my <desk> is on fire\n\nhttps://teams.microsoft.com/l/message/${GENERAL}/${id}`);
  const { notice } = await teams.submit(AMIR, {}, { twice: true });
  expect(notice).toContain('is reported for Quin as P3');
  const card = await triage('my <desk> is on fire');
  expect(textOf(card.card)).toContain('Requester: Quin');
  await inbox(QUIN, 'my <desk> is on fire');
  expect(
    teams.read(TRIAGE).filter(posted => !posted.thread && textOf(posted.card).includes('my <desk> is on fire')),
  ).toHaveLength(1);
});

test('a form sent twice is heard once; words that need a form get a button to it', async () => {
  const { teams } = at;
  await teams.mention(PRIYA, GENERAL, 'report');
  const offer = await inbox(PRIYA, 'That needs a form.');
  await teams.press(PRIYA, offer, 'Report an issue');
  await expect(teams.submit(PRIYA, {})).rejects.toThrow('the client asks for "What is wrong?"');
  await teams.submit(PRIYA, { text: 'Window does not close', impact: 'low' }, { twice: true });
  const card = await triage('Window does not close');
  expect(textOf(card.card)).toContain('Priority: P5');
  expect(
    teams.read(TRIAGE).filter(posted => !posted.thread && textOf(posted.card).includes('Window does not close')),
  ).toHaveLength(1);
});

test('an agent works from the card: More, Priority, Assign, and a mention in words', async () => {
  const { teams } = at;
  await teams.direct(PRIYA, 'report Projector hums');
  const card = await triage('Projector hums');
  const number = numberOf(card);
  await teams.press(AMIR, card, 'More');
  expect(teams.dialog(AMIR)?.card.body).toBeDefined();
  expect(labelsOf(teams.dialog(AMIR)!.card)).toEqual([
    'Assign',
    'Priority',
    'Transfer',
    'Merge',
    'Link',
    'Propose major incident',
    'Reply',
    'Note',
    'Resolve',
    'Escalate',
    'Cancel ticket',
    'Explain the clocks',
  ]);
  await teams.submit(AMIR, {}, { label: 'Priority' });
  await teams.submit(AMIR, { impact: 'high', urgency: 'high', reason: 'the board meets there' });
  await teams.until('the new priority', () => textOf(card.card).includes('Priority: P1'));
  await teams.press(AMIR, card, 'More');
  await teams.submit(AMIR, {}, { label: 'Assign' });
  await teams.submit(AMIR, { to: 'bo@larkspur.example' });
  await teams.until('the assignee', () => textOf(card.card).includes('Assignee: Bo'));
  await inbox(BO, `Amir assigned ${number} (P1) to you: Projector hums`);
  await teams.direct(LENA, `assign ${number} <at>Amir</at>`, { people: [person(AMIR)] });
  await teams.until('the next assignee', () => textOf(card.card).includes('Assignee: Amir'));
  await inbox(LENA, `${number} is with Amir now.`);
});

test('a press by a client that does not know Action.Execute, and one on a stale card', async () => {
  const { teams } = at;
  await teams.direct(PRIYA, 'report Clock is wrong');
  const card = await triage('Clock is wrong');
  const stale = structuredClone(card);
  await teams.press(AMIR, card, 'Claim', { old: true });
  await teams.until('the claim', () => textOf(card.card).includes('Assignee: Amir'));
  // Said after the card is drawn and noted as drawn: nothing else is to come.
  await teams.until('word of it in the thread', () =>
    teams.read(TRIAGE).some(({ thread, card: said }) => thread === card.id && textOf(said).includes('Amir has taken')),
  );
  card.card = structuredClone(stale.card!);
  expect((await teams.press(BO, stale, 'Claim')).notice).toBe(`${numberOf(card)} is already with Amir.`);
  await teams.until('the redrawn card', () => labelsOf(card.card).includes('Resolve'));
});

test('the requester who answers is seen by the assignee: a mention that notifies', async () => {
  const { teams } = at;
  await teams.direct(PRIYA, 'report Fan is loud');
  const card = await triage('Fan is loud');
  await teams.press(AMIR, card, 'Claim');
  await teams.direct(PRIYA, `reply ${numberOf(card)} it is the big one`);
  const told = await teams.until('her words', () =>
    teams
      .read(TRIAGE)
      .find(({ thread, card: said }) => thread === card.id && textOf(said).includes('it is the big one')),
  );
  expect(told.card?.msteams).toMatchObject({ entities: [{ mentioned: { id: AMIR, name: 'Amir' } }] });
});

test('a guest and somebody of another organisation are refused in one private sentence, and nothing is stored', async () => {
  const { teams } = at;
  const before = teams.read(TRIAGE).length;
  for (const stranger of ['29:1GUS', '29:1SAM']) {
    await teams.direct(stranger, 'report let me in');
    await inbox(stranger, 'Only people of Larkspur can use this desk.');
    await teams.mention(stranger, HELP, 'let me in');
    const card = teams.read(TRIAGE).find(({ bot, thread }) => bot && !thread)!;
    expect(
      (
        await teams.press(
          stranger,
          {
            ...card,
            card: {
              ...card.card!,
              actions: [
                { type: 'Action.Execute', title: 'Claim', verb: 'say', data: { hark: { words: 'claim INC-1' } } },
              ],
            },
          },
          'Claim',
        )
      ).notice,
    ).toBe('Only people of Larkspur can use this desk.');
  }
  expect(teams.read(TRIAGE)).toHaveLength(before);
});

test('ids in a card are words only: another verb in it is authorised like any other', async () => {
  const { teams } = at;
  const card = teams.read(TRIAGE).find(({ bot, thread }) => bot && !thread)!;
  const forged = {
    ...card.card!,
    actions: [
      {
        type: 'Action.Execute',
        title: 'x',
        verb: 'say',
        data: { hark: { words: 'remind INC-1 clock=respond at=100' }, role: 'admin' },
      },
    ],
  };
  expect((await teams.press(PRIYA, { ...card, card: forged }, 'x')).notice).toContain('I don\'t know "remind".');
});

test('an install is greeted once', async () => {
  const { teams } = at;
  const hana = '29:1HANA';
  await teams.install(hana);
  await teams.install(hana);
  await inbox(hana, 'What can I do for you, Hana?');
  await teams.post.activity(
    teams.make.membership(person(hana), teams.tenant.direct(hana), 'membersAdded', [teams.make.bot]),
  );
  await teams.direct(hana, 'home');
  await inbox(hana, 'Hello, Hana');
  expect(teams.inbox(hana)).toHaveLength(2);
});

test('where the app was taken out it is given up at once, the trail says so, and the lead is told', async () => {
  const { teams } = at;
  await teams.direct(QUIN, 'report Chair squeaks');
  const card = await triage('Chair squeaks');
  await teams.uninstall(QUIN, teams.tenant.direct(QUIN), { silently: true });
  await teams.press(AMIR, card, 'Claim');
  const told = `I could not deliver what was said on ${numberOf(card)} to quin@larkspur.example in teams`;
  await inbox(LENA, told);
  await teams.until('the word in the thread, and on the card', () =>
    teams.read(TRIAGE).some(({ thread, card: said }) => thread === card.id && textOf(said).includes(told)),
  );
  await teams.until('the card', () => textOf(card.card).includes('Not reached: quin@larkspur.example in teams'));
  const calls = () => teams.server.calls.filter(({ status, path }) => status === 403 && path.includes('QUIN')).length;
  const refused = calls();
  await teams.direct(AMIR, `reply ${numberOf(card)} are you there?`);
  await inbox(AMIR, 'Sent to Quin: are you there?');
  expect(calls()).toBe(refused);
  await teams.install(QUIN);
  await teams.direct(AMIR, `reply ${numberOf(card)} welcome back`);
  await inbox(QUIN, 'welcome back');
});

test('words to the bot that only one person sees are answered so that only they see it', async () => {
  const { teams } = at;
  const chat = teams.tenant.chats.get(GENERAL)!;
  const id = teams.tenant.nextId();
  const message = teams.make.message(person(QUIN), chat, { id, text: '/it status' });
  await teams.post.activity({ ...message, recipient: { ...teams.make.bot, isTargeted: true } } as never);
  await teams.until('a targeted answer', () => teams.tenant.messages.find(({ only }) => only === QUIN));
  await teams.mention(QUIN, GENERAL, 'help');
  await teams.until('the next one', () => teams.tenant.messages.filter(({ only }) => only === QUIN)[1]);
  expect(teams.read(GENERAL).filter(({ bot }) => bot)).toEqual([]);
});

test('a card that somebody deleted is posted anew, and what is said hangs from it', async () => {
  const { teams } = at;
  await teams.direct(PRIYA, 'report Door is stuck');
  const card = await triage('Door is stuck');
  teams.tenant.forget(card);
  await teams.direct(PRIYA, `reply ${numberOf(card)} the one in the hall`);
  const anew = await triage('Door is stuck');
  await teams.until('her words below it', () =>
    teams
      .read(TRIAGE)
      .some(({ thread, card: said }) => thread === anew.id && textOf(said).includes('the one in the hall')),
  );
  teams.tenant.forget(anew);
  await teams.direct(AMIR, `claim ${numberOf(card)}`);
  const third = await triage('Door is stuck');
  await teams.until('the claim below it', () => teams.read(TRIAGE).some(({ thread }) => thread === third.id));
  await teams.direct(PRIYA, 'report Next door');
  await triage('Next door');
});

test('a verb with a slip of the pen is asked about in a thread, before it becomes a note', async () => {
  const { teams } = at;
  await teams.direct(PRIYA, 'report Gate is open');
  const card = await triage('Gate is open');
  await teams.mention(AMIR, TRIAGE, 'Reply: we close it', { thread: card.id });
  await inbox(PRIYA, 'we close it');
  await teams.mention(AMIR, TRIAGE, 'repyl now it is closed', { thread: card.id });
  await inbox(AMIR, 'I don\'t know "repyl". Did you mean reply?');
  expect(teams.read(TRIAGE).filter(({ card: said }) => textOf(said).includes('repyl'))).toEqual([]);
});

test('a view that was tampered with to do something is refused', async () => {
  const { teams } = at;
  const card = teams.read(TRIAGE).find(({ bot, thread }) => bot && !thread)!;
  const refresh = {
    action: { title: 'Refresh', type: 'Action.Execute', verb: 'refresh', data: { hark: { words: 'cancel INC-1 x' } } },
    userIds: [AMIR],
  };
  await teams.view(AMIR, { ...card, card: { ...card.card!, refresh } });
  await teams.direct(AMIR, 'status INC-1');
  await inbox(AMIR, 'Status: new');
});

test('after a restart people are still mentioned, and still see their own view', async () => {
  const { teams } = at;
  await teams.direct(PRIYA, 'report Bell is silent');
  const card = await triage('Bell is silent');
  await teams.press(AMIR, card, 'Claim');
  await at.hark.stop();
  await at.start();
  await teams.direct(PRIYA, `reply ${numberOf(card)} it is the front one`);
  const told = await teams.until('her words', () =>
    teams.read(TRIAGE).find(({ thread, card: said }) => thread === card.id && textOf(said).includes('the front one')),
  );
  expect(told.card?.msteams).toMatchObject({ entities: [{ mentioned: { id: AMIR } }] });
  await teams.press(AMIR, card, 'Note');
  await teams.direct(AMIR, `hold ${numberOf(card)} reason="awaiting vendor"`);
  await teams.until('the hold', () => textOf(card.card).includes('awaiting vendor'));
  expect(card.card?.refresh).toMatchObject({ userIds: [PRIYA] });
});
