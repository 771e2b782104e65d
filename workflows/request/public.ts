import { type verbs } from './commands.ts';

/** What buttons of others may say of a request. */
export type RequestVerb = keyof typeof verbs;
