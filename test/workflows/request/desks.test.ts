import { expect, test } from '@jest/globals';
import { mayFinishTask } from '../../../workflows/request/rules/tasks.ts';
import { chatAt } from '../../support/chat.ts';
import { organisation, STARTER } from '../../support/desk.ts';

const chat = chatAt(STARTER);

test('another desk has its part: it is called in its turn, finishes it, and knows nothing else of the request', () => chat`
  priya: request starter first-day=2026-05-04
  bot → priya: REQ-1 is requested: New colleague. IT fulfils it.
  #desk REQ-1 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Send the contract]
  #desk REQ-1 New colleague | > New colleague | > First day: 2026-05-04 | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Claim] [More]
  @priya REQ-1 New colleague | Service desk will answer you here. Reply to this message to add anything. | > New colleague | > First day: 2026-05-04 | Status: approved | Priority: P4 | Answer by: 13:00 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Add details] [Escalate] [Cancel]
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
  ~#desk REQ-1 New colleague | > New colleague | > First day: 2026-05-04 | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Send the contract: done | Order a laptop: to do | Show the building: to do | [Claim] [More]
  #desk > Hana finished "Send the contract".
  #desk > To do (service-desk): Order a laptop | [Done: Order a laptop]
  hana: done REQ-1 Send the contract
  bot → hana: Say which: done REQ-1 Order a laptop, done REQ-1 Show the building.
  amir: done REQ-1 Order a laptop
  bot → amir: "Order a laptop" is done; 1 more for REQ-1.
  #desk REQ-1 New colleague | To do (people-ops): Show the building | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Show the building]
  ~#desk REQ-1 New colleague | > New colleague | > First day: 2026-05-04 | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Send the contract: done | Order a laptop: done | Show the building: to do | [Claim] [More]
  #desk > Amir finished "Order a laptop".
  hana: done REQ-1 show
  bot → hana: Sent to Priya: All tasks are done. | REQ-1 is resolved; Priya is asked to confirm.
  #desk > Hana finished "Show the building".
  ~@priya REQ-1 New colleague | Service desk says it is done. Press It's fixed if it is, or Reopen if it is not. | > New colleague | > First day: 2026-05-04 | Status: fulfilled | Priority: P4 | Send the contract: done | Order a laptop: done | Show the building: done | [It's fixed] [Reopen]
  ~#desk REQ-1 New colleague | Resolved (fulfilled): All tasks are done. | > New colleague | > First day: 2026-05-04 | Status: fulfilled | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Send the contract: done | Order a laptop: done | Show the building: done | [Reopen] [Close]
  @priya > REQ-1 is resolved | Hana (fulfilled): | > All tasks are done. | [Reopen] [Close]
  #desk > Hana resolved REQ-1 (fulfilled): All tasks are done.
`);

test('another desk hears that a request is over, and takes back what it did', () => chat`
  priya: request starter first-day=2026-05-04
  bot → priya: REQ-1 is requested: New colleague. IT fulfils it.
  #desk REQ-1 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Send the contract]
  #desk REQ-1 New colleague | > New colleague | > First day: 2026-05-04 | Status: approved | Priority: P4 | Requester: @Priya | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Claim] [More]
  @priya REQ-1 New colleague | Service desk will answer you here. Reply to this message to add anything. | > New colleague | > First day: 2026-05-04 | Status: approved | Priority: P4 | Answer by: 13:00 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Add details] [Escalate] [Cancel]
  amir: resolve REQ-1 code="partially fulfilled" She does not come
  bot → amir: Sent to Priya: She does not come | REQ-1 is resolved; Priya is asked to confirm.
  #desk REQ-1 is over, so this is not to be done any more: Send the contract.
  ~@priya REQ-1 New colleague | Amir says it is done. Press It's fixed if it is, or Reopen if it is not. | > New colleague | > First day: 2026-05-04 | Status: partially fulfilled | Priority: P4 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Reopen]
  ~#desk REQ-1 New colleague | Resolved (partially fulfilled): She does not come | > New colleague | > First day: 2026-05-04 | Status: partially fulfilled | Priority: P4 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Reopen] [Close]
  #desk > Amir resolved REQ-1 (partially fulfilled): She does not come
  @priya > REQ-1 is resolved | Amir (partially fulfilled): | > She does not come | [Reopen] [Close]
  priya: reopen REQ-1 She comes after all
  bot → priya: REQ-1 is open again.
  #desk REQ-1 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-04 | Requester: @Priya | [Done: Send the contract]
  ~@priya REQ-1 New colleague | Amir is working on it. Reply to this message to reach them. | > New colleague | > First day: 2026-05-04 | Status: in fulfilment | Priority: P4 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Add details] [Escalate]
  ~#desk REQ-1 New colleague | > New colleague | > First day: 2026-05-04 | Status: in fulfilment | Priority: P4 | Requester: @Priya | Assignee: @Amir | Team: Service desk | Resolve by: 09:00 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Reply] [Note] [Hold] [Resolve] [More]
  #desk > Priya reopened REQ-1: @Amir | > She comes after all
  ~@priya > REQ-1 was reopened | We are on it again.
  quin: request starter first-day=2026-05-05
  bot → quin: REQ-2 is requested: New colleague. IT fulfils it.
  #desk REQ-2 New colleague | To do (people-ops): Send the contract | > New colleague | > First day: 2026-05-05 | Requester: @Quin | [Done: Send the contract]
  #desk REQ-2 New colleague | > New colleague | > First day: 2026-05-05 | Status: approved | Priority: P4 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Claim] [More]
  @quin REQ-2 New colleague | Service desk will answer you here. Reply to this message to add anything. | > New colleague | > First day: 2026-05-05 | Status: approved | Priority: P4 | Answer by: 13:00 | Send the contract: to do | Order a laptop: to do | Show the building: to do | [Add details] [Escalate] [Cancel]
  hana: done REQ-2 Send the contract
  bot → hana: "Send the contract" is done; 2 more for REQ-2.
  ~#desk REQ-2 New colleague | > New colleague | > First day: 2026-05-05 | Status: in fulfilment | Priority: P4 | Requester: @Quin | Assignee: nobody yet | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Send the contract: done | Order a laptop: to do | Show the building: to do | [Claim] [More]
  #desk > Hana finished "Send the contract".
  #desk > To do (service-desk): Order a laptop | [Done: Order a laptop]
  amir: claim REQ-2
  bot → amir: REQ-2 is yours.
  ~@quin REQ-2 New colleague | Amir is working on it. Reply to this message to reach them. | > New colleague | > First day: 2026-05-05 | Status: in fulfilment | Priority: P4 | Answer by: 13:00 | Send the contract: done | Order a laptop: to do | Show the building: to do | [Add details] [Escalate]
  ~#desk REQ-2 New colleague | > New colleague | > First day: 2026-05-05 | Status: in fulfilment | Priority: P4 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Send the contract: done | Order a laptop: to do | Show the building: to do | [Reply] [Note] [Hold] [Resolve] [More]
  @quin > Amir has taken REQ-2 and is looking at it.
  #desk > Amir has taken REQ-2.
  amir: cancel REQ-2 reason=withdrawn
  bot → amir: REQ-2 is cancelled when this is taken back: Call the contract back.
  #desk REQ-2 New colleague | To do (people-ops): Call the contract back | > New colleague | > First day: 2026-05-05 | Requester: @Quin | [Done: Call the contract back]
  ~@quin REQ-2 New colleague | It is being cancelled; first what was done is taken back. | > New colleague | > First day: 2026-05-05 | Status: being cancelled | Priority: P4 | Answer by: 13:00 | Call the contract back: to do | [Add details]
  ~#desk REQ-2 New colleague | > New colleague | > First day: 2026-05-05 | Status: being cancelled | Priority: P4 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Answer by: 13:00 | Resolve by: 09:00 | Call the contract back: to do | [Reply] [Note] [Hold] [Resolve] [More]
  @quin > REQ-2 is being cancelled.
  #desk > Amir cancels REQ-2: withdrawn. First it is taken back.
  hana: done REQ-2 Call the contract back
  bot → hana: REQ-2 is cancelled; everything is taken back.
  ~@quin REQ-2 New colleague | Cancelled. | > New colleague | > First day: 2026-05-05 | Status: cancelled | Priority: P4 | Call the contract back: done
  ~#desk REQ-2 New colleague | > New colleague | > First day: 2026-05-05 | Status: cancelled | Priority: P4 | Requester: @Quin | Assignee: @Amir | Team: Service desk | Call the contract back: done
  @quin > REQ-2 is cancelled. What had been done is taken back.
  #desk > Hana finished "Call the contract back".
`);

test("the tasks of a team that is gone are for the request's own desk, and for nobody elsewhere", () => {
  const by = { email: 'hana@larkspur.example', name: 'Hana', standing: 'insider' } as const;
  const may = (task: { name: string; team: string; desk?: string }) =>
    mayFinishTask(task, { desk: 'it' }, { by, organisation: organisation(STARTER) });
  expect(may({ name: 'Send the contract', team: 'people-ops', desk: 'hr' })).toBe(true);
  expect(may({ name: 'Send the contract', team: 'gone', desk: 'hr' })).toBe(false);
  expect(may({ name: 'Order a laptop', team: 'gone' })).toBe(true);
});
