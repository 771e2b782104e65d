import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { ACCESS } from '../../support/desk.ts';

const chat = chatAt(ACCESS);

test('what was done is taken back before a request counts as cancelled, the last of it first', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
  amir: done REQ-1 Order the laptop
  bot → amir: "Order the laptop" is done; 2 more for REQ-1.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: done | Image and hand over: to do | Bill it: to do | [Claim] [More]
  #desk > Amir finished "Order the laptop".
  #desk > To do (network): Image and hand over | [Done: Image and hand over]
  nina: done REQ-1 Image and hand over
  bot → nina: "Image and hand over" is done; 1 more for REQ-1.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: done | Image and hand over: done | Bill it: to do | [Claim] [More]
  #desk > Nina finished "Image and hand over".
  #desk > To do (service-desk): Bill it | [Done: Bill it]
  priya: cancel REQ-1
  bot → priya: REQ-1 is being fulfilled, so the desk has to stop it; ask for it: reply REQ-1 please cancel it.
  amir: claim REQ-1
  bot → amir: REQ-1 is yours.
  ~@priya REQ-1 New laptop | Amir is working on it. Reply to this message to reach them. | > New laptop | > Model: Standard | > Reason: x | Status: in fulfilment | Priority: P4 | Answer by: 13:00 | Order the laptop: done | Image and hand over: done | Bill it: to do | [Add details] [Escalate]
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: done | Image and hand over: done | Bill it: to do | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken REQ-1 and is looking at it.
  #desk > Amir has taken REQ-1.
  amir: cancel REQ-1 she has left
  bot → amir: REQ-1 is cancelled when this is taken back: Wipe the laptop, Send the laptop back.
  ~@priya REQ-1 New laptop | It is being cancelled; first what was done is taken back. | > New laptop | > Model: Standard | > Reason: x | Status: being cancelled | Priority: P4 | Answer by: 13:00 | Wipe the laptop: to do | Send the laptop back: to do | [Add details]
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: being cancelled | Priority: P4 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Wipe the laptop: to do | Send the laptop back: to do | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > REQ-1 is being cancelled.
  #desk > Amir cancels REQ-1: she has left. First it is taken back.
  #desk > To do (network): Wipe the laptop | [Done: Wipe the laptop]
  amir: cancel REQ-1 she has left
  bot → amir: REQ-1 is being cancelled already.
  amir: resolve REQ-1 done
  bot → amir: REQ-1 is being cancelled; finish what takes it back: Wipe the laptop, Send the laptop back.
  bo: done REQ-1 Send the laptop back
  bot → bo: "Send the laptop back" comes after "Wipe the laptop".
  nina: done REQ-1 Wipe the laptop
  bot → nina: "Wipe the laptop" is done; 1 more for REQ-1.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: being cancelled | Priority: P4 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Wipe the laptop: done | Send the laptop back: to do | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Nina finished "Wipe the laptop".
  #desk > To do (service-desk): Send the laptop back | [Done: Send the laptop back]
  bo: done REQ-1 Send the laptop back
  bot → bo: REQ-1 is cancelled; everything is taken back.
  ~@priya REQ-1 New laptop | Cancelled. | > New laptop | > Model: Standard | > Reason: x | Status: cancelled | Priority: P4 | Wipe the laptop: done | Send the laptop back: done
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: cancelled | Priority: P4 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Wipe the laptop: done | Send the laptop back: done
  @priya > REQ-1 is cancelled. What had been done is taken back.
  #desk > Bo finished "Send the laptop back".
`);

test('a task is for its team', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
  nina: done REQ-1 Order the laptop
  bot → nina: "Order the laptop" is for Service desk.
  lena: done REQ-1 Order the laptop
  bot → lena: "Order the laptop" is done; 2 more for REQ-1.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: done | Image and hand over: to do | Bill it: to do | [Claim] [More]
  #desk > Lena finished "Order the laptop".
  #desk > To do (network): Image and hand over | [Done: Image and hand over]
  bo: done REQ-1 Image and hand over
  bot → bo: "Image and hand over" is for Network.
`);

test('access is granted to whoever has shown who they are, and taken back when it is cancelled', () => chat`
  priya: request share colleague="somebody"
  bot → priya: Colleague is a person: mention them, or write their e-mail.
  priya: request share colleague=@bo
  bot → priya: REQ-1 is requested: Access to the shared drive. It waits for Line manager: Mona.
  #desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | [Note] [Reply]
  @priya REQ-1 Access to the shared drive | It is being approved. Reply to this message to add anything. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | [Add details] [Cancel]
  @mona Please decide: REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 Access to the shared drive | Mona: yes | > Access to the shared drive | > Colleague: bo@larkspur.example | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  ~@priya REQ-1 Access to the shared drive | Service desk will answer you here. Reply to this message to add anything. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: approved | Priority: P4 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya > REQ-1 is approved; IT fulfils it now.
  #desk > Priya has shown who they are.
  @priya > Before it is done you are asked who you are, in the way that you have registered.
  ~#desk REQ-1 Access to the shared drive | Resolved (fulfilled): Done by the runner. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: fulfilled | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | [Reopen] [Close]
  ~@priya REQ-1 Access to the shared drive | It was resolved. Press It's fixed if it is, or Reopen if it is not. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: fulfilled | Priority: P4 | [It's fixed] [Reopen]
  #desk > Hark resolved REQ-1 (fulfilled): Done by the runner.
  @priya > REQ-1 is resolved | Hark (fulfilled): | > Done by the runner. | [Reopen] [Close]
  priya: reopen REQ-1 it does not work
  bot → priya: REQ-1 is open again.
  ~@priya REQ-1 Access to the shared drive | Service desk has it now and will answer you here. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: in fulfilment | Priority: P4 | [Add details] [It's fixed] [Escalate]
  ~#desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Resolve by: 09:00 | [Claim] [More]
  #desk > Priya reopened REQ-1: | > it does not work
  ~@priya > REQ-1 was reopened | We are on it again.
  amir: cancel REQ-1 not allowed after all
  bot → amir: REQ-1 is cancelled.
  ~@priya REQ-1 Access to the shared drive | Cancelled. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: cancelled | Priority: P4
  ~#desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: cancelled | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk
  @priya > Amir cancelled REQ-1.
  #desk > Amir cancelled REQ-1: not allowed after all
  #desk > What was done for REQ-1 is taken back.
`);

test('a request is linked, prioritised and given to another desk like any ticket, but is nobody’s child', () => chat`
  mona: request badge day=2026-04-01
  bot → mona: REQ-1 is requested: Badge for a visitor. IT fulfils it.
  #desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P4 | Requester: @Mona | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @mona REQ-1 Badge for a visitor | Service desk will answer you here. Reply to this message to add anything. | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P4 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: report the door is stuck
  bot → priya: INC-1 is reported as P3: the door is stuck. IT will answer in a direct message.
  #desk INC-1 the door is stuck | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 the door is stuck | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: link REQ-1 to=INC-1 as=child
  bot → amir: REQ-1 is a request; link it as related, duplicate, problem or change.
  amir: link REQ-1 to=INC-1
  bot → amir: REQ-1 is linked to INC-1 (related).
  ~#desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P4 | Requester: @Mona | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Linked: INC-1 (related) | [Claim] [More]
  #desk > Amir linked REQ-1 to INC-1.
  ~#desk INC-1 the door is stuck | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Linked: REQ-1 (related) | [Claim] [More]
  #desk > REQ-1 is linked to INC-1 (related).
  amir: unlink REQ-1 to=INC-1
  bot → amir: REQ-1 and INC-1 are not linked any more.
  ~#desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P4 | Requester: @Mona | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > Amir unlinked REQ-1 from INC-1.
  ~#desk INC-1 the door is stuck | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  amir: priority REQ-1 impact=high reason=the board comes
  bot → amir: REQ-1 goes from P4 to P2.
  ~@mona REQ-1 Badge for a visitor | Service desk will answer you here. Reply to this message to add anything. | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P2 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P2 | Requester: @Mona | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > Amir: REQ-1 goes from P4 to P2 (impact high, urgency medium): the board comes
  amir: transfer REQ-1 desk=hr
  bot → amir: REQ-1 is with People now.
  ~@mona REQ-1 Badge for a visitor | People operations will answer you here. Reply to this message to add anything. | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P2 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  #desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P2 | Requester: @Mona | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @mona > People takes care of REQ-1 from now on.
  ~#desk REQ-1 went to People
  #desk > Amir of IT gave REQ-1 to People.
  amir: more REQ-1
  bot → amir: There is no REQ-1 that you can see.
  hana: status REQ-1
  bot → hana: REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P2 | Requester: @Mona | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
`);

test('approvals are shown one after another, those that wait longest first', () => chat`
  priya: request laptop model=Standard reason=first
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: first | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: first | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: first | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  priya: request laptop model=Standard reason=second
  bot → priya: REQ-2 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: second | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  @priya REQ-2 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: second | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Please decide: REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: second | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approvals
  bot → mona: Please decide: REQ-1 New laptop | After this: REQ-2 New laptop. | > New laptop | > Model: Standard | > Reason: first | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1 round=1.0 next=yes
  bot → mona: Your yes counts on REQ-1. | Please decide: REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: second | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: first | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: first | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Claim] [More]
  ~@priya REQ-1 New laptop | Service desk will answer you here. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: first | Status: approved | Priority: P4 | Answer by: 13:00 | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Escalate] [Cancel]
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  @priya > REQ-1 is approved; IT fulfils it now.
  mona: reject REQ-2 round=1.0 next=yes
  bot → mona: Reject REQ-2. | Say: reject REQ-2 round=1.0 next=yes …
  mona: reject REQ-2 round=1.0 next=yes no money
  bot → mona: Your no counts on REQ-2. | Nothing waits for your vote.
  #desk > Mona rejected REQ-2 (Line manager): no money
  ~@mona Decided (rejected): REQ-2 New laptop | Mona: no (no money) | > New laptop | > Model: Standard | > Reason: second | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 1 no of 1; 1 needed
  ~#desk REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: second | Status: rejected | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  ~@priya REQ-2 New laptop | It was not approved. Change it and ask again, or cancel it. | > New laptop | > Model: Standard | > Reason: second | Status: rejected | Priority: P4 | Answer by: clock paused | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Change and ask again] [Add details] [Cancel]
  @priya > REQ-2 was not approved. | > no money | [Change and ask again]
`);

test('all who could decide abstain: that is no rejection, and it can be asked again', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: abstain REQ-1
  bot → mona: You abstained on REQ-1.
  #desk > Mona abstained on REQ-1 (Line manager)
  ~@mona Nobody can decide: REQ-1 New laptop | Mona: abstain | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no, 1 abstained of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: blocked: nobody can decide it | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > New laptop | > Model: Standard | > Reason: x | Status: blocked: nobody can decide it | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Ask again] [Add details] [Cancel]
  @ada Nobody decided REQ-1 (New laptop): Line manager: everybody abstained. It can be asked again.
  @priya > Nobody decided REQ-1: Line manager: everybody abstained. | [Ask again]
  mona: approve REQ-1
  bot → mona: REQ-1 is blocked: nobody can decide it until it is asked again.
  priya: resubmit REQ-1
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
`);

test('whom a request names in a field of its own has a part in it, and so no vote', () => chat`
  priya: request share colleague=mona@larkspur.example
  bot → priya: REQ-1 is requested: Access to the shared drive. It waits for Line manager: nobody, so the managers are told.
  #desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: mona@larkspur.example | Status: blocked: nobody can decide it | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: nobody (0 yes, 0 no of 0; 1 needed) | [Note] [Reply]
  @priya REQ-1 Access to the shared drive | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > Access to the shared drive | > Colleague: mona@larkspur.example | Status: blocked: nobody can decide it | Priority: P4 | Answer by: clock paused | Waits for Line manager: nobody (0 yes, 0 no of 0; 1 needed) | [Ask again] [Add details] [Cancel]
  @ada Nobody can approve REQ-1 (Access to the shared drive): Line manager: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  mona: approve REQ-1
  bot → mona: There is no REQ-1 that you can see.
  priya: resubmit REQ-1 colleague=bo@larkspur.example
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 Access to the shared drive | It is being approved. Reply to this message to add anything. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | [Add details] [Cancel]
  @mona Please decide: REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~#desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | [Note] [Reply]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~@mona Decided (approved): REQ-1 Access to the shared drive | Mona: yes | > Access to the shared drive | > Colleague: bo@larkspur.example | Requester: @Priya | Fulfilled by: IT | Line manager: 1 yes, 0 no of 1; 1 needed
  ~#desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  ~@priya REQ-1 Access to the shared drive | Service desk will answer you here. Reply to this message to add anything. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: approved | Priority: P4 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya > REQ-1 is approved; IT fulfils it now.
  #desk > Priya has shown who they are.
  @priya > Before it is done you are asked who you are, in the way that you have registered.
  ~#desk REQ-1 Access to the shared drive | Resolved (fulfilled): Done by the runner. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: fulfilled | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | [Reopen] [Close]
  ~@priya REQ-1 Access to the shared drive | It was resolved. Press It's fixed if it is, or Reopen if it is not. | > Access to the shared drive | > Colleague: bo@larkspur.example | Status: fulfilled | Priority: P4 | [It's fixed] [Reopen]
  #desk > Hark resolved REQ-1 (fulfilled): Done by the runner.
  @priya > REQ-1 is resolved | Hark (fulfilled): | > Done by the runner. | [Reopen] [Close]
`);

test('what nobody decides runs out as well, and can be asked again after that', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: abstain REQ-1
  bot → mona: You abstained on REQ-1.
  #desk > Mona abstained on REQ-1 (Line manager)
  ~@mona Nobody can decide: REQ-1 New laptop | Mona: abstain | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no, 1 abstained of 1; 1 needed
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: blocked: nobody can decide it | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  ~@priya REQ-1 New laptop | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > New laptop | > Model: Standard | > Reason: x | Status: blocked: nobody can decide it | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Ask again] [Add details] [Cancel]
  @ada Nobody decided REQ-1 (New laptop): Line manager: everybody abstained. It can be asked again.
  @priya > Nobody decided REQ-1: Line manager: everybody abstained. | [Ask again]
  (10 days later)
  ~@priya REQ-1 New laptop | Nobody decided in time. Ask again, or cancel it. | > New laptop | > Model: Standard | > Reason: x | Status: expired | Priority: P4 | Answer by: clock paused | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Change and ask again] [Add details] [Cancel]
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | Status: expired | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  #desk > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  ~@mona Decided (expired): REQ-1 New laptop | Mona: abstain | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no, 1 abstained of 1; 1 needed
  @ada Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  @priya > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection. | [Ask again]
  priya: resubmit REQ-1 reason=y
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~@priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: y | Status: pending approval | Priority: P4 | Answer by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Add details] [Cancel]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~#desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: y | Status: pending approval | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Line manager: Mona (0 yes, 0 no of 1; 1 needed) | Order the laptop: to do | Image and hand over: to do | Bill it: to do | [Note] [Reply]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  ~@mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
`);
