import type { Card, Place } from './card.ts';
import type { PlatformName } from './message.ts';
import type { Priority } from './priority.ts';
import type { Parties } from './role.ts';
import type { Saying } from './saying.ts';

/** What every kind of record has, so that lists, queues and roles need not know the kind. */
export type Ticket = Parties & {
  status: string;
  title: string;
  team: string;
  priority: Priority;
  assignee?: string;
  openedAt: Date;
  /** Where the requester spoke, and so where they are answered. */
  origin: PlatformName;
  /** How often it went to another desk: each has a triage card of its own. */
  moves?: number;
  /** Everybody may know of it and follow it: a major incident. */
  announced?: true;
  /** Who is asked to approve it now, and everybody who ever was. */
  awaits?: readonly string[];
  approvers?: readonly string[];
  /** What runners are at, each under the key that it was asked with. */
  running?: readonly { runner: string; key: string }[];
  /** Raises its place in the queue, never its priority. */
  vip?: true;
};

/** Before anything is known of a record. */
export const BLANK: Ticket = {
  status: 'none',
  title: '',
  requester: '',
  opener: '',
  desk: '',
  team: '',
  priority: 'P5',
  origin: 'console',
  openedAt: new Date(0),
};

/**
 * One entry of the audit trail, append-only. `via` is the delivery that caused it, `said` what the person was
 * answered, `hash` covers all of it and the hash before (see src/chain.ts).
 */
export type Entry<E extends { type: string } = { type: string }> = E & {
  at: Date;
  by: string;
  via: string;
  said?: string;
  prev: string;
  hash: string;
};

/** Which part of the world an effect speaks to. */
export type Spot =
  /** The triage channel of the record's desk, or of another that has a part in it. */
  | { at: 'desk'; of?: string }
  | { at: 'requester' }
  | { at: 'thread'; of: string }
  | { at: 'person'; email: string }
  /** Where everybody reads: the desk's intake channels. */
  | { at: 'public' }
  /** The channel of a board, where its members vote. */
  | { at: 'board'; of: string }
  /** A conversation of its own, for those who work on it: nobody else reads there. */
  | { at: 'room' }
  /** Wherever that card is shown already, whoever's channel it is now. */
  | { at: 'shown' };

/**
 * What is to be said because of a decision. `show` keeps one card per place up to date, posted where missing; what
 * follows a colon in its name tells repeated cards apart (`resolution:2`). `say` posts once: `fold` is the line that
 * may stand for it in a digest, `mirror` leaves out the thread in which it was said in the first place.
 */
export type Effect =
  | { do: 'show'; card: string; in: Spot; notify?: true }
  | {
      do: 'say';
      card: Card;
      in: Spot;
      notify?: true;
      digestLine?: string;
      skipOrigin?: true;
      /** Remembered under this name, so that it can be drawn anew. */
      as?: string;
    }
  | { do: 'tell'; number: string; words: Saying; fields?: Readonly<Record<string, string>> }
  /** Lets a runner of the desk file do it; what came of it is told back. */
  | { do: 'run'; runner: string; body: Readonly<Record<string, unknown>>; /** Also when it is over. */ always?: true };

/** What is said to people: everything else goes to machines. */
export type Spoken = Exclude<Effect, { do: 'tell' | 'run' }>;
export const isSpoken = (effect: Effect): effect is Spoken => effect.do === 'show' || effect.do === 'say';

/** An effect on its way: one destination, one attempt at a time. */
export type OutboxEntry = {
  /** Unique within the record. */
  id: string;
  effect: Effect;
  /** Which platform it goes to; `tell` goes to none. */
  platform?: PlatformName;
  enqueuedAt: Date;
  /** When anybody may (try to) deliver it: in the future while one replica has it in hand, or after a failure. */
  dueAt: Date;
  /** No earlier attempt can have arrived. */
  neverAttempted: boolean;
  tries: number;
};

/** How records are stored today. */
export const SCHEMA_VERSION = 1;

export type Timer = { at: Date; words: Saying };

/** A card or message of the record's, by which its thread is found again. */
export type CardPlace = Place & { card: string; key: string };

export type Stored<S extends Ticket = Ticket> = {
  /** Derived from the delivery that made it, so that a redelivered birth collides instead of doubling. */
  _id: string;
  number: string;
  kind: string;
  /** Of what is stored, see src/store/upgrade.ts; 0.4.0 stored none. */
  schemaVersion: number;
  version: number;
  state: S;
  events: Entry[];
  /** The hash of the last event. */
  head: string;
  processedDeliveries: string[];
  outbox: OutboxEntry[];
  outboxDueAt?: Date;
  timers: Timer[];
  wakeAt?: Date;
  places: CardPlace[];
  /** Its timers wake nobody any more, until somebody changes it, and why. */
  parked?: { at: Date; why: string };
  /** Not closed: what the partial indexes hold. */
  open: boolean;
  /** Waiting for or under work: what queues hold. */
  queued: boolean;
  /** The next moment promised; far in the future when there is none. */
  dueAt: Date;
};

/** A record without its events, which may be many: what deciding needs. */
export type Loaded<S extends Ticket = Ticket> = Omit<Stored<S>, 'events'>;

/** A message in a ticket's thread that stands in a conversation without threads: replies to it belong to the ticket. */
export const saidIn = (card: string) => `${SAID}${card}`;
const SAID = 'said:';
/** So many of those are kept; older ones are not replied to any more. */
export const MAX_SAID = 50;

export const isSaid = ({ card }: Pick<CardPlace, 'card'>) => card.startsWith(SAID);

/** The card in whose thread something at this place is. */
export const threadOf = ({ card }: Pick<CardPlace, 'card'>) => (card.startsWith(SAID) ? card.slice(SAID.length) : card);

/** The desk's card, under whichever of its names: each desk that a ticket has been with has one. */
export const isTriage = (card: string) => card === 'triage' || card.startsWith('triage:') || card === 'room';
export const triageCard = ({ moves = 0 }: Pick<Ticket, 'moves'>): 'triage' | `triage:${number}` =>
  moves === 0 ? 'triage' : `triage:${moves}`;

/** Somebody's own card of what is offered to them: what they say in its thread is said among the desk. */
export const turnCard = (email: string): `turn:${string}` => `turn:${email}`;
export const isTurn = (card: string) => card.startsWith(turnCard(''));

/** Whether only the desk reads there. */
export const isInternal = (spot: Spot): boolean =>
  spot.at === 'desk' || spot.at === 'room' || (spot.at === 'thread' && isTriage(spot.of));

/** Whose channel a desk's spot is: the record's own, unless it says another. */
export const deskOfSpot = (spot: Spot, { desk }: Pick<Ticket, 'desk'>): string =>
  (spot.at === 'desk' ? spot.of : undefined) ?? desk;

/** Stands for every message of a conversation in the key of a place. */
export const ANY = '*';

export const NEVER = new Date('9999-12-31T00:00:00Z');

export const placeKey = ({ platform, conversation, message }: Omit<Place, 'thread'>) =>
  `${platform}:${conversation}:${message}`;
