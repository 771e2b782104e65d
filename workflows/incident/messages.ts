import { messages } from '../../src/domain/workflow.ts';
import { type DeskVerb } from '../queries/desk/public.ts';
import { type TicketCard } from '../shared/ticket/messages.ts';
import { type verbs } from './commands.ts';

export type CardName = TicketCard | 'announcement' | 'room';

export const { show, thread, saying } = messages<CardName, keyof typeof verbs | DeskVerb>();
