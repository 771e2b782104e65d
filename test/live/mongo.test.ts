import { afterAll, expect, test } from '@jest/globals';
import { type Numbers } from '../../src/domain/directory.ts';
import { mongoNumbers } from '../../src/store/counters.ts';
import { openStore, type Store } from '../../src/store/mongo.ts';
import { mongoDirectory } from '../../src/store/people.ts';
import { mongoRecords } from '../../src/store/records.ts';
import { freshDatabase } from '../support/database.ts';
import { recordsContract } from '../support/records-contract.ts';

const opened: Store[] = [];
const open = async (uri = freshDatabase()) => {
  const store = await openStore(uri);
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

test('a person is one across platforms, and an account that changed hands is the new person', async () => {
  const people = mongoDirectory(await open());
  const priya = { email: 'priya@x.example', name: 'Priya', standing: 'insider' } as const;
  await people.remember(priya, 'slack', 'U1', new Date(1));
  await people.remember(priya, 'teams', '29:1', new Date(2));
  expect(await people.byAccount('teams', '29:1')).toMatchObject({
    email: 'priya@x.example',
    accounts: { slack: 'U1', teams: '29:1' },
  });
  await people.remember({ email: 'quin@x.example', name: 'Quin', standing: 'insider' }, 'slack', 'U1', new Date(3));
  expect(await people.byAccount('slack', 'U1')).toMatchObject({ email: 'quin@x.example' });
  expect((await people.byEmail('priya@x.example'))?.accounts).toEqual({ teams: '29:1' });
});

test('every query of the desk goes by an index, and none sorts in memory', async () => {
  const { models } = await open();
  const MARCH = { $lt: new Date(1), $gt: new Date(0) };
  const inQueue = { 'state.priority': 1, due: 1, 'state.vip': -1, 'state.openedAt': 1 } as const;
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
    plan({ owesAt: { $lte: new Date() } }, { owesAt: 1 }),
  ]);
  expect(plans.filter(each => !each.includes('IXSCAN') || each.includes('"SORT"'))).toEqual([]);
});
