import { type Verb } from '../domain/command.ts';
import { own } from '../domain/text.ts';
import { type Budget, type Budgets } from './budget.ts';
import { type DeskClock } from '../time/desk-clock.ts';
import { type Numbers } from '../domain/directory.ts';
import { type InboundMessage, type PlatformName } from '../domain/message.ts';
import { type Organisation } from '../domain/desk.ts';
import { type Person } from '../domain/person.ts';
import { type AnyQueryModule, type CalendarLink } from '../domain/query.ts';
import { type Effect, type Loaded, type OutboxEntry } from '../domain/record.ts';
import { type Records } from '../domain/records.ts';
import { type AnyWorkflow, type CommandContext, type DeskFileChange } from '../domain/workflow.ts';
import { type Language } from '../language/index.ts';
import { type Drafts } from './drafts.ts';
import { type People } from '../people/people.ts';

/** Effects as single deliveries: one for each place on each platform in use. */
export type EntriesOf = (
  effects: readonly Effect[],
  record: Pick<Loaded, 'state' | 'version' | 'places'>,
  message: Pick<InboundMessage, 'where' | 'source'>,
  how: {
    organisation: Organisation;
    enabled: readonly PlatformName[];
    now: Date;
    dueAt: Date;
    tellDueAt: Date;
    by: string;
  },
) => OutboxEntry[];

/** Where decisions lay what is to be said. */
export type Outbox = {
  /** Until when this replica will have what it writes now in hand; in the past when it has its hands full. */
  leasedUntil(always?: boolean): Date;
  enqueue(record: Loaded, entries: readonly OutboxEntry[]): void;
  entriesOf: EntriesOf;
};

/** Somebody who is out: `away` for work too, else only for votes. */
export type Out = { email: string; away: boolean; delegate?: string };

/** What the bot is made of. */
export type Services = {
  workflows: readonly AnyWorkflow[];
  queries: readonly AnyQueryModule[];
  records: Records;
  numbers: Numbers;
  people: People;
  language: Language;
  clock: DeskClock;
  organisation: () => Organisation;
  /** The desk file on disk, against the one in use. */
  deskFile: () => DeskFileChange;
  /** Who of these people is out, and who votes for them. */
  absences: (records: Pick<Records, 'latest'>, emails: readonly string[], now: Date) => Promise<readonly Out[]>;
  /** Takes what was decided about the desk itself into use. */
  changed: () => Promise<void>;
  calendarLink?: CalendarLink;
  enabled: readonly PlatformName[];
  outbox: Outbox;
  /** Commands on one record, one after another. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  drafts: Drafts;
  budgets: Budgets;
  /** Somebody does more than anybody should; told once. */
  onFlood?: (who: Person, budget: Budget, until: Date) => void;
  heardOf?: (verb: string, outcome: string, ms: number) => void;
};

export const workflowOf = ({ workflows }: Pick<Services, 'workflows'>, number: string): AnyWorkflow | undefined =>
  workflows.find(({ prefix }) => number.startsWith(`${prefix}-`));

/** All that a rule may know, gathered for one hearing. */
export const contextOf = (
  { clock, organisation, language, people }: Pick<Services, 'clock' | 'organisation' | 'language' | 'people'>,
  { where }: Pick<InboundMessage, 'where'>,
  by: Person,
  number: string,
  named: readonly Person[],
): CommandContext => ({
  now: clock.now(),
  by,
  number,
  organisation: organisation(),
  where,
  named,
  suggest: language.suggest,
  nameOf: people.nameOf,
});

/** Whose names a record's cards show. */
export const peopleIn = ({ state }: Loaded): string[] => [
  state.requester,
  state.opener,
  ...(state.assignee === undefined ? [] : [state.assignee]),
  ...(state.followers ?? []),
];

/** Whether a verb casts a vote, in whatever kind of record. */
export const ballotOf = ({ workflows }: Pick<Services, 'workflows'>, verb: string): Verb['ballot'] =>
  workflows.flatMap(({ verbs }) => own(verbs, verb)?.ballot ?? [])[0];
