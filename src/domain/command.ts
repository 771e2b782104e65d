import { z } from 'zod';
import { type Who } from './role.ts';

/** The longest text that a person may say in one go; longer ones belong in a file. */
export const MAX_TEXT = 12_000;

export const text = z
  .string()
  .max(MAX_TEXT, `That is too long for one message: ${MAX_TEXT} characters at most, please.`)
  .default('');

/** A key of several words without quotes: what is said for it runs to the next key. */
export const prose = <T extends z.ZodType>(type: T): T => type.meta({ prose: true });

/** A key that is a moment: a day and a time of day without quotes are one value (`sat 22:00`). */
export const moment = <T extends z.ZodType>(type: T): T => type.meta({ moment: true });

/** A key of several names: what follows a comma is one more (`erp, crm`). */
export const names = <T extends z.ZodType>(type: T): T => type.meta({ names: true });

/** A key that is somebody: whoever says it must find one. */
export const somebody = <T extends z.ZodType>(type: T): T => type.meta({ person: true });

/** The name of something in the desk file, as a person says it. Names that every object has are nobody's. */
export const nameOf = (noun: string) =>
  z
    .string()
    .max(60, `The name of a ${noun} is not that long.`)
    .refine(said => !(said.toLowerCase() in Object.prototype), `There is no such ${noun}.`)
    .optional();

/** What a verb takes: its keys and its free text, checked by zod. The message of a failed check is shown as it is. */
export type Shape = z.ZodObject<{ text: typeof text } & Record<string, z.ZodType>>;

/**
 * `nothing`, `people`, a `name` of a word or two, an `item` of a catalogue, a `report` of anything, a `message` to somebody, a
 * `remark`, a `solution`, a `score`, or a `reason`, for which nobody names the thing itself: who says "cancel the Friday
 * slot" does not mean a ticket.
 */
export type Takes =
  'nothing' | 'people' | 'name' | 'item' | 'report' | 'message' | 'remark' | 'solution' | 'reason' | 'score';

export type Verb<S extends Shape = Shape> = {
  who: Who;
  shape: S;
  /** As in the help: `claim NUMBER`. */
  usage: string;
  /** What it does, in a few words. Verbs without help are said by buttons and timers only. */
  help?: string;
  /** `starts`: makes a record. `changes`: decided by one. `asks`: reads, changes nothing. */
  does: 'starts' | 'changes' | 'asks';
  /** Also for those who only know of the record because it is announced to everybody. */
  announced?: true;
  /** Takes keys that only its rule knows: the fields of an item. */
  free?: true;
  /** What follows it, besides number and keys: by that a sentence which only begins with its word is told from it. */
  takes?: Takes;
  /** The words of which one must come first: what it does is named by it. */
  first?: readonly string[];
  /** Casts a vote: the words around it decide whether it counts. `against` wants a reason, which may say anything. */
  ballot?: 'for' | 'against';
  /** What is said in a ticket's thread without a command: among the agents, or to the requester. */
  talk?: 'internal' | 'public';
  /** Shows what waits for whoever has just voted. */
  waiting?: true;
  /** What words without any mean. */
  fallback?: true;
  /** Who may say it is on the record: the rule itself decides, and answers strangers as if there were nothing. */
  checks?: true;
};

export type Verbs = Record<string, Verb>;

/** Why, from its key and from what was said besides: nothing of it is lost. */
export const whyOf = ({ reason, text: said }: { reason?: string | undefined; text: string }): string =>
  [reason, said].flatMap(part => (part?.trim() ? [part.trim()] : [])).join(' ');

/** The words of a person after the grammar: which verb, about which record, with what. Not yet checked. */
export type Parsed = { verb: string; number?: string; keys: Readonly<Record<string, string>>; text: string };

/** The same, checked against the verb's shape. */
export type Command<V extends Verbs = Verbs> = {
  [Name in keyof V & string]: { verb: Name; number?: string } & z.infer<V[Name]['shape']>;
}[keyof V & string];

export type CommandOf<V extends Verbs, Name extends keyof V & string> = Extract<Command<V>, { verb: Name }>;

/** What may be said for a key: one of its choices, words up to the next key, a moment, names, or one word. */
export type KeyKind = { choices?: readonly string[]; prose?: true; person?: true; moment?: true; names?: true };

/** The keys of a verb: what the grammar needs to know. */
export function keysOf({ shape }: Verb): Map<string, KeyKind> {
  const keys = Object.entries(shape.shape).filter(([key]) => key !== 'text');
  return new Map(keys.map(([key, type]) => [key, kindOf(type)]));
}

function kindOf(type: z.ZodType): KeyKind {
  const meta = type.meta();
  if (meta?.prose === true) return { prose: true };
  if (meta?.person === true) return { person: true };
  if (meta?.moment === true) return { moment: true };
  if (meta?.names === true) return { names: true };
  if (type instanceof z.ZodEnum) return { choices: type.options.map(String) };
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return kindOf(type.unwrap() as z.ZodType);
  if (type instanceof z.ZodPipe) {
    const out = kindOf(type.out as z.ZodType);
    return out.choices ? out : kindOf(type.in as z.ZodType);
  }
  return {};
}
