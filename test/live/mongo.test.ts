import { directoryContract } from '../support/directory-contract.ts';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brokenAt, genesis, link } from '../../src/core/audit-chain.ts';
import { type Stored } from '../../src/domain/record.ts';
import { inbound } from '../../src/domain/text.ts';
import { type Numbers } from '../../src/domain/directory.ts';
import { mongoNumbers } from '../../src/store/counters.ts';
import { openStore, type Store } from '../../src/store/mongo.ts';
import { mongoDirectory } from '../../src/store/people.ts';
import { mongoRecords } from '../../src/store/records.ts';
import { freshDatabase } from '../support/database.ts';
import { recordsContract } from '../support/records-contract.ts';
import { at, record } from '../support/stored.ts';
import { workflows } from '../../workflows/index.ts';

const opened: Store[] = [];
const open = async (uri = freshDatabase()) => {
  const store = await openStore(uri, workflows);
  opened.push(store);
  return store;
};
afterAll(async () => {
  for (const { connection } of opened) await connection.close();
});

recordsContract('mongo', async () => mongoRecords(await open()));

const take = (numbers: Numbers, count: number) => Promise.all(Array.from({ length: count }, () => numbers.next('INC')));

test('numbers are never given twice, by however many replicas', async () => {
  const uri = freshDatabase();
  const replicas = [mongoNumbers(await open(uri)), mongoNumbers(await open(uri)), mongoNumbers(await open(uri))];
  const taken = (await Promise.all(replicas.map(replica => take(replica, 200)))).flat();
  expect(new Set(taken).size).toBe(600);
});

test('a clean stop gives back what is left of a block', async () => {
  const store = await open();
  const busy = mongoNumbers(store);
  const taken = await take(busy, 40);
  const last = Math.max(...taken);
  await busy.stop();
  expect(await mongoNumbers(store).next('INC')).toBe(last + 1);
});

test('a number that was not used comes next', async () => {
  const numbers = mongoNumbers(await open());
  const number = await numbers.next('INC');
  numbers.giveBack('INC', number);
  expect(await numbers.next('INC')).toBe(number);
});

test('arbitrary text is stored, loaded and verified: what comes in at the door keeps its chain whole', async () => {
  const store = await open();
  const records = mongoRecords(store);
  // Halves of characters, control characters and everything else, as strings can hold it.
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.nat(0xff_ff), { maxLength: 200 }).map(units => String.fromCodePoint(...units)),
    fc.constantFrom('a\0b', '\uD83D', '\uDE00\uD83D', `${'x'.repeat(119)}😀`, '\u202E', '\uFEFF', '$where', 'a.b'),
  );
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 5 }), async texts => {
      number += 1;
      const _id = `text${number}`;
      const said = texts.map((text, index) => ({
        type: 'noted',
        at: at(index),
        by: 'priya@x.example',
        via: `d${index}`,
        text: inbound(text),
      }));
      const events = link(genesis(_id), said);
      const head = events.at(-1)!.hash;
      await records.insert(record(number, { _id, events, head }, { title: inbound(texts[0]!) }));
      const found = (await store.models.Record.collection.findOne({ number: `INC-${number}` })) as unknown as Stored;
      expect(brokenAt(_id, found.events)).toBeUndefined();
      expect(found.events.map(event => (event as { text?: string }).text)).toEqual(texts.map(text => inbound(text)));
      expect(found.state.title).toBe(inbound(texts[0]!));
      for (const text of texts) expect(inbound(text).isWellFormed()).toBe(true);
    }),
    { numRuns: 150 },
  );
});

directoryContract('in MongoDB', async () => mongoDirectory(await open()));

test('every query of the desk goes by an index, and none sorts in memory', async () => {
  const { models } = await open();
  const MARCH = { $lt: new Date(1), $gt: new Date(0) };
  const inQueue = { 'state.priority': 1, dueAt: 1, 'state.vip': -1, 'state.openedAt': 1 } as const;
  const plan = async (filter: object, sort: Record<string, 1 | -1>) => {
    const explained = (await models.Record.find(filter).sort(sort).explain('queryPlanner')) as unknown as {
      queryPlanner: { winningPlan: object };
    };
    return JSON.stringify(explained.queryPlanner.winningPlan);
  };
  const plans = await Promise.all([
    plan({ queued: true, 'state.desk': 'it' }, inQueue),
    plan({ queued: true, 'state.desk': 'it', 'state.assignee': null }, inQueue),
    plan({ queued: true, 'state.assignee': 'a' }, inQueue),
    plan({ open: true, 'state.requester': 'p' }, { 'state.openedAt': -1 }),
    plan({ kind: 'absence', 'state.requester': 'p' }, { 'state.openedAt': -1 }),
    plan({ open: true, kind: 'proposal' }, { 'state.openedAt': -1 }),
    plan(
      { queued: false, 'state.desk': 'it', 'state.priority': 'P3', 'state.resolvedAt': { $exists: true } },
      { 'state.openedAt': -1 },
    ),
    plan({ open: true, 'state.awaits': 'v' }, { 'state.openedAt': 1 }),
    plan({ kind: 'configuration', open: true, 'state.key': { $in: ['erp'] } }, {}),
    plan({ kind: 'configuration', open: true, 'state.relations.to': { $in: ['erp'] } }, {}),
    plan({ kind: 'change', open: true, 'state.cis': { $in: ['erp', 'crm'] }, 'state.start': MARCH }, {}),
    plan({ kind: 'change', open: true, 'state.assignee': 'a', 'state.start': MARCH }, {}),
    plan(
      {
        kind: 'change',
        'state.status': { $in: ['scheduled'] },
        'state.start': MARCH,
        'state.end': { $gt: new Date(0) },
      },
      { 'state.start': 1 },
    ),
    plan({ kind: 'change', open: true }, { 'state.openedAt': -1 }),
    plan(
      {
        kind: 'change',
        'state.team': { $in: ['t'] },
        'state.desk': 'it',
        queued: false,
        'state.resolvedAt': { $exists: true },
      },
      { 'state.openedAt': -1 },
    ),
    plan({ kind: 'freeze', open: true, 'state.start': MARCH, 'state.end': { $gt: new Date(0) } }, {}),
    plan({ kind: 'feed', 'state.requester': 'p' }, { 'state.openedAt': -1 }),
    plan({ wakeAt: { $lte: new Date() } }, { wakeAt: 1 }),
    plan({ outboxDueAt: { $lte: new Date() } }, { outboxDueAt: 1 }),
  ]);
  expect(plans.filter(each => !each.includes('IXSCAN') || each.includes('"SORT"'))).toEqual([]);
});
