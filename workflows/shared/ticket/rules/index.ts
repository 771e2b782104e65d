import { type Decide } from './decide.ts';
import { assign, claim } from './assign.ts';
import { cancel } from './cancel.ts';
import { close, fixed } from './close.ts';
import { escalate, undelivered } from './escalate.ts';
import { hold, resume } from './hold.ts';
import { priority } from './prioritise.ts';
import { remind, timers } from './remind.ts';
import { reopen } from './reopen.ts';
import { resolve } from './resolve.ts';
import { note, reply } from './talk.ts';
import { follow, unfollow } from './follow.ts';
import { linkMirrored, link, unlink } from './link.ts';
import { release, route } from './route.ts';
import { transfer } from './transfer.ts';
import { rate } from './survey.ts';
import { autoClose, autoResolve, nudge } from './wait.ts';

export { timers };
export { needs } from './needs.ts';

export const decide: Decide = {
  claim,
  assign,
  reply,
  note,
  priority,
  hold,
  resume,
  resolve,
  fixed,
  close,
  reopen,
  cancel,
  escalate,
  remind,
  undelivered,
  transfer,
  link,
  unlink,
  'link-mirrored': linkMirrored,
  follow,
  unfollow,
  rate,
  nudge,
  'auto-resolve': autoResolve,
  'auto-close': autoClose,
  route,
  release,
};
