import { test } from '@jest/globals';
import { chat, chatAt } from '../../support/chat.ts';
import { DESK } from '../../support/desk.ts';

test('a role is shown as a diff, confirmed, and holds at once', () => chat`
  quin: queue
  bot → quin: Only agents can say "queue".
  ada: admin grant
  bot → ada: I don't know whom you mean; mention a person or write their e-mail.
  ada: admin grant @quin@larkspur.example role=king
  bot → ada: A role is one of: agent, admin, auditor, change manager.
  ada: admin grant @quin@larkspur.example role=agent
  bot → ada: Say of which desk and team: desk=it team=service-desk, desk=it team=network, desk=hr team=people-ops.
  ada: admin grant @quin@larkspur.example role=agent desk=it
  bot → ada: ADM-1: Quin becomes agent of it/service-desk? | Ada asks for this change. Nothing is changed yet. | \`\`\` | + quin@larkspur.example: agent of it/service-desk | \`\`\` | [Confirm] [Reject]
  quin: queue
  bot → quin: Only agents can say "queue".
  ada: admin confirm ADM-1
  bot → ada: ADM-1 is confirmed by Ada: Quin becomes agent of it/service-desk.
  quin: queue
  bot → quin: Queue of IT | Nothing here.
  ada: admin grant @quin@larkspur.example role=agent desk=it
  bot → ada: Quin is agent of it/service-desk already.
  ada: admin revoke @quin@larkspur.example role=agent desk=it
  bot → ada: ADM-2: Quin is no longer agent of it/service-desk? | Ada asks for this change. Nothing is changed yet. | \`\`\` | - quin@larkspur.example: agent of it/service-desk | \`\`\` | [Confirm] [Reject]
  ada: admin reject ADM-2
  bot → ada: ADM-2 is rejected by Ada; nothing was changed.
  ada: admin revoke @quin@larkspur.example role=agent desk=it
  bot → ada: ADM-3: Quin is no longer agent of it/service-desk? | Ada asks for this change. Nothing is changed yet. | \`\`\` | - quin@larkspur.example: agent of it/service-desk | \`\`\` | [Confirm] [Reject]
  ada: admin confirm ADM-3
  bot → ada: ADM-3 is confirmed by Ada: Quin is no longer agent of it/service-desk.
  quin: queue
  bot → quin: Only agents can say "queue".
  ada: admin revoke @ada role=admin
  bot → ada: Ada is the only admin; name another first.
  amir: admin grant @amir role=admin
  bot → amir: Only admins can say "admin grant".
  amir: admin who
  bot → amir: Only admins can say "admin who".
  amir: admin confirm ADM-1
  bot → amir: There is no ADM-1 that you can see.
  ada: admin who @amir
  bot → ada: Who may what | Amir (amir@larkspur.example): employee, agent of it/service-desk
`);

test('where there are two admins, the other one confirms', () => chatAt(
  DESK.replace('admins: [', 'admins: [otto@larkspur.example, '),
)`
  ada: admin grant @amir role=auditor
  bot → ada: ADM-1: Amir becomes auditor? | Ada asks for this change. Nothing is changed yet. | Another admin must confirm it; they have been asked. | \`\`\` | + amir@larkspur.example: auditor | \`\`\` | [Withdraw]
  @otto ADM-1: Amir becomes auditor? | Ada asks for this change. Nothing is changed yet. | \`\`\` | + amir@larkspur.example: auditor | \`\`\` | [Confirm] [Reject]
  ada: admin confirm ADM-1
  bot → ada: Another admin must confirm ADM-1: Otto.
  otto: admin confirm ADM-1
  bot → otto: ADM-1 is confirmed by Otto: Amir becomes auditor.
  @ada ADM-1 is confirmed by Otto: Amir becomes auditor.
  otto: admin reject ADM-1
  bot → otto: ADM-1 is confirmed already.
  ada: admin who @amir
  bot → ada: Who may what | Amir (amir@larkspur.example): employee, agent, auditor of it/service-desk
`);
