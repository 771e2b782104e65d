import { type HomeView } from '@slack/types';
import { type Card } from '../../src/domain/card.ts';
import { render, type AccountOf } from './render.ts';

const BLOCKS = 100;

/** A card as the App Home of one person. */
export const homeView = (card: Card, accountOf: AccountOf): HomeView => ({
  type: 'home',
  blocks: render(card, accountOf, BLOCKS).blocks,
});
