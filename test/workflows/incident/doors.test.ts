import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('what a confidential desk takes over is followed by nobody any more', () => chat`
  quin: help cl
  bot → quin: Help: cl | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  priya: report My badge is locked
  bot → priya: INC-1 is reported as P3: My badge is locked. IT will answer in a direct message.
  #desk INC-1 My badge is locked | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 My badge is locked | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: follow INC-1 @quin@larkspur.example
  bot → amir: Quin follows INC-1 now.
  ~#desk INC-1 + 1
  @quin Amir lets you follow INC-1: My badge is locked. Say unfollow INC-1 to stop.
  amir: transfer INC-1 desk=hr
  bot → amir: INC-1 is with People now.
  ~#desk INC-1 INC-1 My badge is locked → INC-1 went to People | − new | − P3 | − @Priya | − nobody yet | − Service desk | − 13:00 | − Sat 28 Mar 09:00 | − 1 | − [claim] | − [more]
  #hr INC-1 My badge is locked | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  #hr > Amir of IT gave INC-1 to People.
  @priya > People takes care of INC-1 from now on.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + People operations will answer you here. Reply to this message to add anything.
  hana: reply INC-1 A secret answer
  bot → hana: Sent to Priya: A secret answer
  #hr > Hana replied to Priya: | > A secret answer
  ~#hr INC-1 − 13:00
  @priya > Hana: | > A secret answer
  ~@priya INC-1 − 13:00
  quin: status INC-1
  bot → quin: There is no INC-1 that you can see.
`);

test('a major incident is demoted before a confidential desk takes it', () => chat`
  priya: report impact=high urgency=high Everybody sees the salaries
  bot → priya: INC-1 is reported as P1: Everybody sees the salaries. IT will answer in a direct message.
  #desk INC-1 Everybody sees the salaries | new, P1, @Priya, nobody yet, Service desk, 09:15, 13:00 | [claim] [more]
  @priya INC-1 Everybody sees the salaries | Service desk will answer you here. Reply to this message to add anything. | new, P1, 09:15 | [reply] [fixed] [escalate] [cancel]
  lena: major INC-1 accept Salaries are open
  bot → lena: Sent to Priya: Salaries are open | INC-1 is a major incident, and you lead it. I ask you for an update every 30 min.
  #desk > Lena accepted INC-1 as a major incident and leads it: Salaries are open
  #desk Major incident INC-1: Everybody sees the salaries | Salaries are open | lead: @Lena | 09:00: reported | 09:00: accepted by Lena | new, P1 | [major] [pin]
  ~#desk INC-1 + led by Lena
  @help Major incident INC-1: Everybody sees the salaries | Salaries are open | new, Lena, 1 | [metoo] [follow]
  @priya > INC-1 is a major incident now: Salaries are open
  ~@priya INC-1 − [fixed] | − [escalate] | − [cancel]
  lena: transfer INC-1 desk=hr
  bot → lena: INC-1 is a major incident that everybody follows; demote it before People takes it.
  lena: major INC-1 demote It is about people
  bot → lena: INC-1 is no major incident any more.
  #desk > Lena: INC-1 is no major incident any more. It is about people
  ~#desk INC-1 led by Lena → demoted
  ~@help INC-1 + It is no major incident any more. | − [metoo] | − [follow]
  @priya > INC-1 is no major incident any more.
  ~@priya INC-1 + [fixed] | + [escalate] | + [cancel]
  lena: transfer INC-1 desk=hr
  bot → lena: INC-1 is with People now.
  ~#desk INC-1 INC-1 Everybody sees the salaries → INC-1 went to People | − new | − P1 | − @Priya | − nobody yet | − Service desk | − 09:15 | − 13:00 | − demoted | − [claim] | − [more]
  #hr INC-1 Everybody sees the salaries | new, P1, @Priya, nobody yet, People operations, 09:15, 13:00, demoted | [claim] [more]
  #hr > Lena of IT gave INC-1 to People.
  @priya > People takes care of INC-1 from now on.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + People operations will answer you here. Reply to this message to add anything.
  hana: reply INC-1 A secret answer
  bot → hana: Sent to Priya: A secret answer
  #hr > Hana replied to Priya: | > A secret answer
  ~#hr INC-1 − 09:15
  @priya > Hana: | > A secret answer
  ~@priya INC-1 − 09:15
`);

test("a confidential parent's words stay with it", () => chat`
  priya: report A
  bot → priya: INC-1 is reported as P3: A. IT will answer in a direct message.
  #desk INC-1 A | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 A | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: report B
  bot → quin: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | new, P3, @Quin, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-2 B | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  #desk > Amir made INC-2 a child of INC-1.
  #desk > INC-2 is linked to INC-1 (child).
  ~#desk INC-2 + INC-1
  ~#desk INC-1 + INC-2
  amir: transfer INC-1 desk=hr
  bot → amir: INC-1 is with People now.
  ~#desk INC-1 INC-1 A → INC-1 went to People | − new | − P3 | − @Priya | − nobody yet | − Service desk | − 13:00 | − Sat 28 Mar 09:00 | − INC-2 | − [claim] | − [more]
  #hr INC-1 A | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00, INC-2 | [claim] [more]
  #hr > Amir of IT gave INC-1 to People.
  @priya > People takes care of INC-1 from now on.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + People operations will answer you here. Reply to this message to add anything.
  hana: resolve INC-1 A secret solution
  bot → hana: Sent to Priya: A secret solution | INC-1 is resolved; Priya is asked to confirm.
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1.
  ~#desk INC-2 + Resolved (fixed): Solved with INC-1. | new → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  #hr > Hana resolved INC-1 (fixed): A secret solution
  ~#hr INC-1 + Resolved (fixed): A secret solution | new → resolved | nobody yet → @Hana | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Hana (fixed): | > A secret solution | [reopen] [close]
  ~@priya INC-1 − People operations will answer you here. Reply to this message to add anything. | + Hana says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1. | [reopen] [close]
  ~@quin INC-2 − Service desk will answer you here. Reply to this message to add anything. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  hana: reopen INC-1 A secret reason
  bot → hana: INC-1 is open again.
  #desk > Hark reopened INC-2: | > Reopened with INC-1.
  ~#desk INC-2 − Resolved (fixed): Solved with INC-1. | resolved → in progress | + Sat 28 Mar 09:00 | − [reopen] | − [close] | + [claim] | + [more]
  #hr > Hana reopened INC-1: | > A secret reason
  ~#hr INC-1 − Resolved (fixed): A secret solution | resolved → in progress | + Sat 28 Mar 09:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  @priya > Hana reopened INC-1.
  ~@priya INC-1 − Hana says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Hana is working on it. Reply to this message to reach them. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@priya > INC-1 INC-1 is resolved → INC-1 was reopened | − Hana (fixed): | + We are on it again. | A secret solution →  | − [reopen] | − [close]
  @quin > Hark reopened INC-2.
  ~@quin INC-2 − It was resolved. Press It's fixed if it is, or Reopen if it is not. | + Service desk has it now and will answer you here. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@quin > INC-2 INC-2 is resolved → INC-2 was reopened | − Hark (fixed): | + We are on it again. | Solved with INC-1. →  | − [reopen] | − [close]
`);

test('who only follows a ticket of another desk puts nobody else on it', () => chat`
  priya: report desk=hr My secret
  bot → priya: INC-1 is reported as P3: My secret. People will answer in a direct message.
  #hr INC-1 My secret | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 My secret | People operations will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  hana: follow INC-1 @amir@larkspur.example
  bot → hana: Amir follows INC-1 now.
  ~#hr INC-1 + 1
  @amir Hana lets you follow INC-1: My secret. Say unfollow INC-1 to stop.
  quin: report B
  bot → quin: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | new, P3, @Quin, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-2 B | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: merge INC-2 into=INC-1
  bot → amir: Only agents of People can merge something into INC-1.
  amir: link INC-2 to=INC-1 as=child
  bot → amir: Only agents of its desk can link INC-1.
  amir: follow INC-1 @quin@larkspur.example
  bot → amir: Only the requester and the desk's agents can let somebody else follow INC-1.
  amir: status INC-1
  bot → amir: INC-1 My secret | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Stop following]
  quin: oncall hr
  bot → quin: People is confidential; only its agents see who is there.
`);

test('a solution that silence brought about is undone by an answer', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, nobody yet, Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: hold INC-1 reason=awaiting requester Which one?
  bot → amir: Sent to Priya: Which one? | INC-1 is on hold: awaiting requester.
  #desk > Amir put INC-1 on hold: awaiting requester. Which one?
  ~#desk INC-1 in progress → on hold: awaiting requester | Sat 28 Mar 09:00 → clock paused | − 13:00 | − [hold] | + [resume]
  @priya > Amir: | > Which one?
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir waits for your answer. Reply to this message with it. | in progress → on hold | − 13:00
  (7 days later)
  #desk > INC-1 is resolved, because no answer came.
  ~#desk INC-1 + Resolved (no response): No answer came to the question. Reply or press Reopen, and it goes on. | on hold: awaiting requester → resolved | − clock paused | − [reply] | − [note] | − [resume] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Hark (no response): | > No answer came to the question. Reply or press Reopen, and it goes on. | [reopen] [close]
  ~@priya INC-1 − Amir waits for your answer. Reply to this message with it. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | on hold → resolved | − [reply] | − [escalate] | + [reopen]
  priya: reply INC-1 The left one, sorry
  bot → priya: Added to INC-1.
  #desk > Priya (requester): @Amir | > The left one, sorry
  ~#desk INC-1 − Resolved (no response): No answer came to the question. Reply or press Reopen, and it goes on. | resolved → in progress | + Sat 4 Apr 10:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  @priya > Priya: | > The left one, sorry
  ~@priya INC-1 − It was resolved. Press It's fixed if it is, or Reopen if it is not. | + Amir is working on it. Reply to this message to reach them. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@priya > INC-1 INC-1 is resolved → INC-1 was reopened | − Hark (no response): | + We are on it again. | No answer came to the question. Reply or press Reopen, and it goes on. →  | − [reopen] | − [close]
  (6 days later)
  ~#desk INC-1 10:00 (called otherwise)
  ~#desk INC-1 10:00 (called otherwise)
  @amir INC-1 Screen black | The solution is due Sat 4 Apr 10:00, in 12 h (50 % of 24h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Screen black | The solution is due 10:00, in 6 h (75 % of 24h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Screen black | The solution is late: it was due 10:00 (target 24h). | It is with Amir. | [Reply] [Resolve]
  @amir INC-1 Screen black | The solution is late: it was due 10:00 (target 24h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The solution is due 10:00, in 6 h (75 % of 24h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The solution is late: it was due 10:00 (target 24h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The solution is late: it was due 10:00 (target 24h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
`);

test('the tickets of somebody who is no agent any more are nobody’s, and the lead knows', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, nobody yet, Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  bo: claim INC-1
  bot → bo: INC-1 is yours.
  #desk > Bo has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Bo | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Bo has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Bo is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  ada: admin revoke @bo agent desk=it
  bot → ada: ADM-1: Bo is no longer agent of it/service-desk? | Ada asks for this change. Nothing is changed yet. | \`\`\` | - bo@larkspur.example: agent of it/service-desk | \`\`\` | [Confirm] [Reject]
  ada: admin confirm ADM-1
  bot → ada: ADM-1 is confirmed by Ada: Bo is no longer agent of it/service-desk.
  ~#desk INC-1 in progress → new | @Bo → nobody yet | − [reply] | − [note] | − [hold] | − [resolve] | + [claim]
  @lena Bo is no agent any more, so nobody has INC-1 (P3): Screen black | [Assign]
  ~@priya INC-1 − Bo is working on it. Reply to this message to reach them. | + Service desk will answer you here. Reply to this message to add anything. | in progress → new | + [cancel]
  lena: list unassigned
  bot → lena: Unassigned | INC-1 P3 new: Screen black
`);

test('a confidential child is neither linked nor solved by those who may not see it', () => chat`
  priya: report A
  bot → priya: INC-1 is reported as P3: A. IT will answer in a direct message.
  #desk INC-1 A | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 A | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: report B
  bot → quin: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | new, P3, @Quin, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-2 B | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: report desk=hr C
  bot → priya: INC-3 is reported as P3: C. People will answer in a direct message.
  #hr INC-3 C | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-3 C | People operations will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: link INC-3 to=INC-1 as=child
  bot → amir: There is no INC-3 that you can see.
  amir: link INC-1 to=INC-3 as=child
  bot → amir: There is no INC-3 that you can see.
  hana: link INC-3 to=INC-1 as=child
  bot → hana: There is no INC-1 that you can see.
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  #desk > Amir made INC-2 a child of INC-1.
  #desk > INC-2 is linked to INC-1 (child).
  ~#desk INC-2 + INC-1
  ~#desk INC-1 + INC-2
  amir: transfer INC-2 desk=hr
  bot → amir: INC-2 is with People now.
  ~#desk INC-2 INC-2 B → INC-2 went to People | − new | − P3 | − @Quin | − nobody yet | − Service desk | − 13:00 | − Sat 28 Mar 09:00 | − INC-1 | − [claim] | − [more]
  #hr INC-2 B | new, P3, @Quin, nobody yet, People operations, 13:00, Sat 28 Mar 09:00, INC-1 | [claim] [more]
  #hr > Amir of IT gave INC-2 to People.
  @quin > People takes care of INC-2 from now on.
  ~@quin INC-2 − Service desk will answer you here. Reply to this message to add anything. | + People operations will answer you here. Reply to this message to add anything.
  amir: resolve INC-1 Restarted the gateway
  bot → amir: Sent to Priya: Restarted the gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Restarted the gateway
  ~#desk INC-1 + Resolved (fixed): Restarted the gateway | new → resolved | nobody yet → @Amir | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  #hr > INC-1 is resolved; INC-2 is yours to end.
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the gateway | [reopen] [close]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  hana: status INC-2
  bot → hana: INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: Sat 28 Mar 09:00 | Child of: INC-1 | [Claim] [More]
  amir: status INC-2
  bot → amir: There is no INC-2 that you can see.
`);
