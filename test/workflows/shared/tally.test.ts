import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  eligible,
  outcomeOf,
  standingVotes,
  threshold,
  type Ballot,
  type Vote,
} from '../../../workflows/shared/approval/tally.ts';
import { runs } from '../../support/runs.ts';

const at = (index: number) => new Date(1_000 * index);
const votes = (cast: string): Vote[] =>
  cast
    .split(' ')
    .filter(each => each !== '')
    .map((each, index) => {
      const [voter, is] = [
        each.slice(0, 1),
        { '+': 'yes', '-': 'no', '0': 'abstain' }[each.slice(1)] as Ballot,
      ] as const;
      return { for: voter, by: voter, is, at: at(index), why: '' };
    });
const on = (mode: string, voters: string, cast: string) => outcomeOf({ mode, voters: Array.from(voters) }, votes(cast));

test('of those who changed their mind the last word stands, and strangers have none', () =>
  expect(
    standingVotes({ voters: ['a', 'b', 'c'] }, votes('a+ x+ b- a- b+')).map(({ for: voter, is }) => `${voter} ${is}`),
  ).toEqual(['a no', 'b yes']));

describe('every mode, from one table', () => {
  test.each([
    ['any', 'abc', '', 'open'],
    ['any', 'abc', 'a+', 'approved'],
    ['any', 'abc', 'a- b-', 'open'],
    ['any', 'abc', 'a- b- c-', 'rejected'],
    ['any', 'abc', 'a- b0 c0', 'rejected'],
    ['all', 'abc', 'a+ b+', 'open'],
    ['all', 'abc', 'a+ b+ c+', 'approved'],
    ['all', 'abc', 'a-', 'rejected'],
    ['all', 'abc', 'a+ c0', 'open'],
    ['all', 'abc', 'a+ b+ c0', 'blocked'],
    ['all', 'abc', 'a- c0', 'rejected'],
    ['all', 'abc', 'a+ c0 c+ b+', 'approved'],
    ['majority', 'abc', 'a+', 'open'],
    ['majority', 'abc', 'a+ b+', 'approved'],
    ['majority', 'abcd', 'a+ b+', 'open'],
    ['majority', 'abcd', 'a- b-', 'rejected'],
    ['majority', 'abc', 'a- b0', 'rejected'],
    ['quorum 2', 'abc', 'a+', 'open'],
    ['quorum 2', 'abc', 'a+ c+', 'approved'],
    ['quorum 2', 'a', 'a+', 'blocked'],
    ['quorum 2', 'abc', 'a- b-', 'rejected'],
    ['50%', 'abcde', 'a+ b+', 'open'],
    ['50%', 'abcde', 'a+ b+ c+', 'approved'],
    ['100%', 'ab', 'a+', 'open'],
    ['1%', 'abcde', 'c+', 'approved'],
    ['first-response', 'abc', 'b-', 'rejected'],
    ['first-response', 'abc', 'b+ a-', 'approved'],
    ['first-response', 'abc', 'b0 a+', 'approved'],
    ['first-response', 'ab', 'a0 b0', 'blocked'],
    ['any', 'a', 'a0', 'blocked'],
    ['majority', 'abc', 'a0 b0 c0', 'blocked'],
    ['any', '', '', 'blocked'],
    ['all', '', '', 'blocked'],
    ['any', 'abc', 'x+ y+', 'open'],
    ['any', 'abc', 'a+ a-', 'open'],
    ['majority', 'abc', 'a- a+ b+', 'approved'],
  ])('%s of %s: %s is %s', (mode, voters, cast, expected) => expect(on(mode, voters, cast)).toBe(expected));

  test.each([
    ['50%', 5, 3],
    ['33%', 3, 1],
    ['83%', 3, 2],
    ['1%', 3, 1],
    ['majority', 2, 2],
    ['majority', 5, 3],
  ])('%s of %d is %d', (mode, n, expected) => expect(threshold(mode, n)).toBe(expected));
});

test('whoever casts the votes of several counts once', () => {
  const cast = (voter: string, by: string): Vote => ({ for: voter, by, is: 'yes', at: at(0), why: '' });
  const level = { mode: 'quorum 2', voters: ['a', 'b', 'c'] };
  expect(outcomeOf(level, [cast('a', 'd'), cast('b', 'd')])).toBe('open');
  expect(outcomeOf(level, [cast('a', 'd'), cast('b', 'b')])).toBe('approved');
  expect(outcomeOf(level, [cast('a', 'b'), cast('b', 'b')])).toBe('open');
});

test('who asks, opens, receives or does it never votes, and everybody counts once', () => {
  expect(eligible(['a', 'b', 'a', 'c'], ['c'])).toEqual(['a', 'b']);
});

test('no sequence of votes approves without the votes that are asked for, nor lets an excluded person count', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const modes = fc.constantFrom('any', 'all', 'majority', 'quorum 2', 'quorum 3', '50%', '75%', 'first-response');
  const sequence = fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom<Ballot>('yes', 'no', 'abstain')), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(modes, fc.subarray(people), fc.subarray(people), sequence, (mode, members, excluded, said) => {
      const voters = eligible([...members, ...members], excluded);
      const cast = said.map(([who, is], index): Vote => ({ for: who, by: who, is, at: at(index), why: '' }));
      // The slow way: a ballot box that holds each voter's last word.
      const box = new Map<string, Ballot>();
      for (const { for: who, is } of cast) if (members.includes(who) && !excluded.includes(who)) box.set(who, is);
      const yes = [...box.values()].filter(is => is === 'yes').length;
      const needed: Record<string, number> = {
        any: 1,
        all: voters.length,
        majority: Math.floor(voters.length / 2) + 1,
        'quorum 2': 2,
        'quorum 3': 3,
        '50%': Math.max(1, Math.round(voters.length * 0.5)),
        '75%': Math.max(1, Math.round(voters.length * 0.75)),
        'first-response': 1,
      };
      const outcome = outcomeOf({ mode, voters }, cast);
      const isEnough = voters.length > 0 && yes >= needed[mode]!;
      return outcome !== 'approved' || isEnough;
    }),
    runs(100_000),
  );
});
