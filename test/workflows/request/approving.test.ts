import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BOARD, CATALOGUE } from '../../support/desk.ts';

const chat = chatAt(CATALOGUE);

test('who asks, who is not asked and who has decided cannot vote; admins neither', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  priya: approve REQ-1
  bot → priya: You have a part in REQ-1 yourself, so you cannot vote on it.
  quin: approve REQ-1
  bot → quin: There is no REQ-1 that you can see.
  ada: approve REQ-1
  bot → ada: You are not asked to approve REQ-1.
  amir: approve REQ-1
  bot → amir: You are not asked to approve REQ-1.
  mona: status REQ-1
  bot → mona: Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: note REQ-1 x
  bot → mona: Only agents of IT can say "note REQ-1".
  mona: reject REQ-1
  bot → mona: Reject REQ-1. | Say: reject REQ-1 round=1.0 …
  mona: reject REQ-1 too early
  bot → mona: Your no counts on REQ-1.
  #desk > Mona rejected REQ-1 (Line manager): too early
  ~@mona Decided (rejected): REQ-1 New laptop | Mona: no (too early) | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 1 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: rejected | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | It was not approved. Change it and ask again, or cancel it. | > New laptop | > Model: Standard | > Reason: x | Status: rejected | Priority: P4 | Answer by: clock paused | Order the laptop: to do | Image and hand over: to do | [Change and ask again] [Add details] [Cancel]
  @priya > REQ-1 was not approved. | > too early | [Change and ask again]
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: rejected.
  mona: status REQ-1
  bot → mona: Decided (rejected): REQ-1 New laptop | Mona: no (too early) | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 1 no of 1; 1 needed
`);

test('level after level, votes may change until it is decided, and a no of one of all is a no', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  fin: approve REQ-1
  bot → fin: It is not your turn: REQ-1 waits for Mona.
  mona: approve REQ-1 fine with me
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager): fine with me
  ~@mona Being decided: REQ-1 New laptop | Mona: yes (fine with me) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  @fin Please decide: REQ-1 New laptop | Mona: yes (fine with me) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @fay Please decide: REQ-1 New laptop | Mona: yes (fine with me) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: It is not your turn: REQ-1 waits for Fin, Fay.
  fin: approve REQ-1
  bot → fin: Your yes counts on REQ-1.
  #desk > Fin approved REQ-1 (Finance)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes (fine with me) | Fin: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed
  ~@fin Please decide: REQ-1 New laptop | Mona: yes (fine with me) | Fin: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes (fine with me) | Fin: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fin: approve REQ-1
  bot → fin: You have voted yes on REQ-1 already.
  fin: abstain REQ-1
  bot → fin: You abstained on REQ-1.
  #desk > Fin abstained on REQ-1 (Finance)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes (fine with me) | Fin: abstain | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@fin Please decide: REQ-1 New laptop | Mona: yes (fine with me) | Fin: abstain | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no, 1 abstained of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes (fine with me) | Fin: abstain | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no, 1 abstained of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fay: reject REQ-1 not this year
  bot → fay: Your no counts on REQ-1.
  #desk > Fay rejected REQ-1 (Finance): not this year
  ~@mona Decided (rejected): REQ-1 New laptop | Mona: yes (fine with me) | Fin: abstain | Fay: no (not this year) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 1 no, 1 abstained of 2; 2 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: rejected | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@fin Decided (rejected): REQ-1 New laptop | Mona: yes (fine with me) | Fin: abstain | Fay: no (not this year) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 1 no, 1 abstained of 2; 2 needed
  ~@fay Decided (rejected): REQ-1 New laptop | Mona: yes (fine with me) | Fin: abstain | Fay: no (not this year) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 1 no, 1 abstained of 2; 2 needed
  ~@priya REQ-1 New laptop | It was not approved. Change it and ask again, or cancel it. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: rejected | Priority: P4 | Answer by: clock paused | Order the laptop: to do | Image and hand over: to do | [Change and ask again] [Add details] [Cancel]
  @priya > REQ-1 was not approved. | > not this year | [Change and ask again]
  fin: approve REQ-1
  bot → fin: REQ-1 is already decided: rejected.
`);

test('asked again after a rejection: the same number, a new round, and nobody has voted', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: reject REQ-1 too early
  bot → mona: Your no counts on REQ-1.
  #desk > Mona rejected REQ-1 (Line manager): too early
  ~@mona Decided (rejected): REQ-1 New laptop | Mona: no (too early) | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 1 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: rejected | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | It was not approved. Change it and ask again, or cancel it. | > New laptop | > Model: Standard | > Reason: x | Status: rejected | Priority: P4 | Answer by: clock paused | Order the laptop: to do | Image and hand over: to do | [Change and ask again] [Add details] [Cancel]
  @priya > REQ-1 was not approved. | > too early | [Change and ask again]
  priya: resubmit REQ-1
  bot → priya: New laptop. IT fulfils it. It may need: Line manager (Mona), then Finance (Fin, Fay). | Say: resubmit REQ-1 model=Standard|Developer reason=… cost=…?
  priya: resubmit REQ-1 reason="the old one is broken"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: the old one is broken | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: the old one is broken | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: the old one is broken | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: the old one is broken | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: the old one is broken | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: the old one is broken | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: the old one is broken | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
`);

test('what is changed while it is voted on begins anew', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  @fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  priya: resubmit REQ-1 cost=2500
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  @fin Priya changed REQ-1, so it waits for others now, not for you.
  @fay Priya changed REQ-1, so it waits for others now, not for you.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fin Being decided: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed
  ~@fay Being decided: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed
  fin: approve REQ-1
  bot → fin: It is not your turn: REQ-1 waits for Mona.
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  ~@fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2500 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
`);

test('a question before the vote', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona presses Ask in @mona
  bot → mona: Ask about REQ-1. | Say: ask REQ-1 …
  mona: ask REQ-1 Which project pays?
  bot → mona: Priya is asked.
  @priya > Mona asks before approving it: | > Which project pays? | [Answer]
  #desk > Mona asks the requester: | > Which project pays?
  quin: ask REQ-1 Which one?
  bot → quin: There is no REQ-1 that you can see.
  priya in @priya on REQ-1: Project 7
  #desk > Priya (requester): | > Project 7
  @mona Priya on REQ-1, which waits for your vote: | > Project 7
`);

test('reminded once, then too late, which is no rejection', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  (12 hours later)
  @mona REQ-1 of Priya waits for your vote: New laptop | [Show it]
  (12 hours later)
  ~@priya REQ-1 New laptop | Nobody decided in time. Ask again, or cancel it. | > New laptop | > Model: Standard | > Reason: x | Status: expired | Priority: P4 | Answer by: clock paused | Order the laptop: to do | Image and hand over: to do | [Change and ask again] [Add details] [Cancel]
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: expired | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  #desk > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no of 1; 1 needed. That is no rejection.
  ~@mona Decided (expired): REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed
  @priya > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no of 1; 1 needed. That is no rejection. | [Ask again]
  @ada Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no of 1; 1 needed. That is no rejection.
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: the time to vote is over.
  priya: resubmit REQ-1 reason=again
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: again | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: again | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: again | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: again | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: again | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: again | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: again | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
`);

test('nobody who may vote blocks it, and the managers are told', () => chat`
  quin: request laptop model=Standard reason=x
  bot → quin: REQ-1 is requested: New laptop. It waits for Line manager: nobody, so the managers are told.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: blocked: nobody can decide it | Priority: P4 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: nobody (0 yes, 0 no of 0; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @quin REQ-1 New laptop | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > New laptop | > Model: Standard | > Reason: x | Status: blocked: nobody can decide it | Priority: P4 | Answer by: clock paused | Waits for Line manager: nobody (0 yes, 0 no of 0; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Ask again] [Add details] [Cancel]
  @ada Nobody can approve REQ-1 (New laptop): Line manager: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  quin: approve REQ-1
  bot → quin: You have a part in REQ-1 yourself, so you cannot vote on it.
  ada: approve REQ-1
  bot → ada: REQ-1 is blocked: nobody can decide it until it is asked again.
  quin: cancel REQ-1
  bot → quin: REQ-1 is cancelled.
  ~@quin REQ-1 New laptop | Cancelled. | > New laptop | > Model: Standard | > Reason: x | Status: cancelled | Priority: P4 | Order the laptop: to do | Image and hand over: to do
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: cancelled | Priority: P4 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Order the laptop: to do | Image and hand over: to do
  #desk > Quin cancelled REQ-1: withdrawn
`);

test('a delegate votes for somebody, who then cannot; and never for their own request', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  quin: help cl
  bot → quin: Help: cl | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  mona: delegate to=@quin@larkspur.example
  bot → mona: Say until when: until=17:00, until=fri, until=2026-04-01 or until=3d.
  mona: delegate to=@quin@larkspur.example until=3d
  bot → mona: Quin votes for you until 09:00. Say back to end that.
  @quin Mona lets you vote for them until 09:00. Say approvals to see what waits.
  @quin Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  quin: approvals
  bot → quin: Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  quin: approve REQ-1
  bot → quin: Your yes counts for Mona on REQ-1.
  #desk > Quin approved REQ-1 for Mona (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Quin for Mona: yes | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@quin Decided (approved): REQ-1 New laptop | Quin for Mona: yes | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  @priya > REQ-1 is approved; IT fulfils it now.
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: approved.
  priya: request laptop model=Standard reason=y
  bot → priya: REQ-2 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: y | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-2 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: y | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  @quin Please decide: REQ-2 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: away until=2d delegate=@priya@larkspur.example
  bot → mona: You are away until 09:00; Priya votes for you. Say back when you are here again.
  priya: approve REQ-2
  bot → priya: You have a part in REQ-2 yourself, so you cannot vote on it.
  mona: approve REQ-2
  bot → mona: Your yes counts on REQ-2.
  #desk > Mona approved REQ-2 (Line manager)
  ~@mona Decided (approved): REQ-2 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: y | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@quin REQ-2 | Your vote is not asked for any more.
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~@priya REQ-2 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: y | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  @priya > REQ-2 is approved; IT fulfils it now.
`);

test('approvals shows one after another', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  (1 minute later)
  priya: request laptop model=Developer reason=y
  bot → priya: REQ-2 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-2 New laptop | > New laptop | > Model: Developer | > Reason: y | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-2 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Developer | > Reason: y | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-2 New laptop | > New laptop | > Model: Developer | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approvals
  bot → mona: Please decide: REQ-1 New laptop | After this: REQ-2 New laptop. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:01 | Resolve by: 09:01 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Answer by: 13:01 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
  mona: approvals
  bot → mona: Please decide: REQ-2 New laptop | > New laptop | > Model: Developer | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approvals format=json
  bot → mona: \`\`\` | {"now":"2026-03-27T09:01:00.000Z","approvals":[{"number":"REQ-2","kind":"request","title":"New laptop","status":"pending approval","impact":"low","urgency":"medium","priority":"P4","desk":"it","team":"service-desk","assignee":null,"requester":"priya@larkspur.example","openedAt":"2026-03-27T09:01:00.000Z","resolvedAt":null,"closedAt":null,"version":1,"item":"laptop","answers":{"model":"Developer","reason":"y"},"tasks":[{"name":"Order the laptop","team":"service-desk","done":false},{"name":"Image and hand over","team":"service-desk","done":false}]}]} | \`\`\`
  quin: approvals
  bot → quin: Nothing waits for your vote.
`);

test('a board votes by buttons and by words in its thread, and its card has the tally', () => chatAt(BOARD)`
  quin: request firewall port=443
  bot → quin: REQ-1 is requested: Open a port. It waits for Change board: Cara, Carl.
  #desk REQ-1 Open a port | > Open a port | > Port: 443 | Status: pending approval | Priority: P4 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Change board: Cara, Carl (0 yes, 0 no of 2; 2 needed) | [Note] [Reply]
  @cab Please decide: REQ-1 Open a port | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  @quin REQ-1 Open a port | It is being approved. Reply to this message to add anything. | > Open a port | > Port: 443 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Change board: Cara, Carl (0 yes, 0 no of 2; 2 needed) | [Add details] [Cancel]
  @cara Please decide: REQ-1 Open a port | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  @carl Please decide: REQ-1 Open a port | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  carl presses Approve in #cab
  bot → carl: Your yes counts on REQ-1.
  #desk > Carl approved REQ-1 (Change board)
  ~@cara Please decide: REQ-1 Open a port | Carl: yes | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@carl Please decide: REQ-1 Open a port | Carl: yes | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@cab Please decide: REQ-1 Open a port | Carl: yes | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  quin in #cab on REQ-1: approve
  bot → quin: You have a part in REQ-1 yourself, so you cannot vote on it.
  cara in #cab on REQ-1: what is it for?
  priya in #cab on REQ-1: approve
  bot → priya: There is no REQ-1 that you can see.
  cara in #cab on REQ-1: approve looks fine
  #desk > Cara approved REQ-1 (Change board): looks fine
  ~@cara Decided (approved): REQ-1 Open a port | Carl: yes | Cara: yes (looks fine) | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 2 yes, 0 no of 2; 2 needed
  ~#desk REQ-1 Open a port | > Open a port | > Port: 443 | Status: approved | Priority: P4 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  ~@carl Decided (approved): REQ-1 Open a port | Carl: yes | Cara: yes (looks fine) | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 2 yes, 0 no of 2; 2 needed
  ~@cab Decided (approved): REQ-1 Open a port | Carl: yes | Cara: yes (looks fine) | > Open a port | > Port: 443 | Requester: @Quin | Fulfilled by: IT | Change board: 2 yes, 0 no of 2; 2 needed
  ~@quin REQ-1 Open a port | Service desk will answer you here. Reply to this message to add anything. | > Open a port | > Port: 443 | Status: approved | Priority: P4 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @quin > REQ-1 is approved; IT fulfils it now.
`);

test('a button that was drawn before a change does not vote on what came after it', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  priya: resubmit REQ-1 reason="something else"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: something else | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: something else | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: something else | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: something else | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1 round=1.0
  bot → mona: REQ-1 has changed since that card was shown: look at it again before you vote.
  mona: approve REQ-1 round=2.0
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: something else | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: something else | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: something else | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
`);

test('who has a vote of their own casts no other, however often they press', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  @fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fay: delegate to=@fin@larkspur.example until=3d
  bot → fay: Fin votes for you until 09:00. Say back to end that.
  @fin Fay lets you vote for them until 09:00. Say approvals to see what waits.
  fin: help cl
  bot → fin: Help: cl | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  fay: delegate to=@fin@larkspur.example until=3d
  bot → fay: Fin votes for you until 09:00. Say back to end that.
  @fin Fay lets you vote for them until 09:00. Say approvals to see what waits.
  fin: approve REQ-1
  bot → fin: Your yes counts on REQ-1.
  #desk > Fin approved REQ-1 (Finance)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | Fin: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed
  ~@fin Please decide: REQ-1 New laptop | Mona: yes | Fin: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | Fin: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fin: approve REQ-1
  bot → fin: You have voted yes on REQ-1 already. Everybody has one vote; that of Fay is theirs to cast.
`);

test('who stands in for two has one vote, takes none that was cast, and reads nothing that comes later', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  @fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fin: delegate to=@bo until=3d
  bot → fin: Bo votes for you until 09:00. Say back to end that.
  @bo Fin lets you vote for them until 09:00. Say approvals to see what waits.
  @bo Please decide: REQ-1 New laptop | You are asked in place of Fin. | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fay: delegate to=@bo until=3d
  bot → fay: Bo votes for you until 09:00. Say back to end that.
  @bo Fay lets you vote for them until 09:00. Say approvals to see what waits.
  ~@bo Please decide: REQ-1 New laptop | You are asked in place of Fin or Fay. | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fay: approve REQ-1
  bot → fay: Your yes counts on REQ-1.
  #desk > Fay approved REQ-1 (Finance)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | Fay: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed
  ~@fin Please decide: REQ-1 New laptop | Mona: yes | Fay: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | Fay: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@bo Please decide: REQ-1 New laptop | You are asked in place of Fin. | Mona: yes | Fay: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  bo: reject REQ-1 too dear
  bot → bo: Your no counts for Fin on REQ-1.
  #desk > Bo rejected REQ-1 for Fin (Finance): too dear
  ~@mona Decided (rejected): REQ-1 New laptop | Mona: yes | Fay: yes | Bo for Fin: no (too dear) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 1 no of 2; 2 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: rejected | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@fin Decided (rejected): REQ-1 New laptop | Mona: yes | Fay: yes | Bo for Fin: no (too dear) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 1 no of 2; 2 needed
  ~@fay Decided (rejected): REQ-1 New laptop | Mona: yes | Fay: yes | Bo for Fin: no (too dear) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 1 no of 2; 2 needed
  ~@bo Decided (rejected): REQ-1 New laptop | Mona: yes | Fay: yes | Bo for Fin: no (too dear) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 1 no of 2; 2 needed
  ~@priya REQ-1 New laptop | It was not approved. Change it and ask again, or cancel it. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: rejected | Priority: P4 | Answer by: clock paused | Order the laptop: to do | Image and hand over: to do | [Change and ask again] [Add details] [Cancel]
  @priya > REQ-1 was not approved. | > too dear | [Change and ask again]
  bo: status REQ-1
  bot → bo: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: rejected | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  priya: resubmit REQ-1 reason="a better reason"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fin Being decided: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed
  ~@fay Being decided: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed
  ~@bo REQ-1 | Your vote is not asked for any more.
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed
  ~@fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@bo Please decide: REQ-1 New laptop | You are asked in place of Fin or Fay. | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@bo Please decide: REQ-1 New laptop | You are asked in place of Fin or Fay. | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (0 yes, 0 no of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  bo: approvals
  bot → bo: Please decide: REQ-1 New laptop | You are asked in place of Fin or Fay. | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  bo: approve REQ-1
  bot → bo: Your yes counts for Fin on REQ-1.
  #desk > Bo approved REQ-1 for Fin (Finance)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | Bo for Fin: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed
  ~@fin Being decided: REQ-1 New laptop | Mona: yes | Bo for Fin: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | Bo for Fin: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@bo Please decide: REQ-1 New laptop | You are asked in place of Fin. | Mona: yes | Bo for Fin: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  bo: approve REQ-1
  bot → bo: You have voted yes on REQ-1 already. Everybody has one vote; that of Fay is theirs to cast.
  fin: approve REQ-1
  bot → fin: Bo has voted for you on REQ-1.
  bo: abstain REQ-1
  bot → bo: You abstained for Fin on REQ-1.
  #desk > Bo abstained on REQ-1 for Fin (Finance)
  ~@mona Being decided: REQ-1 New laptop | Mona: yes | Bo for Fin: abstain | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@fin Being decided: REQ-1 New laptop | Mona: yes | Bo for Fin: abstain | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@fay Please decide: REQ-1 New laptop | Mona: yes | Bo for Fin: abstain | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no, 1 abstained of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@bo Please decide: REQ-1 New laptop | You are asked in place of Fin. | Mona: yes | Bo for Fin: abstain | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no, 1 abstained of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  fay: approve REQ-1
  bot → fay: Your yes counts on REQ-1.
  #desk > Fay approved REQ-1 (Finance)
  ~@mona Nobody can decide: REQ-1 New laptop | Mona: yes | Bo for Fin: abstain | Fay: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no, 1 abstained of 2; 2 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: blocked: nobody can decide it | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (1 yes, 0 no, 1 abstained of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@fin Nobody can decide: REQ-1 New laptop | Mona: yes | Bo for Fin: abstain | Fay: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no, 1 abstained of 2; 2 needed
  @ada Nobody decided REQ-1 (New laptop): Finance: somebody abstained. It can be asked again.
  ~@fay Nobody can decide: REQ-1 New laptop | Mona: yes | Bo for Fin: abstain | Fay: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no, 1 abstained of 2; 2 needed
  ~@bo Nobody can decide: REQ-1 New laptop | Mona: yes | Bo for Fin: abstain | Fay: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 1 yes, 0 no, 1 abstained of 2; 2 needed
  ~@priya REQ-1 New laptop | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: blocked: nobody can decide it | Priority: P4 | Answer by: clock paused | Waits for Finance: Fin, Fay (1 yes, 0 no, 1 abstained of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Ask again] [Add details] [Cancel]
  @priya > Nobody decided REQ-1: Finance: somebody abstained. | [Ask again]
  bo: status REQ-1
  bot → bo: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: blocked: nobody can decide it | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (1 yes, 0 no, 1 abstained of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
`);

test('once they are back, whoever stood in for them reads it no more', () => chatAt(CATALOGUE)`
  mona: away until=3d delegate=@cleo
  bot → mona: You are away until 09:00; Cleo votes for you. Say back when you are here again.
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  @cleo Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  cleo: approvals
  bot → cleo: Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: back
  bot → mona: Welcome back.
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@cleo REQ-1 | Your vote is not asked for any more.
  cleo: status REQ-1
  bot → cleo: There is no REQ-1 that you can see.
  cleo: approve REQ-1
  bot → cleo: There is no REQ-1 that you can see.
  mona: away until=2h delegate=@cleo
  bot → mona: You are away until 11:00; Cleo votes for you. Say back when you are here again.
  ~@cleo Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  cleo: status REQ-1
  bot → cleo: Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  (3 hours later)
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@cleo REQ-1 | Your vote is not asked for any more.
  cleo: status REQ-1
  bot → cleo: There is no REQ-1 that you can see.
  priya: resubmit REQ-1 reason="not for everybody"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: not for everybody | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: not for everybody | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: not for everybody | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: not for everybody | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@cleo REQ-1 | Your vote is not asked for any more.
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: not for everybody | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: not for everybody | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 16:00 | Resolve by: 12:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@cleo REQ-1 | Your vote is not asked for any more.
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: not for everybody | Status: approved | Priority: P4 | Answer by: 16:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  @priya > REQ-1 is approved; IT fulfils it now.
`);

test('a question is for before the decision, and who is asked hears what is added', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  priya: reply REQ-1 it has to be silent
  bot → priya: Added to REQ-1.
  #desk > Priya (requester): | > it has to be silent
  @priya > Priya: | > it has to be silent
  @mona Priya on REQ-1, which waits for your vote: | > it has to be silent
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
  mona: ask REQ-1 Why?
  bot → mona: REQ-1 is decided; there is nothing to ask before a vote.
  amir: done REQ-1 order
  bot → amir: "Order the laptop" is done; 1 more for REQ-1.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: done | Image and hand over: to do | [Claim] [More]
  #desk > Amir finished "Order the laptop".
  #desk > To do (service-desk): Image and hand over | [Done: Image and hand over]
  priya: fixed REQ-1
  bot → priya: REQ-1 is in fulfilment, not fulfilled; if you no longer need it, say: reply REQ-1 text.
`);
