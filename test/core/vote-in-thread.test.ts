import { describe, expect, test } from '@jest/globals';
import { isVote } from '../../src/core/vote-in-thread.ts';
import { verbs as all } from '../../workflows/shared/approval/commands.ts';
import { type Verbs } from '../../src/domain/command.ts';

const verbs: Verbs = all;

const isCounted = (words: string) => isVote(verbs[words.split(/\W/, 1)[0] ?? '']?.ballot, words);

describe('in the thread of a board', () => {
  test.each([
    'approve',
    'approve!',
    'approve CHG-1',
    'approve it',
    'approve, looks good to me',
    'approve CHG-12: the plan is sound',
    'abstain',
    'abstain, I was on leave',
    'reject too soon after the last one',
    'reject not enough tests',
    'reject until the tests pass',
    'reject: where is the rollback plan?',
    'reject no rollback',
  ])('%s: is a vote', words => expect(isCounted(words)).toBe(true));

  test.each([
    'approve this only if the tests pass',
    'approve it, if the tests pass',
    'approve as long as the tests pass',
    'approve pending the tests',
    'approve nothing before Carl has read it',
    'approve buttons are broken for me',
    'approve of this?',
    "approve? I don't think so",
    "approve it I won't",
    'abstain or not, I cannot say',
    'abstain when Carl does',
    'reject only when Carl says so',
    'reject is too strong a word, I like it',
    'reject if the tests fail',
    'reject this?',
    'reject?',
    'status',
  ])('%s: is none', words => expect(isCounted(words)).toBe(false));
});
