import type { Card } from './card.ts';
import type { CommandOf, Verbs } from './command.ts';
import type { Loaded } from './record.ts';
import type { Sight, Wanted } from './records.ts';
import type { AnyWorkflow, CommandContext } from './workflow.ts';

/** What a question may know besides what it reads. */
export type QueryContext = CommandContext & {
  sight: Sight;
  /** The record that the question is about, which this person may see. */
  record?: Loaded;
  /** Undefined for a number whose kind no workflow knows. */
  workflowOf(number: string): AnyWorkflow | undefined;
  /** Somebody's own links to the calendar of changes; undefined where links are switched off. */
  calendarLink?: CalendarLink;
  /** All verbs that this person may say somewhere. */
  verbs: Verbs;
};

/** Secret addresses, made of whose they are and which generation of them is in use. */
export type CalendarLink = (email: string, generation: string) => { page: string; feed: string };

/** A card for the person, or why there is none. */
export type QueryAnswer = { card: Card } | { refused: string };

/** Verbs that only read: first which lists and counts are wanted, then the answer made of them. Both pure. */
export type QueryPlan = {
  lists: Wanted[];
  counts?: Omit<Wanted, 'limit' | 'order'>[];
  answer(found: Loaded[][], counts: number[]): QueryAnswer;
};

/** Nothing to read: here is why there is no answer. */
export const refusing = (why: string): QueryPlan => ({ lists: [], answer: () => ({ refused: why }) });

export type QueryModule<V extends Verbs> = {
  verbs: V;
  plan: { [Name in keyof V & string]: (command: CommandOf<V, Name>, context: QueryContext) => QueryPlan };
};

export type AnyQueryModule = QueryModule<Verbs>;

/** As `workflow` does for records: types checked where written, forgotten where used. */
export const queryModule = <V extends Verbs>(asked: QueryModule<V>): AnyQueryModule => asked as never;
