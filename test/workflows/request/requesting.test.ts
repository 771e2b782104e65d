import { expect, test } from '@jest/globals';
import { heardOn } from '../../../adapters/console/index.ts';
import { chatAt, chatOffice } from '../../support/chat.ts';
import { CATALOGUE, organisation } from '../../support/desk.ts';

const chat = chatAt(CATALOGUE);

test('the catalogue is searched by words, and an item has its form', () => chat`
  priya: request
  bot → priya: What can be requested | Reset a password (IT) | New laptop (IT) | [Reset a password] [New laptop]
  priya: request a notebook
  bot → priya: The catalogue has nothing called "a notebook" for you. What there is | Reset a password (IT) | New laptop (IT) | [Reset a password] [New laptop]
  priya: request new computer laptop
  bot → priya: New laptop. IT fulfils it. It may need: Line manager (Mona), then Finance (Fin, Fay). | Say: request laptop model=Standard|Developer reason=… cost=…?
  priya: request laptop model=Toaster reason=x
  bot → priya: Model is one of: Standard, Developer. Say request laptop for the form.
  priya: request laptop model=Standard
  bot → priya: Reason is needed. Say request laptop for the form.
  priya: request laptop model=Standard reason=x cost=many
  bot → priya: Cost in GBP is a number. Say request laptop for the form.
  priya: request laptop model=Standard reason=x cost=-1
  bot → priya: Cost in GBP is at least 0. Say request laptop for the form.
  priya: request badge day=2026-04-01
  bot → priya: The catalogue has nothing called "badge" for you. What there is | Reset a password (IT) | New laptop (IT) | [Reset a password] [New laptop]
  mona: request badge
  bot → mona: Badge for a visitor. IT fulfils it; no approval is needed. | Say: request badge day=… parking=yes|no? plate=…?
  mona: request badge day=2026-02-30
  bot → mona: Day is a date such as 2026-12-24. Say request badge for the form.
  mona: request badge day=2026-04-01 parking=yes
  bot → mona: Number plate is needed. Say request badge for the form.
  mona: request badge day=2026-04-01 parking=no plate=ABC
  bot → mona: REQ-1 is requested: Badge for a visitor. IT fulfils it.
  #desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-04-01 | > Parking: no | approved, P5, @Mona, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00 | [claim] [more]
  @mona REQ-1 Badge for a visitor | Service desk will answer you here. Reply to this message to add anything. | > Badge for a visitor | > Day: 2026-04-01 | > Parking: no | approved, P5, 13:00 | [reply] [fixed] [escalate] [cancel]
`);

test('approved by the manager, done task by task, confirmed and rated', () => chat`
  priya: request laptop model=developer reason="two screens" cost=1000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Developer | > Reason: two screens | > Cost in GBP: 1000 | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Developer | > Reason: two screens | > Cost in GBP: 1000 | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Developer | > Reason: two screens | > Cost in GBP: 1000 | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  amir: claim REQ-1
  bot → amir: REQ-1 is pending approval.
  amir: resolve REQ-1 done
  bot → amir: REQ-1 waits for its approval; it cannot be fulfilled before.
  amir: done REQ-1 order the laptop
  bot → amir: REQ-1 waits for its approval; nothing is to be done yet.
  mona presses Approve in @mona
  bot → mona: Your yes counts on REQ-1.
  #desk > Mona approved REQ-1 (Line manager)
  #desk > To do (service-desk): Order the laptop | [Done: Order the laptop]
  ~#desk REQ-1 pending approval → approved | clock paused → 13:00 | clock paused → Wed 1 Apr 10:00 | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply] | + [claim] | + [more]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (approved): REQ-1 New laptop | + Mona: yes | 0 yes, 0 no of 1; 1 needed → 1 yes, 0 no of 1; 1 needed | − [approve] | − [reject] | − [abstain] | − [ask]
  @priya > REQ-1 is approved; IT fulfils it now.
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Service desk will answer you here. Reply to this message to add anything. | pending approval → approved | clock paused → 13:00 | − Mona (0 yes, 0 no of 1; 1 needed) | + [escalate]
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: approved.
  amir: claim REQ-1
  bot → amir: REQ-1 is yours.
  #desk > Amir has taken REQ-1.
  ~#desk REQ-1 approved → in fulfilment | nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @priya > Amir has taken REQ-1 and is looking at it.
  ~@priya REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | approved → in fulfilment | − [cancel]
  amir: resolve REQ-1 done
  bot → amir: REQ-1 has open tasks: Order the laptop, Image and hand over. Finish them, or say code="partially fulfilled".
  amir: done REQ-1
  bot → amir: Say which: done REQ-1 Order the laptop, done REQ-1 Image and hand over.
  amir: done REQ-1 image and hand over
  bot → amir: "Image and hand over" comes after "Order the laptop".
  amir: done REQ-1 order the laptop
  bot → amir: "Order the laptop" is done; 1 more for REQ-1.
  #desk > Amir finished "Order the laptop".
  #desk > To do (service-desk): Image and hand over | [Done: Image and hand over]
  ~#desk REQ-1 to do → done
  amir: done REQ-1 image and hand over
  bot → amir: Sent to Priya: All tasks are done. | REQ-1 is resolved; Priya is asked to confirm.
  #desk > Amir finished "Image and hand over".
  #desk > Amir resolved REQ-1 (fulfilled): All tasks are done.
  ~#desk REQ-1 + Resolved (fulfilled): All tasks are done. | in fulfilment → fulfilled | to do → done | − 13:00 | − Wed 1 Apr 10:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more] | + [reopen] | + [close]
  @priya > REQ-1 is resolved | Amir (fulfilled): | > All tasks are done. | [reopen] [close]
  ~@priya REQ-1 − Amir is working on it. Reply to this message to reach them. | + Amir says it is done. Press It's fixed if it is, or Reopen if it is not. | in fulfilment → fulfilled | to do → done | to do → done | − 13:00 | − [reply] | − [escalate] | + [fixed] | + [reopen]
  priya: fixed REQ-1
  bot → priya: REQ-1 is closed.
  #desk > Priya closed REQ-1.
  ~#desk REQ-1 fulfilled → closed | − [reopen] | − [close]
  @priya How was REQ-1 handled? | New laptop: from 1 (badly) to 5 (well). | [rate] [rate] [rate] [rate] [rate]
  ~@priya REQ-1 − Amir says it is done. Press It's fixed if it is, or Reopen if it is not. | + Closed. Thank you for telling us. | fulfilled → closed | − [fixed] | − [reopen]
  ~@priya > REQ-1 − [reopen] | − [close]
  priya: rate REQ-1 5
  bot → priya: Thank you: 5 of 5 for REQ-1.
  ~@priya REQ-1 − New laptop: from 1 (badly) to 5 (well). | + You gave 5 of 5. Thank you! For a day you can change it: rate REQ-1 4. | − [rate] | − [rate] | − [rate] | − [rate] | − [rate]
  amir: sla REQ-1
  bot → amir: Clocks of REQ-1 | First answer: met | 0 s of 4 h counted (P5: 4h, calendar always, sla row 3). | Due 13:00. | Solution: met | 0 s of 5 d counted (P5: 5d, calendar always, sla row 3). | Due Wed 1 Apr 10:00.
`);

test('a runner does what needs no approval', () => chat`
  priya: request password-reset system=VPN
  bot → priya: REQ-1 is requested: Reset a password. IT fulfils it.
  #desk REQ-1 Reset a password | > Reset a password | > System: VPN | approved, P5, @Priya, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00 | [claim] [more]
  #desk > Hark resolved REQ-1 (fulfilled): Done by the runner.
  ~#desk REQ-1 + Resolved (fulfilled): Done by the runner. | approved → fulfilled | − 13:00 | − Wed 1 Apr 10:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya REQ-1 Reset a password | Service desk will answer you here. Reply to this message to add anything. | > Reset a password | > System: VPN | approved, P5, 13:00 | [reply] [fixed] [escalate] [cancel]
  @priya > REQ-1 is resolved | Hark (fulfilled): | > Done by the runner. | [reopen] [close]
  ~@priya REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | approved → fulfilled | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  priya: status REQ-1 format=json
  bot → priya: \`\`\` | {"number":"REQ-1","kind":"request","title":"Reset a password","status":"fulfilled","impact":"low","urgency":"medium","priority":"P5","desk":"it","team":"service-desk","assignee":null,"requester":"priya@larkspur.example","openedAt":"2026-03-27T08:00:00.000Z","resolvedAt":"2026-03-27T08:00:00.000Z","closedAt":null,"version":2,"item":"password-reset","answers":{"system":"VPN"},"tasks":[]} | \`\`\`
`);

test('the requester withdraws until the work begins', () => chat`
  priya: request laptop model=Standard reason=x
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  priya: fixed REQ-1
  bot → priya: REQ-1 is pending approval, not fulfilled; if you no longer need it, say: cancel REQ-1.
  priya: cancel REQ-1
  bot → priya: REQ-1 is cancelled.
  #desk > Priya cancelled REQ-1: withdrawn
  ~#desk REQ-1 pending approval → cancelled | − clock paused | − clock paused | − Mona (0 yes, 0 no of 1; 1 needed) | − [note] | − [reply]
  ~@mona REQ-1 Please decide: REQ-1 New laptop → Decided (cancelled): REQ-1 New laptop | − [approve] | − [reject] | − [abstain] | − [ask]
  ~@priya REQ-1 − It is being approved. Reply to this message to add anything. | + Cancelled. | pending approval → cancelled | − clock paused | − Mona (0 yes, 0 no of 1; 1 needed) | − [reply] | − [cancel]
  mona: approve REQ-1
  bot → mona: REQ-1 is already decided: it was changed or withdrawn, so no vote counts.
  priya: resubmit REQ-1 cost=3
  bot → priya: REQ-1 is cancelled; only what is not approved can be changed.
`);

test('nothing that is typed is lost, and somebody else can be asked for', () => chat`
  priya: request laptop for my new colleague
  bot → priya: New laptop. IT fulfils it. It may need: Line manager (Mona), then Finance (Fin, Fay). | Say: request laptop model=Standard|Developer reason=… cost=…?
  priya: request laptop model=Standard reason=buy me a nice one
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: buy me a nice one | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: buy me a nice one | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: buy me a nice one | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  priya: request laptop model=Standard reason=x cost=0x10
  bot → priya: Cost in GBP is a number. Say request laptop for the form.
  amir: request password-reset system=VPN for=@priya@larkspur.example
  bot → amir: REQ-2 is requested for Priya: Reset a password. IT fulfils it.
  #desk REQ-2 Reset a password | > Reset a password | > System: VPN | approved, P5, @Priya, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00 | [claim] [more]
  #desk > Hark resolved REQ-2 (fulfilled): Done by the runner.
  ~#desk REQ-2 + Resolved (fulfilled): Done by the runner. | approved → fulfilled | − 13:00 | − Wed 1 Apr 10:00 | − [claim] | − [more] | + [reopen] | + [close]
  @amir REQ-2 is resolved | Reset a password | > Done by the runner.
  @priya REQ-2 Reset a password | Service desk will answer you here. Reply to this message to add anything. | Amir reported it for Priya. | > Reset a password | > System: VPN | approved, P5, 13:00 | [reply] [fixed] [escalate] [cancel]
  @priya > REQ-2 is resolved | Hark (fulfilled): | > Done by the runner. | [reopen] [close]
  ~@priya REQ-2 − Service desk will answer you here. Reply to this message to add anything. | + It was resolved. Press It's fixed if it is, or Reopen if it is not. | approved → fulfilled | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  quin: request password-reset system=VPN for=@priya@larkspur.example
  bot → quin: Only agents and Priya's manager can request for Priya.
  mona: request laptop model=Standard reason="for Priya" for=@priya@larkspur.example
  bot → mona: REQ-3 is requested for Priya: New laptop. It waits for Line manager: nobody, so the managers are told.
  #desk REQ-3 New laptop | > New laptop | > Model: Standard | > Reason: for Priya | blocked: nobody can decide it, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, nobody (0 yes, 0 no of 0; 1 needed), to do, to do | [note] [reply]
  @ada Nobody can approve REQ-3 (New laptop): Line manager: too few may vote on it. Name somebody in the desk file; then its requester asks again.
  @priya REQ-3 New laptop | Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again. | > New laptop | > Model: Standard | > Reason: for Priya | blocked: nobody can decide it, P5, clock paused, nobody (0 yes, 0 no of 0; 1 needed), to do, to do | [resubmit] [reply] [cancel]
  mona: approve REQ-3
  bot → mona: You have a part in REQ-3 yourself, so you cannot vote on it.
`);

test('who gets it is entitled to it, whoever asks, and forms and lists keep for whom it is', () => chat`
  amir: request badge day=2026-05-01 for=@mona@larkspur.example
  bot → amir: REQ-1 is requested for Mona: Badge for a visitor. IT fulfils it.
  #desk REQ-1 Badge for a visitor | > Badge for a visitor | > Day: 2026-05-01 | approved, P5, @Mona, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00 | [claim] [more]
  @mona REQ-1 Badge for a visitor | Service desk will answer you here. Reply to this message to add anything. | Amir reported it for Mona. | > Badge for a visitor | > Day: 2026-05-01 | approved, P5, 13:00 | [reply] [fixed] [escalate] [cancel]
  mona: request badge day=2026-05-01 for=@priya@larkspur.example
  bot → mona: The catalogue has nothing called "badge" for Priya. What there is | Reset a password (IT) | New laptop (IT) | [Reset a password] [New laptop]
  amir: request laptop for=@priya@larkspur.example
  bot → amir: New laptop. IT fulfils it. It may need: Line manager (Mona), then Finance (Fin, Fay). | Say: request laptop for=priya@larkspur.example model=Standard|Developer reason=… cost=…?
  amir: request badge for=@priya@larkspur.example
  bot → amir: The catalogue has nothing called "badge" for Priya. What there is | Reset a password (IT) | New laptop (IT) | [Reset a password] [New laptop]
  amir: request zebra model=Standard
  bot → amir: The catalogue has nothing called "zebra" for you. What there is | Reset a password (IT) | New laptop (IT) | [Reset a password] [New laptop]
  amir: request new visitor badge
  bot → amir: New laptop. IT fulfils it. It may need: Line manager (nobody yet), then Finance (Fin, Fay). | Say: request laptop model=Standard|Developer reason=… cost=…?
  quin: request laptop model=Standard reason=x for=@priya@larkspur.example
  bot → quin: Only agents and Priya's manager can request for Priya.
  quin: request laptop model=Standard reason=x for=somebody
  bot → quin: I don't know anybody called "somebody"; mention the person, or write their e-mail.
`);

test('what is emptied when it is asked again is taken out', () => chat`
  priya: request laptop model=Standard reason=x cost=2000
  bot → priya: REQ-1 is requested: New laptop. It waits for Line manager: Mona.
  #desk REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, @Priya, nobody yet, Service desk, clock paused, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [note] [reply]
  @mona Please decide: REQ-1 New laptop | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | @Priya, IT, 0 yes, 0 no of 1; 1 needed | [approve] [reject] [abstain] [ask]
  @priya REQ-1 New laptop | It is being approved. Reply to this message to add anything. | > New laptop | > Model: Standard | > Reason: x | > Cost in GBP: 2000 | pending approval, P5, clock paused, Mona (0 yes, 0 no of 1; 1 needed), to do, to do | [reply] [cancel]
  priya: resubmit REQ-1 cost=
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x
  ~@priya REQ-1 New laptop | Model: Standard | Reason: x | Cost in GBP: 2000 → New laptop | Model: Standard | Reason: x
  priya: resubmit REQ-1 reason=
  bot → priya: Reason is needed.
  priya: resubmit REQ-1 cost=3000
  bot → priya: REQ-1 is asked again. It waits for Line manager: Mona.
  #desk > Priya changed REQ-1; the votes begin anew.
  ~#desk REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: x | Cost in GBP: 3000
  @mona Priya changed REQ-1, so your vote is asked anew. Say approvals to see it.
  ~@mona REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: x | Cost in GBP: 3000
  ~@priya REQ-1 New laptop | Model: Standard | Reason: x → New laptop | Model: Standard | Reason: x | Cost in GBP: 3000
`);

test('what is emptied in the form is taken out', async () => {
  const { bot, play, records } = chatOffice(organisation(CATALOGUE));
  await play('priya: request laptop model=Standard reason=x cost=2000');
  const form = heardOn('priya', 'resubmit REQ-1', 'form:1', { fields: { model: 'Developer', reason: 'y', cost: '' } });
  expect(await bot.handleMessage(form)).toMatchObject({ is: 'answered' });
  expect(records.all()[0]?.state).toMatchObject({
    answers: { model: 'Developer', reason: 'y' },
    text: expect.not.stringContaining('2000'),
  });
});
