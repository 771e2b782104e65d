import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('what is asked or said on condition in the thread of a board is no vote', () => chat`
  amir: change new title="Swap a core" ci=mail start=2026-03-28T20:00 end=2h impact=high probability=high plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  @amir CHG-1 Swap a core | Status: new | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Change board: Cara, Carl, Quin.
  ~@amir CHG-1 Swap a core | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Swap a core | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  @cab Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk high): Swap a core
  @cara Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @carl Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @quin Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
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
  ~@cara Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | Carl: yes (looks fine) | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@carl Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | Carl: yes (looks fine) | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@quin Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | Carl: yes (looks fine) | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@cab Please decide: CHG-1 Swap a core | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact high, probability high is high. | Carl: yes (looks fine) | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: high | Implementer: @Amir | Team: Service desk | Change board: 1 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
`);

test('an emergency that had begun is reviewed though it was cancelled', () => chat`
  amir: change emergency title="Patch the mail" ci=mail start=2026-03-27T09:10 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Patch the mail | Status: new | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara, Lena.
  ~@amir CHG-1 Patch the mail | Status: awaiting approval | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Patch the mail | Status: awaiting approval | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  @ecab EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk low): Patch the mail
  @cara EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  lena: approve CHG-1
  bot → lena: Your yes counts on CHG-1.
  #desk > Lena approved CHG-1 (Emergency board)
  ~@cara Decided (scheduled): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~#desk CHG-1 Patch the mail | Status: scheduled | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  ~@lena Decided (scheduled): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@ecab Decided (scheduled): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@amir CHG-1 Patch the mail | Status: scheduled | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  @amir > CHG-1 is approved and scheduled.
  amir: change start CHG-1
  bot → amir: CHG-1 has begun; its window ends 11:10. | [Finish]
  ~@amir CHG-1 Patch the mail | Begun 09:00. | Status: being implemented | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  ~#desk CHG-1 Patch the mail | Begun 09:00. | Status: being implemented | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Finish] [Whole plan] [Cancel]
  #desk > Amir began CHG-1.
  amir: change cancel CHG-1 .
  bot → amir: Cancel CHG-1. | Say: change cancel CHG-1 …
  amir: change cancel CHG-1 it broke everything
  bot → amir: CHG-1 is cancelled. It had begun, so it is to be reviewed: change review CHG-1.
  ~@amir CHG-1 Patch the mail | It has to be reviewed by 09:00. | Begun 09:00, ended 09:00. | Status: cancelled | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  ~#desk CHG-1 Patch the mail | It has to be reviewed by 09:00. | Begun 09:00, ended 09:00. | Status: cancelled | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  #desk > Amir cancelled CHG-1: it broke everything
  ~@cara Decided (cancelled): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@lena Decided (cancelled): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
  ~@ecab Decided (cancelled): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Lena: yes | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 1 yes, 0 no of 2; 1 needed
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
  ~@amir CHG-1 Patch the mail | Begun 09:00, ended 09:00. | Reviewed by Amir: Test it first | Status: cancelled | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk
  ~#desk CHG-1 Patch the mail | Begun 09:00, ended 09:00. | Reviewed by Amir: Test it first | Status: cancelled | Type: EMERGENCY | Risk: low | Start: 09:10 | End: 11:10 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk
  #desk > Amir reviewed CHG-1: Test it first
  amir: change review CHG-1 Again
  bot → amir: CHG-1 is cancelled; it is reviewed after it was made.
`);

test('made before it was authorised, with nobody to decide: its time runs out, and it counts as made without authority', () => chat`
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Pulled a cable | Status: new | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans]
  lena: change edit CHG-1 why="It was loose"
  bot → lena: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara). | [Submit]
  ~@amir CHG-1 Pulled a cable | > It was loose | Status: new | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans]
  @amir > Lena altered CHG-1: reason.
  cara: change edit CHG-1 why="It was loose, and old"
  bot → cara: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (nobody yet). | [Submit]
  ~@amir CHG-1 Pulled a cable | > It was loose, and old | Status: new | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans]
  @amir > Cara altered CHG-1: reason.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. Too few may vote on it, so the change managers are told.
  ~@amir CHG-1 Pulled a cable | > It was loose, and old | Status: blocked: nobody can decide it | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: nobody (0 yes, 0 no of 0; 1 needed) | [Submit] [Edit] [Whole plan]
  #desk CHG-1 Pulled a cable | > It was loose, and old | Status: blocked: nobody can decide it | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: nobody (0 yes, 0 no of 0; 1 needed) | [Submit] [Edit] [Whole plan]
  #desk > Amir submitted CHG-1 (risk low): Pulled a cable
  @mona Nobody can approve CHG-1 (Pulled a cable): Emergency board: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  amir: change cancel CHG-1 never mind
  bot → amir: CHG-1 was made already, so only a change manager without a part in it cancels it; let it be authorised: change submit CHG-1.
  (10 days later)
  ~@amir CHG-1 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | > It was loose, and old | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  ~#desk CHG-1 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | > It was loose, and old | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Review]
  @amir > CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  #desk > Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  @cara CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  @mona CHG-1 (Pulled a cable) was not authorised afterwards: it counts as made without authority and is to be reviewed. | [Show it]
  @cara Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  @mona Nobody decided CHG-1 (Pulled a cable, for Amir) in time: Emergency board, 0 yes, 0 no of 0; 1 needed. That is no rejection.
  #desk > CHG-1 was to be reviewed by now: Pulled a cable
  @amir CHG-1 was to be reviewed by now: Pulled a cable | [Review]
  @cara CHG-1 was to be reviewed by now: Pulled a cable | [Review]
  @mona CHG-1 was to be reviewed by now: Pulled a cable | [Review]
  mona: change show CHG-1
  bot → mona: CHG-1 Pulled a cable | It has to be reviewed by 09:00. | Begun 08:30, ended 08:35. | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Why: It was loose, and old | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Status: in review | Type: UNAUTHORISED | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk
`);

test('who may not vote is not reminded for somebody who may', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-04-01T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | Status: new | Type: normal | Risk: low | Start: 19:00 | End: 21:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  lena: away until=2026-04-10 delegate=@bo
  bot → lena: You are away until 23:00; Bo votes for you. Say back when you are here again.
  amir: change edit CHG-1 implementer=@bo
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Lena). | [Submit]
  ~@amir CHG-1 Swap a switch | Status: new | Type: normal | Risk: low | Start: 19:00 | End: 21:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  @bo Amir altered CHG-1: implementer.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Lena.
  ~@amir CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: low | Start: 19:00 | End: 21:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: low | Start: 19:00 | End: 21:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Waits for Approval: Lena (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 19:00 | End: 21:00 | Configuration items: mail | Impact: low | Implementer: @Bo | Team: Service desk | Approval: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  (13 hours later)
  @lena CHG-1 of Amir waits for your vote: Swap a switch | [Show it]
`);

test('who overrode a freeze does not make the change, and what was overridden is what was planned then', () => chat`
  amir: change standard renew-certificate ci=mail start=2026-04-04T10:00 end=2h plan="Something else"
  bot → amir: plan= is said by the template renew-certificate; plan it otherwise: change new.
  amir: change standard renew-certificate ci=mail start=2026-04-04T10:00 end=2h
  bot → amir: CHG-1 is drafted. Risk: low. | Against its time: Freeze: Easter. | [Schedule] [Conflicts]
  @amir CHG-1 Renew a TLS certificate | Freeze: Easter, 17:00 to 07:00: blocks it | Status: new | Type: standard (renew-certificate) | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Schedule] [Conflicts] [Edit] [Cancel]
  amir: change acknowledge CHG-1 mine
  bot → amir: What stands against CHG-1 cannot be acknowledged: Freeze: Easter.
  cara: change override CHG-1 .
  bot → cara: Override for CHG-1. | Say: change override CHG-1 …
  cara: change override CHG-1 Nobody uses it
  bot → cara: CHG-1: overridden.
  ~@amir CHG-1 Renew a TLS certificate | Freeze: Easter, 17:00 to 07:00: accepted by Cara (Nobody uses it) | Status: new | Type: standard (renew-certificate) | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Schedule] [Edit] [Cancel]
  @amir > Cara overrode for CHG-1: Freeze: Easter (Nobody uses it).
  cara: change edit CHG-1 implementer=@cara
  bot → cara: CHG-1 is drafted. Risk: low. | [Schedule]
  ~@amir CHG-1 Renew a TLS certificate | Freeze: Easter, 17:00 to 07:00: accepted by Cara (Nobody uses it) | Status: new | Type: standard (renew-certificate) | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Cara | Team: Service desk | [Schedule] [Edit] [Cancel]
  @amir > Cara altered CHG-1: implementer.
  cara: change schedule CHG-1
  bot → cara: CHG-1 is scheduled.
  ~@amir CHG-1 Renew a TLS certificate | Freeze: Easter, 17:00 to 07:00: accepted by Cara (Nobody uses it) | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Cara | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Renew a TLS certificate | Freeze: Easter, 17:00 to 07:00: accepted by Cara (Nobody uses it) | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Cara | Team: Service desk | [Start] [Edit] [Whole plan] [Cancel]
  #desk > Cara scheduled CHG-1.
  (8 days later)
  #desk > CHG-1 begins at 09:00: Renew a TLS certificate
  @cara CHG-1 begins at 09:00: Renew a TLS certificate | [Start]
  cara: change start CHG-1
  bot → cara: You answered for CHG-1 as a change manager, so somebody else has to make it: change edit CHG-1 implementer=.
`);

test('an override falls with the plan that it was for', () => chat`
  amir: change new title="Clean a printer" ci=mail start=2026-04-04T10:00 end=2h impact=low probability=low plan="Wipe it" rollback="Restore" test="Print"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: Freeze: Easter. | It will be decided by: Approval (Bo, Lena). | [Submit] [Conflicts]
  @amir CHG-1 Clean a printer | Freeze: Easter, 17:00 to 07:00: blocks it | Status: new | Type: normal | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Conflicts] [Cancel]
  cara: change override CHG-1 Only a printer
  bot → cara: CHG-1: overridden.
  ~@amir CHG-1 Clean a printer | Freeze: Easter, 17:00 to 07:00: accepted by Cara (Only a printer) | Status: new | Type: normal | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  @amir > Cara overrode for CHG-1: Freeze: Easter (Only a printer).
  amir: change edit CHG-1 plan="Replace the core"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | Against its time: Freeze: Easter. | It will be decided by: Approval (Bo, Lena). | [Submit] [Conflicts]
  ~@amir CHG-1 Clean a printer | Freeze: Easter, 17:00 to 07:00: blocks it | Status: new | Type: normal | Risk: low | Start: 09:00 | End: 11:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Conflicts] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 cannot be made then. Freeze: Easter. Choose another time, or ask a change manager: change override CHG-1 why.
`);

test('a raised risk holds again when what was lowered after it falls', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-03-28T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  nina: change risk CHG-1 level=high It is the core
  bot → nina: The risk of CHG-1 is high now.
  ~@amir CHG-1 Swap a switch | Status: new | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  cara: change risk CHG-1 level=moderate .
  bot → cara: Risk of CHG-1. | Say: change risk CHG-1 level=moderate …
  cara: change risk CHG-1 level=moderate Half of it is spare
  bot → cara: The risk of CHG-1 is moderate now.
  ~@amir CHG-1 Swap a switch | Status: new | Type: normal | Risk: moderate | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change edit CHG-1 why=Because
  bot → amir: CHG-1 is drafted. Risk: high (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Change board (Cara, Carl, Quin). | [Submit]
  ~@amir CHG-1 Swap a switch | > Because | Status: new | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: high. It waits for Change board: Cara, Carl, Quin.
  ~@amir CHG-1 Swap a switch | > Because | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Swap a switch | > Because | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  @cab Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @cara Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk high): Swap a switch
  @carl Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @quin Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Why: Because | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
`);

test('people of other teams neither submit, withdraw nor accept anything for a change', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-03-28T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  nina: change submit CHG-1
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  @bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  nina: change withdraw CHG-1 hehe
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
  nina: change acknowledge CHG-1 hehe
  bot → nina: Only those who plan and make CHG-1, its team and change managers do that.
`);

test('the glass is not broken for what is too late', () => chat`
  amir: change emergency title="Patch the mail" ci=mail start=2026-03-27T09:30 end=1h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Patch the mail | Status: new | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  lena: change edit CHG-1 why="It is open to the world"
  bot → lena: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara). | [Submit]
  ~@amir CHG-1 Patch the mail | > It is open to the world | Status: new | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  @amir > Lena altered CHG-1: reason.
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Emergency board: Cara.
  ~@amir CHG-1 Patch the mail | > It is open to the world | Status: awaiting approval | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Patch the mail | > It is open to the world | Status: awaiting approval | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara (0 yes, 0 no of 1; 1 needed) | [Edit] [Whole plan] [Cancel]
  @ecab EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  #desk > Amir submitted CHG-1 (risk low): Patch the mail
  @cara EMERGENCY: Please decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no of 1; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  cara: abstain CHG-1
  bot → cara: You abstained on CHG-1.
  #desk > Cara abstained on CHG-1 (Emergency board)
  ~@cara Nobody can decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Cara: abstain | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no, 1 abstained of 1; 1 needed
  @cara Nobody decided CHG-1 (Patch the mail): Emergency board: everybody abstained. It can be asked again.
  ~#desk CHG-1 Patch the mail | > It is open to the world | Status: blocked: nobody can decide it | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara (0 yes, 0 no, 1 abstained of 1; 1 needed) | [Submit] [Edit] [Whole plan] [Cancel]
  ~@ecab Nobody can decide: CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Cara: abstain | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no, 1 abstained of 1; 1 needed
  @mona Nobody decided CHG-1 (Patch the mail): Emergency board: everybody abstained. It can be asked again.
  ~@amir CHG-1 Patch the mail | > It is open to the world | Status: blocked: nobody can decide it | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Emergency board: Cara (0 yes, 0 no, 1 abstained of 1; 1 needed) | [Submit] [Edit] [Whole plan] [Cancel]
  @amir > Nobody decided CHG-1: Emergency board: everybody abstained. It is as it was; ask again, or edit it. | [Ask again]
  (3 hours later)
  ~@amir CHG-1 Patch the mail | > It is open to the world | Status: new | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  ~#desk CHG-1 Patch the mail | > It is open to the world | Status: new | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  #desk > Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  ~@cara Decided (new): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Cara: abstain | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no, 1 abstained of 1; 1 needed
  @cara Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  @mona Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection.
  ~@ecab Decided (new): CHG-1 Patch the mail | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | Cara: abstain | > Why: It is open to the world | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: EMERGENCY | Risk: low | Start: 09:30 | End: 10:30 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Emergency board: 0 yes, 0 no, 1 abstained of 1; 1 needed
  @amir > Nobody decided CHG-1 (Patch the mail, for Amir) in time: Emergency board, 0 yes, 0 no, 1 abstained of 1; 1 needed. That is no rejection. | [Ask again]
  cara: change break-glass CHG-1 now
  bot → cara: CHG-1 is new; there is no glass to break.
`);

test('whoever voted before an edit hears that it waits for others now', () => chat`
  amir: change new title="Swap a switch" ci=mail start=2026-03-28T20:00 end=2h impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Approval (Bo, Lena). | [Submit]
  @amir CHG-1 Swap a switch | Status: new | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans] [Cancel]
  amir: change submit CHG-1
  bot → amir: CHG-1 is submitted. Risk: low. It waits for Approval: Bo, Lena.
  ~@amir CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Approval: Bo, Lena (0 yes, 0 no of 2; 1 needed) | [Edit] [Whole plan] [Cancel]
  #desk > Amir submitted CHG-1 (risk low): Swap a switch
  @bo Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @lena Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: low | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Approval: 0 yes, 0 no of 2; 1 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  nina: change risk CHG-1 level=high It is the core
  bot → nina: The risk of CHG-1 is high now, so its votes begin anew. It waits for Change board: Cara, Carl, Quin.
  ~@bo CHG-1 | Your vote is not asked for any more.
  ~#desk CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
  @cab Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @bo Nina raised the risk of CHG-1, so it waits for others now, not for you: Swap a switch
  @lena Nina raised the risk of CHG-1, so it waits for others now, not for you: Swap a switch
  #desk > Nina raised the risk of CHG-1 to high: It is the core
  ~@lena CHG-1 | Your vote is not asked for any more.
  @cara Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @carl Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  @quin Please decide: CHG-1 Swap a switch | Risk, 5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low. | raised to high by Nina: It is the core | > Plan: Stop, install | > Rollback: Restore | > Test: Log in | Requester: @Amir | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Change board: 0 yes, 0 no of 3; 3 needed | [Approve] [Reject] [Abstain] [Ask] [Whole plan]
  ~@amir CHG-1 Swap a switch | Status: awaiting approval | Type: normal | Risk: high | Start: 20:00 | End: 22:00 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | Waits for Change board: Cara, Carl, Quin (0 yes, 0 no of 3; 3 needed) | [Edit] [Whole plan] [Cancel]
`);

test('what was made is not unsaid by calling it something else', () => chat`
  amir: change retroactive title="Pulled a cable" ci=mail start=2026-03-27T08:30 end=5m impact=low probability=low plan="Stop, install" rollback="Restore" test="Log in"
  bot → amir: CHG-1 is drafted. Risk: low (5 points: while the desk works, and in no window (2); nothing of it is in the register (1); not said whether the way back was tried (1); not said whether it was done before (1); judged: impact low, probability low is low). | It will be decided by: Emergency board (Cara, Lena). | [Submit]
  @amir CHG-1 Pulled a cable | Status: new | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk | [Submit] [Edit] [Plans]
  amir: change edit CHG-1 type=normal
  bot → amir: CHG-1 was made already; let it be authorised: change submit CHG-1.
  amir: change cancel CHG-1 a mistake
  bot → amir: CHG-1 was made already, so only a change manager without a part in it cancels it; let it be authorised: change submit CHG-1.
  mona: change cancel CHG-1 it was never pulled
  bot → mona: CHG-1 is cancelled.
  ~@amir CHG-1 Pulled a cable | Status: cancelled | Type: made before it was authorised | Risk: low | Start: 08:30 | End: 08:35 | Configuration items: mail | Impact: low | Implementer: @Amir | Team: Service desk
  @amir > Mona cancelled CHG-1: it was never pulled
`);
