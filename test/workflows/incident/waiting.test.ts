import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BUSY } from '../../support/desk.ts';

const chat = chatAt(BUSY);

test('a question is reminded of twice; silence resolves, thanks do not reopen, and then it closes', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  ~@amir You have INC-1: Screen black
  amir: hold INC-1 reason=awaiting requester Which screen?
  bot → amir: Sent to Priya: Which screen? | INC-1 is on hold: awaiting requester.
  ~@priya INC-1 Screen black | Amir waits for your answer. Reply to this message with it. | Status: on hold | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: on hold: awaiting requester | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  @priya > Amir: | > Which screen?
  #desk > Amir put INC-1 on hold: awaiting requester. Which screen?
  (2 days later)
  @priya > Amir still waits for your answer on INC-1. Without one it is resolved 09:00. | [Answer] [It's fixed]
  (2 days later)
  @priya > Amir still waits for your answer on INC-1. Without one it is resolved 09:00. | [Answer] [It's fixed]
  (1 day later)
  ~@priya INC-1 Screen black | It was resolved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 Screen black | Resolved (no response): No answer came to the question. Reply or press Reopen, and it goes on. | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | [Reopen] [Close]
  #desk > INC-1 is resolved, because no answer came.
  @priya > INC-1 is resolved | Hark (no response): | > No answer came to the question. Reply or press Reopen, and it goes on. | [Reopen] [Close]
  priya: reply INC-1 thanks!
  bot → priya: Added to INC-1.
  #desk > Priya (requester): @Amir | > thanks!
  @priya > Priya: | > thanks!
  (5 days later)
  ~@priya INC-1 Screen black | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 Screen black | Resolved (no response): No answer came to the question. Reply or press Reopen, and it goes on. | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops
  #desk > INC-1 closed by itself: nobody objected to the solution.
  ~@priya > INC-1 is resolved | Hark (no response): | > No answer came to the question. Reply or press Reopen, and it goes on.
  @priya > INC-1 closed by itself: nobody objected to the solution.
  @priya How was INC-1 handled? | Screen black: from 1 (badly) to 5 (well). | [1] [2] [3] [4] [5]
`);

test("the requester's answer ends the wait, and no reminder comes any more", () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  ~@amir You have INC-1: Screen black
  amir: hold INC-1 reason=awaiting requester Which screen?
  bot → amir: Sent to Priya: Which screen? | INC-1 is on hold: awaiting requester.
  ~@priya INC-1 Screen black | Amir waits for your answer. Reply to this message with it. | Status: on hold | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: on hold: awaiting requester | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  @priya > Amir: | > Which screen?
  #desk > Amir put INC-1 on hold: awaiting requester. Which screen?
  priya in @priya on INC-1: The left one
  #desk > Priya (requester): @Amir | > The left one
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  amir: reply INC-1 Cable it is
  bot → amir: Sent to Priya: Cable it is
  @priya > Amir: | > Cable it is
  #desk > Amir replied to Priya: | > Cable it is
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  amir: resolve INC-1 New cable
  bot → amir: Sent to Priya: New cable | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 Screen black | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 Screen black | Resolved (fixed): New cable | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): New cable
  @priya > INC-1 is resolved | Amir (fixed): | > New cable | [Reopen] [Close]
  priya: reply INC-1 It flickers now
  bot → priya: Added to INC-1.
  #desk > Priya (requester): @Amir | > It flickers now
  @priya > Priya: | > It flickers now
  @priya > INC-1 stays open for your words. Press Reopen if it is not solved.
  (6 days later)
  @amir INC-1 is resolved, and Priya wrote something after that. Reopen it, or close it. | [Reopen] [Close]
  amir: close INC-1
  bot → amir: INC-1 is closed.
  ~@priya INC-1 Screen black | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 Screen black | Resolved (fixed): New cable | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops
  #desk > Amir closed INC-1.
  ~@priya > INC-1 is resolved | Amir (fixed): | > New cable
  @priya > Amir closed INC-1.
  @priya How was INC-1 handled? | Screen black: from 1 (badly) to 5 (well). | [1] [2] [3] [4] [5]
`);

test('what waits for a change or a problem says for which', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  amir: hold INC-1 reason=awaiting vendor
  bot → amir: INC-1 is on hold: awaiting vendor.
  ~@priya INC-1 Screen black | On hold: awaiting vendor. | Status: on hold | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: on hold: awaiting vendor | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  #desk > Amir put INC-1 on hold: awaiting vendor.
  ~@amir You have INC-1: Screen black
  amir: claim INC-1
  bot → amir: You already have INC-1.
  amir: hold INC-1 reason=awaiting problem
  bot → amir: INC-1 is already on hold: awaiting vendor.
  amir: hold INC-1 reason=awaiting problem for=PRB-3
  bot → amir: INC-1 is already on hold: awaiting vendor.
  amir: hold INC-1 reason=awaiting vendor
  bot → amir: INC-1 is already on hold: awaiting vendor.
  amir: resume INC-1
  bot → amir: INC-1 is in progress again.
  ~@priya INC-1 Screen black | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Screen black | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Amir took INC-1 off hold.
  amir: resume INC-1
  bot → amir: INC-1 is not on hold.
`);
