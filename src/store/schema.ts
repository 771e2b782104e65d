import { Schema, type Connection } from 'mongoose';
import { type Known } from '../domain/directory.ts';
import { type Stored } from '../domain/record.ts';

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
record.index({ kind: 1, 'state.requester': 1, 'state.openedAt': -1 }, { partialFilterExpression: { kind: 'absence' } });

record.index(
  { 'state.awaits': 1, 'state.openedAt': -1 },
  { partialFilterExpression: { open: true, 'state.awaits': { $exists: true } } },
);
record.index({ kind: 1, 'state.openedAt': -1 }, { partialFilterExpression: { kind: 'proposal' } });

const ofKind = (kind: string, more: Record<string, unknown> = {}) => ({
  partialFilterExpression: { kind, ...more },
});
record.index({ 'state.key': 1 }, { unique: true, ...ofKind('configuration', { open: true }) });
record.index({ 'state.relations.to': 1 }, ofKind('configuration', { open: true }));
record.index({ 'state.cis': 1, 'state.start': 1, 'state.end': 1 }, ofKind('change', { open: true }));
record.index({ 'state.assignee': 1, 'state.start': 1, 'state.end': 1 }, ofKind('change', { open: true }));
record.index({ 'state.openedAt': -1 }, ofKind('change', { open: true }));
record.index({ 'state.start': 1, 'state.end': 1 }, ofKind('change'));
record.index(
  { 'state.team': 1, 'state.desk': 1, 'state.openedAt': -1 },
  ofKind('change', { 'state.resolvedAt': { $exists: true } }),
);
record.index({ 'state.end': 1 }, ofKind('freeze', { open: true }));
record.index({ 'state.requester': 1, 'state.openedAt': -1 }, { name: 'feeds', ...ofKind('feed') });

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

export const models = (connection: Connection) => ({
  Record: connection.model('Record', record),
  Person: connection.model('Person', person),
  Counter: connection.model('Counter', counter),
  Delivery: connection.model('Delivery', delivery),
  Reference: connection.model('Reference', reference),
});

export type Models = ReturnType<typeof models>;
