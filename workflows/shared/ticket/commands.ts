import { z } from 'zod';
import { nameOf, prose, somebody, text, type Command, type Verbs } from '../../../src/domain/command.ts';
import { LEVELS } from '../../../src/domain/priority.ts';

/** high, medium, low; also typed as h, m, l or 1, 2, 3. */
export const level = z.preprocess(
  said => ({ h: 'high', m: 'medium', l: 'low', '1': 'high', '2': 'medium', '3': 'low' })[String(said)] ?? said,
  z.enum(LEVELS, { error: 'Impact and urgency are high, medium or low.' }).optional(),
);
export const words = z.string().max(200, 'That is too long: 200 characters at most, please.').optional();
const why = prose(z.string().max(500, 'That is too long: 500 characters at most, please.').optional());
export const permalink = z
  .url({ protocol: /^https$/, error: 'A link begins with https://.' })
  .max(1_000, 'That link is too long.')
  .optional();

export const HOLD_REASONS = ['awaiting requester', 'awaiting vendor', 'awaiting change', 'awaiting problem'] as const;
export const LINKS = [
  'parent',
  'child',
  'duplicate',
  'related',
  'problem',
  'change',
  'caused-by',
  'caused',
  'follow-up',
] as const;
export const CODES = [
  'fixed',
  'workaround',
  'no fault found',
  'fixed by requester',
  'resolved by problem',
  'duplicate',
] as const;

export const plain = z.object({ text });

export const verbs = {
  claim: {
    who: 'agent or admin',
    does: 'changes',
    shape: plain,
    takes: 'nothing',
    usage: 'claim NUMBER',
    help: 'take a ticket',
  },
  assign: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, team: nameOf('team'), to: somebody(words) }),
    takes: 'people',
    usage: 'assign NUMBER @person | team=',
    help: 'give a ticket to a person or a team',
  },
  transfer: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, desk: nameOf('desk'), team: nameOf('team') }),
    takes: 'reason',
    usage: 'transfer NUMBER desk= [team=] [why]',
    help: 'give a ticket to another desk; its number and the requester stay',
  },
  link: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, to: words, as: z.enum(LINKS, { error: linkHelp }).optional() }),
    takes: 'nothing',
    usage: 'link NUMBER to=NUMBER as=child | parent | duplicate | related | problem | change | caused-by',
    help: 'say how two records belong together',
  },
  unlink: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, to: words }),
    takes: 'nothing',
    usage: 'unlink NUMBER to=NUMBER',
    help: 'take a link away',
  },
  follow: {
    who: 'everyone',
    does: 'changes',
    announced: true,
    shape: plain,
    takes: 'people',
    usage: 'follow NUMBER [@person]',
    help: 'be told what is said publicly on a ticket',
  },
  unfollow: {
    who: 'involved',
    does: 'changes',
    shape: plain,
    takes: 'people',
    usage: 'unfollow NUMBER',
    help: 'stop following',
  },
  rate: {
    who: 'requester',
    does: 'changes',
    shape: plain,
    takes: 'score',
    usage: 'rate NUMBER 1..5 [text]',
    help: 'say how well a closed ticket was handled',
  },
  reply: {
    talk: 'public',
    who: 'involved',
    does: 'changes',
    shape: plain,
    takes: 'message',
    usage: 'reply NUMBER text',
    help: 'say something that requester and agents both see',
  },
  note: {
    talk: 'internal',
    who: 'agent or admin',
    does: 'changes',
    shape: plain,
    usage: 'note NUMBER text',
    help: 'write an internal note',
  },
  priority: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, impact: level, urgency: level, reason: why }),
    takes: 'reason',
    usage: 'priority NUMBER impact= urgency= reason=',
    help: 'change impact and urgency, and so the priority',
  },
  hold: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, reason: z.enum(HOLD_REASONS, { error: holdHelp }).optional(), for: words }),
    takes: 'reason',
    usage: 'hold NUMBER reason= [for=NUMBER] text',
    help: 'put a ticket on hold, and say what for',
  },
  resume: {
    who: 'agent or admin',
    does: 'changes',
    shape: plain,
    takes: 'nothing',
    usage: 'resume NUMBER',
    help: 'take a ticket off hold',
  },
  resolve: {
    who: 'agent or admin',
    does: 'changes',
    /** `from`: the desk of the parent that says so. */
    shape: z.object({ text, code: z.enum(CODES, { error: codeHelp }).optional(), from: words }),
    takes: 'solution',
    usage: 'resolve NUMBER [code=] text',
    help: 'say how it was solved',
  },
  fixed: {
    who: 'requester',
    does: 'changes',
    shape: plain,
    takes: 'nothing',
    usage: 'fixed NUMBER',
    help: 'confirm that it works again',
  },
  close: {
    who: 'requester or agent',
    does: 'changes',
    shape: plain,
    takes: 'nothing',
    usage: 'close NUMBER',
    help: 'close a resolved ticket',
  },
  reopen: {
    who: 'requester or agent',
    does: 'changes',
    shape: z.object({ text, public: why, from: words }),
    takes: 'reason',
    usage: 'reopen NUMBER why [public=]',
    help: 'reopen a resolved ticket',
  },
  cancel: {
    who: 'requester or agent',
    does: 'changes',
    /** `public`: what the requester is told of it; the reason stays with the desk. */
    shape: z.object({ text, reason: why, public: why }),
    takes: 'reason',
    usage: 'cancel NUMBER [reason] [public=]',
    help: 'withdraw a ticket',
  },
  escalate: {
    who: 'requester or agent',
    does: 'changes',
    shape: plain,
    takes: 'reason',
    usage: 'escalate NUMBER why',
    help: "call the team's lead",
  },
  remind: {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, clock: z.enum(['respond', 'resolve', 'team']), at: z.coerce.number() }),
    usage: 'remind NUMBER clock= at=',
  },
  nudge: { who: 'bot', does: 'changes', shape: plain, usage: 'nudge NUMBER' },
  'auto-resolve': { who: 'bot', does: 'changes', shape: plain, usage: 'auto-resolve NUMBER' },
  'auto-close': { who: 'bot', does: 'changes', shape: plain, usage: 'auto-close NUMBER' },
  release: { who: 'bot', does: 'changes', shape: plain, usage: 'release NUMBER' },
  route: { who: 'bot', does: 'changes', shape: plain, usage: 'route NUMBER' },
  'link-mirrored': {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, to: words, as: z.enum(LINKS).optional() }),
    usage: 'link-mirrored NUMBER to= as=',
  },
  undelivered: { who: 'bot', does: 'changes', shape: plain, usage: 'undelivered NUMBER where' },
} as const satisfies Verbs;

export type IncidentCommand = Command<typeof verbs>;

function holdHelp() {
  return `Say what it waits for: ${HOLD_REASONS.map(reason => `reason="${reason}"`).join(', ')}.`;
}

function linkHelp() {
  return `A link is one of: ${LINKS.filter(is => is !== 'caused').join(', ')}.`;
}

function codeHelp() {
  return `A resolution code is one of: ${CODES.join(', ')}.`;
}
