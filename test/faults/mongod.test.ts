import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../../adapters/simulator/slack/index.ts';
import { textOf as teamsText } from '../../adapters/simulator/teams/index.ts';
import { BOTH } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';
import { ownMongod } from '../support/own-mongod.ts';
import { acceptedNumber, cardsShown, isDirect, isTriage, once } from '../support/shown.ts';

const UNSAVED = 'I could not save that. Nothing was changed; please try again.';
let at: Office;
let mongod: Awaited<ReturnType<typeof ownMongod>>;

beforeAll(async () => {
  mongod = await ownMongod();
  at = await office({ on: ['slack', 'teams'], desk: BOTH, env: { MONGODB_URI: mongod.uri } });
});

afterAll(async () => {
  await at.close();
  await mongod.close();
});

test('with MongoDB down, people are told within 2.5 s, Slack is asked to come again, and then all goes on', async () => {
  const { slack } = at;
  await slack.slash('UPRIYA', 'help');
  await slack.slash('UPRIYA', 'report Before the fall');
  await slack.until('the card', () => cardsShown(slack, isTriage)['INC-1'] && cardsShown(slack, isDirect)['INC-1']);
  const card = slack.read('C0ITDESK')[0]!;
  await mongod.kill();

  const typed = await slack.slash('UPRIYA', 'report VPN is down');
  expect(typed.private?.text).toBe(UNSAVED);
  expect(typed.answered.ms).toBeLessThan(2_900);
  await slack.press('UAMIR', card, 'Claim');
  await slack.until('the private word about the press', () =>
    slack.privately('UAMIR').some(({ text }) => text === UNSAVED),
  );
  const down = await fetch(`${at.hark.url}/readyz`);
  expect([down.status, await down.json()]).toEqual([503, { ready: false, why: 'MongoDB does not answer' }]);
  expect((await fetch(`${at.hark.url}/healthz`)).status).toBe(200);
  const first = await slack.post.raw(
    JSON.stringify(
      slack.envelope({
        type: 'message',
        channel_type: 'im',
        channel: 'DQUIN',
        user: 'UQUIN',
        text: 'report x',
        ts: '1.1',
      }),
    ),
    'application/json',
  );
  expect(first.status).toBe(503);
  const delivered = slack.direct('UQUIN', 'report The printer is on fire');

  mongod.start();
  expect((await delivered).answered.status).toBe(200);
  await slack.until(
    'the redelivered report',
    () => slack.inbox('UQUIN').some(({ bot, blocks }) => bot && textOf(blocks).includes('The printer is on fire')),
    30_000,
  );
  await slack.press('UAMIR', card, 'Claim');
  await slack.until('the claim', () => textOf(card.blocks).includes('in progress'));
  expect((await fetch(`${at.hark.url}/readyz`)).status).toBe(200);
});

test('killed under load, MongoDB loses nothing that was accepted, and nothing is shown twice', async () => {
  const { slack } = at;
  const known = Object.keys(cardsShown(slack, isTriage));
  const told: string[] = [];
  const reporting = async (person: string) => {
    for (let index = 0; index < 30; index += 1)
      told.push((await slack.slash(person, `report Load ${index}`)).private?.text ?? 'nothing');
  };
  const work = Promise.all(['UPRIYA', 'UQUIN', 'UCLEO', 'UADA'].map(reporting));
  await slack.until('some of the load', () => told.length > 20, 30_000);
  await mongod.kill();
  await slack.until('some refusals', () => told.includes(UNSAVED), 30_000);
  mongod.start();
  await work;
  const accepted = [...known, ...told.flatMap(text => acceptedNumber(text) ?? [])];
  expect(told.filter(text => acceptedNumber(text) === undefined && text !== UNSAVED)).toEqual([]);
  await slack.until(
    'every accepted ticket',
    () => accepted.every(number => cardsShown(slack, isTriage)[number] && cardsShown(slack, isDirect)[number]),
    60_000,
  );
  const shown = cardsShown(slack, isTriage);
  expect(Object.values(shown).filter(times => times !== 1)).toEqual([]);
  expect(cardsShown(slack, isDirect)).toEqual(once(Object.keys(shown)));
});

test('with MongoDB down, people in Teams are told too, and talk is asked for again', async () => {
  const { teams } = at;
  const [priya, amir, triage] = ['29:1PRIYA', '29:1AMIR', '19:itdesk@thread.tacv2'];
  await teams.direct(priya, 'report Before the next fall');
  const card = await teams.until('the card', () =>
    teams.read(triage).find(({ card: shown, thread }) => !thread && teamsText(shown).includes('Before the next fall')),
  );
  await teams.mention(amir, triage, 'status', { thread: card.id });
  await teams.until('his answer', () => teams.inbox(amir).length > 0);
  await mongod.kill();

  const told = (user: string) => teams.inbox(user).filter(({ card: shown }) => teamsText(shown) === UNSAVED).length;
  const typed = await teams.direct(priya, 'report VPN is down');
  expect(typed.answered.status).toBe(200);
  expect(typed.answered.ms).toBeLessThan(2_900);
  await teams.until('word to Priya', () => told(priya) === 1);
  await teams.mention(amir, triage, 'claim', { thread: card.id });
  await teams.until('word to Amir, in his own chat', () => told(amir) === 1);
  expect((await teams.press(amir, card, 'Claim')).notice).toBe(UNSAVED);
  expect((await teams.press(amir, card, 'More')).notice).toBe(UNSAVED);
  const talk = teams.make.message(teams.tenant.people.get(amir)!, teams.tenant.chats.get(triage)!, {
    id: teams.tenant.nextId(),
    text: 'said while it was down',
    thread: card.id,
  });
  const token = `Bearer ${await teams.identity.token(teams.serviceUrl)}`;
  expect((await teams.post.raw(JSON.stringify(talk), token)).status).toBe(503);

  mongod.start();
  const later = async (): Promise<number> => {
    const { status } = await teams.post.raw(JSON.stringify(talk), token);
    return status === 503 ? later() : status;
  };
  expect(await later()).toBe(200);
  await teams.direct(priya, 'report After the fall');
  await teams.until('the new card', () =>
    teams.read(triage).some(({ card: shown }) => teamsText(shown).includes('After the fall')),
  );
  expect(teams.read(triage).filter(({ card: shown }) => teamsText(shown).includes('VPN is down'))).toEqual([]);
}, 90_000);
