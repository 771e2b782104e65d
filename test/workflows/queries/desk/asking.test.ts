import { test } from '@jest/globals';
import { chat } from '../../../support/chat.ts';

test('help shows what this person may say', () => chat`
  priya: help
  bot → priya: What can I do for you, Priya? | report [impact=] [urgency=] [desk=] [category=] [ci=] [for=@person] text: report that something is broken | follow NUMBER [@person]: be told what is said publicly on a ticket | unfollow NUMBER: stop following | metoo NUMBER [text]: say that you have the same trouble, and follow it | rate NUMBER 1..5 [text]: say how well a closed ticket was handled | reply NUMBER text: say something that requester and agents both see | fixed NUMBER: confirm that it works again | close NUMBER: close a resolved ticket | reopen NUMBER why [public=]: reopen a resolved ticket | cancel NUMBER [reason] [public=]: withdraw a ticket | escalate NUMBER why: call the team's lead | request [item] [field=value …] [for=@person]: ask for something from the catalogue | resubmit NUMBER [field=value …]: change a request that was not approved, and ask again | approve NUMBER [text]: vote yes on what you are asked to approve | reject NUMBER reason: vote no, and say why | abstain NUMBER: leave the vote to the others | ask NUMBER question: ask the requester something before you vote | away until= [from=] [delegate=@person]: be out: no tickets are given to you, and your votes go to your delegate | delegate to=@person [from=] until=: let somebody vote for you; you stay here otherwise | back: be here again, before you said | help [topic]: what you can say here | status [NUMBER]: where a ticket stands, or all of yours | list [mine | team | unassigned | breaching]: tickets: yours, or those of your desk | sla NUMBER: explain a ticket's clocks | home: your tickets at a glance | approvals: what waits for your vote | oncall [desk]: who of a desk is here | Leave the text out to get a form. In a ticket's own thread, leave the number out: !status in Slack, @IT status in Teams. | [Report an issue] [Request something] [My tickets]
  amir: help cl
  bot → amir: Help: cl | claim NUMBER: take a ticket | close NUMBER: close a resolved ticket | [Report an issue] [Request something] [My tickets]
  priya: help dance
  bot → priya: There is no command "dance"; say help for all of them.
`);

test("lists show a person their own and agents their desk's, most urgent first", () => chat`
  priya: report Printer jams
  bot → priya: INC-1 is reported as P3: Printer jams. IT will answer in a direct message.
  #desk INC-1 Printer jams | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Printer jams | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: report impact=high urgency=high Payroll is down
  bot → quin: INC-2 is reported as P1: Payroll is down. IT will answer in a direct message.
  #desk INC-2 Payroll is down | new, P1, @Quin, nobody yet, Service desk, 09:15, 13:00 | [claim] [more]
  @quin INC-2 Payroll is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 09:15 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-1
  bot → amir: INC-1 is yours.
  #desk > Amir has taken INC-1.
  ~#desk INC-1 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-1 and is looking at it.
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  lena: queue
  bot → lena: Queue of IT | INC-2 P1 new: Payroll is down | INC-1 P3 in progress (Amir): Printer jams
  lena: list team
  bot → lena: Your team's tickets | INC-2 P1 new: Payroll is down | INC-1 P3 in progress (Amir): Printer jams
  lena: list unassigned
  bot → lena: Unassigned | INC-2 P1 new: Payroll is down
  lena: list breaching
  bot → lena: Late, or due within the hour | INC-2 P1 new: Payroll is down
  amir: list
  bot → amir: Your tickets | INC-1 P3 in progress (Amir): Printer jams
  priya: list
  bot → priya: Your tickets | INC-1 P3 in progress (Amir): Printer jams
  priya: queue
  bot → priya: Only agents can say "queue".
  priya: list team
  bot → priya: Only agents see the lists of a desk; say list mine for your own tickets.
  amir: list purple
  bot → amir: I can list mine, team, unassigned or breaching, not "purple".
  amir: home
  bot → amir: Hello, Amir | Your open tickets | Nothing here. | Assigned to you | INC-1 P3 in progress (Amir): Printer jams | At risk in IT | INC-2 P1 new: Payroll is down | Queue of IT | INC-2 P1 new: Payroll is down | INC-1 P3 in progress (Amir): Printer jams | [Report an issue] [Request something] [My tickets]
`);

test("a confidential desk's tickets exist for nobody else", () => chat`
  priya: report desk=hr My payslip is wrong
  bot → priya: INC-1 is reported as P3: My payslip is wrong. People will answer in a direct message.
  #hr INC-1 My payslip is wrong | new, P3, @Priya, nobody yet, People operations, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 My payslip is wrong | People operations will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: status INC-1
  bot → amir: There is no INC-1 that you can see.
  amir: list unassigned
  bot → amir: Unassigned | Nothing here.
  amir: queue hr
  bot → amir: You can see the queue of: it.
  hana: queue
  bot → hana: Queue of People | INC-1 P3 new: My payslip is wrong
  priya: list
  bot → priya: Your tickets | INC-1 P3 new: My payslip is wrong
`);

test('status and clocks are there for scripts', () => chat`
  priya: report Printer jams
  bot → priya: INC-1 is reported as P3: Printer jams. IT will answer in a direct message.
  #desk INC-1 Printer jams | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @priya INC-1 Printer jams | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: status INC-1 format=json
  bot → priya: \`\`\` | {"number":"INC-1","kind":"incident","title":"Printer jams","status":"new","impact":"medium","urgency":"medium","priority":"P3","desk":"it","team":"service-desk","assignee":null,"requester":"priya@larkspur.example","openedAt":"2026-03-27T08:00:00.000Z","resolvedAt":null,"closedAt":null,"version":1} | \`\`\`
  priya: sla INC-1 format=json
  bot → priya: \`\`\` | {"number":"INC-1","now":"2026-03-27T08:00:00.000Z","clocks":[{"name":"respond","policy":"sla row 2","priority":"P3","target":"4h","calendar":"always","startedAt":"2026-03-27T08:00:00.000Z","dueAt":"2026-03-27T12:00:00.000Z","state":"running","countedMs":0,"intervals":[]},{"name":"resolve","policy":"sla row 2","priority":"P3","target":"24h","calendar":"always","startedAt":"2026-03-27T08:00:00.000Z","dueAt":"2026-03-28T08:00:00.000Z","state":"running","countedMs":0,"intervals":[]}]} | \`\`\`
  priya: list format=json
  bot → priya: \`\`\` | {"now":"2026-03-27T08:00:00.000Z","tickets":[{"number":"INC-1","kind":"incident","title":"Printer jams","status":"new","impact":"medium","urgency":"medium","priority":"P3","desk":"it","team":"service-desk","assignee":null,"requester":"priya@larkspur.example","openedAt":"2026-03-27T08:00:00.000Z","resolvedAt":null,"closedAt":null,"version":1}],"more":false} | \`\`\`
  quin: status INC-1 format=json
  bot → quin: There is no INC-1 that you can see.
`);

test('words that are no command are answered with the closest one, or with buttons', () => chat`
  amir: clam INC-1
  bot → amir: I don't know "clam". Did you mean claim? | [Say claim] [Report this] [Help]
  priya: my keyboard does not work
  bot → priya: Shall I report this to the desk? | [Report this] [Help]
  priya: xyzzy
  bot → priya: I don't know "xyzzy". Say help for what I do know. | [Help]
  amir: claim
  bot → amir: Which one? Say its number too: claim INC-7.
  amir: claim INC-99
  bot → amir: There is no INC-99 that you can see.
  amir: more INC-99
  bot → amir: There is no INC-99 that you can see.
`);

test('a report is refused with what there is', () => chat`
  priya: report desk=legal x
  bot → priya: There is no desk "legal"; there are: it, hr.
  priya: report category=food x
  bot → priya: IT has no category "food"; it has: vpn, hardware.
  priya: report impact=huge x
  bot → priya: Impact and urgency are high, medium or low.
  priya: report
  bot → priya: Report an issue. IT will see this, and answer you in a direct message. | Say: report desk=it … impact=high|medium|low? urgency=high|medium|low? category=vpn|hardware?
`);
