import { type Card, type Span } from '../../../../src/domain/card.ts';
import { shortened as cutShort } from '../../../../src/domain/text.ts';
import { type Drawing } from '../../../../src/domain/workflow.ts';
import { type TicketState } from '../ticket.ts';

export type Draw<S extends TicketState = TicketState> = (drawing: Drawing<S>) => Card;

/** How a kind differs from every other ticket on the two cards that all have. */
export type Look<S extends TicketState> = {
  /** What its state is called. */
  status(state: S, on: 'receipt' | 'triage'): string;
  /** What the requester is told of a solution: "Amir says it is solved". */
  solved: string;
  /** Whether it is there to be confirmed. */
  mayConfirm(state: S): boolean;
  /** What both cards say besides. */
  facts(drawing: Drawing<S>): { label: string; value: Span }[];
};

const QUOTED = 1_500;

/** Cut for a card; the whole stays in the trail. */
export const shortened = (text: string, length = QUOTED) => cutShort(text, length);
