import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('the same item and a related one at the same time are acknowledged by whoever comes later', () => chat`
  amir: ci add ERP criticality=critical
  bot → amir: CI-1 is ERP; changes call it ci=erp.
  amir: ci add Oracle
  bot → amir: CI-2 is Oracle; changes call it ci=oracle.
  amir: ci relate CI-1 to=oracle as=depends-on
  bot → amir: ERP depends on oracle.
  amir: change new title="Upgrade the ERP" ci=erp start=2026-03-28T01:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in" tested=yes done-before=yes
  bot → amir: CHG-1 is drafted. Risk: low (4 points: its criticality is critical (4); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Upgrade the ERP | new, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Upgrade the ERP | awaiting approval, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Upgrade the ERP
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Upgrade the ERP | Risk, 4 points: its criticality is critical (4); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Upgrade the ERP | Risk, 4 points: its criticality is critical (4); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 28 Mar 01:00, Sat 28 Mar 03:00, erp, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Upgrade the ERP → Decided (scheduled): CHG-1 Upgrade the ERP | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Upgrade the ERP → Decided (scheduled): CHG-1 Upgrade the ERP | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  bo: change new title="Patch Oracle" ci=oracle start=2026-03-28T02:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in" tested=yes done-before=yes
  bot → bo: CHG-2 is drafted. Risk: low (4 points: its criticality is medium (2); while the desk works, and in no window (2); judged: impact low, probability low is low). | Against its time: CHG-1 (Upgrade the ERP) changes erp, which belongs with it. | It will be decided by: Approval (Amir, Lena). | [Submit] [Conflicts]
  @bo CHG-2 Patch Oracle | CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged | new, normal, low, Sat 28 Mar 02:00, Sat 28 Mar 04:00, oracle, low, @Bo, Service desk | [change submit] [change edit] [change plan] [conflicts] [change cancel]
  bo: change submit CHG-2
  bot → bo: CHG-2 is submitted. Risk: low. It waits for Approval: Amir, Lena. | Other changes are made at its time: conflicts CHG-2.
  #desk CHG-2 Patch Oracle | CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged | awaiting approval, normal, low, Sat 28 Mar 02:00, Sat 28 Mar 04:00, oracle, low, @Bo, Service desk, Amir, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [conflicts] [change cancel]
  #desk > Bo submitted CHG-2 (risk low): Patch Oracle
  #desk > New at the time of CHG-1: CHG-2 (Patch Oracle) changes oracle, which belongs with it, Sat 28 Mar 02:00 to Sat 28 Mar 04:00: for information
  ~#desk CHG-1 + CHG-2 (Patch Oracle) changes oracle, which belongs with it, Sat 28 Mar 02:00 to Sat 28 Mar 04:00: for information
  @amir Please decide: CHG-2 Patch Oracle | Risk, 4 points: its criticality is medium (2); while the desk works, and in no window (2); judged: impact low, probability low is low. | CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Bo, normal, low, Sat 28 Mar 02:00, Sat 28 Mar 04:00, oracle, low, @Bo, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  ~@amir CHG-1 + CHG-2 (Patch Oracle) changes oracle, which belongs with it, Sat 28 Mar 02:00 to Sat 28 Mar 04:00: for information
  ~@bo CHG-2 new → awaiting approval | + Amir, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @lena Please decide: CHG-2 Patch Oracle | Risk, 4 points: its criticality is medium (2); while the desk works, and in no window (2); judged: impact low, probability low is low. | CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Bo, normal, low, Sat 28 Mar 02:00, Sat 28 Mar 04:00, oracle, low, @Bo, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  lena: approve CHG-2
  bot → lena: Your yes counts on CHG-2.
  #desk > Lena approved CHG-2 (Approval)
  ~#desk CHG-2 awaiting approval → approved, not scheduled | − Amir, Lena (0 yes, 0 no of 2; 1 needed) | + [change schedule]
  ~@amir CHG-2 Please decide: CHG-2 Patch Oracle → Decided (approved, not scheduled): CHG-2 Patch Oracle | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @bo > CHG-2 is approved, but other things stand against its time: conflicts CHG-2.
  ~@bo CHG-2 awaiting approval → approved, not scheduled | − Amir, Lena (0 yes, 0 no of 2; 1 needed) | + [change schedule]
  ~@lena CHG-2 Please decide: CHG-2 Patch Oracle → Decided (approved, not scheduled): CHG-2 Patch Oracle | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  bo: change schedule CHG-2
  bot → bo: CHG-1 (Upgrade the ERP) changes erp, which belongs with it. Choose another time, or accept it: change acknowledge CHG-2 why.
  bo: change acknowledge CHG-2
  bot → bo: Accept it for CHG-2. | Say: change acknowledge CHG-2 …
  bo: change acknowledge CHG-2 Amir waits for me
  bot → bo: CHG-2: acknowledged. It is scheduled.
  #desk > Bo acknowledged for CHG-2: CHG-1 (Upgrade the ERP) changes erp, which belongs with it (Amir waits for me)
  ~#desk CHG-2 − CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged | + CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: accepted by Bo (Amir waits for me) | approved, not scheduled → scheduled | − [change schedule] | − [conflicts] | + [change start]
  ~@bo CHG-2 − CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged | + CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: accepted by Bo (Amir waits for me) | approved, not scheduled → scheduled | − [change schedule] | − [conflicts] | + [change start]
  amir: conflicts CHG-1
  bot → amir: What stands against CHG-1 | CHG-2 (Patch Oracle) changes oracle, which belongs with it, Sat 28 Mar 02:00 to Sat 28 Mar 04:00: for information | [Other time]
  bo: change cancel CHG-2
  bot → bo: Cancel CHG-2. | Say: change cancel CHG-2 …
  bo: change cancel CHG-2 later
  bot → bo: CHG-2 is cancelled.
  #desk > Bo cancelled CHG-2: later
  ~#desk CHG-2 − CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: accepted by Bo (Amir waits for me) | scheduled → cancelled | − [change start] | − [change edit] | − [change show] | − [change cancel]
  ~#desk CHG-1 − CHG-2 (Patch Oracle) changes oracle, which belongs with it, Sat 28 Mar 02:00 to Sat 28 Mar 04:00: for information
  ~@amir CHG-2 Decided (approved, not scheduled): CHG-2 Patch Oracle → Decided (cancelled): CHG-2 Patch Oracle | − CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged
  ~@amir CHG-1 − CHG-2 (Patch Oracle) changes oracle, which belongs with it, Sat 28 Mar 02:00 to Sat 28 Mar 04:00: for information
  ~@bo CHG-2 − CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: accepted by Bo (Amir waits for me) | scheduled → cancelled | − [change start] | − [change edit] | − [change show] | − [change cancel]
  ~@lena CHG-2 Decided (approved, not scheduled): CHG-2 Patch Oracle → Decided (cancelled): CHG-2 Patch Oracle | − CHG-1 (Upgrade the ERP) changes erp, which belongs with it, Sat 28 Mar 01:00 to Sat 28 Mar 03:00: to be acknowledged
  amir: conflicts CHG-1
  bot → amir: Nothing stands against CHG-1 at its time.
`);

test('a freeze blocks until a change manager overrides it; a new one is said to what is planned', () => chat`
  amir: change new title="Swap a switch" ci=switch start=2026-04-04T10:00 end=1h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: Freeze: Easter. | It will be decided by: Approval (Bo, Lena). | [Submit] [Conflicts]
  @amir CHG-1 Swap a switch | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | new, normal, low, Sat 4 Apr 10:00, Sat 4 Apr 11:00, switch, low, @Amir, Service desk | [change submit] [change edit] [change plan] [conflicts] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 cannot be made then. Freeze: Easter. Choose another time, or ask a change manager: change override CHG-1 why.
  amir: change override CHG-1 please
  bot → amir: Only change managers can say "change override CHG-1".
  amir: change acknowledge CHG-1 please
  bot → amir: What stands against CHG-1 cannot be acknowledged: Freeze: Easter.
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
  bo: approve CHG-1
  bot → bo: Your yes counts on CHG-1.
  #desk > Bo approved CHG-1 (Approval)
  ~#desk CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@bo CHG-1 Please decide: CHG-1 Swap a switch → Decided (scheduled): CHG-1 Swap a switch | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Swap a switch → Decided (scheduled): CHG-1 Swap a switch | + Bo: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  bo: freeze add until=2026-04-09 Audit
  bot → bo: Only change managers can say "freeze add".
  cara: freeze add
  bot → cara: Hold up changes. | Say: freeze add … from=…? until=… for=…?
  cara: freeze add from=2026-04-01 until=2026-04-09 Audit
  bot → cara: FRZ-1 holds up changes from Wed 1 Apr 00:00 until Thu 9 Apr 00:00: Audit
  #desk > New at the time of CHG-1: Freeze: Audit, Wed 1 Apr 00:00 to Thu 9 Apr 00:00: blocks it
  ~#desk CHG-1 + Freeze: Audit, Wed 1 Apr 00:00 to Thu 9 Apr 00:00: blocks it | + [conflicts]
  @amir > New at the time of CHG-1: Freeze: Audit, Wed 1 Apr 00:00 to Thu 9 Apr 00:00: blocks it
  ~@amir CHG-1 + Freeze: Audit, Wed 1 Apr 00:00 to Thu 9 Apr 00:00: blocks it | + [conflicts]
  @cab Cara holds up changes from Wed 1 Apr 00:00 until Thu 9 Apr 00:00: Audit (FRZ-1)
  cara: freeze add from=2026-04-01 until=2026-03-09 Audit
  bot → cara: It would end before it begins; say a later end.
  cara: freeze list
  bot → cara: When changes are held up | FRZ-1 Wed 1 Apr 00:00 to Thu 9 Apr 00:00: Audit | Freeze Fri 3 Apr 18:00 to Tue 7 Apr 08:00: Easter
  amir: conflicts CHG-1
  bot → amir: What stands against CHG-1 | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (nobody uses it) | Freeze: Audit, Wed 1 Apr 00:00 to Thu 9 Apr 00:00: blocks it | [Override] [Other time]
  cara: freeze remove FRZ-1
  bot → cara: FRZ-1 holds up nothing any more.
  ~#desk CHG-1 − Freeze: Audit, Wed 1 Apr 00:00 to Thu 9 Apr 00:00: blocks it | − [conflicts]
  ~@amir CHG-1 − Freeze: Audit, Wed 1 Apr 00:00 to Thu 9 Apr 00:00: blocks it | − [conflicts]
  @cab Cara ended the freeze FRZ-1: Audit
  amir: conflicts CHG-1
  bot → amir: What stands against CHG-1 | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (nobody uses it) | [Other time]
`);

test('outside the window of its service is a warning', () => chat`
  amir: change new title="Restart the ERP" ci=erp start=2026-03-27T20:00 end=1h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Restart the ERP | Outside the maintenance window of erp, 20:00 to 21:00: for information | new, normal, low, 20:00, 21:00, erp, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: conflicts CHG-1
  bot → amir: What stands against CHG-1 | Outside the maintenance window of erp, 20:00 to 21:00: for information | [Other time]
  amir: change edit CHG-1 start=2026-03-29T02:30 end=1h
  bot → amir: CHG-1 is drafted. Risk: low (3 points: nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  ~@amir CHG-1 − Outside the maintenance window of erp, 20:00 to 21:00: for information | 20:00 → Sun 29 Mar 03:30 | 21:00 → Sun 29 Mar 04:30
  amir: conflicts CHG-1
  bot → amir: Nothing stands against CHG-1 at its time.
`);

test('whoever implements two at once is warned; what is over is no conflict', () => chat`
  amir: change standard renew-certificate ci=web start=2026-03-28T10:00 end=1h
  bot → amir: CHG-1 is scheduled: Renew a TLS certificate, Sat 28 Mar 10:00 to Sat 28 Mar 11:00.
  #desk CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Amir scheduled CHG-1 from the template renew-certificate.
  @amir CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  amir: change standard renew-certificate ci=shop start=2026-03-28T10:30 end=1h
  bot → amir: CHG-2 is scheduled: Renew a TLS certificate, Sat 28 Mar 10:30 to Sat 28 Mar 11:30.
  #desk CHG-2 Renew a TLS certificate | Whoever implements it is busy with CHG-1 (Renew a TLS certificate), Sat 28 Mar 10:00 to Sat 28 Mar 11:00: for information | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:30, Sat 28 Mar 11:30, shop, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Amir scheduled CHG-2 from the template renew-certificate.
  #desk > New at the time of CHG-1: Whoever implements it is busy with CHG-2 (Renew a TLS certificate), Sat 28 Mar 10:30 to Sat 28 Mar 11:30: for information
  ~#desk CHG-1 + Whoever implements it is busy with CHG-2 (Renew a TLS certificate), Sat 28 Mar 10:30 to Sat 28 Mar 11:30: for information
  @amir CHG-2 Renew a TLS certificate | Whoever implements it is busy with CHG-1 (Renew a TLS certificate), Sat 28 Mar 10:00 to Sat 28 Mar 11:00: for information | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:30, Sat 28 Mar 11:30, shop, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  ~@amir CHG-1 + Whoever implements it is busy with CHG-2 (Renew a TLS certificate), Sat 28 Mar 10:30 to Sat 28 Mar 11:30: for information
  amir: change standard renew-certificate ci=news start=2026-03-28T11:30 end=1h
  bot → amir: CHG-3 is scheduled: Renew a TLS certificate, Sat 28 Mar 11:30 to Sat 28 Mar 12:30.
  #desk CHG-3 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 11:30, Sat 28 Mar 12:30, news, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Amir scheduled CHG-3 from the template renew-certificate.
  @amir CHG-3 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 11:30, Sat 28 Mar 12:30, news, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
`);

test('what is approved and held up is said before it was to begin, and scheduled when nothing holds it up', () => chat`
  amir: change standard renew-certificate ci=web start=2026-03-28T10:00 end=1h
  bot → amir: CHG-1 is scheduled: Renew a TLS certificate, Sat 28 Mar 10:00 to Sat 28 Mar 11:00.
  #desk CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Amir scheduled CHG-1 from the template renew-certificate.
  @amir CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  bo: change new title="Move the web server" ci=web start=2026-03-28T10:00 end=2h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → bo: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: CHG-1 (Renew a TLS certificate) changes web too. | It will be decided by: Approval (Amir, Lena). | [Submit] [Conflicts]
  @bo CHG-2 Move the web server | CHG-1 (Renew a TLS certificate) changes web too, Sat 28 Mar 10:00 to Sat 28 Mar 11:00: to be acknowledged | new, normal, low, Sat 28 Mar 10:00, Sat 28 Mar 12:00, web, low, @Bo, Service desk | [change submit] [change edit] [change plan] [conflicts] [change cancel]
  bo: change submit CHG-2
  bot → bo: CHG-2 is submitted. Risk: low. It waits for Approval: Amir, Lena. | Other changes are made at its time: conflicts CHG-2.
  #desk CHG-2 Move the web server | CHG-1 (Renew a TLS certificate) changes web too, Sat 28 Mar 10:00 to Sat 28 Mar 11:00: to be acknowledged | awaiting approval, normal, low, Sat 28 Mar 10:00, Sat 28 Mar 12:00, web, low, @Bo, Service desk, Amir, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [conflicts] [change cancel]
  #desk > Bo submitted CHG-2 (risk low): Move the web server
  #desk > New at the time of CHG-1: CHG-2 (Move the web server) changes web too, Sat 28 Mar 10:00 to Sat 28 Mar 12:00: for information
  ~#desk CHG-1 + CHG-2 (Move the web server) changes web too, Sat 28 Mar 10:00 to Sat 28 Mar 12:00: for information
  @amir Please decide: CHG-2 Move the web server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Renew a TLS certificate) changes web too, Sat 28 Mar 10:00 to Sat 28 Mar 11:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Bo, normal, low, Sat 28 Mar 10:00, Sat 28 Mar 12:00, web, low, @Bo, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  ~@amir CHG-1 + CHG-2 (Move the web server) changes web too, Sat 28 Mar 10:00 to Sat 28 Mar 12:00: for information
  ~@bo CHG-2 new → awaiting approval | + Amir, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @lena Please decide: CHG-2 Move the web server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | CHG-1 (Renew a TLS certificate) changes web too, Sat 28 Mar 10:00 to Sat 28 Mar 11:00: to be acknowledged | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Bo, normal, low, Sat 28 Mar 10:00, Sat 28 Mar 12:00, web, low, @Bo, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  lena: approve CHG-2
  bot → lena: Your yes counts on CHG-2.
  #desk > Lena approved CHG-2 (Approval)
  ~#desk CHG-2 awaiting approval → approved, not scheduled | − Amir, Lena (0 yes, 0 no of 2; 1 needed) | + [change schedule]
  ~@amir CHG-2 Please decide: CHG-2 Move the web server → Decided (approved, not scheduled): CHG-2 Move the web server | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @bo > CHG-2 is approved, but other things stand against its time: conflicts CHG-2.
  ~@bo CHG-2 awaiting approval → approved, not scheduled | − Amir, Lena (0 yes, 0 no of 2; 1 needed) | + [change schedule]
  ~@lena CHG-2 Please decide: CHG-2 Move the web server → Decided (approved, not scheduled): CHG-2 Move the web server | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (24 hours later)
  #desk > CHG-1 begins at 10:00: Renew a TLS certificate
  #desk > CHG-2 was to begin at 10:00 and is not scheduled: other things stand against its time: Move the web server
  @amir CHG-1 begins at 10:00: Renew a TLS certificate | [Start]
  @bo CHG-2 was to begin at 10:00 and is not scheduled: other things stand against its time: Move the web server | [Conflicts]
  amir: change cancel CHG-1 not needed
  bot → amir: CHG-1 is cancelled.
  #desk > Amir cancelled CHG-1: not needed
  #desk > CHG-2 is scheduled: nothing stands against its time any more.
  ~#desk CHG-1 − CHG-2 (Move the web server) changes web too, 10:00 to 12:00: for information | scheduled → cancelled | − [change start] | − [change edit] | − [change show] | − [change cancel]
  ~#desk CHG-2 − CHG-1 (Renew a TLS certificate) changes web too, 10:00 to 11:00: to be acknowledged | approved, not scheduled → scheduled | − [change schedule] | − [conflicts] | + [change start]
  ~@amir CHG-1 − CHG-2 (Move the web server) changes web too, 10:00 to 12:00: for information | scheduled → cancelled | − [change start] | − [change edit] | − [change show] | − [change cancel]
  @bo > CHG-2 is scheduled: nothing stands against its time any more.
  ~@bo CHG-2 − CHG-1 (Renew a TLS certificate) changes web too, 10:00 to 11:00: to be acknowledged | approved, not scheduled → scheduled | − [change schedule] | − [conflicts] | + [change start]
`);

test('what a freeze holds up says so when it was to begin', () => chat`
  bo: change standard renew-certificate ci=mail start=2026-03-28T20:00 end=1h
  bot → bo: CHG-1 is scheduled: Renew a TLS certificate, Sat 28 Mar 20:00 to Sat 28 Mar 21:00.
  #desk CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 20:00, Sat 28 Mar 21:00, mail, low, @Bo, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Bo scheduled CHG-1 from the template renew-certificate.
  @bo CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 20:00, Sat 28 Mar 21:00, mail, low, @Bo, Service desk | [change start] [change edit] [change show] [change cancel]
  mona: freeze add from=2026-03-28T18:00 until=2026-03-29T18:00 Audit
  bot → mona: FRZ-1 holds up changes from Sat 28 Mar 18:00 until Sun 29 Mar 18:00: Audit
  #desk > New at the time of CHG-1: Freeze: Audit, Sat 28 Mar 18:00 to Sun 29 Mar 18:00: blocks it
  ~#desk CHG-1 + Freeze: Audit, Sat 28 Mar 18:00 to Sun 29 Mar 18:00: blocks it | + [conflicts]
  @bo > New at the time of CHG-1: Freeze: Audit, Sat 28 Mar 18:00 to Sun 29 Mar 18:00: blocks it
  ~@bo CHG-1 + Freeze: Audit, Sat 28 Mar 18:00 to Sun 29 Mar 18:00: blocks it | + [conflicts]
  @cab Mona holds up changes from Sat 28 Mar 18:00 until Sun 29 Mar 18:00: Audit (FRZ-1)
  (34 hours later)
  #desk > CHG-1 (Renew a TLS certificate) is to begin at 20:00, but this stands against it: Freeze: Audit
  @bo CHG-1 (Renew a TLS certificate) is to begin at 20:00, but this stands against it: Freeze: Audit | [Conflicts]
`);

test('what is linked to a draft shows it to nobody but those who plan it', () => chat`
  amir: change new title="Swap a disk" ci=mail start=2026-03-29T20:00 end=1h
  bot → amir: CHG-1 is drafted. Before it can be submitted it needs: impact, probability, plan, rollback, test. | [Step 1: what and when]
  @amir CHG-1 Swap a disk | Before it can be submitted it needs: impact, probability, plan, rollback, test. | new, normal, moderate, Sun 29 Mar 20:00, Sun 29 Mar 21:00, mail, @Amir, Service desk | [change edit] [change plan] [change cancel]
  priya: report The mail is slow
  bot → priya: INC-1 is reported as P3: The mail is slow. IT will answer in a direct message.
  #desk INC-1 The mail is slow | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 The mail is slow | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: link INC-1 to=CHG-1 as=change
  bot → amir: INC-1 is linked to CHG-1 (change).
  #desk > Amir linked INC-1 to the change CHG-1.
  ~#desk INC-1 + CHG-1 (change)
  @amir > INC-1 is linked to CHG-1.
  amir: link INC-1 to=CHG-1 as=caused-by
  bot → amir: INC-1 is linked to CHG-1 (caused-by).
  #desk > Amir says that CHG-1 caused INC-1.
  ~#desk INC-1 CHG-1 (change) → CHG-1 (caused-by)
  @amir > INC-1 is said to be caused by CHG-1, which was never made; it is linked only.
  amir: unlink INC-1 to=CHG-1
  bot → amir: INC-1 and CHG-1 are not linked any more.
  #desk > Amir unlinked INC-1 from CHG-1.
  ~#desk INC-1 − CHG-1 (caused-by)
  @amir > INC-1 is not linked to CHG-1 any more.
`);
