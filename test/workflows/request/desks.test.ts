import { expect, test } from '@jest/globals';
import { mayFinishTask } from '../../../workflows/request/rules/tasks.ts';
import { chatAt } from '../../support/chat.ts';
import { organisation, STARTER } from '../../support/desk.ts';

const chat = chatAt(STARTER);

test('another desk has its part: it is called in its turn, finishes it, and knows nothing else of the request', () => chat`
  priya: request starter first-day=2026-05-04
  bot → priya: REQ-1 is requested: New colleague. IT fulfils it.
  #desk REQ-1 New colleague | > New colleague | > First day: 2026-05-04 | approved, P5, @Priya, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00, to do, to do, to do | [claim] [more]
  #hr REQ-1 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Send the contract]
  @priya REQ-1 New colleague | Service desk will answer you here. Reply to this message to add anything. | > New colleague | > First day: 2026-05-04 | approved, P5, 13:00, to do, to do, to do | [reply] [escalate] [cancel]
  amir: done REQ-1 Send the contract
  bot → amir: "Send the contract" is for People operations.
  quin: done REQ-1 Send the contract
  bot → quin: There is no REQ-1 that you can see.
  priya: done REQ-1 Send the contract
  bot → priya: Only agents of IT can say "done REQ-1".
  hana: status REQ-1
  bot → hana: There is no REQ-1 that you can see.
  hana: done REQ-1 Show the building
  bot → hana: "Show the building" comes after "Order a laptop".
  hana: done REQ-1 Send the contract
  bot → hana: "Send the contract" is done; 2 more for REQ-1.
  #desk > Hana finished "Send the contract".
  #desk > To do (service-desk): Order a laptop | [Done: Order a laptop]
  ~#desk REQ-1 approved → in fulfilment | to do → done
  hana: done REQ-1 Send the contract
  bot → hana: Say which: done REQ-1 Order a laptop, done REQ-1 Show the building.
  amir: done REQ-1 Order a laptop
  bot → amir: "Order a laptop" is done; 1 more for REQ-1.
  #desk > Amir finished "Order a laptop".
  ~#desk REQ-1 to do → done
  #hr REQ-1 New colleague | To do (people-ops): Show the building | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Show the building]
  hana: done REQ-1 show
  bot → hana: Sent to Priya: All tasks are done. | REQ-1 is resolved; Priya is asked to confirm.
  #desk > Hana finished "Show the building".
  #desk > Hana resolved REQ-1 (fulfilled): All tasks are done.
  ~#desk REQ-1 + Resolved (fulfilled): All tasks are done. | in fulfilment → fulfilled | to do → done | − 13:00 | − Wed 1 Apr 10:00 | − [claim] | − [more] | + [reopen] | + [close]
  @priya > REQ-1 is resolved | Hana (fulfilled): | > All tasks are done. | [reopen] [close]
  ~@priya REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + Service desk says it is done. Press It's fixed if it is, or Reopen if it is not. | approved → fulfilled | to do → done | to do → done | to do → done | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [fixed] | + [reopen]
`);

test('another desk hears that a request is over, and takes back what it did', () => chat`
  priya: request starter first-day=2026-05-04
  bot → priya: REQ-1 is requested: New colleague. IT fulfils it.
  #desk REQ-1 New colleague | > New colleague | > First day: 2026-05-04 | approved, P5, @Priya, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00, to do, to do, to do | [claim] [more]
  #hr REQ-1 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Send the contract]
  @priya REQ-1 New colleague | Service desk will answer you here. Reply to this message to add anything. | > New colleague | > First day: 2026-05-04 | approved, P5, 13:00, to do, to do, to do | [reply] [escalate] [cancel]
  amir: resolve REQ-1 code="partially fulfilled" She does not come
  bot → amir: Sent to Priya: She does not come | REQ-1 is resolved; Priya is asked to confirm.
  #desk > Amir resolved REQ-1 (partially fulfilled): She does not come
  ~#desk REQ-1 + Resolved (partially fulfilled): She does not come | approved → partially fulfilled | nobody yet → @Amir | − 13:00 | − Wed 1 Apr 10:00 | − [claim] | − [more] | + [reopen] | + [close]
  #hr REQ-1 is over, so this is not to be done any more: Send the contract.
  @priya > REQ-1 is resolved | Amir (partially fulfilled): | > She does not come | [reopen] [close]
  ~@priya REQ-1 − Service desk will answer you here. Reply to this message to add anything. | + Amir says it is done. Press It's fixed if it is, or Reopen if it is not. | approved → partially fulfilled | − 13:00 | − [reply] | − [escalate] | − [cancel] | + [reopen]
  priya: reopen REQ-1 She comes after all
  bot → priya: REQ-1 is open again.
  #desk > Priya reopened REQ-1: @Amir | > She comes after all
  ~#desk REQ-1 − Resolved (partially fulfilled): She does not come | partially fulfilled → in fulfilment | + Wed 1 Apr 10:00 | − [reopen] | − [close] | + [reply] | + [note] | + [hold] | + [resolve] | + [more]
  #hr REQ-1 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Send the contract]
  ~@priya REQ-1 − Amir says it is done. Press It's fixed if it is, or Reopen if it is not. | + Amir is working on it. Reply to this message to reach them. | partially fulfilled → in fulfilment | − [reopen] | + [reply] | + [escalate]
  ~@priya > REQ-1 REQ-1 is resolved → REQ-1 was reopened | − Amir (partially fulfilled): | + We are on it again. | She does not come →  | − [reopen] | − [close]
  quin: request starter first-day=2026-05-05
  bot → quin: REQ-2 is requested: New colleague. IT fulfils it.
  #desk REQ-2 New colleague | > New colleague | > First day: 2026-05-05 | approved, P5, @Quin, nobody yet, Service desk, 13:00, Wed 1 Apr 10:00, to do, to do, to do | [claim] [more]
  #hr REQ-2 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-05 | Requester: @Quin | [Done: Send the contract]
  @quin REQ-2 New colleague | Service desk will answer you here. Reply to this message to add anything. | > New colleague | > First day: 2026-05-05 | approved, P5, 13:00, to do, to do, to do | [reply] [escalate] [cancel]
  hana: done REQ-2 Send the contract
  bot → hana: "Send the contract" is done; 2 more for REQ-2.
  #desk > Hana finished "Send the contract".
  #desk > To do (service-desk): Order a laptop | [Done: Order a laptop]
  ~#desk REQ-2 approved → in fulfilment | to do → done
  amir: claim REQ-2
  bot → amir: REQ-2 is yours.
  #desk > Amir has taken REQ-2.
  ~#desk REQ-2 nobody yet → @Amir | − [claim] | + [reply] | + [note] | + [hold] | + [resolve]
  @quin > Amir has taken REQ-2 and is looking at it.
  ~@quin REQ-2 − Service desk will answer you here. Reply to this message to add anything. | + Amir is working on it. Reply to this message to reach them. | approved → in fulfilment | to do → done | − [cancel]
  amir: cancel REQ-2 reason=withdrawn
  bot → amir: REQ-2 is cancelled when this is taken back: Call the contract back.
  #desk > Amir cancels REQ-2: withdrawn. First it is taken back.
  ~#desk REQ-2 in fulfilment → being cancelled | to do (called otherwise) | to do (called otherwise) | − done
  #hr REQ-2 New colleague | To do (people-ops): Call the contract back | > New colleague | > First day: 2026-05-05 | Requester: @Quin | [Done: Call the contract back]
  @quin > REQ-2 is being cancelled.
  ~@quin REQ-2 − Amir is working on it. Reply to this message to reach them. | + It is being cancelled; first what was done is taken back. | in fulfilment → being cancelled | to do (called otherwise) | to do (called otherwise) | − done | − [escalate]
  hana: done REQ-2 Call the contract back
  bot → hana: REQ-2 is cancelled; everything is taken back.
  #desk > Hana finished "Call the contract back".
  ~#desk REQ-2 being cancelled → cancelled | to do → done | − 13:00 | − Wed 1 Apr 10:00 | − [reply] | − [note] | − [hold] | − [resolve] | − [more]
  @quin > REQ-2 is cancelled. What had been done is taken back.
  ~@quin REQ-2 − It is being cancelled; first what was done is taken back. | + Cancelled. | being cancelled → cancelled | to do → done | − 13:00 | − [reply]
`);

test("the tasks of a team that is gone are for the request's own desk, and for nobody elsewhere", () => {
  const by = { email: 'hana@larkspur.example', name: 'Hana', standing: 'insider' } as const;
  const may = (task: { name: string; team: string; desk?: string }) =>
    mayFinishTask(task, { desk: 'it' }, { by, organisation: organisation(STARTER) });
  expect(may({ name: 'Send the contract', team: 'people-ops', desk: 'hr' })).toBe(true);
  expect(may({ name: 'Send the contract', team: 'gone', desk: 'hr' })).toBe(false);
  expect(may({ name: 'Order a laptop', team: 'gone' })).toBe(true);
});
