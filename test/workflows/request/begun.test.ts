import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { DEAR } from '../../support/desk.ts';

const chat = chatAt(DEAR);

test('changed so that nobody has to approve it any more, it begins', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Finance: Fin, Fay.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Fin, Fay (0 yes, 0 no of 2; 2 needed), to do, to do | [note] [reply]
  @fay Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @fin Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 2; 2 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, clock paused, Fin, Fay (0 yes, 0 no of 2; 2 needed), to do, to do | [reply] [cancel]
  priya: resubmit REQ-1 cost=10
  bot → priya: REQ-1 is asked again. No approval is needed.
  #desk > Priya changed REQ-1; the votes begin anew.
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 10 | pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Fin, Fay (0 yes, 0 no of 2; 2 needed) | − [note] | − [reply] | + [claim] | + [more]
  @fay Priya changed REQ-1, so it waits for others now, not for you.
  ~@fay REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 10 | − [approve] | − [reject] | − [abstain] | − [ask]
  @fin Priya changed REQ-1, so it waits for others now, not for you.
  ~@fin REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 10 | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x | Cost in GBP: 10 | pending approval → approved | clock paused → 13:00 | − Fin, Fay (0 yes, 0 no of 2; 2 needed) | + [escalate]
  amir: done REQ-1 Order the laptop
  bot → amir: "Order the laptop" is done; 1 more for REQ-1.
  #desk > Amir finished "Order the laptop".
  #desk > To do (service-desk): Image and hand over | [Done: Image and hand over]
  ~#desk REQ-1 approved → in fulfilment | to do → done
  priya: cancel REQ-1
  bot → priya: REQ-1 is being fulfilled, so the desk has to stop it; ask for it: reply REQ-1 please cancel it.
  priya: fixed REQ-1
  bot → priya: REQ-1 is in fulfilment, not fulfilled; if you no longer need it, say: reply REQ-1 text.
`);
