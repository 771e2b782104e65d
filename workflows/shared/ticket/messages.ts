import { messages } from '../../../src/domain/workflow.ts';
import { type DeskVerb } from '../../queries/desk/public.ts';
import { type verbs } from './commands.ts';

/** What every ticket is shown as. */
export type TicketCard = 'receipt' | 'triage' | 'turn' | 'resolution' | 'more' | 'survey' | 'timeline';

/** Said to incidents, which begin with what comes too late for another, and go on for those that were merged. */
export const TO_INCIDENTS = ['report', 'relay-reply'] as const;

/** `announcement`: of those that everybody may follow. */
export const { show, thread, saying } = messages<
  TicketCard | 'announcement',
  keyof typeof verbs | DeskVerb | (typeof TO_INCIDENTS)[number]
>();
