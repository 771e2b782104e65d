import { type TicketState } from '../shared/ticket/ticket.ts';

export type { IncidentEvent } from './events.ts';

/** What an incident is now (ITIL 4: an unplanned interruption or a loss of quality): nothing but its events, folded. */
export type Incident = TicketState;
