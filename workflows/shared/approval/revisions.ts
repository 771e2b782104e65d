import { publicAs, type Revisions } from '../ticket/revised.ts';

/** A question before a vote is public for as long as it is one. */
export const revisions: Revisions = {
  rules: { asked: publicAs('ask', ({ edit: { text } }) => ({ verb: 'ask', text })) },
  acts: [],
};
