import { messages } from '../../../src/domain/workflow.ts';
import { type DeskVerb } from '../../queries/desk/public.ts';
import { type verbs } from './commands.ts';

/** Whatever is approved draws these: one for each who is asked, and one for a board. */
export type ApprovalCard = 'approval' | 'board' | 'receipt' | 'triage';

export type ApprovalVerb = keyof typeof verbs;

export const { show, thread, saying } = messages<ApprovalCard, ApprovalVerb | DeskVerb>();
