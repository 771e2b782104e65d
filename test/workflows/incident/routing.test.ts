import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BUSY, HOURS } from '../../support/desk.ts';

const chat = chatAt(BUSY);

test('each in turn is offered a ticket; the first to claim has it', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  quin: report Mouse broken
  bot → quin: INC-2 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-2 Mouse broken | Status: new | Priority: P3 | Requester: @Quin | Assignee: Bo (offered) | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @quin INC-2 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @bo It is your turn: INC-2 (P3) Mouse broken | [Claim] [More]
  amir: claim INC-2
  bot → amir: INC-2 is yours.
  ~@quin INC-2 Mouse broken | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-2 Mouse broken | Status: in progress | Priority: P3 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @quin > Amir has taken INC-2 and is looking at it.
  #desk > Amir has taken INC-2.
  ~@bo Amir has INC-2: Mouse broken
  bo: claim INC-2
  bot → bo: INC-2 is already with Amir.
  amir: reply INC-1 Which screen?
  bot → amir: Sent to Priya: Which screen?
  @priya > Amir: | > Which screen?
  #desk > Amir replied to Priya: | > Which screen?
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  ~@amir You have INC-1: Screen black
  bo: claim INC-1
  bot → bo: INC-1 is already with Amir.
`);

test('who is away or has their quota is passed over; when nobody can, the lead is told and it stays with nobody', () => chat`
  bo: away
  bot → bo: Out of office. | Say: away until=… delegate=…?
  bo: away until=yesterday
  bot → bo: Say until when: until=17:00, until=fri, until=2026-04-01 or until=3d.
  bo: away until=3d delegate=@amir
  bot → bo: You are away until 09:00; Amir votes for you. Say back when you are here again.
  priya: report One
  bot → priya: INC-1 is reported as P3: One. IT will answer in a direct message.
  #desk INC-1 One | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 One | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-1 (P3) One | [Claim] [More]
  priya: report Two
  bot → priya: INC-2 is reported as P3: Two. IT will answer in a direct message.
  #desk INC-2 Two | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-2 Two | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-2 (P3) Two | [Claim] [More]
  priya: report Three
  bot → priya: INC-3 is reported as P3: Three. IT will answer in a direct message.
  #desk INC-3 Three | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-3 Three | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @lena Nobody of Service desk can take INC-3 (P3): everybody is away or has their quota. Three | [Claim] [Assign]
  amir: claim INC-3
  bot → amir: INC-3 is yours. You now have 3 tickets; the quota of your team is 2.
  ~@priya INC-3 Three | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-3 Three | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-3 and is looking at it.
  #desk > Amir has taken INC-3.
  (1 minute later)
  bo: back
  bot → bo: Welcome back.
  amir: oncall
  bot → amir: IT: who is here | Open now. | Service desk | Lead: Lena (0) | Amir (3) | Bo (0) | At most 2 tickets each are given. | Network | Lead: Lena (0) | Nina (0)
  quin: oncall hr
  bot → quin: People is confidential; only its agents see who is there.
`);

test('after hours nobody is offered a ticket before the desk opens, and the requester is told once when that is', () =>
  chatAt(HOURS)`
  (10 hours later)
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message. | IT is closed now and opens 08:00.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by: 23:00 | Resolve by: 19:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 23:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: reply INC-1 And the mouse
  bot → priya: Added to INC-1.
  #desk > Priya (requester): | > And the mouse
  @priya > Priya: | > And the mouse
  quin: report impact=high urgency=high Everything is down
  bot → quin: INC-2 is reported as P1: Everything is down. IT will answer in a direct message.
  #desk INC-2 Everything is down | Status: new | Priority: P1 | Requester: @Quin | Assignee: Amir (offered) | Team: Service desk | Answer by: 19:15 | Resolve by: 23:00 | [Claim] [More]
  @quin INC-2 Everything is down | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P1 | Answer by: 19:15 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-2 (P1) Everything is down | [Claim] [More]
  (3 days later)
  @amir INC-2 Everything is down | The first answer is due 19:15, in 7 min 30 s (50 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Everything is down | Status: new | Priority: P1 | Requester: @Quin | Assignee: Amir (offered) | Team: Service desk | Answer by (soon): 19:15 | Resolve by: 23:00 | [Claim] [More]
  @amir INC-2 Everything is down | The first answer is due 19:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Everything is down | The first answer is due 19:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Everything is down | Status: new | Priority: P1 | Requester: @Quin | Assignee: Amir (offered) | Team: Service desk | Answer by (late): 19:15 | Resolve by: 23:00 | [Claim] [More]
  @amir INC-2 Everything is down | The first answer is late: it was due 19:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Everything is down | The first answer is late: it was due 19:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  #desk > INC-1 Screen black | The first answer is due 23:00, in 2 h (50 % of 4h is gone). | Nobody has taken it. | [Claim]
  @amir INC-2 Everything is down | The solution is due 23:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-2 Everything is down | Status: new | Priority: P1 | Requester: @Quin | Assignee: Amir (offered) | Team: Service desk | Answer by (late): 19:15 | Resolve by (soon): 23:00 | [Claim] [More]
  #desk > INC-1 Screen black | The first answer is due 23:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  @amir INC-2 Everything is down | The solution is due 23:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Everything is down | The solution is due 23:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by (soon): 23:00 | Resolve by: 19:00 | [Claim] [More]
  @lena INC-1 Screen black | The first answer is due 23:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  ~#desk INC-2 Everything is down | Status: new | Priority: P1 | Requester: @Quin | Assignee: Amir (offered) | Team: Service desk | Answer by (late): 19:15 | Resolve by (late): 23:00 | [Claim] [More]
  #desk > INC-1 Screen black | The first answer is late: it was due 23:00 (target 4h). | Nobody has taken it. | [Claim]
  @amir INC-2 Everything is down | The solution is late: it was due 23:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Everything is down | The solution is late: it was due 23:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  ~#desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by (late): 23:00 | Resolve by: 19:00 | [Claim] [More]
  @lena INC-1 Screen black | The first answer is late: it was due 23:00 (target 4h). | Nobody has taken it. | [Claim]
  ~#desk INC-2 Everything is down | Status: new | Priority: P1 | Requester: @Quin | Assignee: Amir (offered) | Team: Service desk | Answer by (late): 19:15 | Resolve by (late): 23:00 | [Claim] [More]
  @amir INC-2 Everything is down | The solution is late: it was due 23:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Everything is down | The solution is late: it was due 23:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  #desk > INC-1 Screen black | The solution is due 19:00, in 12 h (50 % of 24h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Screen black | The solution is due 19:00, in 6 h (75 % of 24h is gone). | Nobody has taken it. | [Claim]
  @lena INC-1 Screen black | The solution is due 19:00, in 6 h (75 % of 24h is gone). | Nobody has taken it. | [Claim]
  ~#desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by (late): 23:00 | Resolve by (soon): 19:00 | [Claim] [More]
  #desk > INC-1 Screen black | The solution is late: it was due 19:00 (target 24h). | Nobody has taken it. | [Claim]
  @lena INC-1 Screen black | The solution is late: it was due 19:00 (target 24h). | Nobody has taken it. | [Claim]
  ~#desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by (late): 23:00 | Resolve by (late): 19:00 | [Claim] [More]
  #desk > INC-1 Screen black | The solution is late: it was due 19:00 (target 24h, 125 % is gone). | Nobody has taken it. | [Claim]
  @lena INC-1 Screen black | The solution is late: it was due 19:00 (target 24h, 125 % is gone). | Nobody has taken it. | [Claim]
  ~#desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by (late): 23:00 | Resolve by (late): 19:00 | [Claim] [More]
  ~@priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by (late): 23:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  ~#desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: Bo (offered) | Team: Service desk | Sounds like: Laptops | Answer by (late): 23:00 | Resolve by (late): 19:00 | [Claim] [More]
  @bo It is your turn: INC-1 (P3) Screen black | [Claim] [More]
`);
