import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BUSY } from '../../support/desk.ts';

const chat = chatAt(BUSY);

test('a question is reminded of twice; silence resolves, thanks do not reopen, and then it closes', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, Amir (offered), Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | Amir (offered) → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  ~@amir INC-1 − It is your turn: INC-1 (P3) Screen black | + You have INC-1: Screen black | − [claim] | − [more]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: hold INC-1 reason=awaiting requester Which screen?
  bot → amir: Sent to Priya: Which screen? | INC-1 is on hold: awaiting requester.
  #desk > Amir put INC-1 on hold: awaiting requester. Which screen?
  ~#desk INC-1 in progress → on hold: awaiting requester | Sat 28 Mar 09:00 → clock paused | − 13:00 | − [hold] | + [resume]
  @priya > Amir: | > Which screen?
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir waits for your answer. Reply to this message with it. | in progress → on hold | − 13:00
  (2 days later)
  @priya > Amir still waits for your answer on INC-1. Without one it is resolved Fri 3 Apr 10:00. | [Answer] [It's fixed]
  (2 days later)
  @priya > Amir still waits for your answer on INC-1. Without one it is resolved Fri 3 Apr 10:00. | [Answer] [It's fixed]
  (3 days later)
  #desk > INC-1 is resolved, because no answer came.
  ~#desk INC-1 + Resolved (no response): No answer came to the question. Reply or press Reopen, and it goes on. | on hold: awaiting requester → resolved | − clock paused | − [reply] | − [note] | − [resume] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Hark (no response): | > No answer came to the question. Reply or press Reopen, and it goes on. | [reopen] [close]
  ~@priya INC-1 − Amir waits for your answer. Reply to this message with it. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | on hold → resolved | − [reply] | − [escalate] | + [reopen]
  priya: reply INC-1 thanks!
  bot → priya: Added to INC-1.
  #desk > Priya (requester): @Amir | > thanks!
  @priya > Priya: | > thanks!
  (5 days later)
  #desk > INC-1 closed by itself: nobody objected to the solution.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  @priya > INC-1 closed by itself: nobody objected to the solution.
  @priya How was INC-1 handled? | Screen black: from 1 (badly) to 5 (well). | [rate] [rate] [rate] [rate] [rate]
  ~@priya INC-1 − It was resolved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
`);

test("the requester's answer ends the wait, and no reminder comes any more", () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, Amir (offered), Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | Amir (offered) → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  ~@amir INC-1 − It is your turn: INC-1 (P3) Screen black | + You have INC-1: Screen black | − [claim] | − [more]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: hold INC-1 reason=awaiting requester Which screen?
  bot → amir: Sent to Priya: Which screen? | INC-1 is on hold: awaiting requester.
  #desk > Amir put INC-1 on hold: awaiting requester. Which screen?
  ~#desk INC-1 in progress → on hold: awaiting requester | Sat 28 Mar 09:00 → clock paused | − 13:00 | − [hold] | + [resume]
  @priya > Amir: | > Which screen?
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir waits for your answer. Reply to this message with it. | in progress → on hold | − 13:00
  priya in @priya on INC-1: The left one
  #desk > Priya (requester): @Amir | > The left one
  ~#desk INC-1 on hold: awaiting requester → in progress | clock paused → Sat 28 Mar 09:00 | − [resume] | + [hold]
  ~@priya INC-1 − Amir waits for your answer. Reply to this message with it. | + Amir is working on it. Reply to this message to reach them. | on hold → in progress
  amir: reply INC-1 Cable it is
  bot → amir: Sent to Priya: Cable it is
  #desk > Amir replied to Priya: | > Cable it is
  @priya > Amir: | > Cable it is
  amir: resolve INC-1 New cable
  bot → amir: Sent to Priya: New cable | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): New cable
  ~#desk INC-1 + Resolved (fixed): New cable | in progress → resolved | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > New cable | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − [reply] | − [escalate] | + [reopen]
  priya: reply INC-1 It flickers now
  bot → priya: Added to INC-1.
  #desk > Priya (requester): @Amir | > It flickers now
  @priya > Priya: | > It flickers now
  @priya > INC-1 stays open for your words. Press Reopen if it is not solved.
  (6 days later)
  @amir INC-1 is resolved, and Priya wrote something after that. Reopen it, or close it. | [Reopen] [Close]
  amir: close INC-1
  bot → amir: INC-1 is closed.
  #desk > Amir closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  @priya > Amir closed INC-1.
  @priya How was INC-1 handled? | Screen black: from 1 (badly) to 5 (well). | [rate] [rate] [rate] [rate] [rate]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
`);

test('what waits for a change or a problem says for which', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, Amir (offered), Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: hold INC-1 reason=awaiting vendor
  bot → amir: INC-1 is on hold: awaiting vendor.
  #desk > Amir put INC-1 on hold: awaiting vendor.
  ~#desk INC-1 new → on hold: awaiting vendor | Amir (offered) → @Amir | Sat 28 Mar 09:00 → clock paused | − [claim] | + [reply] | + [note] | + [resume] | + [resolve]
  ~@amir INC-1 − It is your turn: INC-1 (P3) Screen black | + You have INC-1: Screen black | − [claim] | − [more]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + On hold: awaiting vendor. | new → on hold | − [cancel]
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
  #desk > Amir took INC-1 off hold.
  ~#desk INC-1 on hold: awaiting vendor → in progress | clock paused → Sat 28 Mar 09:00 | − [resume] | + [hold]
  ~@priya INC-1 − On hold: awaiting vendor. | + Amir is working on it. Reply to this message to reach them. | on hold → in progress
  amir: resume INC-1
  bot → amir: INC-1 is not on hold.
`);
