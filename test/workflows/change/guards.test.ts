import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('how it went is said when it is finished, and stays said', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~@bo Decided (scheduled): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Upgrade the mail | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the mail | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail
  @amir CHG-1 begins at 20:00: Upgrade the mail | [Start]
  nina: change start CHG-1
  bot → nina: Amir makes CHG-1; to let somebody else do it, which is voted on, say: change edit CHG-1 implementer=.
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  ~@amir CHG-1 Upgrade the mail | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  nina: change finish CHG-1 outcome=successful
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  amir: change finish CHG-1 outcome=backed-out No space left
  bot → amir: CHG-1 is finished: backed out. It has to be reviewed: change review CHG-1 text. | [Review]
  ~@amir CHG-1 Upgrade the mail | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | How it went: No space left | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: backed out | [Review]
  ~#desk CHG-1 Upgrade the mail | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | How it went: No space left | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: backed out | [Review]
  #desk > Amir finished CHG-1: backed out. No space left
  @cara CHG-1 (Upgrade the mail) ended: backed out. It is to be reviewed. | [Show it]
  @mona CHG-1 (Upgrade the mail) ended: backed out. It is to be reviewed. | [Show it]
  amir: change review CHG-1 More space
  bot → amir: The review of CHG-1 is kept. Close it: change close CHG-1.
  ~@amir CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | How it went: No space left | Reviewed by Amir: More space | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: backed out | [Close]
  ~#desk CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | How it went: No space left | Reviewed by Amir: More space | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: backed out | [Close]
  #desk > Amir reviewed CHG-1: More space
  amir: change close CHG-1 outcome=successful
  bot → amir: CHG-1 ended backed out already; say more in its review.
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: backed out.
  ~@amir CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | How it went: No space left | Reviewed by Amir: More space | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: backed out
  ~#desk CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | How it went: No space left | Reviewed by Amir: More space | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: backed out
  #desk > Amir closed CHG-1: backed out.
`);

test('a raised risk stays raised through edits, and is not counted away', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  cara: change risk CHG-1 level=high everybody would notice
  bot → cara: The risk of CHG-1 is high now.
  ~@amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change edit CHG-1 title="Upgrade the mail server"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  ~@amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Change board: Cara, Carl, Quin.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  @cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk high): Upgrade the mail server
  @carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Cara: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
`);

test('the risk that its voters saw stays when the register changes afterwards', () => chat`
  amir: ci add mail criticality=low
  bot → amir: CI-1 is mail; changes call it ci=mail.
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~@bo Decided (scheduled): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Upgrade the mail | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); its criticality is low (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the mail | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
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
  @amir CHG-1 Close the hole | Status: new | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-1 Close the hole | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Close the hole | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk high): Close the hole
  @cara EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  cara: change break-glass CHG-1 the board sleeps
  bot → cara: A second change manager has to agree: Mona.
  ~@amir CHG-1 Close the hole | A change manager wants it made without its board: change break-glass CHG-1. | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  ~#desk CHG-1 Close the hole | A change manager wants it made without its board: change break-glass CHG-1. | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Cara wants CHG-1 made without its board: the board sleeps. A second change manager has to agree.
  @mona Cara wants CHG-1 (Close the hole) made without its board. It takes you too. | > the board sleeps | [Show it] [Break the glass]
  mona: change break-glass CHG-1
  bot → mona: CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~@amir CHG-1 Close the hole | Authorised by two change managers without its board. | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~#desk CHG-1 Close the hole | Authorised by two change managers without its board. | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~@cara Decided (scheduled): CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  ~@lena Decided (scheduled): CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  ~@ecab Decided (scheduled): CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  @amir > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  (1 hour later)
  #desk > CHG-1 begins at 10:00: Close the hole
  @amir CHG-1 begins at 10:00: Close the hole | [Start]
  cara: change start CHG-1
  bot → cara: You authorised CHG-1, so somebody else has to make it: Amir.
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 11:00. | [Finish]
  ~@amir CHG-1 Close the hole | Authorised by two change managers without its board. | Begun 10:00. | Status: being implemented | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Close the hole | Authorised by two change managers without its board. | Begun 10:00. | Status: being implemented | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 11:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
`);

test('an emergency whose start is over is voted on until its end', () => chat`
  amir: change emergency title="Close the hole" ci=vpn start=2026-03-27T10:00 end=3h impact=high probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Close the hole | Status: new | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  (90 minutes later)
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-1 Close the hole | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Close the hole | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk high): Close the hole
  @cara EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  (10 minutes later)
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board)
  ~@cara Decided (scheduled): CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Close the hole | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@ecab Decided (scheduled): CHG-1 Close the hole | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Close the hole | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 10:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
`);

test('what was made already is not cancelled, and silence does not authorise it', () => chat`
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Pulled a cable | Status: new | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans]
  amir: change cancel CHG-1 never mind
  bot → amir: CHG-1 was made already, so only a change manager without a part in it cancels it; let it be authorised: change submit CHG-1.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-1 Pulled a cable | Status: awaiting approval | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan]
  #desk CHG-1 Pulled a cable | Status: awaiting approval | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan]
  @ecab Please decide: CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk low): Pulled a cable
  @cara Please decide: CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  amir: change withdraw CHG-1
  bot → amir: CHG-1 is awaiting approval; only what was submitted and not begun is withdrawn.
  (1 hour later)
  @cara CHG-1 of Amir waits for your vote: Pulled a cable | [Show it]
  @lena CHG-1 of Amir waits for your vote: Pulled a cable | [Show it]
  ~@amir CHG-1 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  ~#desk CHG-1 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  #desk > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~@cara Decided (in review): CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  @cara CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  ~@lena Decided (in review): CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  @mona CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  @cara Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~@ecab Decided (in review): CHG-1 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  @mona Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  @amir > CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  amir: change close CHG-1 outcome=successful
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
`);

test('deputies of those who are not asked see nothing', () => chat`
  carl: delegate to=@priya until=2d
  bot → carl: Priya votes for you until 09:00. Say back to end that.
  @priya Carl lets you vote for them until 09:00. Say approvals to see what waits.
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  priya: status CHG-1
  bot → priya: There is no CHG-1 that you can see.
  priya: ask CHG-1 what is it?
  bot → priya: There is no CHG-1 that you can see.
`);

test('an incident that it caused comes to light after its end, and its review is owed all the same', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  priya: report No mail
  bot → priya: INC-1 is reported as P3: No mail. IT will answer in a direct message.
  #desk INC-1 No mail | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 No mail | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  bo: link INC-1 to=CHG-1 as=caused-by
  bot → bo: INC-1 is linked to CHG-1 (caused-by).
  ~#desk INC-1 No mail | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Linked: CHG-1 (caused-by) | [Claim] [More]
  #desk > Bo says that CHG-1 caused INC-1.
  @amir > INC-1 is said to be caused by CHG-1, which was never made; it is linked only.
  bo: unlink INC-1 to=CHG-1
  bot → bo: INC-1 and CHG-1 are not linked any more.
  ~#desk INC-1 No mail | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > Bo unlinked INC-1 from CHG-1.
  ~@amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  @amir > INC-1 is not linked to CHG-1 any more.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~@bo Decided (scheduled): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Upgrade the mail | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the mail | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (11 hours later)
  #desk > INC-1 No mail | The first answer is due 13:00, in 2 h (50 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 No mail | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  @lena INC-1 No mail | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  ~#desk INC-1 No mail | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by (soon): 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > INC-1 No mail | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
  @lena INC-1 No mail | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
  ~#desk INC-1 No mail | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by (late): 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > CHG-1 begins at 20:00: Upgrade the mail
  @amir CHG-1 begins at 20:00: Upgrade the mail | [Start]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  ~@amir CHG-1 Upgrade the mail | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. Close it: change close CHG-1. | [Close]
  ~@amir CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  ~#desk CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  #desk > Amir finished CHG-1: successful.
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: successful.
  ~@amir CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful
  ~#desk CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful
  #desk > Amir closed CHG-1: successful.
  bo: link INC-1 to=CHG-1 as=caused-by
  bot → bo: INC-1 is linked to CHG-1 (caused-by).
  ~#desk INC-1 No mail | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by (late): 13:00 | Resolve by: 09:00 | Linked: CHG-1 (caused-by) | [Claim] [More]
  #desk > Bo says that CHG-1 caused INC-1.
  ~@amir CHG-1 Upgrade the mail | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | Caused: INC-1 | [Review]
  ~#desk CHG-1 Upgrade the mail | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | Caused: INC-1 | [Review]
  #desk > INC-1 was caused by CHG-1 (Upgrade the mail), which has to be reviewed.
  @cara INC-1 was caused by CHG-1 (Upgrade the mail), which has to be reviewed. | [Show it]
  @mona INC-1 was caused by CHG-1 (Upgrade the mail), which has to be reviewed. | [Show it]
  bo: unlink INC-1 to=CHG-1
  bot → bo: INC-1 and CHG-1 are not linked any more.
  ~#desk INC-1 No mail | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by (late): 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > Bo unlinked INC-1 from CHG-1.
  ~@amir CHG-1 Upgrade the mail | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Review]
  @cara INC-1 is not linked to CHG-1 any more. It was said to have caused it. | [Show it]
  @mona INC-1 is not linked to CHG-1 any more. It was said to have caused it. | [Show it]
  ~#desk CHG-1 Upgrade the mail | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Review]
  #desk > INC-1 is not linked to CHG-1 any more.
  amir: change review CHG-1 Test the relay
  bot → amir: The review of CHG-1 is kept.
  ~@amir CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | Reviewed by Amir: Test the relay | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful
  ~#desk CHG-1 Upgrade the mail | Begun 20:00, ended 20:00. | Reviewed by Amir: Test the relay | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful
  #desk > Amir reviewed CHG-1: Test the relay
`);

test('what was overridden can be altered in other respects, and nothing is moved into the past', () => chat`
  amir: change new title="Swap a switch" ci=switch start=2026-04-04T10:00 end=1h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: Freeze: Easter. | It will be decided by: Approval (Bo, Lena). | [Submit] [Conflicts]
  @amir CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: blocks it | Status: new | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Conflicts] [Cancel]
  cara: change override CHG-1 nobody uses it
  bot → cara: CHG-1: overridden.
  ~@amir CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Status: new | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  @amir > Cara overrode for CHG-1: Freeze: Easter (nobody uses it).
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Status: awaiting approval | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Status: awaiting approval | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  @bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  amir: change edit CHG-1 test="Ping it"
  bot → amir: CHG-1 is altered (test), so its votes begin anew. Risk: low. It waits for Approval: Bo, Lena.
  ~@bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Ping it | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~#desk CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Status: awaiting approval | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  ~@bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Ping it | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Ping it | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir altered CHG-1: test.
  ~@lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Ping it | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @bo Amir altered CHG-1, so your vote is asked anew: Swap a switch | [Show it]
  @lena Amir altered CHG-1, so your vote is asked anew: Swap a switch | [Show it]
  ~@amir CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Status: awaiting approval | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~@bo Decided (scheduled): CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Ping it | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Status: scheduled | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Ping it | Requester: @Amir | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Swap a switch | Freeze: Easter, 17:00 to 07:00: accepted by Cara (nobody uses it) | Status: scheduled | Type: normal | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: switch | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  amir: change edit CHG-1 start=2026-03-20T10:00 end=1h
  bot → amir: The window of CHG-1 is over; say another: change edit CHG-1 start= end=.
  amir: change edit CHG-1 start=2026-04-05T10:00
  bot → amir: Freeze: Easter. Choose another time, or withdraw it (change withdraw CHG-1), alter it, and have a change manager override what stands against that. Nothing was altered.
  amir: change standard renew-certificate ci=web start=2026-03-28T10:00 end=1h for the shop
  bot → amir: CHG-2 is scheduled: Renew a TLS certificate, 10:00 to 11:00.
  #desk CHG-2 Renew a TLS certificate | > for the shop | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 10:00 | End: 11:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir CHG-2 Renew a TLS certificate | > for the shop | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 10:00 | End: 11:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk > Amir scheduled CHG-2 from the template renew-certificate.
  amir: change edit CHG-2 start=2026-03-26T10:00
  bot → amir: The window of CHG-2 is over; say another: change edit CHG-2 start= end=.
  amir: change edit CHG-2 start=2026-03-28T11:00
  bot → amir: CHG-2 is altered: start, end.
  ~@amir CHG-2 Renew a TLS certificate | > for the shop | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 11:00 | End: 12:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~#desk CHG-2 Renew a TLS certificate | > for the shop | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 11:00 | End: 12:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk > Amir altered CHG-2: start, end.
`);

test('a change that has expired or was withdrawn holds up no other', () => chat`
  amir: change new title="Upgrade the mail" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail
  @bo Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: change new title="Move the mail" ci=mail start=2026-03-27T21:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → bo: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: CHG-1 (Upgrade the mail) changes mail too. | It will be decided by: Approval (Amir, Lena). | [Submit] [Conflicts]
  @bo CHG-2 Move the mail | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | Status: new | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Submit] [Edit] [Plans] [Conflicts] [Cancel]
  bo: change submit CHG-2
  bot → bo: CHG-2 is submitted. Risk: low. It waits for Approval: Amir, Lena. | Other changes are made at its time: conflicts CHG-2.
  ~@bo CHG-2 Move the mail | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | Status: awaiting approval | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Waits for Approval: Amir, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Conflicts] [Cancel]
  #desk CHG-2 Move the mail | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | Status: awaiting approval | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Waits for Approval: Amir, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Conflicts] [Cancel]
  @amir Please decide: CHG-2 Move the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Bo | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-2 Move the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Bo | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Bo submitted CHG-2 (risk low): Move the mail
  ~@amir CHG-1 Upgrade the mail | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > New at the time of CHG-1: CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information
  lena: approve CHG-2
  bot → lena: Your yes counts on CHG-2.
  #desk > Lena approved CHG-2 (Approval)
  ~@amir Decided (approved, not scheduled): CHG-2 Move the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Bo | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-2 Move the mail | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | Status: approved, not scheduled | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Schedule] [Edit] [Whole plan] [Conflicts] [Cancel]
  ~@lena Decided (approved, not scheduled): CHG-2 Move the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Bo | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@bo CHG-2 Move the mail | CHG-1 (Upgrade the mail) changes mail too, 20:00 to 22:00: to be acknowledged | Status: approved, not scheduled | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Schedule] [Edit] [Whole plan] [Conflicts] [Cancel]
  @bo > CHG-2 is approved, but other things stand against its time: conflicts CHG-2.
  amir: change withdraw CHG-1 another day
  bot → amir: CHG-1 is a draft again.
  ~@amir CHG-1 Upgrade the mail | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  ~#desk CHG-1 Upgrade the mail | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  #desk > Amir withdrew CHG-1: another day
  ~@bo Decided (new): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed
  ~@bo CHG-2 Move the mail | Status: scheduled | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~#desk CHG-2 Move the mail | Status: scheduled | Type: normal | Risk: low | Start: 21:00 | End: 23:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (new): CHG-1 Upgrade the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed
  @bo > CHG-2 is scheduled: nothing stands against its time any more.
  #desk > CHG-2 is scheduled: nothing stands against its time any more.
  amir: change withdraw CHG-1
  bot → amir: CHG-1 is new; only what was submitted and not begun is withdrawn.
  amir: change edit CHG-1 type=emergency
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: CHG-2 (Move the mail) changes mail too. | It will be decided by: Emergency board (Cara, Lena). | [Submit] [Conflicts]
  ~@amir CHG-1 Upgrade the mail | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: to be acknowledged | Status: new | Type: EMERGENCY | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Conflicts] [Cancel]
  ~#desk CHG-1 Upgrade the mail | CHG-2 (Move the mail) changes mail too, 21:00 to 23:00: to be acknowledged | Status: new | Type: EMERGENCY | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Conflicts] [Cancel]
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
  @amir CHG-1 Upgrade the mail | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
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
