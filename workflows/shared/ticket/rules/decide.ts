import { type Decide as DecideOf } from '../../../../src/domain/workflow.ts';
import { type verbs } from '../commands.ts';
import { type TicketEvent } from '../events.ts';
import { type TicketState } from '../ticket.ts';

/** What each verb does to a ticket, whatever kind it is of: a table that must be complete. */
export type Decide = DecideOf<TicketState, typeof verbs, TicketEvent>;
