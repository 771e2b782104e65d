import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf } from '../../adapters/simulator/slack/index.ts';
import { office, type Office } from '../support/office.ts';
import { ownMongod } from '../support/own-mongod.ts';
import { acceptedNumber, cardsShown, isDirect, isTriage, once } from '../support/shown.ts';

const UNSAVED = 'I could not save that. Nothing was changed; please try again.';
let at: Office;
let mongod: Awaited<ReturnType<typeof ownMongod>>;

beforeAll(async () => {
  mongod = await ownMongod();
  at = await office({ env: { MONGODB_URI: mongod.uri } });
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
    for (let index = 0; index < 25; index += 1)
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
}, 150_000);
