import { type Card } from '../../../src/domain/card.ts';
import { shortened as cutShort } from '../../../src/domain/text.ts';
import { type Drawing } from '../../../src/domain/workflow.ts';
import { type Incident } from '../incident.ts';

export type Draw = (drawing: Drawing<Incident>) => Card;

const QUOTED = 1_500;

/** Cut for a card; the whole stays in the trail. */
export const shortened = (text: string, length = QUOTED) => cutShort(text, length);
