import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('who may not, is told so; a change is there only for those who may see it', () => chat`
  priya: change new title="Mine" ci=erp
  bot → priya: Only agents and change managers can say "change new".
  carl: change new title="Mine" ci=erp
  bot → carl: Only agents and change managers can say "change new".
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  priya: status CHG-1
  bot → priya: There is no CHG-1 that you can see.
  carl: status CHG-1
  bot → carl: There is no CHG-1 that you can see.
  carl: conflicts CHG-1
  bot → carl: There is no CHG-1 that you can see.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  carl: approve CHG-1
  bot → carl: There is no CHG-1 that you can see.
  priya: change cancel CHG-1 x
  bot → priya: There is no CHG-1 that you can see.
  hana: change cancel CHG-1 x
  bot → hana: There is no CHG-1 that you can see.
  cara: status CHG-1
  bot → cara: CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  ada: change override CHG-1 x
  bot → ada: Only change managers can say "change override CHG-1".
  bo: change override CHG-1 x
  bot → bo: Only change managers can say "change override CHG-1".
  amir: change approve CHG-1
  bot → amir: I don't know "change approve CHG-1"; say change for what there is, or help change.
`);

test('what makes no sense is one sentence, and changes nothing', () => chat`
  amir: change new title=A ci=erp start=yesterday
  bot → amir: Say times such as start=2026-12-18T22:00, start=22:00 or start=sat, and end=2h.
  amir: change new title=A ci=erp start=2026-03-28T10:00 end=2026-03-28T09:00
  bot → amir: It would end before it begins; say a later end.
  amir: change new title=A ci=erp start=2026-03-28T10:00 end=60d
  bot → amir: A change takes a month at most; plan longer work as several.
  amir: change new title=A ci=" , "
  bot → amir: Say what it is done to: ci=erp.
  amir: change new title=A implementer=@nobody
  bot → amir: I don't know anybody called "nobody"; mention the person, or write their e-mail.
  amir: change new title=A impact=huge
  bot → amir: Impact is high, medium or low.
  amir: change new title=A desk=hr
  bot → amir: People is confidential, and changes are for everybody who makes some to see.
  amir: change new title=A desk=nowhere
  bot → amir: There is no desk "nowhere".
  amir: change new title=A team=nowhere
  bot → amir: IT has no team "nowhere"; it has: service-desk, network.
  amir: change new title="Only a title"
  bot → amir: CHG-1 is drafted. Before it can be submitted it needs: ci, start, end, impact, probability, plan, rollback, test. | [Step 1: what and when]
  @amir CHG-1 Only a title | Before it can be submitted it needs: ci, start, end, impact, probability, plan, rollback, test. | new, normal, moderate, @Amir, Service desk | [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 still needs: ci, start, end, impact, probability, plan, rollback, test. Say change edit CHG-1 or change plan CHG-1 for the forms.
  amir: change edit CHG-1 some words
  bot → amir: Say what to alter by its key: change edit CHG-1 start= end= ci= title= why= plan= rollback= test=.
  amir: change edit CHG-1 implementer=@priya
  bot → amir: Priya is no agent of IT.
  amir: change edit CHG-1 title="Only a title"
  bot → amir: Nothing of CHG-1 is altered by that.
  amir: change schedule CHG-1
  bot → amir: CHG-1 is not approved yet: change submit CHG-1.
  amir: change start CHG-1
  bot → amir: CHG-1 is new; only what is scheduled begins.
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is new; only what is being implemented is finished.
  amir: change review CHG-1 x
  bot → amir: CHG-1 is new; it is reviewed after it was made.
  amir: change close CHG-1
  bot → amir: CHG-1 is new; it is closed after it was made.
  amir: change acknowledge CHG-1 x
  bot → amir: Nothing stands against CHG-1.
  amir: conflicts CHG-1
  bot → amir: Nobody has said when CHG-1 is made: change edit CHG-1 start= end=.
  amir: change cancel CHG-1 no need
  bot → amir: CHG-1 is cancelled.
  ~@amir CHG-1 − Before it can be submitted it needs: ci, start, end, impact, probability, plan, rollback, test. | new → cancelled | − [change edit] | − [change plan] | − [change cancel]
  amir: change cancel CHG-1 again
  bot → amir: CHG-1 is cancelled.
  amir: change edit CHG-1 title=B
  bot → amir: CHG-1 is cancelled; it cannot be altered any more.
  amir: change nonsense
  bot → amir: I don't know "change nonsense"; say change for what there is, or help change.
`);

test('in the past nothing is submitted, and before its time nothing begins', () => chat`
  amir: change new title="Too late" ci=mail start=2026-03-27T08:00 end=2026-03-27T12:00 impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Too late | new, normal, low, 08:00, 12:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 would begin in the past; say a later start: change edit CHG-1 start= end=.
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-2 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-2
  bot → amir: CHG-2 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-2 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-2 (risk low): Upgrade the mail server
  ~@amir CHG-2 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-2 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-2 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-2
  bot → bo: Your yes counts on CHG-2.
  #desk > Bo approved CHG-2 (Approval)
  ~#desk CHG-2 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-2 is approved and scheduled.
  ~@amir CHG-2 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-2 Please decide: CHG-2 Upgrade the mail server → Decided (scheduled): CHG-2 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-2 Please decide: CHG-2 Upgrade the mail server → Decided (scheduled): CHG-2 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change start CHG-2
  bot → amir: CHG-2 begins at its time, a quarter of an hour earlier at most; to move it say: change edit CHG-2 start= end=.
  (14 hours later)
  #desk > CHG-2 begins at 20:00: Upgrade the mail server
  #desk > The window of CHG-2 ended at 22:00 and it was never begun: Upgrade the mail server
  @amir CHG-2 begins at 20:00: Upgrade the mail server | [Start]
  @amir The window of CHG-2 ended at 22:00 and it was never begun: Upgrade the mail server | [Other time] [Cancel]
  amir: change start CHG-2
  bot → amir: The window of CHG-2 is over; say another, which is approved anew: change edit CHG-2 start= end=.
  amir: change retroactive title="Not yet" ci=mail start=2026-03-28T08:00 end=1h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-3 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-3 Not yet | new, made before it was authorised, low, Sat 28 Mar 08:00, Sat 28 Mar 09:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan]
  amir: change submit CHG-3
  bot → amir: CHG-3 is not made yet, so it is authorised before: change edit CHG-3 type=normal.
`);

test('nobody left to vote blocks it, and the change managers are told', () => chat`
  nina: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → nina: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Nora). | [Submit]
  @nina CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Nina, Network | [change submit] [change edit] [change plan] [change cancel]
  nina: change submit CHG-1
  bot → nina: CHG-1 is submitted. Risk: low. It waits for Approval: Nora.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Nina, Network, Nora (0 yes, 0 no of 1; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Nina submitted CHG-1 (risk low): Upgrade the mail server
  ~@nina CHG-1 new → awaiting approval | + Nora (0 yes, 0 no of 1; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @nora Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Nina, normal, low, 20:00, 22:00, mail, low, @Nina, Network, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  nora: change edit CHG-1 why="It is old"
  bot → nora: CHG-1 is altered (reason), so its votes begin anew. Risk: low. Too few may vote on it, so the change managers are told.
  #desk > Nora altered CHG-1: reason.
  ~#desk CHG-1  → It is old | awaiting approval → blocked: nobody can decide it | Nora (0 yes, 0 no of 1; 1 needed) → nobody (0 yes, 0 no of 0; 1 needed) | + [change submit]
  @cara Nobody can approve CHG-1 (Upgrade the mail server): Approval: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  @mona Nobody can approve CHG-1 (Upgrade the mail server): Approval: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  @nina > Nora altered CHG-1: reason.
  ~@nina CHG-1  → It is old | awaiting approval → blocked: nobody can decide it | Nora (0 yes, 0 no of 1; 1 needed) → nobody (0 yes, 0 no of 0; 1 needed) | + [change submit]
  ~@nora CHG-1 Please decide: CHG-1 Upgrade the mail server → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + Your vote is not asked for any more. | Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in →  | − @Nina | − normal | − low | − 20:00 | − 22:00 | − mail | − low | − @Nina | − Network | − 0 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  nina: change submit CHG-1
  bot → nina: CHG-1 is submitted. Risk: low. Too few may vote on it, so the change managers are told.
  #desk > Nina submitted CHG-1 (risk low): Upgrade the mail server
  @cara Nobody can approve CHG-1 (Upgrade the mail server): Approval: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  @mona Nobody can approve CHG-1 (Upgrade the mail server): Approval: too few may vote on it. Name somebody in the desk file; then its requester asks again.
`);
