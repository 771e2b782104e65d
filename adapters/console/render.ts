import { plain, utc, type Card } from '../../src/domain/card.ts';

/** A card as a terminal shows it. */
export const render = (card: Card, time: (at: Date) => string = utc): string => plain(card, time);
