import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { numberIn, type Stage } from './stage.ts';

const PRIYA = { of: 'Priya' };

/** The same conversations, told once, on every platform. What one can't do is in instead.ts. */
export function platformContract(name: string, open: () => Promise<Stage>) {
  let on: Stage;
  beforeAll(async () => {
    on = await open();
  });
  afterAll(async () => {
    expect(on.wrong()).toEqual([]);
    await on.close();
  });
  const rule = (what: string, play: () => Promise<void>) => test(`${name}: ${what}`, play);

  /** Somebody reports something, and both cards are there. */
  async function reported(person: string, text: string): Promise<string> {
    const number = numberIn(await on.says(person, `report ${text}`));
    await Promise.all([on.card({ of: person }, number), on.offers('desk', number, 'Claim')]);
    return number;
  }

  async function claimed(person: string, text: string): Promise<string> {
    const number = await reported(person, text);
    expect(await on.presses('Amir', 'desk', number, 'Claim')).toBe(`${number} is yours.`);
    await on.offers('desk', number, 'Resolve');
    // Whatever is said later must not be taken for an answer to the next thing.
    await on.reads({ of: person }, `has taken ${number}`);
    return number;
  }

  rule('help knows who asks', async () => {
    const mine = await on.says('Priya', 'help');
    expect(mine).toContain('What can I do for you, Priya?');
    expect(mine).not.toContain('claim NUMBER');
    expect(await on.says('Amir', 'help')).toContain('claim NUMBER');
  });

  rule('a report has a receipt and a triage card, with their buttons', async () => {
    const number = await reported('Priya', 'VPN is down');
    const receipt = await on.card(PRIYA, number);
    expect(receipt.text).toMatch(/VPN is down.*Status: new.*Priority: P3.*Answer by: /s);
    expect(receipt.buttons).toEqual(['Add details', "It's fixed", 'Escalate', 'Cancel']);
    const triage = await on.card('desk', number);
    expect(triage.text).toMatch(/Status: new.*Requester: .*Assignee: nobody yet/s);
    expect(triage.buttons).toEqual(['Claim', 'More']);
  });

  rule('of many who press Claim one wins, and the others are told who', async () => {
    const number = await reported('Priya', 'Printer jams');
    const answers = await Promise.all(
      ['Amir', 'Bo', 'Lena', 'Nina'].map(agent => on.presses(agent, 'desk', number, 'Claim')),
    );
    const lost = answers.filter(answer => answer !== `${number} is yours.`);
    expect(lost).toHaveLength(3);
    expect(new Set(lost).size).toBe(1);
    expect(lost[0]).toMatch(new RegExp(`^${number} is already with (Amir|Bo|Lena|Nina)\\.$`));
    await on.offers('desk', number, 'Resolve');
    await on.reads(PRIYA, `has taken ${number}`);
    expect((await on.card('desk', number)).buttons).toEqual(['Reply', 'Note', 'Hold', 'Resolve', 'More']);
  });

  rule("what agents say among themselves reaches no requester; a reply and the requester's answer cross", async () => {
    const number = await claimed('Priya', 'Screen flickers');
    await on.writes('Amir', 'desk', number, 'an embarrassing secret about it');
    expect(await on.presses('Amir', 'desk', number, 'Note')).toMatchObject({
      form: expect.stringContaining('INTERNAL'),
    });
    expect(await on.fills('Amir', { text: 'a second secret' })).toBe('');
    await on.reads('desk', 'a second secret');
    await on.commands('Amir', 'desk', number, 'reply We are changing the cable.');
    await on.reads(PRIYA, 'We are changing the cable.');
    await on.writes('Priya', PRIYA, number, 'thank you, the left one');
    await on.reads('desk', 'thank you, the left one');
    expect(on.seen('Priya')).not.toContain('secret');
  });

  rule('a form is complained about where it stands, and sent again', async () => {
    const number = await claimed('Priya', 'Keyboard sticks');
    expect(await on.presses('Amir', 'desk', number, 'Hold')).toMatchObject({
      form: expect.stringContaining(`Hold ${number}`),
    });
    expect(await on.fills('Amir', { reason: 'awaiting requester' })).toContain('Say what you need from Priya');
    expect(await on.fills('Amir', { reason: 'awaiting requester', text: 'Which room?' })).toBe('');
    await on.reads(PRIYA, 'Which room?');
    await on.offers('desk', number, 'Resume');
    await on.writes('Priya', PRIYA, number, 'Room 12');
    await on.reads('desk', 'Room 12');
    await on.offers('desk', number, 'Hold');
  });

  rule('words that are changed later are told as changed, and what was noted stays', async () => {
    const number = await claimed('Priya', 'Scanner beeps');
    const note = await on.writes('Amir', 'desk', number, 'his own faultt');
    await note.revise('nobody is to blame');
    const word = await on.writes('Priya', PRIYA, number, 'it beeps twise');
    await on.reads('desk', 'it beeps twise');
    await word.revise('it beeps twice');
    await on.reads('desk', '(edited) it beeps twice');
    expect(on.seen('Priya')).not.toMatch(/fault|blame/);
  });

  rule('an edit of what the requester was told reaches the requester; one of a note does not', async () => {
    const number = await claimed('Priya', 'Fax is silent');
    const said = await on.names('Amir', 'desk', number, 'reply call extension 1111');
    await on.reads(PRIYA, 'call extension 1111');
    await on.hears('Amir', 'Sent to Priya: call extension 1111');
    await said.revise('reply call extension 2222');
    await on.reads(PRIYA, '(edited) call extension 2222');
    const note = await on.writes('Amir', 'desk', number, 'she never listens');
    await note.revise('she listens carefully');
    await on.reads('desk', 'call extension 2222');
    await said.revise();
    await on.reads(PRIYA, '(deleted what was said before)');
    expect(on.seen('Priya')).not.toContain('listens');
  });

  rule('a sentence that begins with a verb is asked about before anything leaves the room or ends', async () => {
    const number = await claimed('Priya', 'Crane app is slow');
    await on.names('Amir', 'desk', number, 'reply from the vendor: the customer broke it himself');
    await on.answers('Amir', 'No, note it', '"reply"');
    await on.reads('desk', 'from the vendor: the customer broke it himself');
    await on.names('Amir', 'desk', number, 'cancel the Friday slot, we need more time');
    await on.answers('Amir', 'No, note it', '"cancel"');
    await on.reads('desk', 'cancel the Friday slot');
    await on.names('Amir', 'desk', number, 'reply We have found it');
    await on.reads(PRIYA, 'We have found it');
    expect(on.seen('Priya')).not.toMatch(/broke it|Friday slot/);
    expect((await on.card('desk', number)).text).toContain('Status: in progress');
  });

  rule('what is said to the bot alone and only begins with a verb is offered as a report', async () => {
    for (const words of [
      'change my password please',
      'back up of server3 failed',
      'close button missing in the crane app',
    ]) {
      expect(await on.talks('Cleo', words)).toContain('Shall I report this to the desk?');
      await on.answers('Cleo', 'Report this', 'Shall I report');
      await Promise.all([on.reads('desk', words), on.reads({ of: 'Cleo' }, words)]);
    }
  });

  rule('a form whose field is blank says so, and what came of one is shown', async () => {
    const number = await claimed('Priya', 'Phone rings twice');
    await on.presses('Priya', PRIYA, number, 'Escalate');
    expect(await on.fills('Priya', { text: ' \n ' })).toContain('Please fill in: Why can it not wait?');
    expect(await on.fills('Priya', { text: 'The boss is calling' })).toBe('');
    await on.reads('desk', 'The boss is calling');
    await on.hears('Priya', `The lead has been told about ${number}.`);
  });

  rule('a major incident is run by forms, whose fields never replace their words', async () => {
    const number = await claimed('Priya', 'The lift is stuck');
    expect(await on.opens('Amir', `major ${number}`)).toContain('Propose');
    expect(await on.fills('Amir', { text: 'People are inside' })).toBe('');
    await on.reads({ of: 'Lena' }, `Amir proposes ${number}`);
    expect(await on.opens('Lena', `major ${number} reject`)).toContain('Major incident');
    expect(await on.fills('Lena', { text: 'They are out' })).toBe('');
    await on.reads('desk', `rejected ${number} as a major incident: They are out`);
    await on.opens('Amir', `major ${number} propose`);
    await on.fills('Amir', { text: 'Now it burns' });
    await on.opens('Lena', `major ${number} accept`);
    expect(await on.fills('Lena', { impact: 'Nobody can leave' })).toBe('');
    await on.offers('public', number, 'Me too');
    await on.opens('Lena', `major ${number} update`);
    expect(await on.fills('Lena', { text: 'The fire brigade is here' })).toBe('');
    for (const spot of ['public', PRIYA] as const) await on.reads(spot, 'The fire brigade is here');
    await on.commands('Amir', 'desk', number, 'resolve Put out');
    await on.reads('desk', `resolved ${number}`);
    await on.opens('Lena', `major ${number} review`);
    expect(await on.fills('Lena', { text: 'Smoking is forbidden' })).toBe('');
    await on.reads('desk', 'Smoking is forbidden');
    const second = await claimed('Cleo', 'Another lift');
    await on.says('Lena', `major ${second} accept impact="Nobody moves"`);
    await on.opens('Lena', `major ${second} demote`);
    expect(await on.fills('Lena', { text: 'It was the stairs' })).toBe('');
    await on.reads('desk', `${second} is no major incident any more.`);
    expect(on.seen('Cleo')).not.toContain('stairs');
  });

  rule(
    'only a question puts words before the requester when a ticket waits, and every public word says so',
    async () => {
      const number = await claimed('Priya', 'Badge is worn');
      await on.commands('Amir', 'desk', number, 'hold reason="awaiting vendor" Priya broke it herself');
      await on.reads('desk', 'Priya broke it herself');
      expect(await on.says('Amir', `resume ${number}`)).toContain('in progress');
      expect(await on.says('Amir', `reply ${number} A new one is on its way`)).toBe(
        'Sent to Priya: A new one is on its way',
      );
      expect(await on.says('Amir', `resolve ${number} New badge`)).toContain('Sent to Priya: New badge');
      expect(await on.says('Amir', `reopen ${number} she lost that one too`)).toContain('is open again');
      await on.reads(PRIYA, `Amir reopened ${number}.`);
      expect(await on.says('Amir', `cancel ${number} reason=her own fault public=We close this one.`)).toContain(
        'Sent to Priya: We close this one.',
      );
      await on.reads(PRIYA, 'We close this one.');
      expect(on.seen('Priya')).not.toMatch(/herself|lost that|own fault/);
    },
  );

  rule('resolved, reopened, resolved and confirmed', async () => {
    const number = await claimed('Priya', 'Mouse is dead');
    await on.presses('Amir', 'desk', number, 'Resolve');
    expect(await on.fills('Amir', { text: 'New battery' })).toBe('');
    await on.reads(PRIYA, `${number} is resolved`);
    await on.offers(PRIYA, number, 'Reopen');
    await on.presses('Priya', PRIYA, number, 'Reopen');
    expect(await on.fills('Priya', { text: 'still dead' })).toBe('');
    await on.reads('desk', 'still dead');
    await on.commands('Amir', 'desk', number, 'resolve Another mouse');
    await on.reads('desk', `resolved ${number} (fixed): Another mouse`);
    await on.offers(PRIYA, number, 'Reopen');
    expect(await on.presses('Priya', PRIYA, number, "It's fixed")).toBe(`${number} is closed.`);
    await on.reads(PRIYA, 'Closed. Thank you for telling us.');
    expect((await on.card(PRIYA, number)).buttons).toEqual([]);
  });

  rule('whoever may not press is told why, and nothing changes', async () => {
    const number = await reported('Priya', 'Desk lamp hums');
    expect(await on.presses('Quin', 'desk', number, 'Claim')).toBe(`There is no ${number} that you can see.`);
    expect(await on.presses('Priya', 'desk', number, 'Claim')).toBe(`Only agents of IT can say "claim ${number}".`);
    expect(await on.says('Quin', `status ${number}`)).toBe(`There is no ${number} that you can see.`);
    expect((await on.card('desk', number)).text).toContain('nobody yet');
  });

  rule("markup in people's words is text", async () => {
    const text = '*bold* [bank](https://evil.example) <b>x</b> & ~no~ @everyone';
    const number = await reported('Priya', text);
    for (const spot of ['desk', PRIYA] as const) expect((await on.card(spot, number)).text).toContain(text);
  });

  rule('an unknown verb is answered with the closest', async () => {
    expect(await on.says('Amir', 'clam INC-1')).toContain('Did you mean claim?');
  });

  rule('an agent is named by e-mail and told', async () => {
    const number = await reported('Priya', 'Chair squeaks');
    expect(await on.says('Lena', `assign ${number} bo@larkspur.example`)).toBe(`${number} is with Bo now.`);
    await on.reads({ of: 'Bo' }, `Lena assigned ${number} (P3) to you: Chair squeaks`);
  });

  rule('scripts are answered in JSON', async () => {
    const number = await reported('Priya', 'Beamer `dark` <x>');
    const json = (text: string) => JSON.parse(/\{.*\}/s.exec(text)![0]) as object;
    expect(json(await on.says('Priya', `status ${number} format=json`))).toMatchObject({
      number,
      status: 'new',
      title: 'Beamer `dark` <x>',
      requester: 'priya@larkspur.example',
    });
    expect(json(await on.says('Priya', `sla ${number} format=json`))).toMatchObject({
      number,
      clocks: [
        { name: 'respond', state: 'running' },
        { name: 'resolve', state: 'running' },
      ],
    });
  });

  rule('the same delivery twice is one ticket, answered once', async () => {
    const answer = await on.says('Priya', 'report Badge reader is slow', { twice: true });
    await on.reads('desk', 'Badge reader is slow');
    const number = numberIn(answer || (await on.says('Priya', 'status')));
    await on.card(PRIYA, number);
    expect([on.cards('desk', number), on.cards(PRIYA, number)]).toEqual([1, 1]);
  });

  rule('home shows my tickets, and agents their queue', async () => {
    const mine = await on.says('Priya', 'home');
    expect(mine).toContain('Your open tickets');
    expect(mine).not.toContain('Queue of');
    expect(await on.says('Amir', 'home')).toContain('Queue of IT');
  });

  rule('words that are no command are asked about, and can be added to an open ticket', async () => {
    const number = await reported('Quin', 'Phone is mute');
    expect(await on.says('Quin', 'it is the one at the door')).toMatch(
      new RegExp(`Shall I report this to the desk\\?.*\\[Report this\\].*\\[Add to ${number}\\].*\\[Help\\]`, 's'),
    );
  });

  rule('two reports of one incident: the second requester is told what comes of the first', async () => {
    const [first, second] = [await claimed('Priya', 'Wi-Fi is gone'), await reported('Quin', 'No Wi-Fi on floor 2')];
    expect(await on.says('Amir', `merge ${second} into=${first}`)).toBe(`${second} is merged into ${first}.`);
    await on.reads({ of: 'Quin' }, `${second} is handled together with ${first}.`);
    await on.commands('Amir', 'desk', first, 'reply The access point is being replaced.');
    await on.reads({ of: 'Quin' }, 'The access point is being replaced.');
    await on.writes('Quin', { of: 'Quin' }, second, 'it is back for a minute');
    await on.reads('desk', 'it is back for a minute');
    await on.commands('Amir', 'desk', first, 'resolve New access point');
    for (const spot of [PRIYA, { of: 'Quin' }]) await on.reads(spot, 'New access point');
    expect(on.seen('Quin')).not.toContain('internal');
  });

  rule('a parent solves its children', async () => {
    const [parent, child] = [await claimed('Priya', 'Mail is down'), await reported('Cleo', 'Mail is slow')];
    expect(await on.says('Amir', `link ${child} to=${parent} as=child`)).toBe(`${child} is a child of ${parent} now.`);
    await on.commands('Amir', 'desk', parent, 'resolve Restarted the mail server');
    await on.reads(PRIYA, 'Restarted the mail server');
    await on.reads({ of: 'Cleo' }, `Solved with ${parent}: Restarted the mail server`);
    await on.offers({ of: 'Cleo' }, child, 'Reopen');
  });

  rule(
    'a major incident is announced where everybody reads, counted and followed there, and led to its end',
    async () => {
      const number = await claimed('Priya', 'Payroll is down');
      expect(await on.says('Amir', `major ${number} propose Nobody gets paid`)).toContain('is proposed');
      await on.reads({ of: 'Lena' }, `Amir proposes ${number}`);
      expect(await on.says('Lena', `major ${number} accept impact="No salaries today"`)).toContain('you lead it');
      await on.offers('public', number, 'Me too');
      expect((await on.card('public', number)).text).toContain('No salaries today');
      expect(await on.presses('Cleo', 'public', number, 'Me too')).toBe(
        `You are counted on ${number}, and will be told what comes of it.`,
      );
      await on.reads('desk', 'Cleo has the same trouble.');
      expect(await on.says('Lena', `major ${number} update The database is restarting`)).toContain('is told');
      for (const spot of ['public', PRIYA, { of: 'Cleo' }] as const) await on.reads(spot, 'The database is restarting');
      expect(await on.says('Cleo', `note ${number} x`)).toBe(`Only agents of IT can say "note ${number}".`);
      await on.commands('Amir', 'desk', number, 'resolve Restarted it');
      await on.reads({ of: 'Cleo' }, 'Restarted it');
      expect(await on.says('Lena', `close ${number}`)).toContain('review it before you close it');
      expect(await on.says('Lena', `major ${number} review The disk was full`)).toContain('is reviewed');
      expect(await on.says('Lena', `close ${number}`)).toBe(`${number} is closed.`);
      expect(await on.says('Amir', `timeline ${number}`)).toContain('The database is restarting');
      await on.reads(PRIYA, `Lena closed ${number}.`);
      expect(on.seen('Cleo')).not.toContain('disk was full');
    },
  );

  rule('another desk takes over, and the requester keeps the number and the thread', async () => {
    const number = await claimed('Priya', 'My contract is not printed');
    expect(await on.says('Amir', `transfer ${number} desk=hr It is about pay`)).toBe(`${number} is with People now.`);
    await on.reads(PRIYA, `People takes care of ${number} from now on.`);
    await on.reads('desk', `${number} went to People`);
    expect(await on.says('Amir', `status ${number}`)).toBe(`There is no ${number} that you can see.`);
    expect(await on.says('Hana', `reply ${number} We print it tomorrow.`)).toBe('Sent to Priya: We print it tomorrow.');
    await on.reads(PRIYA, 'We print it tomorrow.');
    expect(on.cards(PRIYA, number)).toBe(1);
  });

  rule('what is said after the close begins a ticket that follows it', async () => {
    const number = await reported('Quin', 'Tap drips');
    await on.says('Quin', `fixed ${number}`);
    await on.reads('desk', `Quin closed ${number}.`);
    const answer = await on.says('Quin', `reply ${number} It drips again`);
    await on.reads('desk', `(follows ${number}: Tap drips)`);
    await on.reads({ of: 'Quin' }, 'It drips again');
    expect(`${answer}${on.seen('Quin')}`).toContain('your words begin a new ticket');
  });

  rule('a confidential desk is not to be seen by others', async () => {
    const answer = await on.says('Priya', 'report desk=hr My payslip is wrong');
    const number = numberIn(answer);
    expect(await on.says('Amir', `status ${number}`)).toBe(`There is no ${number} that you can see.`);
    expect(await on.says('Hana', `status ${number}`)).toContain('My payslip is wrong');
    expect(on.seen('Amir')).not.toContain('payslip');
  });
}
