import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('standard: from a template that is approved already, scheduled at once', () => chat`
  amir: change standard
  bot → amir: Which standard change? | renew-certificate: Renew a TLS certificate | [Renew a TLS certificate]
  amir: change standard renew
  bot → amir: There is no template "renew" | renew-certificate: Renew a TLS certificate | [Renew a TLS certificate]
  amir: change standard renew-certificate
  bot → amir: Renew a TLS certificate. Its plans are approved already: say what it is done to, and when. | Say: change standard renew-certificate ci=… start=… end=… implementer=…?
  amir: change standard renew-certificate ci=web start=2026-03-28T10:00 end=1h
  bot → amir: CHG-1 is scheduled: Renew a TLS certificate, 10:00 to 11:00.
  #desk CHG-1 Renew a TLS certificate | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 10:00 | End: 11:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir CHG-1 Renew a TLS certificate | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 10:00 | End: 11:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk > Amir scheduled CHG-1 from the template renew-certificate.
  amir: change edit CHG-1 plan="something else"
  bot → amir: The plans of CHG-1 are those of its template; only its time, items and implementer are yours to say.
  amir: change plan CHG-1
  bot → amir: The plans of CHG-1 are those of its template.
  amir: change risk CHG-1 level=high why
  bot → amir: CHG-1 is scheduled; its risk is settled before it is approved.
  amir: change submit CHG-1
  bot → amir: CHG-1 is scheduled already.
  amir: change edit CHG-1 start=2026-03-28T12:00 end=1h
  bot → amir: CHG-1 is altered: start, end.
  ~@amir CHG-1 Renew a TLS certificate | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 12:00 | End: 13:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~#desk CHG-1 Renew a TLS certificate | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 12:00 | End: 13:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk > Amir altered CHG-1: start, end.
  amir: change standard renew-certificate ci=web start=2026-03-26T10:00 end=1h
  bot → amir: It would begin in the past; say a later start.
  amir: change standard renew-certificate ci=web start=2026-04-04T10:00 end=1h
  bot → amir: CHG-2 is drafted. Risk: low. | Against its time: Freeze: Easter. | [Schedule] [Conflicts]
  @amir CHG-2 Renew a TLS certificate | Freeze: Easter, 17:00 to 07:00: blocks it | Status: new | Type: standard (renew-certificate) | Risk: low | Start: 09:00 | End: 10:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk | [Schedule] [Conflicts] [Edit] [Cancel]
  amir: change schedule CHG-2
  bot → amir: CHG-2 cannot be made then. Freeze: Easter. Choose another time, or ask a change manager: change override CHG-2 why.
`);

test('emergency: its own board, no freeze holds it up, and it is always reviewed', () => chat`
  (7 days later)
  (9 hours later)
  amir: change emergency title="Close the hole in the VPN" ci=vpn start=2026-04-03T19:00 end=1h impact=high probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Close the hole in the VPN | Freeze: Easter, 17:00 to 07:00: for information | Status: new | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-1 Close the hole in the VPN | Freeze: Easter, 17:00 to 07:00: for information | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Close the hole in the VPN | Freeze: Easter, 17:00 to 07:00: for information | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 17:00 to 07:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk high): Close the hole in the VPN
  @cara EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 17:00 to 07:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 17:00 to 07:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  bo: approve CHG-1
  bot → bo: You are not asked to approve CHG-1.
  lena: approve CHG-1 at once
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board): at once
  ~@cara Decided (scheduled): CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 17:00 to 07:00: for information | Lena: yes (at once) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Close the hole in the VPN | Freeze: Easter, 17:00 to 07:00: for information | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 17:00 to 07:00: for information | Lena: yes (at once) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@ecab Decided (scheduled): CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 17:00 to 07:00: for information | Lena: yes (at once) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Close the hole in the VPN | Freeze: Easter, 17:00 to 07:00: for information | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  (45 minutes later)
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 19:00. | [Finish]
  ~@amir CHG-1 Close the hole in the VPN | Freeze: Easter, 17:00 to 07:00: for information | Begun 18:45. | Status: being implemented | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Close the hole in the VPN | Freeze: Easter, 17:00 to 07:00: for information | Begun 18:45. | Status: being implemented | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. It has to be reviewed: change review CHG-1 text. | [Review]
  ~@amir CHG-1 Close the hole in the VPN | It has to be reviewed by 18:45. | Begun 18:45, ended 18:45. | Status: in review | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Outcome: successful | [Review]
  ~#desk CHG-1 Close the hole in the VPN | It has to be reviewed by 18:45. | Begun 18:45, ended 18:45. | Status: in review | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Outcome: successful | [Review]
  #desk > Amir finished CHG-1: successful.
  amir: change close CHG-1
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
  amir: change review CHG-1 Patch sooner
  bot → amir: The review of CHG-1 is kept. Close it: change close CHG-1.
  ~@amir CHG-1 Close the hole in the VPN | Begun 18:45, ended 18:45. | Reviewed by Amir: Patch sooner | Status: in review | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  ~#desk CHG-1 Close the hole in the VPN | Begun 18:45, ended 18:45. | Reviewed by Amir: Patch sooner | Status: in review | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Outcome: successful | [Close]
  #desk > Amir reviewed CHG-1: Patch sooner
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: successful.
  ~@amir CHG-1 Close the hole in the VPN | Begun 18:45, ended 18:45. | Reviewed by Amir: Patch sooner | Status: closed | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Outcome: successful
  ~#desk CHG-1 Close the hole in the VPN | Begun 18:45, ended 18:45. | Reviewed by Amir: Patch sooner | Status: closed | Type: EMERGENCY | Risk: high | Start: 18:00 | End: 19:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Outcome: successful
  #desk > Amir closed CHG-1: successful.
`);

test('retroactive: made first and authorised afterwards; a no makes it unauthorised', () => chat`
  amir: change retroactive title="Restarted the mail server" ci=mail start=2026-03-27T08:00 end=20m impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Restarted the mail server | Status: new | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-1 Restarted the mail server | Status: awaiting approval | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan]
  #desk CHG-1 Restarted the mail server | Status: awaiting approval | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan]
  @ecab Please decide: CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk low): Restarted the mail server
  @cara Please decide: CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board)
  ~@cara Decided (in review): CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Restarted the mail server | It has to be reviewed by 09:00. | Begun 08:00, ended 08:20. | Status: in review | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  ~@lena Decided (in review): CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@ecab Decided (in review): CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Restarted the mail server | It has to be reviewed by 09:00. | Begun 08:00, ended 08:20. | Status: in review | Type: made before it was authorised | Risk: low | Start: 08:00 | End: 08:20 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  @amir > CHG-1 is authorised afterwards; it is to be reviewed.
  amir: change close CHG-1
  bot → amir: Close CHG-1. | Say: change close CHG-1 outcome=successful|successful with issues|unsuccessful|backed out
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-2 Pulled a cable | Status: new | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans]
  amir: change submit CHG-2
  bot → amir: CHG-2 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-2 Pulled a cable | Status: awaiting approval | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan]
  #desk CHG-2 Pulled a cable | Status: awaiting approval | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan]
  @ecab Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @cara Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-2 (risk low): Pulled a cable
  lena: reject CHG-2 that could have waited
  bot → lena: Your no counts on CHG-2.
  #desk > Lena rejected CHG-2 (Emergency board): that could have waited
  ~@cara Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: no (that could have waited) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 1 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@lena Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: no (that could have waited) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 1 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@ecab Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: no (that could have waited) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 1 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  cara: reject CHG-2 it could
  bot → cara: Your no counts on CHG-2.
  #desk > Cara rejected CHG-2 (Emergency board): it could
  ~@cara Decided (in review): CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: no (that could have waited) | Cara: no (it could) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 2 no of 2; 1 needed
  ~#desk CHG-2 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  ~@lena Decided (in review): CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: no (that could have waited) | Cara: no (it could) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 2 no of 2; 1 needed
  @mona CHG-2 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  ~@ecab Decided (in review): CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: no (that could have waited) | Cara: no (it could) | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 2 no of 2; 1 needed
  ~@amir CHG-2 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  @amir > CHG-2 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | > it could
  amir: status CHG-2
  bot → amir: CHG-2 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
`);

test('unauthorised: recorded after the fact, told to the managers, reviewed', () => chat`
  amir: change unauthorised
  bot → amir: Unauthorised change. What was changed, and when? Times are those of Europe/London. | Say: change unauthorised title=… why=… ci=… start=… end=… impact=high|medium|low probability=high|medium|low implementer=…?
  amir: change unauthorised title="Somebody opened port 22" ci=firewall start=2026-03-27T08:00
  bot → amir: Say what was changed and when: ci=erp start=2026-03-27T08:00 end=1h.
  amir: change unauthorised title="Somebody opened port 22" ci=firewall start=2026-03-27T08:00 end=2026-03-27T12:00
  bot → amir: That has not been made yet; plan it: change new.
  amir: change unauthorised title="Somebody opened port 22" ci=firewall start=2026-03-27T08:00 end=10m
  bot → amir: CHG-1 is recorded as made without authority; it is to be reviewed: change review CHG-1 text.
  #desk CHG-1 Somebody opened port 22 | It has to be reviewed by 09:00. | Begun 08:00, ended 08:10. | Status: in review | Type: UNAUTHORISED | Risk: moderate | Start: 08:00 | End: 08:10 | Configuration items: firewall | Implementer: @Amir | Team: Service desk | [Review]
  @amir CHG-1 Somebody opened port 22 | It has to be reviewed by 09:00. | Begun 08:00, ended 08:10. | Status: in review | Type: UNAUTHORISED | Risk: moderate | Start: 08:00 | End: 08:10 | Configuration items: firewall | Implementer: @Amir | Team: Service desk | [Review]
  #desk > Amir recorded CHG-1, which was made without authority.
  @cara CHG-1 was made without authority: Somebody opened port 22. It is to be reviewed. | [Show it]
  @mona CHG-1 was made without authority: Somebody opened port 22. It is to be reviewed. | [Show it]
  amir: change close CHG-1
  bot → amir: Close CHG-1. | Say: change close CHG-1 outcome=successful|successful with issues|unsuccessful|backed out
  amir: change close CHG-1 outcome=backed-out
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
  amir: change review CHG-1 The rule is closed again
  bot → amir: The review of CHG-1 is kept. Close it: change close CHG-1.
  ~@amir CHG-1 Somebody opened port 22 | Begun 08:00, ended 08:10. | Reviewed by Amir: The rule is closed again | Status: in review | Type: UNAUTHORISED | Risk: moderate | Start: 08:00 | End: 08:10 | Configuration items: firewall | Implementer: @Amir | Team: Service desk | [Close]
  ~#desk CHG-1 Somebody opened port 22 | Begun 08:00, ended 08:10. | Reviewed by Amir: The rule is closed again | Status: in review | Type: UNAUTHORISED | Risk: moderate | Start: 08:00 | End: 08:10 | Configuration items: firewall | Implementer: @Amir | Team: Service desk | [Close]
  #desk > Amir reviewed CHG-1: The rule is closed again
  amir: change close CHG-1 outcome=backed-out
  bot → amir: CHG-1 is closed: backed out.
  ~@amir CHG-1 Somebody opened port 22 | Begun 08:00, ended 08:10. | Reviewed by Amir: The rule is closed again | Status: closed | Type: UNAUTHORISED | Risk: moderate | Start: 08:00 | End: 08:10 | Configuration items: firewall | Implementer: @Amir | Team: Service desk | Outcome: backed out
  ~#desk CHG-1 Somebody opened port 22 | Begun 08:00, ended 08:10. | Reviewed by Amir: The rule is closed again | Status: closed | Type: UNAUTHORISED | Risk: moderate | Start: 08:00 | End: 08:10 | Configuration items: firewall | Implementer: @Amir | Team: Service desk | Outcome: backed out
  #desk > Amir closed CHG-1: backed out.
`);

test('break-glass: two change managers, neither with a part in it, and only for an emergency', () => chat`
  amir: change emergency title="Close the hole in the VPN" ci=vpn start=2026-03-27T12:00 end=1h impact=high probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Close the hole in the VPN | Status: new | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-1 Close the hole in the VPN | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Close the hole in the VPN | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk high): Close the hole in the VPN
  @cara EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  amir: change break-glass CHG-1 now
  bot → amir: Only change managers can say "change break-glass CHG-1".
  ada: change break-glass CHG-1 now
  bot → ada: Only change managers can say "change break-glass CHG-1".
  cara: change break-glass CHG-1
  bot → cara: Break glass: CHG-1. | Say: change break-glass CHG-1 …
  cara: change break-glass CHG-1 the board sleeps
  bot → cara: A second change manager has to agree: Mona.
  ~@amir CHG-1 Close the hole in the VPN | A change manager wants it made without its board: change break-glass CHG-1. | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  ~#desk CHG-1 Close the hole in the VPN | A change manager wants it made without its board: change break-glass CHG-1. | Status: awaiting approval | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Cara wants CHG-1 made without its board: the board sleeps. A second change manager has to agree.
  @mona Cara wants CHG-1 (Close the hole in the VPN) made without its board. It takes you too. | > the board sleeps | [Show it] [Break the glass]
  cara: change break-glass CHG-1 again
  bot → cara: You have; it takes a second change manager: Mona.
  mona presses Break the glass in @mona
  bot → mona: CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~@amir CHG-1 Close the hole in the VPN | Authorised by two change managers without its board. | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~#desk CHG-1 Close the hole in the VPN | Authorised by two change managers without its board. | Status: scheduled | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~@cara Decided (scheduled): CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  ~@lena Decided (scheduled): CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  ~@ecab Decided (scheduled): CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: high | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: high | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed
  @amir > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  lena: approve CHG-1
  bot → lena: CHG-1 is already decided: it was changed or withdrawn, so no vote counts.
  amir: change new title="Tidy up" ci=vpn start=2026-03-28T12:00 end=1h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-2 Tidy up | Status: new | Type: normal | Risk: low | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-2
  bot → amir: CHG-2 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-2 Tidy up | Status: awaiting approval | Type: normal | Risk: low | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-2 Tidy up | Status: awaiting approval | Type: normal | Risk: low | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  @lena Please decide: CHG-2 Tidy up | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-2 (risk low): Tidy up
  @bo Please decide: CHG-2 Tidy up | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 12:00 | End: 13:00 | Configuration items: vpn | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  cara: change break-glass CHG-2 now
  bot → cara: CHG-2 is no emergency, so only its approvers can authorise it.
`);
