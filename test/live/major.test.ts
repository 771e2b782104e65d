import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { textOf, type Posted } from '../../adapters/simulator/slack/index.ts';
import { DESK } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

let at: Office;
beforeAll(async () => {
  at = await office({ desk: DESK });
});
afterAll(() => at.close());

const said = async (user: string, words: string) => textOf((await at.slack.slash(user, words)).private?.blocks ?? []);
const posted = (what: string, find: (message: Posted) => boolean) =>
  at.slack.until(what, () => at.slack.workspace.messages.find(find));

async function accepted(text: string): Promise<string> {
  const number = /INC-\d+/.exec(await said('UPRIYA', `report ${text}`))![0];
  await said('UAMIR', `claim ${number}`);
  await said('UAMIR', `major ${number} propose Nobody can work`);
  await said('ULENA', `major ${number} accept impact="Nobody can work"`);
  return number;
}

test('a major incident has a channel of its own, and what is pinned there is on its timeline', async () => {
  const { slack } = at;
  const number = await accepted('The network is down');
  const room = await slack.until('the channel', () =>
    [...slack.workspace.places.values()].find(({ name }) => name === `${number.toLowerCase()}-major`),
  );
  const card = await posted('its card', ({ channel }) => channel === room.id);
  expect(textOf(card.blocks)).toContain(`Major incident ${number}: The network is down`);
  expect([...room.members].toSorted()).toEqual(['UAMIR', 'UBO', 'UHARK', 'ULENA']);

  const found = await slack.message('UAMIR', room.id, 'Core switch 2 has no power');
  const message = slack.workspace.message(room.id, found.ts)!;
  await slack.pin('UBO', message);
  await slack.pin('UBO', message);
  await slack.until('the timeline', () => textOf(card.blocks).includes('Core switch 2 has no power'));
  expect((await said('UAMIR', `timeline ${number}`)).match(/Core switch 2/g)).toHaveLength(1);

  await slack.pin('UPRIYA', (await posted('any', ({ channel }) => channel === 'C0ITDESK'))!);
  expect(slack.privately('UPRIYA').filter(({ text }) => text.includes('timeline'))).toEqual([]);
  expect(slack.api.wrong).toEqual([]);
});

test('a channel that an attempt left behind is used, and without the right to open one the desk has the card', async () => {
  const { slack } = at;
  const before = [...slack.workspace.places.values()].length;
  slack.api.fault({ method: 'conversations.create', times: 1, is: 'error', error: 'missing_scope' });
  const number = await accepted('Mail is down');
  const card = await posted(
    'the card',
    ({ channel, thread_ts, blocks }) =>
      channel === 'C0ITDESK' && !thread_ts && textOf(blocks).startsWith(`Major incident ${number}`),
  );
  expect(card.channel).toBe('C0ITDESK');
  expect([...slack.workspace.places.values()].filter(({ direct }) => direct === undefined).length).toBeLessThanOrEqual(
    before,
  );

  const next = `inc-${Number(number.slice(4)) + 1}-major`;
  const left = slack.workspace.open(next);
  await accepted('Phones are down');
  await posted('the card in the old channel', ({ channel }) => channel === left.id);
});

test("somebody else's channel of that name is never spoken in", async () => {
  const { slack } = at;
  const last = /INC-(\d+)/.exec(await said('UPRIYA', 'report Something small'))![1];
  const theirs = slack.workspace.open(`inc-${Number(last) + 1}-major`, 'UPRIYA');
  const number = await accepted('The door is open');
  await posted(
    'the card in the desk channel',
    ({ channel, blocks }) => channel === 'C0ITDESK' && textOf(blocks).startsWith(`Major incident ${number}`),
  );
  expect(slack.workspace.messages.filter(({ channel }) => channel === theirs.id)).toEqual([]);
});
