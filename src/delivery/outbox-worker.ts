import { addressOf, type Delivery } from './delivery-keys.ts';
import { type Delivered, type Deliverer } from './deliver.ts';
import { type Loaded, type OutboxEntry } from '../domain/record.ts';
import { PlatformSilent } from '../domain/platform.ts';
import { type Records } from '../domain/records.ts';
import { type Log } from '../domain/log.ts';
import { completions } from './completions.ts';
import { LEASE_MS, leases } from './leases.ts';
import { leisure } from './leisure.ts';
import { outboxEntries } from './outbox-entries.ts';
import { batchOf, isDoubtful, isFoldable, outboxQueue } from './outbox-queue.ts';

/** Shorter waits are sat out with the deliveries in hand; for longer ones they are released. */
const PATIENCE_MS = 2_500;
/** A platform that does not say who somebody is may do so after this. */
const SILENT_MS = 5_000;
const GIVE_UP_MS = 24 * 3_600_000;
const MAX_BACKOFF_MS = 5 * 60_000;
/** Lanes at once. What records tell each other and what runners do goes beside what people are told: nobody waits for it. */
const AT_ONCE = { say: 8, tell: 4, run: 4 };
const MAX_IN_HAND = 100;
/** So many records are taken up at a time; fewer while people ask much, because taking them up is work too. */
const RECOVERED = 50;
const RECOVERED_BUSY = 4;
const BUSY_PER_SECOND = 20;

export type OutboxWorker = ReturnType<typeof outboxWorker>;

/**
 * The outbox, drained: one lane per place keeps order there, lanes run side by side, failures back off, and a delivery
 * is sent only while this replica surely has it in hand.
 */
export function outboxWorker(parts: {
  deliverer: Deliverer;
  records: Records;
  log: Log;
  /** What people ask of the bot now comes first. */
  demand: () => { waiting(): number; recent(): number };
  onDeadLetter: (number: string, address: string, id: string) => Promise<void>;
}) {
  const { deliverer, records, log, onDeadLetter } = parts;
  const complete = completions(records);
  const leftOver = leisure(() => parts.demand().waiting());
  const queue = outboxQueue();
  const { isOurs, isSure, during, release: giveBack } = leases(records);
  const running = new Set<string>();
  /** How many lanes of each kind run. */
  const busy = { say: 0, tell: 0, run: 0 };
  const blocked = new Map<string, number>();
  let holds = 0;
  let stopping = false;
  let waiters: (() => void)[] = [];

  function enqueue(record: Loaded, entries: readonly OutboxEntry[]) {
    for (const single of entries) {
      if (single.dueAt.getTime() > Date.now())
        admit({ record, entry: { ...single, neverAttempted: true }, leasedUntil: single.dueAt });
    }
  }

  const admit = (delivery: Delivery) => kick(queue.admit(delivery, lane => running.has(lane)));

  function kick(lane: string) {
    if (stopping || running.has(lane) || isFull(lane) || isHeldBack(lane)) return;
    running.add(lane);
    busy[kindOf(lane)] += 1;
    run(lane)
      .catch((error: unknown) => log.error({ err: error, lane }, 'the outbox stumbled; it goes on'))
      .finally(() => {
        running.delete(lane);
        busy[kindOf(lane)] -= 1;
        for (const waiting of queue.lanes()) kick(waiting);
        settleIdle();
      });
  }

  /** Asked of every lane that waits, whenever one is done. */
  function isFull(lane: string): boolean {
    const kind = kindOf(lane);
    return busy[kind] >= AT_ONCE[kind];
  }

  /** Reminders wait while more are being decided. Not started at all: a lane that ends at once would be started again. */
  function isHeldBack(lane: string): boolean {
    const [head] = queue.of(lane);
    return holds > 0 && head !== undefined && isFoldable(head);
  }

  async function run(lane: string) {
    for (;;) {
      const [head] = queue.of(lane);
      if (!head || stopping) return;
      if (isHeldBack(lane)) return;
      const wait = (blocked.get(lane) ?? 0) - Date.now();
      if (wait > PATIENCE_MS) {
        return release(lane, queue.of(lane), new Date(Date.now() + wait));
      }
      if (wait <= 0) blocked.delete(lane);
      if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
      // What is critical waits for nobody, nor does what records tell each other: others are decided by it.
      if (queue.rank(head) > 0 && kindOf(lane) === 'say') await leftOver();
      if (await isOurs(head)) await attempt(lane, batchOf(queue.of(lane), isSure));
      else queue.drop(lane, [head]);
    }
  }

  async function attempt(lane: string, batch: Delivery[]) {
    const [head] = batch as [Delivery];
    const record = await upToDate(queue.newest(head.record), batch);
    if (!record) return retried(lane, batch, { is: 'later', afterMs: 1_000, why: 'the card is being posted already' });
    const neverAttempted = batch.every(({ entry }) => entry.neverAttempted);
    const entry = { ...head.entry, neverAttempted };
    const outcome: Delivered = await during(batch, () =>
      batch.length > 1 && isFoldable(head)
        ? deliverer.deliverDigest(batch)
        : deliverer.deliver({ record, entry, ...(head.alone ? { alone: head.alone } : {}) }),
    ).catch((error: unknown): Delivered => {
      if (error instanceof PlatformSilent) return { is: 'later', afterMs: SILENT_MS, why: error.message };
      log.warn({ err: error, number: record.number }, 'a delivery failed and will be tried again');
      return { is: 'unknown', why: 'failed' };
    });
    if (outcome.is === 'sent') return settled(lane, batch, outcome);
    if (outcome.is === 'parentMissing') return first(lane, head, outcome.show);
    if (outcome.is === 'deferred') return release(lane, batch, new Date(Date.now() + outcome.afterMs));
    if (outcome.is === 'gone' || Date.now() - head.entry.enqueuedAt.getTime() > GIVE_UP_MS)
      return deadLettered(lane, batch, outcome.why);
    await retried(lane, batch, outcome);
  }

  /** Undefined while a card of the same name is owed elsewhere and perhaps posted: a second one must not appear. */
  async function upToDate(record: Loaded, batch: readonly Delivery[]): Promise<Loaded | undefined> {
    if (!isDoubtful(record, batch)) return record;
    const now = await records.byNumber(record.number);
    if (!now) return record;
    queue.remember(now);
    return isDoubtful(now, batch) ? undefined : now;
  }

  async function settled(lane: string, batch: Delivery[], { place, drawn }: Delivered & { is: 'sent' }) {
    const said = batch.map(({ record, entry }) => ({
      _id: record._id,
      entryId: entry.id,
      ...(place ? { place } : {}),
    }));
    const records = await persist(() => complete(said));
    const now = records?.get(batch.at(-1)!.record._id);
    queue.drop(lane, batch);
    const [{ entry }] = batch as [Delivery];
    if (!now) return;
    queue.remember(now);
    if (drawn === undefined || drawn >= now.version || entry.effect.do !== 'show') return;
    const { card } = entry.effect;
    // Only what this lane sends next surely lands after this: another replica's may have landed before it, still unsettled.
    const follows = queue
      .of(lane)
      .some(({ record, entry: { effect } }) => record._id === now._id && effect.do === 'show' && effect.card === card);
    if (!follows) await redraw(now, entry);
  }

  /** Another replica changed the record while its card was being drawn. */
  async function redraw(record: Loaded, { effect, platform }: OutboxEntry) {
    const entry = owe(record, effect, platform, 'd');
    await records.enqueue(record._id, [entry]);
    enqueue({ ...record, outbox: [...record.outbox, entry] }, [entry]);
  }

  /** The card goes ahead of what is to be said in its thread. */
  async function first(lane: string, head: Delivery, effect: OutboxEntry['effect']) {
    const { record, entry } = head;
    const { platform } = entry;
    head.alone = true;
    const card = owe(record, effect, platform, 'n');
    await records.enqueue(record._id, [card]);
    queue.ahead(lane, { record, entry: { ...card, neverAttempted: true }, leasedUntil: card.dueAt });
  }

  /** Something that follows from no decision: `why` keeps it apart from what does. */
  const owe = (
    { version }: Loaded,
    effect: OutboxEntry['effect'],
    platform: OutboxEntry['platform'],
    why: string,
  ): OutboxEntry => ({
    id: `${version}.${why}.${platform}.${effect.do === 'show' ? effect.card : ''}`,
    effect,
    ...(platform ? { platform } : {}),
    enqueuedAt: new Date(),
    dueAt: leasedUntil(),
    neverAttempted: false,
    tries: 0,
  });

  async function retried(
    lane: string,
    batch: Delivery[],
    outcome: Exclude<Delivered, { is: 'sent' | 'parentMissing' | 'deferred' }>,
  ) {
    const [head] = batch as [Delivery];
    const tries = head.entry.tries + 1;
    const backoff = Math.min(MAX_BACKOFF_MS, 500 * 2 ** Math.min(tries, 12)) * (0.75 + Math.random() / 2);
    const wait = outcome.is === 'later' ? outcome.afterMs : backoff;
    log.warn({ number: head.record.number, why: outcome.why, tries, wait: Math.round(wait) }, 'outbox retry');
    for (const delivery of batch)
      delivery.entry = {
        ...delivery.entry,
        tries,
        neverAttempted: delivery.entry.neverAttempted && outcome.is !== 'unknown',
      };
    if (outcome.is === 'broken') return release(lane, batch, new Date(Date.now() + Math.max(wait, 10_000)));
    blocked.set(lane, Date.now() + wait);
    if (outcome.is === 'unknown' || wait > PATIENCE_MS)
      await release(lane, queue.of(lane), new Date(Date.now() + wait));
  }

  async function deadLettered(lane: string, batch: Delivery[], why: string) {
    for (const delivery of batch) {
      const { record, entry } = delivery;
      log.error(
        { number: record.number, tries: entry.tries, why },
        'given up: the bot may not write there; invite or install it again, or mend the desk file',
      );
      if (entry.effect.do !== 'tell') await onDeadLetter(record.number, addressOf(delivery), entry.id);
      await persist(() => complete([{ _id: record._id, entryId: entry.id }]));
    }
    queue.drop(lane, batch);
  }

  async function release(lane: string, deliveries: readonly Delivery[], dueAt: Date) {
    const all = [...deliveries];
    await giveBack(all, dueAt);
    queue.drop(lane, all);
  }

  /** What was said must be known as said, so a failing store is asked again; a lease that runs out meanwhile means a look-up. */
  async function persist<T>(write: () => Promise<T>): Promise<T | undefined> {
    for (let tries = 0; tries < 20 && !stopping; tries += 1) {
      try {
        return await write();
      } catch {
        await new Promise(resolve => setTimeout(resolve, 500));
      }
    }
    return undefined;
  }

  /** `always`: however much there is in hand, as for what is critical. */
  const leasedUntil = (always = false) =>
    new Date(Date.now() + ((always || queue.size() < MAX_IN_HAND) && !stopping ? LEASE_MS : 0));

  function settleIdle() {
    if (queue.size() > 0 || running.size > 0) return;
    for (const wake of waiters) wake();
    waiters = [];
  }

  return {
    enqueue,
    leasedUntil,
    entriesOf: outboxEntries,

    /** Takes what nobody has in hand: what a crash left, what was put off, what came too fast. */
    async recover() {
      const room = MAX_IN_HAND - queue.size();
      if (room <= 0 || stopping) return;
      const until = new Date(Date.now() + LEASE_MS);
      const taken = await records.leaseDue(
        new Date(),
        until,
        Math.min(room, parts.demand().recent() > BUSY_PER_SECOND ? RECOVERED_BUSY : RECOVERED),
      );
      const deliveries = taken.flatMap(({ record, entries }) =>
        entries.map((entry): Delivery => ({ record, entry, leasedUntil: until })),
      );
      const enqueuedAt = ({ entry }: Delivery) => entry.enqueuedAt.getTime();
      for (const delivery of deliveries.toSorted((a, b) => enqueuedAt(a) - enqueuedAt(b))) admit(delivery);
    },

    /** Holds reminders back while more of them are being decided, so that many can be folded into one. */
    holdBack() {
      holds += 1;
      return () => {
        holds -= 1;
        for (const lane of queue.lanes()) kick(lane);
      };
    },

    /** Resolves when nothing is in hand. */
    async idle() {
      if (queue.size() === 0 && running.size === 0) return;
      await new Promise<void>(resolve => waiters.push(resolve));
    },

    /** Finishes what is being sent and lays the rest back for the next to come. */
    async stop() {
      stopping = true;
      for (const lane of queue.lanes()) if (!running.has(lane)) await release(lane, queue.of(lane), new Date());
      while (running.size > 0) await new Promise(resolve => setTimeout(resolve, 20));
      for (const lane of queue.lanes()) await release(lane, queue.of(lane), new Date());
    },

    depth: queue.size,
  };
}

const kindOf = (lane: string): keyof typeof AT_ONCE =>
  lane.startsWith('tell:') ? 'tell' : lane.startsWith('run:') ? 'run' : 'say';
