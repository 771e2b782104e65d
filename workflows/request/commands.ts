import { z } from 'zod';
import { somebody, text, type Verbs } from '../../src/domain/command.ts';
import { verbs as voting } from '../shared/approval/commands.ts';
import { verbs as served } from '../shared/ticket/commands.ts';

const words = z.string().max(200, 'That is too long: 200 characters at most, please.').optional();
const plain = z.object({ text });

export const CODES = ['fulfilled', 'partially fulfilled', 'failed'] as const;

export const verbs = {
  request: {
    who: 'everyone',
    does: 'starts',
    free: true,
    // The fields of an item are the desk file's: what is not known here is checked against the item.
    shape: z.looseObject({ text, item: words, for: somebody(words) }),
    takes: 'item',
    usage: 'request [item] [field=value …] [for=@person]',
    help: 'ask for something from the catalogue',
  },
  resubmit: {
    who: 'requester',
    does: 'changes',
    free: true,
    shape: z.looseObject({ text }),
    takes: 'item',
    usage: 'resubmit NUMBER [field=value …]',
    help: 'change a request that was not approved, and ask again',
  },
  /** Tasks are other desks' too, whose people know nothing else of the request: the rule looks who says it. */
  done: {
    who: 'any agent',
    checks: true,
    does: 'changes',
    shape: plain,
    takes: 'remark',
    usage: 'done NUMBER task',
    help: 'finish a task of a request',
  },
  resolve: {
    who: 'agent or admin',
    does: 'changes',
    takes: 'solution',
    shape: z.object({ text, code: z.enum(CODES, { error: `A request is one of: ${CODES.join(', ')}.` }).optional() }),
    usage: 'resolve NUMBER [code=] text',
    help: 'say how it was fulfilled',
  },
  cancel: served.cancel,
  'runner-callback': {
    who: 'bot',
    does: 'changes',
    /** `later`: it is at it, and will say under that key what came of it. */
    shape: z.object({
      text,
      ok: z.enum(['yes', 'no', 'late', 'later']),
      runner: z.string(),
      key: z.string().max(200).optional(),
    }),
    usage: 'runner-callback NUMBER ok= runner=',
  },
  ...voting,
  priority: served.priority,
  transfer: served.transfer,
  link: served.link,
  unlink: served.unlink,
  'link-mirrored': served['link-mirrored'],
  claim: served.claim,
  assign: served.assign,
  follow: served.follow,
  unfollow: served.unfollow,
  reply: served.reply,
  note: served.note,
  hold: served.hold,
  resume: served.resume,
  fixed: served.fixed,
  close: served.close,
  reopen: served.reopen,
  escalate: served.escalate,
  rate: served.rate,
  remind: served.remind,
  nudge: served.nudge,
  'auto-resolve': served['auto-resolve'],
  'auto-close': served['auto-close'],
  route: served.route,
  release: served.release,
  undelivered: served.undelivered,
} as const satisfies Verbs;
