import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('another desk has it, the requester keeps the number and the thread, the old desk sees where it went', () => chat`
  priya: report desk=hr My laptop for the new job
  bot → priya: INC-1 is reported as P3: My laptop for the new job. People will answer in a direct message.
  #hr INC-1 My laptop for the new job | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 My laptop for the new job | People operations will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  hana: claim INC-1
  bot → hana: INC-1 is yours.
  #hr > Hana has taken INC-1.
  ~#hr INC-1 new → in progress | nobody yet → @Hana | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Hana has taken INC-1 and is looking at it.
  ~@priya INC-1 − People operations will answer you here. Reply to this message to add anything. | + Hana is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  hana: note INC-1 secret
  bot → hana: Noted on INC-1, for agents only.
  #hr > Hana (internal note): | > secret
  hana: transfer INC-1
  bot → hana: Transfer INC-1. The requester keeps the number and the thread; you may not see the ticket any more. | Say: transfer INC-1 desk=it …?
  hana: transfer INC-1 desk=hr
  bot → hana: INC-1 is with People already; give it to a team: assign INC-1 team=…
  hana: transfer INC-1 desk=moon
  bot → hana: There is no desk "moon"; there are: it, hr.
  hana: transfer INC-1 desk=it team=moon
  bot → hana: IT has no team "moon"; it has: service-desk, network.
  hana: transfer INC-1 desk=it Not ours
  bot → hana: INC-1 is with IT now.
  #desk INC-1 My laptop for the new job | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  #desk > Hana of People gave INC-1 to IT. | > Not ours
  ~#hr INC-1 INC-1 My laptop for the new job → INC-1 went to IT | − in progress | − P3 | − @Priya | − @Hana | − People operations | − 13:00 | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more]
  @priya > IT takes care of INC-1 from now on.
  ~@priya INC-1 − Hana is working on it. Reply to this message to reach them. | + Service desk will answer you here. Reply to this message to add anything. | in progress → new | + [cancel]
  hana: status INC-1
  bot → hana: There is no INC-1 that you can see.
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: reply INC-1 It is ordered
  bot → amir: Sent to Priya: It is ordered
  #desk > Amir replied to Priya: | > It is ordered
  ~#desk INC-1 − 13:00
  @priya > Amir: | > It is ordered
  ~@priya INC-1 − 13:00
  priya in @priya on INC-1: Thank you, when?
  #desk > Priya (requester): @Amir | > Thank you, when?
  amir in #desk on INC-1: ask procurement
  amir: transfer INC-1 desk=hr Ask them
  bot → amir: INC-1 is with People now.
  ~#desk INC-1 INC-1 My laptop for the new job → INC-1 went to People | − in progress | − P3 | − @Priya | − @Amir | − Service desk | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more]
  #hr INC-1 My laptop for the new job | new, P3, @Priya, nobody yet, People operations, Sat 28 Mar 09:00 | [claim] [more]
  #hr > Amir of IT gave INC-1 to People. | > Ask them
  @priya > People takes care of INC-1 from now on.
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + People operations will answer you here. Reply to this message to add anything. | in progress → new | + [cancel]
  hana: resolve INC-1 Ordered
  bot → hana: Sent to Priya: Ordered | INC-1 is resolved; Priya is asked to confirm.
  #hr > Hana resolved INC-1 (fixed): Ordered
  ~#hr INC-1 + Resolved (fixed): Ordered | new → resolved | nobody yet → @Hana | − Sat 28 Mar 09:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Hana (fixed): | > Ordered | [reopen] [close]
  ~@priya INC-1 − People operations will answer you here. Reply to this message to add anything. | + Hana says it is solved. Press It's fixed if it is, or Reopen if it is not. | new → resolved | − [reply] | − [escalate] | − [cancel] | + [reopen]
`);
