import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a lead gives a ticket to an agent, who is told, or to a team', () => chat`
  priya: report Printer jams
  bot → priya: INC-1 is reported as P3: Printer jams. IT will answer in a direct message.
  #desk INC-1 Printer jams | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 Printer jams | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  lena: assign INC-1 @bo
  bot → lena: INC-1 is with Bo now.
  ~@priya INC-1 Printer jams | Bo is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Printer jams | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Bo | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Lena gave INC-1 to Bo.
  @bo Lena assigned INC-1 (P3) to you: Printer jams | [Reply] [Note] [Resolve]
  lena: assign INC-1 @bo
  bot → lena: INC-1 is already with Bo.
  lena: assign INC-1 team=network
  bot → lena: INC-1 is with Network now.
  ~@priya INC-1 Printer jams | Network has it now and will answer you here. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 Printer jams | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Network | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  #desk > Lena gave INC-1 to Network.
  lena: assign INC-1 team=sales
  bot → lena: IT has no team "sales"; it has: service-desk, network.
  lena: assign INC-1 @priya@larkspur.example
  bot → lena: Priya is not an agent of IT, so INC-1 cannot be assigned to them.
  lena: assign INC-1 @nobody
  bot → lena: I don't know whom you mean; mention a person: assign INC-1 @person.
  lena: assign INC-1
  bot → lena: Assign INC-1. | Say: assign INC-1 to=…? team=service-desk|network?
`);
