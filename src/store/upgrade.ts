import { type Entry, type OutboxEntry, SCHEMA_VERSION, type Ticket, type Timer } from '../domain/record.ts';
import { isDuplicate, type Store } from './mongo.ts';

const BATCH = 200;
const LOCK = 'upgrade';
const LOCK_MS = 60_000;
const WAIT_MS = 500;

/** What the store does not know of records: what their events come to, and what verbs are called now. */
export type Kinds = {
  /** The state that events of a kind lead to; as it is stored for a kind that nothing knows. */
  replay(kind: string, events: readonly Entry[]): Ticket | undefined;
  formerVerbs: Readonly<Record<string, string>>;
};

/** A record as 0.4.0 stored it. */
type Former = {
  _id: string;
  number: string;
  kind: string;
  version: number;
  state: Ticket;
  events: Entry[];
  heard: string[];
  outbox: (Omit<OutboxEntry, 'enqueuedAt' | 'dueAt' | 'neverAttempted'> & { since: Date; due: Date; fresh: boolean })[];
  owesAt?: Date;
  timers: Timer[];
  due: Date;
};

/**
 * Brings records of earlier releases to today's shape, once. Their events stay as they are, because the chain covers
 * them; the state is replayed from them. Of several replicas one does it and the others wait. Answers how many it
 * changed; throws, naming the record, where events cannot be replayed.
 */
export async function upgradeRecords(store: Pick<Store, 'models' | 'connection'>, kinds: Kinds): Promise<number> {
  const records = store.models.Record.collection;
  const isOld = { schemaVersion: { $not: { $gte: SCHEMA_VERSION } } };
  let changed = 0;
  while ((await records.findOne(isOld, { projection: { _id: 1 } })) !== null) {
    if (!(await lock(store))) {
      await new Promise(resolve => setTimeout(resolve, WAIT_MS));
      continue;
    }
    try {
      const found = (await records.find(isOld).limit(BATCH).toArray()) as unknown as Former[];
      const writes = found.map(record => ({
        updateOne: { filter: { _id: record._id, version: record.version, ...isOld }, update: upgrade(record, kinds) },
      }));
      if (writes.length > 0) changed += (await records.bulkWrite(writes as never)).modifiedCount;
    } finally {
      await locksOf(store).deleteOne({ _id: LOCK });
    }
  }
  return changed;
}

function upgrade({ number, kind, state, events, heard, outbox, owesAt, timers, due }: Former, kinds: Kinds): object {
  const now = (words: string) => renamed(words, kinds.formerVerbs);
  return {
    $set: {
      schemaVersion: SCHEMA_VERSION,
      state: replayed(number, () => kinds.replay(kind, events)) ?? state,
      processedDeliveries: heard,
      outbox: outbox.map(({ since: enqueuedAt, due: dueAt, fresh: neverAttempted, effect, ...entry }) => ({
        ...entry,
        effect: effect.do === 'tell' ? { ...effect, words: now(effect.words) } : renamedEffect(effect),
        enqueuedAt,
        dueAt,
        neverAttempted,
      })),
      timers: timers.map(({ at, words }) => ({ at, words: now(words) })),
      dueAt: due,
      ...(owesAt ? { outboxDueAt: owesAt } : {}),
    },
    $unset: { heard: 1, owesAt: 1, due: 1 },
  };
}

/** Options of what is said, as 0.4.0 called them. */
const OPTIONS: Readonly<Record<string, string>> = { loud: 'notify', fold: 'digestLine', mirror: 'skipOrigin' };

const renamedEffect = (effect: object) =>
  Object.fromEntries(Object.entries(effect).map(([key, value]) => [OPTIONS[key] ?? key, value as unknown]));

const renamed = (words: string, formerVerbs: Kinds['formerVerbs']): string => {
  const [verb = ''] = words.split(' ', 1);
  return Object.hasOwn(formerVerbs, verb) ? `${formerVerbs[verb]}${words.slice(verb.length)}` : words;
};

function replayed<T>(number: string, replay: () => T): T {
  try {
    return replay();
  } catch (error) {
    throw new Error(`${number} cannot be upgraded: its events do not replay; nothing of it was changed`, {
      cause: error,
    });
  }
}

const locksOf = ({ connection }: Pick<Store, 'connection'>) =>
  connection.collection<{ _id: string; until: Date }>('locks');

/** Taken by inserting it; one that a dead replica left behind runs out. */
async function lock(store: Pick<Store, 'connection'>): Promise<boolean> {
  const locks = locksOf(store);
  await locks.deleteOne({ _id: LOCK, until: { $lt: new Date() } });
  try {
    await locks.insertOne({ _id: LOCK, until: new Date(Date.now() + LOCK_MS) });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
