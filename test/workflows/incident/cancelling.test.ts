import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a requester withdraws a new ticket; later only an agent cancels, with a reason', () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya presses Cancel in @priya
  bot → priya: INC-1 is cancelled.
  ~@priya INC-1 Mouse broken | Cancelled. | Status: cancelled | Priority: P3
  ~#desk INC-1 Mouse broken | Status: cancelled | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk
  #desk > Priya cancelled INC-1: withdrawn
  priya: cancel INC-1
  bot → priya: INC-1 is cancelled.
  priya: report Keyboard broken
  bot → priya: INC-2 is reported as P3: Keyboard broken. IT will answer in a direct message.
  #desk INC-2 Keyboard broken | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-2 Keyboard broken | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir: claim INC-2
  bot → amir: INC-2 is yours.
  ~@priya INC-2 Keyboard broken | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-2 Keyboard broken | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-2 and is looking at it.
  #desk > Amir has taken INC-2.
  priya: cancel INC-2 never mind
  bot → priya: INC-2 is in progress; if you no longer need it, say: fixed INC-2.
  amir: cancel INC-2
  bot → amir: Cancel INC-2. | Say: cancel INC-2 … public=…?
  amir: cancel INC-2 not an incident
  bot → amir: INC-2 is cancelled.
  ~@priya INC-2 Keyboard broken | Cancelled. | Status: cancelled | Priority: P3
  ~#desk INC-2 Keyboard broken | Status: cancelled | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk
  @priya > Amir cancelled INC-2.
  #desk > Amir cancelled INC-2: not an incident
`);
