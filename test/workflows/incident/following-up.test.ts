import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('closed is final: the requester goes on with a new ticket, with the same fields', () => chat`
  priya: report impact=high category=vpn VPN is down
  bot → priya: INC-1 is reported as P2: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P2 | Requester: @Priya | Assignee: nobody yet | Team: Network | Category: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Network will answer you here. Reply to this message to add anything. | Status: new | Priority: P2 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P2
  ~#desk INC-1 VPN is down | Resolved (fixed by requester): The requester says that it works again. | Status: closed | Priority: P2 | Requester: @Priya | Assignee: nobody yet | Team: Network | Category: VPN
  #desk > Priya closed INC-1.
  priya: reply INC-1 Thank you!
  bot → priya: You are welcome.
  priya: reply INC-1 It is down again impact=low
  bot → priya: INC-1 is closed, so your words begin a new ticket that follows it; its receipt comes in a moment.
  #desk INC-2 It is down again impact=low | > It is down again impact=low | >  | > (follows INC-1: VPN is down) | Status: new | Priority: P2 | Requester: @Priya | Assignee: nobody yet | Team: Network | Category: VPN | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-1 (follow-up) | [Claim] [More]
  @priya INC-2 It is down again impact=low | Network will answer you here. Reply to this message to add anything. | Status: new | Priority: P2 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: reopen INC-1
  bot → amir: Follow up INC-1. INC-1 is closed, so a new ticket will follow it. | Say: reopen INC-1 …
  quin: reopen INC-1 me too
  bot → quin: There is no INC-1 that you can see.
  amir: cancel INC-1 late
  bot → amir: INC-1 is closed.
  amir: hold INC-1 reason=awaiting vendor
  bot → amir: INC-1 is closed.
  amir: resolve INC-1 late
  bot → amir: INC-1 is closed.
`);

test('so it is after a cancel', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: cancel INC-1 reason=withdrawn
  bot → priya: INC-1 is cancelled.
  ~@priya INC-1 VPN is down | Cancelled. | Status: cancelled | Priority: P3
  ~#desk INC-1 VPN is down | Status: cancelled | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN
  #desk > Priya cancelled INC-1: withdrawn
  priya: reopen INC-1 It was not over
  bot → priya: INC-1 is cancelled, so your words begin a new ticket that follows it; its receipt comes in a moment.
  #desk INC-2 It was not over | > It was not over | >  | > (follows INC-1: VPN is down) | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-1 (follow-up) | [Claim] [More]
  @priya INC-2 It was not over | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
`);
