import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a response nobody gives is recalled to the triage channel, and from 75 % to the lead', () => chat`
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-1 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-1 Payroll is down | new, P1, @Priya, nobody yet, Service desk, 09:15, 13:00 | [claim] [more]
  @priya INC-1 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 09:15 | [reply] [fixed] [escalate] [cancel]
  (7 minutes later)
  (30 seconds later)
  #desk > INC-1 Payroll is down | The first answer is due 09:15, in 7 min 30 s (50 % of 15m is gone). | Nobody has taken it. | [Claim]
  (1 hour later)
  #desk > INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Payroll is down | The first answer is late: it was due 09:15 (target 15m). | Nobody has taken it. | [Claim]
  ~#desk INC-1 09:15 (called otherwise)
  ~#desk INC-1 09:15 (called otherwise)
  @lena INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | Nobody has taken it. | [Claim]
  @lena INC-1 Payroll is down | The first answer is late: it was due 09:15 (target 15m). | Nobody has taken it. | [Claim]
`);

test('reminders go to the assignee, once each, and stop with the answer', () => chat`
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-1 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-1 Payroll is down | new, P1, @Priya, nobody yet, Service desk, 09:15, 13:00 | [claim] [more]
  @priya INC-1 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 09:15 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  (12 minutes later)
  ~#desk INC-1 09:15 (called otherwise)
  @amir INC-1 Payroll is down | The first answer is due 09:15, in 7 min 30 s (50 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  amir: reply INC-1 We are on it
  bot → amir: Sent to Priya: We are on it
  #desk > Amir replied to Priya: | > We are on it
  ~#desk INC-1 − 09:15
  @priya > Amir: | > We are on it
  ~@priya INC-1 − 09:15
  (5 hours later)
  ~#desk INC-1 13:00 (called otherwise)
  ~#desk INC-1 13:00 (called otherwise)
  @amir INC-1 Payroll is down | The solution is due 13:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Payroll is down | The solution is due 13:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The solution is due 13:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
`);

test("a timer's words are not for people", () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: remind INC-1 clock=respond at=50
  bot → amir: Shall I report this to the desk? | [Report this] [Help]
`);
