import { type verbs } from './commands.ts';

/** What buttons of others may say of an incident. */
export type IncidentVerb = keyof typeof verbs;
