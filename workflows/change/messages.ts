import { messages } from '../../src/domain/workflow.ts';
import { type CalendarVerb } from '../queries/calendar/public.ts';
import { type DeskVerb } from '../queries/desk/public.ts';
import { type verbs } from './commands.ts';

export type CardName = 'receipt' | 'triage' | 'approval' | 'board' | 'whole';

export const { show, thread, saying } = messages<CardName, keyof typeof verbs | DeskVerb | CalendarVerb>();
