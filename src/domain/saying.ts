declare const begun: unique symbol;

/** Words that begin with a verb: what a button, a form, a timer or a tell says. `sayings` makes them, so the verb is there. */
export type Saying = string & { readonly [begun]: true };

/** Makes words of the verbs of one kind of record: `saying('claim', number)`. */
export const sayings =
  <V extends string>() =>
  (verb: V, rest = ''): Saying =>
    quoted(rest === '' ? verb : `${verb} ${rest}`);

/** What a person said, to be said again by a button: nothing promises that it begins with a verb. */
export const quoted = (words: string): Saying => words as Saying;

/** The same words with something more after them. */
export const more = (words: Saying, rest: string): Saying => quoted(`${words} ${rest}`);
