import { startClock, type Clock, type ClockName, type Promised } from '../../../src/time/sla-clock.ts';
import { type Level } from '../../../src/domain/priority.ts';
import { BLANK, type Ticket } from '../../../src/domain/record.ts';

export type { TicketEvent } from './events.ts';

/** The last three are a request's only, while and when it is not approved. */
export type Status =
  | 'none'
  | 'new'
  | 'in progress'
  | 'on hold'
  | 'resolved'
  | 'closed'
  | 'cancelled'
  | 'pending approval'
  | 'rejected'
  | 'expired';

/** What an incident is now: nothing but its events, folded. */
export type TicketState = Ticket & {
  status: Status;
  text: string;
  impact: Level;
  urgency: Level;
  category?: string;
  suggested?: string;
  ci?: string;
  source?: string;
  clocks: Record<ClockName, Clock>;
  /** Of the team that has it now, where that team has a target of its own. */
  teamClock?: Clock;
  holdReason?: string;
  resolution?: { code: string; text: string; by: string };
  resolvedAt?: Date;
  firstResolvedAt?: Date;
  closedAt?: Date;
  /** How often it was resolved: each time asks the requester anew. */
  resolutions: number;
  reopened: number;
  reassigned: number;
  escalatedAt?: Date;
  /** Places that could not be reached; their lead knows. */
  undeliverable?: readonly string[];
  heldAt?: Date;
  nudges?: number;
  /** The requester spoke after it was resolved: it does not close by itself. */
  keepOpen?: true;
  /** Given by routing, not accepted yet: whoever claims it first has it. */
  autoAssigned?: true;
  /** Nobody could be found for it; the lead knows. */
  unassignedSince?: Date;
  followers?: readonly string[];
  links?: readonly Link[];
  parent?: string;
  children?: readonly string[];
  mergedInto?: string;
  followUpOf?: string;
  /** Who was told that the desk is closed now: once per person. */
  closureNoticeSentTo?: readonly string[];
  rating?: { score: number; text: string; at: Date };
  major?: Major;
};

export type LinkKind =
  'parent' | 'child' | 'duplicate' | 'related' | 'problem' | 'change' | 'caused-by' | 'caused' | 'follow-up';
export type Link = { to: string; as: LinkKind };

/** A major incident (itsm-rules §3.8): proposed by anybody of the desk, accepted by a person. */
export type Major = {
  is: 'proposed' | 'accepted' | 'rejected' | 'demoted';
  by: string;
  at: Date;
  why: string;
  /** What the business cannot do. */
  impact?: string;
  /** Who leads it. */
  lead?: string;
  roles?: Readonly<Record<string, string>>;
  everyMs?: number;
  updates?: readonly { at: Date; by: string; text: string }[];
  pins?: readonly { at: Date; by: string; text: string; link?: string }[];
  /** Asked for the next update so often since the last one. */
  asked?: number;
  review?: { by: string; at: Date; text: string };
};

const nothing: Promised = { policy: '', priority: 'P5', target: '0s', calendar: 'always' };

export const initial: TicketState = {
  ...BLANK,
  status: 'none',
  text: '',
  impact: 'low',
  urgency: 'low',
  clocks: { respond: startClock(nothing, new Date(0)), resolve: startClock(nothing, new Date(0)) },
  resolutions: 0,
  reopened: 0,
  reassigned: 0,
};

export type AnyClock = ClockName | 'team';
export const clockOf = (state: TicketState, name: AnyClock): Clock | undefined =>
  name === 'team' ? state.teamClock : state.clocks[name];

/** The code of a resolve that silence brought about. */
export const NO_RESPONSE = 'no response';

export const isActive = ({ status }: TicketState) =>
  status === 'new' || status === 'in progress' || status === 'on hold';
export const isOver = ({ status }: TicketState) => status === 'closed' || status === 'cancelled';
