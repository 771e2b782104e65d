import type { Card } from './card.ts';
import type { CommandOf, Verbs } from './command.ts';
import type { Loaded } from './record.ts';
import type { Sight, Wanted } from './records.ts';
import type { AnyWorkflow, Asker } from './workflow.ts';

/** What a question may know besides what it reads. */
export type Asking = Asker & {
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
export type Answered = { card: Card } | { refused: string };

/** Verbs that only read: first which lists and counts are wanted, then the answer made of them. Both pure. */
export type Answering = {
  lists: Wanted[];
  counts?: Omit<Wanted, 'limit' | 'order'>[];
  answer(found: Loaded[][], counts: number[]): Answered;
};

/** Nothing to read: here is why there is no answer. */
export const refusing = (why: string): Answering => ({ lists: [], answer: () => ({ refused: why }) });

export type Questions<V extends Verbs> = {
  verbs: V;
  ask: { [Name in keyof V & string]: (command: CommandOf<V, Name>, asking: Asking) => Answering };
};

export type AnyQuestions = Questions<Verbs>;

/** As `workflow` does for records: types checked where written, forgotten where used. */
export const questions = <V extends Verbs>(asked: Questions<V>): AnyQuestions => asked as never;
