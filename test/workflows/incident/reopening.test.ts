import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a solution that does not hold is reopened for as long as the desk says, which is not how long it stays open', () => chat`
  given: INC-1 resolved
  (2 days later)
  priya: reopen INC-1 it is down again
  bot → priya: INC-1 is open again.
  #desk > Priya reopened INC-1: @Amir | > it is down again
  ~#desk INC-1 − Resolved (fixed): New certificate | resolved → in progress | + Mon 30 Mar 10:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Amir is working on it. Reply to this message to reach them. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@priya > INC-1 INC-1 is resolved → INC-1 was reopened | − Amir (fixed): | + We are on it again. | New certificate →  | − [reopen] | − [close]
`);

test('later than that it is another ticket', () => chat`
  given: INC-1 resolved
  (4 days later)
  priya: reopen INC-1 it is down again
  bot → priya: INC-1 was resolved too long ago to be reopened, so your words begin a new ticket that follows it; its receipt comes in a moment.
  #desk INC-2 it is down again | > it is down again | >  | > (follows INC-1: VPN is down) | new, P3, @Priya, nobody yet, Service desk, VPN, 14:00, Wed 1 Apr 10:00, INC-1 (follow-up) | [claim] [more]
  @priya INC-2 it is down again | Service desk will answer you here. Reply to this message to add anything. | new, P3, 14:00 | [reply] [fixed] [escalate] [cancel]
`);
