import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('what solves the parent solves its children; closing it does not close them; an agent reopens all', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  quin: report VPN drops
  bot → quin: INC-2 is reported as P3: VPN drops. IT will answer in a direct message.
  #desk INC-2 VPN drops | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @quin INC-2 VPN drops | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  ~#desk INC-2 VPN drops | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  #desk > Amir made INC-2 a child of INC-1.
  ~#desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | [Claim] [More]
  #desk > INC-2 is linked to INC-1 (child).
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: resolve INC-1 Restarted the gateway
  bot → amir: Sent to Priya: Restarted the gateway | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): Restarted the gateway | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Children: INC-2 | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): Restarted the gateway
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the gateway | [Reopen] [Close]
  ~@quin INC-2 VPN drops | It was resolved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-2 VPN drops | Resolved (fixed): Solved with INC-1: Restarted the gateway | Status: resolved | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Child of: INC-1 | [Reopen] [Close]
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1: Restarted the gateway | [Reopen] [Close]
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1: Restarted the gateway
  amir: reopen INC-1 not quite
  bot → amir: INC-1 is open again.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Resolve by: 09:00 | Children: INC-2 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Amir reopened INC-1: | > not quite
  ~@priya > INC-1 was reopened | We are on it again.
  ~@quin INC-2 VPN drops | Service desk has it now and will answer you here. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-2 VPN drops | Status: in progress | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  @priya > Amir reopened INC-1.
  ~@quin > INC-2 was reopened | We are on it again.
  #desk > Hark reopened INC-2: | > Reopened with INC-1: not quite
  @quin > Hark reopened INC-2.
  amir: resolve INC-1 Now it is
  bot → amir: Sent to Priya: Now it is | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): Now it is | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Children: INC-2 | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): Now it is
  @priya > INC-1 is resolved | Amir (fixed): | > Now it is | [Reopen] [Close]
  ~@quin INC-2 VPN drops | It was resolved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-2 VPN drops | Resolved (fixed): Solved with INC-1: Now it is | Status: resolved | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Child of: INC-1 | [Reopen] [Close]
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1: Now it is | [Reopen] [Close]
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1: Now it is
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 VPN is down | Resolved (fixed): Now it is | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Children: INC-2
  #desk > Priya closed INC-1.
  ~@priya > INC-1 is resolved | Amir (fixed): | > Now it is
`);

test('a requester who reopens the parent speaks for themselves', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  quin: report VPN drops
  bot → quin: INC-2 is reported as P3: VPN drops. IT will answer in a direct message.
  #desk INC-2 VPN drops | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @quin INC-2 VPN drops | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  ~#desk INC-2 VPN drops | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  #desk > Amir made INC-2 a child of INC-1.
  ~#desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | [Claim] [More]
  #desk > INC-2 is linked to INC-1 (child).
  amir: resolve INC-1 Restarted the gateway
  bot → amir: Sent to Priya: Restarted the gateway | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): Restarted the gateway | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Children: INC-2 | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): Restarted the gateway
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the gateway | [Reopen] [Close]
  ~@quin INC-2 VPN drops | It was resolved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-2 VPN drops | Resolved (fixed): Solved with INC-1: Restarted the gateway | Status: resolved | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Child of: INC-1 | [Reopen] [Close]
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1: Restarted the gateway | [Reopen] [Close]
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1: Restarted the gateway
  priya: reopen INC-1 still down
  bot → priya: INC-1 is open again.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Resolve by: 09:00 | Children: INC-2 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Priya reopened INC-1: @Amir | > still down
  ~@priya > INC-1 was reopened | We are on it again.
`);

test('a family has one generation, and links lead somewhere', () => chat`
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
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  ~#desk INC-2 B | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  #desk > Amir made INC-2 a child of INC-1.
  ~#desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | [Claim] [More]
  #desk > INC-2 is linked to INC-1 (child).
  amir: link INC-3 to=INC-2 as=child
  bot → amir: INC-2 is itself a child of INC-1; link INC-3 to INC-1.
  amir: link INC-1 to=INC-3 as=child
  bot → amir: INC-1 has children of its own, so it cannot become a child.
  amir: link INC-2 to=INC-3 as=child
  bot → amir: INC-2 is a child of INC-1 already; unlink them first.
  amir: link INC-1 to=INC-1
  bot → amir: INC-1 cannot be linked to itself.
  amir: link INC-1 to=INC-9
  bot → amir: There is no INC-9 that you can see.
  amir: link INC-1
  bot → amir: Link INC-1. | Say: link INC-1 to=… as=parent|child|duplicate|related|problem|change|caused-by|follow-up?
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 and INC-1 are linked so already.
  priya: link INC-1 to=INC-2
  bot → priya: Only agents of IT can say "link INC-1".
  amir: link INC-3 to=INC-1 as=duplicate
  bot → amir: INC-3 is linked to INC-1 (duplicate).
  ~#desk INC-3 C | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-1 (duplicate) | [Claim] [More]
  #desk > Amir linked INC-3 to INC-1 as a duplicate.
  ~#desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | Linked: INC-3 (duplicate) | [Claim] [More]
  #desk > INC-3 is linked to INC-1 (duplicate).
  amir: unlink INC-2 to=INC-1
  bot → amir: INC-2 and INC-1 are not linked any more.
  ~#desk INC-2 B | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > Amir unlinked INC-2 from INC-1.
  ~#desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-3 (duplicate) | [Claim] [More]
  amir: unlink INC-2 to=INC-1
  bot → amir: INC-2 has no link to INC-1.
  amir: link INC-1 to=INC-2 as=friend
  bot → amir: A link is one of: parent, child, duplicate, related, problem, change, caused-by, follow-up.
`);
