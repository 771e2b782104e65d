import { expect, test } from '@jest/globals';
import { sweep } from '../../src/jobs/sweep.ts';
import { createLog } from '../../src/app/log.ts';
import { chatOffice } from '../support/chat.ts';

test('after an outage, more than five overdue reminders for one person are one message, most urgent first', async () => {
  const office = chatOffice();
  for (let index = 1; index <= 7; index += 1) {
    await office.play(`priya: report ${index === 4 ? 'impact=high urgency=high ' : ''}Thing ${index}`);
    await office.play(`amir: claim INC-${index}`);
  }
  const before = office.transcript().length;
  await office.clock.set(new Date('2026-03-28T10:00:00Z'));
  const { bot, records, clock, outbox } = office;
  const reminders = sweep({ bot, records, clock, outbox, log: createLog('silent') });
  await Promise.all([reminders.run(), reminders.run()]);
  await outbox.idle();
  const told = office
    .transcript()
    .slice(before)
    .filter(line => line.startsWith('@'));
  expect(told).toHaveLength(2);
  const [, ...lines] = told.find(line => line.startsWith('@amir'))!.split(' | ');
  expect(lines).toHaveLength(14);
  expect(lines.slice(0, 2)).toEqual(['INC-4 P1 answer 100 %: Thing 4', 'INC-4 P1 solution 125 %: Thing 4']);
  expect(told.some(line => line.startsWith('@lena 14 reminders'))).toBe(true);
  await reminders.run();
  await outbox.idle();
  expect(
    office
      .transcript()
      .slice(before)
      .filter(line => line.startsWith('@')),
  ).toHaveLength(2);
});
