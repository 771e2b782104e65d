import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('what is asked or said on condition in the thread of a board is no vote', () => chat`
  amir: change new title="Swap a core" ci=mail start=2026-03-28T20:00 end=2h impact=high probability=high plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  @amir CHG-1 Swap a core | new, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, high, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Change board: Cara, Carl, Quin.
  #desk CHG-1 Swap a core | awaiting approval, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, high, @Amir, Service desk, Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk high): Swap a core
  ~@amir CHG-1 new → awaiting approval | + Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | − [change submit] | − [change plan] | + [change show]
  @cab Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, high, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @cara Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, high, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @carl Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, high, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @quin Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, high, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  carl in #cab on CHG-1: approve of this? no way
  bot → carl: That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.
  carl in #cab on CHG-1: approve when the tests are green
  bot → carl: That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.
  carl in #cab on CHG-1: approve, but only after Monday
  bot → carl: That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.
  carl in #cab on CHG-1: abstain from comments please
  bot → carl: That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.
  carl in #cab on CHG-1: approve? not yet
  bot → carl: That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.
  carl in #cab on CHG-1: reject? why would we
  bot → carl: That did not count as a vote. Say approve, or reject and why, or abstain; or press a button.
  carl in #cab on CHG-1: approve, looks fine
  #desk > Carl approved CHG-1 (Change board): looks fine
  ~@cab CHG-1 + Carl: yes (looks fine) | 0 yes, 0 no of 3; 3 needed → 1 yes, 0 no of 3; 3 needed
  ~@cara CHG-1 + Carl: yes (looks fine) | 0 yes, 0 no of 3; 3 needed → 1 yes, 0 no of 3; 3 needed
  ~@carl CHG-1 + Carl: yes (looks fine) | 0 yes, 0 no of 3; 3 needed → 1 yes, 0 no of 3; 3 needed
  ~@quin CHG-1 + Carl: yes (looks fine) | 0 yes, 0 no of 3; 3 needed → 1 yes, 0 no of 3; 3 needed
`);

test('an emergency that had begun is reviewed though it was cancelled', () => chat`
  amir: change emergency title="Patch the mail" ci=mail start=2026-03-27T09:10 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Patch the mail | new, EMERGENCY, low, 09:10, 11:10, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  #desk CHG-1 Patch the mail | awaiting approval, EMERGENCY, low, 09:10, 11:10, mail, low, @Amir, Service desk, Cara, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Patch the mail
  ~@amir CHG-1 new → awaiting approval | + Cara, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, EMERGENCY, low, 09:10, 11:10, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, EMERGENCY, low, 09:10, 11:10, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, EMERGENCY, low, 09:10, 11:10, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board)
  ~#desk CHG-1 awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  @amir > CHG-1 is approved and scheduled.
  ~@amir CHG-1 awaiting approval → scheduled | − Cara, Lena (0 yes, 0 no of 2; 1 needed) | + [change start]
  ~@cara CHG-1 EMERGENCY: Please decide: CHG-1 Patch the mail → Decided (scheduled): CHG-1 Patch the mail | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 EMERGENCY: Please decide: CHG-1 Patch the mail → Decided (scheduled): CHG-1 Patch the mail | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@lena CHG-1 EMERGENCY: Please decide: CHG-1 Patch the mail → Decided (scheduled): CHG-1 Patch the mail | + Lena: yes | 0 yes, 0 no of 2; 1 needed → 1 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 11:10. | [Finish]
  #desk > Amir began CHG-1.
  ~#desk CHG-1 + Begun 09:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  ~@amir CHG-1 + Begun 09:00. | scheduled → being implemented | − [change start] | − [change edit] | + [change finish]
  amir: change cancel CHG-1 .
  bot → amir: Cancel CHG-1. | Say: change cancel CHG-1 …
  amir: change cancel CHG-1 it broke everything
  bot → amir: CHG-1 is cancelled. It had begun, so it is to be reviewed: change review CHG-1.
  #desk > Amir cancelled CHG-1: it broke everything
  ~#desk CHG-1 − Begun 09:00. | + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 09:00, ended 09:00. | being implemented → cancelled | − [change finish] | − [change show] | − [change cancel] | + [change review]
  ~@amir CHG-1 − Begun 09:00. | + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 09:00, ended 09:00. | being implemented → cancelled | − [change finish] | − [change show] | − [change cancel] | + [change review]
  ~@cara CHG-1 Decided (scheduled): CHG-1 Patch the mail → Decided (cancelled): CHG-1 Patch the mail
  ~@ecab CHG-1 Decided (scheduled): CHG-1 Patch the mail → Decided (cancelled): CHG-1 Patch the mail
  ~@lena CHG-1 Decided (scheduled): CHG-1 Patch the mail → Decided (cancelled): CHG-1 Patch the mail
  (8 days later)
  #desk > CHG-1 was to be reviewed by now: Patch the mail
  @amir CHG-1 was to be reviewed by now: Patch the mail | [Review]
  @cara CHG-1 was to be reviewed by now: Patch the mail | [Review]
  @mona CHG-1 was to be reviewed by now: Patch the mail | [Review]
  nina: change review CHG-1 not mine
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  amir: change review CHG-1 .
  bot → amir: Review CHG-1. | Say: change review CHG-1 …
  amir: change review CHG-1 Test it first
  bot → amir: The review of CHG-1 is kept.
  #desk > Amir reviewed CHG-1: Test it first
  ~#desk CHG-1 − It has to be reviewed by Wed 1 Apr 10:00. | + Reviewed by Amir: Test it first | − [change review]
  ~@amir CHG-1 − It has to be reviewed by Wed 1 Apr 10:00. | + Reviewed by Amir: Test it first | − [change review]
  amir: change review CHG-1 Again
  bot → amir: CHG-1 is cancelled; it is reviewed after it was made.
`);

test('made before it was authorised, with nobody to decide: its time runs out, and it counts as made without authority', () => chat`
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Pulled a cable | new, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan]
  lena: change edit CHG-1 why="It was loose"
  bot → lena: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara). | [Submit]
  @amir > Lena altered CHG-1: reason.
  ~@amir CHG-1  → It was loose
  cara: change edit CHG-1 why="It was loose, and old"
  bot → cara: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (nobody yet). | [Submit]
  @amir > Cara altered CHG-1: reason.
  ~@amir CHG-1 It was loose → It was loose, and old
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. Too few may vote on it, so the change managers are told.
  #desk CHG-1 Pulled a cable | > It was loose, and old | blocked: nobody can decide it, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk, nobody (0 yes, 0 no of 0; 1 needed) | [change submit] [change edit] [change show]
  #desk > Amir submitted CHG-1 (risk low): Pulled a cable
  ~@amir CHG-1 new → blocked: nobody can decide it | + nobody (0 yes, 0 no of 0; 1 needed) | − [change plan] | + [change show]
  @mona Nobody can approve CHG-1 (Pulled a cable): Emergency board: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  amir: change cancel CHG-1 never mind
  bot → amir: CHG-1 was made already, so only a change manager without a part in it cancels it; let it be authorised: change submit CHG-1.
  (10 days later)
  #desk > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  #desk > CHG-1 was to be reviewed by now: Pulled a cable
  ~#desk CHG-1 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:30, ended 08:35. | blocked: nobody can decide it → in review | made before it was authorised → UNAUTHORISED | − nobody (0 yes, 0 no of 0; 1 needed) | − [change submit] | − [change edit] | − [change show] | + [change review]
  @amir > CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  @amir CHG-1 was to be reviewed by now: Pulled a cable | [Review]
  ~@amir CHG-1 + It has to be reviewed by Wed 1 Apr 10:00. | + Begun 08:30, ended 08:35. | blocked: nobody can decide it → in review | made before it was authorised → UNAUTHORISED | − nobody (0 yes, 0 no of 0; 1 needed) | − [change submit] | − [change edit] | − [change show] | + [change review]
  @cara CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  @cara Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  @cara CHG-1 was to be reviewed by now: Pulled a cable | [Review]
  @mona CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  @mona Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  @mona CHG-1 was to be reviewed by now: Pulled a cable | [Review]
  mona: change show CHG-1
  bot → mona: CHG-1 Pulled a cable | It has to be reviewed by Wed 1 Apr 10:00. | Begun Fri 27 Mar 08:30, ended Fri 27 Mar 08:35. | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Why: It was loose, and old | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Status: in review | Type: UNAUTHORISED | Risk: low | Start: Fri 27 Mar 08:30 | End: Fri 27 Mar 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk
`);

test('who may not vote is not reminded for somebody who may', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-04-01T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | new, normal, low, Wed 1 Apr 20:00, Wed 1 Apr 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  lena: away until=2026-04-10 delegate=@bo
  bot → lena: You are away until Fri 10 Apr 00:00; Bo votes for you. Say back when you are here again.
  amir: change edit CHG-1 implementer=@bo
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Lena). | [Submit]
  ~@amir CHG-1 @Amir → @Bo
  @bo Amir altered CHG-1: implementer.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Lena.
  #desk CHG-1 Swap a switch | awaiting approval, normal, low, Wed 1 Apr 20:00, Wed 1 Apr 22:00, mail, low, @Bo, Service desk, Lena (0 yes, 0 no of 1; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  ~@amir CHG-1 new → awaiting approval | + Lena (0 yes, 0 no of 1; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, low, Wed 1 Apr 20:00, Wed 1 Apr 22:00, mail, low, @Bo, Service desk, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  (13 hours later)
  @lena CHG-1 of Amir waits for your vote: Swap a switch | [Show it]
`);

test('who overrode a freeze does not make the change, and what was overridden is what was planned then', () => chat`
  amir: change standard renew-certificate ci=mail start=2026-04-04T10:00 end=2h plan="Something else"
  bot → amir: plan= is said by the template renew-certificate; plan it otherwise: change new.
  amir: change standard renew-certificate ci=mail start=2026-04-04T10:00 end=2h
  bot → amir: CHG-1 is drafted. Risk: low. | Against its time: Freeze: Easter. | [Schedule] [Conflicts]
  @amir CHG-1 Renew a TLS certificate | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | new, standard (renew-certificate), low, Sat 4 Apr 10:00, Sat 4 Apr 12:00, mail, low, @Amir, Service desk | [change schedule] [conflicts] [change edit] [change cancel]
  amir: change acknowledge CHG-1 mine
  bot → amir: What stands against CHG-1 cannot be acknowledged: Freeze: Easter.
  cara: change override CHG-1 .
  bot → cara: Override for CHG-1. | Say: change override CHG-1 …
  cara: change override CHG-1 Nobody uses it
  bot → cara: CHG-1: overridden.
  @amir > Cara overrode for CHG-1: Freeze: Easter (Nobody uses it).
  ~@amir CHG-1 − Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | + Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (Nobody uses it) | − [conflicts]
  cara: change edit CHG-1 implementer=@cara
  bot → cara: CHG-1 is drafted. Risk: low. | [Schedule]
  @amir > Cara altered CHG-1: implementer.
  ~@amir CHG-1 @Amir → @Cara
  cara: change schedule CHG-1
  bot → cara: CHG-1 is scheduled.
  #desk CHG-1 Renew a TLS certificate | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (Nobody uses it) | scheduled, standard (renew-certificate), low, Sat 4 Apr 10:00, Sat 4 Apr 12:00, mail, low, @Cara, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Cara scheduled CHG-1.
  ~@amir CHG-1 new → scheduled | − [change schedule] | + [change start] | + [change show]
  (8 days later)
  #desk > CHG-1 begins at 10:00: Renew a TLS certificate
  @cara CHG-1 begins at 10:00: Renew a TLS certificate | [Start]
  cara: change start CHG-1
  bot → cara: You answered for CHG-1 as a change manager, so somebody else has to make it: change edit CHG-1 implementer=.
`);

test('an override falls with the plan that it was for', () => chat`
  amir: change new title="Clean a printer" ci=mail start=2026-04-04T10:00 end=2h impact=low probability=low plan="Wipe it" rollback="Restore" test="Print"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: Freeze: Easter. | It will be decided by: Approval (Bo, Lena). | [Submit] [Conflicts]
  @amir CHG-1 Clean a printer | Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | new, normal, low, Sat 4 Apr 10:00, Sat 4 Apr 12:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [conflicts] [change cancel]
  cara: change override CHG-1 Only a printer
  bot → cara: CHG-1: overridden.
  @amir > Cara overrode for CHG-1: Freeze: Easter (Only a printer).
  ~@amir CHG-1 − Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | + Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (Only a printer) | − [conflicts]
  amir: change edit CHG-1 plan="Replace the core"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: Freeze: Easter. | It will be decided by: Approval (Bo, Lena). | [Submit] [Conflicts]
  ~@amir CHG-1 − Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: accepted by Cara (Only a printer) | + Freeze: Easter, Fri 3 Apr 18:00 to Tue 7 Apr 08:00: blocks it | + [conflicts]
  amir: change submit CHG-1
  bot → amir: CHG-1 cannot be made then. Freeze: Easter. Choose another time, or ask a change manager: change override CHG-1 why.
`);

test('a raised risk holds again when what was lowered after it falls', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-03-28T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | new, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  nina: change risk CHG-1 level=high It is the core
  bot → nina: The risk of CHG-1 is high now.
  ~@amir CHG-1 low → high
  cara: change risk CHG-1 level=moderate .
  bot → cara: Risk of CHG-1. | Say: change risk CHG-1 level=moderate …
  cara: change risk CHG-1 level=moderate Half of it is spare
  bot → cara: The risk of CHG-1 is moderate now.
  ~@amir CHG-1 high → moderate
  amir: change edit CHG-1 why=Because
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  ~@amir CHG-1  → Because | moderate → high
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Change board: Cara, Carl, Quin.
  #desk CHG-1 Swap a switch | > Because | awaiting approval, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk high): Swap a switch
  ~@amir CHG-1 new → awaiting approval | + Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | − [change submit] | − [change plan] | + [change show]
  @cab Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @cara Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @carl Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @quin Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
`);

test('people of other teams neither submit, withdraw nor accept anything for a change', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-03-28T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | new, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  nina: change submit CHG-1
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Swap a switch | awaiting approval, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  nina: change withdraw CHG-1 hehe
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  nina: change acknowledge CHG-1 hehe
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
`);

test('the glass is not broken for what is too late', () => chat`
  amir: change emergency title="Patch the mail" ci=mail start=2026-03-27T09:30 end=1h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Patch the mail | new, EMERGENCY, low, 09:30, 10:30, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  lena: change edit CHG-1 why="It is open to the world"
  bot → lena: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara). | [Submit]
  @amir > Lena altered CHG-1: reason.
  ~@amir CHG-1  → It is open to the world
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara.
  #desk CHG-1 Patch the mail | > It is open to the world | awaiting approval, EMERGENCY, low, 09:30, 10:30, mail, low, @Amir, Service desk, Cara (0 yes, 0 no of 1; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Patch the mail
  ~@amir CHG-1 new → awaiting approval | + Cara (0 yes, 0 no of 1; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @cara EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, EMERGENCY, low, 09:30, 10:30, mail, low, @Amir, Service desk, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @ecab EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, EMERGENCY, low, 09:30, 10:30, mail, low, @Amir, Service desk, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  cara: abstain CHG-1
  bot → cara: You abstained on CHG-1.
  #desk > Cara abstained on CHG-1 (Emergency board)
  ~#desk CHG-1 awaiting approval → blocked: nobody can decide it | Cara (0 yes, 0 no of 1; 1 needed) → Cara (0 yes, 0 no, 1 abstained of 1; 1 needed) | + [change submit]
  @amir > Nobody decided CHG-1: Emergency board: everybody abstained. It is as it was; ask again, or edit it. | [Ask again]
  ~@amir CHG-1 awaiting approval → blocked: nobody can decide it | Cara (0 yes, 0 no of 1; 1 needed) → Cara (0 yes, 0 no, 1 abstained of 1; 1 needed) | + [change submit]
  @cara Nobody decided CHG-1 (Patch the mail): Emergency board: everybody abstained. It can be asked again.
  ~@cara CHG-1 EMERGENCY: Please decide: CHG-1 Patch the mail → Nobody can decide: CHG-1 Patch the mail | + Cara: abstain | 0 yes, 0 no of 1; 1 needed → 0 yes, 0 no, 1 abstained of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  ~@ecab CHG-1 EMERGENCY: Please decide: CHG-1 Patch the mail → Nobody can decide: CHG-1 Patch the mail | + Cara: abstain | 0 yes, 0 no of 1; 1 needed → 0 yes, 0 no, 1 abstained of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @mona Nobody decided CHG-1 (Patch the mail): Emergency board: everybody abstained. It can be asked again.
  (3 hours later)
  #desk > Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  ~#desk CHG-1 blocked: nobody can decide it → new | − Cara (0 yes, 0 no, 1 abstained of 1; 1 needed) | − [change show] | + [change plan]
  @amir > Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection. | [Ask again]
  ~@amir CHG-1 blocked: nobody can decide it → new | − Cara (0 yes, 0 no, 1 abstained of 1; 1 needed) | − [change show] | + [change plan]
  @cara Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  ~@cara CHG-1 Nobody can decide: CHG-1 Patch the mail → Decided (new): CHG-1 Patch the mail
  ~@ecab CHG-1 Nobody can decide: CHG-1 Patch the mail → Decided (new): CHG-1 Patch the mail
  @mona Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  cara: change break-glass CHG-1 now
  bot → cara: CHG-1 is new; there is no glass to break.
`);

test('whoever voted before an edit hears that it waits for others now', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-03-28T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | new, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan] [change cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  #desk CHG-1 Swap a switch | awaiting approval, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, Bo, Lena (0 yes, 0 no of 2; 1 needed) | [change edit] [change show] [change cancel]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  ~@amir CHG-1 new → awaiting approval | + Bo, Lena (0 yes, 0 no of 2; 1 needed) | − [change submit] | − [change plan] | + [change show]
  @bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, low, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 2; 1 needed | [approve] [reject] [abstain] [ask] [change show]
  nina: change risk CHG-1 level=high It is the core
  bot → nina: The risk of CHG-1 is high now, so its votes begin anew. It waits for Change board: Cara, Carl, Quin.
  #desk > Nina raised the risk of CHG-1 to high: It is the core
  ~#desk CHG-1 low → high | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed)
  ~@amir CHG-1 low → high | − Bo, Lena (0 yes, 0 no of 2; 1 needed) | + Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed)
  @bo Nina raised the risk of CHG-1, so it waits for others now, not for you: Swap a switch
  ~@bo CHG-1 Please decide: CHG-1 Swap a switch → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + Your vote is not asked for any more. | Plan: Stop, install | Rollback: Restore | Test: Log in →  | − @Amir | − normal | − low | − Sat 28 Mar 20:00 | − Sat 28 Mar 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @cab Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @cara Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @carl Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
  @lena Nina raised the risk of CHG-1, so it waits for others now, not for you: Swap a switch
  ~@lena CHG-1 Please decide: CHG-1 Swap a switch → CHG-1 | − Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | + Your vote is not asked for any more. | Plan: Stop, install | Rollback: Restore | Test: Log in →  | − @Amir | − normal | − low | − Sat 28 Mar 20:00 | − Sat 28 Mar 22:00 | − mail | − low | − @Amir | − Service desk | − 0 yes, 0 no of 2; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask] | − [change show]
  @quin Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | @Amir, normal, high, Sat 28 Mar 20:00, Sat 28 Mar 22:00, mail, low, @Amir, Service desk, 0 yes, 0 no of 3; 3 needed | [approve] [reject] [abstain] [ask] [change show]
`);

test('what was made is not unsaid by calling it something else', () => chat`
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Pulled a cable | new, made before it was authorised, low, 08:30, 08:35, mail, low, @Amir, Service desk | [change submit] [change edit] [change plan]
  amir: change edit CHG-1 type=normal
  bot → amir: CHG-1 was made already; let it be authorised: change submit CHG-1.
  amir: change cancel CHG-1 a mistake
  bot → amir: CHG-1 was made already, so only a change manager without a part in it cancels it; let it be authorised: change submit CHG-1.
  mona: change cancel CHG-1 it was never pulled
  bot → mona: CHG-1 is cancelled.
  @amir > Mona cancelled CHG-1: it was never pulled
  ~@amir CHG-1 new → cancelled | − [change submit] | − [change edit] | − [change plan]
`);
