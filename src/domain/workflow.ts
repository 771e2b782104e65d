import type { Card, Form, Span } from './card.ts';
import type { Clock, ClockName, Reading } from '../time/sla-clock.ts';
import type { CommandOf, Verbs, Parsed } from './command.ts';
import type { Where } from './message.ts';
import type { Organisation } from './desk.ts';
import type { Person } from './person.ts';
import type { PlatformName } from './message.ts';
import { NEVER, type Effect, type Entry, type Loaded, type Spot, type Ticket, type Timer } from './record.ts';
import type { Index, Records, Wanted } from './records.ts';
import { sayings, type Saying } from './saying.ts';

/** All that a rule may know besides the record and the command. No clock, no I/O: `now` is given. */
export type Context = {
  now: Date;
  by: Person;
  number: string;
  organisation: Organisation;
  where: Where;
  /** People named in the command, in order. */
  named: readonly Person[];
  /** The message that the command is about, where it is about one. */
  about?: { author?: Person; permalink?: string };
  /** A category of the desk that the text sounds like; a hint, never a decision. */
  suggest(desk: string, text: string): string | undefined;
  /** Names of people by e-mail, as far as known. */
  nameOf(email: string): string;
  /** What the rule said that it wants to know. */
  loaded: LoadedNeeds;
};

/** A context before anything was looked up. */
export type CommandContext = Omit<Context, 'loaded'>;

/** What a rule must know of the world besides its own record, said before it decides. */
export type Needs = {
  /** Other records, by number. */
  records?: readonly string[];
  /** Who of a team is here, and how much each has to do. */
  crew?: { desk: string; team: string };
  /** How many queued tickets these people have. */
  loads?: readonly string[];
  /** Where these people are best reached. */
  reach?: readonly string[];
  lists?: readonly Wanted[];
  /** Who votes for these people now. */
  delegates?: readonly string[];
  /** The desk file as it is on disk now, against the one in use. */
  file?: true;
  /** What a kind reads in its own way. */
  read?: Read<unknown>;
};

/** Names what a kind reads in its own way, and what a rule gets that did not ask for it. */
export type ReadKey<T> = { readonly name: string; readonly none: T };

/** Something to be read before a rule decides: each part one indexed query. */
export type Read<T> = { key: ReadKey<T>; run(records: Pick<Records, 'find'>): Promise<T> };

/** Somebody of a team: `load` is how many queued tickets they have. */
export type Mate = { email: string; load: number; away: boolean };

export type LoadedNeeds = {
  /** Only those that exist and that the speaker may see. */
  records: ReadonlyMap<string, Pick<Loaded, 'number' | 'kind' | 'state'>>;
  crew: readonly Mate[];
  loads: ReadonlyMap<string, number>;
  delegates: ReadonlyMap<string, string>;
  /** Whose turn it is: rises by one with each asking for a crew. */
  turn: number;
  reach: ReadonlyMap<string, PlatformName>;
  lists: readonly (readonly Loaded[])[];
  file?: DeskFileChange;
  /** What was read under this key, or its `none`. */
  read<T>(key: ReadKey<T>): T;
};

/** What reading the desk file again would change: lines that go and come, or why it cannot be used. */
export type DeskFileChange = {
  version: string;
  gone: readonly string[];
  come: readonly string[];
  problems: readonly string[];
};

export const NOTHING_LOADED: LoadedNeeds = {
  records: new Map(),
  crew: [],
  loads: new Map(),
  delegates: new Map(),
  turn: 0,
  reach: new Map(),
  lists: [],
  read: key => key.none,
};

/** A decision: what happened, what follows from it, and what the person is answered. Or a refusal, or a question back. */
export type Decision<E> =
  /** `next`: the words of a next step, whose form follows the form of this one. */
  | { is: 'accepted'; events: E[]; effects: Effect[]; answer: Card; next?: Saying }
  /** `field`: which field of a form it is about. */
  | { is: 'refused'; why: string; field?: string }
  | { is: 'asked'; form: Form }
  /** Nothing happened; here is something to choose from. */
  | { is: 'shown'; card: Card };

export const accept = <E>(events: E[], effects: Effect[], answer: Card, next?: Saying): Decision<E> => ({
  is: 'accepted',
  events,
  effects,
  answer,
  ...(next === undefined ? {} : { next }),
});
export const refuse = (why: string, field?: string): { is: 'refused'; why: string; field?: string } => ({
  is: 'refused',
  why,
  ...(field === undefined ? {} : { field }),
});
export const ask = (form: Form): { is: 'asked'; form: Form } => ({ is: 'asked', form });

/**
 * How a kind of record shows its cards and speaks to itself and to others: `C` are its cards, `V` its verbs, so that one
 * that nobody has does not compile. What follows a colon tells repeated cards apart (`resolution:2`).
 */
export const messages = <C extends string, V extends string>() => ({
  show: (card: C | `${C}:${string | number}`, spot: Spot, how: { notify?: true } = {}): Effect => ({
    do: 'show',
    card,
    in: spot,
    ...how,
  }),
  /** The thread of a card. */
  thread: (card: C | `${C}:${string | number}`): Spot => ({ at: 'thread', of: card }),
  saying: sayings<V>(),
});

export const post = (
  spot: Spot,
  card: Card,
  how: { notify?: true; digestLine?: string; skipOrigin?: true; as?: string } = {},
): Effect => ({
  do: 'say',
  card,
  in: spot,
  ...how,
});
/** Words into another record's ear; `fields` carries texts that must not be read as words. */
export const tell = (number: string, words: Saying, fields?: Readonly<Record<string, string>>): Effect => ({
  do: 'tell',
  number,
  words,
  ...(fields ? { fields } : {}),
});

export const desk: Spot = { at: 'desk' };
export const requester: Spot = { at: 'requester' };
export const everybody: Spot = { at: 'public' };
export const shown: Spot = { at: 'shown' };
export const person = (email: string): Spot => ({ at: 'person', email });

/** What an event may be called: not what every entry of the trail has besides. */
export type Fact = { type: string } & { [Taken in Exclude<keyof Entry, 'type'>]?: never };

/** What happened, with who and when: what `evolve` folds. */
export type Happened<E extends { type: string }> = Omit<E, 'at' | 'by'> & Pick<Entry, 'at' | 'by'>;

/** Reads an event of an earlier release as one of today. */
export type Upcaster = (event: Happened<Fact>) => Happened<Fact>;

/** What a card is drawn from: today's state, never the state of when it was owed. */
export type Drawing<S> = {
  state: S;
  number: string;
  version: number;
  context: Pick<Context, 'now' | 'organisation' | 'nameOf'>;
  /** Under which of its names it is drawn, where it has several. */
  card?: string;
};

/** `as`: words of the verb that stand before the edited ones. */
export type Told = { verb: string; text: string; as?: string };

/** An edit or a deletion of somebody's words: the command that they are now, where they are one, and its free text. */
export type Edit = {
  command?: Parsed;
  text: string;
  deleted?: true;
  /** Said among the agents, where only a command speaks to the requester. */
  isInternal: boolean;
  /** By an agent of its desk. */
  isAgent: boolean;
};

/** What each event makes of the state: a table over the events, so that a forgotten one does not compile. */
export type Evolve<S, E extends Fact> = {
  [Type in E['type']]: (state: S, event: Happened<Extract<E, { type: Type }>>) => S;
};

/** Rules that spread the state that they get keep whatever else a kind has in it: so they are rules of that kind too. */
export const spreading =
  <Part, E extends Fact>(evolve: Evolve<Part, E>) =>
  <S extends Part>(): Evolve<S, E> =>
    evolve as never;

/** What each verb does: a table over the verbs. */
export type Decide<S, V extends Verbs, E> = {
  [Name in keyof V & string]: (state: S, command: CommandOf<V, Name>, context: Context) => Decision<E>;
};

/** What each verb must know before it is decided; those that are not here know enough. */
export type NeedsOf<S, V extends Verbs> = {
  [Name in keyof V & string]?: (state: S, command: CommandOf<V, Name>, context: CommandContext) => Needs;
};

/**
 * A kind of record: its words, its rules and its cards. `decide` and `evolve` are tables over the verbs and the
 * events, so that a forgotten case does not compile.
 */
export type Workflow<S extends Ticket, V extends Verbs, E extends Fact> = {
  kind: string;
  prefix: string;
  verbs: V;
  initial: S;
  decide: Decide<S, V, E>;
  /** What must be read before it can be decided. Pure. */
  needs?: NeedsOf<S, V>;
  evolve: Evolve<S, E>;
  /** How an event that releases before this one stored is read: it is never rewritten, because the chain covers it. */
  upcasters?: Readonly<Record<string, Upcaster>>;
  /** What verbs that stored timers and tells may still hold are called now. */
  formerVerbs?: Readonly<Record<string, string>>;
  /** Indexes over its own records, besides those that every record has. */
  indexes?: readonly Index[];
  /** What is decided about it changes the desk itself: roles, accounts, the desk file. */
  changesDesk?: true;
  cards: Record<string, (drawing: Drawing<S>) => Card>;
  /**
   * How an edit of somebody's words is told, by what came of them (`events`): as public or as internal as they were.
   * Undefined where nobody is told.
   */
  revised?(state: S, events: readonly Happened<E>[], edit: Edit): Told | undefined;
  /** When the bot should talk to itself about this record, and in which words. */
  timers(state: S, number: string, context: Pick<Context, 'now' | 'organisation'>): Timer[];
  /** What lists are ordered and filtered by. */
  listing(state: S, context: Pick<Context, 'now' | 'organisation'>): { open: boolean; queued: boolean; dueAt: Date };
  /** The clocks of the record, as `sla NUMBER` explains them. */
  clocks(
    state: S,
    context: Pick<Context, 'now' | 'organisation'>,
  ): { name: ClockName | 'team'; clock: Clock; reading: Reading }[];
  /** The record as the contract's JSON, without what only its desk may know. */
  json(state: S, number: string, version: number): object;
  /** One line of a list. */
  line(drawing: Drawing<S>): readonly Span[];
};

/** A workflow whose types the bot need not know. */
export type AnyWorkflow = Workflow<Ticket, Verbs, Fact>;

/** What a kind that nobody works on need not say. */
type Optional = 'cards' | 'timers' | 'clocks' | 'listing' | 'json' | 'line';

/**
 * Defines a kind of record: `kind` as it is stored, `prefix` as its numbers begin. Checks its types where it is written and
 * forgets them where it is used: the bot hands a workflow only what that workflow itself has parsed (commands, by its
 * shapes) or made (states and events), which is what makes this safe.
 */
export const defineWorkflow = <S extends Ticket, V extends Verbs, E extends Fact>(
  kind: string,
  prefix: string,
  rules: Omit<Workflow<S, V, E>, Optional | 'kind' | 'prefix'> & Partial<Pick<Workflow<S, V, E>, Optional>>,
): AnyWorkflow => ({ ...quietly(kind), kind, prefix, ...rules }) as never;

const quietly = (kind: string): Pick<AnyWorkflow, Optional> => ({
  cards: {},
  timers: () => [],
  clocks: () => [],
  listing: () => ({ open: false, queued: false, dueAt: NEVER }),
  json: ({ title, status, requester, openedAt }, number, version) => ({
    number,
    kind,
    title,
    status,
    requester,
    openedAt,
    version,
  }),
  line: ({ state: { title, status }, number }) => [{ bold: number }, ` ${status}: ${title}`],
});

export const evolveAll = (
  { evolve, upcasters }: Pick<AnyWorkflow, 'evolve' | 'upcasters'>,
  state: Ticket,
  events: readonly Happened<Fact>[],
): Ticket =>
  events.reduce((before, stored) => {
    const event = upcasters?.[stored.type]?.(stored) ?? stored;
    return evolve[event.type]?.(before, event) ?? before;
  }, state);

/** An event that is only called otherwise now. */
export const renamedTo =
  (type: string): Upcaster =>
  event => ({ ...event, type });
