import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BUSY } from '../../support/desk.ts';

const chat = chatAt(BUSY);

test('agents report for anybody, managers for their people; both are told, and both may speak', () => chat`
  priya: help cl
  bot → priya: Help: cl | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  amir: report for=@priya@larkspur.example Her screen is black
  bot → amir: INC-1 is reported for Priya as P3: Her screen is black. IT will answer in a direct message.
  #desk INC-1 Her screen is black | new, P3, @Priya, Amir (offered), Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) Her screen is black | [Claim] [More]
  @priya INC-1 Her screen is black | Service desk will answer you here. Reply to this message to add anything. | Amir reported it for Priya. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: fixed INC-1
  bot → amir: Only Priya can confirm that it works. You can say: resolve INC-1 how.
  mona: report for=@eve@larkspur.example Her mouse is broken
  bot → mona: INC-2 is reported for Eve as P3: Her mouse is broken. IT will answer in a direct message.
  #desk INC-2 Her mouse is broken | new, P3, @Eve, Bo (offered), Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @bo It is your turn: INC-2 (P3) Her mouse is broken | [Claim] [More]
  @eve INC-2 Her mouse is broken | Service desk will answer you here. Reply to this message to add anything. | Mona reported it for Eve. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  mona: status INC-2
  bot → mona: INC-2 Her mouse is broken | Service desk will answer you here. Reply to this message to add anything. | Mona reported it for Eve. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  quin: report for=@eve@larkspur.example Her chair
  bot → quin: Only agents and Eve's manager can report for Eve.
  mona: report for=@nobody Her chair
  bot → mona: I don't know anybody called "nobody"; mention the person, or write their e-mail.
  quin: report requester=eve@larkspur.example Her chair
  bot → quin: Say for=@person to report something for somebody else.
`);
