import { test } from '@jest/globals';
import { chatAt } from '../support/chat.ts';
import { DESK } from '../support/desk.ts';

test('at night people are left alone with what can wait, and told in the morning', () =>
  chatAt(DESK.replace('reopen-within: 3d', 'reopen-within: 3d\nquiet: { from: "20:00", to: "07:00" }'))`
  (12 hours later)
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | new, P3, @Priya, nobody yet, Service desk, Sat 28 Mar 01:00, Sat 28 Mar 21:00 | [claim] [more]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, Sat 28 Mar 01:00 | [reply] [fixed] [escalate] [cancel]
  quin: report impact=high urgency=high Payroll is down
  bot → quin: INC-2 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-2 Payroll is down | new, P1, @Quin, nobody yet, Service desk, 21:15, Sat 28 Mar 01:00 | [claim] [more]
  @quin INC-2 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 21:15 | [reply] [fixed] [escalate] [cancel]
  lena: assign INC-1 @amir
  bot → lena: INC-1 is with Amir now.
  #desk > Lena gave INC-1 to Amir.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  lena: assign INC-2 @amir
  bot → lena: INC-2 is with Amir now.
  #desk > Lena gave INC-2 to Amir.
  ~#desk INC-2 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @amir Lena assigned INC-2 (P1) to you: Payroll is down | [Reply] [Note] [Resolve]
  ~@quin INC-2 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  (11 hours later)
  ~#desk INC-2 21:15 (called otherwise)
  ~#desk INC-2 21:15 (called otherwise)
  ~#desk INC-2 01:00 (called otherwise)
  ~#desk INC-1 01:00 (called otherwise)
  ~#desk INC-2 01:00 (called otherwise)
  ~#desk INC-1 01:00 (called otherwise)
  @amir INC-2 Payroll is down | The first answer is due 21:15, in 7 min 30 s (50 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Payroll is down | The first answer is due 21:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Payroll is down | The first answer is late: it was due 21:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Payroll is down | The solution is due Sat 28 Mar 01:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Payroll is down | The solution is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @amir Lena assigned INC-1 (P3) to you: Mouse broken | [Reply] [Note] [Resolve]
  @amir INC-1 Mouse broken | The first answer is due 01:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Mouse broken | The first answer is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Mouse broken | The first answer is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The first answer is due 21:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The first answer is late: it was due 21:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The solution is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Mouse broken | The first answer is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Mouse broken | The first answer is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
`);
