import type { CardPlace, Entry, Loaded, OutboxEntry, Stored, Ticket, Timer } from './record.ts';

/** What a decision changes, written at once: the version filter makes a stale one lose. */
export type RecordWrite = {
  _id: string;
  wasVersion: number;
  state: Ticket;
  events: Entry[];
  delivery: string;
  entries: OutboxEntry[];
  timers: Timer[];
  wakeAt?: Date;
  open: boolean;
  queued: boolean;
  dueAt: Date;
  head: string;
};

/**
 * What a person may see, as a filter that every list and count goes through. `governs`: a change manager, who sees every
 * change.
 */
export type Sight = { email: string; desks: readonly string[]; governs?: true };

/** Changes and freezes last no longer. */
export const MAX_STAY_MS = 92 * 86_400_000;

export type Wanted = {
  /** `everything`: for the desk's own rules, never for an answer to a person. */
  sight: Sight | 'everything';
  kind?: string;
  desk?: string;
  requester?: string;
  assignee?: string | null;
  teams?: readonly string[];
  /** Somebody who is asked to approve it now. */
  awaits?: string;
  /** `queued`: new, in work or on hold. `open`: those and resolved. */
  /** `all`: whatever became of it. `resolved`: solved at some time, closed or not. */
  among: 'queued' | 'open' | 'all' | 'resolved';
  priority?: string;
  dueBefore?: Date;
  /** Only in one of these states. */
  statuses?: readonly string[];
  /** Configuration items by their keys. */
  keys?: readonly string[];
  /** Configuration items that have a relation to one of these. */
  relatedTo?: readonly string[];
  /** Changes of one of these configuration items. */
  touches?: readonly string[];
  /** What takes place between two moments, `[from, to)`, at least in part. */
  during?: { from: Date; to: Date };
  /** `soonest`: by their start. `none`: as they come, for those who sort them themselves. */
  order: 'queue' | 'newest' | 'oldest' | 'soonest' | 'none';
  limit: number;
};

/** An index over the records of one kind, by paths such as `state.start`; `where` says of which of them. */
export type Index = {
  fields: Readonly<Record<string, 1 | -1>>;
  unique?: true;
  where?: Readonly<Record<string, unknown>>;
};

/** An entry of the outbox that was said, and where it stands now. */
export type Completed = { _id: string; entryId: string; place?: CardPlace };

/** A record that holds as much as the store can hold in one document: nothing more can be added to it. */
export class RecordFull extends Error {}

/**
 * The store of records. One record is one document and one write is one transaction; nothing here decides anything.
 * Times of leases (`dueAt` of the outbox, `outboxDueAt`) are system time; `wakeAt` is the desk's clock.
 */
export type Records = {
  /**
   * Stores a new record, or answers the one that the same delivery already made. `name taken`: another configuration
   * item has its key.
   */
  insert(record: Stored): Promise<'inserted' | 'number taken' | 'name taken' | Loaded>;
  byNumber(number: string): Promise<Loaded | undefined>;
  /** The record that a delivery made. */
  byDelivery(delivery: string): Promise<Loaded | undefined>;
  byPlace(key: string): Promise<{ record: Loaded; place: CardPlace } | undefined>;
  /** The audit trail, oldest first. */
  trail(number: string): Promise<Entry[]>;
  /** Throws RecordFull. */
  save(change: RecordWrite): Promise<'saved' | 'stale'>;
  /** Lays something more on the outbox without a decision: the redraw of a stale card. */
  enqueue(_id: string, entries: OutboxEntry[]): Promise<void>;
  /** New timers without a decision, for when the desk file moved them. */
  replaceTimers(_id: string, wasVersion: number, timers: Timer[], wakeAt: Date | undefined): Promise<void>;
  /** Records whose earliest timer is due, earliest and most urgent first, but for those `except`. */
  awake(now: Date, limit: number, except?: readonly string[]): Promise<Loaded[]>;
  nextWake(except?: readonly string[]): Promise<Date | undefined>;
  /**
   * Its timers stay where they are and wake nobody, until somebody changes it. Answers whether this call did that: two
   * sweeps may find the same one.
   */
  park(_id: string, why: string): Promise<boolean>;
  /** How many records are parked. */
  parked(): Promise<number>;
  /** Takes in hand what is owed and due, record by record, until `until`; what another has in hand is left. */
  leaseDue(now: Date, until: Date, limit: number): Promise<{ record: Loaded; entries: OutboxEntry[] }[]>;
  /**
   * Said: gone from the outbox, and where it is shown is remembered; many at once, in their order. Answers the records as
   * they are now, by `_id`.
   */
  complete(said: readonly Completed[]): Promise<ReadonlyMap<string, Loaded>>;
  /** Not said yet: still ours until `due`, or anybody's from then on. False when it is not ours any more. */
  reschedule(
    _id: string,
    entry: Pick<OutboxEntry, 'id' | 'dueAt'>,
    next: Pick<OutboxEntry, 'dueAt' | 'neverAttempted' | 'tries'>,
  ): Promise<boolean>;
  outboxBacklog(): Promise<{ depth: number; oldest: Date | undefined }>;
  overdue(now: Date): Promise<number>;
  find(wanted: Wanted): Promise<Loaded[]>;
  /** The newest record of a kind for each of these requesters. */
  latest(kind: string, requesters: readonly string[]): Promise<Loaded[]>;
  count(wanted: Omit<Wanted, 'limit' | 'order'>): Promise<number>;
  /** True once per delivery: for answers that change no record, so that a redelivery is not answered twice. */
  firstTime(delivery: string): Promise<boolean>;
  ping(): Promise<void>;
};
