import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buttonsOf, textOf as slackText } from '../../adapters/simulator/slack/index.ts';
import { textOf as teamsText } from '../../adapters/simulator/teams/index.ts';
import { CATALOGUE, CHANGES, DESK, TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

/** Who somebody is: proven, never assumed; by their account, whatever their address is now (CONTRACT §6). */

const OUTSIDE = 'Only people of Larkspur can use this desk.';
const clocked = { CLOCK: 'adjustable' };

const advance = async (at: Office, length: string) => {
  const answer = await fetch(`${at.hark.url}/clock`, { method: 'POST', body: JSON.stringify({ advance: length }) });
  expect(answer.status).toBe(200);
};

describe('in Teams', () => {
  let at: Office;
  const ADA = '29:1ADA';
  beforeAll(async () => {
    at = await office({ on: ['teams'], desk: TEAMS, env: clocked });
  });
  afterAll(async () => {
    expect(at.teams.server.wrong).toEqual([]);
    await at.close();
  });

  /** Somebody new in every roster, of whom it says this. */
  function joined(
    name: string,
    says: NonNullable<Parameters<typeof at.teams.tenant.people.set>[1]['says']>,
    email = '',
  ) {
    const id = `29:1${name.toUpperCase()}`;
    at.teams.tenant.people.set(id, {
      id,
      name,
      email: email || `${name.toLowerCase()}@larkspur.example`,
      aad: `aad-${name.toLowerCase()}`,
      says,
    });
    for (const chat of at.teams.tenant.chats.values()) if (chat.kind === 'channel') chat.members.add(id);
    return id;
  }

  async function answerTo(user: string, words: string): Promise<string> {
    const before = at.teams.inbox(user).length;
    await at.teams.direct(user, words);
    const answer = await at.teams.until(`an answer to ${words}`, () => at.teams.inbox(user)[before]);
    return `${answer.text}${teamsText(answer.card)}`;
  }

  const adas = (text: string) =>
    at.teams.until(`Ada to be told: ${text}`, () =>
      at.teams.inbox(ADA).find(({ card }) => teamsText(card).includes(text)),
    );

  test.each([
    ['Gina', { userRole: 'Guest' }],
    ['Gaby', { userRole: 'GUEST' }],
    ['Gero', { userPrincipalName: 'gero_elsewhere.example#EXT#@larkspur.example' }],
    ['Anon', { userRole: 'anonymous' }],
    ['Fred', { tenantId: '77777777-6666-4555-8444-333333333333' }],
  ])('%s is an outsider: %j', async (name, says) => {
    expect(await answerTo(joined(name, says), 'report let me in')).toBe(OUTSIDE);
  });

  test('a member is an insider, however their role is spelt', async () => {
    expect(await answerTo(joined('Mia', { userRole: 'User' }), 'report I am one of you')).toMatch(/INC-\d+/);
  });

  test('whose address differs from the name that they sign in by is known by that name, not by the address', async () => {
    const impostor = joined('Izzy', { email: 'amir@larkspur.example' });
    const number = /INC-\d+/.exec(await answerTo('29:1PRIYA', 'report Somebody pretends'))![0];
    expect(await answerTo(impostor, `note ${number} I am Amir`)).toMatch(/There is no|Only agents/);
    expect(await answerTo(impostor, 'list mine')).not.toContain(number);
  });

  test('of whom a fact is missing is asked once more, then an outsider; an admin is told once, and confirms with one press', async () => {
    const nora = joined('Nora', { userRole: null });
    const calls = () =>
      at.teams.server.calls.filter(({ name, path }) => name === 'member' && path.includes('NORA')).length;
    expect(await answerTo(nora, 'report hello')).toBe(OUTSIDE);
    expect(calls()).toBe(2);
    await adas('Is Nora in Teams one of us?');
    expect(await answerTo(nora, 'report hello again')).toBe(OUTSIDE);
    const told = at.teams.inbox(ADA).filter(({ card }) => teamsText(card).includes('Nora'));
    expect(told).toHaveLength(1);
    await at.teams.press(ADA, told[0]!, 'Yes, one of us');
    expect(await answerTo(nora, 'report now I am in')).toMatch(/INC-\d+/);
  });

  test('a fact that is missing for everybody is confirmed for everybody with one press', async () => {
    const [olga, otto] = [joined('Olga', { tenantId: null }), joined('Otto', { tenantId: null })];
    expect(await answerTo(olga, 'report hello')).toBe(OUTSIDE);
    const asked = await adas('Is Olga in Teams one of us?');
    await at.teams.press(ADA, asked, 'Yes, and everybody else of whom Teams does not say it');
    for (const each of [olga, otto]) expect(await answerTo(each, 'report hello')).toMatch(/INC-\d+/);
    // A guest stays a guest.
    expect(await answerTo(joined('Gus2', { tenantId: null, userRole: 'guest' }), 'report x')).toBe(OUTSIDE);
  });

  test('a second account that claims a known address is refused, and an admin is told', async () => {
    await answerTo('29:1QUIN', 'report My own');
    const twin = joined('Twin', { userPrincipalName: 'quin@larkspur.example', aadObjectId: 'aad-twin' });
    expect(await answerTo(twin, 'list mine')).toBe(OUTSIDE);
    await adas('Twin in Teams claims the address of Quin');
    expect(at.hark.output().split('an account is refused until').length - 1).toBeGreaterThan(0);
    expect(await answerTo('29:1QUIN', 'list mine')).toContain('My own');
  });

  test('whoever was taken out of the team is asked about anew', async () => {
    const leo = joined('Leo', {});
    expect(await answerTo(leo, 'report hello')).toMatch(/INC-\d+/);
    const general = at.teams.tenant.chats.get('19:general@thread.tacv2')!;
    at.teams.tenant.people.get(leo)!.says = { userRole: 'guest' };
    await at.teams.membership(leo, general, 'membersRemoved');
    expect(await answerTo(leo, 'report once more')).toBe(OUTSIDE);
  });

  test('an agent who became a guest without a word decides nothing any more', async () => {
    const number = /INC-\d+/.exec(await answerTo('29:1PRIYA', 'report Door squeaks'))![0];
    expect(await answerTo('29:1BO', `note ${number} looking`)).toContain('Noted on');
    at.teams.tenant.people.get('29:1BO')!.guest = true;
    await advance(at, '11m');
    expect(await answerTo('29:1BO', `claim ${number}`)).toBe(OUTSIDE);
  });
});

describe('in Slack', () => {
  let at: Office;
  beforeAll(async () => {
    at = await office({ desk: CATALOGUE, env: clocked });
  });
  afterAll(async () => {
    expect(at.slack.api.wrong).toEqual([]);
    await at.close();
  });

  const says = async (user: string, words: string) =>
    slackText((await at.slack.slash(user, words)).private?.blocks ?? []);
  const add = (id: string, more: object = {}) =>
    at.slack.people.set(id, { id, name: id, email: `${id.toLowerCase()}@larkspur.example`, ...more } as never);
  const triage = (text: string) =>
    at.slack.until(`the card of ${text}`, () =>
      at.slack
        .read('C0ITDESK')
        .find(({ bot, thread_ts, blocks }) => bot && !thread_ts && slackText(blocks).includes(text)),
    );

  test.each([
    ['a guest', { guest: true }],
    ['a stranger whose profile shows an address', { team: 'T2PARTNER', shows: 'address' }],
    ['an account that is shut', { deleted: true }],
    ['a bot', { bot: true }],
  ])("%s with Amir's address never gets what is Amir's", async (_, how) => {
    const id = `UEVIL${Object.keys(how)[0]!.toUpperCase()}`;
    add(id, { email: 'amir@larkspur.example', ...how });
    at.slack.workspace.places.get('C0GENERAL')!.members.add(id);
    const { ts } = await at.slack.message('UQUIN', 'C0GENERAL', 'hello there');
    await at.slack.react(id, { channel: 'C0GENERAL', ts, user: 'UQUIN' }, 'ticket');
    await says('ULENA', `report seen with <@${id}|somebody>`);
    const number = /INC-\d+/.exec(await says('UPRIYA', `report Mixed up ${id}`))![0];
    await says('ULENA', `assign ${number} amir@larkspur.example`);
    await at.slack.until('Amir to be told', () =>
      at.slack.inbox('UAMIR').some(({ blocks }) => slackText(blocks).includes(`Lena assigned ${number}`)),
    );
    expect(
      at.slack
        .inbox(id)
        .filter(({ bot }) => bot)
        .map(({ blocks }) => slackText(blocks))
        .join(),
    ).not.toContain(number);
  });

  test('somebody whose address changes stays who they are, in every place', async () => {
    const { slack } = at;
    const number = /INC-\d+/.exec(await says('UCLEO', 'report My lamp is out'))![0];
    const receipt = await slack.until('her receipt', () =>
      slack.inbox('UCLEO').find(({ bot, blocks }) => bot && slackText(blocks).includes(`${number} My lamp`)),
    );
    slack.people.get('UCLEO')!.email = 'cleo.married@larkspur.example';
    await advance(at, '25h');
    expect(await says('UCLEO', 'list mine')).toContain('My lamp is out');
    expect(await says('UCLEO', `status ${number}`)).toContain('My lamp is out');
    await slack.direct('UCLEO', 'and it smells', { thread: receipt.ts });
    await slack.until('her words in triage', () =>
      slack.read('C0ITDESK').some(({ blocks }) => slackText(blocks).includes('and it smells')),
    );
    expect(await says('ULENA', `reply ${number} for you`)).toContain('Sent to');
    await slack.until('the answer', () =>
      slack.inbox('UCLEO').some(({ blocks }) => slackText(blocks).includes('for you')),
    );
    // The new address is hers as well: an agent may name her by it, and nobody else can have it.
    expect(await says('ULENA', 'report for=cleo.married@larkspur.example Another lamp')).toContain('for Cleo');
    add('UTHIEF', { email: 'cleo@larkspur.example' });
    expect(await says('UTHIEF', 'list mine')).toBe(OUTSIDE);
  });

  test('in an organisation of workspaces a colleague of another one is a colleague; a connected stranger is not', async () => {
    await at.close();
    at = await office({ desk: DESK, env: clocked, enterprise: 'E1LARKSPUR' });
    add('UGRID', { team: 'T3OTHER', enterprise: 'E1LARKSPUR', name: 'Greta' });
    at.slack.people.get('UAMIR')!.pressedFrom = 'E1LARKSPUR';
    const number = /INC-\d+/.exec(await says('UGRID', 'report From the other workspace'))![0];
    const card = await triage('From the other workspace');
    await at.slack.press('UAMIR', card, 'Claim');
    await at.slack.until('the claim', () => slackText(card.blocks).includes('@UAMIR'));
    expect(await says('USTRANGER', 'list mine')).toBe(OUTSIDE);
    expect(await says('UGRID', `status ${number}`)).toContain('From the other workspace');
  });
});

describe('where it matters nobody is believed for longer than a minute', () => {
  let at: Office;
  const says = async (user: string, words: string) =>
    slackText((await at.slack.slash(user, words)).private?.blocks ?? []);
  beforeAll(async () => {
    at = await office({ desk: CATALOGUE.replaceAll('mona@', 'bo@'), env: clocked });
  });
  afterAll(() => at.close());

  test('a manager who became a guest does not vote, an admin not decide, an agent of a confidential desk not read', async () => {
    const number = /REQ-\d+/.exec(await says('UPRIYA', 'request laptop model=Standard reason=old'))![0];
    const card = await at.slack.until('the approval card', () =>
      at.slack.inbox('UBO').find(({ blocks }) => buttonsOf(blocks).some(({ label }) => label === 'Approve')),
    );
    const secret = /INC-\d+/.exec(await says('UPRIYA', 'report desk=hr My pay is wrong'))![0];
    expect(await says('UHANA', `status ${secret}`)).toContain('My pay is wrong');
    expect(await says('UADA', 'admin who')).toContain('ada@');
    for (const user of ['UBO', 'UHANA', 'UADA']) at.slack.people.get(user)!.guest = true;
    await advance(at, '61s');
    await at.slack.press('UBO', card, 'Approve');
    await at.slack.until('the refusal', () => at.slack.privately('UBO').some(({ text }) => text.includes(OUTSIDE)));
    expect(await says('UHANA', `status ${secret}`)).toBe(OUTSIDE);
    expect(await says('UHANA', 'queue hr')).toBe(OUTSIDE);
    expect(await says('UADA', 'admin who')).toBe(OUTSIDE);
    expect(await says('UPRIYA', `status ${number}`)).toContain('pending approval');
  });

  test('what Slack tells of an account holds at once, without waiting for a minute', async () => {
    for (const user of ['UBO', 'UHANA', 'UADA']) delete at.slack.people.get(user)!.guest;
    await advance(at, '61s');
    expect(await says('UADA', 'admin who')).toContain('ada@');
    at.slack.people.get('UADA')!.deleted = true;
    await at.slack.tellChange('UADA');
    expect(await says('UADA', 'list mine')).toBe(OUTSIDE);
    delete at.slack.people.get('UADA')!.deleted;
    await at.slack.tellChange('UADA');
  });

  test('who cannot be looked up within a second decides nothing, and is told so', async () => {
    expect(await says('UADA', 'admin who')).toContain('ada@');
    await advance(at, '61s');
    at.slack.api.fault({ method: 'users.info', times: 1, is: 'slow', ms: 1_400 });
    expect(await says('UADA', 'admin grant @quin@larkspur.example role=auditor')).toBe(
      'I could not check who you are, please try again.',
    );
    expect(await says('UADA', 'admin grant @quin@larkspur.example role=auditor')).toContain('auditor');
  });
});

describe('who holds an office without a queue', () => {
  let at: Office;
  const says = async (user: string, words: string) =>
    slackText((await at.slack.slash(user, words)).private?.blocks ?? []);
  beforeAll(async () => {
    at = await office({ desk: CHANGES.replaceAll('cara@', 'cleo@'), env: clocked });
  });
  afterAll(() => at.close());

  test('a change manager who became a guest holds up nothing, and nobody’s own tickets are read in confidence after they left', async () => {
    expect(await says('UCLEO', 'freeze list')).not.toBe(OUTSIDE);
    await says('UPRIYA', 'report desk=hr My pay is wrong');
    expect(await says('UPRIYA', 'list')).toContain('My pay is wrong');
    for (const user of ['UCLEO', 'UPRIYA']) at.slack.people.get(user)!.guest = true;
    await advance(at, '2m');
    expect(await says('UCLEO', 'freeze add from=sat 10:00 until=sun 11:00 I am a guest')).toBe(OUTSIDE);
    expect(await says('UCLEO', 'freeze list')).toBe(OUTSIDE);
    expect(await says('UPRIYA', 'list')).toBe(OUTSIDE);
  });
});
