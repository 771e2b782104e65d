import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('one of two agents gets the ticket, and the other is told who has it', () => chat`
  priya: report impact=high VPN is down in Leeds
  bot → priya: INC-1 is reported as P2: VPN is down in Leeds. IT will answer in a direct message.
  #desk INC-1 VPN is down in Leeds | new, P2, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down in Leeds | Service desk will answer you here. Reply to this message to add anything. | new, P2, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir presses Claim in #desk
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  bo: claim INC-1
  bot → bo: INC-1 is already with Amir.
  amir: claim INC-1
  bot → amir: You already have INC-1.
`);

test('only agents of the desk can claim', () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: claim INC-1
  bot → priya: Only agents of IT can say "claim INC-1".
  quin: claim INC-1
  bot → quin: There is no INC-1 that you can see.
  hana: claim INC-1
  bot → hana: There is no INC-1 that you can see.
`);
