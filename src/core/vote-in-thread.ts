import { type Verb } from '../domain/command.ts';

/** Whether words that somebody says among others are a vote: what asks or sets conditions is none. */
export const isVote = (ballot: Verb['ballot'], words: string): boolean => {
  const said = words.trim().replace(/^[!/]?\p{L}+(\s+[a-z]{3}-\d+)?[\s,;:.!-]*/iu, '');
  return ballot !== undefined && !(ballot === 'against' ? NO_REFUSAL : IN_DOUBT).test(said);
};

/** "approve this?", "approve as long as the tests are green", "approve buttons are broken". */
const IN_DOUBT =
  /\?|\b(?:if|when|whenever|once|after|before|until|till|unless|only|but|except|provided|providing|assuming|given|subject to|as soon as|as long as|so long as|on condition|conditional(?:ly)?|in case|pending|depend(?:s|ing)|not|never|nothing|none|nobody|no|cannot|or|maybe|perhaps|should|would|could|might)\b|n[’']t\b|^(?:of|from|is|was|are|buttons?|cards?|votes?)\b/iu;

/** A reason may say anything; what only speaks of rejecting, or makes it depend on something, is none. */
const NO_REFUSAL =
  /^\?|^(?:(?:it|this|that|of|or)\b[^.!]*)?\?$|^(?:if|when|whenever|once|unless|only (?:if|when|once|after)|in case|or|is|was|are|would|should|could|might|seems|sounds|buttons?|cards?|votes?)\b/iu;

/** What people say when they mean to vote; it is never guessed. */
export const isLikeVote = (words: string): boolean => LIKE_A_VOTE.test(words.trim());

const LIKE_A_VOTE =
  /^[!/]?(approve|reject|abstain|yes|no|ok|lgtm|\+1|-1|:\+1:|:-1:|👍|👎|i (approve|reject|agree)|approved|rejected|agreed)\b|^(\+1|-1|:[+-]1:|👍|👎)/iu;

export const HOW_TO_VOTE =
  'That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.';

export const STANDS =
  'An edit does not change a vote: it stands as it was cast. Say approve, reject and why, or abstain anew.';
