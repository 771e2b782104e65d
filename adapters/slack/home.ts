import { type HomeView } from '@slack/types';
import { type Card } from '../../src/domain/card.ts';
import { type Readers } from '../../src/domain/reading.ts';
import { render } from './render.ts';

const BLOCKS = 100;

/** A card as the App Home of one person. */
export const homeView = (card: Card, readers: Readers): HomeView => ({
  type: 'home',
  blocks: render(card, readers, BLOCKS).blocks,
});
