import { addressOf, laneOf, type Parcel } from './delivery-keys.ts';
import { type Delivered, type Delivery } from './deliver.ts';
import { type Loaded, type Owed } from '../domain/record.ts';
import { PlatformSilent } from '../domain/platform.ts';
import { type Records } from '../domain/records.ts';
import { type Log } from '../app/log.ts';

/** How long a replica has a parcel in hand; after that any other may take it. Longer than any send. */
const LEASE_MS = 8_000;
/** A parcel with less of its lease left is not sent; while it is being sent, the lease is renewed as often. */
const SEND_MS = 4_500;
const RENEW_MS = 2_500;
/** Shorter waits are sat out with the parcels in hand; for longer ones they are laid back. */
const PATIENCE_MS = 2_500;
/** A platform that does not say who somebody is may do so after this. */
const SILENT_MS = 5_000;
const GIVE_UP_MS = 24 * 3_600_000;
const LONGEST_BACKOFF_MS = 5 * 60_000;
/** Lanes at once. What records tell each other and what runners do goes beside what people are told: nobody waits for it. */
const AT_ONCE = { say: 8, tell: 4, run: 4 };
const MOST_IN_HAND = 400;
/** More reminders than this for one place are told as one. */
const FOLD_ABOVE = 5;
const MOST_FOLDED = 50;

export type Lanes = ReturnType<typeof lanes>;

/**
 * The outbox, drained: one lane per place keeps order there, lanes run side by side, failures back off, and a parcel
 * is sent only while this replica surely has it in hand.
 */
export function lanes(parts: {
  delivery: Delivery;
  records: Records;
  log: Log;
  giveUp: (number: string, address: string, id: string) => Promise<void>;
}) {
  const { delivery, records, log, giveUp } = parts;
  const queues = new Map<string, Parcel[]>();
  const running = new Set<string>();
  /** How many lanes of each kind run. */
  const busy = { say: 0, tell: 0, run: 0 };
  const blocked = new Map<string, number>();
  const latest = new Map<string, Loaded>();
  let inHand = 0;
  let corks = 0;
  let stopping = false;
  let waiters: (() => void)[] = [];

  function handOver(record: Loaded, owed: readonly Owed[]) {
    for (const single of owed) {
      if (single.due.getTime() > Date.now()) enqueue({ record, owed: { ...single, fresh: true }, until: single.due });
    }
  }

  /**
   * What is critical first, else in the order in which things were owed, also for those that come back; what is being
   * sent stays where it is. All that is owed for one record has one rank, so its own order stays.
   */
  function enqueue(parcel: Parcel) {
    const lane = laneOf(parcel);
    remember(parcel.record);
    const queue = queues.get(lane) ?? [];
    const sending = running.has(lane) ? queue.slice(0, 1) : [];
    const waiting = [...queue.slice(sending.length), parcel];
    queues.set(lane, [
      ...sending,
      ...waiting.toSorted((a, b) => rankOf(a) - rankOf(b) || a.owed.since.getTime() - b.owed.since.getTime()),
    ]);
    inHand += 1;
    kick(lane);
  }

  const rankOf = ({ record }: Parcel): number => ((latest.get(record._id) ?? record).state.priority === 'P1' ? 0 : 1);

  function kick(lane: string) {
    if (stopping || running.has(lane) || isFull(lane) || isHeldBack(lane)) return;
    running.add(lane);
    busy[kindOf(lane)] += 1;
    run(lane)
      .catch((error: unknown) => log.error({ err: error, lane }, 'the outbox stumbled; it goes on'))
      .finally(() => {
        running.delete(lane);
        busy[kindOf(lane)] -= 1;
        for (const waiting of queues.keys()) kick(waiting);
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
    const [head] = queues.get(lane) ?? [];
    return corks > 0 && head !== undefined && isFoldable(head);
  }

  async function run(lane: string) {
    for (;;) {
      const queue = queues.get(lane);
      const [head] = queue ?? [];
      if (!queue || !head || stopping) return;
      if (isHeldBack(lane)) return;
      const wait = (blocked.get(lane) ?? 0) - Date.now();
      if (wait > PATIENCE_MS) {
        await layBack(lane, [...queue], new Date(Date.now() + wait));
        return;
      }
      if (wait <= 0) blocked.delete(lane);
      if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
      if (await stillOurs(head)) await attempt(lane, batchOf(queue));
      else drop(lane, [head]);
    }
  }

  /** Renews a lease that would run out during the send. */
  async function stillOurs(parcel: Parcel): Promise<boolean> {
    const now = Date.now();
    if (parcel.until.getTime() <= now) return false;
    return parcel.until.getTime() - now > SEND_MS || renew(parcel);
  }

  async function renew(parcel: Parcel): Promise<boolean> {
    const { owed, until } = parcel;
    const due = new Date(Date.now() + LEASE_MS);
    const kept = await records
      .postpone(parcel.record._id, { id: owed.id, due: until }, { due, fresh: false, tries: owed.tries })
      .catch(() => false);
    if (kept) parcel.until = due;
    return kept;
  }

  /** A slow platform must not make another replica think that nobody has these in hand. */
  async function renewed(batch: readonly Parcel[]) {
    for (const parcel of batch) await renew(parcel);
  }

  /** What one message can do the work of: all redraws of one card, or many reminders. */
  function batchOf(queue: readonly Parcel[]): Parcel[] {
    const [head] = queue as [Parcel];
    const { effect } = head.owed;
    if (effect.do === 'show')
      return queue.filter(
        ({ record, owed }) =>
          record._id === head.record._id && owed.effect.do === 'show' && owed.effect.card === effect.card,
      );
    // One that may have been said already is asked after by itself, and one whose lease runs out is not ours to say.
    const isSure = ({ owed, until }: Parcel) => owed.fresh && until.getTime() - Date.now() > SEND_MS;
    const foldable = isFoldable(head) && isSure(head) ? queue.filter(each => isFoldable(each) && isSure(each)) : [];
    return foldable.length > FOLD_ABOVE ? foldable.slice(0, MOST_FOLDED) : [head];
  }

  async function attempt(lane: string, batch: Parcel[]) {
    const [head] = batch as [Parcel];
    const record = await upToDate(latest.get(head.record._id) ?? head.record, batch);
    if (!record) return retried(lane, batch, { is: 'later', afterMs: 1_000, why: 'the card is being posted already' });
    const fresh = batch.every(({ owed }) => owed.fresh);
    const renewing = setInterval(() => void renewed(batch), RENEW_MS);
    const outcome: Delivered = await (
      batch.length > 1 && isFoldable(head)
        ? delivery.deliverDigest(batch)
        : delivery.deliver({ record, owed: { ...head.owed, fresh }, ...(head.alone ? { alone: head.alone } : {}) })
    ).catch((error: unknown): Delivered => {
      if (error instanceof PlatformSilent) return { is: 'later', afterMs: SILENT_MS, why: error.message };
      log.warn({ err: error, number: record.number }, 'a delivery failed and will be tried again');
      return { is: 'unknown', why: 'failed' };
    });
    clearInterval(renewing);
    if (outcome.is === 'sent') return settled(lane, batch, outcome);
    if (outcome.is === 'needs') return first(lane, head, outcome.show);
    if (outcome.is === 'asleep') return layBack(lane, batch, new Date(Date.now() + outcome.afterMs));
    if (outcome.is === 'gone' || Date.now() - head.owed.since.getTime() > GIVE_UP_MS)
      return givenUp(lane, batch, outcome.why);
    await retried(lane, batch, outcome);
  }

  /** Undefined while a card of the same name is owed elsewhere and perhaps posted: a second one must not appear. */
  async function upToDate(record: Loaded, batch: readonly Parcel[]): Promise<Loaded | undefined> {
    if (!isDoubtful(record, batch)) return record;
    const now = await records.byNumber(record.number);
    if (!now) return record;
    remember(now);
    return isDoubtful(now, batch) ? undefined : now;
  }

  async function settled(lane: string, batch: Parcel[], { place, drawn }: Delivered & { is: 'sent' }) {
    let now: Loaded | undefined;
    for (const { record, owed } of batch)
      now = (await persist(() => records.settle(record._id, owed.id, place))) ?? now;
    drop(lane, batch);
    const [{ owed }] = batch as [Parcel];
    if (!now) return;
    remember(now);
    if (drawn === undefined || drawn >= now.version || owed.effect.do !== 'show') return;
    const { card } = owed.effect;
    // Only what this lane sends next surely lands after this: another replica's may have landed before it, still unsettled.
    const follows = queues
      .get(lane)
      ?.some(({ record, owed: { effect } }) => record._id === now._id && effect.do === 'show' && effect.card === card);
    if (!follows) await redraw(now, owed);
  }

  /** Another replica changed the record while its card was being drawn. */
  async function redraw(record: Loaded, { effect, platform }: Owed) {
    const owed = owe(record, effect, platform, 'd');
    await records.owe(record._id, [owed]);
    handOver({ ...record, outbox: [...record.outbox, owed] }, [owed]);
  }

  /** The card goes ahead of what is to be said in its thread. */
  async function first(lane: string, head: Parcel, effect: Owed['effect']) {
    const { record, owed } = head;
    const { platform } = owed;
    head.alone = true;
    const card = owe(record, effect, platform, 'n');
    await records.owe(record._id, [card]);
    queues.set(lane, [{ record, owed: { ...card, fresh: true }, until: card.due }, ...(queues.get(lane) ?? [])]);
    inHand += 1;
  }

  /** Something that follows from no decision: `why` keeps it apart from what does. */
  const owe = ({ version }: Loaded, effect: Owed['effect'], platform: Owed['platform'], why: string): Owed => ({
    id: `${version}.${why}.${platform}.${effect.do === 'show' ? effect.card : ''}`,
    effect,
    ...(platform ? { platform } : {}),
    since: new Date(),
    due: inHandUntil(),
    fresh: false,
    tries: 0,
  });

  async function retried(
    lane: string,
    batch: Parcel[],
    outcome: Exclude<Delivered, { is: 'sent' | 'needs' | 'asleep' }>,
  ) {
    const [head] = batch as [Parcel];
    const tries = head.owed.tries + 1;
    const backoff = Math.min(LONGEST_BACKOFF_MS, 500 * 2 ** Math.min(tries, 12)) * (0.75 + Math.random() / 2);
    const wait = outcome.is === 'later' ? outcome.afterMs : backoff;
    log.warn({ number: head.record.number, why: outcome.why, tries, wait: Math.round(wait) }, 'outbox retry');
    for (const parcel of batch)
      parcel.owed = { ...parcel.owed, tries, fresh: parcel.owed.fresh && outcome.is !== 'unknown' };
    if (outcome.is === 'broken') return layBack(lane, batch, new Date(Date.now() + Math.max(wait, 10_000)));
    blocked.set(lane, Date.now() + wait);
    if (outcome.is === 'unknown' || wait > PATIENCE_MS)
      await layBack(lane, [...(queues.get(lane) ?? [])], new Date(Date.now() + wait));
  }

  async function givenUp(lane: string, batch: Parcel[], why: string) {
    for (const parcel of batch) {
      const { record, owed } = parcel;
      log.error(
        { number: record.number, tries: owed.tries, why },
        'given up: the bot may not write there; invite or install it again, or mend the desk file',
      );
      if (owed.effect.do !== 'tell') await giveUp(record.number, addressOf(parcel), owed.id);
      await persist(() => records.settle(record._id, owed.id));
    }
    drop(lane, batch);
  }

  /** Out of our hands, for anybody from `due` on; those not yet tried stay known as untried. */
  async function layBack(lane: string, parcels: Parcel[], due: Date) {
    for (const { record, owed, until } of parcels) {
      await records
        .postpone(record._id, { id: owed.id, due: until }, { due, fresh: owed.fresh, tries: owed.tries })
        .catch(() => false);
    }
    drop(lane, parcels);
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

  function drop(lane: string, parcels: readonly Parcel[]) {
    const left = (queues.get(lane) ?? []).filter(parcel => !parcels.includes(parcel));
    inHand -= (queues.get(lane)?.length ?? 0) - left.length;
    if (left.length > 0) queues.set(lane, left);
    else queues.delete(lane);
    for (const { record } of parcels) if (!isInHand(record._id)) latest.delete(record._id);
  }

  const isInHand = (_id: string) => [...queues.values()].some(queue => queue.some(({ record }) => record._id === _id));

  /** The newest we know of a record: cards are drawn from it, and threads are found in it. */
  function remember(record: Loaded) {
    const known = latest.get(record._id);
    if (
      !known ||
      record.version > known.version ||
      (record.version === known.version && record.places.length >= known.places.length)
    ) {
      latest.set(
        record._id,
        known && known.places.length > record.places.length ? { ...record, places: known.places } : record,
      );
    }
  }

  /** `always`: however much there is in hand, as for what is critical. */
  const inHandUntil = (always = false) =>
    new Date(Date.now() + ((always || inHand < MOST_IN_HAND) && !stopping ? LEASE_MS : 0));

  function settleIdle() {
    if (inHand > 0 || running.size > 0) return;
    for (const wake of waiters) wake();
    waiters = [];
  }

  return {
    handOver,
    inHandUntil,

    /** Takes what nobody has in hand: what a crash left, what was put off, what came too fast. */
    async recover() {
      const room = MOST_IN_HAND - inHand;
      if (room <= 0 || stopping) return;
      const until = new Date(Date.now() + LEASE_MS);
      const taken = await records.takeOwed(new Date(), until, Math.min(room, 50));
      const parcels = taken.flatMap(({ record, owed }) => owed.map(single => ({ record, owed: single, until })));
      const since = ({ owed }: Parcel) => owed.since.getTime();
      for (const parcel of parcels.toSorted((a, b) => since(a) - since(b))) enqueue(parcel);
    },

    /** Holds reminders back while more of them are being decided, so that many can be folded into one. */
    cork() {
      corks += 1;
      return () => {
        corks -= 1;
        for (const lane of queues.keys()) kick(lane);
      };
    },

    /** Resolves when nothing is in hand. */
    async idle() {
      if (inHand === 0 && running.size === 0) return;
      await new Promise<void>(resolve => waiters.push(resolve));
    },

    /** Finishes what is being sent and lays the rest back for the next to come. */
    async stop() {
      stopping = true;
      for (const [lane, queue] of queues) {
        if (!running.has(lane)) await layBack(lane, [...queue], new Date());
      }
      while (running.size > 0) await new Promise(resolve => setTimeout(resolve, 20));
      for (const [lane, queue] of queues) await layBack(lane, [...queue], new Date());
    },

    depth: () => inHand,
  };
}

function isDoubtful({ places, outbox }: Loaded, batch: readonly Parcel[]): boolean {
  const [{ owed }] = batch as [Parcel];
  const { effect, platform } = owed;
  if (effect.do !== 'show' || places.some(({ card, platform: on }) => card === effect.card && on === platform))
    return false;
  const ours = new Set(batch.map(parcel => parcel.owed.id));
  return outbox.some(
    other =>
      other.effect.do === 'show' &&
      other.effect.card === effect.card &&
      other.platform === platform &&
      !ours.has(other.id),
  );
}

const kindOf = (lane: string): keyof typeof AT_ONCE =>
  lane.startsWith('tell:') ? 'tell' : lane.startsWith('run:') ? 'run' : 'say';

const isFoldable = ({ owed: { effect } }: Parcel) => effect.do === 'say' && effect.fold !== undefined;
