import { z } from 'zod';
import { MAX_TEXT, nameOf, somebody, text, type Verbs } from '../../src/domain/command.ts';
import { PLATFORMS } from '../../src/domain/message.ts';
import { level, permalink, plain, verbs as ticket, words } from '../shared/ticket/commands.ts';

const length = z
  .string()
  .regex(/^\d+[mh]$/, 'Say how often as minutes or hours, such as every=30m.')
  .optional();

const { claim, assign, transfer, link, unlink, follow, unfollow, ...others } = ticket;

export const verbs = {
  report: {
    who: 'everyone',
    does: 'starts',
    shape: z.object({
      text,
      impact: level,
      urgency: level,
      desk: nameOf('desk'),
      category: nameOf('category'),
      ci: words,
      for: somebody(words),
      requester: words,
      origin: z.enum(PLATFORMS).optional(),
      'follow-up-of': words,
    }),
    takes: 'report',
    usage: 'report [impact=] [urgency=] [desk=] [category=] [ci=] [for=@person] text',
    help: 'report that something is broken',
  },
  claim,
  assign,
  transfer,
  merge: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, into: words }),
    takes: 'nothing',
    usage: 'merge NUMBER into=NUMBER',
    help: 'handle a ticket as part of another; its requester is kept informed',
  },
  link,
  unlink,
  follow,
  unfollow,
  metoo: {
    who: 'everyone',
    does: 'changes',
    announced: true,
    shape: plain,
    takes: 'remark',
    usage: 'metoo NUMBER [text]',
    help: 'say that you have the same trouble, and follow it',
  },
  major: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, impact: z.string().max(1_000).optional(), every: length, role: words }),
    first: ['propose', 'accept', 'reject', 'update', 'staff', 'review', 'demote'],
    usage: 'major NUMBER propose | accept | reject | update | staff | review | demote [text]',
    help: 'run a major incident',
  },
  pin: {
    who: 'agent or admin',
    does: 'changes',
    shape: z.object({ text, at: z.iso.datetime().optional(), link: permalink }),
    takes: 'remark',
    usage: 'pin NUMBER text',
    help: 'put something on the timeline of a major incident',
  },
  ...others,
  'merge-in': {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, from: words, people: z.string().max(MAX_TEXT).optional() }),
    usage: 'merge-in NUMBER from= people=',
  },
  'relay-reply': {
    who: 'bot',
    does: 'changes',
    shape: z.object({ text, author: words }),
    usage: 'relay-reply NUMBER author=',
  },
  askupdate: { who: 'bot', does: 'changes', shape: plain, usage: 'askupdate NUMBER' },
} as const satisfies Verbs;
