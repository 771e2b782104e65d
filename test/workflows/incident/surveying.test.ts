import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BUSY } from '../../support/desk.ts';

const chat = chatAt(BUSY);

test('after the close the requester is asked once; a low score tells the lead; a day to change it', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, Amir (offered), Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: rate INC-1 5
  bot → priya: INC-1 is new; it can be rated when it is closed.
  amir: resolve INC-1 New cable
  bot → amir: Sent to Priya: New cable | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): New cable
  ~#desk INC-1 + Resolved (fixed): New cable | new → resolved | Amir (offered) → @Amir | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  ~@amir INC-1 − It is your turn: INC-1 (P3) Screen black | + INC-1 is resolved: Screen black | − [claim] | − [more]
  @priya > INC-1 is resolved | Amir (fixed): | > New cable | [reopen] [close]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  priya: close INC-1
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  @priya How was INC-1 handled? | Screen black: from 1 (badly) to 5 (well). | [rate] [rate] [rate] [rate] [rate]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
  priya presses 2 in @priya
  bot → priya: Thank you: 2 of 5 for INC-1.
  @lena Priya rated INC-1 with 2 of 5: Screen black | [Open a follow-up]
  ~@priya INC-1 − Screen black: from 1 (badly) to 5 (well). | + You gave 2 of 5. Thank you! For a day you can change it: rate INC-1 4. | − [rate] | − [rate] | − [rate] | − [rate] | − [rate]
  amir: rate INC-1 5
  bot → amir: Only the requester of INC-1 can say "rate".
  priya: rate INC-1 perfect
  bot → priya: Say a number from 1 (bad) to 5 (good): rate INC-1 4.
  priya: rate INC-1 4 better than I thought
  bot → priya: Thank you: 4 of 5 for INC-1.
  ~@priya INC-1 − You gave 2 of 5. Thank you! For a day you can change it: rate INC-1 4. | + You gave 4 of 5. Thank you! For a day you can change it: rate INC-1 4.
  (2 days later)
  priya: rate INC-1 1
  bot → priya: You rated INC-1 with 4; a rating can be changed for a day.
`);

test('who solved it themselves is not asked, and after a week it is too late', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, Amir (offered), Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 + Resolved (fixed by requester): The requester says that it works again. | new → closed | Amir (offered) → @Amir | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more]
  ~@amir INC-1 − It is your turn: INC-1 (P3) Screen black | + INC-1 is closed: Screen black | − [claim] | − [more]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Closed. Thank you for telling us. | new → closed | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  priya: report Mouse
  bot → priya: INC-2 is reported as P3: Mouse. IT will answer in a direct message.
  #desk INC-2 Mouse | new, P3, @Priya, Bo (offered), Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @bo It is your turn: INC-2 (P3) Mouse | [Claim] [More]
  @priya INC-2 Mouse | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: resolve INC-2 New one
  bot → amir: Sent to Priya: New one | INC-2 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-2 (fixed): New one
  ~#desk INC-2 + Resolved (fixed): New one | new → resolved | Bo (offered) → @Amir | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  ~@bo INC-2 − It is your turn: INC-2 (P3) Mouse | + INC-2 is resolved: Mouse | − [claim] | − [more]
  @priya > INC-2 is resolved | Amir (fixed): | > New one | [reopen] [close]
  ~@priya INC-2 − Service desk will answer you here. Reply to this message to add anything. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  priya: close INC-2
  bot → priya: INC-2 is closed.
  #desk > Priya closed INC-2.
  ~#desk INC-2 resolved → closed | − [reopen] | − [close]
  @priya How was INC-2 handled? | Mouse: from 1 (badly) to 5 (well). | [rate] [rate] [rate] [rate] [rate]
  ~@priya INC-2 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-2 − [reopen] | − [close]
  (8 days later)
  priya: rate INC-2 5
  bot → priya: INC-2 was closed too long ago to be rated.
`);
