import { test } from '@jest/globals';
import { chatAt } from '../support/chat.ts';
import { DESK } from '../support/desk.ts';

test('at night people are left alone with what can wait, and told in the morning', () =>
  chatAt(DESK.replace('reopen-within: 5d', 'reopen-within: 5d\nquiet: { from: "20:00", to: "07:00" }'))`
  (12 hours later)
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 01:00 | Resolve by: 21:00 | [Claim] [More]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 01:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  quin: report impact=high urgency=high Payroll is down
  bot → quin: INC-2 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-2 Payroll is down | Status: new | Priority: P1 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 21:15 | Resolve by: 01:00 | [Claim] [More]
  @quin INC-2 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 21:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  lena: assign INC-1 @amir
  bot → lena: INC-1 is with Amir now.
  ~@priya INC-1 Mouse broken | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 01:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Mouse broken | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 01:00 | Resolve by: 21:00 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Lena gave INC-1 to Amir.
  lena: assign INC-2 @amir
  bot → lena: INC-2 is with Amir now.
  ~@quin INC-2 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | Answer by: 21:15 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-2 Payroll is down | Status: in progress | Priority: P1 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by: 21:15 | Resolve by: 01:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir Lena assigned INC-2 (P1) to you: Payroll is down | [Reply] [Note] [Resolve]
  #desk > Lena gave INC-2 to Amir.
  (11 hours later)
  @amir INC-2 Payroll is down | The first answer is due 21:15, in 7 min 30 s (50 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Payroll is down | Status: in progress | Priority: P1 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by (soon): 21:15 | Resolve by: 01:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-2 Payroll is down | The first answer is due 21:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The first answer is due 21:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Payroll is down | Status: in progress | Priority: P1 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by (late): 21:15 | Resolve by: 01:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-2 Payroll is down | The first answer is late: it was due 21:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The first answer is late: it was due 21:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Payroll is down | The solution is due 01:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Payroll is down | Status: in progress | Priority: P1 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by (late): 21:15 | Resolve by (soon): 01:00 | [Reply] [Note] [Hold] [Resolve] [More]
  ~#desk INC-1 Mouse broken | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by (soon): 01:00 | Resolve by: 21:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-2 Payroll is down | The solution is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The solution is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Payroll is down | Status: in progress | Priority: P1 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by (late): 21:15 | Resolve by (late): 01:00 | [Reply] [Note] [Hold] [Resolve] [More]
  ~#desk INC-1 Mouse broken | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by (late): 01:00 | Resolve by: 21:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Payroll is down | Status: in progress | Priority: P1 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by (late): 21:15 | Resolve by (late): 01:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Payroll is down | The solution is late: it was due 01:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @amir Lena assigned INC-1 (P3) to you: Mouse broken | [Reply] [Note] [Resolve]
  @lena INC-1 Mouse broken | The first answer is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Mouse broken | The first answer is due 01:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Mouse broken | The first answer is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Mouse broken | The first answer is due 01:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Mouse broken | The first answer is late: it was due 01:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
`);
