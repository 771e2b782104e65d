import { type Card } from '../../../src/domain/card.ts';
import { awaited, levelOf, partakers, standsInFor, type Round } from './round.ts';

/** How a card begins that shows a round: asking, watching or told; `end` is what came of it. */
export function headOf(round: Round | undefined, isAsked: boolean, end: string): string {
  if (isAsked) return 'Please decide';
  if (round?.is === 'open') return 'Being decided';
  return round?.is === 'blocked' ? 'Nobody can decide' : `Decided (${end})`;
}

/** Whether a card asks for votes now: somebody's own, that board's, or one that was asked for by words. */
export function isAskedBy(card: string | undefined, round: Round): boolean {
  const owner = ownerOf(card);
  if (owner !== undefined) return awaited(round).includes(owner);
  const [, board] = /^board:(.*)$/s.exec(card ?? '') ?? [];
  return board === undefined || levelOf(round).board === board;
}

/** Whether a card hangs in the conversation of somebody who has no part in this round any more. */
export const isForFormerVoter = (card: string | undefined, round: Round | undefined): boolean => {
  const owner = ownerOf(card);
  return owner !== undefined && !partakers(round).includes(owner);
};

/** For whom the owner of a card would vote: what a deputy has to know first. */
export function standInLine(card: string | undefined, round: Round, nameOf: (email: string) => string): string[] {
  const owner = ownerOf(card);
  const names = owner === undefined || round.is !== 'open' ? [] : standsInFor(round, owner).map(nameOf);
  return names.length === 0 ? [] : [`You are asked in place of ${names.join(' or ')}.`];
}

/** What is left of the card of somebody who has no part in it any more; what it says by now is not theirs to read. */
export const notAsked = (number: string, version: number): Card => ({
  title: number,
  of: { number, version },
  lines: [['Your vote is not asked for any more.']],
});

/** Whose own card it is, if it is one's. */
const ownerOf = (card: string | undefined): string | undefined => /^approval:(.*)$/s.exec(card ?? '')?.[1];
