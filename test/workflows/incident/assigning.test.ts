import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('a lead gives a ticket to an agent, who is told, or to a team', () => chat`
  priya: report Printer jams
  bot → priya: INC-1 is reported as P3: Printer jams. IT will answer in a direct message.
  #desk INC-1 Printer jams | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Printer jams | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  lena: assign INC-1 @bo
  bot → lena: INC-1 is with Bo now.
  #desk > Lena gave INC-1 to Bo.
  ~#desk INC-1 new → in progress | nobody yet → @Bo | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @bo Lena assigned INC-1 (P3) to you: Printer jams | [Reply] [Note] [Resolve]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Bo is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  lena: assign INC-1 @bo
  bot → lena: INC-1 is already with Bo.
  lena: assign INC-1 team=network
  bot → lena: INC-1 is with Network now.
  #desk > Lena gave INC-1 to Network.
  ~#desk INC-1 @Bo → nobody yet | Service desk → Network | − [reply] | − [note] | − [hold] | − [resolve] | + [claim]
  ~@priya INC-1 − Bo is working on it. Reply to this message to reach them. | + Network has it now and will answer you here.
  lena: assign INC-1 team=sales
  bot → lena: IT has no team "sales"; it has: service-desk, network.
  lena: assign INC-1 @priya@larkspur.example
  bot → lena: Priya is not an agent of IT, so INC-1 cannot be assigned to them.
  lena: assign INC-1 @nobody
  bot → lena: I don't know whom you mean; mention a person: assign INC-1 @person.
  lena: assign INC-1
  bot → lena: Assign INC-1. | Say: assign INC-1 to=…? team=service-desk|network?
`);
