import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { DESK } from '../../support/desk.ts';

test("a team's own target counts from when it gets the ticket, pauses with it, and is told to the lead when missed", () =>
  chatAt(DESK.replace('members: [nina@larkspur.example] }', 'members: [nina@larkspur.example], target: 2h }'))`
  priya: report category=vpn VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Network | Category: VPN | Answer by: 13:00 | Resolve by: 09:00 | Team target: 11:00 | [Claim] [More]
  @priya INC-1 VPN is down | Network will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  (1 hour later)
  amir: assign INC-1 team=service-desk
  bot → amir: INC-1 is with Service desk now.
  ~@priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Category: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > Amir gave INC-1 to Service desk.
  nina: assign INC-1 team=network
  bot → nina: INC-1 is with Network now.
  ~@priya INC-1 VPN is down | Network will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Network | Category: VPN | Answer by: 13:00 | Resolve by: 09:00 | Team target: 12:00 | [Claim] [More]
  #desk > Nina gave INC-1 to Network.
  nina: claim INC-1
  bot → nina: INC-1 is yours.
  ~@priya INC-1 VPN is down | Nina is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Nina | Team: Network | Category: VPN | Answer by: 13:00 | Resolve by: 09:00 | Team target: 12:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Nina has taken INC-1 and is looking at it.
  #desk > Nina has taken INC-1.
  nina: hold INC-1 reason=awaiting vendor
  bot → nina: INC-1 is on hold: awaiting vendor.
  ~@priya INC-1 VPN is down | On hold: awaiting vendor. | Status: on hold | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: on hold: awaiting vendor | Priority: P3 | Requester: @Priya | Assignee: @Nina | Team: Network | Category: VPN | Answer by: 13:00 | Resolve by: clock paused | Team target: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  #desk > Nina put INC-1 on hold: awaiting vendor.
  (3 hours later)
  @nina INC-1 VPN is down | The first answer is due 13:00, in 2 h (50 % of 4h is gone). | It is with Nina. | [Reply] [Resolve]
  ~#desk INC-1 VPN is down | Status: on hold: awaiting vendor | Priority: P3 | Requester: @Priya | Assignee: @Nina | Team: Network | Category: VPN | Answer by (soon): 13:00 | Resolve by: clock paused | Team target: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  @nina INC-1 VPN is down | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | It is with Nina. | [Reply] [Resolve]
  @lena INC-1 VPN is down | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | It is with Nina. | [Reply] [Resolve]
  ~#desk INC-1 VPN is down | Status: on hold: awaiting vendor | Priority: P3 | Requester: @Priya | Assignee: @Nina | Team: Network | Category: VPN | Answer by (late): 13:00 | Resolve by: clock paused | Team target: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  @nina INC-1 VPN is down | The first answer is late: it was due 13:00 (target 4h). | It is with Nina. | [Reply] [Resolve]
  @lena INC-1 VPN is down | The first answer is late: it was due 13:00 (target 4h). | It is with Nina. | [Reply] [Resolve]
  nina: resume INC-1
  bot → nina: INC-1 is in progress again.
  ~@priya INC-1 VPN is down | Nina is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by (late): 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Nina | Team: Network | Category: VPN | Answer by (late): 13:00 | Resolve by: 12:00 | Team target: 15:00 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Nina took INC-1 off hold.
  nina: sla INC-1
  bot → nina: Clocks of INC-1 | First answer: breached | 4 h of 4 h counted (P3: 4h, calendar always, sla row 2). | Due 13:00. | 09:00 to 13:00: 4 h counted | Solution: running | 1 h of 1 d counted (P3: 24h, calendar always, sla row 2). | Due 12:00. | 09:00 to 10:00: 1 h counted | 10:00 to 13:00: not counted (awaiting vendor) | The team's own target: running | 0 s of 2 h counted (P3: 2h, calendar always, target of network). | Due 15:00. | 10:00 to 13:00: not counted (awaiting vendor)
  (2 hours later)
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Nina | Team: Network | Category: VPN | Answer by (late): 13:00 | Resolve by: 12:00 | Team target (late): 15:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @nina INC-1 VPN is down | The team's part is late: it was due 15:00 (target 2h). | It is with Nina. | [Reply] [Resolve]
  @lena INC-1 VPN is down | The team's part is late: it was due 15:00 (target 2h). | It is with Nina. | [Reply] [Resolve]
  nina: resolve INC-1 New cable
  bot → nina: Sent to Priya: New cable | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Nina says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): New cable | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Nina | Team: Network | Category: VPN | [Reopen] [Close]
  #desk > Nina resolved INC-1 (fixed): New cable
  @priya > INC-1 is resolved | Nina (fixed): | > New cable | [Reopen] [Close]
`);
