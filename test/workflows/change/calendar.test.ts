import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { CHANGES } from '../../support/desk.ts';

const chat = chatAt(CHANGES);

test('the week and the month in a picture, with freezes, for those who make changes or decide about them', () => chat`
  amir: calendar
  bot → amir: Week 13, from 23 Mar 2026 (Europe/Berlin) | \`\`\` |         Mo23 Tu24 We25 Th26 Fr27 Sa28 Su29 | █ change  ▒ not approved yet  ░ freeze | \`\`\` | No changes and no freezes. | [Before] [After] [Month]
  amir: change standard renew-certificate ci=web start=2026-03-28T10:00 end=1h
  bot → amir: CHG-1 is scheduled: Renew a TLS certificate, Sat 28 Mar 10:00 to Sat 28 Mar 11:00.
  #desk CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
  #desk > Amir scheduled CHG-1 from the template renew-certificate.
  @amir CHG-1 Renew a TLS certificate | scheduled, standard (renew-certificate), low, Sat 28 Mar 10:00, Sat 28 Mar 11:00, web, low, @Amir, Service desk | [change start] [change edit] [change show] [change cancel]
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
  cara: freeze add from=2026-03-29 until=2026-03-30 Audit
  bot → cara: FRZ-1 holds up changes from Sun 29 Mar 00:00 until Mon 30 Mar 00:00: Audit
  @cab Cara holds up changes from Sun 29 Mar 00:00 until Mon 30 Mar 00:00: Audit (FRZ-1)
  carl: calendar
  bot → carl: Week 13, from 23 Mar 2026 (Europe/Berlin) | \`\`\` |         Mo23 Tu24 We25 Th26 Fr27 Sa28 Su29 | FRZ-1   ···· ···· ···· ···· ···· ···· ░░░░ | CHG-2   ···· ···· ···· ···· ···▒ ···· ···· | CHG-1   ···· ···· ···· ···· ···· ·█·· ···· | █ change  ▒ not approved yet  ░ freeze | \`\`\` | FRZ-1 Sun 29 Mar 00:00 to Mon 30 Mar 00:00: Audit | CHG-2 20:00 to 22:00: Upgrade the mail server (awaiting approval, risk low) | CHG-1 Sat 28 Mar 10:00 to Sat 28 Mar 11:00: Renew a TLS certificate (scheduled, risk low) | [Before] [After] [Month]
  amir: calendar month
  bot → amir: March 2026 (Europe/Berlin) | \`\`\` | Mon   Tue   Wed   Thu   Fri   Sat   Sun |                                      1 |  2     3     4     5     6     7     8 |  9    10    11    12    13    14    15 | 16    17    18    19    20    21    22 | 23    24    25    26    27 █1 28 █1 29░ | 30    31 | █ change  ▒ not approved yet  ░ freeze | \`\`\` | FRZ-1 Sun 29 Mar 00:00 to Mon 30 Mar 00:00: Audit | CHG-2 20:00 to 22:00: Upgrade the mail server (awaiting approval, risk low) | CHG-1 Sat 28 Mar 10:00 to Sat 28 Mar 11:00: Renew a TLS certificate (scheduled, risk low) | [Before] [After] [Week]
  amir: calendar month from=2026-04-01
  bot → amir: April 2026 (Europe/Berlin) | \`\`\` | Mon   Tue   Wed   Thu   Fri   Sat   Sun |              1     2     3░    4░    5░ |  6░    7░    8     9    10    11    12 | 13    14    15    16    17    18    19 | 20    21    22    23    24    25    26 | 27    28    29    30 | █ change  ▒ not approved yet  ░ freeze | \`\`\` | Freeze Fri 3 Apr 18:00 to Tue 7 Apr 08:00: Easter | [Before] [After] [Week]
  amir: calendar year
  bot → amir: A calendar is a week or a month, not "year".
  amir: calendar from=never
  bot → amir: Say a day such as from=2026-12-01.
  priya: calendar
  bot → priya: Only agents, change managers and members of a board can say "calendar".
  amir: calendar link
  bot → amir: Links are switched off here: whoever runs the desk has set no LINK_SECRET.
  amir: change
  bot → amir: Your changes | CHG-1 low risk, scheduled, Sat 28 Mar 10:00: Renew a TLS certificate | CHG-2 low risk, awaiting approval, 20:00: Upgrade the mail server | [Plan a change] [Standard change] [Emergency] [Calendar]
  amir: change CHG-1
  bot → amir: CHG-1 Renew a TLS certificate | > Plan: Issue, install, reload | > Rollback: Restore the old one | > Test: The handshake succeeds | Status: scheduled | Type: standard (renew-certificate) | Risk: low | Start: Sat 28 Mar 10:00 | End: Sat 28 Mar 11:00 | Configuration items: web | Impact: low | Implementer: @Amir | Team: Service desk
`);

test('a board has an agenda', () => chat`
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
  amir: change unauthorised title="Somebody opened port 22" ci=firewall start=2026-03-27T08:00 end=10m
  bot → amir: CHG-2 is recorded as made without authority; it is to be reviewed: change review CHG-2 text.
  #desk CHG-2 Somebody opened port 22 | It has to be reviewed by Wed 1 Apr 10:00. | Begun 08:00, ended 08:10. | in review, UNAUTHORISED, moderate, 08:00, 08:10, firewall, @Amir, Service desk | [change review]
  #desk > Amir recorded CHG-2, which was made without authority.
  @amir CHG-2 Somebody opened port 22 | It has to be reviewed by Wed 1 Apr 10:00. | Begun 08:00, ended 08:10. | in review, UNAUTHORISED, moderate, 08:00, 08:10, firewall, @Amir, Service desk | [change review]
  @cara CHG-2 was made without authority: Somebody opened port 22. It is to be reviewed. | [Show it]
  @mona CHG-2 was made without authority: Somebody opened port 22. It is to be reviewed. | [Show it]
  cara: change agenda
  bot → cara: Agenda: Change board | Waiting for your votes | CHG-1 Upgrade the mail server (risk moderate, 20:00): 0 yes, 0 no of 3; 2 needed | Planned for the next seven days | CHG-1 20:00 to 22:00: Upgrade the mail server (awaiting approval, risk moderate) | To be reviewed | CHG-2 Somebody opened port 22 (made without authority), by Wed 1 Apr 10:00 | [Vote] [Calendar]
  cara: change agenda ecab
  bot → cara: Agenda: Emergency board | Waiting for your votes | Nothing. | Planned for the next seven days | CHG-1 20:00 to 22:00: Upgrade the mail server (awaiting approval, risk moderate) | To be reviewed | CHG-2 Somebody opened port 22 (made without authority), by Wed 1 Apr 10:00 | [Vote] [Calendar]
  cara: change agenda zzz
  bot → cara: There is no such board; there are: cab, ecab.
  priya: change agenda
  bot → priya: Only agents, change managers and members of a board can say "change agenda".
`);

test('the register: what an item is, what belongs to it, what is planned for it', () => chat`
  amir: ci add ERP criticality=critical
  bot → amir: CI-1 is ERP; changes call it ci=erp.
  bo: ci add erp
  bot → bo: CI-1 is called erp already.
  amir: ci add Oracle type=database
  bot → amir: CI-2 is Oracle; changes call it ci=oracle.
  amir: ci relate CI-1 to=oracle as=depends-on
  bot → amir: ERP depends on oracle.
  amir: ci relate CI-1 to=oracle as=depends-on
  bot → amir: ERP depends on oracle already.
  amir: ci relate CI-1 to=erp
  bot → amir: ERP cannot belong to itself.
  amir: ci relate CI-1 to=nothing
  bot → amir: The register has no nothing; add it first: ci add nothing.
  amir: ci oracle
  bot → amir: CI-2 Oracle | ERP depends on it | Type: database | Criticality: medium | Status: in use
  amir: ci CI-1
  bot → amir: CI-1 ERP | depends on oracle | Type: service | Criticality: critical | Status: in use
  amir: ci set CI-2 criticality=high
  bot → amir: Oracle is changed.
  amir: ci set CI-2
  bot → amir: Say what of CI-2 is to change: ci set CI-2 criticality=critical.
  amir: ci unrelate CI-1 to=oracle
  bot → amir: ERP and oracle do not belong together any more.
  amir: ci retire CI-2
  bot → amir: Oracle is retired.
  amir: ci retire CI-2
  bot → amir: CI-2 is retired already.
  amir: ci oracle
  bot → amir: The register has no oracle; add it: ci add oracle.
  priya: ci oracle
  bot → priya: Only agents, change managers and members of a board can say "ci".
  priya: ci add X
  bot → priya: Only agents can say "ci add".
`);
