import { messages } from '../../src/domain/workflow.ts';
import { type DeskVerb } from '../queries/desk/public.ts';
import { type verbs } from './commands.ts';

export type CardName =
  'receipt' | 'triage' | 'turn' | 'approval' | 'board' | 'resolution' | 'more' | 'survey' | 'timeline';

export const { show, thread, saying } = messages<CardName, keyof typeof verbs | DeskVerb>();
