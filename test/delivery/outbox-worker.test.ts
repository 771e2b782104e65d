import { expect, test } from '@jest/globals';
import { type Effect, type OutboxEntry } from '../../src/domain/record.ts';
import { outboxWorker } from '../../src/delivery/outbox-worker.ts';
import { createLog } from '../../src/app/log.ts';
import { memoryRecords } from '../../src/store/memory.ts';
import { entry, record } from '../support/stored.ts';

test('runners that do not answer hold up nobody who is to be told something', async () => {
  const records = memoryRecords();
  const begun: string[] = [];
  const released = awaitable();
  const told = awaitable();
  const outbox = outboxWorker({
    demand: () => ({ waiting: () => 0, recent: () => 0 }),
    records,
    log: createLog('silent'),
    onDeadLetter: async () => undefined,
    deliverer: {
      async deliver({ record: { number }, entry: { effect } }) {
        begun.push(`${effect.do} ${number}`);
        if (effect.do === 'run') await released.promise;
        if (effect.do === 'show') told.resolve();
        return { is: 'sent' };
      },
      deliverDigest: async () => ({ is: 'sent' }),
    },
  });
  const hand = async (number: number, effect: Effect) => {
    const single: OutboxEntry = { ...entry('1.0', outbox.leasedUntil()), effect, enqueuedAt: new Date() };
    const born = record(number, { outbox: [single], outboxDueAt: single.dueAt });
    await records.insert(born);
    outbox.enqueue((await records.byNumber(born.number))!, [single]);
  };
  for (let number = 1; number <= 10; number += 1) await hand(number, { do: 'run', runner: 'slow', body: {} });
  await hand(11, { do: 'show', card: 'triage', in: { at: 'desk' } });
  await told.promise;
  expect(begun.toSorted()).toEqual(['run INC-1', 'run INC-2', 'run INC-3', 'run INC-4', 'show INC-11']);
  released.resolve();
  await outbox.idle();
  expect(begun).toHaveLength(11);
});

test('an older picture that lands after that of another replica is drawn again, whichever is settled first', async () => {
  const records = memoryRecords();
  const effect: Effect = { do: 'show', card: 'triage', in: { at: 'desk' } };
  const drawn: string[] = [];
  const outbox = outboxWorker({
    demand: () => ({ waiting: () => 0, recent: () => 0 }),
    records,
    log: createLog('silent'),
    onDeadLetter: async () => undefined,
    deliverer: {
      async deliver({ record: { _id, version }, entry: { id } }) {
        drawn.push(id);
        if (drawn.length > 1) return { is: 'sent', drawn: version };
        // Meanwhile another replica decided, showed the card, and has not settled that.
        await records.enqueue(_id, [
          { ...entry('2.0', outbox.leasedUntil()), effect, platform: 'slack', enqueuedAt: new Date() },
        ]);
        return { is: 'sent', drawn: version - 1 };
      },
      deliverDigest: async () => ({ is: 'sent' }),
    },
  });
  const single: OutboxEntry = {
    ...entry('1.0', outbox.leasedUntil()),
    effect,
    platform: 'slack',
    enqueuedAt: new Date(),
  };
  const place = { platform: 'slack' as const, conversation: 'C1', message: '1.1', card: 'triage', key: 'C1:1.1' };
  const born = record(1, { outbox: [single], outboxDueAt: single.dueAt, places: [place] });
  await records.insert(born);
  outbox.enqueue((await records.byNumber(born.number))!, [single]);
  await outbox.idle();
  expect(drawn).toEqual(['1.0', expect.stringContaining('.d.')]);
});

test('what is critical goes first in a lane, also before what was owed long ago, and a record keeps its own order', async () => {
  const records = memoryRecords();
  const said: string[] = [];
  const [begun, released] = [awaitable(), awaitable()];
  const outbox = outboxWorker({
    demand: () => ({ waiting: () => 0, recent: () => 0 }),
    records,
    log: createLog('silent'),
    onDeadLetter: async () => undefined,
    deliverer: {
      async deliver({ record: { number }, entry: { id } }) {
        said.push(`${number} ${id}`);
        begun.resolve();
        if (said.length === 1) await released.promise;
        return { is: 'sent' };
      },
      deliverDigest: async () => ({ is: 'sent' }),
    },
  });
  const hand = async (number: number, priority: 'P1' | 'P3' | 'P4', ...ids: string[]) => {
    const parcels = ids.map((id, at): OutboxEntry => ({
      ...entry(id, outbox.leasedUntil(priority === 'P1')),
      effect: { do: 'say', in: { at: 'desk' }, card: { title: id } },
      enqueuedAt: new Date(Date.UTC(2026, 2, number, 9, at)),
    }));
    const born = record(number, { outbox: parcels, outboxDueAt: parcels[0]!.dueAt }, { priority });
    await records.insert(born);
    outbox.enqueue((await records.byNumber(born.number))!, parcels);
  };
  await hand(9, 'P3', 'first');
  await begun.promise;
  await hand(1, 'P4', 'old');
  await hand(20, 'P1', 'card', 'page', 'reply');
  await hand(2, 'P3', 'older');
  released.resolve();
  await outbox.idle();
  expect(said).toEqual(['INC-9 first', 'INC-20 card', 'INC-20 page', 'INC-20 reply', 'INC-1 old', 'INC-2 older']);
});

function awaitable() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>(settle => (resolve = settle));
  return { promise, resolve: () => resolve() };
}
