import { test } from '@jest/globals';
import { chat } from '../../../support/chat.ts';

test('home shows what waits for me, and agents what is at risk', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, nobody yet, Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-2 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-2 Payroll is down | new, P1, @Priya, nobody yet, Service desk, 09:15, 13:00 | [claim] [more]
  @priya INC-2 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 09:15 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: hold INC-1 reason=awaiting requester Which screen?
  bot → amir: Sent to Priya: Which screen? | INC-1 is on hold: awaiting requester.
  #desk > Amir put INC-1 on hold: awaiting requester. Which screen?
  ~#desk INC-1 in progress → on hold: awaiting requester | Sat 28 Mar 09:00 → clock paused | − 13:00 | − [hold] | + [resume]
  @priya > Amir: | > Which screen?
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir waits for your answer. Reply to this message with it. | in progress → on hold | − 13:00
  priya: home
  bot → priya: Hello, Priya | Waiting for you | INC-1 P3 on hold (Amir): Screen black | Your open tickets | INC-1 P3 on hold (Amir): Screen black | INC-2 P1 new: Payroll is down | [Report an issue] [Request something] [My tickets]
  amir: home
  bot → amir: Hello, Amir | Your open tickets | Nothing here. | Assigned to you | INC-1 P3 on hold (Amir): Screen black | At risk in IT | INC-2 P1 new: Payroll is down | Queue of IT | INC-2 P1 new: Payroll is down | INC-1 P3 on hold (Amir): Screen black | [Report an issue] [Request something] [My tickets]
  quin: home
  bot → quin: Hello, Quin | Your open tickets | Nothing here. | [Report an issue] [Request something] [My tickets]
`);
