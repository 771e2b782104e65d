import { type Decide } from './decide.ts';
import { assign, claim } from './assign.ts';
import { cancel } from './cancel.ts';
import { close, fixed } from './close.ts';
import { escalate, undelivered } from './escalate.ts';
import { hold, resume } from './hold.ts';
import { priority } from './prioritise.ts';
import { remind, timers } from './remind.ts';
import { reopen } from './reopen.ts';
import { report } from './report.ts';
import { resolve } from './resolve.ts';
import { note, reply } from './talk.ts';

export { timers };

export const decide: Decide = {
  report,
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
};
