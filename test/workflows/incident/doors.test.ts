import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('what a confidential desk takes over is followed by nobody any more', () => chat`
  quin: help cl
  bot → quin: Help: cl | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  priya: report My badge is locked
  bot → priya: INC-1 is reported as P3: My badge is locked. IT will answer in a direct message.
  #desk INC-1 My badge is locked | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 My badge is locked | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: follow INC-1 @quin@larkspur.example
  bot → amir: Quin follows INC-1 now.
  ~@priya INC-1 My badge is locked | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 My badge is locked | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Followers: 1 | [Claim] [More]
  @quin Amir lets you follow INC-1: My badge is locked. Say unfollow INC-1 to stop.
  amir: transfer INC-1 desk=hr
  bot → amir: INC-1 is with People now.
  ~@priya INC-1 My badge is locked | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  #desk INC-1 My badge is locked | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya > People takes care of INC-1 from now on.
  ~#desk INC-1 went to People
  #desk > Amir of IT gave INC-1 to People.
  hana: reply INC-1 A secret answer
  bot → hana: Sent to Priya: A secret answer
  @priya > Hana: | > A secret answer
  #desk > Hana replied to Priya: | > A secret answer
  ~@priya INC-1 My badge is locked | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 My badge is locked | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Resolve by: 09:00 | [Claim] [More]
  quin: status INC-1
  bot → quin: There is no INC-1 that you can see.
`);

test('a major incident is demoted before a confidential desk takes it', () => chat`
  priya: report impact=high urgency=high Everybody sees the salaries
  bot → priya: INC-1 is reported as P1: Everybody sees the salaries. IT will answer in a direct message.
  #desk INC-1 Everybody sees the salaries | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | [Claim] [More]
  @priya INC-1 Everybody sees the salaries | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  lena: major INC-1 accept Salaries are open
  bot → lena: Sent to Priya: Salaries are open | INC-1 is a major incident, and you lead it. I ask you for an update every 30 min.
  ~@priya INC-1 Everybody sees the salaries | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details]
  ~#desk INC-1 Everybody sees the salaries | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | Major incident: led by Lena | [Claim] [More]
  @help Major incident INC-1: Everybody sees the salaries | Salaries are open | Status: new | Led by: Lena | Affected: 1 | [Me too] [Follow]
  @priya > INC-1 is a major incident now: Salaries are open
  #desk > Lena accepted INC-1 as a major incident and leads it: Salaries are open
  #desk Major incident INC-1: Everybody sees the salaries | Salaries are open | lead: @Lena | 09:00: reported | 09:00: accepted by Lena | Status: new | Priority: P1 | [Update] [Add to timeline]
  lena: transfer INC-1 desk=hr
  bot → lena: INC-1 is a major incident that everybody follows; demote it before People takes it.
  lena: major INC-1 demote It is about people
  bot → lena: INC-1 is no major incident any more.
  ~@priya INC-1 Everybody sees the salaries | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Everybody sees the salaries | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 09:15 | Resolve by: 13:00 | Major incident: demoted | [Claim] [More]
  ~@help Major incident INC-1: Everybody sees the salaries | Salaries are open | It is no major incident any more. | Status: new | Led by: Lena | Affected: 1
  @priya > INC-1 is no major incident any more.
  #desk > Lena: INC-1 is no major incident any more. It is about people
  lena: transfer INC-1 desk=hr
  bot → lena: INC-1 is with People now.
  ~@priya INC-1 Everybody sees the salaries | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 09:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  #desk INC-1 Everybody sees the salaries | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 09:15 | Resolve by: 13:00 | Major incident: demoted | [Claim] [More]
  @priya > People takes care of INC-1 from now on.
  ~#desk INC-1 went to People
  #desk > Lena of IT gave INC-1 to People.
  hana: reply INC-1 A secret answer
  bot → hana: Sent to Priya: A secret answer
  @priya > Hana: | > A secret answer
  #desk > Hana replied to Priya: | > A secret answer
  ~@priya INC-1 Everybody sees the salaries | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Everybody sees the salaries | Status: new | Priority: P1 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Resolve by: 13:00 | Major incident: demoted | [Claim] [More]
`);

test("a confidential parent's words stay with it", () => chat`
  priya: report A
  bot → priya: INC-1 is reported as P3: A. IT will answer in a direct message.
  #desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 A | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  quin: report B
  bot → quin: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @quin INC-2 B | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  ~#desk INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  #desk > Amir made INC-2 a child of INC-1.
  ~#desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | [Claim] [More]
  #desk > INC-2 is linked to INC-1 (child).
  amir: transfer INC-1 desk=hr
  bot → amir: INC-1 is with People now.
  ~@priya INC-1 A | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  #desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | [Claim] [More]
  @priya > People takes care of INC-1 from now on.
  ~#desk INC-1 went to People
  #desk > Amir of IT gave INC-1 to People.
  hana: resolve INC-1 A secret solution
  bot → hana: Sent to Priya: A secret solution | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 A | Hana says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 A | Resolved (fixed): A secret solution | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Hana | Team: People operations | Children: INC-2 | [Reopen] [Close]
  #desk > Hana resolved INC-1 (fixed): A secret solution
  @priya > INC-1 is resolved | Hana (fixed): | > A secret solution | [Reopen] [Close]
  ~@quin INC-2 B | It was resolved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-2 B | Resolved (fixed): Solved with INC-1. | Status: resolved | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Child of: INC-1 | [Reopen] [Close]
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1.
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1. | [Reopen] [Close]
  hana: reopen INC-1 A secret reason
  bot → hana: INC-1 is open again.
  ~@priya INC-1 A | Hana is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 A | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Hana | Team: People operations | Resolve by: 09:00 | Children: INC-2 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Hana reopened INC-1: | > A secret reason
  ~@priya > INC-1 was reopened | We are on it again.
  ~@quin INC-2 B | Service desk has it now and will answer you here. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-2 B | Status: in progress | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  @priya > Hana reopened INC-1.
  #desk > Hark reopened INC-2: | > Reopened with INC-1.
  ~@quin > INC-2 was reopened | We are on it again.
  @quin > Hark reopened INC-2.
`);

test('who only follows a ticket of another desk puts nobody else on it', () => chat`
  priya: report desk=hr My secret
  bot → priya: INC-1 is reported as P3: My secret. People will answer in a direct message.
  #desk INC-1 My secret | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 My secret | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  hana: follow INC-1 @amir@larkspur.example
  bot → hana: Amir follows INC-1 now.
  ~@priya INC-1 My secret | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 My secret | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | Followers: 1 | [Claim] [More]
  @amir Hana lets you follow INC-1: My secret. Say unfollow INC-1 to stop.
  quin: report B
  bot → quin: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @quin INC-2 B | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
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
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: hold INC-1 reason=awaiting requester Which one?
  bot → amir: Sent to Priya: Which one? | INC-1 is on hold: awaiting requester.
  ~@priya INC-1 Screen black | Amir waits for your answer. Reply to this message with it. | Status: on hold | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: on hold: awaiting requester | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  @priya > Amir: | > Which one?
  #desk > Amir put INC-1 on hold: awaiting requester. Which one?
  (5 days later)
  ~@priya INC-1 Screen black | It was resolved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 Screen black | Resolved (no response): No answer came to the question. Reply or press Reopen, and it goes on. | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | [Reopen] [Close]
  #desk > INC-1 is resolved, because no answer came.
  @priya > INC-1 is resolved | Hark (no response): | > No answer came to the question. Reply or press Reopen, and it goes on. | [Reopen] [Close]
  priya: reply INC-1 The left one, sorry
  bot → priya: Added to INC-1.
  #desk > Priya (requester): @Amir | > The left one, sorry
  @priya > Priya: | > The left one, sorry
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~@priya > INC-1 was reopened | We are on it again.
  (6 days later)
  @amir INC-1 Screen black | The solution is due 09:00, in 12 h (50 % of 24h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by (soon): 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-1 Screen black | The solution is due 09:00, in 6 h (75 % of 24h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The solution is due 09:00, in 6 h (75 % of 24h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by (late): 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-1 Screen black | The solution is late: it was due 09:00 (target 24h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The solution is late: it was due 09:00 (target 24h). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by (late): 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @amir INC-1 Screen black | The solution is late: it was due 09:00 (target 24h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The solution is late: it was due 09:00 (target 24h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
`);

test('the tickets of somebody who is no agent any more are nobody’s, and the lead knows', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  bo: claim INC-1
  bot → bo: INC-1 is yours.
  ~@priya INC-1 Screen black | Bo is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Bo | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Bo has taken INC-1 and is looking at it.
  #desk > Bo has taken INC-1.
  ada: admin revoke @bo agent desk=it
  bot → ada: ADM-1: Bo is no longer agent of it/service-desk? | Ada asks for this change. Nothing is changed yet. | \`\`\` | - bo@larkspur.example: agent of it/service-desk | \`\`\` | [Confirm] [Reject]
  ada: admin confirm ADM-1
  bot → ada: ADM-1 is confirmed by Ada: Bo is no longer agent of it/service-desk.
  ~@priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @lena Bo is no agent any more, so nobody has INC-1 (P3): Screen black | [Assign]
  lena: list unassigned
  bot → lena: Unassigned | INC-1 P3 new: Screen black
`);

test('a confidential child is neither linked nor solved by those who may not see it', () => chat`
  priya: report A
  bot → priya: INC-1 is reported as P3: A. IT will answer in a direct message.
  #desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 A | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  quin: report B
  bot → quin: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @quin INC-2 B | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: report desk=hr C
  bot → priya: INC-3 is reported as P3: C. People will answer in a direct message.
  #desk INC-3 C | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-3 C | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: link INC-3 to=INC-1 as=child
  bot → amir: There is no INC-3 that you can see.
  amir: link INC-1 to=INC-3 as=child
  bot → amir: There is no INC-3 that you can see.
  hana: link INC-3 to=INC-1 as=child
  bot → hana: There is no INC-1 that you can see.
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  ~#desk INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  #desk > Amir made INC-2 a child of INC-1.
  ~#desk INC-1 A | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Children: INC-2 | [Claim] [More]
  #desk > INC-2 is linked to INC-1 (child).
  amir: transfer INC-2 desk=hr
  bot → amir: INC-2 is with People now.
  ~@quin INC-2 B | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  #desk INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  @quin > People takes care of INC-2 from now on.
  ~#desk INC-2 went to People
  #desk > Amir of IT gave INC-2 to People.
  amir: resolve INC-1 Restarted the gateway
  bot → amir: Sent to Priya: Restarted the gateway | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 A | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 A | Resolved (fixed): Restarted the gateway | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Children: INC-2 | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): Restarted the gateway
  #desk > INC-1 is resolved; INC-2 is yours to end.
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the gateway | [Reopen] [Close]
  hana: status INC-2
  bot → hana: INC-2 B | Status: new | Priority: P3 | Requester: @Quin | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | Child of: INC-1 | [Claim] [More]
  amir: status INC-2
  bot → amir: There is no INC-2 that you can see.
`);
