import { type verbs } from './commands.ts';

/** What buttons of any kind may ask of the desk. */
export type DeskVerb = keyof typeof verbs;
