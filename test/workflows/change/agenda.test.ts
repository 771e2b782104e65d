import { expect, test } from '@jest/globals';
import { digest } from '../../../src/jobs/digest.ts';
import { chatOffice } from '../../support/chat.ts';
import { CHANGES, organisation } from '../../support/desk.ts';

const DESK = organisation(CHANGES.replace('channel: { slack: C0CAB }', 'channel: { slack: C0CAB }, agenda: mon 09:00'));

test('a board has its agenda in its channel when the desk file says, once for all replicas, and not hours later', async () => {
  const office = chatOffice(DESK);
  const { bot, clock, outbox } = office;
  await office.play(
    'amir: change new title="Swap the switches" ci=switch start=2026-03-31T20:00 end=2h impact=medium probability=medium plan=A rollback=B test=C',
  );
  await office.play('amir: change submit CHG-1');
  const jobs = [0, 1].map(() => digest({ bot, clock, organisation: () => DESK }));
  const agendas = () => office.transcript().filter(line => line.startsWith('@cab Agenda'));
  const run = async (at: string) => {
    await clock.set(new Date(at));
    for (const job of jobs) await Promise.all([job.run(), job.run()]);
    await outbox.idle();
  };
  await clock.set(new Date('2026-03-29T12:00:00Z'));
  // Nine o'clock in Berlin is seven in UTC from the day before on; the desk itself opens then too.
  expect(jobs[0]!.next()).toEqual(new Date('2026-03-30T07:00:00Z'));
  await run('2026-03-30T06:59:00Z');
  expect(agendas()).toEqual([]);
  await run('2026-03-30T07:00:00Z');
  await run('2026-03-30T08:20:00Z');
  expect(agendas()).toEqual([
    '@cab Agenda: Change board | Waiting for your votes | CHG-1 Swap the switches (risk moderate, Tue 31 Mar 20:00): 0 yes, 0 no of 3; 2 needed | Planned for the next seven days | Freeze Fri 3 Apr 18:00 to Tue 7 Apr 08:00: Easter | CHG-1 Tue 31 Mar 20:00 to Tue 31 Mar 22:00: Swap the switches (awaiting approval, risk moderate) | To be reviewed | Nothing. | [Vote] [Calendar]',
  ]);
  await run('2026-04-06T12:00:00Z');
  expect(agendas()).toHaveLength(1);
});
