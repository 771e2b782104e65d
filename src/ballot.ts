import { type Parsed } from './domain/command.ts';

const BALLOTS = new Set(['approve', 'reject', 'abstain']);

export const isBallot = (verb: string): boolean => BALLOTS.has(verb);

/** Whether words that somebody says among others are a vote. A reason to reject may say anything. */
export const isVote = (parsed: Parsed | { unknown: string }, words: string): boolean =>
  'verb' in parsed && isBallot(parsed.verb) && (parsed.verb === 'reject' || !IN_DOUBT.test(words.trim()));

/** What is asked or on condition is no vote: "approve of this?", "approve when the tests are green". */
const IN_DOUBT =
  /^\S+(\s+[a-z]{3}-\d+)?[\s,;:-]*(?:.*\?|(?:of|from|if|when|once|after|before|until|unless|only|but|provided|assuming|subject to|as soon as|not)\b)/isu;

/** What people say when they mean to vote; it is never guessed. */
export const isLikeVote = (words: string): boolean => LIKE_A_VOTE.test(words.trim());

const LIKE_A_VOTE =
  /^[!/]?(approve|reject|abstain|yes|no|ok|lgtm|\+1|-1|:\+1:|:-1:|👍|👎|i (approve|reject|agree)|approved|rejected|agreed)\b|^(\+1|-1|:[+-]1:|👍|👎)/iu;

export const HOW_TO_VOTE =
  'That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.';
