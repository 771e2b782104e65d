import { test } from '@jest/globals';
import { chat } from '../support/chat.ts';

test('names that every object has name nothing', () => chat`
  priya: report desk=constructor x
  bot → priya: There is no such desk.
  priya: report desk=__proto__ x
  bot → priya: There is no such desk.
  priya: report category=constructor x
  bot → priya: There is no such category.
  priya: report x
  bot → priya: INC-1 is reported as P3: x. IT will answer in a direct message.
  #desk INC-1 x | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 x | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: assign INC-1 team=constructor
  bot → amir: There is no such team.
  amir: transfer INC-1 desk=__proto__
  bot → amir: There is no such desk.
  amir: major INC-1 constructor
  bot → amir: A major incident can be: major INC-1 propose, major INC-1 accept, major INC-1 reject, major INC-1 update, major INC-1 staff, major INC-1 review, major INC-1 demote.
  amir: list constructor
  bot → amir: I can list mine, team, unassigned or breaching, not "constructor".
  amir: queue constructor
  bot → amir: You can see the queue of: it.
  amir: oncall __proto__
  bot → amir: There is no desk "__proto__"; there are: it, hr.
  amir: list __proto__
  bot → amir: I can list mine, team, unassigned or breaching, not "__proto__".
  priya: request constructor
  bot → priya: This desk has no catalogue yet; report what you need: report text.
  ada: admin grant @amir role=agent desk=constructor team=constructor
  bot → ada: There is no such desk.
`);
