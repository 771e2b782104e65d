import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('how it went is said when it is finished, and stays said', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (scheduled): CHG-1 Upgrade the mail | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (scheduled): CHG-1 Upgrade the mail | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail
  @amir CHG-1 begins at 20:00: Upgrade the mail | [Start]
  nina: change start CHG-1
  bot → nina: Amir makes CHG-1; to let somebody else do it, which is voted on, say: change edit CHG-1 implementer=.
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 20:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  nina: change finish CHG-1 outcome=successful
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  amir: change finish CHG-1 outcome=backed-out No space left
  bot → amir: CHG-1 is finished: backed out. It has to be reviewed: change review CHG-1 text. | [Review]
  #desk > Amir finished CHG-1: backed out. No space left
  ~#desk CHG-1 − Begun 20:00. | + It has to be reviewed by Wed 1 Apr 21:00. | + Begun 20:00, ended 20:00. | + How it went: No space left | being implemented → in review | + backed out | − [change finish] | − [change show] | − [change cancel] | + [change review]
  ~@amir CHG-1 − Begun 20:00. | + It has to be reviewed by Wed 1 Apr 21:00. | + Begun 20:00, ended 20:00. | + How it went: No space left | being implemented → in review | + backed out | − [change finish] | − [change show] | − [change cancel] | + [change review]
  @cara CHG-1 (Upgrade the mail) ended: backed out. It is to be reviewed. | [Show it]
  @mona CHG-1 (Upgrade the mail) ended: backed out. It is to be reviewed. | [Show it]
  amir: change review CHG-1 More space
  bot → amir: The review of CHG-1 is kept. Close it: change close CHG-1.
  #desk > Amir reviewed CHG-1: More space
  ~#desk CHG-1 − It has to be reviewed by Wed 1 Apr 21:00. | + Reviewed by Amir: More space | − [change review] | + [change close]
  ~@amir CHG-1 − It has to be reviewed by Wed 1 Apr 21:00. | + Reviewed by Amir: More space | − [change review] | + [change close]
  amir: change close CHG-1 outcome=successful
  bot → amir: CHG-1 ended backed out already; say more in its review.
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: backed out.
  #desk > Amir closed CHG-1: backed out.
  ~#desk CHG-1 in review → closed | − [change close]
  ~@amir CHG-1 in review → closed | − [change close]
`);

test('a raised risk stays raised through edits, and is not counted away', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  cara: change risk CHG-1 level=high everybody would notice
  bot → cara: The risk of CHG-1 is high now.
  ~@amir CHG-1 low → high
  amir: change edit CHG-1 title="Upgrade the mail server"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  ~@amir CHG-1 CHG-1 Upgrade the mail → CHG-1 Upgrade the mail server
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Change board: Cara, Carl, Quin.
  #desk CHG-1 Upgrade the mail server | awaiting approval, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk high): Upgrade the mail server
  ~@amir CHG-1 new → awaiting approval | + Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | − [change submit] | − [change plan] | + [change show]
  @cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, high, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
`);

test('the risk that its voters saw stays when the register changes afterwards', () => chat`
  amir: ci add mail criticality=low
  bot → amir: CI-1 is mail; changes call it ci=mail.
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (scheduled): CHG-1 Upgrade the mail | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (scheduled): CHG-1 Upgrade the mail | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: ci set CI-1 criticality=critical
  bot → amir: mail is changed.
  amir: conflicts CHG-1
  bot → amir: Nothing stands against CHG-1 at its time.
  amir: status CHG-1
  bot → amir: CHG-1 Upgrade the mail | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
`);

test('who broke the glass does not make the change', () => chat`
  amir: change emergency title="Close the hole" ci=vpn start=2026-03-27T10:00 end=1h impact=high probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Close the hole | new, EMERGENCY, high, 10:00, 11:00, vpn, high, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  #desk CHG-1 Close the hole | awaiting approval, EMERGENCY, high, 10:00, 11:00, vpn, high, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk high): Close the hole
  ~@amir CHG-1 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 10:00, 11:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 10:00, 11:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 10:00, 11:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  cara: change break-glass CHG-1 the board sleeps
  bot → cara: A second change manager has to agree: Mona.
  #desk > Cara wants CHG-1 made without its board: the board sleeps. A second change manager has to agree.
  ~#desk CHG-1 + A change manager wants it made without its board: change break-glass CHG-1.
  ~@amir CHG-1 + A change manager wants it made without its board: change break-glass CHG-1.
  @mona Cara wants CHG-1 (Close the hole) made without its board. It takes you too. | > the board sleeps | [Show it] [Break the glass]
  mona: change break-glass CHG-1
  bot → mona: CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  #desk > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~#desk CHG-1 − A change manager wants it made without its board: change break-glass CHG-1. | + Authorised by two change managers without its board. | awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~@amir CHG-1 − A change manager wants it made without its board: change break-glass CHG-1. | + Authorised by two change managers without its board. | awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@cara CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole → Decided (scheduled): CHG-1 Close the hole | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole → Decided (scheduled): CHG-1 Close the hole | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole → Decided (scheduled): CHG-1 Close the hole | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (1 hour later)
  #desk > CHG-1 begins at 10:00: Close the hole
  @amir CHG-1 begins at 10:00: Close the hole | [Start]
  cara: change start CHG-1
  bot → cara: You authorised CHG-1, so somebody else has to make it: Amir.
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 11:00. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 10:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 10:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
`);

test('an emergency whose start is over is voted on until its end', () => chat`
  amir: change emergency title="Close the hole" ci=vpn start=2026-03-27T10:00 end=3h impact=high probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Close the hole | new, EMERGENCY, high, 10:00, 13:00, vpn, high, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  (90 minutes later)
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  #desk CHG-1 Close the hole | awaiting approval, EMERGENCY, high, 10:00, 13:00, vpn, high, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk high): Close the hole
  ~@amir CHG-1 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 10:00, 13:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 10:00, 13:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 10:00, 13:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  (10 minutes later)
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board)
  ~#desk CHG-1 awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@cara CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole → Decided (scheduled): CHG-1 Close the hole | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole → Decided (scheduled): CHG-1 Close the hole | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole → Decided (scheduled): CHG-1 Close the hole | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
`);

test('what was made already is not cancelled, and silence does not authorise it', () => chat`
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Pulled a cable | new, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan]
  amir: change cancel CHG-1 never mind
  bot → amir: CHG-1 was made already, so only a change manager without a part in it cancels it; let it be authorised: change submit CHG-1.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  #desk CHG-1 Pulled a cable | awaiting approval, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show]
  #desk > Amir submitted CHG-1 (risk low): Pulled a cable
  ~@amir CHG-1 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara Please decide: CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab Please decide: CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  amir: change withdraw CHG-1
  bot → amir: CHG-1 is awaiting approval; only what was submitted and not begun is withdrawn.
  (1 hour later)
  #desk > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~#desk CHG-1 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:30, ended 08:35. | awaiting approval → in review | made before it was authorised → UNAUTHORISED | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change edit] | − [change show] | + [change review]
  @amir > CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~@amir CHG-1 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:30, ended 08:35. | awaiting approval → in review | made before it was authorised → UNAUTHORISED | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change edit] | − [change show] | + [change review]
  @cara CHG-1 of Amir waits for your vote: Pulled a cable | [Show it]
  @cara CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  @cara Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~@cara CHG-1 Please decide: CHG-1 Pulled a cable → Decided (in review): CHG-1 Pulled a cable | made before it was authorised → UNAUTHORISED | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 Please decide: CHG-1 Pulled a cable → Decided (in review): CHG-1 Pulled a cable | made before it was authorised → UNAUTHORISED | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @lena CHG-1 of Amir waits for your vote: Pulled a cable | [Show it]
  ~@lena CHG-1 Please decide: CHG-1 Pulled a cable → Decided (in review): CHG-1 Pulled a cable | made before it was authorised → UNAUTHORISED | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @mona CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  @mona Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  amir: change close CHG-1 outcome=successful
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
`);

test('deputies of those who are not asked see nothing', () => chat`
  carl: delegate to=@priya until=2d
  bot → carl: Priya votes for you until Sun 29 Mar 10:00. Say back to end that.
  @priya Carl lets you vote for them until Sun 29 Mar 10:00. Say approvals to see what waits.
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  priya: status CHG-1
  bot → priya: There is no CHG-1 that you can see.
  priya: ask CHG-1 what is it?
  bot → priya: There is no CHG-1 that you can see.
`);

test('an incident that it caused comes to light after its end, and its review is owed all the same', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  priya: report No mail
  bot → priya: INC-1 is reported as P3: No mail. IT will answer in a direct message.
  #desk INC-1 No mail | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 No mail | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  bo: link INC-1 to=CHG-1 as=caused-by
  bot → bo: INC-1 is linked to CHG-1 (caused-by).
  #desk > Bo says that CHG-1 caused INC-1.
  ~#desk INC-1 + CHG-1 (caused-by)
  @amir > INC-1 is said to be caused by CHG-1, which was never made; it is linked only.
  bo: unlink INC-1 to=CHG-1
  bot → bo: INC-1 and CHG-1 are not linked any more.
  #desk > Bo unlinked INC-1 from CHG-1.
  ~#desk INC-1 − CHG-1 (caused-by)
  @amir > INC-1 is not linked to CHG-1 any more.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (scheduled): CHG-1 Upgrade the mail | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (scheduled): CHG-1 Upgrade the mail | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (11 hours later)
  #desk > INC-1 No mail | The first answer is due 13:00, in 2 h (50 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 No mail | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 No mail | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
  #desk > CHG-1 begins at 20:00: Upgrade the mail
  ~#desk INC-1 13:00 (called otherwise)
  ~#desk INC-1 13:00 (called otherwise)
  @amir CHG-1 begins at 20:00: Upgrade the mail | [Start]
  @lena INC-1 No mail | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  @lena INC-1 No mail | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
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
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: successful.
  #desk > Amir closed CHG-1: successful.
  ~#desk CHG-1 in review → closed | − [change close]
  ~@amir CHG-1 in review → closed | − [change close]
  bo: link INC-1 to=CHG-1 as=caused-by
  bot → bo: INC-1 is linked to CHG-1 (caused-by).
  #desk > Bo says that CHG-1 caused INC-1.
  #desk > INC-1 was caused by CHG-1 (Upgrade the mail), which has to be reviewed.
  ~#desk INC-1 + CHG-1 (caused-by)
  ~#desk CHG-1 + It has to be reviewed by Wed 1 Apr 21:00. | + INC-1 | + [change review]
  ~@amir CHG-1 + It has to be reviewed by Wed 1 Apr 21:00. | + INC-1 | + [change review]
  @cara INC-1 was caused by CHG-1 (Upgrade the mail), which has to be reviewed. | [Show it]
  @mona INC-1 was caused by CHG-1 (Upgrade the mail), which has to be reviewed. | [Show it]
  bo: unlink INC-1 to=CHG-1
  bot → bo: INC-1 and CHG-1 are not linked any more.
  #desk > Bo unlinked INC-1 from CHG-1.
  #desk > INC-1 is not linked to CHG-1 any more.
  ~#desk INC-1 − CHG-1 (caused-by)
  ~#desk CHG-1 − INC-1
  ~@amir CHG-1 − INC-1
  @cara INC-1 is not linked to CHG-1 any more. It was said to have caused it. | [Show it]
  @mona INC-1 is not linked to CHG-1 any more. It was said to have caused it. | [Show it]
  amir: change review CHG-1 Test the relay
  bot → amir: The review of CHG-1 is kept.
  #desk > Amir reviewed CHG-1: Test the relay
  ~#desk CHG-1 − It has to be reviewed by Wed 1 Apr 21:00. | + Reviewed by Amir: Test the relay | − [change review]
  ~@amir CHG-1 − It has to be reviewed by Wed 1 Apr 21:00. | + Reviewed by Amir: Test the relay | − [change review]
`);

test('what was overridden can be altered in other respects, and nothing is moved into the past', () => chat`
  amir: change new title="Swap a switch" ci=switch start=2026-04-04T10:00 end=1h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: Freeze: Easter. | It will be decided by: Approval (Bo, Lena). | [Submit] [Conflicts]
  @amir CHG-1 Swap a switch | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | new, normal, low, Sat 4 Apr 10:00, Sat 4 Apr 11:00, switch, low, @Amir, Service desk | [change submit] [change edit] [change plan] [conflicts] [change cancel]
  cara: change override CHG-1 nobody uses it
  bot → cara: CHG-1: overridden.
  @amir > Cara overrode for CHG-1: Freeze: Easter (nobody uses it).
  ~@amir CHG-1 − Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | + Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (nobody uses it) | − [conflicts]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Swap a switch | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (nobody uses it) | awaiting approval, normal, low, Sat 4 Apr 10:00, Sat 4 Apr 11:00, switch, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 4 Apr 10:00, Sat 4 Apr 11:00, switch, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 4 Apr 10:00, Sat 4 Apr 11:00, switch, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  amir: change edit CHG-1 test="Ping it"
  bot → amir: CHG-1 is altered (test), so its votes begin anew. Risk: low. It waits for Approval: Bo, Lena.
  #desk > Amir altered CHG-1: test.
  @bo Amir altered CHG-1, so your vote is asked anew: Swap a switch | [Show it]
  ~@bo CHG-1 Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in → Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Ping it
  @lena Amir altered CHG-1, so your vote is asked anew: Swap a switch | [Show it]
  ~@lena CHG-1 Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Log in → Plan: Stop, install, start | Rollback: Restore the snapshot | Test: Ping it
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Swap a switch → Decided (scheduled): CHG-1 Swap a switch | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Swap a switch → Decided (scheduled): CHG-1 Swap a switch | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change edit CHG-1 start=2026-03-20T10:00 end=1h
  bot → amir: The window of CHG-1 is over; say another: change edit CHG-1 start= end=.
  amir: change edit CHG-1 start=2026-04-05T10:00
  bot → amir: Freeze: Easter. Choose another time, or withdraw it (change withdraw CHG-1), alter it, and have a change manager override what stands against that. Nothing was altered.
  amir: change standard renew-certificate ci=web start=2026-03-28T10:00 end=1h for the shop
  bot → amir: CHG-2 is scheduled: Renew a TLS certificate, Sat 28 Mar 10:00 to Sat 28 Mar 11:00.
  #desk CHG-2 Renew a TLS certificate | > for the shop | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Amir scheduled CHG-2 from the template renew-certificate.
  @amir CHG-2 Renew a TLS certificate | > for the shop | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  amir: change edit CHG-2 start=2026-03-26T10:00
  bot → amir: The window of CHG-2 is over; say another: change edit CHG-2 start= end=.
  amir: change edit CHG-2 start=2026-03-28T11:00
  bot → amir: CHG-2 is altered: start, end.
  #desk > Amir altered CHG-2: start, end.
  ~#desk CHG-2 Sat 28 Mar 10:00 → Sat 28 Mar 11:00 | Sat 28 Mar 11:00 → Sat 28 Mar 12:00
  ~@amir CHG-2 Sat 28 Mar 10:00 → Sat 28 Mar 11:00 | Sat 28 Mar 11:00 → Sat 28 Mar 12:00
`);

test('a change that has expired or was withdrawn holds up no other', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | new, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the mail | awaiting approval, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, 20:00, 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: change new title="Move the mail" ci=mail start=2026-03-27T21:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → bo: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: CHG-1 (Upgrade the mail) changes mail too. | It will be decided by: Approval (Amir, Lena). | [Submit] [Conflicts]
  @bo CHG-2 Move the mail | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | new, normal, low, 21:00, 23:00, mail, low, @Bo, Service desk | [change submit] [change edit] [change plan] [conflicts] [change cancel]
  bo: change submit CHG-2
  bot → bo: CHG-2 is submitted. Risk: low. It waits for Approval: Amir, Lena. | Other changes are made at its time: conflicts CHG-2.
  #desk CHG-2 Move the mail | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | awaiting approval, normal, low, 21:00, 23:00, mail, low, @Bo, Service desk, Amir, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [conflicts] [change cancel]
  #desk > Bo submitted CHG-2 (risk low): Move the mail
  #desk > New at the time of CHG-1: CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information
  ~#desk CHG-1 + CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information
  @amir Please decide: CHG-2 Move the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Bo, normal, low, 21:00, 23:00, mail, low, @Bo, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  ~@amir CHG-1 + CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information
  ~@bo CHG-2 new → awaiting approval | + Amir, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @lena Please decide: CHG-2 Move the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Bo, normal, low, 21:00, 23:00, mail, low, @Bo, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  lena: approve CHG-2
  bot → lena: Your yes counts on CHG-2.
  #desk > Lena approved CHG-2 (Approval)
  ~#desk CHG-2 awaiting approval → approved, not scheduled | − Amir, Lena (0 yes, 0 no of 2; 1 needed) | + [change schedule]
  ~@amir CHG-2 Please decide: CHG-2 Move the mail → Decided (approved, not scheduled): CHG-2 Move the mail | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @bo > CHG-2 is approved, but other things stand against its time: conflicts CHG-2.
  ~@bo CHG-2 awaiting approval → approved, not scheduled | − Amir, Lena (0 yes, 0 no of 2; 1 needed) | + [change schedule]
  ~@lena CHG-2 Please decide: CHG-2 Move the mail → Decided (approved, not scheduled): CHG-2 Move the mail | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change withdraw CHG-1 another day
  bot → amir: CHG-1 is a draft again.
  #desk > Amir withdrew CHG-1: another day
  #desk > CHG-2 is scheduled: nothing stands against its time any more.
  ~#desk CHG-1 awaiting approval → new | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change show] | + [change submit] | + [change plan]
  ~#desk CHG-2 − CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | approved, not scheduled → scheduled | − [change schedule] | − [conflicts] | + [change start]
  ~@amir CHG-1 awaiting approval → new | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change show] | + [change submit] | + [change plan]
  @bo > CHG-2 is scheduled: nothing stands against its time any more.
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (new): CHG-1 Upgrade the mail | + CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@bo CHG-2 − CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | approved, not scheduled → scheduled | − [change schedule] | − [conflicts] | + [change start]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the mail → Decided (new): CHG-1 Upgrade the mail | + CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change withdraw CHG-1
  bot → amir: CHG-1 is new; only what was submitted and not begun is withdrawn.
  amir: change edit CHG-1 type=emergency
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: CHG-2 (Move the mail) changes mail too. | It will be decided by: Emergency board (Cara, Lena). | [Submit] [Conflicts]
  ~#desk CHG-1 − CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | + CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: to be acknowledged | normal → EMERGENCY | + [conflicts]
  ~@amir CHG-1 − CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | + CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: to be acknowledged | normal → EMERGENCY | + [conflicts]
  amir: change edit CHG-2 type=emergency
  bot → amir: The type of CHG-2 is settled; withdraw it first: change withdraw CHG-2.
`);

test('a change is planned where its planner works, for somebody who works there', () => chat`
  hana: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → hana: Only agents of IT and change managers plan its changes; say your own desk=.
  amir: change new title="Upgrade the mail" implementer=@priya ci=mail
  bot → amir: Priya is no agent of IT.
  amir: change new title="Upgrade the mail" implementer=@nobody ask @bo
  bot → amir: I don't know anybody called "nobody"; mention the person, or write their e-mail.
  amir: change new strat=2026-03-28T10:00 ed=1h
  bot → amir: There is no strat= here; there are: title, why, ci, start, end, impact, probability, implementer, desk, team, plan, rollback, test, outage, tested, done-before.
  amir: change new title="Upgrade the mail" implementer=@bo ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | new, normal, low, 20:00, 22:00, mail, low, @Bo, Service desk | [change submit] [change edit] [change plan] [change cancel]
  @bo Amir plans CHG-1, which you are to make: Upgrade the mail | [Show it]
  nina: change edit CHG-1 title=Mine
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  nina: change cancel CHG-1 no
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  amir: close CHG-1
  bot → amir: CHG-1 is a record of another kind; say change close CHG-1.
  amir: assign CHG-1 @bo
  bot → amir: CHG-1 is a record of another kind; "assign" does not apply to it.
  bo: change show CHG-1
  bot → bo: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk
`);
