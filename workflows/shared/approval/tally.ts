/** How a level decides, as the desk file writes it: `any`, `all`, `majority`, `quorum 2`, `60%`, `first-response`. */
export type Mode = string;

export type Ballot = 'yes' | 'no' | 'abstain';

/** `for`: whose vote it is; a delegate's is cast by another. The newest of a voter counts. */
export type Vote = { for: string; by: string; is: Ballot; at: Date; why: string };

/** One step of an approval: its voters are settled when it begins, without those who may never vote on it. */
export type Level = { name: string; mode: Mode; voters: readonly string[]; within: string; board?: string };

export type Outcome = 'open' | 'approved' | 'rejected' | 'blocked';

/** How many must say yes of `n` who may vote (itsm-rules §3.6). More than `n` means that nobody can decide it. */
export function threshold(mode: Mode, n: number): number {
  if (n === 0) return 1;
  if (mode === 'all') return n;
  if (mode === 'majority') return Math.floor(n / 2) + 1;
  const [, quorum] = /^quorum (\d+)$/.exec(mode) ?? [];
  if (quorum !== undefined) return Number(quorum);
  const [, percent] = /^(\d+)%$/.exec(mode) ?? [];
  // Half up: 2.5 of five are three.
  if (percent !== undefined) return Math.max(1, Math.floor((n * Number(percent)) / 100 + 0.5));
  return 1;
}

/**
 * The vote of each voter that counts: their newest. Votes of anybody else do not, and nobody casts two, whoever they
 * stand in for (itsm-rules §3.6: once per person).
 */
export const standingVotes = ({ voters }: Pick<Level, 'voters'>, votes: readonly Vote[]): Vote[] =>
  voters
    .flatMap(voter => votes.findLast(vote => vote.for === voter) ?? [])
    .filter(({ by }, index, all) => all.findIndex(vote => vote.by === by) === index);

/** What the votes of a level come to. */
export function outcomeOf({ mode, voters }: Pick<Level, 'mode' | 'voters'>, votes: readonly Vote[]): Outcome {
  const n = voters.length;
  const needed = threshold(mode, n);
  if (n < needed) return 'blocked';
  const cast = standingVotes({ voters }, votes);
  const count = (is: Ballot) => cast.filter(vote => vote.is === is).length;
  const [yes, no, abstained] = [count('yes'), count('no'), count('abstain')];
  // Nobody has said anything about it: no yes, and no no either.
  if (abstained === n) return 'blocked';
  if (mode === 'first-response') {
    const [first] = cast.filter(({ is }) => is !== 'abstain').toSorted((a, b) => a.at.getTime() - b.at.getTime());
    if (first) return first.is === 'yes' ? 'approved' : 'rejected';
    return 'open';
  }
  if (yes >= needed) return 'approved';
  // Who abstains from what needs everybody has not refused it, but nobody else can decide it either.
  if (mode === 'all') return no > 0 ? 'rejected' : cast.length === n ? 'blocked' : 'open';
  // Out of reach: even if everybody who is left said yes.
  return n - no - abstained < needed ? 'rejected' : 'open';
}

/**
 * Those of a policy who may vote: each once, and never who asks for it, who opened it, for whom it is or who will do it
 * (separation of duties, itsm-rules §3.6). Admins are no exception.
 */
export const eligible = (members: readonly string[], excluded: readonly string[]): string[] =>
  [...new Set(members)].filter(member => !excluded.includes(member));

/** "2 of 3 yes, 1 no: 2 needed", for the card. */
export function tally({ mode, voters }: Pick<Level, 'mode' | 'voters'>, votes: readonly Vote[]): string {
  const cast = standingVotes({ voters }, votes);
  const count = (is: Ballot) => cast.filter(vote => vote.is === is).length;
  const abstained = count('abstain') > 0 ? `, ${count('abstain')} abstained` : '';
  return `${count('yes')} yes, ${count('no')} no${abstained} of ${voters.length}; ${threshold(mode, voters.length)} needed`;
}
