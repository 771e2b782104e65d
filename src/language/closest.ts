import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';

/** The known word that a mistyped one most likely meant; undefined when none is near. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const asked = word.toLowerCase().slice(0, 40);
  const [best] = [...known]
    .map(candidate => ({ candidate, distance: DamerauLevenshteinDistance(asked, candidate, {}) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}
