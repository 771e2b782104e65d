import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BUSY } from '../../support/desk.ts';

const chat = chatAt(BUSY);

test('after the close the requester is asked once; a low score tells the lead; a day to change it', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  priya: rate INC-1 5
  bot → priya: INC-1 is new; it can be rated when it is closed.
  amir: resolve INC-1 New cable
  bot → amir: Sent to Priya: New cable | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 Screen black | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 Screen black | Resolved (fixed): New cable | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops | [Reopen] [Close]
  #desk > Amir resolved INC-1 (fixed): New cable
  @priya > INC-1 is resolved | Amir (fixed): | > New cable | [Reopen] [Close]
  ~@amir INC-1 is resolved: Screen black
  priya: close INC-1
  bot → priya: INC-1 is closed.
  ~@priya INC-1 Screen black | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 Screen black | Resolved (fixed): New cable | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops
  #desk > Priya closed INC-1.
  ~@priya > INC-1 is resolved | Amir (fixed): | > New cable
  @priya How was INC-1 handled? | Screen black: from 1 (badly) to 5 (well). | [1] [2] [3] [4] [5]
  priya presses 2 in @priya
  bot → priya: Thank you: 2 of 5 for INC-1.
  ~@priya How was INC-1 handled? | You gave 2 of 5. Thank you! For a day you can change it: rate INC-1 4.
  @lena Priya rated INC-1 with 2 of 5: Screen black | [Open a follow-up]
  amir: rate INC-1 5
  bot → amir: Only the requester of INC-1 can say "rate".
  priya: rate INC-1 perfect
  bot → priya: Say a number from 1 (bad) to 5 (good): rate INC-1 4.
  priya: rate INC-1 4 better than I thought
  bot → priya: Thank you: 4 of 5 for INC-1.
  ~@priya How was INC-1 handled? | You gave 4 of 5. Thank you! For a day you can change it: rate INC-1 4.
  (2 days later)
  priya: rate INC-1 1
  bot → priya: You rated INC-1 with 4; a rating can be changed for a day.
`);

test('who solved it themselves is not asked, and after a week it is too late', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | Status: new | Priority: P3 | Requester: @Priya | Assignee: Amir (offered) | Team: Service desk | Sounds like: Laptops | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  ~@priya INC-1 Screen black | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-1 Screen black | Resolved (fixed by requester): The requester says that it works again. | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: Laptops
  #desk > Priya closed INC-1.
  ~@amir INC-1 is closed: Screen black
  priya: report Mouse
  bot → priya: INC-2 is reported as P3: Mouse. IT will answer in a direct message.
  #desk INC-2 Mouse | Status: new | Priority: P3 | Requester: @Priya | Assignee: Bo (offered) | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-2 Mouse | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  @bo It is your turn: INC-2 (P3) Mouse | [Claim] [More]
  amir: resolve INC-2 New one
  bot → amir: Sent to Priya: New one | INC-2 is resolved; Priya is asked to confirm.
  ~@priya INC-2 Mouse | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-2 Mouse | Resolved (fixed): New one | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | [Reopen] [Close]
  #desk > Amir resolved INC-2 (fixed): New one
  @priya > INC-2 is resolved | Amir (fixed): | > New one | [Reopen] [Close]
  ~@bo INC-2 is resolved: Mouse
  priya: close INC-2
  bot → priya: INC-2 is closed.
  ~@priya INC-2 Mouse | Closed. Thank you for telling us. | Status: closed | Priority: P3
  ~#desk INC-2 Mouse | Resolved (fixed): New one | Status: closed | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk
  #desk > Priya closed INC-2.
  ~@priya > INC-2 is resolved | Amir (fixed): | > New one
  @priya How was INC-2 handled? | Mouse: from 1 (badly) to 5 (well). | [1] [2] [3] [4] [5]
  (8 days later)
  priya: rate INC-2 5
  bot → priya: INC-2 was closed too long ago to be rated.
`);
