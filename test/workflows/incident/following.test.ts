import { test } from '@jest/globals';
import { chat } from '../../support/chat.ts';

test('followers see what is public, say something, and are never told of their own act', () => chat`
  priya: report Printer jams
  bot → priya: INC-1 is reported as P3: Printer jams. IT will answer in a direct message.
  #desk INC-1 Printer jams | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Printer jams | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: follow INC-1
  bot → quin: There is no INC-1 that you can see.
  priya: follow INC-1
  bot → priya: INC-1 is yours already.
  quin: help
  bot → quin: What can I do for you, Quin? | report [impact=] [urgency=] [desk=] [category=] [ci=] [for=@person] text: report that something is broken | follow NUMBER [@person]: be told what is said publicly on a ticket | unfollow NUMBER: stop following | metoo NUMBER [text]: say that you have the same trouble, and follow it | rate NUMBER 1..5 [text]: say how well a closed ticket was handled | reply NUMBER text: say something that requester and agents both see | fixed NUMBER: confirm that it works again | close NUMBER: close a resolved ticket | reopen NUMBER why [public=]: reopen a resolved ticket | cancel NUMBER [reason] [public=]: withdraw a ticket | escalate NUMBER why: call the team's lead | request [item] [field=value …] [for=@person]: ask for something from the catalogue | resubmit NUMBER [field=value …]: change a request that was not approved, and ask again | approve NUMBER [text]: vote yes on what you are asked to approve | reject NUMBER reason: vote no, and say why | abstain NUMBER: leave the vote to the others | ask NUMBER question: ask the requester something before you vote | away until= [from=] [delegate=@person]: be out: no tickets are given to you, and your votes go to your delegate | delegate to=@person [from=] until=: let somebody vote for you; you stay here otherwise | back: be here again, before you said | help [topic]: what you can say here | status [NUMBER]: where a ticket stands, or all of yours | list [mine | team | unassigned | breaching]: tickets: yours, or those of your desk | sla NUMBER: explain a ticket's clocks | home: your tickets at a glance | approvals: what waits for your vote | oncall [desk]: who of a desk is here | Leave the text out to get a form. In a ticket's own thread, leave the number out: !status in Slack, @IT status in Teams. | [Report an issue] [Request something] [My tickets]
  priya: follow INC-1 @quin@larkspur.example
  bot → priya: Quin follows INC-1 now.
  ~#desk INC-1 + 1
  @quin Priya lets you follow INC-1: Printer jams. Say unfollow INC-1 to stop.
  priya: follow INC-1 @quin@larkspur.example
  bot → priya: Quin follows INC-1 already.
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  amir: note INC-1 It is the old one
  bot → amir: Noted on INC-1, for agents only.
  #desk > Amir (internal note): | > It is the old one
  amir: reply INC-1 On my way
  bot → amir: Sent to Priya and 1 more: On my way
  #desk > Amir replied to Priya: | > On my way
  ~#desk INC-1 − 13:00
  @priya > Amir: | > On my way
  ~@priya INC-1 − 13:00
  @quin INC-1 Printer jams | Amir: | > On my way
  quin: reply INC-1 It is on floor 3
  bot → quin: Added to INC-1.
  #desk > Quin (follower): @Amir | > It is on floor 3
  @priya > Quin: | > It is on floor 3
  quin: status INC-1
  bot → quin: INC-1 Printer jams | Amir is working on it. Reply to this message to reach them. | Status: in progress | Priority: P3 | [Stop following]
  quin: list
  bot → quin: Your tickets | Nothing here.
  quin: escalate INC-1 now
  bot → quin: Only the requester and agents of IT can say "escalate INC-1".
  amir: resolve INC-1 Cleaned it
  bot → amir: Sent to Priya and 1 more: Cleaned it | INC-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved INC-1 (fixed): Cleaned it
  ~#desk INC-1 + Resolved (fixed): Cleaned it | in progress → resolved | − Sat 28 Mar 09:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > INC-1 is resolved | Amir (fixed): | > Cleaned it | [reopen] [close]
  ~@priya INC-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is solved. Press It's fixed if it is, or Reopen if it is not. | in progress → resolved | − [reply] | − [escalate] | + [reopen]
  @quin INC-1 is resolved | Printer jams | > Cleaned it
  quin: unfollow INC-1
  bot → quin: You don't follow INC-1 any more.
  ~#desk INC-1 − 1
  quin: unfollow INC-1
  bot → quin: There is no INC-1 that you can see.
`);

test("a confidential desk's tickets get followers from its agents only", () => chat`
  quin: help
  bot → quin: What can I do for you, Quin? | report [impact=] [urgency=] [desk=] [category=] [ci=] [for=@person] text: report that something is broken | follow NUMBER [@person]: be told what is said publicly on a ticket | unfollow NUMBER: stop following | metoo NUMBER [text]: say that you have the same trouble, and follow it | rate NUMBER 1..5 [text]: say how well a closed ticket was handled | reply NUMBER text: say something that requester and agents both see | fixed NUMBER: confirm that it works again | close NUMBER: close a resolved ticket | reopen NUMBER why [public=]: reopen a resolved ticket | cancel NUMBER [reason] [public=]: withdraw a ticket | escalate NUMBER why: call the team's lead | request [item] [field=value …] [for=@person]: ask for something from the catalogue | resubmit NUMBER [field=value …]: change a request that was not approved, and ask again | approve NUMBER [text]: vote yes on what you are asked to approve | reject NUMBER reason: vote no, and say why | abstain NUMBER: leave the vote to the others | ask NUMBER question: ask the requester something before you vote | away until= [from=] [delegate=@person]: be out: no tickets are given to you, and your votes go to your delegate | delegate to=@person [from=] until=: let somebody vote for you; you stay here otherwise | back: be here again, before you said | help [topic]: what you can say here | status [NUMBER]: where a ticket stands, or all of yours | list [mine | team | unassigned | breaching]: tickets: yours, or those of your desk | sla NUMBER: explain a ticket's clocks | home: your tickets at a glance | approvals: what waits for your vote | oncall [desk]: who of a desk is here | Leave the text out to get a form. In a ticket's own thread, leave the number out: !status in Slack, @IT status in Teams. | [Report an issue] [Request something] [My tickets]
  priya: report desk=hr My pay
  bot → priya: INC-1 is reported as P3: My pay. People will answer in a direct message.
  #hr INC-1 My pay | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 My pay | People operations will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: follow INC-1 @quin@larkspur.example
  bot → priya: INC-1 is confidential: ask the desk to add Quin.
  hana: follow INC-1 @quin@larkspur.example
  bot → hana: Quin follows INC-1 now.
  ~#hr INC-1 + 1
  @quin Hana lets you follow INC-1: My pay. Say unfollow INC-1 to stop.
  hana: reply INC-1 We look
  bot → hana: Sent to Priya and 1 more: We look
  #hr > Hana replied to Priya: | > We look
  ~#hr INC-1 − 13:00
  @priya > Hana: | > We look
  ~@priya INC-1 − 13:00
  @quin INC-1 My pay | Hana: | > We look
`);
