import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('planned in two steps, approved, made in its window, and closed', () => chat`
  amir: change new
  bot → amir: Plan a change. Step 1 of 2: what, when and by whom. Times are those of Europe/Berlin. Plans and risk come next. | Say: change new title=… why=… ci=… start=… end=… impact=high|medium|low probability=high|medium|low implementer=…?
  amir: change new title="Upgrade the ERP" why="The vendor ends support" ci=erp start=2026-03-28T01:00 end=2h impact=low probability=low
  bot → amir: CHG-1 is drafted. Before it can be submitted it needs: plan, rollback, test. | [Step 2: plans and risk]
  @amir CHG-1 Upgrade the ERP | Before it can be submitted it needs: plan, rollback, test. | > The vendor ends support | new, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk | [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 still needs: plan, rollback, test. Say change edit CHG-1 or change plan CHG-1 for the forms.
  amir presses Plans in @amir
  bot → amir: Plans of CHG-1. Step 2 of 2: nobody approves a change without a way back. | Say: change plan CHG-1 plan=… rollback=… test=… outage=none|brief|partial|full tested=yes|no done-before=yes|no
  amir: change plan CHG-1 plan="Stop, install, start" rollback="Restore the snapshot" test="Log in" outage=brief tested=yes done-before=yes
  bot → amir: CHG-1 is drafted. Risk: low (2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  ~@amir CHG-1 − Before it can be submitted it needs: plan, rollback, test. | + [change submit]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the ERP | > The vendor ends support | awaiting approval, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the ERP
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the ERP | Risk, 2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low. | > Why: The vendor ends support | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the ERP | Risk, 2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low. | > Why: The vendor ends support | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1 looks fine
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval): looks fine
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the ERP → Decided (scheduled): CHG-1 Upgrade the ERP | + Bo: yes (looks fine) | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the ERP → Decided (scheduled): CHG-1 Upgrade the ERP | + Bo: yes (looks fine) | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (15 hours later)
  #desk > CHG-1 begins at 01:00: Upgrade the ERP
  @amir CHG-1 begins at 01:00: Upgrade the ERP | [Start]
  (45 minutes later)
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 03:00. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 00:45. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 00:45. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  (1 hour later)
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. Close it: change close CHG-1. | [Close]
  #desk > Amir finished CHG-1: successful.
  ~#desk CHG-1 − Begun 00:45. | + Begun 00:45, ended 01:45. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change close]
  ~@amir CHG-1 − Begun 00:45. | + Begun 00:45, ended 01:45. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change close]
  amir presses Close in #desk
  bot → amir: CHG-1 is closed: successful.
  #desk > Amir closed CHG-1: successful.
  ~#desk CHG-1 in review → closed | − [change close]
  ~@amir CHG-1 in review → closed | − [change close]
`);

test('a board votes in its channel, and what it rejects can be altered and submitted again', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=medium probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: moderate (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, moderate, 20:00, 22:00, mail, medium, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: moderate. It waits for Change board: Cara, Carl, Quin.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, moderate, 20:00, 22:00, mail, medium, @Amir, Service desk, Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk moderate): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | − [change submit] | − [change plan] | + [change show]
  @cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, moderate, 20:00, 22:00, mail, medium, @Amir, Service desk, 0 yes, 0 no of 3; 2 needed | [approve] [reject] [abstain] [ask] [change show]
  @cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, moderate, 20:00, 22:00, mail, medium, @Amir, Service desk, 0 yes, 0 no of 3; 2 needed | [approve] [reject] [abstain] [ask] [change show]
  @carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, moderate, 20:00, 22:00, mail, medium, @Amir, Service desk, 0 yes, 0 no of 3; 2 needed | [approve] [reject] [abstain] [ask] [change show]
  @quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, moderate, 20:00, 22:00, mail, medium, @Amir, Service desk, 0 yes, 0 no of 3; 2 needed | [approve] [reject] [abstain] [ask] [change show]
  cara: approve CHG-1
  bot → cara: Your yes counts on CHG-1.
  #desk > Cara approved CHG-1 (Change board)
  ~@cab CHG-1 + Cara: yes | 0 yes, 0 no of 3; 2 needed → 1 yes, 0 no of 3; 2 needed
  ~@cara CHG-1 + Cara: yes | 0 yes, 0 no of 3; 2 needed → 1 yes, 0 no of 3; 2 needed
  ~@carl CHG-1 + Cara: yes | 0 yes, 0 no of 3; 2 needed → 1 yes, 0 no of 3; 2 needed
  ~@quin CHG-1 + Cara: yes | 0 yes, 0 no of 3; 2 needed → 1 yes, 0 no of 3; 2 needed
  carl: reject CHG-1 not on a Friday
  bot → carl: Your no counts on CHG-1.
  #desk > Carl rejected CHG-1 (Change board): not on a Friday
  ~@cab CHG-1 + Carl: no (not on a Friday) | 1 yes, 0 no of 3; 2 needed → 1 yes, 1 no of 3; 2 needed
  ~@cara CHG-1 + Carl: no (not on a Friday) | 1 yes, 0 no of 3; 2 needed → 1 yes, 1 no of 3; 2 needed
  ~@carl CHG-1 + Carl: no (not on a Friday) | 1 yes, 0 no of 3; 2 needed → 1 yes, 1 no of 3; 2 needed
  ~@quin CHG-1 + Carl: no (not on a Friday) | 1 yes, 0 no of 3; 2 needed → 1 yes, 1 no of 3; 2 needed
  quin: reject CHG-1 same
  bot → quin: Your no counts on CHG-1.
  #desk > Quin rejected CHG-1 (Change board): same
  ~#desk CHG-1 awaiting approval → new | − Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | − [change show] | + [change submit] | + [change plan]
  @amir > CHG-1 was not approved. Edit it and submit it again, or cancel it. | > same
  ~@amir CHG-1 awaiting approval → new | − Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | − [change show] | + [change submit] | + [change plan]
  ~@cab CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (new): CHG-1 Upgrade the mail server | + Quin: no (same) | 1 yes, 1 no of 3; 2 needed → 1 yes, 2 no of 3; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@cara CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (new): CHG-1 Upgrade the mail server | + Quin: no (same) | 1 yes, 1 no of 3; 2 needed → 1 yes, 2 no of 3; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@carl CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (new): CHG-1 Upgrade the mail server | + Quin: no (same) | 1 yes, 1 no of 3; 2 needed → 1 yes, 2 no of 3; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@quin CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (new): CHG-1 Upgrade the mail server | + Quin: no (same) | 1 yes, 1 no of 3; 2 needed → 1 yes, 2 no of 3; 2 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change edit CHG-1 start=2026-03-28T20:00 end=2h
  bot → amir: CHG-1 is drafted. Risk: moderate (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  ~#desk CHG-1 20:00 → Sat 28 Mar 20:00 | 22:00 → Sat 28 Mar 22:00
  ~@amir CHG-1 20:00 → Sat 28 Mar 20:00 | 22:00 → Sat 28 Mar 22:00
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: moderate. It waits for Change board: Cara, Carl, Quin.
  #desk > Amir submitted CHG-1 (risk moderate): Upgrade the mail server
  ~#desk CHG-1 new → awaiting approval | + Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | − [change submit] | − [change plan] | + [change show]
  ~@amir CHG-1 new → awaiting approval | + Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | − [change submit] | − [change plan] | + [change show]
  ~@cab CHG-1 Decided (new): CHG-1 Upgrade the mail server → Please decide: CHG-1 Upgrade the mail server | − Cara: yes | − Carl: no (not on a Friday) | − Quin: no (same) | 20:00 → Sat 28 Mar 20:00 | 22:00 → Sat 28 Mar 22:00 | 1 yes, 2 no of 3; 2 needed → 0 yes, 0 no of 3; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask] | + [change show]
  ~@cara CHG-1 Decided (new): CHG-1 Upgrade the mail server → Please decide: CHG-1 Upgrade the mail server | − Cara: yes | − Carl: no (not on a Friday) | − Quin: no (same) | 20:00 → Sat 28 Mar 20:00 | 22:00 → Sat 28 Mar 22:00 | 1 yes, 2 no of 3; 2 needed → 0 yes, 0 no of 3; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask] | + [change show]
  ~@carl CHG-1 Decided (new): CHG-1 Upgrade the mail server → Please decide: CHG-1 Upgrade the mail server | − Cara: yes | − Carl: no (not on a Friday) | − Quin: no (same) | 20:00 → Sat 28 Mar 20:00 | 22:00 → Sat 28 Mar 22:00 | 1 yes, 2 no of 3; 2 needed → 0 yes, 0 no of 3; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask] | + [change show]
  ~@quin CHG-1 Decided (new): CHG-1 Upgrade the mail server → Please decide: CHG-1 Upgrade the mail server | − Cara: yes | − Carl: no (not on a Friday) | − Quin: no (same) | 20:00 → Sat 28 Mar 20:00 | 22:00 → Sat 28 Mar 22:00 | 1 yes, 2 no of 3; 2 needed → 0 yes, 0 no of 3; 2 needed | + [approve] | + [reject] | + [abstain] | + [ask] | + [change show]
`);

test('what is altered after it was submitted is voted on anew, and whoever altered it has no vote', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: change edit CHG-1 rollback="Restore the snapshot of yesterday"
  bot → bo: CHG-1 is altered (rollback), so its votes begin anew. Risk: low. It waits for Approval: Lena.
  #desk > Bo altered CHG-1: rollback.
  ~#desk CHG-1 Bo, Lena (0 yes, 0 no of 2; 1 needed) → Lena (0 yes, 0 no of 1; 1 needed)
  @amir > Bo altered CHG-1: rollback.
  ~@amir CHG-1 Bo, Lena (0 yes, 0 no of 2; 1 needed) → Lena (0 yes, 0 no of 1; 1 needed)
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail server → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + Your vote is not asked for any more. | Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in →  | − @Amir | − normal | − low | − 20:00 | − 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @lena Bo altered CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  ~@lena CHG-1 Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in → Plan: Stop, install, start | Rollback: Restore the snapshot of yesterday | Test: Log in | 0 yes, 0 no of 2; 1 needed → 0 yes, 0 no of 1; 1 needed
  bo: approve CHG-1
  bot → bo: You have a part in CHG-1 yourself, so you cannot vote on it.
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Lena (0 yes, 0 no of 1; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Lena (0 yes, 0 no of 1; 1 needed) | + [change start]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Lena: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change edit CHG-1 plan="Stop, install, start, test"
  bot → amir: CHG-1 is altered (plan), so its votes begin anew. Risk: low. It waits for Approval: Lena.
  #desk > Amir altered CHG-1: plan.
  ~#desk CHG-1 scheduled → awaiting approval | + Lena (0 yes, 0 no of 1; 1 needed) | − [change start]
  ~@amir CHG-1 scheduled → awaiting approval | + Lena (0 yes, 0 no of 1; 1 needed) | − [change start]
  @lena Amir altered CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  ~@lena CHG-1 Decided (scheduled): CHG-1 Upgrade the mail server → Please decide: CHG-1 Upgrade the mail server | − Lena: yes | Plan: Stop, install, start | Rollback: Restore the snapshot of yesterday | Test: Log in → Plan: Stop, install, start, test | Rollback: Restore the snapshot of yesterday | Test: Log in | 1 yes, 0 no of 1; 1 needed → 0 yes, 0 no of 1; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask] | + [change show]
  amir: change edit CHG-1 plan="Stop, install, start, test"
  bot → amir: Nothing of CHG-1 is altered by that.
`);

test('whoever implements it has no vote, and whoever voted does not implement it', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in" implementer=@bo
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Bo, Service desk | [change submit] [change edit] [change plan] [change cancel]
  @bo Amir plans CHG-1, which you are to make: Upgrade the mail server | [Show it]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Bo, Service desk, Lena (0 yes, 0 no of 1; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Lena (0 yes, 0 no of 1; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Bo, Service desk, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: You have a part in CHG-1 yourself, so you cannot vote on it.
  amir: approve CHG-1
  bot → amir: You have a part in CHG-1 yourself, so you cannot vote on it.
  ada: approve CHG-1
  bot → ada: You are not asked to approve CHG-1.
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Lena (0 yes, 0 no of 1; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Lena (0 yes, 0 no of 1; 1 needed) | + [change start]
  @bo CHG-1 is approved and scheduled.
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Lena: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @bo CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  lena: change start CHG-1
  bot → lena: Bo makes CHG-1; to let somebody else do it, which is voted on, say: change edit CHG-1 implementer=.
  bo: change start CHG-1
  bot → bo: CHG-1 has begun; its window ends 22:00. | [Finish]
  #desk > Bo began CHG-1.
  ~#desk CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  @amir > Bo began CHG-1.
  ~@amir CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
`);

test('anybody raises its risk, only a change manager lowers it, and the votes begin anew', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: change risk CHG-1 level=high everybody would notice
  bot → bo: The risk of CHG-1 is high now, so its votes begin anew. It waits for Change board: Cara, Carl, Quin.
  #desk > Bo raised the risk of CHG-1 to high: everybody would notice
  ~#desk CHG-1 low → high | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed)
  ~@amir CHG-1 low → high | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed)
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail server → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + Your vote is not asked for any more. | Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in →  | − @Amir | − normal | − low | − 20:00 | − 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Bo raised the risk of CHG-1, so it waits for others now, not for you: Upgrade the mail server
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail server → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + Your vote is not asked for any more. | Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in →  | − @Amir | − normal | − low | − 20:00 | − 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  amir: change risk CHG-1 level=low it is nothing
  bot → amir: Only a change manager lowers the risk of a change.
  cara: change risk CHG-1 level=low
  bot → cara: Risk of CHG-1. | Say: change risk CHG-1 level=low …
  cara: change risk CHG-1 level=low it is the old server
  bot → cara: The risk of CHG-1 is low now, so its votes begin anew. It waits for Approval: Bo, Lena.
  #desk > Cara lowered the risk of CHG-1 to low: it is the old server
  ~#desk CHG-1 high → low | − Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | + Bo, Lena (0 yes, 0 no of 2; 1 needed)
  ~@amir CHG-1 high → low | − Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | + Bo, Lena (0 yes, 0 no of 2; 1 needed)
  @bo Cara lowered the risk of CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  ~@bo CHG-1 CHG-1 → Please decide: CHG-1 Upgrade the mail server | − Your vote is not asked for any more. | + Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + lowered to low by Cara: it is the old server |  → Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in | + @Amir | + normal | + low | + 20:00 | + 22:00 | + mail | + low | + @Amir | + Service desk | + 0 yes, 0 no of 2; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask] | + [change show]
  ~@cab CHG-1 Please decide: CHG-1 Upgrade the mail server → Being decided: CHG-1 Upgrade the mail server | − raised to high by Bo: everybody would notice | + lowered to low by Cara: it is the old server | high → low | − 0 yes, 0 no of 3; 3 needed | + 0 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@cara CHG-1 Please decide: CHG-1 Upgrade the mail server → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | − raised to high by Bo: everybody would notice | + Your vote is not asked for any more. | Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in →  | − @Amir | − normal | − high | − 20:00 | − 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 3; 3 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @carl Cara lowered the risk of CHG-1, so it waits for others now, not for you: Upgrade the mail server
  ~@carl CHG-1 Please decide: CHG-1 Upgrade the mail server → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | − raised to high by Bo: everybody would notice | + Your vote is not asked for any more. | Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in →  | − @Amir | − normal | − high | − 20:00 | − 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 3; 3 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @lena Cara lowered the risk of CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  ~@lena CHG-1 CHG-1 → Please decide: CHG-1 Upgrade the mail server | − Your vote is not asked for any more. | + Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + lowered to low by Cara: it is the old server |  → Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in | + @Amir | + normal | + low | + 20:00 | + 22:00 | + mail | + low | + @Amir | + Service desk | + 0 yes, 0 no of 2; 1 needed | + [approve] | + [reject] | + [abstain] | + [ask] | + [change show]
  @quin Cara lowered the risk of CHG-1, so it waits for others now, not for you: Upgrade the mail server
  ~@quin CHG-1 Please decide: CHG-1 Upgrade the mail server → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | − raised to high by Bo: everybody would notice | + Your vote is not asked for any more. | Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in →  | − @Amir | − normal | − high | − 20:00 | − 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 3; 3 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
`);

test('without a decision by its start it expires, which is no rejection', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  (6 hours later)
  @bo CHG-1 of Amir waits for your vote: Upgrade the mail server | [Show it]
  @lena CHG-1 of Amir waits for your vote: Upgrade the mail server | [Show it]
  (6 hours later)
  #desk > Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~#desk CHG-1 awaiting approval → new | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change show] | + [change submit] | + [change plan]
  @amir > Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection. | [Other time]
  ~@amir CHG-1 awaiting approval → new | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change show] | + [change submit] | + [change plan]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (new): CHG-1 Upgrade the mail server | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @cara Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (new): CHG-1 Upgrade the mail server | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @mona Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  amir: change submit CHG-1
  bot → amir: CHG-1 would begin in the past; say a later start: change edit CHG-1 start= end=.
`);

test('a window that passes without a start is said, and so is one that passes without an end', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @amir CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  (3 hours later)
  #desk > The window of CHG-1 ended at 22:00. Finish it or back it out: Upgrade the mail server
  @amir The window of CHG-1 ended at 22:00. Finish it or back it out: Upgrade the mail server | [Finish]
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. It ended after its window. Close it: change close CHG-1. | [Close]
  #desk > Amir finished CHG-1: successful. It ended after its window.
  ~#desk CHG-1 − Begun 20:00. | + Begun 20:00, ended 23:00. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change close]
  ~@amir CHG-1 − Begun 20:00. | + Begun 20:00, ended 23:00. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change close]
`);

test('nothing that goes wrong is closed without a review', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @amir CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  amir: change finish CHG-1
  bot → amir: Finish CHG-1. | Say: change finish CHG-1 outcome=successful|successful with issues|unsuccessful|backed out …?
  amir: change finish CHG-1 outcome=unsuccessful
  bot → amir: Finish CHG-1. | Say: change finish CHG-1 outcome=successful|successful with issues|unsuccessful|backed out …
  amir: change finish CHG-1 outcome=unsuccessful The disk was full
  bot → amir: CHG-1 is finished: unsuccessful. It has to be reviewed: change review CHG-1 text. | [Review]
  #desk > Amir finished CHG-1: unsuccessful. The disk was full
  ~#desk CHG-1 − Begun 20:00. | + It has to be reviewed by Wed 1 Apr 21:00. | + Begun 20:00, ended 20:00. | + How it went: The disk was full | being implemented → in review | + unsuccessful | − [change finish] | − [change show] | − [change cancel] | + [change review]
  ~@amir CHG-1 − Begun 20:00. | + It has to be reviewed by Wed 1 Apr 21:00. | + Begun 20:00, ended 20:00. | + How it went: The disk was full | being implemented → in review | + unsuccessful | − [change finish] | − [change show] | − [change cancel] | + [change review]
  @cara CHG-1 (Upgrade the mail server) ended: unsuccessful. It is to be reviewed. | [Show it]
  @mona CHG-1 (Upgrade the mail server) ended: unsuccessful. It is to be reviewed. | [Show it]
  amir: change cancel CHG-1 never mind
  bot → amir: CHG-1 was made already; close it instead: change close CHG-1.
  amir: change close CHG-1
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
  (5 days later)
  #desk > CHG-1 was to be reviewed by now: Upgrade the mail server
  @amir CHG-1 was to be reviewed by now: Upgrade the mail server | [Review]
  @cara CHG-1 was to be reviewed by now: Upgrade the mail server | [Review]
  @mona CHG-1 was to be reviewed by now: Upgrade the mail server | [Review]
  amir: change review CHG-1
  bot → amir: Review CHG-1. | Say: change review CHG-1 …
  amir: change review CHG-1 Look at the disk first
  bot → amir: The review of CHG-1 is kept. Close it: change close CHG-1.
  #desk > Amir reviewed CHG-1: Look at the disk first
  ~#desk CHG-1 − It has to be reviewed by 21:00. | + Reviewed by Amir: Look at the disk first | − [change review] | + [change close]
  ~@amir CHG-1 − It has to be reviewed by 21:00. | + Reviewed by Amir: Look at the disk first | − [change review] | + [change close]
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: unsuccessful.
  #desk > Amir closed CHG-1: unsuccessful.
  ~#desk CHG-1 in review → closed | − [change close]
  ~@amir CHG-1 in review → closed | − [change close]
  amir: change scores
  bot → amir: How the last 20 changes of each team went | Service desk: 1 made, too few to say, score -5 | Network: 0 made, too few to say, score 0
`);

test('an incident that it caused has it reviewed', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail server → Decided (scheduled): CHG-1 Upgrade the mail server | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @amir CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. Close it: change close CHG-1. | [Close]
  #desk > Amir finished CHG-1: successful.
  ~#desk CHG-1 − Begun 20:00. | + Begun 20:00, ended 20:00. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change close]
  ~@amir CHG-1 − Begun 20:00. | + Begun 20:00, ended 20:00. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change close]
  priya: report impact=high urgency=medium No mail since last night
  bot → priya: INC-1 is reported as P2: No mail since last night. IT will answer in a direct message.
  #desk INC-1 No mail since last night | new, P2, @Priya, nobody yet, Service desk, Sat 28 Mar 00:00, Sat 28 Mar 20:00 | [claim] [more]
  @priya INC-1 No mail since last night | Service desk will answer you here. Reply to this message to add anything. | new, P2, Sat 28 Mar 00:00 | [reply] [fixed] [escalate] [cancel]
  bo: link INC-1 to=CHG-1 as=caused-by
  bot → bo: INC-1 is linked to CHG-1 (caused-by).
  #desk > Bo says that CHG-1 caused INC-1.
  #desk > INC-1 was caused by CHG-1 (Upgrade the mail server), which has to be reviewed.
  ~#desk INC-1 + CHG-1 (caused-by)
  ~#desk CHG-1 + It has to be reviewed by Wed 1 Apr 21:00. | + INC-1 | − [change close] | + [change review]
  ~@amir CHG-1 + It has to be reviewed by Wed 1 Apr 21:00. | + INC-1 | − [change close] | + [change review]
  @cara INC-1 was caused by CHG-1 (Upgrade the mail server), which has to be reviewed. | [Show it]
  @mona INC-1 was caused by CHG-1 (Upgrade the mail server), which has to be reviewed. | [Show it]
  bo: link INC-1 to=CHG-1 as=caused
  bot → bo: INC-1 and CHG-1 are linked so already.
  amir: change close CHG-1
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
`);

test('talk: a note stays in its thread, a reply reaches whoever planned it, a question is answered', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo in #desk on CHG-1: who tests it?
  bo: reply CHG-1 Who tests it?
  bot → bo: Added to CHG-1.
  #desk > Bo: | > Who tests it?
  @amir > Bo: | > Who tests it?
  lena: ask CHG-1 Is Friday wise?
  bot → lena: Amir is asked.
  #desk > Lena asks the requester: | > Is Friday wise?
  @amir > Lena asks before approving it: | > Is Friday wise? | [Answer]
  amir in @amir on CHG-1: Yes, nobody works then
  #desk > Amir: | > Yes, nobody works then
  @bo Amir on CHG-1, which waits for your vote: | > Yes, nobody works then
  @lena Amir on CHG-1, which waits for your vote: | > Yes, nobody works then
  cara: note CHG-1 keep me informed
  bot → cara: Noted on CHG-1, for agents only.
  #desk > Cara (internal note): | > keep me informed
  priya: note CHG-1 x
  bot → priya: There is no CHG-1 that you can see.
`);
