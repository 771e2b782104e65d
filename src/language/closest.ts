import { cut } from '../domain/text.ts';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';

/** The known word that a mistyped one most likely meant; undefined when none is near. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const asked = cut(word.toLowerCase(), 40);
  const [best] = [...known]
    .map(candidate => ({ candidate, distance: DamerauLevenshteinDistance(asked, candidate, {}) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}
