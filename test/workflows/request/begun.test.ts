import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { DEAR } from '../../support/desk.ts';

const chat = chatAt(DEAR);

test('changed so that nobody has to approve it any more, it begins', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Finance: Fin, Fay.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @fin Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  @fay Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  priya: resubmit REQ-1 cost=10
  bot → priya: REQ-1 is asked again. No approval is needed.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 10 | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  @fin Priya changed REQ-1, so it waits for others now, not for you.
  @fay Priya changed REQ-1, so it waits for others now, not for you.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 10 | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@fin Decided (approved): REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 10 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~@fay Decided (approved): REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 10 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  amir: done REQ-1 Order the laptop
  bot → amir: "Order the laptop" is done; 1 more for REQ-1.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 10 | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: done | Image and hand over: to do | [Claim] [More]
  #desk > Amir finished "Order the laptop".
  #desk > To do (service-desk): Image and hand over | [Done: Image and hand over]
  priya: cancel REQ-1
  bot → priya: REQ-1 is being fulfilled, so the desk has to stop it; ask for it: reply REQ-1 please cancel it.
  priya: fixed REQ-1
  bot → priya: REQ-1 is in fulfilment, not fulfilled; if you no longer need it, say: reply REQ-1 text.
`);
