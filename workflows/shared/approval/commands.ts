import { z } from 'zod';
import { text, type Verbs } from '../../../src/domain/command.ts';

const plain = z.object({ text });
/** `round`: what the card that was pressed was drawn of; nobody's vote counts for what they did not see. */
const ballot = z.object({
  text,
  round: z.string().max(20).optional(),
  /** Whoever works through `approvals` is shown the next one with the answer. */
  next: z.enum(['yes']).optional(),
});

/** Said about anything that is approved. Who may vote is on the record, not in a role: the rule itself looks. */
export const verbs = {
  approve: {
    who: 'everyone',
    ballot: 'for',
    checks: true,
    does: 'changes',
    shape: ballot,
    takes: 'reason',
    usage: 'approve NUMBER [text]',
    help: 'vote yes on what you are asked to approve',
  },
  reject: {
    who: 'everyone',
    ballot: 'against',
    checks: true,
    does: 'changes',
    shape: ballot,
    takes: 'reason',
    usage: 'reject NUMBER reason',
    help: 'vote no, and say why',
  },
  abstain: {
    who: 'everyone',
    ballot: 'for',
    checks: true,
    does: 'changes',
    shape: ballot,
    takes: 'nothing',
    usage: 'abstain NUMBER',
    help: 'leave the vote to the others',
  },
  ask: {
    who: 'everyone',
    checks: true,
    does: 'changes',
    shape: plain,
    takes: 'message',
    usage: 'ask NUMBER question',
    help: 'ask the requester something before you vote',
  },
  'set-deputy': {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, for: z.string(), to: z.string() }),
    usage: 'set-deputy NUMBER for= to=',
  },
  'end-deputy': {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, for: z.string() }),
    usage: 'end-deputy NUMBER for=',
  },
  'approval-prompt': { who: 'bot', does: 'changes', shape: plain, usage: 'approval-prompt NUMBER' },
  'approval-deadline': { who: 'bot', does: 'changes', shape: plain, usage: 'approval-deadline NUMBER' },
} as const satisfies Verbs;
