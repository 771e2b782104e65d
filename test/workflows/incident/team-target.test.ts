import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { DESK } from '../../support/desk.ts';

test("a team's own target counts from when it gets the ticket, pauses with it, and is told to the lead when missed", () =>
  chatAt(DESK.replace('members: [nina@larkspur.example] }', 'members: [nina@larkspur.example], target: 2h }'))`
  priya: report category=vpn VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Network, VPN, 13:00, Sat 28 Mar 09:00, 11:00 | [claim] [more]
  @priya INC-1 VPN is down | Network will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  (1 hour later)
  amir: assign INC-1 team=service-desk
  bot → amir: INC-1 is with Service desk now.
  #desk > Amir gave INC-1 to Service desk.
  ~#desk INC-1 Network → Service desk | − 11:00
  ~@priya INC-1 − Network will answer you here. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything.
  nina: assign INC-1 team=network
  bot → nina: INC-1 is with Network now.
  #desk > Nina gave INC-1 to Network.
  ~#desk INC-1 Service desk → Network | + 12:00
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Network will answer you here. Reply to this message to add anything.
  nina: claim INC-1
  bot → nina: INC-1 is yours.
  #desk > Nina has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Nina | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Nina has taken INC-1 and is looking at it.
  ~@priya INC-1 − Network will answer you here. Reply to this message to add anything. | + Nina is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  nina: hold INC-1 reason=awaiting vendor
  bot → nina: INC-1 is on hold: awaiting vendor.
  #desk > Nina put INC-1 on hold: awaiting vendor.
  ~#desk INC-1 in progress → on hold: awaiting vendor | Sat 28 Mar 09:00 → clock paused | 12:00 → clock paused | − [hold] | + [resume]
  ~@priya INC-1 − Nina is working on it. Reply to this message to reach them. | + On hold: awaiting vendor. | in progress → on hold
  (3 hours later)
  ~#desk INC-1 13:00 (called otherwise)
  ~#desk INC-1 13:00 (called otherwise)
  @nina INC-1 VPN is down | The first answer is due 13:00, in 2 h (50 % of 4h is gone). | It is with Nina. | [Reply] [Resolve]
  @nina INC-1 VPN is down | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | It is with Nina. | [Reply] [Resolve]
  @nina INC-1 VPN is down | The first answer is late: it was due 13:00 (target 4h). | It is with Nina. | [Reply] [Resolve]
  @nora INC-1 VPN is down | The first answer is due 13:00, in 1 h (75 % of 4h is gone). | It is with Nina. | [Reply] [Resolve]
  @nora INC-1 VPN is down | The first answer is late: it was due 13:00 (target 4h). | It is with Nina. | [Reply] [Resolve]
  nina: resume INC-1
  bot → nina: INC-1 is in progress again.
  #desk > Nina took INC-1 off hold.
  ~#desk INC-1 on hold: awaiting vendor → in progress | clock paused → Sat 28 Mar 12:00 | clock paused → 15:00 | − [resume] | + [hold]
  ~@priya INC-1 − On hold: awaiting vendor. | + Nina is working on it. Reply to this message to reach them. | on hold → in progress | 13:00 (called otherwise)
  nina: sla INC-1
  bot → nina: Clocks of INC-1 | First answer: breached | 4 h of 4 h counted (P3: 4h, calendar always, sla row 2). | Due 13:00. | 09:00 to 13:00: 4 h counted | Solution: running | 1 h of 1 d counted (P3: 24h, calendar always, sla row 2). | Due Sat 28 Mar 12:00. | 09:00 to 10:00: 1 h counted | 10:00 to 13:00: not counted (awaiting vendor) | The team's own target: running | 0 s of 2 h counted (P3: 2h, calendar always, target of network). | Due 15:00. | 10:00 to 13:00: not counted (awaiting vendor)
  (2 hours later)
  ~#desk INC-1 15:00 (called otherwise)
  @nina INC-1 VPN is down | The team's part is late: it was due 15:00 (target 2h). | It is with Nina. | [Reply] [Resolve]
  @nora INC-1 VPN is down | The team's part is late: it was due 15:00 (target 2h). | It is with Nina. | [Reply] [Resolve]
  nina: resolve INC-1 New cable
  bot → nina: Sent to Priya: New cable | INC-1 is resolved; Priya is asked to confirm.
  #desk > Nina resolved INC-1 (fixed): New cable
  ~#desk INC-1 + Resolved (fixed): New cable | in progress → resolved | − 13:00 | − Sat 28 Mar 12:00 | − 15:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Nina (fixed): | > New cable | [reopen] [close]
  ~@priya INC-1 − Nina is working on it. Reply to this message to reach them. | + Nina says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − 13:00 | − [reply] | − [escalate] | + [reopen]
`);
