import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('one of two agents gets the ticket, and the other is told who has it', () => chat`
  priya: report impact=high VPN is down in Leeds
  bot → priya: INC-1 is reported as P2: VPN is down in Leeds. IT will answer in a direct message.
  #desk INC-1 VPN is down in Leeds | Status: new | Priority: P2 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 VPN is down in Leeds | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P2 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  amir presses Claim in #desk
  bot → amir: INC-1 is yours.
  ~@priya INC-1 VPN is down in Leeds | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P2 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 VPN is down in Leeds | Status: in progress | Priority: P2 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Sounds like: VPN | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  bo: claim INC-1
  bot → bo: INC-1 is already with Amir.
  amir: claim INC-1
  bot → amir: You already have INC-1.
`);

test('only agents of the desk can claim', () => chat`
  priya: report Mouse broken
  bot → priya: INC-1 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-1 Mouse broken | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  priya: claim INC-1
  bot → priya: Only agents of IT can say "claim INC-1".
  quin: claim INC-1
  bot → quin: There is no INC-1 that you can see.
  hana: claim INC-1
  bot → hana: There is no INC-1 that you can see.
`);
