import { test } from '@jest/globals';
import { chat } from '../../../support/chat.ts';

test('home shows what waits for me, and agents what is at risk', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-2 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-2 Payroll is down | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | [Claim] [More]
  @priya INC-2 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: hold INC-1 reason=awaiting requester Which screen?
  bot → amir: Sent to Priya: Which screen? | INC-1 is on hold: awaiting requester.
  ~@priya INC-1 Screen black | Amir waits for your answer. Reply to this message with it. | Status: on hold | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: on hold: awaiting requester | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  @priya > Amir: | > Which screen?
  #desk > Amir put INC-1 on hold: awaiting requester. Which screen?
  priya: home
  bot → priya: Hello, Priya | Waiting for you | INC-1 P3 on hold (Amir): Screen black | Your open tickets | INC-1 P3 on hold (Amir): Screen black | INC-2 P1 new: Payroll is down | [Report an issue] [Request something] [My tickets]
  amir: home
  bot → amir: Hello, Amir | Your open tickets | Nothing here. | Assigned to you | INC-1 P3 on hold (Amir): Screen black | At risk in IT | INC-2 P1 new: Payroll is down | Queue of IT | INC-2 P1 new: Payroll is down | INC-1 P3 on hold (Amir): Screen black | [Report an issue] [Request something] [My tickets]
  quin: home
  bot → quin: Hello, Quin | Your open tickets | Nothing here. | [Report an issue] [Request something] [My tickets]
`);
