import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('what solves the parent solves its children; closing it does not close them; an agent reopens all', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: report VPN drops
  bot → quin: INC-2 is reported as P3: VPN drops. IT will answer in a direct message.
  #desk INC-2 VPN drops | new, P3, @Quin, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-2 VPN drops | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  #desk > Amir made INC-2 a child of INC-1.
  #desk > INC-2 is linked to INC-1 (child).
  ~#desk INC-2 + INC-1
  ~#desk INC-1 + INC-2
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: resolve INC-1 Restarted the gateway
  bot → amir: Sent to Priya: Restarted the gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Restarted the gateway
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1: Restarted the gateway
  ~#desk INC-1 + Resolved (fixed): Restarted the gateway | in progress → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  ~#desk INC-2 + Resolved (fixed): Solved with INC-1: Restarted the gateway | new → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the gateway | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − 13:00 | − [reply] | − [escalate] | + [reopen]
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1: Restarted the gateway | [reopen] [close]
  ~@quin INC-2 − Service desk will answer you here. Reply to this message to add anything. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  amir: reopen INC-1 not quite
  bot → amir: INC-1 is open again.
  #desk > Amir reopened INC-1: | > not quite
  #desk > Hark reopened INC-2: | > Reopened with INC-1: not quite
  ~#desk INC-1 − Resolved (fixed): Restarted the gateway | resolved → in progress | + Sat 28 Mar 09:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  ~#desk INC-2 − Resolved (fixed): Solved with INC-1: Restarted the gateway | resolved → in progress | + Sat 28 Mar 09:00 | − [reopen] | − [close] | + [claim] | + [more]
  @priya > Amir reopened INC-1.
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Amir is working on it. Reply to this message to reach them. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@priya > INC-1 INC-1 is resolved → INC-1 was reopened | − Amir (fixed): | + We are on it again. | Restarted the gateway →  | − [reopen] | − [close]
  @quin > Hark reopened INC-2.
  ~@quin INC-2 − It was resolved. Press It's fixed if it is, or Reopen if it is not. | + Service desk has it now and will answer you here. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@quin > INC-2 INC-2 is resolved → INC-2 was reopened | − Hark (fixed): | + We are on it again. | Solved with INC-1: Restarted the gateway →  | − [reopen] | − [close]
  amir: resolve INC-1 Now it is
  bot → amir: Sent to Priya: Now it is | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Now it is
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1: Now it is
  ~#desk INC-1 + Resolved (fixed): Now it is | in progress → resolved | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  ~#desk INC-2 + Resolved (fixed): Solved with INC-1: Now it is | in progress → resolved | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Now it is | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − [reply] | − [escalate] | + [reopen]
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1: Now it is | [reopen] [close]
  ~@quin INC-2 − Service desk has it now and will answer you here. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − [reply] | − [escalate] | + [reopen]
  priya: fixed INC-1
  bot → priya: INC-1 is closed.
  #desk > Priya closed INC-1.
  ~#desk INC-1 resolved → closed | − [reopen] | − [close]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | resolved → closed | − [fixed] | − [reopen]
  ~@priya > INC-1 − [reopen] | − [close]
`);

test('a requester who reopens the parent speaks for themselves', () => chat`
  priya: report VPN is down
  bot → priya: INC-1 is reported as P3: VPN is down. IT will answer in a direct message.
  #desk INC-1 VPN is down | new, P3, @Priya, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 VPN is down | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: report VPN drops
  bot → quin: INC-2 is reported as P3: VPN drops. IT will answer in a direct message.
  #desk INC-2 VPN drops | new, P3, @Quin, nobody yet, Service desk, VPN, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @quin INC-2 VPN drops | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  #desk > Amir made INC-2 a child of INC-1.
  #desk > INC-2 is linked to INC-1 (child).
  ~#desk INC-2 + INC-1
  ~#desk INC-1 + INC-2
  amir: resolve INC-1 Restarted the gateway
  bot → amir: Sent to Priya: Restarted the gateway | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Restarted the gateway
  #desk > Hark resolved INC-2 (fixed): Solved with INC-1: Restarted the gateway
  ~#desk INC-1 + Resolved (fixed): Restarted the gateway | new → resolved | nobody yet → @Amir | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  ~#desk INC-2 + Resolved (fixed): Solved with INC-1: Restarted the gateway | new → resolved | − 13:00 | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Restarted the gateway | [reopen] [close]
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  @quin > INC-2 is resolved | Hark (fixed): | > Solved with INC-1: Restarted the gateway | [reopen] [close]
  ~@quin INC-2 − Service desk will answer you here. Reply to this message to add anything. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  priya: reopen INC-1 still down
  bot → priya: INC-1 is open again.
  #desk > Priya reopened INC-1: @Amir | > still down
  ~#desk INC-1 − Resolved (fixed): Restarted the gateway | resolved → in progress | + Sat 28 Mar 09:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  ~@priya INC-1 − Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | + Amir is working on it. Reply to this message to reach them. | resolved → in progress | − [reopen] | + [reply] | + [escalate]
  ~@priya > INC-1 INC-1 is resolved → INC-1 was reopened | − Amir (fixed): | + We are on it again. | Restarted the gateway →  | − [reopen] | − [close]
`);

test('a family has one generation, and links lead somewhere', () => chat`
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
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 is a child of INC-1 now.
  #desk > Amir made INC-2 a child of INC-1.
  #desk > INC-2 is linked to INC-1 (child).
  ~#desk INC-2 + INC-1
  ~#desk INC-1 + INC-2
  amir: link INC-3 to=INC-2 as=child
  bot → amir: INC-2 is itself a child of INC-1; link INC-3 to INC-1.
  amir: link INC-1 to=INC-3 as=child
  bot → amir: INC-1 has children of its own, so it cannot become a child.
  amir: link INC-2 to=INC-3 as=child
  bot → amir: INC-2 is a child of INC-1 already; unlink them first.
  amir: link INC-1 to=INC-1
  bot → amir: INC-1 cannot be linked to itself.
  amir: link INC-1 to=INC-9
  bot → amir: There is no INC-9 that you can see.
  amir: link INC-1
  bot → amir: Link INC-1. | Say: link INC-1 to=… as=parent|child|duplicate|related|problem|change|caused-by|follow-up?
  amir: link INC-2 to=INC-1 as=child
  bot → amir: INC-2 and INC-1 are linked so already.
  priya: link INC-1 to=INC-2
  bot → priya: Only agents of IT can say "link INC-1".
  amir: link INC-3 to=INC-1 as=duplicate
  bot → amir: INC-3 is linked to INC-1 (duplicate).
  #desk > Amir linked INC-3 to INC-1 as a duplicate.
  #desk > INC-3 is linked to INC-1 (duplicate).
  ~#desk INC-3 + INC-1 (duplicate)
  ~#desk INC-1 + INC-3 (duplicate)
  amir: unlink INC-2 to=INC-1
  bot → amir: INC-2 and INC-1 are not linked any more.
  #desk > Amir unlinked INC-2 from INC-1.
  ~#desk INC-2 − INC-1
  ~#desk INC-1 − INC-2
  amir: unlink INC-2 to=INC-1
  bot → amir: INC-2 has no link to INC-1.
  amir: link INC-1 to=INC-2 as=friend
  bot → amir: A link is one of: parent, child, duplicate, related, problem, change, caused-by, follow-up.
`);
