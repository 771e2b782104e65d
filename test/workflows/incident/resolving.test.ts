import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('the requester confirms, and the ticket is closed', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: resolve INC-1 Replaced the gateway
  bot → amir: Sent to Priya: Replaced the gateway | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced the gateway | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): Replaced the gateway
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway | [Reopen] [Close]
  priya presses It's fixed in @priya
  bot → priya: INC-1 is closed.
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced the gateway | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN
  #desk > Priya closed INC-1.
  ~@priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway
  amir: reopen INC-1 again
  bot → amir: INC-1 is closed, so a new ticket for Priya follows it.
  #desk > Amir (internal note): | > again
  #desk INC-2 VPN is down | > VPN is down | >  | > (follows INC-1) | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-1 (follow-up) | [Claim] [More]
  @priya INC-2 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: reply INC-1 thanks
  bot → priya: You are welcome.
`);

test('the requester reopens within the window, saying why', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  priya: reopen INC-1 x
  bot → priya: INC-1 is still in progress; there is nothing to reopen.
  amir: resolve INC-1 code=workaround Use the other gateway
  bot → amir: Sent to Priya: Use the other gateway | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (workaround): Use the other gateway | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | [Reopen] [Close]
  #desk > Amir resolved INC-1 (workaround): Use the other gateway
  @priya > INC-1 is resolved | Amir (workaround): | > Use the other gateway | [Reopen] [Close]
  priya presses Reopen in @priya
  bot → priya: Reopen INC-1. | Say: reopen INC-1 …
  priya: reopen INC-1 still drops
  bot → priya: INC-1 is open again.
  ~@priya INC-1 VPN is down | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Priya reopened INC-1: @Amir | > still drops
  ~@priya > INC-1 was reopened | We are on it again.
  amir: resolve INC-1 Replaced it
  bot → amir: Sent to Priya: Replaced it | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced it | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): Replaced it
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced it | [Reopen] [Close]
  priya presses Close in @priya
  bot → priya: INC-1 is closed.
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced it | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN
  #desk > Priya closed INC-1.
  ~@priya > INC-1 is resolved | Amir (fixed): | > Replaced it
`);

test('nobody objects, so it closes by itself; what is said afterwards begins a ticket that follows it', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: resolve INC-1 Replaced the gateway
  bot → amir: Sent to Priya: Replaced the gateway | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced the gateway | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): Replaced the gateway
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway | [Reopen] [Close]
  (6 days later)
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 VPN is down | Resolved (fixed): Replaced the gateway | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN
  #desk > INC-1 closed by itself: nobody objected to the solution.
  ~@priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway
  @priya > INC-1 closed by itself: nobody objected to the solution.
  priya: reopen INC-1 again
  bot → priya: INC-1 is closed, so your words begin a new ticket that follows it; its receipt comes in a moment.
  #desk INC-2 again | > again | >  | > (follows INC-1: VPN is down) | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-1 (follow-up) | [Claim] [More]
  @priya INC-2 again | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
`);

test('an agent closes only what is resolved, and with a code that exists', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: close INC-1
  bot → amir: Resolve INC-1 before closing it.
  priya: close INC-1
  bot → priya: INC-1 is not resolved yet; if it works again, say: fixed INC-1.
  amir: resolve INC-1
  bot → amir: Resolve INC-1. PUBLIC: the requester will see how it was solved. | Say: resolve INC-1 code=fixed|workaround|no fault found|fixed by requester|resolved by problem|duplicate? …
  amir: resolve INC-1 code=magic done
  bot → amir: A resolution code is one of: fixed, workaround, no fault found, fixed by requester, resolved by problem, duplicate.
  amir: resolve INC-1 code=no fault found works here
  bot → amir: Sent to Priya: works here | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 VPN is down | Resolved (no fault found): works here | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | [Reopen] [Close]
  #desk > Amir resolved INC-1 (no fault found): works here
  @priya > INC-1 is resolved | Amir (no fault found): | > works here | [Reopen] [Close]
  amir: close INC-1
  bot → amir: INC-1 is closed.
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 VPN is down | Resolved (no fault found): works here | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN
  #desk > Amir closed INC-1.
  ~@priya > INC-1 is resolved | Amir (no fault found): | > works here
  @priya > Amir closed INC-1.
  amir: close INC-1
  bot → amir: INC-1 is already closed.
`);

test('a requester who finds it fixed closes it, whatever its state', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  bo: fixed INC-1
  bot → bo: Only the requester of INC-1 can say "fixed".
  priya presses It's fixed in @priya
  bot → priya: INC-1 is closed.
  ~@priya INC-1 VPN is down | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 VPN is down | Resolved (fixed by requester): The requester says that it works again. | Status: closed | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN
  #desk > Priya closed INC-1.
  priya: fixed INC-1
  bot → priya: INC-1 is already closed.
`);
