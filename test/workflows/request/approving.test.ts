import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BOARD, CATALOGUE } from '../../support/desk.ts';

const chat = chatAt(CATALOGUE);

test('who asks, who is not asked and who has decided cannot vote; admins neither', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
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
  ~#desk REQ-1 pending approval → rejected | − Mona (0 yes, 0 no of 1; 1 needed)
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Mona: no (too early) | 0 yes, 0 no of 1; 1 needed → 0 yes, 1 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 was not approved. | > too early | [Change and ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + It was not approved. Change it and ask again, or cancel it. | pending approval → rejected | − Mona (0 yes, 0 no of 1; 1 needed) | + [resubmit]
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: rejected.
  mona: status REQ-1
  bot → mona: Decided (rejected): REQ-1 New laptop | Mona: no (too early) | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 1 no of 1; 1 needed
`);

test('level after level, votes may change until it is decided, and a no of one of all is a no', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  fin: approve REQ-1
  bot → fin: It is not your turn: REQ-1 waits for Mona.
  mona: approve REQ-1 fine with me
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager): fine with me
  ~#desk REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  @fay Please decide: REQ-1 New laptop | Mona: yes (fine with me) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @fin Please decide: REQ-1 New laptop | Mona: yes (fine with me) | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | + Mona: yes (fine with me) | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  mona: approve REQ-1
  bot → mona: It is not your turn: REQ-1 waits for Fin, Fay.
  fin: approve REQ-1
  bot → fin: Your yes counts on REQ-1.
  #desk > Fin approved REQ-1 (Finance)
  ~@fay REQ-1 + Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@fin REQ-1 + Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@mona REQ-1 + Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  fin: approve REQ-1
  bot → fin: You have voted yes on REQ-1 already.
  fin: abstain REQ-1
  bot → fin: You abstained on REQ-1.
  #desk > Fin abstained on REQ-1 (Finance)
  ~@fay REQ-1 − Fin: yes | + Fin: abstain | 1 yes, 0 no of 2; 2 needed → 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@fin REQ-1 − Fin: yes | + Fin: abstain | 1 yes, 0 no of 2; 2 needed → 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@mona REQ-1 − Fin: yes | + Fin: abstain | 1 yes, 0 no of 2; 2 needed → 0 yes, 0 no, 1 abstained of 2; 2 needed
  fay: reject REQ-1 not this year
  bot → fay: Your no counts on REQ-1.
  #desk > Fay rejected REQ-1 (Finance): not this year
  ~#desk REQ-1 pending approval → rejected | − Fin, Fay (0 yes, 0 no of 2; 2 needed)
  ~@fay REQ-1 Please decide: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Fay: no (not this year) | 0 yes, 0 no, 1 abstained of 2; 2 needed → 0 yes, 1 no, 1 abstained of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@fin REQ-1 Please decide: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Fay: no (not this year) | 0 yes, 0 no, 1 abstained of 2; 2 needed → 0 yes, 1 no, 1 abstained of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@mona REQ-1 Being decided: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Fay: no (not this year) | 0 yes, 0 no, 1 abstained of 2; 2 needed → 0 yes, 1 no, 1 abstained of 2; 2 needed
  @priya > REQ-1 was not approved. | > not this year | [Change and ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + It was not approved. Change it and ask again, or cancel it. | pending approval → rejected | − Fin, Fay (0 yes, 0 no of 2; 2 needed) | + [resubmit]
  fin: approve REQ-1
  bot → fin: REQ-1 is already decided: rejected.
`);

test('asked again after a rejection: the same number, a new round, and nobody has voted', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  mona: reject REQ-1 too early
  bot → mona: Your no counts on REQ-1.
  #desk > Mona rejected REQ-1 (Line manager): too early
  ~#desk REQ-1 pending approval → rejected | − Mona (0 yes, 0 no of 1; 1 needed)
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Mona: no (too early) | 0 yes, 0 no of 1; 1 needed → 0 yes, 1 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 was not approved. | > too early | [Change and ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + It was not approved. Change it and ask again, or cancel it. | pending approval → rejected | − Mona (0 yes, 0 no of 1; 1 needed) | + [resubmit]
  priya: resubmit REQ-1
  bot → priya: New laptop. IT fulfils it. It may need: Line manager (Mona), then Finance (Fin, Fay). | Say: resubmit REQ-1 model=Standard|Developer reason=… cost=…?
  priya: resubmit REQ-1 reason="the old one is broken"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: the old one is broken | rejected → pending approval | + Mona (0 yes, 0 no of 1; 1 needed)
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 Decided (rejected): REQ-1 New laptop → Please decide: REQ-1 New laptop | − Mona: no (too early) | New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: the old one is broken | 0 yes, 1 no of 1; 1 needed → 0 yes, 0 no of 1; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@priya REQ-1 − It was not approved. Change it and ask again, or cancel it. | + It is being approved. Reply to this message to add anything. | New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: the old one is broken | rejected → pending approval | + Mona (0 yes, 0 no of 1; 1 needed) | − [resubmit]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
`);

test('what is changed while it is voted on begins anew', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~#desk REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  @fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  priya: resubmit REQ-1 cost=2500
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 2500 | − Fin, Fay (0 yes, 0 no of 2; 2 needed) | + Mona (0 yes, 0 no of 1; 1 needed)
  @fay Priya changed REQ-1, so it waits for others now, not for you.
  ~@fay REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | − Mona: yes | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 2500 | − 0 yes, 0 no of 2; 2 needed | + 0 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @fin Priya changed REQ-1, so it waits for others now, not for you.
  ~@fin REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | − Mona: yes | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 2500 | − 0 yes, 0 no of 2; 2 needed | + 0 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 Being decided: REQ-1 New laptop → Please decide: REQ-1 New laptop | − Mona: yes | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 2500 | − 0 yes, 0 no of 2; 2 needed | + 0 yes, 0 no of 1; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@priya REQ-1 New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 2500 | − Fin, Fay (0 yes, 0 no of 2; 2 needed) | + Mona (0 yes, 0 no of 1; 1 needed)
  fin: approve REQ-1
  bot → fin: It is not your turn: REQ-1 waits for Mona.
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~#desk REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  ~@fay REQ-1 Being decided: REQ-1 New laptop → Please decide: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@fin REQ-1 Being decided: REQ-1 New laptop → Please decide: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
`);

test('a question before the vote', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  mona presses Ask in @mona
  bot → mona: Ask about REQ-1. | Say: ask REQ-1 …
  mona: ask REQ-1 Which project pays?
  bot → mona: Priya is asked.
  #desk > Mona asks the requester: | > Which project pays?
  @priya > Mona asks before approving it: | > Which project pays? | [Answer]
  quin: ask REQ-1 Which one?
  bot → quin: There is no REQ-1 that you can see.
  priya in @priya on REQ-1: Project 7
  #desk > Priya (requester): | > Project 7
  @mona Priya on REQ-1, which waits for your vote: | > Project 7
`);

test('reminded once, then too late, which is no rejection', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  (12 hours later)
  @mona REQ-1 of Priya waits for your vote: New laptop | [Show it]
  (12 hours later)
  #desk > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no of 1; 1 needed. That is no rejection.
  ~#desk REQ-1 pending approval → expired | − Mona (0 yes, 0 no of 1; 1 needed)
  @ada Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no of 1; 1 needed. That is no rejection.
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (expired): REQ-1 New laptop | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > Nobody decided REQ-1 (New laptop, for Priya) in time: Line manager, 0 yes, 0 no of 1; 1 needed. That is no rejection. | [Ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Nobody decided in time. Ask again, or cancel it. | pending approval → expired | − Mona (0 yes, 0 no of 1; 1 needed) | + [resubmit]
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: the time to vote is over.
  priya: resubmit REQ-1 reason=again
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: again | expired → pending approval | + Mona (0 yes, 0 no of 1; 1 needed)
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 Decided (expired): REQ-1 New laptop → Please decide: REQ-1 New laptop | New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: again | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@priya REQ-1 − Nobody decided in time. Ask again, or cancel it. | + It is being approved. Reply to this message to add anything. | New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: again | expired → pending approval | + Mona (0 yes, 0 no of 1; 1 needed) | − [resubmit]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Thu 2 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
`);

test('nobody who may vote blocks it, and the managers are told', () => chat`
  quin: request laptop model=Standard reason=x
  bot → quin: REQ-1 is requested: New laptop. It waits for Line manager: nobody, so the managers are told.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | blocked: nobody can decide it, P5, @Quin, nobody yet, Service desk, clock paused, clock paused, nobody (0 yes, 0 no of 0; 1 needed), to do, to do | [note] [reply]
  @ada Nobody can approve REQ-1 (New laptop): Line manager: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  @quin REQ-1 New laptop | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > New laptop | > Model: Standard | > Reason: x | blocked: nobody can decide it, P5, clock paused, nobody (0 yes, 0 no of 0; 1 needed), to do, to do | [resubmit] [reply] [cancel]
  quin: approve REQ-1
  bot → quin: You have a part in REQ-1 yourself, so you cannot vote on it.
  ada: approve REQ-1
  bot → ada: REQ-1 is blocked: nobody can decide it until it is asked again.
  quin: cancel REQ-1
  bot → quin: REQ-1 is cancelled.
  #desk > Quin cancelled REQ-1: withdrawn
  ~#desk REQ-1 blocked: nobody can decide it → cancelled | − clock paused | − clock paused | − nobody (0 yes, 0 no of 0; 1 needed) | − [note] | − [reply]
  ~@quin REQ-1 − Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | + Cancelled. | blocked: nobody can decide it → cancelled | − clock paused | − nobody (0 yes, 0 no of 0; 1 needed) | − [resubmit] | − [reply] | − [cancel]
`);

test('a delegate votes for somebody, who then cannot; and never for their own request', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  quin: help cl
  bot → quin: Help: cl | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  mona: delegate to=@quin@larkspur.example
  bot → mona: Say until when: until=17:00, until=fri, until=2026-04-01 or until=3d.
  mona: delegate to=@quin@larkspur.example until=3d
  bot → mona: Quin votes for you until Mon 30 Mar 10:00. Say back to end that.
  @quin Mona lets you vote for them until Mon 30 Mar 10:00. Say approvals to see what waits.
  @quin Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  quin: approvals
  bot → quin: Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  quin: approve REQ-1
  bot → quin: Your yes counts for Mona on REQ-1.
  #desk > Quin approved REQ-1 for Mona (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Quin for Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  ~@quin REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | − You are asked in place of Mona. | + Quin for Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: approved.
  priya: request laptop model=Standard reason=y
  bot → priya: REQ-2 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: y | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-2 New laptop | > New laptop | > Model: Standard | > Reason: y | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-2 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: y | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  @quin Please decide: REQ-2 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: y | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  mona: away until=2d delegate=@priya@larkspur.example
  bot → mona: You are away until Sun 29 Mar 10:00; Priya votes for you. Say back when you are here again.
  priya: approve REQ-2
  bot → priya: You have a part in REQ-2 yourself, so you cannot vote on it.
  mona: approve REQ-2
  bot → mona: Your yes counts on REQ-2.
  #desk > Mona approved REQ-2 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-2 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-2 Please decide: REQ-2 New laptop → Decided (approved): REQ-2 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-2 is approved; IT fulfils it now.
  ~@priya REQ-2 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  ~@quin REQ-2 Please decide: REQ-2 New laptop → REQ-2 | − You are asked in place of Mona. | + Your vote is not asked for any more. | New laptop | Model: Standard | Reason: y →  | − @Priya | − IT | − 0 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
`);

test('approvals shows one after another', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  (1 minute later)
  priya: request laptop model=Developer reason=y
  bot → priya: REQ-2 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-2 New laptop | > New laptop | > Model: Developer | > Reason: y | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-2 New laptop | > New laptop | > Model: Developer | > Reason: y | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-2 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Developer | > Reason: y | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  mona: approvals
  bot → mona: Please decide: REQ-1 New laptop | After this: REQ-2 New laptop. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:01 | clock paused → Wed 1 Apr 10:01 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:01 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  mona: approvals
  bot → mona: Please decide: REQ-2 New laptop | > New laptop | > Model: Developer | > Reason: y | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: approvals format=json
  bot → mona: \`\`\` | {"now":"2026-03-27T08:01:00.000Z","approvals":[{"number":"REQ-2","kind":"request","title":"New laptop","status":"pending approval","impact":"low","urgency":"medium","priority":"P5","desk":"it","team":"service-desk","assignee":null,"requester":"priya@larkspur.example","openedAt":"2026-03-27T08:01:00.000Z","resolvedAt":null,"closedAt":null,"version":1,"item":"laptop","answers":{"model":"Developer","reason":"y"},"tasks":[{"name":"Order the laptop","team":"service-desk","done":false},{"name":"Image and hand over","team":"service-desk","done":false}]}]} | \`\`\`
  quin: approvals
  bot → quin: Nothing waits for your vote.
`);

test('a board votes by buttons and by words in its thread, and its card has the tally', () => chatAt(BOARD)`
  quin: request firewall port=443
  bot → quin: REQ-1 is requested: Open a port. It waits for Change board: Cara, Carl.
  #desk REQ-1 Open a port | > Open a port | > Port: 443 | pending approval, P5, @Quin, nobody yet, Service desk, clock paused, clock paused, Cara, Carl (0 yes, 0 no of 2; 2 needed) | [note] [reply]
  @cab Please decide: REQ-1 Open a port | > Open a port | > Port: 443 | @Quin, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @cara Please decide: REQ-1 Open a port | > Open a port | > Port: 443 | @Quin, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @carl Please decide: REQ-1 Open a port | > Open a port | > Port: 443 | @Quin, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @quin REQ-1 Open a port | It is being approved. Reply to this message to add anything. | > Open a port | > Port: 443 | pending approval, P5, clock paused, Cara, Carl (0 yes, 0 no of 2; 2 needed) | [reply] [cancel]
  carl presses Approve in #cab
  bot → carl: Your yes counts on REQ-1.
  #desk > Carl approved REQ-1 (Change board)
  ~@cab REQ-1 + Carl: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@cara REQ-1 + Carl: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@carl REQ-1 + Carl: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  quin in #cab on REQ-1: approve
  bot → quin: You have a part in REQ-1 yourself, so you cannot vote on it.
  cara in #cab on REQ-1: what is it for?
  priya in #cab on REQ-1: approve
  bot → priya: There is no REQ-1 that you can see.
  cara in #cab on REQ-1: approve looks fine
  #desk > Cara approved REQ-1 (Change board): looks fine
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Cara, Carl (0 yes, 0 no of 2; 2 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@cab REQ-1 Please decide: REQ-1 Open a port → Decided (approved): REQ-1 Open a port | + Cara: yes (looks fine) | 1 yes, 0 no of 2; 2 needed → 2 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@cara REQ-1 Please decide: REQ-1 Open a port → Decided (approved): REQ-1 Open a port | + Cara: yes (looks fine) | 1 yes, 0 no of 2; 2 needed → 2 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@carl REQ-1 Please decide: REQ-1 Open a port → Decided (approved): REQ-1 Open a port | + Cara: yes (looks fine) | 1 yes, 0 no of 2; 2 needed → 2 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @quin > REQ-1 is approved; IT fulfils it now.
  ~@quin REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Cara, Carl (0 yes, 0 no of 2; 2 needed) | + [fixed] | + [escalate]
`);

test('a button that was drawn before a change does not vote on what came after it', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  priya: resubmit REQ-1 reason="something else"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: something else
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: something else
  ~@priya REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: something else
  mona: approve REQ-1 round=1.0
  bot → mona: REQ-1 has changed since that card was shown: look at it again before you vote.
  mona: approve REQ-1 round=2.0
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
`);

test('who has a vote of their own casts no other, however often they press', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~#desk REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  @fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  fay: delegate to=@fin@larkspur.example until=3d
  bot → fay: Fin votes for you until Mon 30 Mar 10:00. Say back to end that.
  @fin Fay lets you vote for them until Mon 30 Mar 10:00. Say approvals to see what waits.
  fin: help cl
  bot → fin: Help: cl | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  fay: delegate to=@fin@larkspur.example until=3d
  bot → fay: Fin votes for you until Mon 30 Mar 10:00. Say back to end that.
  @fin Fay lets you vote for them until Mon 30 Mar 10:00. Say approvals to see what waits.
  fin: approve REQ-1
  bot → fin: Your yes counts on REQ-1.
  #desk > Fin approved REQ-1 (Finance)
  ~@fay REQ-1 + Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@fin REQ-1 + Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@mona REQ-1 + Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  fin: approve REQ-1
  bot → fin: You have voted yes on REQ-1 already. Everybody has one vote; that of Fay is theirs to cast.
`);

test('who stands in for two has one vote, takes none that was cast, and reads nothing that comes later', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~#desk REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  @fay Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @fin Please decide: REQ-1 New laptop | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  fin: delegate to=@bo until=3d
  bot → fin: Bo votes for you until Mon 30 Mar 10:00. Say back to end that.
  @bo Fin lets you vote for them until Mon 30 Mar 10:00. Say approvals to see what waits.
  @bo Please decide: REQ-1 New laptop | You are asked in place of Fin. | Mona: yes | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  fay: delegate to=@bo until=3d
  bot → fay: Bo votes for you until Mon 30 Mar 10:00. Say back to end that.
  @bo Fay lets you vote for them until Mon 30 Mar 10:00. Say approvals to see what waits.
  ~@bo REQ-1 − You are asked in place of Fin. | + You are asked in place of Fin or Fay.
  fay: approve REQ-1
  bot → fay: Your yes counts on REQ-1.
  #desk > Fay approved REQ-1 (Finance)
  ~@bo REQ-1 − You are asked in place of Fin or Fay. | + You are asked in place of Fin. | + Fay: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@fay REQ-1 + Fay: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@fin REQ-1 + Fay: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@mona REQ-1 + Fay: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  bo: reject REQ-1 too dear
  bot → bo: Your no counts for Fin on REQ-1.
  #desk > Bo rejected REQ-1 for Fin (Finance): too dear
  ~#desk REQ-1 pending approval → rejected | − Fin, Fay (0 yes, 0 no of 2; 2 needed)
  ~@bo REQ-1 Please decide: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | − You are asked in place of Fin. | + Bo for Fin: no (too dear) | 1 yes, 0 no of 2; 2 needed → 1 yes, 1 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@fay REQ-1 Please decide: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Bo for Fin: no (too dear) | 1 yes, 0 no of 2; 2 needed → 1 yes, 1 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@fin REQ-1 Please decide: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Bo for Fin: no (too dear) | 1 yes, 0 no of 2; 2 needed → 1 yes, 1 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@mona REQ-1 Being decided: REQ-1 New laptop → Decided (rejected): REQ-1 New laptop | + Bo for Fin: no (too dear) | 1 yes, 0 no of 2; 2 needed → 1 yes, 1 no of 2; 2 needed
  @priya > REQ-1 was not approved. | > too dear | [Change and ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + It was not approved. Change it and ask again, or cancel it. | pending approval → rejected | − Fin, Fay (0 yes, 0 no of 2; 2 needed) | + [resubmit]
  bo: status REQ-1
  bot → bo: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | Status: rejected | Priority: P5 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
  priya: resubmit REQ-1 reason="a better reason"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: a better reason | Cost in GBP: 2000 | rejected → pending approval | + Mona (0 yes, 0 no of 1; 1 needed)
  ~@bo REQ-1 Decided (rejected): REQ-1 New laptop → REQ-1 | − Mona: yes | − Fay: yes | − Bo for Fin: no (too dear) | + Your vote is not asked for any more. | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 →  | − @Priya | − IT | − 1 yes, 1 no of 2; 2 needed
  ~@fay REQ-1 Decided (rejected): REQ-1 New laptop → Being decided: REQ-1 New laptop | − Mona: yes | − Fay: yes | − Bo for Fin: no (too dear) | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: a better reason | Cost in GBP: 2000 | − 1 yes, 1 no of 2; 2 needed | + 0 yes, 0 no of 1; 1 needed
  ~@fin REQ-1 Decided (rejected): REQ-1 New laptop → Being decided: REQ-1 New laptop | − Mona: yes | − Fay: yes | − Bo for Fin: no (too dear) | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: a better reason | Cost in GBP: 2000 | − 1 yes, 1 no of 2; 2 needed | + 0 yes, 0 no of 1; 1 needed
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 Decided (rejected): REQ-1 New laptop → Please decide: REQ-1 New laptop | − Mona: yes | − Fay: yes | − Bo for Fin: no (too dear) | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: a better reason | Cost in GBP: 2000 | − 1 yes, 1 no of 2; 2 needed | + 0 yes, 0 no of 1; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@priya REQ-1 − It was not approved. Change it and ask again, or cancel it. | + It is being approved. Reply to this message to add anything. | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: a better reason | Cost in GBP: 2000 | rejected → pending approval | + Mona (0 yes, 0 no of 1; 1 needed) | − [resubmit]
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  ~#desk REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  ~@bo REQ-1 REQ-1 → Please decide: REQ-1 New laptop | − Your vote is not asked for any more. | + You are asked in place of Fin or Fay. | + Mona: yes |  → New laptop | Model: Standard | Reason: a better reason | Cost in GBP: 2000 | + @Priya | + IT | + 0 yes, 0 no of 2; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@fay REQ-1 Being decided: REQ-1 New laptop → Please decide: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@fin REQ-1 Being decided: REQ-1 New laptop → Please decide: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | + Mona: yes | − 0 yes, 0 no of 1; 1 needed | + 0 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − Mona (0 yes, 0 no of 1; 1 needed) | + Fin, Fay (0 yes, 0 no of 2; 2 needed)
  bo: approvals
  bot → bo: Please decide: REQ-1 New laptop | You are asked in place of Fin or Fay. | Mona: yes | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Requester: @Priya | Fulfilled by: IT | Finance: 0 yes, 0 no of 2; 2 needed | [Approve] [Reject] [Abstain] [Ask]
  bo: approve REQ-1
  bot → bo: Your yes counts for Fin on REQ-1.
  #desk > Bo approved REQ-1 for Fin (Finance)
  ~@bo REQ-1 − You are asked in place of Fin or Fay. | + You are asked in place of Fin. | + Bo for Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@fay REQ-1 + Bo for Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  ~@fin REQ-1 Please decide: REQ-1 New laptop → Being decided: REQ-1 New laptop | + Bo for Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@mona REQ-1 + Bo for Fin: yes | 0 yes, 0 no of 2; 2 needed → 1 yes, 0 no of 2; 2 needed
  bo: approve REQ-1
  bot → bo: You have voted yes on REQ-1 already. Everybody has one vote; that of Fay is theirs to cast.
  fin: approve REQ-1
  bot → fin: Bo has voted for you on REQ-1.
  bo: abstain REQ-1
  bot → bo: You abstained for Fin on REQ-1.
  #desk > Bo abstained on REQ-1 for Fin (Finance)
  ~@bo REQ-1 − Bo for Fin: yes | + Bo for Fin: abstain | 1 yes, 0 no of 2; 2 needed → 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@fay REQ-1 − Bo for Fin: yes | + Bo for Fin: abstain | 1 yes, 0 no of 2; 2 needed → 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@fin REQ-1 − Bo for Fin: yes | + Bo for Fin: abstain | 1 yes, 0 no of 2; 2 needed → 0 yes, 0 no, 1 abstained of 2; 2 needed
  ~@mona REQ-1 − Bo for Fin: yes | + Bo for Fin: abstain | 1 yes, 0 no of 2; 2 needed → 0 yes, 0 no, 1 abstained of 2; 2 needed
  fay: approve REQ-1
  bot → fay: Your yes counts on REQ-1.
  #desk > Fay approved REQ-1 (Finance)
  ~#desk REQ-1 pending approval → blocked: nobody can decide it | Fin, Fay (0 yes, 0 no of 2; 2 needed) → Fin, Fay (1 yes, 0 no, 1 abstained of 2; 2 needed)
  @ada Nobody decided REQ-1 (New laptop): Finance: somebody abstained. It can be asked again.
  ~@bo REQ-1 Please decide: REQ-1 New laptop → Nobody can decide: REQ-1 New laptop | − You are asked in place of Fin. | + Fay: yes | 0 yes, 0 no, 1 abstained of 2; 2 needed → 1 yes, 0 no, 1 abstained of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@fay REQ-1 Please decide: REQ-1 New laptop → Nobody can decide: REQ-1 New laptop | + Fay: yes | 0 yes, 0 no, 1 abstained of 2; 2 needed → 1 yes, 0 no, 1 abstained of 2; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@fin REQ-1 Being decided: REQ-1 New laptop → Nobody can decide: REQ-1 New laptop | + Fay: yes | 0 yes, 0 no, 1 abstained of 2; 2 needed → 1 yes, 0 no, 1 abstained of 2; 2 needed
  ~@mona REQ-1 Being decided: REQ-1 New laptop → Nobody can decide: REQ-1 New laptop | + Fay: yes | 0 yes, 0 no, 1 abstained of 2; 2 needed → 1 yes, 0 no, 1 abstained of 2; 2 needed
  @priya > Nobody decided REQ-1: Finance: somebody abstained. | [Ask again]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | pending approval → blocked: nobody can decide it | Fin, Fay (0 yes, 0 no of 2; 2 needed) → Fin, Fay (1 yes, 0 no, 1 abstained of 2; 2 needed) | + [resubmit]
  bo: status REQ-1
  bot → bo: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: a better reason | > Cost in GBP: 2000 | Status: blocked: nobody can decide it | Priority: P5 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: clock paused | Resolve by: clock paused | Waits for Finance: Fin, Fay (1 yes, 0 no, 1 abstained of 2; 2 needed) | Order the laptop: to do | Image and hand over: to do | [Note] [Reply]
`);

test('once they are back, whoever stood in for them reads it no more', () => chatAt(CATALOGUE)`
  mona: away until=3d delegate=@cleo
  bot → mona: You are away until Mon 30 Mar 10:00; Cleo votes for you. Say back when you are here again.
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @cleo Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  cleo: approvals
  bot → cleo: Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  mona: back
  bot → mona: Welcome back.
  ~@cleo REQ-1 Please decide: REQ-1 New laptop → REQ-1 | − You are asked in place of Mona. | + Your vote is not asked for any more. | New laptop | Model: Standard | Reason: x →  | − @Priya | − IT | − 0 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  cleo: status REQ-1
  bot → cleo: There is no REQ-1 that you can see.
  cleo: approve REQ-1
  bot → cleo: There is no REQ-1 that you can see.
  mona: away until=2h delegate=@cleo
  bot → mona: You are away until 11:00; Cleo votes for you. Say back when you are here again.
  ~@cleo REQ-1 REQ-1 → Please decide: REQ-1 New laptop | − Your vote is not asked for any more. | + You are asked in place of Mona. |  → New laptop | Model: Standard | Reason: x | + @Priya | + IT | + 0 yes, 0 no of 1; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask]
  cleo: status REQ-1
  bot → cleo: Please decide: REQ-1 New laptop | You are asked in place of Mona. | > New laptop | > Model: Standard | > Reason: x | Requester: @Priya | Fulfilled by: IT | Line manager: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask]
  (3 hours later)
  ~@cleo REQ-1 Please decide: REQ-1 New laptop → REQ-1 | − You are asked in place of Mona. | + Your vote is not asked for any more. | New laptop | Model: Standard | Reason: x →  | − @Priya | − IT | − 0 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  cleo: status REQ-1
  bot → cleo: There is no REQ-1 that you can see.
  priya: resubmit REQ-1 reason="not for everybody"
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: not for everybody
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: not for everybody
  ~@priya REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: not for everybody
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 16:00 | clock paused → Wed 1 Apr 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 16:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
`);

test('a question is for before the decision, and who is asked hears what is added', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  priya: reply REQ-1 it has to be silent
  bot → priya: Added to REQ-1.
  #desk > Priya (requester): | > it has to be silent
  @mona Priya on REQ-1, which waits for your vote: | > it has to be silent
  @priya > Priya: | > it has to be silent
  mona: approve REQ-1
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  mona: ask REQ-1 Why?
  bot → mona: REQ-1 is decided; there is nothing to ask before a vote.
  amir: done REQ-1 order
  bot → amir: "Order the laptop" is done; 1 more for REQ-1.
  #desk > Amir finished "Order the laptop".
  #desk > To do (service-desk): Image and hand over | [Done: Image and hand over]
  ~#desk REQ-1 approved → in fulfilment | to do → done
  priya: fixed REQ-1
  bot → priya: REQ-1 is in fulfilment, not fulfilled; if you no longer need it, say: reply REQ-1 text.
`);
