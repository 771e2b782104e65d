import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('another desk has it, the requester keeps the number and the thread, the old desk sees where it went', () => chat`
  priya: report desk=hr My laptop for the new job
  bot → priya: INC-1 is reported as P3: My laptop for the new job. People will answer in a direct message.
  #desk INC-1 My laptop for the new job | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya INC-1 My laptop for the new job | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  hana: claim INC-1
  bot → hana: INC-1 is yours.
  ~@priya INC-1 My laptop for the new job | Hana is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My laptop for the new job | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Hana | Team: People operations | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Hana has taken INC-1 and is looking at it.
  #desk > Hana has taken INC-1.
  hana: note INC-1 secret
  bot → hana: Noted on INC-1, for agents only.
  #desk > Hana (internal note): | > secret
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
  ~@priya INC-1 My laptop for the new job | Service desk will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate] [Cancel]
  #desk INC-1 My laptop for the new job | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Claim] [More]
  @priya > IT takes care of INC-1 from now on.
  ~#desk INC-1 went to IT
  #desk > Hana of People gave INC-1 to IT. | > Not ours
  hana: status INC-1
  bot → hana: There is no INC-1 that you can see.
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  ~@priya INC-1 My laptop for the new job | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | Answer by: 13:00 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My laptop for the new job | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  @priya > Amir has taken INC-1 and is looking at it.
  #desk > Amir has taken INC-1.
  amir: reply INC-1 It is ordered
  bot → amir: Sent to Priya: It is ordered
  @priya > Amir: | > It is ordered
  #desk > Amir replied to Priya: | > It is ordered
  ~@priya INC-1 My laptop for the new job | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Add details] [It's fixed] [Escalate]
  ~#desk INC-1 My laptop for the new job | Status: in progress | Priority: P3 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 09:00 | [Reply] [Note] [Hold] [Resolve] [More]
  priya in @priya on INC-1: Thank you, when?
  #desk > Priya (requester): @Amir | > Thank you, when?
  amir in #desk on INC-1: ask procurement
  #desk > Amir (internal note): | > ask procurement
  amir: transfer INC-1 desk=hr Ask them
  bot → amir: INC-1 is with People now.
  ~@priya INC-1 My laptop for the new job | People operations will answer you here. Reply to this message to add anything. | Status: new | Priority: P3 | [Add details] [It's fixed] [Escalate] [Cancel]
  #desk INC-1 My laptop for the new job | Status: new | Priority: P3 | Requester: @Priya | Assignee: nobody yet | Team: People operations | Resolve by: 09:00 | [Claim] [More]
  @priya > People takes care of INC-1 from now on.
  ~#desk INC-1 went to People
  #desk > Amir of IT gave INC-1 to People. | > Ask them
  hana: resolve INC-1 Ordered
  bot → hana: Sent to Priya: Ordered | INC-1 is resolved; Priya is asked to confirm.
  ~@priya INC-1 My laptop for the new job | Hana says it is solved. Press It's fixed if it is, or Reopen if it is not. | Status: resolved | Priority: P3 | [It's fixed] [Reopen]
  ~#desk INC-1 My laptop for the new job | Resolved (fixed): Ordered | Status: resolved | Priority: P3 | Requester: @Priya | Assignee: @Hana | Team: People operations | [Reopen] [Close]
  #desk > Hana resolved INC-1 (fixed): Ordered
  @priya > INC-1 is resolved | Hana (fixed): | > Ordered | [Reopen] [Close]
`);
