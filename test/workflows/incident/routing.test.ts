import { test } from '@jest/globals';
import { chatAt } from '../../support/chat.ts';
import { BUSY, HOURS } from '../../support/desk.ts';

const chat = chatAt(BUSY);

test('each in turn is offered a ticket; the first to claim has it', () => chat`
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message.
  #desk INC-1 Screen black | new, P3, @Priya, Amir (offered), Service desk, Laptops, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  quin: report Mouse broken
  bot → quin: INC-2 is reported as P3: Mouse broken. IT will answer in a direct message.
  #desk INC-2 Mouse broken | new, P3, @Quin, Bo (offered), Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @bo It is your turn: INC-2 (P3) Mouse broken | [Claim] [More]
  @quin INC-2 Mouse broken | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-2
  bot → amir: INC-2 is yours.
  #desk > Amir has taken INC-2.
  ~#desk INC-2 new → in progress | Bo (offered) → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  ~@bo INC-2 − It is your turn: INC-2 (P3) Mouse broken | + Amir has INC-2: Mouse broken | − [claim] | − [more]
  @quin > Amir has taken INC-2 and is looking at it.
  ~@quin INC-2 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  bo: claim INC-2
  bot → bo: INC-2 is already with Amir.
  amir: reply INC-1 Which screen?
  bot → amir: Sent to Priya: Which screen?
  #desk > Amir replied to Priya: | > Which screen?
  ~#desk INC-1 new → in progress | Amir (offered) → @Amir | − 13:00 | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  ~@amir INC-1 − It is your turn: INC-1 (P3) Screen black | + You have INC-1: Screen black | − [claim] | − [more]
  @priya > Amir: | > Which screen?
  ~@priya INC-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − 13:00 | − [cancel]
  bo: claim INC-1
  bot → bo: INC-1 is already with Amir.
`);

test('who is away or has their quota is passed over; when nobody can, the lead is told and it stays with nobody', () => chat`
  bo: away
  bot → bo: Out of office. | Say: away until=… delegate=…?
  bo: away until=yesterday
  bot → bo: Say until when: until=17:00, until=fri, until=2026-04-01 or until=3d.
  bo: away until=3d delegate=@amir
  bot → bo: You are away until Mon 30 Mar 10:00; Amir votes for you. Say back when you are here again.
  priya: report One
  bot → priya: INC-1 is reported as P3: One. IT will answer in a direct message.
  #desk INC-1 One | new, P3, @Priya, Amir (offered), Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-1 (P3) One | [Claim] [More]
  @priya INC-1 One | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: report Two
  bot → priya: INC-2 is reported as P3: Two. IT will answer in a direct message.
  #desk INC-2 Two | new, P3, @Priya, Amir (offered), Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @amir It is your turn: INC-2 (P3) Two | [Claim] [More]
  @priya INC-2 Two | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  priya: report Three
  bot → priya: INC-3 is reported as P3: Three. IT will answer in a direct message.
  #desk INC-3 Three | new, P3, @Priya, nobody yet, Service desk, 13:00, Sat 28 Mar 09:00 | [claim] [more]
  @lena Nobody of Service desk can take INC-3 (P3): everybody is away or has their quota. Three | [Claim] [Assign]
  @priya INC-3 Three | Service desk will answer you here. Reply to this message to add anything. | new, P3, 13:00 | [reply] [fixed] [escalate] [cancel]
  amir: claim INC-3
  bot → amir: INC-3 is yours. You now have 3 tickets; the quota of your team is 2.
  #desk > Amir has taken INC-3.
  ~#desk INC-3 new → in progress | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken INC-3 and is looking at it.
  ~@priya INC-3 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | new → in progress | − [cancel]
  (1 minute later)
  bo: back
  bot → bo: Welcome back.
  amir: oncall
  bot → amir: IT: who is here | Open now. | Service desk | Lead: Lena (0) | Amir (3) | Bo (0) | At most 2 tickets each are given. | Network | Lead: Nora (0) | Nina (0)
  quin: oncall hr
  bot → quin: People is confidential; only its agents see who is there.
`);

test('after hours nobody is offered a ticket before the desk opens, and the requester is told once when that is', () =>
  chatAt(HOURS)`
  (10 hours later)
  priya: report Screen black
  bot → priya: INC-1 is reported as P3: Screen black. IT will answer in a direct message. | IT is closed now and opens Mon 30 Mar 09:00.
  #desk INC-1 Screen black | new, P3, @Priya, nobody yet, Service desk, Laptops, 23:00, Sat 28 Mar 19:00 | [claim] [more]
  @priya INC-1 Screen black | Service desk will answer you here. Reply to this message to add anything. | new, P3, 23:00 | [reply] [fixed] [escalate] [cancel]
  priya: reply INC-1 And the mouse
  bot → priya: Added to INC-1.
  #desk > Priya (requester): | > And the mouse
  @priya > Priya: | > And the mouse
  quin: report impact=high urgency=high Everything is down
  bot → quin: INC-2 is reported as P1: Everything is down. IT will answer in a direct message.
  #desk INC-2 Everything is down | new, P1, @Quin, Amir (offered), Service desk, 19:15, 23:00 | [claim] [more]
  @amir It is your turn: INC-2 (P1) Everything is down | [Claim] [More]
  @quin INC-2 Everything is down | Service desk will answer you here. Reply to this message to add anything. | new, P1, 19:15 | [reply] [fixed] [escalate] [cancel]
  (3 days later)
  #desk > INC-1 Screen black | The first answer is due 23:00, in 2 h (50 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Screen black | The first answer is due 23:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Screen black | The first answer is late: it was due 23:00 (target 4h). | Nobody has taken it. | [Claim]
  #desk > INC-1 Screen black | The solution is due 19:00, in 12 h (50 % of 24h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Screen black | The solution is due 19:00, in 6 h (75 % of 24h is gone). | Nobody has taken it. | [Claim]
  #desk > INC-1 Screen black | The solution is late: it was due 19:00 (target 24h). | Nobody has taken it. | [Claim]
  #desk > INC-1 Screen black | The solution is late: it was due Sat 28 Mar 19:00 (target 24h, 125 % is gone). | Nobody has taken it. | [Claim]
  ~#desk INC-2 19:15 (called otherwise)
  ~#desk INC-2 19:15 (called otherwise)
  ~#desk INC-2 23:00 (called otherwise)
  ~#desk INC-1 23:00 (called otherwise)
  ~#desk INC-2 23:00 (called otherwise)
  ~#desk INC-1 23:00 (called otherwise)
  ~#desk INC-1 19:00 (called otherwise)
  ~#desk INC-1 19:00 (called otherwise)
  ~#desk INC-1 nobody yet → Bo (offered)
  @amir INC-2 Everything is down | The first answer is due 19:15, in 7 min 30 s (50 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Everything is down | The first answer is due 19:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Everything is down | The first answer is late: it was due 19:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Everything is down | The solution is due 23:00, in 2 h (50 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Everything is down | The solution is due 23:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Everything is down | The solution is late: it was due 23:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @amir INC-2 Everything is down | The solution is late: it was due Fri 27 Mar 23:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @bo It is your turn: INC-1 (P3) Screen black | [Claim] [More]
  @lena INC-2 Everything is down | The first answer is due 19:15, in 3 min 45 s (75 % of 15m is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Everything is down | The first answer is late: it was due 19:15 (target 15m). | It is with Amir. | [Reply] [Resolve]
  @lena INC-2 Everything is down | The solution is due 23:00, in 1 h (75 % of 4h is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The first answer is due 23:00, in 1 h (75 % of 4h is gone). | Nobody has taken it. | [Claim]
  @lena INC-2 Everything is down | The solution is late: it was due 23:00 (target 4h). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The first answer is late: it was due 23:00 (target 4h). | Nobody has taken it. | [Claim]
  @lena INC-2 Everything is down | The solution is late: it was due Fri 27 Mar 23:00 (target 4h, 125 % is gone). | It is with Amir. | [Reply] [Resolve]
  @lena INC-1 Screen black | The solution is due 19:00, in 6 h (75 % of 24h is gone). | Nobody has taken it. | [Claim]
  @lena INC-1 Screen black | The solution is late: it was due 19:00 (target 24h). | Nobody has taken it. | [Claim]
  @lena INC-1 Screen black | The solution is late: it was due Sat 28 Mar 19:00 (target 24h, 125 % is gone). | Nobody has taken it. | [Claim]
  ~@priya INC-1 Fri 27 Mar 23:00 (called otherwise)
`);
