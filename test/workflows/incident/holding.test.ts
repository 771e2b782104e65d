import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a ticket that waits for its requester stops the clock until they answer', () => chat`
  priya: report My screen flickers
  bot → priya: INC-1 is reported as P3: My screen flickers. IT will answer in a direct message.
  #desk INC-1 My screen flickers | new, P3, @Priya, nobody yet, Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 My screen flickers | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: hold INC-1 reason=awaiting requester which model is it?
  bot → amir: Claim INC-1 before you put it on hold.
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: hold INC-1 reason=awaiting requester
  bot → amir: Say what you need from Priya: hold INC-1 reason="awaiting requester" your question.
  amir: hold INC-1 reason=awaiting requester which model is it?
  bot → amir: Sent to Priya: which model is it? | INC-1 is on hold: awaiting requester.
  #desk > Amir put INC-1 on hold: awaiting requester. which model is it?
  ~#desk INC-1 in progress → on hold: awaiting requester | Sat 28 Mar 09:00 → clock paused | − 13:00 | − [hold] | + [resume]
  @priya > Amir: | > which model is it?
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir waits for your answer. Reply to this message with it. | in progress → on hold | − 13:00
  amir: hold INC-1 reason=awaiting vendor
  bot → amir: INC-1 is already on hold: awaiting requester.
  (3 hours later)
  priya in @priya on INC-1: a T14
  #desk > Priya (requester): @Amir | > a T14
  ~#desk INC-1 on hold: awaiting requester → in progress | clock paused → Sat 28 Mar 12:00 | − [resume] | + [hold]
  ~@priya INC-1 − Amir waits for your answer. Reply to this message with it. | + Amir is working on it. Reply to this message to reach them. | on hold → in progress
  amir: sla INC-1
  bot → amir: Clocks of INC-1 | First answer: met | 0 s of 4 h counted (P3: 4h, calendar always, sla row 2). | Due 13:00. | Solution: running | 0 s of 1 d counted (P3: 24h, calendar always, sla row 2). | Due Sat 28 Mar 12:00. | 09:00 to 12:00: not counted (awaiting requester)
`);

test('a ticket that waits for a vendor is resumed by its agent, and not by talk', () => chat`
  priya: report My screen flickers
  bot → priya: INC-1 is reported as P3: My screen flickers. IT will answer in a direct message.
  #desk INC-1 My screen flickers | new, P3, @Priya, nobody yet, Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 My screen flickers | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: hold INC-1 reason=lunch
  bot → amir: Say what it waits for: reason="awaiting requester", reason="awaiting vendor", reason="awaiting change", reason="awaiting problem".
  amir: hold INC-1 reason="awaiting vendor" part ordered
  bot → amir: INC-1 is on hold: awaiting vendor. Your words are noted, for agents only.
  #desk > Amir put INC-1 on hold: awaiting vendor. part ordered
  ~#desk INC-1 in progress → on hold: awaiting vendor | Sat 28 Mar 09:00 → clock paused | − [hold] | + [resume]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + On hold: awaiting vendor. | in progress → on hold
  priya in @priya on INC-1: any news?
  #desk > Priya (requester): @Amir | > any news?
  amir: resume INC-1
  bot → amir: INC-1 is in progress again.
  #desk > Amir took INC-1 off hold.
  ~#desk INC-1 on hold: awaiting vendor → in progress | clock paused → Sat 28 Mar 09:00 | − [resume] | + [hold]
  ~@priya INC-1 − On hold: awaiting vendor. | + Amir is working on it. Reply to this message to reach them. | on hold → in progress
  amir: resume INC-1
  bot → amir: INC-1 is not on hold.
`);
