import { type ClockName, type Promised } from '../../../src/time/sla-clock.ts';
import { type PlatformName } from '../../../src/domain/message.ts';
import { type Level, type Priority } from '../../../src/domain/priority.ts';
import { type AnyClock, type LinkKind } from './ticket.ts';

export type Opened = {
  type: 'opened';
  title: string;
  text: string;
  requester: string;
  desk: string;
  team: string;
  impact: Level;
  urgency: Level;
  priority: Priority;
  promised: Record<ClockName, Promised>;
  origin: PlatformName;
  category?: string;
  suggested?: string;
  ci?: string;
  source?: string;
  /** Who asked for it, where that is not who said it. */
  opener?: string;
  followUpOf?: string;
  vip?: true;
  target?: Promised;
};

/** All that can happen to a ticket, whatever kind it is of, for ever: old records replay with them. */
export type TicketEvent =
  | Opened
  | { type: 'assigned'; team: string; assignee?: string; how: 'claimed' | 'assigned' | 'routed'; target?: Promised }
  | { type: 'replied'; text: string; from: 'requester' | 'agent' | 'follower'; thanks?: true; author?: string }
  | { type: 'noted'; text: string }
  | {
      type: 'prioritised';
      impact: Level;
      urgency: Level;
      priority: Priority;
      promised: Record<ClockName, Promised>;
      why: string;
    }
  | { type: 'held'; reason: string; text: string; pauses: boolean }
  | { type: 'resumed'; why: string }
  | { type: 'resolved'; code: string; text: string }
  | { type: 'closed'; why: string }
  | { type: 'reopened'; why: string }
  | { type: 'cancelled'; why: string }
  | { type: 'escalated'; why: string }
  | { type: 'reminded'; clock: AnyClock; percents: number[] }
  | { type: 'undelivered'; to: string }
  | { type: 'nudged'; count: number }
  | { type: 'unassigned'; why: string }
  | {
      type: 'transferred';
      desk: string;
      team: string;
      promised: Record<ClockName, Promised>;
      why: string;
      /** Who followed an open desk's ticket does not follow it there. */
      confidential?: true;
      /** Of a major incident, where it had to change. */
      lead?: string;
      target?: Promised;
    }
  | { type: 'linked'; to: string; as: LinkKind }
  | { type: 'unlinked'; to: string }
  | { type: 'followUpRequested'; text: string }
  | { type: 'released'; why: string }
  | { type: 'followed'; who: string }
  | { type: 'unfollowed'; who: string }
  | { type: 'closureNoticeSent'; who: string }
  | { type: 'rated'; score: number; text: string };
