import { z } from 'zod';
import { type Who } from './role.ts';

/** The longest text that a person may say in one go; longer ones belong in a file. */
export const LONGEST_TEXT = 12_000;

export const text = z
  .string()
  .max(LONGEST_TEXT, `That is too long for one message: ${LONGEST_TEXT} characters at most, please.`)
  .default('');

/** The name of something in the desk file, as a person says it. Names that every object has are nobody's. */
export const nameOf = (noun: string) =>
  z
    .string()
    .max(60, `The name of a ${noun} is not that long.`)
    .refine(said => !(said.toLowerCase() in Object.prototype), `There is no such ${noun}.`)
    .optional();

/** What a verb takes: its keys and its free text, checked by zod. The message of a failed check is shown as it is. */
export type Shape = z.ZodObject<{ text: typeof text } & Record<string, z.ZodType>>;

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
  /** Who may say it is on the record: the rule itself decides, and answers strangers as if there were nothing. */
  checks?: true;
};

export type Verbs = Record<string, Verb>;

/** The words of a person after the grammar: which verb, about which record, with what. Not yet checked. */
export type Parsed = { verb: string; number?: string; keys: Readonly<Record<string, string>>; text: string };

/** The same, checked against the verb's shape. */
export type Command<V extends Verbs = Verbs> = {
  [Name in keyof V & string]: { verb: Name; number?: string } & z.infer<V[Name]['shape']>;
}[keyof V & string];

export type CommandOf<V extends Verbs, Name extends keyof V & string> = Extract<Command<V>, { verb: Name }>;

/** The keys of a verb, with the choices of those that have choices: what the grammar needs to know. */
export function keysOf({ shape }: Verb): Map<string, readonly string[] | undefined> {
  const keys = Object.entries(shape.shape).filter(([key]) => key !== 'text');
  return new Map(keys.map(([key, type]) => [key, choices(type)]));
}

function choices(type: z.ZodType): readonly string[] | undefined {
  if (type instanceof z.ZodEnum) return type.options.map(String);
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return choices(type.unwrap() as z.ZodType);
  if (type instanceof z.ZodPipe) return choices(type.out as z.ZodType) ?? choices(type.in as z.ZodType);
  return undefined;
}
