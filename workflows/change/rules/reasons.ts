import { type Change } from '../change.ts';

/** What makes it risky, most of all first; what does not is left out. */
export function reasonsOf({ risk: { score, reasons } }: Pick<Change, 'risk'>): string {
  const counted = reasons.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points);
  const judged = reasons.filter(({ points }) => points === 0).slice(-1);
  const parts = counted.map(({ points, why }) => `${why} (${points})`);
  return `${score} points: ${[...parts, ...judged.map(({ why }) => why)].join('; ')}`;
}
