import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConnection } from 'mongoose';
import { brokenAt } from '../../src/core/audit-chain.ts';
import { type Entry, type Stored } from '../../src/domain/record.ts';
import { DESK } from '../support/desk.ts';
import { office, type Office } from '../support/office.ts';
import { type Running } from '../support/process.ts';
import { replayed } from '../support/replay.ts';

const AGENTS = 50;
const TICKETS = 500;
const COMMANDS = 4_000;
const AT_ONCE = 40;

let at: Office;
let first: Running;
beforeAll(async () => {
  at = await office({ agents: AGENTS, desk: DESK });
  first = at.hark;
  await at.start();
});
afterAll(async () => {
  await first.stop();
  await at.close();
});

/** Repeatable chance, so that a failure can be played again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

async function inTurns<T>(jobs: readonly (() => Promise<T>)[], atOnce: number): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let mine = next++; mine < jobs.length; mine = next++) results[mine] = await jobs[mine]!();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

test('fifty agents, five hundred tickets, mixed commands on two replicas: every yes is in the trail, and nothing else', async () => {
  const { slack } = at;
  const replicas = [first, at.hark];
  const say = async (user: string, words: string, index: number) => {
    slack.connect(`${replicas[index % 2]!.url}/slack/events`);
    return (await slack.slash(user, words)).private?.text ?? '';
  };
  const born = await inTurns(
    Array.from(
      { length: TICKETS },
      (_, index) => () => say(`UAGENT${(index % AGENTS) + 1}`, `report Thing number ${index}`, index),
    ),
    AT_ONCE,
  );
  const numbers = born.map(text => /INC-\d+/.exec(text)![0]);
  expect(new Set(numbers).size).toBe(TICKETS);

  const chance = dice(7);
  const pick = () => numbers[chance(TICKETS)]!;
  const VERBS = [
    () => `claim ${pick()}`,
    () => `note ${pick()} remark`,
    () => `reply ${pick()} we look`,
    () => `hold ${pick()} reason="awaiting vendor"`,
    () => `resume ${pick()}`,
    () => `resolve ${pick()} done`,
    () => `reopen ${pick()} again`,
    () => `priority ${pick()} impact=high reason=more`,
    () => `link ${pick()} to=${pick()} as=child`,
    () => `merge ${pick()} into=${pick()}`,
    () => `transfer ${pick()} desk=hr`,
    () => `close ${pick()}`,
  ];
  const commands = Array.from({ length: COMMANDS }, () => ({
    user: `UAGENT${chance(AGENTS) + 1}`,
    words: VERBS[chance(VERBS.length)]!(),
  }));
  const answers = await inTurns(
    commands.map(
      ({ user, words }, index) =>
        () =>
          say(user, words, index),
    ),
    AT_ONCE,
  );
  const yes = (verb: string, said: RegExp) =>
    commands.filter(({ words }, index) => words.startsWith(verb) && said.test(answers[index]!)).length;

  const connection = await createConnection(at.env.MONGODB_URI!).asPromise();
  const records = connection.collection<Stored>('records');
  const told = () => records.countDocuments({ 'outbox.effect.do': 'tell' });
  const deadline = Date.now() + 50_000;
  while ((await told()) > 0 && Date.now() < deadline) await new Promise(resolve => setTimeout(resolve, 100));
  expect(await told()).toBe(0);
  const all = await records.find({ kind: 'incident' }).toArray();
  await connection.close();

  const events = all.flatMap(trailOf);
  const count = (type: string) => events.filter(event => event.type === type && event.by !== 'hark').length;
  expect(events.filter(({ type, how }) => type === 'assigned' && how === 'claimed')).toHaveLength(
    yes('claim', / is yours\./) + resolvedUnclaimed(all),
  );
  expect(count('noted')).toBe(yes('note', /^Noted on/));
  expect(count('held')).toBe(yes('hold', / is on hold: /));
  expect(count('transferred')).toBe(yes('transfer', / is with People now\./));
  expect(count('merged')).toBe(yes('merge', / is merged into /));
  expect(count('reopened')).toBe(yes('reopen', / is open again\./));
  for (const record of all) {
    expect(JSON.parse(JSON.stringify(replayed(record)))).toEqual(JSON.parse(JSON.stringify(record.state)));
    expect(brokenAt(record._id, record.events)).toBeUndefined();
    expect(record.version).toBe(new Set(record.events.map(({ via }) => via)).size);
  }
  const parents = new Map(all.map(({ number, state }) => [number, state as { children?: string[]; parent?: string }]));
  const orphans = [...parents].filter(
    ([number, { parent }]) => parent !== undefined && !parents.get(parent)?.children?.includes(number),
  );
  expect(orphans).toEqual([]);
}, 180_000);

/** Assignments say how they came about. */
const trailOf = ({ events }: Stored): (Entry & { how?: string })[] => events;

/** Who resolves what nobody has taken takes it in the same breath. */
const resolvedUnclaimed = (records: readonly Stored[]) =>
  records
    .flatMap(trailOf)
    .filter(({ type }) => type === 'assigned')
    .filter(assigned =>
      records.some(({ events }) => events.some(({ type, via }) => type === 'resolved' && via === assigned.via)),
    ).length;
