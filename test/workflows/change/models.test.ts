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
  bot → amir: CHG-1 is scheduled: Renew a TLS certificate, Sat 28 Mar 10:00 to Sat 28 Mar 11:00.
  #desk CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Amir scheduled CHG-1 from the template renew-certificate.
  @amir CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
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
  #desk > Amir altered CHG-1: start, end.
  ~#desk CHG-1 Sat 28 Mar 10:00 → Sat 28 Mar 12:00 | Sat 28 Mar 11:00 → Sat 28 Mar 13:00
  ~@amir CHG-1 Sat 28 Mar 10:00 → Sat 28 Mar 12:00 | Sat 28 Mar 11:00 → Sat 28 Mar 13:00
  amir: change standard renew-certificate ci=web start=2026-03-26T10:00 end=1h
  bot → amir: It would begin in the past; say a later start.
  amir: change standard renew-certificate ci=web start=2026-04-04T10:00 end=1h
  bot → amir: CHG-2 is drafted. Risk: low. | Against its time: Freeze: Easter. | [Schedule] [Conflicts]
  @amir CHG-2 Renew a TLS certificate | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | new, standard (renew-certificate), low, Sat 4 Apr 10:00, Sat 4 Apr 11:00, web, low, @Amir, Service desk | [change schedule] [conflicts] [change edit] [change cancel]
  amir: change schedule CHG-2
  bot → amir: CHG-2 cannot be made then. Freeze: Easter. Choose another time, or ask a change manager: change override CHG-2 why.
`);

test('emergency: its own board, no freeze holds it up, and it is always reviewed', () => chat`
  (7 days later)
  (9 hours later)
  amir: change emergency title="Close the hole in the VPN" ci=vpn start=2026-04-03T19:00 end=1h impact=high probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Close the hole in the VPN | Freeze: Easter, 18:00 to Tue 7 Apr 08:00: for information | new, EMERGENCY, high, 19:00, 20:00, vpn, high, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  #desk CHG-1 Close the hole in the VPN | Freeze: Easter, 18:00 to Tue 7 Apr 08:00: for information | awaiting approval, EMERGENCY, high, 19:00, 20:00, vpn, high, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk high): Close the hole in the VPN
  ~@amir CHG-1 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 18:00 to Tue 7 Apr 08:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 19:00, 20:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 18:00 to Tue 7 Apr 08:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 19:00, 20:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | Freeze: Easter, 18:00 to Tue 7 Apr 08:00: for information | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 19:00, 20:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  bo: approve CHG-1
  bot → bo: You are not asked to approve CHG-1.
  lena: approve CHG-1 at once
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board): at once
  ~#desk CHG-1 awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@cara CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole in the VPN → Decided (scheduled): CHG-1 Close the hole in the VPN | + Lena: yes (at once) | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole in the VPN → Decided (scheduled): CHG-1 Close the hole in the VPN | + Lena: yes (at once) | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole in the VPN → Decided (scheduled): CHG-1 Close the hole in the VPN | + Lena: yes (at once) | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  (45 minutes later)
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 20:00. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 19:45. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 19:45. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  amir: change finish CHG-1 outcome=successful
  bot → amir: CHG-1 is finished: successful. It has to be reviewed: change review CHG-1 text. | [Review]
  #desk > Amir finished CHG-1: successful.
  ~#desk CHG-1 − Freeze: Easter, 18:00 to Tue 7 Apr 08:00: for information | − Begun 19:45. | + It has to be reviewed by Wed 8 Apr 19:45. | + Begun 19:45, ended 19:45. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change review]
  ~@amir CHG-1 − Freeze: Easter, 18:00 to Tue 7 Apr 08:00: for information | − Begun 19:45. | + It has to be reviewed by Wed 8 Apr 19:45. | + Begun 19:45, ended 19:45. | being implemented → in review | + successful | − [change finish] | − [change show] | − [change cancel] | + [change review]
  amir: change close CHG-1
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
  amir: change review CHG-1 Patch sooner
  bot → amir: The review of CHG-1 is kept. Close it: change close CHG-1.
  #desk > Amir reviewed CHG-1: Patch sooner
  ~#desk CHG-1 − It has to be reviewed by Wed 8 Apr 19:45. | + Reviewed by Amir: Patch sooner | − [change review] | + [change close]
  ~@amir CHG-1 − It has to be reviewed by Wed 8 Apr 19:45. | + Reviewed by Amir: Patch sooner | − [change review] | + [change close]
  amir: change close CHG-1
  bot → amir: CHG-1 is closed: successful.
  #desk > Amir closed CHG-1: successful.
  ~#desk CHG-1 in review → closed | − [change close]
  ~@amir CHG-1 in review → closed | − [change close]
`);

test('retroactive: made first and authorised afterwards; a no makes it unauthorised', () => chat`
  amir: change retroactive title="Restarted the mail server" ci=mail start=2026-03-27T08:00 end=20m impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Restarted the mail server | new, made before it was authorised, low, 08:00, 08:20, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  #desk CHG-1 Restarted the mail server | awaiting approval, made before it was authorised, low, 08:00, 08:20, mail, low, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show]
  #desk > Amir submitted CHG-1 (risk low): Restarted the mail server
  ~@amir CHG-1 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara Please decide: CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:00, 08:20, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab Please decide: CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:00, 08:20, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Restarted the mail server | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:00, 08:20, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board)
  ~#desk CHG-1 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:00, ended 08:20. | awaiting approval → in review | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change edit] | − [change show] | + [change review]
  @amir > CHG-1 is authorised afterwards; it is to be reviewed.
  ~@amir CHG-1 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:00, ended 08:20. | awaiting approval → in review | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change edit] | − [change show] | + [change review]
  ~@cara CHG-1 Please decide: CHG-1 Restarted the mail server → Decided (in review): CHG-1 Restarted the mail server | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 Please decide: CHG-1 Restarted the mail server → Decided (in review): CHG-1 Restarted the mail server | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 Please decide: CHG-1 Restarted the mail server → Decided (in review): CHG-1 Restarted the mail server | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change close CHG-1
  bot → amir: Close CHG-1. | Say: change close CHG-1 outcome=successful|successful with issues|unsuccessful|backed out
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-2 Pulled a cable | new, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan]
  amir: change submit CHG-2
  bot → amir: CHG-2 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  #desk CHG-2 Pulled a cable | awaiting approval, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show]
  #desk > Amir submitted CHG-2 (risk low): Pulled a cable
  ~@amir CHG-2 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-2 Pulled a cable | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  lena: reject CHG-2 that could have waited
  bot → lena: Your no counts on CHG-2.
  #desk > Lena rejected CHG-2 (Emergency board): that could have waited
  ~@cara CHG-2 + Lena: no (that could have waited) | 0 yes, 0 no of 2; 1 needed → 0 yes, 1 no of 2; 1 needed
  ~@ecab CHG-2 + Lena: no (that could have waited) | 0 yes, 0 no of 2; 1 needed → 0 yes, 1 no of 2; 1 needed
  ~@lena CHG-2 + Lena: no (that could have waited) | 0 yes, 0 no of 2; 1 needed → 0 yes, 1 no of 2; 1 needed
  cara: reject CHG-2 it could
  bot → cara: Your no counts on CHG-2.
  #desk > Cara rejected CHG-2 (Emergency board): it could
  ~#desk CHG-2 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:30, ended 08:35. | awaiting approval → in review | made before it was authorised → UNAUTHORISED | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change edit] | − [change show] | + [change review]
  @amir > CHG-2 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | > it could
  ~@amir CHG-2 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:30, ended 08:35. | awaiting approval → in review | made before it was authorised → UNAUTHORISED | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change edit] | − [change show] | + [change review]
  ~@cara CHG-2 Please decide: CHG-2 Pulled a cable → Decided (in review): CHG-2 Pulled a cable | + Cara: no (it could) | made before it was authorised → UNAUTHORISED | 0 yes, 1 no of 2; 1 needed → 0 yes, 2 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-2 Please decide: CHG-2 Pulled a cable → Decided (in review): CHG-2 Pulled a cable | + Cara: no (it could) | made before it was authorised → UNAUTHORISED | 0 yes, 1 no of 2; 1 needed → 0 yes, 2 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-2 Please decide: CHG-2 Pulled a cable → Decided (in review): CHG-2 Pulled a cable | + Cara: no (it could) | made before it was authorised → UNAUTHORISED | 0 yes, 1 no of 2; 1 needed → 0 yes, 2 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @mona CHG-2 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  amir: status CHG-2
  bot → amir: CHG-2 Pulled a cable | It has to be reviewed by Wed 1 Apr 10:00. | Begun 08:30, ended 08:35. | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
`);

test('unauthorised: recorded after the fact, told to the managers, reviewed', () => chat`
  amir: change unauthorised
  bot → amir: Unauthorised change. What was changed, and when? Times are those of Europe/Berlin. | Say: change unauthorised title=… why=… ci=… start=… end=… impact=high|medium|low probability=high|medium|low implementer=…?
  amir: change unauthorised title="Somebody opened port 22" ci=firewall start=2026-03-27T08:00
  bot → amir: Say what was changed and when: ci=erp start=2026-03-27T08:00 end=1h.
  amir: change unauthorised title="Somebody opened port 22" ci=firewall start=2026-03-27T08:00 end=2026-03-27T12:00
  bot → amir: That has not been made yet; plan it: change new.
  amir: change unauthorised title="Somebody opened port 22" ci=firewall start=2026-03-27T08:00 end=10m
  bot → amir: CHG-1 is recorded as made without authority; it is to be reviewed: change review CHG-1 text.
  #desk CHG-1 Somebody opened port 22 | It has to be reviewed by Wed 1 Apr 10:00. | Begun 08:00, ended 08:10. | in review, UNAUTHORISED, moderate, 08:00, 08:10, firewall, @Amir, Service desk | [change review]
  #desk > Amir recorded CHG-1, which was made without authority.
  @amir CHG-1 Somebody opened port 22 | It has to be reviewed by Wed 1 Apr 10:00. | Begun 08:00, ended 08:10. | in review, UNAUTHORISED, moderate, 08:00, 08:10, firewall, @Amir, Service desk | [change review]
  @cara CHG-1 was made without authority: Somebody opened port 22. It is to be reviewed. | [Show it]
  @mona CHG-1 was made without authority: Somebody opened port 22. It is to be reviewed. | [Show it]
  amir: change close CHG-1
  bot → amir: Close CHG-1. | Say: change close CHG-1 outcome=successful|successful with issues|unsuccessful|backed out
  amir: change close CHG-1 outcome=backed-out
  bot → amir: CHG-1 has to be reviewed before it is closed: change review CHG-1 text.
  amir: change review CHG-1 The rule is closed again
  bot → amir: The review of CHG-1 is kept. Close it: change close CHG-1.
  #desk > Amir reviewed CHG-1: The rule is closed again
  ~#desk CHG-1 − It has to be reviewed by Wed 1 Apr 10:00. | + Reviewed by Amir: The rule is closed again | − [change review] | + [change close]
  ~@amir CHG-1 − It has to be reviewed by Wed 1 Apr 10:00. | + Reviewed by Amir: The rule is closed again | − [change review] | + [change close]
  amir: change close CHG-1 outcome=backed-out
  bot → amir: CHG-1 is closed: backed out.
  #desk > Amir closed CHG-1: backed out.
  ~#desk CHG-1 in review → closed | + backed out | − [change close]
  ~@amir CHG-1 in review → closed | + backed out | − [change close]
`);

test('break-glass: two change managers, neither with a part in it, and only for an emergency', () => chat`
  amir: change emergency title="Close the hole in the VPN" ci=vpn start=2026-03-27T12:00 end=1h impact=high probability=medium plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Close the hole in the VPN | new, EMERGENCY, high, 12:00, 13:00, vpn, high, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Emergency board: Cara, Lena.
  #desk CHG-1 Close the hole in the VPN | awaiting approval, EMERGENCY, high, 12:00, 13:00, vpn, high, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk high): Close the hole in the VPN
  ~@amir CHG-1 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 12:00, 13:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 12:00, 13:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena EMERGENCY: Please decide: CHG-1 Close the hole in the VPN | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability medium is high. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, EMERGENCY, high, 12:00, 13:00, vpn, high, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  amir: change break-glass CHG-1 now
  bot → amir: Only change managers can say "change break-glass CHG-1".
  ada: change break-glass CHG-1 now
  bot → ada: Only change managers can say "change break-glass CHG-1".
  cara: change break-glass CHG-1
  bot → cara: Break glass: CHG-1. | Say: change break-glass CHG-1 …
  cara: change break-glass CHG-1 the board sleeps
  bot → cara: A second change manager has to agree: Mona.
  #desk > Cara wants CHG-1 made without its board: the board sleeps. A second change manager has to agree.
  ~#desk CHG-1 + A change manager wants it made without its board: change break-glass CHG-1.
  ~@amir CHG-1 + A change manager wants it made without its board: change break-glass CHG-1.
  @mona Cara wants CHG-1 (Close the hole in the VPN) made without its board. It takes you too. | > the board sleeps | [Show it] [Break the glass]
  cara: change break-glass CHG-1 again
  bot → cara: You have; it takes a second change manager: Mona.
  mona presses Break the glass in @mona
  bot → mona: CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  #desk > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~#desk CHG-1 − A change manager wants it made without its board: change break-glass CHG-1. | + Authorised by two change managers without its board. | awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is authorised by Cara and Mona without its board, and scheduled. It has to be reviewed.
  ~@amir CHG-1 − A change manager wants it made without its board: change break-glass CHG-1. | + Authorised by two change managers without its board. | awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@cara CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole in the VPN → Decided (scheduled): CHG-1 Close the hole in the VPN | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole in the VPN → Decided (scheduled): CHG-1 Close the hole in the VPN | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 EMERGENCY: Please decide: CHG-1 Close the hole in the VPN → Decided (scheduled): CHG-1 Close the hole in the VPN | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  lena: approve CHG-1
  bot → lena: CHG-1 is already decided: it was changed or withdrawn, so no vote counts.
  amir: change new title="Tidy up" ci=vpn start=2026-03-28T12:00 end=1h impact=low probability=low plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"
  bot → amir: CHG-2 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-2 Tidy up | new, normal, low, Sat 28 Mar 12:00, Sat 28 Mar 13:00, vpn, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-2
  bot → amir: CHG-2 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-2 Tidy up | awaiting approval, normal, low, Sat 28 Mar 12:00, Sat 28 Mar 13:00, vpn, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-2 (risk low): Tidy up
  ~@amir CHG-2 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-2 Tidy up | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 28 Mar 12:00, Sat 28 Mar 13:00, vpn, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-2 Tidy up | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install, start | > Rollback: Restore the snapshot | > Test: Log in | @Amir, normal, low, Sat 28 Mar 12:00, Sat 28 Mar 13:00, vpn, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  cara: change break-glass CHG-2 now
  bot → cara: CHG-2 is no emergency, so only its approvers can authorise it.
`);
