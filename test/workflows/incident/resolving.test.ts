import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('the requester confirms, and the ticket is closed', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: resolve INC-1 Replaced the gateway
  bot → amir: Sent to Priya: Replaced the gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Replaced the gateway
  ~#desk INC-1 + Resolved (fixed): Replaced the gateway | in progress → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − 13:00 | − [reply] | − [escalate] | + [reopen]
  priya presses It's fixed in @priya
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
  amir: reopen INC-1 again
  bot → amir: INC-1 is closed, so a new ticket for Priya follows it.
  #desk > Amir (internal note): | > again
  #desk INC-2 VPN is down | > VPN is down | >  | > (follows INC-1) | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00, INC-1 (follow-up) | [claim] [more]
  @priya INC-2 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: reply INC-1 thanks
  bot → priya: You are welcome.
`);

test('the requester reopens within the window, saying why', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  priya: reopen INC-1 x
  bot → priya: INC-1 is still in progress; there is nothing to reopen.
  amir: resolve INC-1 code=workaround Use the other gateway
  bot → amir: Sent to Priya: Use the other gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (workaround): Use the other gateway
  ~#desk INC-1 + Resolved (workaround): Use the other gateway | in progress → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (workaround): | > Use the other gateway | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − 13:00 | − [reply] | − [escalate] | + [reopen]
  priya presses Reopen in @priya
  bot → priya: Reopen INC-1. | Say: reopen INC-1 …
  priya: reopen INC-1 still drops
  bot → priya: INC-1 is open again.
  #desk > Priya reopened INC-1: @Amir | > still drops
  ~#desk INC-1 − Resolved (workaround): Use the other gateway | resolved → in progress | + Sat 28 Mar 09:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Amir is working on it. Reply to this message to reach them. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@priya > INC-1 INC-1 is resolved → INC-1 was reopened | − Amir (workaround): | + We are on it again. | Use the other gateway →  | − [reopen] | − [close]
  amir: resolve INC-1 Replaced it
  bot → amir: Sent to Priya: Replaced it | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Replaced it
  ~#desk INC-1 + Resolved (fixed): Replaced it | in progress → resolved | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced it | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − [reply] | − [escalate] | + [reopen]
  priya presses Close in @priya
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
`);

test('nobody objects, so it closes by itself; what is said afterwards begins a ticket that follows it', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: resolve INC-1 Replaced the gateway
  bot → amir: Sent to Priya: Replaced the gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Replaced the gateway
  ~#desk INC-1 + Resolved (fixed): Replaced the gateway | new → resolved | nobody yet → @Amir | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway | [reopen] [close]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  (6 days later)
  #desk > INC-1 closed by itself: nobody objected to the solution.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  @priya > INC-1 closed by itself: nobody objected to the solution.
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
  priya: reopen INC-1 again
  bot → priya: INC-1 is closed, so your words begin a new ticket that follows it; its receipt comes in a moment.
  #desk INC-2 again | > again | >  | > (follows INC-1: VPN is down) | new, P3, @Priya, nobody yet, Service desk, VPN, 14:00, Fri 3 Apr 10:00, INC-1 (follow-up) | [claim] [more]
  @priya INC-2 again | Service desk will answer you here. Reply to this message to add anything. | new, P3, 14:00 | [reply] [fixed] [escalate] [cancel]
`);

test('an agent closes only what is resolved, and with a code that exists', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: close INC-1
  bot → amir: Resolve INC-1 before closing it.
  priya: close INC-1
  bot → priya: INC-1 is not resolved yet; if it works again, say: fixed INC-1.
  amir: resolve INC-1
  bot → amir: Resolve INC-1. PUBLIC: the requester will see how it was solved. | Say: resolve INC-1 code=fixed|workaround|no fault found|fixed by requester|resolved by problem|duplicate? …
  amir: resolve INC-1 code=magic done
  bot → amir: A resolution code is one of: fixed, workaround, no fault found, fixed by requester, resolved by problem, duplicate.
  amir: resolve INC-1 code=no fault found works here
  bot → amir: Sent to Priya: works here | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (no fault found): works here
  ~#desk INC-1 + Resolved (no fault found): works here | new → resolved | nobody yet → @Amir | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (no fault found): | > works here | [reopen] [close]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  amir: close INC-1
  bot → amir: INC-1 is closed.
  #desk > Amir closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  @priya > Amir closed INC-1.
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
  amir: close INC-1
  bot → amir: INC-1 is already closed.
`);

test('a requester who finds it fixed closes it, whatever its state', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  bo: fixed INC-1
  bot → bo: Only the requester of INC-1 can say "fixed".
  priya presses It's fixed in @priya
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 + Resolved (fixed by requester): The requester says that it works again. | new → closed | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Closed. Thank you for telling us. | new → closed | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  priya: fixed INC-1
  bot → priya: INC-1 is already closed.
`);
