import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('an escalation reaches the lead, once in four hours', () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: escalate INC-1
  bot → priya: Escalate INC-1. The team's lead will be told. | Say: escalate INC-1 …
  priya: escalate INC-1 the board is waiting
  bot → priya: The lead has been told about INC-1.
  #desk > Priya escalated INC-1: | > the board is waiting
  @lena Priya escalated INC-1 (P3, new): Mouse broken | > the board is waiting
  priya: escalate INC-1 again
  bot → priya: INC-1 was escalated 0 s ago; the lead knows.
  (4 hours later)
  #desk > INC-1 Mouse broken | The first answer is due 13:00, in 2 h (50 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Mouse broken | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Mouse broken | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
  ~#desk INC-1 13:00 (called otherwise)
  ~#desk INC-1 13:00 (called otherwise)
  @lena INC-1 Mouse broken | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  @lena INC-1 Mouse broken | The first answer is late: it was due 13:00 (target 4h). | Nobody has taken it. | [Claim]
  priya: escalate INC-1 still waiting
  bot → priya: The lead has been told about INC-1.
  #desk > Priya escalated INC-1: | > still waiting
  @lena Priya escalated INC-1 (P3, new): Mouse broken | > still waiting
`);
