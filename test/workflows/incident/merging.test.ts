import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('two reports of one incident: the second ends, and its requester is told what comes of the first', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  quin: report VPN drops every minute
  bot → quin: INC-2 is reported as P3: VPN drops every minute. IT will answer in a direct message.
  #desk INC-2 VPN drops every minute | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @quin INC-2 VPN drops every minute | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: merge INC-2 into=INC-1
  bot → amir: INC-2 is merged into INC-1.
  ~@quin INC-2 VPN drops every minute | Handled together with INC-1; you are told here what comes of it. | Status: cancelled | Priority: P3
  ~#desk INC-2 VPN drops every minute | Status: cancelled | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Linked: INC-1 (duplicate)
  @quin > INC-2 is handled together with INC-1. You will be told here what comes of it.
  #desk > Amir merged INC-2 into INC-1.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-2 (duplicate) | Followers: 1 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > INC-2 was merged into INC-1; Quin follows it. | > VPN drops every minute
  amir: reply INC-1 The gateway is being replaced
  bot → amir: Sent to Priya and 1 more: The gateway is being replaced
  @priya > Amir: | > The gateway is being replaced
  #desk > Amir replied to Priya: | > The gateway is being replaced
  @quin INC-1 VPN is down | Amir: | > The gateway is being replaced
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Resolve by: 09:00 | Linked: INC-2 (duplicate) | Followers: 1 | [Reply] [Note] [Hold] [Resolve] [More]
  quin in @quin on INC-2: Still no VPN here
  #desk > Quin (has the same trouble): | > Still no VPN here
  @amir Quin (has the same trouble): | > Still no VPN here
  amir: resolve INC-1 Replaced the gateway
  bot → amir: Sent to Priya and 1 more: Replaced the gateway | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced the gateway | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Linked: INC-2 (duplicate) | Followers: 1 | [Reopen] [Close]
  @quin INC-1 is resolved | VPN is down | > Replaced the gateway
  #desk > Amir resolved INC-1 (fixed): Replaced the gateway
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway | [Reopen] [Close]
  quin: status INC-1
  bot → quin: INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [Stop following]
  quin: note INC-1 hm
  bot → quin: Only agents of IT can say "note INC-1".
  quin: close INC-1
  bot → quin: Only the requester and agents of IT can say "close INC-1".
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced the gateway | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Linked: INC-2 (duplicate) | Followers: 1
  @quin Priya closed INC-1.
  #desk > Priya closed INC-1.
  ~@priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway
`);

test('what cannot be merged', () => chat`
  priya: report A
  bot → priya: INC-1 is reported as P3: A. IT will answer in a direct message.
  #desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 A | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: report B
  bot → priya: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-2 B | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: report C
  bot → priya: INC-3 is reported as P3: C. IT will answer in a direct message.
  #desk INC-3 C | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-3 C | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: merge INC-1
  bot → amir: Merge INC-1. This ticket ends as a duplicate; its requester is kept informed by the other. | Say: merge INC-1 into=…
  amir: merge INC-1 into=INC-1
  bot → amir: INC-1 cannot be merged into itself.
  amir: merge INC-1 into=INC-9
  bot → amir: There is no INC-9 that you can see.
  priya: merge INC-1 into=INC-2
  bot → priya: Only agents of IT can say "merge INC-1".
  priya: report desk=hr My leave
  bot → priya: INC-4 is reported as P3: My leave. People will answer in a direct message.
  #desk INC-4 My leave | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-4 My leave | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: merge INC-1 into=INC-4
  bot → amir: There is no INC-4 that you can see.
  amir: cancel INC-3 no issue
  bot → amir: INC-3 is cancelled.
  ~@priya INC-3 C | Cancelled. | Status: cancelled | Priority: P3
  ~#desk INC-3 C | Status: cancelled | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk
  @priya > Amir cancelled INC-3.
  #desk > Amir cancelled INC-3: no issue
  amir: merge INC-1 into=INC-3
  bot → amir: INC-3 is cancelled.
  amir: merge INC-2 into=INC-1
  bot → amir: INC-2 is merged into INC-1.
  ~@priya INC-2 B | Handled together with INC-1; you are told here what comes of it. | Status: cancelled | Priority: P3
  ~#desk INC-2 B | Status: cancelled | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Linked: INC-1 (duplicate)
  @priya > INC-2 is handled together with INC-1. You will be told here what comes of it.
  #desk > Amir merged INC-2 into INC-1.
  ~@priya INC-1 A | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-2 (duplicate) | [Claim] [More]
  #desk > INC-2 was merged into INC-1; the same person reported it. | > B
  amir: merge INC-2 into=INC-1
  bot → amir: INC-2 is cancelled.
  amir: cancel INC-1 duplicate
  bot → amir: Say which one it repeats: merge INC-1 into=INC-7.
`);
