import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('priority follows impact and urgency, and a change needs a reason', () => chat`
  priya: report impact=high urgency=high Payroll is down
  bot → priya: INC-1 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-1 Payroll is down | new, P1, @Priya, nobody yet, Service desk, 09:15, 13:00 | [claim] [more]
  @priya INC-1 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 09:15 | [reply] [fixed] [escalate] [cancel]
  amir: priority INC-1 urgency=low
  bot → amir: Priority of INC-1. | Say: priority INC-1 impact=high|medium|low? urgency=high|medium|low? reason=…
  amir: priority INC-1 urgency=low reason="pay day is next week"
  bot → amir: INC-1 goes from P1 to P3.
  #desk > Amir: INC-1 goes from P1 to P3 (impact high, urgency low): pay day is next week
  ~#desk INC-1 P1 → P3 | 09:15 → 13:00 | 13:00 → Sat 28 Mar 09:00
  ~@priya INC-1 P1 → P3 | 09:15 → 13:00
  amir: priority INC-1 impact=high urgency=low reason=same
  bot → amir: INC-1 already has impact high and urgency low.
  amir: priority INC-1 impact=huge reason=x
  bot → amir: Impact and urgency are high, medium or low.
`);
