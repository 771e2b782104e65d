import {
  isSaid,
  MAX_SAID,
  saidIn,
  type CardPlace,
  type Entry,
  type Loaded,
  type OutboxEntry,
  type Stored,
} from '../domain/record.ts';
import { MAX_STAY_MS, RecordFull, type Completed, type Records, type Wanted } from '../domain/records.ts';
import { recordId } from './record-id.ts';
import { isDuplicate, isTooLarge, type Store } from './mongo.ts';

const DELIVERIES_KEPT = 200;
/** All but the events, which may be many. */
const LOADED = { projection: { events: 0 } } as const;

/** Records in MongoDB: each operation is one command on one document. Port: src/domain/records.ts. */
export function mongoRecords({
  models: { Record, Delivery },
  connection,
}: Pick<Store, 'models' | 'connection'>): Records {
  // The driver's collection: what comes here is checked already, and mongoose's own casting costs half the rate.
  const records = Record.collection;
  const updateOne: typeof records.updateOne = (...given) =>
    records.updateOne(...given).catch((error: unknown) => {
      throw isTooLarge(error) ? new RecordFull('this record is as large as a document can be') : error;
    });
  const load = (document: unknown) => (document ?? undefined) as Loaded | undefined;

  return {
    async insert(record) {
      try {
        await records.insertOne(record as never);
        return 'inserted';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const born = load(await records.findOne({ _id: record._id as never }, LOADED));
        return born ?? (error.keyPattern?.['state.key'] ? 'name taken' : 'number taken');
      }
    },

    byNumber: async number => load(await records.findOne({ number }, LOADED)),
    byDelivery: async delivery => load(await records.findOne({ _id: recordId(delivery) as never }, LOADED)),

    async byPlace(key) {
      const record = load(await records.findOne({ 'places.key': key }, LOADED));
      const place = record?.places.find(known => known.key === key);
      return record && place ? { record, place } : undefined;
    },

    async trail(number) {
      const found = await records.findOne({ number }, { projection: { events: 1 } });
      return (found?.events ?? []) as Entry[];
    },

    async save({ _id, wasVersion, state, events, delivery, entries, timers, wakeAt, open, queued, dueAt, head }) {
      const outboxDueAt = entries.length === 0 ? undefined : earliest(entries);
      const { modifiedCount } = await updateOne({ _id: _id as never, version: wasVersion }, {
        $set: { state, version: wasVersion + 1, timers, open, queued, dueAt, head, ...(wakeAt ? { wakeAt } : {}) },
        $unset: { parked: 1, ...(wakeAt ? {} : { wakeAt: 1 }) },
        $push: {
          events: { $each: events },
          processedDeliveries: { $each: [delivery], $slice: -DELIVERIES_KEPT },
          outbox: { $each: entries },
        },
        ...(outboxDueAt ? { $min: { outboxDueAt } } : {}),
      } as never);
      return modifiedCount === 1 ? 'saved' : 'stale';
    },

    async enqueue(_id, entries) {
      await records.updateOne({ _id: _id as never, 'outbox.id': { $nin: entries.map(({ id }) => id) } }, {
        $push: { outbox: { $each: entries } },
        $min: { outboxDueAt: earliest(entries) },
      } as never);
    },

    async replaceTimers(_id, wasVersion, timers, wakeAt) {
      await records.updateOne({ _id: _id as never, version: wasVersion }, {
        $set: { timers, ...(wakeAt ? { wakeAt } : {}) },
        ...(wakeAt ? {} : { $unset: { wakeAt: 1 } }),
      } as never);
    },

    async awake(now, limit, except = []) {
      const found = await records
        .find(
          { wakeAt: { $lte: now }, ...(except.length > 0 ? { _id: { $nin: [...except] as never[] } } : {}) },
          LOADED,
        )
        .sort({ wakeAt: 1 })
        .limit(limit)
        .toArray();
      return (found as unknown as Loaded[]).toSorted((a, b) => a.state.priority.localeCompare(b.state.priority));
    },

    async park(_id, why) {
      const parked = { $set: { parked: { at: new Date(), why } }, $unset: { wakeAt: 1 } };
      const isAwake = { _id: _id as never, wakeAt: { $exists: true } };
      const { modifiedCount } = await updateOne(isAwake, parked).catch((error: unknown) => {
        if (!(error instanceof RecordFull)) throw error;
        // There is no room to say why.
        return records.updateOne(isAwake, { $unset: { wakeAt: 1 } });
      });
      return modifiedCount === 1;
    },

    parked: () => records.countDocuments({ 'parked.at': { $exists: true } }, { limit: 100_000 }),

    async nextWake(except = []) {
      const next = await records.findOne(
        { wakeAt: { $exists: true }, ...(except.length > 0 ? { _id: { $nin: [...except] as never[] } } : {}) },
        { sort: { wakeAt: 1 }, projection: { wakeAt: 1 } },
      );
      return next?.wakeAt as Date | undefined;
    },

    async leaseDue(now, until, limit) {
      const found = await records
        .find({ outboxDueAt: { $lte: now } }, { projection: { outboxDueAt: 1 } })
        .sort({ outboxDueAt: 1 })
        .limit(limit)
        .toArray();
      const taken: { record: Loaded; entries: OutboxEntry[] }[] = [];
      for (const { _id, outboxDueAt } of found) {
        const isDue = { $lte: ['$$entry.dueAt', now] };
        const before = load(
          await records.findOneAndUpdate(
            { _id, outboxDueAt },
            [
              {
                $set: {
                  outbox: {
                    $map: {
                      input: '$outbox',
                      as: 'entry',
                      in: {
                        $cond: [
                          isDue,
                          { $mergeObjects: ['$$entry', { dueAt: until, neverAttempted: false }] },
                          '$$entry',
                        ],
                      },
                    },
                  },
                },
              },
              OUTBOX_DUE_AT,
            ],
            { ...LOADED, returnDocument: 'before' },
          ),
        );
        if (before) taken.push({ record: before, entries: before.outbox.filter(({ dueAt }) => dueAt <= now) });
      }
      return taken;
    },

    async complete(said) {
      const byRecord = new Map<string, Completed[]>();
      for (const each of said) byRecord.set(each._id, [...(byRecord.get(each._id) ?? []), each]);
      const writes = [...byRecord].map(([_id, those]) => ({
        updateOne: { filter: { _id: _id as never }, update: [{ $set: withoutThose(those) }, OUTBOX_DUE_AT] },
      }));
      await records.bulkWrite(writes, { ordered: false });
      const now = await records.find({ _id: { $in: [...byRecord.keys()] as never[] } }, LOADED).toArray();
      return new Map((now as unknown as Loaded[]).map(record => [record._id, record]));
    },

    async reschedule(_id, { id, dueAt }, next) {
      const changed = { dueAt: next.dueAt, neverAttempted: next.neverAttempted, tries: next.tries };
      const isIt = { $and: [{ $eq: ['$$entry.id', id] }, { $eq: ['$$entry.dueAt', dueAt] }] };
      const { modifiedCount } = await records.updateOne({ _id: _id as never, outbox: { $elemMatch: { id, dueAt } } }, [
        {
          $set: {
            outbox: {
              $map: {
                input: '$outbox',
                as: 'entry',
                in: { $cond: [isIt, { $mergeObjects: ['$$entry', changed] }, '$$entry'] },
              },
            },
          },
        },
        OUTBOX_DUE_AT,
      ]);
      return modifiedCount === 1;
    },

    async outboxBacklog() {
      const [oldest] = await records
        .find({ outboxDueAt: { $exists: true } }, { projection: { outbox: 1 } })
        .sort({ outboxDueAt: 1 })
        .limit(1)
        .toArray();
      const depth = await records.countDocuments(
        { outboxDueAt: { $exists: true } },
        { hint: { outboxDueAt: 1 }, limit: 100_000 },
      );
      const since = (oldest as unknown as Stored | undefined)?.outbox.map(entry => entry.enqueuedAt.getTime()) ?? [];
      return { depth, oldest: since.length > 0 ? new Date(Math.min(...since)) : undefined };
    },

    overdue: now => records.countDocuments({ wakeAt: { $lte: now } }, { limit: 100_000 }),

    async find({ limit, order, ...wanted }) {
      const found = await Record.find(filterOf(wanted), LOADED.projection).sort(SORTED[order]).limit(limit).lean();
      return found as Loaded[];
    },

    async latest(kind, requesters) {
      const found = await Promise.all(
        requesters.map(requester =>
          records.findOne({ kind, 'state.requester': requester }, { ...LOADED, sort: { 'state.openedAt': -1 } }),
        ),
      );
      return found.flatMap(record => load(record) ?? []);
    },

    count: wanted => Record.countDocuments(filterOf(wanted)),

    async firstTime(delivery) {
      try {
        await Delivery.collection.insertOne({ _id: delivery, at: new Date() } as never);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    async ping() {
      await connection.db?.admin().ping();
    },
  };
}

/** Without what was said, and with the places where it stands now. */
function withoutThose(those: readonly Completed[]): object {
  const ids = those.map(({ entryId }) => entryId);
  const outbox = { $filter: { input: '$outbox', as: 'entry', cond: { $not: [{ $in: ['$$entry.id', ids] }] } } };
  const places = those.flatMap(({ place }) => place ?? []);
  const all = places.reduce<object | string>(
    (before, place) => ({ $concatArrays: [...beside(place, before), [{ $literal: place }]] }),
    '$places',
  );
  return { outbox, ...(places.length > 0 ? { places: all } : {}) };
}

/** Of the places so far, those that stay beside a new one: a card has one place, and of what was said the latest count. */
function beside(place: CardPlace, before: object | string): object[] {
  const those = (cond: object) => ({ $filter: { input: before, as: 'place', cond } });
  if (!isSaid(place)) {
    const sameCard = [{ $eq: ['$$place.card', place.card] }, { $eq: ['$$place.platform', place.platform] }];
    return [those({ $not: [{ $or: [{ $eq: ['$$place.key', place.key] }, { $and: sameCard }] }] })];
  }
  const said = { $eq: [{ $indexOfCP: ['$$place.card', saidIn('')] }, 0] };
  const others = { $and: [said, { $ne: ['$$place.key', place.key] }] };
  return [those({ $not: [said] }), { $slice: [those(others), -(MAX_SAID - 1)] }];
}

/** Recomputes the moment at which a record next owes something; none owed, none kept. */
const OUTBOX_DUE_AT = {
  $set: { outboxDueAt: { $cond: [{ $eq: [{ $size: '$outbox' }, 0] }, '$$REMOVE', { $min: '$outbox.dueAt' }] } },
};

const earliest = (entries: readonly OutboxEntry[]) =>
  new Date(Math.min(...entries.map(({ dueAt }) => dueAt.getTime())));

const SORTED: Record<Wanted['order'], Record<string, 1 | -1>> = {
  queue: { 'state.priority': 1, dueAt: 1, 'state.vip': -1, 'state.openedAt': 1 },
  newest: { 'state.openedAt': -1 },
  oldest: { 'state.openedAt': 1 },
  soonest: { 'state.start': 1 },
  none: {},
};

const AMONG: Record<Wanted['among'], Record<string, unknown>> = {
  queued: { queued: true },
  open: { open: true },
  all: {},
  resolved: { queued: false, 'state.resolvedAt': { $exists: true } },
};

/** Nothing takes longer than `LONGEST_STAY_MS`, which bounds the stretch of the index on `start` that is read. */
const duringOf = ({ from, to }: NonNullable<Wanted['during']>) => ({
  'state.start': { $lt: to, $gt: new Date(from.getTime() - MAX_STAY_MS) },
  'state.end': { $gt: from },
});

/** What a person may see is part of the query, so that no list, count or page can forget it. */
function filterOf({
  sight,
  kind,
  desk,
  requester,
  assignee,
  teams,
  awaits,
  priority,
  among,
  dueBefore,
  statuses,
  keys,
  relatedTo,
  touches,
  during,
}: Omit<Wanted, 'limit' | 'order'>): Record<string, unknown> {
  const isOwn = sight === 'everything' || requester === sight.email;
  const visible = isOwn
    ? {}
    : desk !== undefined && sight.desks.includes(desk)
      ? {}
      : {
          $or: [
            { 'state.desk': { $in: [...sight.desks] } },
            { 'state.requester': sight.email },
            { 'state.opener': sight.email },
            { 'state.followers': sight.email },
            { 'state.approvers': sight.email },
            ...(sight.governs ? [{ 'state.governed': true }] : []),
          ],
        };
  return {
    ...AMONG[among],
    ...(priority === undefined ? {} : { 'state.priority': priority }),
    ...(kind === undefined ? {} : { kind }),
    ...(desk === undefined ? {} : { 'state.desk': desk }),
    ...(requester === undefined ? {} : { 'state.requester': requester }),
    ...(assignee === undefined ? {} : { 'state.assignee': assignee }),
    ...(awaits === undefined ? {} : { 'state.awaits': awaits }),
    ...(teams === undefined ? {} : { 'state.team': { $in: [...teams] } }),
    ...(dueBefore === undefined ? {} : { dueAt: { $lte: dueBefore } }),
    ...(statuses === undefined ? {} : { 'state.status': { $in: [...statuses] } }),
    ...(keys === undefined ? {} : { 'state.key': { $in: [...keys] } }),
    ...(relatedTo === undefined ? {} : { 'state.relations.to': { $in: [...relatedTo] } }),
    ...(touches === undefined ? {} : { 'state.cis': { $in: [...touches] } }),
    ...(during === undefined ? {} : duringOf(during)),
    ...visible,
  };
}
