import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a response nobody gives is recalled to the triage channel, and from 75 % to the lead', () => chat`
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-1 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-1 Payroll is down | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | [Claim] [More]
  @priya INC-1 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  (7 minutes later)
  (30 seconds later)
  #desk > INC-1 Payroll is down | The first answer is due 09:15, in 7 min 30 s (50 % of 15m is gone). | Nobody has taken it. | [Claim]
  (1 hour later)
  #desk > INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | Nobody has taken it. | [Claim]
  ~#desk INC-1 Payroll is down | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by (soon): 09:15 | Resolve by: 13:00 | [Claim] [More]
  @lena INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Payroll is down | The first answer is late: it was due 09:15 (target 15m). | Nobody has taken it. | [Claim]
  @lena INC-1 Payroll is down | The first answer is late: it was due 09:15 (target 15m). | Nobody has taken it. | [Claim]
  ~#desk INC-1 Payroll is down | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by (late): 09:15 | Resolve by: 13:00 | [Claim] [More]
`);

test('reminders go to the assignee, once each, and stop with the answer', () => chat`
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-1 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-1 Payroll is down | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | [Claim] [More]
  @priya INC-1 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  (12 minutes later)
  @amir INC-1 Payroll is down | The first answer is due 09:15, in 7 min 30 s (50 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by (soon): 09:15 | Resolve by: 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The first answer is due 09:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  amir: reply INC-1 We are on it
  bot → amir: Sent to Priya: We are on it
  @priya > Amir: | > We are on it
  #desk > Amir replied to Priya: | > We are on it
  ~@priya INC-1 Payroll is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P1 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  (5 hours later)
  @amir INC-1 Payroll is down | The solution is due 13:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by (soon): 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-1 Payroll is down | The solution is due 13:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The solution is due 13:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by (late): 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Payroll is down | Status: in progress | Priority: P1 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by (late): 13:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Payroll is down | The solution is late: it was due 13:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
`);

test("a timer's words are not for people", () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: remind INC-1 clock=respond at=50
  bot → amir: Shall I report this to the desk? | [Report this] [Help]
`);
