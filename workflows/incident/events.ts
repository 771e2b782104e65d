import { type TicketEvent } from '../shared/ticket/events.ts';

/** All that can happen to an incident, for ever: old records replay with them. */
export type IncidentEvent =
  | TicketEvent
  | { type: 'merged'; into: string }
  | { type: 'mergedIn'; from: string; people: string[] }
  | { type: 'majorProposed'; why: string }
  | { type: 'majorAccepted'; impact: string; everyMs: number; announced: boolean }
  | { type: 'majorRejected'; why: string }
  | { type: 'majorDemoted'; why: string }
  | { type: 'majorUpdated'; text: string }
  | { type: 'majorStaffed'; role: string; who: string }
  | { type: 'majorAsked' }
  | { type: 'majorReviewed'; text: string }
  | { type: 'pinned'; text: string; saidAt: Date; author: string; link?: string };
