import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('planned in two steps, approved, made in its window, and closed', () => chat`
  amir: change new
  bot → amir: Plan a change. Step 1 of 2: what, when and by whom. Times are those of Europe/London. Plans and risk come next. | Say: change new title=… why=… ci=… start=… end=… impact=high|medium|low probability=high|medium|low implementer=…?
  amir: change new title="Upgrade the ERP" why="The vendor ends support" ci=erp start=2026-03-28T01:00 end=2h impact=low probability=low
  bot → amir: CHG-1 is drafted. Before it can be submitted it needs: plan, rollback, test. | [Step 2: plans and risk]
  @amir CHG-1 Upgrade the ERP | Before it can be submitted it needs: plan, rollback, test. | > The vendor ends support | Status: new | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 still needs: plan, rollback, test. Say change edit CHG-1 or change plan CHG-1 for the forms.
  amir presses Plans in @amir
  bot → amir: Plans of CHG-1. Step 2 of 2: nobody approves a change without a way back. | Say: change plan CHG-1 plan=… rollback=… test=… outage=none|brief|partial|full tested=yes|no done-before=yes|no
  amir: change plan CHG-1 plan="Stop, install, start" rollback="Restore the snapshot" test="Log in" outage=brief tested=yes done-before=yes
  bot → amir: CHG-1 is drafted. Risk: low (2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  ~@amir CHG-1 Upgrade the ERP | > The vendor ends support | Status: new | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the ERP | > The vendor ends support | Status: awaiting approval | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the ERP | > The vendor ends support | Status: awaiting approval | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the ERP
  @bo Please decide: CHG-1 Upgrade the ERP | Risk, 2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low. | > Why: The vendor ends support | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the ERP | Risk, 2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low. | > Why: The vendor ends support | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1 looks fine
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval): looks fine
  ~@bo Decided (scheduled): CHG-1 Upgrade the ERP | Risk, 2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low. | Bo: yes (looks fine) | > Why: The vendor ends support | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Upgrade the ERP | > The vendor ends support | Status: scheduled | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the ERP | Risk, 2 points: nothing of it is in the register (1); outage: brief (1); judged: impact low, probability low is low. | Bo: yes (looks fine) | > Why: The vendor ends support | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the ERP | > The vendor ends support | Status: scheduled | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (15 hours later)
  #desk > CHG-1 begins at 01:00: Upgrade the ERP
  @amir CHG-1 begins at 01:00: Upgrade the ERP | [Start]
  (45 minutes later)
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 03:00. | [Finish]
  ~@amir CHG-1 Upgrade the ERP | Begun 00:45. | > The vendor ends support | Status: being implemented | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the ERP | Begun 00:45. | > The vendor ends support | Status: being implemented | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  (1 hour later)
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. Close it: change close CHG-1. | [Close]
  ~@amir CHG-1 Upgrade the ERP | Begun 00:45, ended 01:45. | > The vendor ends support | Status: in review | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  ~#desk CHG-1 Upgrade the ERP | Begun 00:45, ended 01:45. | > The vendor ends support | Status: in review | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  #desk > Amir finished CHG-1: successful.
  amir presses Close in #desk
  bot → amir: CHG-1 is closed: successful.
  ~@amir CHG-1 Upgrade the ERP | Begun 00:45, ended 01:45. | > The vendor ends support | Status: closed | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful
  ~#desk CHG-1 Upgrade the ERP | Begun 00:45, ended 01:45. | > The vendor ends support | Status: closed | Type: normal | Risk: low | Start: 01:00 | End: 03:00 | Configuration items: erp | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful
  #desk > Amir closed CHG-1: successful.
`);

test('a board votes in its channel, and what it rejects can be altered and submitted again', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=medium probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: moderate (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: moderate. It waits for Change board: Cara, Carl, Quin.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | [Edit] [Whole plan] [Cancel]
  @cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk moderate): Upgrade the mail server
  @cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  cara: approve CHG-1
  bot → cara: Your yes counts on CHG-1.
  #desk > Cara approved CHG-1 (Change board)
  ~@cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  carl: reject CHG-1 not on a Friday
  bot → carl: Your no counts on CHG-1.
  #desk > Carl rejected CHG-1 (Change board): not on a Friday
  ~@cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 1 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 1 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 1 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 1 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  quin: reject CHG-1 same
  bot → quin: Your no counts on CHG-1.
  #desk > Quin rejected CHG-1 (Change board): same
  ~@cara Decided (new): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | Quin: no (same) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 2 no of 3; 2 needed
  ~#desk CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  ~@carl Decided (new): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | Quin: no (same) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 2 no of 3; 2 needed
  ~@quin Decided (new): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | Quin: no (same) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 2 no of 3; 2 needed
  ~@cab Decided (new): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | Cara: yes | Carl: no (not on a Friday) | Quin: no (same) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 2 no of 3; 2 needed
  ~@amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  @amir > CHG-1 was not approved. Edit it and submit it again, or cancel it. | > same
  amir: change edit CHG-1 start=2026-03-28T20:00 end=2h
  bot → amir: CHG-1 is drafted. Risk: moderate (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  ~@amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  ~#desk CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: moderate. It waits for Change board: Cara, Carl, Quin.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | [Edit] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 2 needed) | [Edit] [Whole plan] [Cancel]
  ~@cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact medium, probability medium is moderate. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: medium | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 2 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk moderate): Upgrade the mail server
`);

test('what is altered after it was submitted is voted on anew, and whoever altered it has no vote', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: change edit CHG-1 rollback="Restore the snapshot of yesterday"
  bot → bo: CHG-1 is altered (rollback), so its votes begin anew. Risk: low. It waits for Approval: Lena.
  ~@bo CHG-1 | Your vote is not asked for any more.
  ~#desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  ~@lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot of yesterday | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Bo altered CHG-1: rollback.
  ~@lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot of yesterday | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Bo altered CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  @amir > Bo altered CHG-1: rollback.
  bo: approve CHG-1
  bot → bo: You have a part in CHG-1 yourself, so you cannot vote on it.
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Approval)
  ~@bo CHG-1 | Your vote is not asked for any more.
  ~#desk CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot of yesterday | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 1; 1 needed
  ~@amir CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  amir: change edit CHG-1 plan="Stop, install, start, test"
  bot → amir: CHG-1 is altered (plan), so its votes begin anew. Risk: low. It waits for Approval: Lena.
  ~@bo CHG-1 | Your vote is not asked for any more.
  ~#desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  ~@lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start, test | > Rollback: Restore the snapshot of yesterday | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir altered CHG-1: plan.
  ~@lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start, test | > Rollback: Restore the snapshot of yesterday | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Amir altered CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  amir: change edit CHG-1 plan="Stop, install, start, test"
  bot → amir: Nothing of CHG-1 is altered by that.
`);

test('whoever implements it has no vote, and whoever voted does not implement it', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in" implementer=@bo
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  @bo Amir plans CHG-1, which you are to make: Upgrade the mail server | [Show it]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Approval: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: You have a part in CHG-1 yourself, so you cannot vote on it.
  amir: approve CHG-1
  bot → amir: You have a part in CHG-1 yourself, so you cannot vote on it.
  ada: approve CHG-1
  bot → ada: You are not asked to approve CHG-1.
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Approval)
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Approval: 1 yes, 0 no of 1; 1 needed
  @bo CHG-1 is approved and scheduled.
  ~#desk CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@amir CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @bo CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  lena: change start CHG-1
  bot → lena: Bo makes CHG-1; to let somebody else do it, which is voted on, say: change edit CHG-1 implementer=.
  bo: change start CHG-1
  bot → bo: CHG-1 has begun; its window ends 22:00. | [Finish]
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Finish] [Whole plan] [Cancel]
  @amir > Bo began CHG-1.
  #desk > Bo began CHG-1.
`);

test('anybody raises its risk, only a change manager lowers it, and the votes begin anew', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: change risk CHG-1 level=high everybody would notice
  bot → bo: The risk of CHG-1 is high now, so its votes begin anew. It waits for Change board: Cara, Carl, Quin.
  ~@bo CHG-1 | Your vote is not asked for any more.
  ~#desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  @cab Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Bo raised the risk of CHG-1, so it waits for others now, not for you: Upgrade the mail server
  #desk > Bo raised the risk of CHG-1 to high: everybody would notice
  ~@lena CHG-1 | Your vote is not asked for any more.
  @cara Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @carl Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @quin Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Bo: everybody would notice | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  amir: change risk CHG-1 level=low it is nothing
  bot → amir: Only a change manager lowers the risk of a change.
  cara: change risk CHG-1 level=low
  bot → cara: Risk of CHG-1. | Say: change risk CHG-1 level=low …
  cara: change risk CHG-1 level=low it is the old server
  bot → cara: The risk of CHG-1 is low now, so its votes begin anew. It waits for Approval: Bo, Lena.
  ~@bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | lowered to low by Cara: it is the old server | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~#desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  ~@bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | lowered to low by Cara: it is the old server | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | lowered to low by Cara: it is the old server | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @carl Cara lowered the risk of CHG-1, so it waits for others now, not for you: Upgrade the mail server
  @quin Cara lowered the risk of CHG-1, so it waits for others now, not for you: Upgrade the mail server
  #desk > Cara lowered the risk of CHG-1 to low: it is the old server
  ~@lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | lowered to low by Cara: it is the old server | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @bo Cara lowered the risk of CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  @lena Cara lowered the risk of CHG-1, so your vote is asked anew: Upgrade the mail server | [Show it]
  ~@cara CHG-1 | Your vote is not asked for any more.
  ~@carl CHG-1 | Your vote is not asked for any more.
  ~@quin CHG-1 | Your vote is not asked for any more.
  ~@cab Being decided: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | lowered to low by Cara: it is the old server | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
`);

test('without a decision by its start it expires, which is no rejection', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  (6 hours later)
  @bo CHG-1 of Amir waits for your vote: Upgrade the mail server | [Show it]
  @lena CHG-1 of Amir waits for your vote: Upgrade the mail server | [Show it]
  (6 hours later)
  ~@amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  ~#desk CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  #desk > Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  ~@bo Decided (new): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed
  ~@lena Decided (new): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed
  @cara Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  @mona Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection.
  @amir > Nobody decided CHG-1 (Upgrade the mail server, for Amir) in time: Approval, 0 yes, 0 no of 2; 1 needed. That is no rejection. | [Other time]
  amir: change submit CHG-1
  bot → amir: CHG-1 would begin in the past; say a later start: change edit CHG-1 start= end=.
`);

test('a window that passes without a start is said, and so is one that passes without an end', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~@bo Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @amir CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  (3 hours later)
  #desk > The window of CHG-1 ended at 22:00. Finish it or back it out: Upgrade the mail server
  @amir The window of CHG-1 ended at 22:00. Finish it or back it out: Upgrade the mail server | [Finish]
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. It ended after its window. Close it: change close CHG-1. | [Close]
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00, ended 23:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00, ended 23:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  #desk > Amir finished CHG-1: successful. It ended after its window.
`);

test('nothing that goes wrong is closed without a review', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~@bo Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @amir CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  amir: change finish CHG-1
  bot → amir: Finish CHG-1. | Say: change finish CHG-1 outcome=successful|successful with issues|unsuccessful|backed out …?
  amir: change finish CHG-1 outcome=unsuccessful
  bot → amir: Finish CHG-1. | Say: change finish CHG-1 outcome=successful|successful with issues|unsuccessful|backed out …
  amir: change finish CHG-1 outcome=unsuccessful The disk was full
  bot → amir: CHG-1 is finished: unsuccessful. It has to be reviewed: change review CHG-1 text. | [Review]
  ~@amir CHG-1 Upgrade the mail server | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | How it went: The disk was full | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: unsuccessful | [Review]
  ~#desk CHG-1 Upgrade the mail server | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | How it went: The disk was full | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: unsuccessful | [Review]
  #desk > Amir finished CHG-1: unsuccessful. The disk was full
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
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00, ended 20:00. | How it went: The disk was full | Reviewed by Amir: Look at the disk first | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: unsuccessful | [Close]
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00, ended 20:00. | How it went: The disk was full | Reviewed by Amir: Look at the disk first | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: unsuccessful | [Close]
  #desk > Amir reviewed CHG-1: Look at the disk first
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: unsuccessful.
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00, ended 20:00. | How it went: The disk was full | Reviewed by Amir: Look at the disk first | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: unsuccessful
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00, ended 20:00. | How it went: The disk was full | Reviewed by Amir: Look at the disk first | Status: closed | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: unsuccessful
  #desk > Amir closed CHG-1: unsuccessful.
  amir: change scores
  bot → amir: How the last 20 changes of each team went | Service desk: 1 made, too few to say, score -5 | Network: 0 made, too few to say, score 0
`);

test('an incident that it caused has it reviewed', () => chat`
  amir: change new title="Upgrade the mail server" ci=mail start=2026-03-27T20:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~@bo Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Bo: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Upgrade the mail server | Status: scheduled | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (11 hours later)
  #desk > CHG-1 begins at 20:00: Upgrade the mail server
  @amir CHG-1 begins at 20:00: Upgrade the mail server | [Start]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 22:00. | [Finish]
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00. | Status: being implemented | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. Close it: change close CHG-1. | [Close]
  ~@amir CHG-1 Upgrade the mail server | Begun 20:00, ended 20:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  ~#desk CHG-1 Upgrade the mail server | Begun 20:00, ended 20:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  #desk > Amir finished CHG-1: successful.
  priya: report impact=high urgency=medium No mail since last night
  bot → priya: INC-1 is reported as P2: No mail since last night. IT will answer in a direct message.
  #desk INC-1 No mail since last night | Status: new | Priority: P2 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 00:00 | Resolve by: 20:00 | [Claim] [More]
  @priya INC-1 No mail since last night | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P2 | Answer by: 00:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  bo: link INC-1 to=CHG-1 as=caused-by
  bot → bo: INC-1 is linked to CHG-1 (caused-by).
  ~#desk INC-1 No mail since last night | Status: new | Priority: P2 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 00:00 | Resolve by: 20:00 | Linked: CHG-1 (caused-by) | [Claim] [More]
  #desk > Bo says that CHG-1 caused INC-1.
  ~@amir CHG-1 Upgrade the mail server | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | Caused: INC-1 | [Review]
  ~#desk CHG-1 Upgrade the mail server | It has to be reviewed by 20:00. | Begun 20:00, ended 20:00. | Status: in review | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Outcome: successful | Caused: INC-1 | [Review]
  #desk > INC-1 was caused by CHG-1 (Upgrade the mail server), which has to be reviewed.
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
  @amir CHG-1 Upgrade the mail server | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Upgrade the mail server | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the mail server
  @bo Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Upgrade the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo in #desk on CHG-1: who tests it?
  bo: reply CHG-1 Who tests it?
  bot → bo: Added to CHG-1.
  @amir > Bo: | > Who tests it?
  #desk > Bo: | > Who tests it?
  lena: ask CHG-1 Is Friday wise?
  bot → lena: Amir is asked.
  @amir > Lena asks before approving it: | > Is Friday wise? | [Answer]
  #desk > Lena asks the requester: | > Is Friday wise?
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
