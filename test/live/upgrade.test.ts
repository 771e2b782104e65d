import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { kindsOf } from '../../src/core/replay.ts';
import { SCHEMA_VERSION, type Stored } from '../../src/domain/record.ts';
import { verifyRecords } from '../../src/setup/verify-records.ts';
import { NewerDatabase, openStore, type Store } from '../../src/store/mongo.ts';
import { upgradeRecords } from '../../src/store/upgrade.ts';
import { workflows } from '../../workflows/index.ts';
import { freshDatabase } from '../support/database.ts';
import { startProcess, type Running } from '../support/process.ts';

/** A morning at the desk, as the release stored it: 33 records of every kind, one of them with something still to say. */
const stored = (release: string) =>
  mongoose.mongo.BSON.EJSON.parse(
    readFileSync(new URL(`../fixtures/stored/${release}.json`, import.meta.url), 'utf8'),
  ) as Record<string, object[]>;

async function laid(release: string): Promise<{ uri: string; store: Store }> {
  const uri = freshDatabase();
  const connection = await mongoose.createConnection(uri).asPromise();
  for (const [name, documents] of Object.entries(stored(release)))
    if (documents.length > 0) await connection.collection(name).insertMany(documents);
  await connection.collection('records').createIndex({ owesAt: 1 });
  await connection.close();
  return { uri, store: await openStore(uri, workflows) };
}

const recordsOf = ({ models: { Record } }: Store) => Record.collection.find().toArray() as unknown as Promise<Stored[]>;

let hark: Running | undefined;
let at: { uri: string; store: Store };
beforeAll(async () => void (at = await laid('0.4.0')));
afterAll(async () => {
  await hark?.stop();
  await at.store.close();
});

test('two replicas that start at once upgrade each record once', async () => {
  const other = await laid('0.4.0');
  const both = [upgradeRecords(other.store, kindsOf(workflows)), upgradeRecords(other.store, kindsOf(workflows))];
  const changed = await Promise.all(both);
  expect(changed.reduce((sum, count) => sum + count)).toBe(stored('0.4.0').records!.length);
  expect(await upgradeRecords(other.store, kindsOf(workflows))).toBe(0);
  await other.store.close();
});

test('a database of a later release is refused before anything of it is changed', async () => {
  const other = await laid('0.4.0');
  const { collection } = other.store.models.Record;
  await collection.updateOne({}, { $set: { schemaVersion: SCHEMA_VERSION + 1 } });
  await collection.createIndex({ later: 1 }, { name: 'of a later release' });
  await expect(openStore(other.uri, workflows)).rejects.toThrow(NewerDatabase);
  const named = (await collection.indexes()).map(({ name }) => name);
  expect(named).toContain('of a later release');
  await other.store.close();
});

test('a database of 0.4.0 is opened: chains hold, states are what events lead to, and what was owed is said', async () => {
  const before = stored('0.4.0').records as Stored[];
  hark = await startProcess({ MONGODB_URI: at.uri, DEMO_SEED: '0', LOG_LEVEL: 'warn' });
  expect(await verifyRecords(at.store, workflows)).toMatchObject({ records: before.length, problems: [] });
  for (const record of await recordsOf(at.store)) {
    expect(record).toMatchObject({ schemaVersion: SCHEMA_VERSION, dueAt: expect.any(Date) });
    for (const gone of ['heard', 'owesAt', 'due']) expect(record).not.toHaveProperty(gone);
    const was = before.find(({ _id }) => _id === record._id)!;
    expect(record.events.slice(0, was.events.length)).toEqual(was.events);
  }
  const records = at.store.models.Record.collection;
  const owes = async () => (await records.countDocuments({ outboxDueAt: { $exists: true } })) > 0;
  while (await owes()) await new Promise(resolve => setTimeout(resolve, 50));
  const indexes = await records.indexes();
  expect(indexes.filter(({ key }) => 'owesAt' in key || 'due' in key)).toEqual([]);
});

test('timers and tells of 0.4.0 are understood, and its tickets are worked on', async () => {
  const verbs = new Set(workflows.flatMap(workflow => Object.keys(workflow.verbs)));
  const isKnown = (words: string) => [...verbs].some(verb => words === verb || words.startsWith(`${verb} `));
  const records = await recordsOf(at.store);
  const words = records.flatMap(({ timers }) => timers.map(timer => timer.words));
  expect(words.length).toBeGreaterThan(10);
  expect(words.filter(each => !isKnown(each))).toEqual([]);
  const act = async (what: object) => {
    const response = await fetch(`${hark!.url}/playground/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
    return (await response.json()) as { said?: string };
  };
  const { slack } = (await (await fetch(`${hark!.url}/playground/state?slack=AMIR&teams=AMIR`)).json()) as {
    slack: { places: { id: string; direct: boolean }[] };
  };
  const place = slack.places.find(({ direct }) => direct)!.id;
  const say = async (text: string) => (await act({ on: 'slack', me: 'AMIR', do: 'say', place, text })).said;
  expect(await say('/it claim INC-45')).toBe('INC-45 is yours.');
  expect(await say('/it note INC-41 the new release has it')).toBe('Noted on INC-41, for agents only.');
  expect(await verifyRecords(at.store, workflows)).toMatchObject({ problems: [] });
});
