import { expect, test } from '@jest/globals';
import { type Context, NOTHING_LOADED } from '../../src/domain/workflow.ts';
import { type Round } from '../../workflows/shared/approval/round.ts';
import { vote } from '../../workflows/shared/approval/vote.ts';
import { CHANGES, organisation } from '../support/desk.ts';

const email = (name: string) => `${name}@larkspur.example`;
const NOW = new Date('2026-03-27T09:00:00Z');
const ROUND: Round = {
  levels: [
    { name: 'Change board', mode: 'majority', within: '1d', board: 'cab', voters: ['cara', 'carl', 'quin'].map(email) },
  ],
  level: 0,
  openedAt: NOW,
  votes: [],
  past: [],
  is: 'open',
  delegates: {},
  no: 1,
};

const votedBy = (name: string, desk: string) =>
  vote(ROUND, { is: 'yes', why: '', excluded: [], mayRead: true }, {
    now: NOW,
    by: { email: email(name), name, standing: 'insider' },
    number: 'CHG-1',
    organisation: organisation(desk),
    where: { platform: 'console' },
    named: [],
    suggest: () => undefined,
    nameOf: who => who,
    loaded: NOTHING_LOADED,
  } satisfies Context);

test('who left the board since the round began has no vote any more', () => {
  expect(votedBy('carl', CHANGES)).toMatchObject({ is: 'voted' });
  expect(votedBy('carl', CHANGES.replace('carl@larkspur.example, ', ''))).toEqual({
    is: 'refused',
    why: 'You are not on that board any more.',
  });
});
