import { expect, test } from '@jest/globals';
import { createLog } from '../../src/app/log.ts';
import { demand } from '../../src/core/demand.ts';
import { completions } from '../../src/delivery/completions.ts';
import { type Delivered, type Deliverer } from '../../src/delivery/deliver.ts';
import { leisure } from '../../src/delivery/leisure.ts';
import { outboxWorker } from '../../src/delivery/outbox-worker.ts';
import { type Effect, type Loaded, type OutboxEntry } from '../../src/domain/record.ts';
import { type Completed } from '../../src/domain/records.ts';
import { memoryRecords } from '../../src/store/memory.ts';
import { entry, record } from '../support/stored.ts';

const say = (title: string, more: object = {}): Effect => ({ do: 'say', in: { at: 'desk' }, card: { title }, ...more });

/** A worker on the memory store, whose sends are answered by `answer`, and what it sent. */
function worker(answer: (id: string, nth: number) => Delivered | Promise<Delivered> = () => ({ is: 'sent' })) {
  const records = memoryRecords();
  const sent: string[] = [];
  const deliverer: Deliverer = {
    async deliver({ entry: { id, effect } }) {
      sent.push(effect.do === 'say' ? (effect.card.title ?? id) : id);
      return answer(id, sent.length);
    },
    async deliverDigest(deliveries) {
      sent.push(`${deliveries.length} as one`);
      return { is: 'sent' };
    },
  };
  const dead: string[] = [];
  const outbox = outboxWorker({
    deliverer,
    records,
    log: createLog('silent'),
    demand: () => ({ waiting: () => 0, recent: () => 0 }),
    onDeadLetter: async (number, address) => void dead.push(`${number} ${address}`),
  });
  const owe = async (number: number, effects: readonly Effect[], more: Partial<OutboxEntry> = {}) => {
    const entries = effects.map((effect, index): OutboxEntry => {
      return { ...entry(`1.${index}`, outbox.leasedUntil()), effect, enqueuedAt: new Date(), ...more };
    });
    await records.insert(record(number, { outbox: entries, outboxDueAt: entries[0]!.dueAt }));
    outbox.enqueue((await records.byNumber(`INC-${number}`))!, entries);
  };
  const left = async (number: number) => (await records.byNumber(`INC-${number}`))!.outbox;
  return { records, outbox, owe, sent, dead, left };
}

test('what goes to one place goes in the order in which it was owed', async () => {
  const { owe, outbox, sent } = worker();
  await owe(1, [say('a'), say('b'), say('c')]);
  await outbox.idle();
  expect(sent).toEqual(['a', 'b', 'c']);
});

test('all redraws of one card are one', async () => {
  const { owe, outbox, sent, left } = worker();
  const show: Effect = { do: 'show', card: 'triage', in: { at: 'desk' } };
  await owe(1, [show, show, show]);
  await outbox.idle();
  expect([sent, await left(1)]).toEqual([['1.0'], []]);
});

test('many reminders that may stand together are told as one, few each by itself', async () => {
  const { owe, outbox, sent } = worker();
  const release = outbox.holdBack();
  for (let number = 1; number <= 8; number += 1) await owe(number, [say(`${number}`, { digestLine: `${number}` })]);
  release();
  await outbox.idle();
  for (let number = 9; number <= 11; number += 1) await owe(number, [say(`${number}`, { digestLine: `${number}` })]);
  await outbox.idle();
  expect(sent).toEqual(['8 as one', '9', '10', '11']);
});

test('what another replica has in hand by now is not sent', async () => {
  const { owe, outbox, sent } = worker();
  await owe(1, [say('late')], { dueAt: new Date(Date.now() - 1) });
  await outbox.idle();
  expect(sent).toEqual([]);
});

test('what was refused for now is tried again after a while that the platform chose', async () => {
  const { owe, outbox, sent, left } = worker((_, nth) =>
    nth === 1 ? { is: 'later', afterMs: 20, why: 'too many requests' } : { is: 'sent' },
  );
  await owe(1, [say('a'), say('b')]);
  await outbox.idle();
  expect([sent, await left(1)]).toEqual([['a', 'a', 'b'], []]);
});

test('what may have arrived is laid back as such, and never sent as new', async () => {
  const { owe, outbox, left } = worker(() => ({ is: 'unknown', why: 'no answer' }));
  await owe(1, [say('a')]);
  await outbox.idle();
  expect(await left(1)).toMatchObject([{ tries: 1, neverAttempted: false }]);
});

test('a place where the bot may not speak is given up at once, and somebody is told', async () => {
  const { owe, outbox, dead, left } = worker(() => ({ is: 'gone', why: 'not in the channel' }));
  await owe(1, [say('a')]);
  await outbox.idle();
  expect([dead, await left(1)]).toEqual([['INC-1 the it channel in slack'], []]);
});

test('what is said while a write is under way is written with the next', async () => {
  const batches: number[] = [];
  const waiting: (() => void)[] = [];
  const complete = completions({
    complete: said => {
      batches.push(said.length);
      return new Promise(resolve => waiting.push(() => resolve(new Map<string, Loaded>())));
    },
  });
  const one = (id: string): Completed[] => [{ _id: id, entryId: '1.0' }];
  const all = ['a', 'b', 'c', 'd'].map(id => complete(one(id)));
  waiting.shift()!();
  await all[0];
  await new Promise(setImmediate);
  waiting.shift()!();
  await Promise.all(all);
  expect(batches).toEqual([1, 3]);
});

test('a record that cannot be written fails alone, and what is said beside it is written', async () => {
  const batches: string[][] = [];
  const complete = completions({
    complete: async said => {
      batches.push(said.map(({ _id }) => _id));
      if (said.some(({ _id }) => _id === 'full')) throw new Error('larger than a document can be');
      return new Map();
    },
  });
  const ends = await Promise.allSettled(['a', 'b', 'full', 'c'].map(_id => complete([{ _id, entryId: '7.0' }])));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(batches).toEqual([['a'], ['b', 'full', 'c'], ['b'], ['full'], ['c']]);
});

test('a write that fails is told to whoever waits for it, and the next goes on', async () => {
  let fails = true;
  const complete = completions({ complete: async () => (fails ? Promise.reject(new Error('down')) : new Map()) });
  await expect(complete([{ _id: 'a', entryId: '1.0' }])).rejects.toThrow('down');
  fails = false;
  expect(await complete([{ _id: 'a', entryId: '1.0' }])).toEqual(new Map());
});

test('what is to be said waits while people wait, and no longer than it must', async () => {
  let people = 1;
  const leftOver = leisure(() => people);
  const first = leftOver().then(() => 'said');
  expect(await Promise.race([first, Promise.resolve('waits')])).toBe('waits');
  people = 0;
  expect(await first).toBe('said');
  people = 1;
  expect(await leftOver().then(() => 'said in the end')).toBe('said in the end');
});

test('demand is what people asked within a second', async () => {
  let now = 0;
  const { during, recent, waiting } = demand(() => now);
  await Promise.all([during(async () => 1), during(async () => 2)]);
  expect([waiting(), recent()]).toEqual([0, 2]);
  now = 1_500;
  expect(recent()).toBe(2);
  now = 4_000;
  expect(recent()).toBe(0);
});
