import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../../adapters/simulator/teams/index.ts';
import { TEAMS } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';
import { ownMongod } from '../support/own-mongod.ts';

const UNSAVED = 'I could not save that. Nothing was changed; please try again.';
let at: Office;
let mongod: Awaited<ReturnType<typeof ownMongod>>;

beforeAll(async () => {
  mongod = await ownMongod();
  at = await office({ on: ['teams'], desk: TEAMS, env: { MONGODB_URI: mongod.uri } });
});

afterAll(async () => {
  await at.close();
  await mongod.close();
});

test('with MongoDB down, people in Teams are told, and talk is asked for again', async () => {
  const { teams } = at;
  const [priya, amir, triage] = ['29:1PRIYA', '29:1AMIR', '19:itdesk@thread.tacv2'];
  await teams.direct(priya, 'report Before the next fall');
  const card = await teams.until('the card', () =>
    teams.read(triage).find(({ card: shown, thread }) => !thread && textOf(shown).includes('Before the next fall')),
  );
  await teams.mention(amir, triage, 'status', { thread: card.id });
  await teams.until('his answer', () => teams.inbox(amir).length > 0);
  await mongod.kill();

  const told = (user: string) => teams.inbox(user).filter(({ card: shown }) => textOf(shown) === UNSAVED).length;
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
    teams.read(triage).some(({ card: shown }) => textOf(shown).includes('After the fall')),
  );
  expect(teams.read(triage).filter(({ card: shown }) => textOf(shown).includes('VPN is down'))).toEqual([]);
}, 90_000);
