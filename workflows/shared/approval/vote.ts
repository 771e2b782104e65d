import { type Ballot } from './tally.ts';
import { type Form } from '../../../src/domain/card.ts';
import { type Context } from '../../../src/domain/workflow.ts';
import { awaited, levelOf, outcome, partakers, seatOf, stageOf, type Round, type RoundEvent } from './round.ts';
import { saying } from './messages.ts';

/** What a vote leads to: why it does not count, a form for what is missing, or what happened. */
export type Voted =
  | { is: 'refused'; why: string }
  | { is: 'asked'; form: Form }
  | { is: 'voted'; events: RoundEvent[]; round: Round; voter: string; answer: string };

const ANSWERS: Record<Ballot, string> = { yes: 'Your yes counts', no: 'Your no counts', abstain: 'You abstained' };

/**
 * One vote in the open level of a round (itsm-rules §3.6). `excluded` are those who may never vote on this, whatever
 * their role. Whoever is not asked is told no more than that there is nothing for them.
 */
export function vote(
  round: Round | undefined,
  {
    is,
    why,
    excluded,
    mayRead,
    stage,
    until,
  }: {
    is: Ballot;
    why: string;
    excluded: readonly string[];
    mayRead: boolean;
    stage?: string | undefined;
    until?: Date;
  },
  { by, number, now, nameOf, loaded, organisation }: Context,
): Voted {
  const refused = (text: string): Voted => ({ is: 'refused', why: text });
  const unseen = `There is no ${number} that you can see.`;
  const isAsked = partakers(round).includes(by.email);
  const deputised = (round ? levelOf(round).voters : []).filter(voter => loaded.delegates.get(voter) === by.email);
  if (!round || !(mayRead || isAsked || deputised.length > 0))
    return refused(mayRead ? `${number} needs no approval.` : unseen);
  if (excluded.includes(by.email)) return refused(`You have a part in ${number} yourself, so you cannot vote on it.`);
  if (round.is === 'blocked') return refused(`${number} is blocked: nobody can decide it until it is asked again.`);
  if (round.is !== 'open') return refused(`${number} is already decided: ${WORDS[round.is]}.`);
  if (stage !== undefined && stage !== stageOf(round))
    return refused(`${number} has changed since that card was shown: look at it again before you vote.`);
  // The timer that ends it may come a moment later.
  if (until && until <= now) return refused(`The time to vote on ${number} is over.`);
  const level = levelOf(round);
  const voter = seatOf(round, by.email, deputised);
  if (voter === undefined) return refused(withoutSeat(round));
  // Whoever left the board since the round began has no vote any more (itsm-rules §3.6).
  if (level.board !== undefined && !organisation.change?.boards[level.board]?.members.includes(voter))
    return refused(`${voter === by.email ? 'You are' : `${nameOf(voter)} is`} not on that board any more.`);
  const before = round.votes.findLast(cast => cast.for === voter);
  if (before && before.by !== by.email && voter === by.email)
    return refused(`${nameOf(before.by)} has voted for you on ${number}.`);
  if (is === 'no' && !/[\p{L}\p{N}]/u.test(why)) return { is: 'asked', form: reasonForm(number, stageOf(round)) };
  if (before?.is === is && before.by === by.email) {
    const others = deputised.filter(of => of !== voter && !round.votes.some(({ for: whose }) => whose === of));
    const one =
      others.length === 0 ? '' : ` Everybody has one vote; that of ${others.map(nameOf).join(', ')} is theirs to cast.`;
    return refused(`You have voted ${is} on ${number} already.${one}`);
  }
  const cast: RoundEvent = { type: 'voted', for: voter, is, why };
  const after: Round = { ...round, votes: [...round.votes, { for: voter, by: by.email, is, at: now, why }] };
  const whose = voter === by.email ? '' : ` for ${nameOf(voter)}`;
  return {
    is: 'voted',
    events: [cast, ...following(after, why)],
    round: after,
    voter,
    answer: `${ANSWERS[is]}${whose} on ${number}.`,
  };

  /** Why somebody has nothing to cast in this level. */
  function withoutSeat(open: Round): string {
    const [voted] = deputised;
    const cast = open.votes.find(({ by: whose }) => whose === by.email);
    if (cast) return `You voted for ${nameOf(cast.for)} on ${number}, who has no deputy any more.`;
    if (voted !== undefined) return `${nameOf(voted)} has voted on ${number} already.`;
    const waiting = awaited(open).map(nameOf).join(', ');
    return isAsked ? `It is not your turn: ${number} waits for ${waiting}.` : `You are not asked to approve ${number}.`;
  }
}

/** What the votes have come to: the next level, an end, or nothing yet. */
function following(round: Round, why: string): RoundEvent[] {
  const come = outcome(round);
  if (come === 'approved')
    return round.level + 1 < round.levels.length ? [{ type: 'levelPassed' }] : [{ type: 'roundApproved' }];
  if (come === 'blocked') {
    const all = round.votes.every(({ is }) => is === 'abstain') ? 'everybody' : 'somebody';
    return [{ type: 'roundBlocked', why: `${levelOf(round).name}: ${all} abstained`, told: [] }];
  }
  return come === 'rejected' ? [{ type: 'roundRejected', why }] : [];
}

const WORDS: Record<Exclude<Round['is'], 'open' | 'blocked'>, string> = {
  approved: 'approved',
  rejected: 'rejected',
  expired: 'the time to vote is over',
  void: 'it was changed or withdrawn, so no vote counts',
};

const reasonForm = (number: string, stage: string): Form => ({
  title: `Reject ${number}`,
  words: saying('reject', `${number} round=${stage}`),
  typed: `reject ${number} why`,
  submit: 'Reject',
  fields: [
    { key: 'text', label: 'Why?', type: 'text', required: true, max: 3_000, hint: 'The requester will see this.' },
  ],
});
