import { createConnection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textOf } from '../../adapters/simulator/slack/index.ts';
import { CATALOGUE, DESK } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';

/** One message must not stop the desk, and one person not flood it. */

const says = async (at: Office, user: string, words: string) =>
  textOf((await at.slack.slash(user, words)).private?.blocks ?? []);
const inTriage = (at: Office, text: string, ms?: number) =>
  at.slack.until(
    `"${text}" in triage`,
    () => at.slack.read('C0ITDESK').find(({ bot, blocks }) => bot && textOf(blocks).includes(text)),
    ms,
  );
const BUSY = 'cc bob@customer.example, eve@customer.example, joe@customer.example and kim@customer.example';

describe('look-ups that are only nice to have', () => {
  let at: Office;
  beforeAll(async () => {
    const voters = Array.from({ length: 134 }, (_, index) => `voter${index}@larkspur.example`).join(', ');
    at = await office({
      desk: CATALOGUE.replace(
        'catalogue:\n',
        `catalogue:
  - { key: party, name: A party, desk: it, approval: [{ name: Everybody, approvers: [${voters}], mode: majority, within: 1d }] }
`,
      ),
    });
  });
  afterAll(() => at.close());

  test.each([
    ['are over the limit', { is: 'rate limit', times: 40 }],
    ['are not allowed', { is: 'error', error: 'missing_scope', times: 40 }],
    ['break off', { is: 'reset', times: 40 }],
    ['never answer', { is: 'hang', times: 40 }],
  ] as const)('a report is saved in time when they %s', async (how, fault) => {
    at.slack.api.fault({ method: 'users.lookupByEmail', ...fault });
    const answered = await at.slack.slash('UPRIYA', `report vpn broken, they ${how}, ${BUSY}`);
    expect(answered.private?.text).toMatch(/INC-\d+ is reported/);
    expect(answered.answered.ms).toBeLessThan(2_500);
    at.slack.api.clearFaults();
    await inTriage(at, `they ${how}`);
  });

  test('ten of them, each slow, do not add up; whom nobody has is not looked for again', async () => {
    at.slack.api.fault({ method: 'users.lookupByEmail', is: 'slow', ms: 350, times: 10 });
    const many = Array.from({ length: 10 }, (_, index) => `nobody${index}@customer.example`).join(' ');
    expect((await at.slack.slash('UQUIN', `report many names: ${many}`)).private?.text).toMatch(/INC-\d+/);
    at.slack.api.clearFaults();
    const asked = () =>
      at.slack.api.calls.filter(
        ({ method, args }) => method === 'users.lookupByEmail' && args.email === 'nobody1@customer.example',
      ).length;
    await at.slack.until('them to be looked for', () => asked() > 0);
    await says(at, 'UQUIN', 'report again: nobody1@customer.example');
    const before = asked();
    await says(at, 'UQUIN', 'report and again: nobody1@customer.example');
    expect(asked()).toBe(before);
  });

  test('134 voters of whom Slack tells nothing do not stand in the way of what they are asked', async () => {
    at.slack.api.fault({ method: 'users.lookupByEmail', is: 'rate limit', times: 1_000 });
    expect(await says(at, 'UPRIYA', 'request party')).toMatch(/REQ-\d+ is requested/);
    at.slack.api.clearFaults();
  });

  test('who is named for a part in it must be found', async () => {
    expect(await says(at, 'UAMIR', 'report for=priya+x@larkspur.example Broken again')).toContain(
      "I don't know anybody called",
    );
    expect(await says(at, 'UPRIYA', 'away until=fri delegate=bo+x@larkspur.example')).toContain(
      "I don't know anybody called",
    );
  });
});

describe('one person', () => {
  let at: Office;
  beforeAll(async () => {
    at = await office({ desk: DESK, limits: true, env: { CLOCK: 'adjustable' } });
  });
  afterAll(() => at.close());

  test('who reports a thousand things fills nobody else’s way: a P1 of somebody else is seen within five seconds', async () => {
    const { slack } = at;
    await slack.slash('UQUIN', 'help');
    const answers: string[] = [];
    for (let batch = 0; batch < 50; batch += 1)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 20 }, (_, index) => says(at, 'UPRIYA', `report Flood ${batch * 20 + index}`)),
        )),
      );
    expect(answers.filter(text => /INC-\d+ is reported/.test(text))).toHaveLength(30);
    const refused = answers.filter(text => text.includes('That is more than'));
    expect(refused).toHaveLength(970);
    const before = Date.now();
    expect(await says(at, 'UQUIN', 'report impact=high urgency=high The plant stands still')).toContain('as P1');
    await inTriage(at, 'The plant stands still', 5_000);
    expect(Date.now() - before).toBeLessThan(5_000);
    // Her lead hears of it once.
    const toLead = () =>
      slack.inbox('ULENA').filter(({ blocks }) => textOf(blocks).includes('Priya made more than 30 records'));
    await slack.until('word to the lead', () => toLead().length > 0);
    await says(at, 'UPRIYA', 'report One more');
    expect(toLead()).toHaveLength(1);
  }, 60_000);

  test('by the desk’s clock she may go on after ten minutes', async () => {
    await fetch(`${at.hark.url}/clock`, { method: 'POST', body: '{"advance":"11m"}' });
    expect(await says(at, 'UPRIYA', 'report Now it is fine')).toMatch(/INC-\d+ is reported/);
  });
});

describe('a ticket that is full', () => {
  let at: Office;
  beforeAll(async () => {
    at = await office({ env: { CLOCK: 'adjustable' } });
  });
  afterAll(() => at.close());

  test('says so in a sentence that helps, and holds up neither its neighbours nor the clock', async () => {
    await says(at, 'UPRIYA', 'report The full one');
    await says(at, 'UQUIN', 'report The other one');
    await inTriage(at, 'The full one');
    await inTriage(at, 'The other one');
    const connection = await createConnection(at.env.MONGODB_URI!).asPromise();
    const records = connection.collection('records');
    const idle = async () => (await records.countDocuments({ outboxDueAt: { $exists: true } })) === 0;
    while (!(await idle())) await new Promise(resolve => setTimeout(resolve, 50));
    const { calculateObjectSize } = await import('mongoose').then(({ mongo }) => mongo.BSON);
    const full = (await records.findOne({ number: 'INC-1' }))!;
    const room = 16 * 1_024 * 1_024 - calculateObjectSize(full) - 200;
    await records.updateOne({ number: 'INC-1' }, { $set: { 'state.text': 'x'.repeat(room) } });

    expect(
      await says(
        at,
        'UAMIR',
        'note INC-1 one more word that does not fit, whatever one does about it, because it is full to the brim',
      ),
    ).toBe('INC-1 is full: nothing more can be stored on it. Report a new one that names INC-1, please.');
    const started = Date.now();
    const moved = await fetch(`${at.hark.url}/clock`, { method: 'POST', body: '{"advance":"5h"}' });
    expect(moved.status).toBe(200);
    expect(Date.now() - started).toBeLessThan(20_000);
    await at.slack.until('the other one’s reminder', () =>
      at.slack
        .read('C0ITDESK')
        .some(({ blocks }) => /INC-2/.test(textOf(blocks)) && /late|overdue|answer/i.test(textOf(blocks))),
    );
    expect(await records.findOne({ number: 'INC-1' }, { projection: { wakeAt: 1 } })).not.toHaveProperty('wakeAt');
    expect(at.hark.output().split('its reminders are parked').length - 1).toBe(1);
    expect(await says(at, 'UPRIYA', 'report Everything else works')).toMatch(/INC-\d+ is reported/);
    await connection.close();
  }, 60_000);
});

describe('a message that somebody deleted', () => {
  let at: Office;
  beforeAll(async () => {
    at = await office({ limits: true });
  });
  afterAll(() => at.close());

  test('does not hold up its channel, however often it changes', async () => {
    await says(at, 'UPRIYA', 'report The deleted one');
    const card = await inTriage(at, 'The deleted one');
    const { workspace } = at.slack;
    workspace.forget(card);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        says(at, 'UAMIR', `priority INC-1 impact=${index % 2 ? 'high' : 'low'} reason=again ${index}`),
      ),
    );
    await says(at, 'UQUIN', 'report Right behind it');
    await inTriage(at, 'Right behind it', 40_000);
    await at.slack.until('the card anew', () =>
      at.slack
        .read('C0ITDESK')
        .some(({ bot, thread_ts, blocks }) => bot && !thread_ts && textOf(blocks).startsWith('INC-1 ')),
    );
  }, 60_000);
});
