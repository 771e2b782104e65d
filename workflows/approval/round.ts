import { outcomeOf, standingVotes, type Ballot, type Level, type Vote } from '../../src/domain/approval.ts';
import { addOpen, after, openBetween, type Calendar } from '../../src/domain/calendar.ts';
import { duration } from '../../src/domain/duration.ts';
import { type Ticket } from '../../src/domain/record.ts';

/** One round of approval: its levels one after another, each with the votes that were cast while it was open. */
export type Round = {
  levels: readonly Level[];
  /** Which level is open, from 0. */
  level: number;
  /** Since when this level is open. */
  since: Date;
  votes: readonly Vote[];
  /** Of the levels before: those that counted. */
  past: readonly Vote[];
  is: 'open' | 'approved' | 'rejected' | 'blocked' | 'expired' | 'void';
  /** Whose deputies may vote for them, as known when the level opened. */
  delegates: Readonly<Record<string, string>>;
  reminded?: true;
  /** Which round of this record it is, from 1. */
  no: number;
};

export type RoundEvent =
  | { type: 'roundOpened'; levels: Level[]; delegates: Record<string, string> }
  | { type: 'voted'; for: string; is: Ballot; why: string }
  | { type: 'levelPassed' }
  | { type: 'roundApproved' }
  | { type: 'roundRejected'; why: string }
  | { type: 'roundBlocked'; why: string; told: string[] }
  | { type: 'roundExpired' }
  | { type: 'roundVoided'; why: string }
  | { type: 'deputised'; voter: string; delegate: string }
  | { type: 'approversReminded' };

type With = { round?: Round };
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
      since: at,
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
  levelPassed: (state: S, { at }: At): S => {
    if (!state.round) return state;
    const { reminded: _, ...round } = state.round;
    const past = [...round.past, ...standingVotes(levelOf(round), round.votes)];
    return { ...state, round: { ...round, level: round.level + 1, since: at, votes: [], past } };
  },
  roundApproved: (state: S): S => set(state, { is: 'approved' }),
  roundRejected: (state: S): S => set(state, { is: 'rejected' }),
  roundBlocked: (state: S): S => set(state, { is: 'blocked' }),
  roundExpired: (state: S): S => set(state, { is: 'expired' }),
  roundVoided: (state: S): S => set(state, { is: 'void' }),
  deputised: (state: S, { voter, delegate }: { voter: string; delegate: string }): S =>
    set(state, { delegates: { ...state.round?.delegates, [voter]: delegate } }),
  approversReminded: (state: S): S => set(state, { reminded: true }),
});

/** Names the round and the level that a card shows, for its buttons to carry. */
export const stageOf = ({ no, level }: Round): string => `${no}.${level}`;

export const levelOf = ({ levels, level }: Round): Level =>
  levels[level] ?? { name: '', mode: 'any', voters: [], within: '1bd' };

export const outcome = (round: Round) => outcomeOf(levelOf(round), round.votes);

/** Who can still say something in the open level: its voters and their deputies. */
export const awaited = (round: Round | undefined): string[] => {
  if (round?.is !== 'open') return [];
  const { voters } = levelOf(round);
  return [...new Set(voters.flatMap(voter => [voter, ...(round.delegates[voter] ? [round.delegates[voter]] : [])]))];
};

/** Of those, who has not been voted for yet: on whom it waits. */
const silent = (round: Round | undefined): string[] =>
  round
    ? awaited({
        ...round,
        levels: round.levels.map(level => ({
          ...level,
          voters: level.voters.filter(voter => !round.votes.some(({ for: of }) => of === voter)),
        })),
      })
    : [];

/** How a card begins that shows a round: asking, watching or told; `end` is what came of it. */
export function headOf(round: Round | undefined, isAsked: boolean, end: string): string {
  if (isAsked) return 'Please decide';
  if (round?.is === 'open') return 'Being decided';
  return round?.is === 'blocked' ? 'Nobody can decide' : `Decided (${end})`;
}

/** Whether a card asks for votes now: somebody's own, that board's, or one that was asked for by words. */
export function isAskedBy(card: string | undefined, round: Round): boolean {
  const [kind, whose] = (card ?? '').split(/:(.*)/s);
  if (kind === 'approval' && whose !== undefined) return awaited(round).includes(whose);
  return kind === 'board' && whose !== undefined ? levelOf(round).board === whose : true;
}

/** Everybody who was ever asked: they may go on reading what they decided. */
export const everAsked = (round: Round | undefined): string[] =>
  round ? [...new Set([...round.levels.flatMap(({ voters }) => voters), ...Object.values(round.delegates)])] : [];

/** Who is asked now, and who ever was: lists and permissions read it. */
export function withApprovers<S extends With & Pick<Ticket, 'awaits' | 'approvers'>>({
  awaits: _,
  approvers: before,
  ...state
}: S): Omit<S, 'awaits' | 'approvers'> & Pick<Ticket, 'awaits' | 'approvers'> {
  const asked = silent(state.round);
  const ever = [...new Set([...(before ?? []), ...everAsked(state.round)])];
  return {
    ...state,
    ...(asked.length > 0 ? { awaits: asked } : {}),
    ...(ever.length > 0 ? { approvers: ever } : {}),
  };
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
  const last = after(hours, round.since, within);
  const end = latest && latest < last ? new Date(Math.max(latest.getTime(), round.since.getTime())) : last;
  const half = new Date((round.since.getTime() + end.getTime()) / 2);
  if ('ms' in within || end < last) return { remind: half, end };
  return { remind: addOpen(hours, round.since, openBetween(hours, round.since, end) / 2), end };
}
