import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('two reports of one incident: the second ends, and its requester is told what comes of the first', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: report VPN drops every minute
  bot → quin: INC-2 is reported as P3: VPN drops every minute. IT will answer in a direct message.
  #desk INC-2 VPN drops every minute | new, P3, @Quin, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-2 VPN drops every minute | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: merge INC-2 into=INC-1
  bot → amir: INC-2 is merged into INC-1.
  #desk > Amir merged INC-2 into INC-1.
  #desk > INC-2 was merged into INC-1; Quin follows it. | > VPN drops every minute
  ~#desk INC-2 new → cancelled | − 13:00 | − Sat 28 Mar 09:00 | + INC-1 (duplicate) | − [claim] | − [more]
  ~#desk INC-1 + INC-2 (duplicate) | + 1
  @quin > INC-2 is handled together with INC-1. You will be told here what comes of it.
  ~@quin INC-2 − Service desk will answer you here. Reply to this message to add anything. | + Handled together with INC-1; you are told here what comes of it. | new → cancelled | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  amir: reply INC-1 The gateway is being replaced
  bot → amir: Sent to Priya and 1 more: The gateway is being replaced
  #desk > Amir replied to Priya: | > The gateway is being replaced
  ~#desk INC-1 − 13:00
  @priya > Amir: | > The gateway is being replaced
  ~@priya INC-1 − 13:00
  @quin INC-1 VPN is down | Amir: | > The gateway is being replaced
  quin in @quin on INC-2: Still no VPN here
  #desk > Quin (has the same trouble): | > Still no VPN here
  @amir Quin (has the same trouble): | > Still no VPN here
  amir: resolve INC-1 Replaced the gateway
  bot → amir: Sent to Priya and 1 more: Replaced the gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Replaced the gateway
  ~#desk INC-1 + Resolved (fixed): Replaced the gateway | in progress → resolved | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Replaced the gateway | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − [reply] | − [escalate] | + [reopen]
  @quin INC-1 is resolved | VPN is down | > Replaced the gateway
  quin: status INC-1
  bot → quin: INC-1 VPN is down | Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [Stop following]
  quin: note INC-1 hm
  bot → quin: Only agents of IT can say "note INC-1".
  quin: close INC-1
  bot → quin: Only the requester and agents of IT can say "close INC-1".
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
  @quin Priya closed INC-1.
`);

test('what cannot be merged', () => chat`
  priya: report A
  bot → priya: INC-1 is reported as P3: A. IT will answer in a direct message.
  #desk INC-1 A | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 A | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: report B
  bot → priya: INC-2 is reported as P3: B. IT will answer in a direct message.
  #desk INC-2 B | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-2 B | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: report C
  bot → priya: INC-3 is reported as P3: C. IT will answer in a direct message.
  #desk INC-3 C | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-3 C | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: merge INC-1
  bot → amir: Merge INC-1. This ticket ends as a duplicate; its requester is kept informed by the other. | Say: merge INC-1 into=…
  amir: merge INC-1 into=INC-1
  bot → amir: INC-1 cannot be merged into itself.
  amir: merge INC-1 into=INC-9
  bot → amir: There is no INC-9 that you can see.
  priya: merge INC-1 into=INC-2
  bot → priya: Only agents of IT can say "merge INC-1".
  priya: report desk=hr My leave
  bot → priya: INC-4 is reported as P3: My leave. People will answer in a direct message.
  #hr INC-4 My leave | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-4 My leave | People operations will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: merge INC-1 into=INC-4
  bot → amir: There is no INC-4 that you can see.
  amir: cancel INC-3 no issue
  bot → amir: INC-3 is cancelled.
  #desk > Amir cancelled INC-3: no issue
  ~#desk INC-3 new → cancelled | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more]
  @priya > Amir cancelled INC-3.
  ~@priya INC-3 − Service desk will answer you here. Reply to this message to add anything. | + Cancelled. | new → cancelled | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  amir: merge INC-1 into=INC-3
  bot → amir: INC-3 is cancelled.
  amir: merge INC-2 into=INC-1
  bot → amir: INC-2 is merged into INC-1.
  #desk > Amir merged INC-2 into INC-1.
  #desk > INC-2 was merged into INC-1; the same person reported it. | > B
  ~#desk INC-2 new → cancelled | − 13:00 | − Sat 28 Mar 09:00 | + INC-1 (duplicate) | − [claim] | − [more]
  ~#desk INC-1 + INC-2 (duplicate)
  @priya > INC-2 is handled together with INC-1. You will be told here what comes of it.
  ~@priya INC-2 − Service desk will answer you here. Reply to this message to add anything. | + Handled together with INC-1; you are told here what comes of it. | new → cancelled | − 13:00 | − [reply] | − [fixed] | − [escalate] | − [cancel]
  amir: merge INC-2 into=INC-1
  bot → amir: INC-2 is cancelled.
  amir: cancel INC-1 duplicate
  bot → amir: Say which one it repeats: merge INC-1 into=INC-7.
`);
