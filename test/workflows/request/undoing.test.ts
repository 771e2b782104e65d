import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { ACCESS } from '../../support/desk.ts';

const chat = chatAt(ACCESS);

test('what was done is taken back before a request counts as cancelled, the last of it first', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [reply] [cancel]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  amir: done REQ-1 Order the laptop
  bot → amir: "Order the laptop" is done; 2 more for REQ-1.
  #desk > Amir finished "Order the laptop".
  #desk > To do (network): Image and hand over | [Done: Image and hand over]
  ~#desk REQ-1 approved → in fulfilment | to do → done
  nina: done REQ-1 Image and hand over
  bot → nina: "Image and hand over" is done; 1 more for REQ-1.
  #desk > Nina finished "Image and hand over".
  #desk > To do (service-desk): Bill it | [Done: Bill it]
  ~#desk REQ-1 to do → done
  priya: cancel REQ-1
  bot → priya: REQ-1 is being fulfilled, so the desk has to stop it; ask for it: reply REQ-1 please cancel it.
  amir: claim REQ-1
  bot → amir: REQ-1 is yours.
  #desk > Amir has taken REQ-1.
  ~#desk REQ-1 nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken REQ-1 and is looking at it.
  ~@priya REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | approved → in fulfilment | to do → done | to do → done | − [cancel]
  amir: cancel REQ-1 she has left
  bot → amir: REQ-1 is cancelled when this is taken back: Wipe the laptop, Send the laptop back.
  #desk > Amir cancels REQ-1: she has left. First it is taken back.
  #desk > To do (network): Wipe the laptop | [Done: Wipe the laptop]
  ~#desk REQ-1 in fulfilment → being cancelled | to do (called otherwise) | − done | − done
  @priya > REQ-1 is being cancelled.
  ~@priya REQ-1 − Amir is working on it. Reply to this message to reach them. | + It is being cancelled; first what was done is taken back. | in fulfilment → being cancelled | to do (called otherwise) | − done | − done | − [escalate]
  amir: cancel REQ-1 she has left
  bot → amir: REQ-1 is being cancelled already.
  amir: resolve REQ-1 done
  bot → amir: REQ-1 is being cancelled; finish what takes it back: Wipe the laptop, Send the laptop back.
  bo: done REQ-1 Send the laptop back
  bot → bo: "Send the laptop back" comes after "Wipe the laptop".
  nina: done REQ-1 Wipe the laptop
  bot → nina: "Wipe the laptop" is done; 1 more for REQ-1.
  #desk > Nina finished "Wipe the laptop".
  #desk > To do (service-desk): Send the laptop back | [Done: Send the laptop back]
  ~#desk REQ-1 to do → done
  bo: done REQ-1 Send the laptop back
  bot → bo: REQ-1 is cancelled; everything is taken back.
  #desk > Bo finished "Send the laptop back".
  ~#desk REQ-1 being cancelled → cancelled | to do → done | − 13:00 | − Wed 1 Apr 10:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more]
  @priya > REQ-1 is cancelled. What had been done is taken back.
  ~@priya REQ-1 − It is being cancelled; first what was done is taken back. | + Cancelled. | being cancelled → cancelled | to do → done | to do → done | − 13:00 | − [reply]
`);

test('a task is for its team', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [reply] [cancel]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  nina: done REQ-1 Order the laptop
  bot → nina: "Order the laptop" is for Service desk.
  lena: done REQ-1 Order the laptop
  bot → lena: "Order the laptop" is done; 2 more for REQ-1.
  #desk > Lena finished "Order the laptop".
  #desk > To do (network): Image and hand over | [Done: Image and hand over]
  ~#desk REQ-1 approved → in fulfilment | to do → done
  bo: done REQ-1 Image and hand over
  bot → bo: "Image and hand over" is for Network.
`);

test('access is granted to whoever has shown who they are, and taken back when it is cancelled', () => chat`
  priya: request share colleague="somebody"
  bot → priya: Colleague is a person: mention them, or write their e-mail.
  priya: request share colleague=@bo
  bot → priya: REQ-1 is requested: Access to the shared drive. It waits for Line manager: Mona.
  #desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed) | [note] [reply]
  @mona Please decide: REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 Access to the shared drive | It is being approved. Reply to this message to add anything. | > Access to the shared drive | > Colleague: bo@larkspur.example | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed) | [reply] [cancel]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > Priya has shown who they are.
  #desk > Hark resolved REQ-1 (fulfilled): Done by the runner.
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~#desk REQ-1 + Resolved (fulfilled): Done by the runner. | approved → fulfilled | − 13:00 | − Wed 1 Apr 10:00 | − [claim] | − [more] | + [reopen] | + [close]
  ~@mona REQ-1 Please decide: REQ-1 Access to the shared drive → Decided (approved): REQ-1 Access to the shared drive | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  @priya > Before it is done you are asked who you are, in the way that you have registered.
  @priya > REQ-1 is resolved | Hark (fulfilled): | > Done by the runner. | [reopen] [close]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [fixed] | + [escalate]
  ~@priya REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | approved → fulfilled | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  priya: reopen REQ-1 it does not work
  bot → priya: REQ-1 is open again.
  #desk > Priya reopened REQ-1: | > it does not work
  ~#desk REQ-1 − Resolved (fulfilled): Done by the runner. | fulfilled → in fulfilment | + Wed 1 Apr 10:00 | − [reopen] | − [close] | + [claim] | + [more]
  ~@priya REQ-1 − It was resolved. Press It's fixed if it is, or Reopen if it is not. | + Service desk has it now and will answer you here. | fulfilled → in fulfilment | − [reopen] | + [reply] | + [escalate]
  ~@priya > REQ-1 REQ-1 is resolved → REQ-1 was reopened | − Hark (fulfilled): | + We are on it again. | Done by the runner. →  | − [reopen] | − [close]
  amir: cancel REQ-1 not allowed after all
  bot → amir: REQ-1 is cancelled.
  #desk > Amir cancelled REQ-1: not allowed after all
  #desk > What was done for REQ-1 is taken back.
  ~#desk REQ-1 in fulfilment → cancelled | − Wed 1 Apr 10:00 | − [claim] | − [more]
  @priya > Amir cancelled REQ-1.
  ~@priya REQ-1 − Service desk has it now and will answer you here. | + Cancelled. | in fulfilment → cancelled | − [reply] | − [fixed] | − [escalate]
`);

test('a request is linked, prioritised and given to another desk like any ticket, but is nobody’s child', () => chat`
  mona: request badge day=2026-04-01
  bot → mona: REQ-1 is requested: Badge for a visitor. IT fulfils it.
  #desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | approved, P5, @Mona, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00 | [claim] [more]
  @mona REQ-1 Badge for a visitor | Service desk will answer you here. Reply to this message to add anything. | > Badge for a visitor | > Day: 2026-04-01 | approved, P5, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: report the door is stuck
  bot → priya: INC-1 is reported as P3: the door is stuck. IT will answer in a direct message.
  #desk INC-1 the door is stuck | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 the door is stuck | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: link REQ-1 to=INC-1 as=child
  bot → amir: REQ-1 is a request; link it as related, duplicate, problem or change.
  amir: link REQ-1 to=INC-1
  bot → amir: REQ-1 is linked to INC-1 (related).
  #desk > Amir linked REQ-1 to INC-1.
  #desk > REQ-1 is linked to INC-1 (related).
  ~#desk REQ-1 + INC-1 (related)
  ~#desk INC-1 + REQ-1 (related)
  amir: unlink REQ-1 to=INC-1
  bot → amir: REQ-1 and INC-1 are not linked any more.
  #desk > Amir unlinked REQ-1 from INC-1.
  ~#desk REQ-1 − INC-1 (related)
  ~#desk INC-1 − REQ-1 (related)
  amir: priority REQ-1 impact=high reason=the board comes
  bot → amir: REQ-1 goes from P5 to P2.
  #desk > Amir: REQ-1 goes from P5 to P2 (impact high, urgency medium): the board comes
  ~#desk REQ-1 P5 → P2
  ~@mona REQ-1 P5 → P2
  amir: transfer REQ-1 desk=hr
  bot → amir: REQ-1 is with People now.
  ~#desk REQ-1 REQ-1 Badge for a visitor → REQ-1 went to People | Badge for a visitor | Day: 2026-04-01 →  | − approved | − P2 | − @Mona | − nobody yet | − Service desk | − 13:00 | − Wed 1 Apr 10:00 | − [claim] | − [more]
  #hr REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | approved, P2, @Mona, nobody yet, People operations, 13:00, Wed 1 Apr 10:00 | [claim] [more]
  #hr > Amir of IT gave REQ-1 to People.
  @mona > People takes care of REQ-1 from now on.
  ~@mona REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + People operations will answer you here. Reply to this message to add anything.
  amir: more REQ-1
  bot → amir: There is no REQ-1 that you can see.
  hana: status REQ-1
  bot → hana: REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | Status: approved | Priority: P2 | Requester: @Mona | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: Wed 1 Apr 10:00 | [Claim] [More]
`);

test('approvals are shown one after another, those that wait longest first', () => chat`
  priya: request laptop model=Standard reason=first
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: first | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: first | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: first | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [reply] [cancel]
  priya: request laptop model=Standard reason=second
  bot → priya: REQ-2 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: second | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [note] [reply]
  @mona Please decide: REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: second | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-2 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: second | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [reply] [cancel]
  mona: approvals
  bot → mona: Please decide: REQ-1 New laptop | After this: REQ-2 New laptop. | > New laptop | > Model: Standard | > Reason: first | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1 round=1.0 next=yes
  bot → mona: Your yes counts on REQ-1. | Please decide: REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: second | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  mona: reject REQ-2 round=1.0 next=yes
  bot → mona: Reject REQ-2. | Say: reject REQ-2 round=1.0 next=yes …
  mona: reject REQ-2 round=1.0 next=yes no money
  bot → mona: Your no counts on REQ-2. | Nothing waits for your vote.
  #desk > Mona rejected REQ-2 (Line manager): no money
  ~#desk REQ-2 pending approval → rejected | − Mona (0 yes, 0 no of 1; 1 needed)
  ~@mona REQ-2 Please decide: REQ-2 New laptop → Decided (rejected): REQ-2 New laptop | + Mona: no (no money) | 0 yes, 0 no of 1; 1 needed → 0 yes, 1 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-2 was not approved. | > no money | [Change and ask again]
  ~@priya REQ-2 − It is being approved. Reply to this message to add anything. | + It was not approved. Change it and ask again, or cancel it. | pending approval → rejected | − Mona (0 yes, 0 no of 1; 1 needed) | + [resubmit]
`);

test('all who could decide abstain: that is no rejection, and it can be asked again', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [reply] [cancel]
  mona: abstain REQ-1
  bot → mona: You abstained on REQ-1.
  #desk > Mona abstained on REQ-1 (Line manager)
  ~#desk REQ-1 pending approval → blocked: nobody can decide it | Mona (0 yes, 0 no of 1; 1 needed) → Mona (0 yes, 0 no, 1 abstained of 1; 1 needed)
  @ada Nobody decided REQ-1 (New laptop): Line manager: everybody abstained. It can be asked again.
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Nobody can decide: REQ-1 New laptop | + Mona: abstain | 0 yes, 0 no of 1; 1 needed → 0 yes, 0 no, 1 abstained of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > Nobody decided REQ-1: Line manager: everybody abstained. | [Ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | pending approval → blocked: nobody can decide it | Mona (0 yes, 0 no of 1; 1 needed) → Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) | + [resubmit]
  mona: approve REQ-1
  bot → mona: REQ-1 is blocked: nobody can decide it until it is asked again.
  priya: resubmit REQ-1
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 blocked: nobody can decide it → pending approval | Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) → Mona (0 yes, 0 no of 1; 1 needed)
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 Nobody can decide: REQ-1 New laptop → Please decide: REQ-1 New laptop | − Mona: abstain | 0 yes, 0 no, 1 abstained of 1; 1 needed → 0 yes, 0 no of 1; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@priya REQ-1 − Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | + It is being approved. Reply to this message to add anything. | blocked: nobody can decide it → pending approval | Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) → Mona (0 yes, 0 no of 1; 1 needed) | − [resubmit]
`);

test('whom a request names in a field of its own has a part in it, and so no vote', () => chat`
  priya: request share colleague=mona@larkspur.example
  bot → priya: REQ-1 is requested: Access to the shared drive. It waits for Line manager: nobody, so the managers are told.
  #desk REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: mona@larkspur.example | blocked: nobody can decide it, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, nobody (0 yes, 0 no of 0; 1 needed) | [note] [reply]
  @ada Nobody can approve REQ-1 (Access to the shared drive): Line manager: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  @priya REQ-1 Access to the shared drive | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > Access to the shared drive | > Colleague: mona@larkspur.example | blocked: nobody can decide it, P5, clock paused, nobody (0 yes, 0 no of 0; 1 needed) | [resubmit] [reply] [cancel]
  mona: approve REQ-1
  bot → mona: There is no REQ-1 that you can see.
  priya: resubmit REQ-1 colleague=bo@larkspur.example
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 Access to the shared drive | Colleague: mona@larkspur.example → Access to the shared drive | Colleague: bo@larkspur.example | blocked: nobody can decide it → pending approval | nobody (0 yes, 0 no of 0; 1 needed) → Mona (0 yes, 0 no of 1; 1 needed)
  @mona Please decide: REQ-1 Access to the shared drive | > Access to the shared drive | > Colleague: bo@larkspur.example | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  ~@priya REQ-1 − Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | + It is being approved. Reply to this message to add anything. | Access to the shared drive | Colleague: mona@larkspur.example → Access to the shared drive | Colleague: bo@larkspur.example | blocked: nobody can decide it → pending approval | nobody (0 yes, 0 no of 0; 1 needed) → Mona (0 yes, 0 no of 1; 1 needed) | − [resubmit]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > Priya has shown who they are.
  #desk > Hark resolved REQ-1 (fulfilled): Done by the runner.
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~#desk REQ-1 + Resolved (fulfilled): Done by the runner. | approved → fulfilled | − 13:00 | − Wed 1 Apr 10:00 | − [claim] | − [more] | + [reopen] | + [close]
  ~@mona REQ-1 Please decide: REQ-1 Access to the shared drive → Decided (approved): REQ-1 Access to the shared drive | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  @priya > Before it is done you are asked who you are, in the way that you have registered.
  @priya > REQ-1 is resolved | Hark (fulfilled): | > Done by the runner. | [reopen] [close]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [fixed] | + [escalate]
  ~@priya REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | approved → fulfilled | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
`);

test('what nobody decides runs out as well, and can be asked again after that', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do, to do | [reply] [cancel]
  mona: abstain REQ-1
  bot → mona: You abstained on REQ-1.
  #desk > Mona abstained on REQ-1 (Line manager)
  ~#desk REQ-1 pending approval → blocked: nobody can decide it | Mona (0 yes, 0 no of 1; 1 needed) → Mona (0 yes, 0 no, 1 abstained of 1; 1 needed)
  @ada Nobody decided REQ-1 (New laptop): Line manager: everybody abstained. It can be asked again.
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Nobody can decide: REQ-1 New laptop | + Mona: abstain | 0 yes, 0 no of 1; 1 needed → 0 yes, 0 no, 1 abstained of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > Nobody decided REQ-1: Line manager: everybody abstained. | [Ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | pending approval → blocked: nobody can decide it | Mona (0 yes, 0 no of 1; 1 needed) → Mona (0 yes, 0 no, 1 abstained of 1; 1 needed) | + [resubmit]
  (10 days later)
  #desk > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  ~#desk REQ-1 blocked: nobody can decide it → expired | − Mona (0 yes, 0 no, 1 abstained of 1; 1 needed)
  @ada Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  ~@mona REQ-1 Nobody can decide: REQ-1 New laptop → Decided (expired): REQ-1 New laptop
  @priya > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection. | [Ask again]
  ~@priya REQ-1 − Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | + Nobody decided in time. Ask again, or cancel it. | blocked: nobody can decide it → expired | − Mona (0 yes, 0 no, 1 abstained of 1; 1 needed)
  priya: resubmit REQ-1 reason=y
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: y | expired → pending approval | + Mona (0 yes, 0 no of 1; 1 needed)
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 Decided (expired): REQ-1 New laptop → Please decide: REQ-1 New laptop | − Mona: abstain | New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: y | 0 yes, 0 no, 1 abstained of 1; 1 needed → 0 yes, 0 no of 1; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@priya REQ-1 − Nobody decided in time. Ask again, or cancel it. | + It is being approved. Reply to this message to add anything. | New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: y | expired → pending approval | + Mona (0 yes, 0 no of 1; 1 needed) | − [resubmit]
`);
