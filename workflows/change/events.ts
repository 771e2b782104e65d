import { type PlatformName } from '../../src/domain/message.ts';
import { type Priority } from '../../src/domain/priority.ts';
import { type Outcome, type Risk, type RiskLevel } from './risk.ts';
import { type Conflict } from './schedule.ts';
import { type RoundEvent } from '../shared/approval/round.ts';
import { type Details, type Model } from './change.ts';

/** All that can happen to a change, for ever: old records replay with them. */
export type ChangeEvent =
  | {
      type: 'planned';
      model: Model;
      template?: string;
      details: Details;
      desk: string;
      priority: Priority;
      origin: PlatformName;
    }
  | { type: 'edited'; details: Partial<Details>; model?: Model; priority?: Priority }
  | { type: 'withdrawn'; why: string }
  | { type: 'assessed'; risk: Risk; conflicts: Conflict[] }
  | { type: 'riskSet'; level: RiskLevel; how: 'raised' | 'lowered'; why: string }
  | { type: 'submitted'; assess: boolean; reviewBy?: Date }
  | { type: 'settled'; ids: string[]; how: 'acknowledged' | 'overridden'; why: string }
  | { type: 'scheduled' }
  | { type: 'started' }
  | { type: 'finished'; outcome: Outcome; text: string; reviewBy?: Date }
  | { type: 'recorded'; outcome?: Outcome; reviewBy: Date }
  | { type: 'reviewed'; text: string }
  | { type: 'closed'; outcome: Outcome; why: string }
  | { type: 'cancelled'; why: string; reviewBy?: Date }
  | { type: 'glassRaised'; why: string }
  | { type: 'glassBroken'; why: string }
  | { type: 'linked'; to: string }
  | { type: 'unlinked'; to: string }
  | { type: 'blamed'; number: string; priority: string; reviewBy: Date }
  | { type: 'changeReminded'; moment: string }
  | { type: 'noted'; text: string }
  | { type: 'replied'; text: string }
  | { type: 'asked'; text: string }
  | { type: 'undelivered'; to: string }
  | RoundEvent;
