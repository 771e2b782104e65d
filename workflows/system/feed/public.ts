import { type verbs } from './index.ts';

/** What buttons of others may say of somebody's links. */
export type FeedVerb = keyof typeof verbs;
