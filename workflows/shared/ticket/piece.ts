import { type Piece } from '../../../src/domain/piece.ts';
import { moreOf, receiptOf, resolution, survey, timeline, triageOf, type Look } from './cards/index.ts';
import { verbs } from './commands.ts';
import { evolveTicket } from './evolve.ts';
import { type TicketEvent } from './events.ts';
import { decide, needs, timers } from './rules/index.ts';
import { type TicketCard } from './messages.ts';
import { type TicketState } from './ticket.ts';
import { turn } from './turn.ts';
import { formerVerbs, upcasters } from './upcasters.ts';

/** What every ticket has: talk, assignment, clocks, links, followers, an end and a way back (ITIL 4: service desk). */
export const ticketPiece = <S extends TicketState>(look: Look<S>): Piece<S, typeof verbs, TicketEvent> => ({
  verbs,
  decide,
  evolve: evolveTicket<S>(),
  needs,
  timers,
  upcasters,
  formerVerbs,
  cards: {
    receipt: receiptOf(look),
    triage: triageOf(look),
    more: moreOf<S>(() => ({ before: [], after: [] })),
    turn,
    resolution,
    survey,
    timeline,
  } satisfies Record<TicketCard, unknown>,
});
