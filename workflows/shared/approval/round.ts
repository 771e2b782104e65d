import { outcomeOf, standingVotes, type Ballot, type Level, type Vote } from './tally.ts';
import { addOpen, after, openBetween, type Calendar } from '../../../src/time/calendar.ts';
import { duration } from '../../../src/time/duration.ts';
import { type Ticket } from '../../../src/domain/record.ts';

/** One round of approval: its levels one after another, each with the votes that were cast while it was open. */
export type Round = {
  levels: readonly Level[];
  /** Which level is open, from 0. */
  level: number;
  /** Since when this level is open. */
  openedAt: Date;
  votes: readonly Vote[];
  /** Of the levels before: those that counted. */
  past: readonly Vote[];
  is: 'open' | 'approved' | 'rejected' | 'blocked' | 'expired' | 'void';
  /** Who may vote for whom, of the voters of this level. */
  delegates: Readonly<Record<string, string>>;
  /** Who was told that nobody can decide it. */
  told?: readonly string[];
  reminded?: true;
  /** Which round of this record it is, from 1. */
  no: number;
};

export type RoundEvent =
  | { type: 'roundOpened'; levels: Level[]; delegates: Record<string, string> }
  | { type: 'voted'; for: string; is: Ballot; why: string }
  | { type: 'levelPassed'; delegates?: Record<string, string> }
  | { type: 'roundApproved' }
  | { type: 'roundRejected'; why: string }
  | { type: 'roundBlocked'; why: string; told: string[] }
  | { type: 'roundExpired' }
  | { type: 'roundVoided'; why: string }
  | { type: 'deputySet'; voter: string; delegate: string }
  | { type: 'deputyEnded'; voter: string }
  | { type: 'approversReminded' };

/** `asked`: everybody who ever was, in any round: each has a card. */
type With = { round?: Round; asked?: readonly string[] };
type At = { at: Date; by: string };

const set = <S extends With>(state: S, change: Partial<Round>): S =>
  state.round ? { ...state, round: { ...state.round, ...change } } : state;

/** What the events of approval make of any state that has a round. */
export const evolveRound = <S extends With>() => ({
  roundOpened: (
    state: S,
    { levels, delegates, at }: At & { levels: Level[]; delegates: Record<string, string> },
  ): S => ({
    ...state,
    round: {
      no: (state.round?.no ?? 0) + 1,
      levels,
      level: 0,
      openedAt: at,
      votes: [],
      past: [],
      is: 'open' as const,
      delegates,
    },
  }),
  voted: (state: S, { for: voter, is, why, by, at }: At & { for: string; is: Ballot; why: string }): S =>
    // Their newest counts; those before are in the trail.
    set(state, {
      votes: [...(state.round?.votes ?? []).filter(({ for: of }) => of !== voter), { for: voter, by, is, at, why }],
    }),
  levelPassed: (state: S, { at, delegates }: At & { delegates?: Record<string, string> }): S => {
    if (!state.round) return state;
    const { reminded: _, ...round } = state.round;
    const past = [...round.past, ...standingVotes(levelOf(round), round.votes)];
    const next = { level: round.level + 1, openedAt: at, votes: [], past, delegates: delegates ?? round.delegates };
    return { ...state, round: { ...round, ...next } };
  },
  roundApproved: (state: S): S => set(state, { is: 'approved' }),
  roundRejected: (state: S): S => set(state, { is: 'rejected' }),
  roundBlocked: (state: S, { told }: { told: readonly string[] }): S => set(state, { is: 'blocked', told }),
  roundExpired: (state: S): S => set(state, { is: 'expired' }),
  roundVoided: (state: S): S => set(state, { is: 'void' }),
  deputySet: (state: S, { voter, delegate }: { voter: string; delegate: string }): S =>
    set(state, { delegates: { ...state.round?.delegates, [voter]: delegate } }),
  deputyEnded: (state: S, { voter }: { voter: string }): S => {
    const { [voter]: _, ...delegates } = state.round?.delegates ?? {};
    return set(state, { delegates });
  },
  approversReminded: (state: S): S => set(state, { reminded: true }),
});

/** Names the round and the level that a card shows, for its buttons to carry. */
export const stageOf = ({ no, level }: Round): string => `${no}.${level}`;

export const levelOf = ({ levels, level }: Round): Level =>
  levels[level] ?? { name: '', mode: 'any', voters: [], within: '1bd' };

/** Of all levels, each once. */
export const everyVoter = ({ levels }: Pick<Round, 'levels'>): string[] => [
  ...new Set(levels.flatMap(({ voters }) => voters)),
];

/** Who was shown what the open level decides: its voters, and who stands in for them. */
export const askedIn = (round: Round | undefined): string[] =>
  round?.is === 'open' ? [...new Set([...levelOf(round).voters, ...Object.values(round.delegates)])] : [];

export const outcome = (round: Round) => outcomeOf(levelOf(round), round.votes);

/**
 * Whose vote somebody casts, of those for whom they may: everybody has one vote (itsm-rules §3.6), so whoever has their own
 * casts no other, and whoever stands in for several casts one of theirs.
 */
export function seatOf(round: Round, email: string, deputised: readonly string[]): string | undefined {
  const { voters } = levelOf(round);
  if (voters.includes(email)) return email;
  const cast = round.votes.find(({ by, for: of }) => by === email && voters.includes(of));
  if (cast) return deputised.find(voter => voter === cast.for);
  return deputised.find(voter => voters.includes(voter) && !round.votes.some(({ for: of }) => of === voter));
}

/** For whom somebody may vote in the open level, as far as the record knows. */
export function standsInFor(round: Round, email: string): string[] {
  const deputised = levelOf(round).voters.filter(voter => round.delegates[voter] === email);
  const seat = seatOf(round, email, deputised);
  if (seat === undefined || seat === email) return [];
  const isFree = (voter: string) => !round.votes.some(({ for: of }) => of === voter);
  return round.votes.some(({ by }) => by === email) ? [seat] : deputised.filter(isFree);
}

/** Who can still say something in the open level: its voters and those who stand in for one. */
export const awaited = (round: Round | undefined): string[] => {
  if (round?.is !== 'open') return [];
  const isTheirs = (voter: string) => round.votes.every(({ for: of, by }) => of !== voter || by === voter);
  const deputies = Object.values(round.delegates).filter(email => standsInFor(round, email).length > 0);
  return [...new Set([...levelOf(round).voters.filter(isTheirs), ...deputies])];
};

/** Of those, whose vote is missing: on whom it waits. */
const silent = (round: Round | undefined): string[] =>
  round ? awaited(round).filter(email => !round.votes.some(({ by }) => by === email)) : [];

/** Who is reminded of a vote: whoever stands in for the voter, else the voter. */
export const remindedFor = (round: Round, voter: string): string => {
  const { [voter]: delegate } = round.delegates;
  return delegate !== undefined && standsInFor(round, delegate).includes(voter) ? delegate : voter;
};

/** Who may read it for their part in this round: its voters, who cast a vote, and while it is open who could for another. */
export function partakers(round: Round | undefined): string[] {
  if (!round) return [];
  const deputies = round.is === 'open' ? Object.values(round.delegates) : [];
  const cast = [...round.past, ...round.votes].map(({ by }) => by);
  return [...new Set([...everyVoter(round), ...cast, ...deputies, ...(round.told ?? [])])];
}

/** Who is asked now, who may read it for that, and who ever was asked: lists, permissions and cards read it. */
export function withApprovers<S extends With & Pick<Ticket, 'awaits' | 'approvers'>>(state: S): S {
  const awaits = silent(state.round);
  const approvers = partakers(state.round);
  const now = { ...state, asked: [...new Set([...(state.asked ?? []), ...approvers])], awaits, approvers };
  // Absent where nobody is: indexes hold only records that wait.
  const gone = [
    ...(awaits.length > 0 ? [] : ['awaits' as const]),
    ...(approvers.length > 0 ? [] : ['approvers' as const]),
  ];
  for (const key of gone) Reflect.deleteProperty(now, key);
  return now;
}

/** Whose yes counted: in the levels before, and in this one. */
export const yesOf = (round: Round | undefined): string[] => {
  if (!round) return [];
  const cast = [...round.past, ...standingVotes(levelOf(round), round.votes)];
  return [...new Set(cast.filter(({ is }) => is === 'yes').map(({ by }) => by))];
};

/**
 * When the approvers of the open level are reminded, in working time where the level is counted in working days, and when it
 * is too late: at its latest moment, if that is sooner.
 */
export function deadlines(round: Round, hours: Calendar, latest?: Date): { remind: Date; end: Date } {
  const within = duration(levelOf(round).within);
  const last = after(hours, round.openedAt, within);
  const end = latest && latest < last ? new Date(Math.max(latest.getTime(), round.openedAt.getTime())) : last;
  const half = new Date((round.openedAt.getTime() + end.getTime()) / 2);
  if ('ms' in within || end < last) return { remind: half, end };
  return { remind: addOpen(hours, round.openedAt, openBetween(hours, round.openedAt, end) / 2), end };
}
