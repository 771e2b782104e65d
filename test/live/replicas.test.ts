import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConnection } from 'mongoose';
import { brokenAt } from '../../src/core/audit-chain.ts';
import { type Stored } from '../../src/domain/record.ts';
import { office, type Office } from '../support/office.ts';
import { DESK } from '../support/desk.ts';
import { type Running } from '../support/process.ts';
import { replayed } from '../support/replay.ts';
import { tally } from '../support/shown.ts';

let at: Office;
let first: Running;
beforeAll(async () => {
  at = await office({
    agents: 10,
    desk: DESK.replace('kind: incident }, respond: 4h', 'kind: incident }, respond: 4s'),
  });
  first = at.hark;
  await at.start();
});
afterAll(async () => {
  await first.stop();
  await at.close();
});

test('two replicas: mixed commands lose no update, every threshold is told once, and state is the replay of its trail', async () => {
  const { slack } = at;
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, index) => slack.slash('UPRIYA', `report Thing ${index}`)),
  );
  const numbers = answers.map(({ private: said }) => /INC-\d+/.exec(said!.text)![0]);
  const replicas = [first, at.hark];
  const notes = numbers.flatMap(number =>
    Array.from({ length: 8 }, (_, index) => ({
      number,
      agent: `UAGENT${index + 1}`,
      text: `note ${number} remark ${index}`,
    })),
  );
  const told = await Promise.all(
    notes.flatMap(({ number, agent, text }, index) => {
      slack.connect(`${replicas[index % 2]!.url}/slack/events`);
      return [slack.slash(agent, text), slack.slash(agent, `claim ${number}`)];
    }),
  );
  const noted = tally(told.flatMap(({ private: said }) => /^Noted on (INC-\d+)/.exec(said?.text ?? '')?.[1] ?? []));
  expect(Object.keys(noted)).toHaveLength(5);
  const reminded = () =>
    slack.workspace.messages
      .filter(({ text }) => /The first answer is (due|late)/.test(text))
      .map(({ channel, text }) => `${channel} ${/INC-\d+/.exec(text)![0]} ${/\((\d+) %/.exec(text)?.[1] ?? '100'}`);
  await slack.until(
    'the late reminders',
    () => numbers.every(number => reminded().filter(each => each.endsWith(`${number} 100`)).length >= 2),
    20_000,
  );
  expect(Object.entries(tally(reminded())).filter(([, times]) => times !== 1)).toEqual([]);

  const connection = await createConnection(at.env.MONGODB_URI!).asPromise();
  const records = (await connection.collection('records').find({ kind: 'incident' }).toArray()) as unknown as Stored[];
  await connection.close();
  for (const record of records) {
    expect(record.events.filter(({ type }) => type === 'noted')).toHaveLength(noted[record.number]!);
    expect(record.events.filter(({ type }) => type === 'assigned')).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(replayed(record)))).toEqual(JSON.parse(JSON.stringify(record.state)));
    expect(brokenAt(record._id, record.events)).toBeUndefined();
    expect(record.version).toBe(new Set(record.events.map(({ via }) => via)).size);
  }
});
