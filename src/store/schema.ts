import { Schema, type Connection } from 'mongoose';
import { type Known } from '../domain/directory.ts';
import { type Stored } from '../domain/record.ts';
import { type Index } from '../domain/records.ts';

/** Free-form parts are the workflows' business: zod and the types have checked them before they come here. */
const loose = { type: Schema.Types.Mixed, required: true } as const;
const plain = { _id: false, versionKey: false, minimize: false, strict: 'throw' } as const;

const record = new Schema<Stored>(
  {
    _id: { type: String, required: true },
    number: { type: String, required: true },
    kind: { type: String, required: true },
    schemaVersion: { type: Number, required: true },
    version: { type: Number, required: true },
    state: loose,
    events: [loose],
    head: { type: String, required: true },
    processedDeliveries: [String],
    outbox: [loose],
    outboxDueAt: Date,
    timers: [loose],
    wakeAt: Date,
    parked: { type: Schema.Types.Mixed },
    places: [loose],
    open: { type: Boolean, required: true },
    queued: { type: Boolean, required: true },
    dueAt: { type: Date, required: true },
  },
  { ...plain, collection: 'records', autoIndex: false },
);

record.index({ number: 1 }, { unique: true });
record.index({ 'places.key': 1 });
record.index({ wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $exists: true } } });
record.index({ 'parked.at': 1 }, { sparse: true });
record.index({ outboxDueAt: 1 }, { partialFilterExpression: { outboxDueAt: { $exists: true } } });
const queued = { partialFilterExpression: { queued: true } };
record.index({ 'state.desk': 1, 'state.priority': 1, dueAt: 1, 'state.vip': -1, 'state.openedAt': 1 }, queued);
record.index(
  { 'state.desk': 1, 'state.assignee': 1, 'state.priority': 1, dueAt: 1, 'state.vip': -1, 'state.openedAt': 1 },
  queued,
);
record.index({ 'state.assignee': 1, 'state.priority': 1, dueAt: 1, 'state.vip': -1, 'state.openedAt': 1 }, queued);
record.index({ 'state.desk': 1, dueAt: 1 }, queued);
record.index(
  { 'state.desk': 1, 'state.priority': 1, 'state.openedAt': -1 },
  { partialFilterExpression: { queued: false } },
);
record.index({ 'state.requester': 1, 'state.openedAt': -1 }, { partialFilterExpression: { open: true } });
record.index(
  { 'state.awaits': 1, 'state.openedAt': -1 },
  { partialFilterExpression: { open: true, 'state.awaits': { $exists: true } } },
);
/** The indexes that a kind of record declares: over its own records only. */
export type KindIndexes = { kind: string; indexes?: readonly Index[] };

const indexOf = (kind: string, { fields, unique, where }: Index) =>
  [
    fields,
    {
      name: `${kind}: ${Object.keys(fields).join(' ')}`,
      ...(unique ? { unique } : {}),
      partialFilterExpression: { kind, ...where },
    },
  ] as const;

const person = new Schema<Known & { _id: string }>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    standing: { type: String, required: true },
    zone: String,
    accounts: { slack: String, teams: String, console: String },
    ids: { slack: String, teams: String, console: String },
    aliases: { type: [String], default: undefined },
    seenAt: { type: Date, required: true },
  },
  { ...plain, collection: 'people', autoIndex: false },
);
for (const platform of ['slack', 'teams', 'console'] as const)
  for (const field of [`accounts.${platform}`, `ids.${platform}`])
    person.index({ [field]: 1 }, { unique: true, sparse: true });
person.index({ aliases: 1 }, { unique: true, sparse: true });

const counter = new Schema<{ _id: string; next: number }>(
  { _id: { type: String, required: true }, next: { type: Number, required: true } },
  { ...plain, collection: 'counters', autoIndex: false },
);

const SEEN_SECONDS = 7 * 86_400;
const delivery = new Schema<{ _id: string; at: Date }>(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { ...plain, collection: 'deliveries', autoIndex: false },
);
delivery.index({ at: 1 }, { expireAfterSeconds: SEEN_SECONDS });

const DRAFT_SECONDS = 7 * 86_400;
const reference = new Schema<{ _id: string; value: Record<string, unknown>; at: Date }>(
  { _id: { type: String, required: true }, value: loose, at: { type: Date, required: true } },
  { ...plain, collection: 'references', autoIndex: false },
);

reference.index({ at: 1 }, { expireAfterSeconds: DRAFT_SECONDS, partialFilterExpression: { 'value.draft': true } });

/** Records with the indexes that all need, and those that their kinds declare. */
function recordWith(kinds: readonly KindIndexes[]) {
  const whole = record.clone();
  for (const { kind, indexes = [] } of kinds) for (const index of indexes) whole.index(...indexOf(kind, index));
  return whole;
}

export const models = (connection: Connection, kinds: readonly KindIndexes[]) => ({
  Record: connection.model('Record', recordWith(kinds)),
  Person: connection.model('Person', person),
  Counter: connection.model('Counter', counter),
  Delivery: connection.model('Delivery', delivery),
  Reference: connection.model('Reference', reference),
});

export type Models = ReturnType<typeof models>;
