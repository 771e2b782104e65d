import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a ticket that waits for its requester stops the clock until they answer', () => chat`
  priya: report My screen flickers
  bot → priya: INC-1 is reported as P3: My screen flickers. IT will answer in a direct message.
  #desk INC-1 My screen flickers | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 My screen flickers | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: hold INC-1 reason=awaiting requester which model is it?
  bot → amir: Claim INC-1 before you put it on hold.
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 My screen flickers | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My screen flickers | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: hold INC-1 reason=awaiting requester
  bot → amir: Say what you need from Priya: hold INC-1 reason="awaiting requester" your question.
  amir: hold INC-1 reason=awaiting requester which model is it?
  bot → amir: Sent to Priya: which model is it? | INC-1 is on hold: awaiting requester.
  ~@priya INC-1 My screen flickers | Amir waits for your answer. Reply to this message with it. | Status: on hold | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My screen flickers | Status: on hold: awaiting requester | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  @priya > Amir: | > which model is it?
  #desk > Amir put INC-1 on hold: awaiting requester. which model is it?
  amir: hold INC-1 reason=awaiting vendor
  bot → amir: INC-1 is already on hold: awaiting requester.
  (3 hours later)
  priya in @priya on INC-1: a T14
  #desk > Priya (requester): @Amir | > a T14
  ~@priya INC-1 My screen flickers | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My screen flickers | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Resolve by: 12:00 | [Reply] [Note] [Hold] [Resolve] [More]
  amir: sla INC-1
  bot → amir: Clocks of INC-1 | First answer: met | 0 s of 4 h counted (P3: 4h, calendar always, sla row 2). | Due 13:00. | Solution: running | 0 s of 1 d counted (P3: 24h, calendar always, sla row 2). | Due 12:00. | 09:00 to 12:00: not counted (awaiting requester)
`);

test('a ticket that waits for a vendor is resumed by its agent, and not by talk', () => chat`
  priya: report My screen flickers
  bot → priya: INC-1 is reported as P3: My screen flickers. IT will answer in a direct message.
  #desk INC-1 My screen flickers | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 My screen flickers | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 My screen flickers | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My screen flickers | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: hold INC-1 reason=lunch
  bot → amir: Say what it waits for: reason="awaiting requester", reason="awaiting vendor", reason="awaiting change", reason="awaiting problem".
  amir: hold INC-1 reason="awaiting vendor" part ordered
  bot → amir: INC-1 is on hold: awaiting vendor. Your words are noted, for agents only.
  ~@priya INC-1 My screen flickers | On hold: awaiting vendor. | Status: on hold | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My screen flickers | Status: on hold: awaiting vendor | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: clock paused | [Reply] [Note] [Resume] [Resolve] [More]
  #desk > Amir put INC-1 on hold: awaiting vendor. part ordered
  priya in @priya on INC-1: any news?
  #desk > Priya (requester): @Amir | > any news?
  amir: resume INC-1
  bot → amir: INC-1 is in progress again.
  ~@priya INC-1 My screen flickers | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My screen flickers | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Amir took INC-1 off hold.
  amir: resume INC-1
  bot → amir: INC-1 is not on hold.
`);
