import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a requester withdraws a new ticket; later only an agent cancels, with a reason', () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya presses Cancel in @priya
  bot → priya: INC-1 is cancelled.
  #desk > Priya cancelled INC-1: withdrawn
  ~#desk INC-1 new → cancelled | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Cancelled. | new → cancelled | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  priya: cancel INC-1
  bot → priya: INC-1 is cancelled.
  priya: report Keyboard broken
  bot → priya: INC-2 is reported as P3: Keyboard broken. IT will answer in a direct message.
  #desk INC-2 Keyboard broken | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-2 Keyboard broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-2
  bot → amir: INC-2 is yours.
  #desk > Amir has taken INC-2.
  ~#desk INC-2 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-2 and is looking at it.
  ~@priya INC-2 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  priya: cancel INC-2 never mind
  bot → priya: INC-2 is in progress; if you no longer need it, say: fixed INC-2.
  amir: cancel INC-2
  bot → amir: Cancel INC-2. | Say: cancel INC-2 … public=…?
  amir: cancel INC-2 not an incident
  bot → amir: INC-2 is cancelled.
  #desk > Amir cancelled INC-2: not an incident
  ~#desk INC-2 in progress → cancelled | − 13:00 | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more]
  @priya > Amir cancelled INC-2.
  ~@priya INC-2 − Amir is working on it. Reply to this message to reach them. | + Cancelled. | in progress → cancelled | − 13:00 | − [reply] | − [fixed] | − [escalate]
`);
