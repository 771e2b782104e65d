import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('closed is final: the requester goes on with a new ticket, with the same fields', () => chat`
  priya: report impact=high category=vpn VPN is down
  bot → priya: INC-1 is reported as P2: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P2, @Priya, nobody yet, Network, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Network will answer you here. Reply to this message to add anything. | new, P2, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 + Resolved (fixed by requester): The requester says that it works again. | new → closed | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more]
  ~@priya INC-1 − Network will answer you here. Reply to this message to add anything. | + Closed. Thank you for telling us. | new → closed | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  priya: reply INC-1 Thank you!
  bot → priya: You are welcome.
  priya: reply INC-1 It is down again impact=low
  bot → priya: INC-1 is closed, so your words begin a new ticket that follows it; its receipt comes in a moment.
  #desk INC-2 It is down again impact=low | > It is down again impact=low | >  | > (follows INC-1: VPN is down) | new, P2, @Priya, nobody yet, Network, VPN, 13:00, Sat 28 Mar 09:00, INC-1 (follow-up) | [claim] [more]
  @priya INC-2 It is down again impact=low | Network will answer you here. Reply to this message to add anything. | new, P2, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: reopen INC-1
  bot → amir: Follow up INC-1. INC-1 is closed, so a new ticket will follow it. | Say: reopen INC-1 …
  quin: reopen INC-1 me too
  bot → quin: There is no INC-1 that you can see.
  amir: cancel INC-1 late
  bot → amir: INC-1 is closed.
  amir: hold INC-1 reason=awaiting vendor
  bot → amir: INC-1 is closed.
  amir: resolve INC-1 late
  bot → amir: INC-1 is closed.
`);

test('so it is after a cancel', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: cancel INC-1 reason=withdrawn
  bot → priya: INC-1 is cancelled.
  #desk > Priya cancelled INC-1: withdrawn
  ~#desk INC-1 new → cancelled | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Cancelled. | new → cancelled | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  priya: reopen INC-1 It was not over
  bot → priya: INC-1 is cancelled, so your words begin a new ticket that follows it; its receipt comes in a moment.
  #desk INC-2 It was not over | > It was not over | >  | > (follows INC-1: VPN is down) | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00, INC-1 (follow-up) | [claim] [more]
  @priya INC-2 It was not over | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
`);
