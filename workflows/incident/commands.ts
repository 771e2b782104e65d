import { z } from 'zod';
import { text, type Command, type Verbs } from '../../src/domain/command.ts';
import { LEVELS } from '../../src/domain/priority.ts';

/** high, medium, low; also typed as h, m, l or 1, 2, 3. */
const level = z.preprocess(
  said => ({ h: 'high', m: 'medium', l: 'low', '1': 'high', '2': 'medium', '3': 'low' })[String(said)] ?? said,
  z.enum(LEVELS, { error: 'Impact and urgency are high, medium or low.' }).optional(),
);
const words = z.string().max(200).optional();

export const HOLD_REASONS = ['awaiting requester', 'awaiting vendor', 'awaiting change', 'awaiting problem'] as const;
export const CODES = ['fixed', 'workaround', 'no fault found', 'fixed by requester', 'duplicate'] as const;

const plain = z.object({ text });

export const verbs = {
  report: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({ text, impact: level, urgency: level, desk: words, category: words, ci: words }),
    usage: 'report [impact=] [urgency=] [desk=] [category=] [ci=] text',
    help: 'report that something is broken',
  },
  claim: { who: 'agent', does: 'changes', shape: plain, usage: 'claim NUMBER', help: 'take a ticket' },
  assign: {
    who: 'agent',
    does: 'changes',
    shape: z.object({ text, team: words, to: words }),
    usage: 'assign NUMBER @person | team=',
    help: 'give a ticket to a person or a team',
  },
  reply: {
    who: 'requester or agent',
    does: 'changes',
    shape: plain,
    usage: 'reply NUMBER text',
    help: 'say something that requester and agents both see',
  },
  note: { who: 'agent', does: 'changes', shape: plain, usage: 'note NUMBER text', help: 'write an internal note' },
  priority: {
    who: 'agent',
    does: 'changes',
    shape: z.object({ text, impact: level, urgency: level, reason: words }),
    usage: 'priority NUMBER impact= urgency= reason=',
    help: 'change impact and urgency, and so the priority',
  },
  hold: {
    who: 'agent',
    does: 'changes',
    shape: z.object({ text, reason: z.enum(HOLD_REASONS, { error: holdHelp }).optional() }),
    usage: 'hold NUMBER reason= text',
    help: 'put a ticket on hold, and say what for',
  },
  resume: { who: 'agent', does: 'changes', shape: plain, usage: 'resume NUMBER', help: 'take a ticket off hold' },
  resolve: {
    who: 'agent',
    does: 'changes',
    shape: z.object({ text, code: z.enum(CODES, { error: codeHelp }).optional() }),
    usage: 'resolve NUMBER [code=] text',
    help: 'say how it was solved',
  },
  fixed: {
    who: 'requester',
    does: 'changes',
    shape: plain,
    usage: 'fixed NUMBER',
    help: 'confirm that it works again',
  },
  close: {
    who: 'requester or agent',
    does: 'changes',
    shape: plain,
    usage: 'close NUMBER',
    help: 'close a resolved ticket',
  },
  reopen: {
    who: 'requester or agent',
    does: 'changes',
    shape: plain,
    usage: 'reopen NUMBER why',
    help: 'reopen a resolved ticket',
  },
  cancel: {
    who: 'requester or agent',
    does: 'changes',
    shape: z.object({ text, reason: words }),
    usage: 'cancel NUMBER [reason]',
    help: 'withdraw a ticket',
  },
  escalate: {
    who: 'requester or agent',
    does: 'changes',
    shape: plain,
    usage: 'escalate NUMBER why',
    help: "call the team's lead",
  },
  remind: {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, clock: z.enum(['respond', 'resolve']), at: z.coerce.number() }),
    usage: 'remind NUMBER clock= at=',
  },
  undelivered: { who: 'bot', does: 'changes', shape: plain, usage: 'undelivered NUMBER where' },
} as const satisfies Verbs;

export type IncidentCommand = Command<typeof verbs>;

function holdHelp() {
  return `Say what it waits for: ${HOLD_REASONS.map(reason => `reason="${reason}"`).join(', ')}.`;
}

function codeHelp() {
  return `A resolution code is one of: ${CODES.join(', ')}.`;
}
