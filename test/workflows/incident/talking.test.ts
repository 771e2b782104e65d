import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('what agents say in the triage thread is internal, and only a reply reaches the requester', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir in #desk on INC-1: the old gateway again
  amir in #desk on INC-1: !reply We are restarting the gateway.
  bot → amir: Sent to Priya: We are restarting the gateway.
  #desk > Amir replied to Priya: | > We are restarting the gateway.
  ~#desk INC-1 − 13:00
  @priya > Amir: | > We are restarting the gateway.
  ~@priya INC-1 − 13:00
  priya in @priya on INC-1: thanks, my floor has it too
  #desk > Priya (requester): @Amir | > thanks, my floor has it too
  amir: note INC-1 told the vendor
  bot → amir: Noted on INC-1, for agents only.
  #desk > Amir (internal note): | > told the vendor
  amir: reply INC-1
  bot → amir: Reply on INC-1. PUBLIC: Priya will see this. | Say: reply INC-1 …
  priya: reply INC-1 it is back for some
  bot → priya: Added to INC-1.
  #desk > Priya (requester): @Amir | > it is back for some
  @priya > Priya: | > it is back for some
`);

test('a requester cannot write internal notes, and a stranger cannot write at all', () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: note INC-1 hello
  bot → priya: Only agents of IT can say "note INC-1".
  quin: reply INC-1 hi
  bot → quin: There is no INC-1 that you can see.
  quin in #desk on INC-1: psst
  bot → quin: This thread is for the agents of the desk; nothing was noted.
`);
