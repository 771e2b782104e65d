import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { numberIn, type Stage } from './stage.ts';

const AMIR = { of: 'Amir' };
const PLANS = 'plan="Stop, install, start" rollback="Restore the snapshot" test="Log in"';

/** Changes and their votes, told once, on every platform. */
export function changeContract(name: string, open: () => Promise<Stage>) {
  let on: Stage;
  beforeAll(async () => {
    on = await open();
  });
  afterAll(async () => {
    expect(on.wrong()).toEqual([]);
    await on.close();
  });
  const rule = (what: string, play: () => Promise<void>) => test(`${name}: ${what}`, play);

  /** Amir's, in some days, with its plans; a medium risk is the board's. */
  async function submitted(title: string, ci: string, start: string, level: 'low' | 'medium'): Promise<string> {
    const said = `change new title="${title}" ci=${ci} start=${start} end=2h impact=${level} probability=${level} ${PLANS}`;
    const number = numberIn(await on.says('Amir', said));
    await on.offers(AMIR, number, 'Submit');
    expect(await on.presses('Amir', AMIR, number, 'Submit')).toContain(`${number} is submitted.`);
    for (const person of level === 'low' ? ['Bo', 'Lena'] : ['Cleo', 'Hana', 'Quin'])
      await on.reads({ of: person }, `Please decide: ${number}`);
    return number;
  }

  rule('planned in two steps, with a form for the second, and submitted from its card', async () => {
    const said = 'change new title="Upgrade the ERP" ci=erp start=3d end=2h impact=low probability=low';
    const number = numberIn(await on.says('Amir', said));
    await on.offers(AMIR, number, 'Plans');
    expect(await on.presses('Amir', AMIR, number, 'Plans')).toMatchObject({
      form: expect.stringContaining('nobody approves a change without a way back'),
    });
    const plans = { plan: 'Stop, install, start', rollback: 'Restore the snapshot', test: 'Log in' };
    expect(await on.fills('Amir', { ...plans, outage: 'none', tested: 'yes', 'done-before': 'yes' })).toBe('');
    await on.offers(AMIR, number, 'Submit');
    expect(await on.presses('Amir', AMIR, number, 'Submit')).toContain('It waits for Approval: Bo, Lena.');
    await on.offers('desk', number, 'Edit');
    await on.offers({ of: 'Bo' }, number, 'Approve');
    expect((await on.card({ of: 'Bo' }, number)).text).toMatch(/Rollback: Restore the snapshot.*Risk: low/s);
    expect(await on.presses('Bo', { of: 'Bo' }, number, 'Approve')).toBe(`Your yes counts on ${number}.`);
    await on.reads(AMIR, `${number} is approved and scheduled.`);
    await on.offers('desk', number, 'Start');
    expect(await on.says('Amir', 'calendar month')).toMatch(/█ change/);
  });

  rule('a board votes by button and by words in its thread, and its card counts', async () => {
    const number = await submitted('Swap the switches', 'switch', '4d', 'medium');
    await on.offers('board', number, 'Approve');
    expect((await on.card('board', number)).text).toContain('0 yes, 0 no of 3; 2 needed');
    expect(await on.presses('Amir', 'board', number, 'Approve')).toContain('You have a part in');
    expect(await on.presses('Priya', 'board', number, 'Approve')).toBe(`There is no ${number} that you can see.`);
    expect(await on.presses('Cleo', 'board', number, 'Approve')).toBe(`Your yes counts on ${number}.`);
    await on.reads('board', '1 yes, 0 no of 3; 2 needed');
    const no = await on.writes('Quin', 'board', number, 'reject too soon after the last one');
    await on.reads('board', 'Quin: no (too soon after the last one)');
    await no.revise('approve after all');
    await on.writes('Hana', 'board', number, 'approve');
    await on.reads(AMIR, `${number} is approved and scheduled.`);
    await on.reads('board', `Decided (scheduled): ${number}`);
    expect((await on.card('board', number)).buttons).toEqual([]);
    expect((await on.card('board', number)).text).toContain('Quin: no (too soon after the last one)');
    expect(on.seen('Quin')).toContain('An edit does not change a vote');
  });

  rule('a no has a reason, which the planner reads; what is altered is voted on anew', async () => {
    const number = await submitted('Move the mail', 'mail', '5d', 'low');
    await on.offers({ of: 'Lena' }, number, 'Reject');
    expect(await on.presses('Lena', { of: 'Lena' }, number, 'Reject')).toMatchObject({
      form: expect.stringContaining(`Reject ${number}`),
    });
    expect(await on.fills('Lena', { text: 'Not before the holidays' })).toBe('');
    expect(await on.says('Amir', `change edit ${number} title="Move the mail in March"`)).toContain(
      `${number} is altered`,
    );
    await on.says('Bo', `reject ${number} no`);
    await on.says('Lena', `reject ${number} Not before the holidays`);
    await on.reads(AMIR, 'Not before the holidays');
    await on.reads('desk', `Amir altered ${number}: title.`);
    expect(await on.says('Amir', `change start ${number}`)).toContain('only what is scheduled begins');
  });

  rule('two at one time are acknowledged, and whoever was there before is told', async () => {
    const first = await submitted('Patch the database', 'db', '6d', 'low');
    const second = await submitted('Move the database', 'db', '6d', 'low');
    await on.reads('desk', `New at the time of ${first}: ${second} (Move the database) changes db too`);
    await on.says('Bo', `approve ${second}`);
    await on.reads(AMIR, `${second} is approved, but other things stand against its time`);
    expect(await on.says('Amir', `change schedule ${second}`)).toContain(
      `${first} (Patch the database) changes db too`,
    );
    await on.offers(AMIR, second, 'Conflicts');
    expect(await on.says('Amir', `conflicts ${second}`)).toContain('to be acknowledged');
    expect(await on.says('Amir', `change acknowledge ${second} one after the other`)).toContain('It is scheduled.');
  });

  rule('a standard change is scheduled at once, and held up by a freeze that begins later', async () => {
    const number = numberIn(await on.says('Bo', 'change standard renew-certificate ci=web start=8d end=1h'));
    await on.offers('desk', number, 'Start');
    expect(await on.says('Amir', 'freeze add from=7d until=9d Audit')).toBe(
      'Only change managers can say "freeze add".',
    );
    await on.says('Lena', 'freeze add from=7d until=9d Audit');
    await on.reads('desk', `New at the time of ${number}: Freeze: Audit`);
    expect(await on.says('Lena', `change override ${number} it ends that day`)).toBe(`${number}: overridden.`);
    await on.reads({ of: 'Bo' }, 'Lena overrode for');
  });

  rule('an emergency without its board takes two change managers', async () => {
    const said = `change emergency title="Close the hole" ci=vpn start=3h end=1h impact=high probability=high ${PLANS}`;
    const number = numberIn(await on.says('Amir', said));
    await on.offers(AMIR, number, 'Submit');
    expect(await on.presses('Amir', AMIR, number, 'Submit')).toContain(`${number} is submitted.`);
    await on.reads({ of: 'Cleo' }, `EMERGENCY: Please decide: ${number}`);
    expect(await on.says('Amir', `change break-glass ${number} now`)).toContain('Only change managers');
    expect(await on.says('Lena', `change break-glass ${number} The board sleeps`)).toContain('Nina');
    await on.reads({ of: 'Nina' }, 'It takes you too.');
    expect(await on.says('Lena', `change break-glass ${number} really`)).toContain('a second change manager');
    expect(await on.says('Nina', `change break-glass ${number}`)).toContain('without its board, and scheduled');
    await on.reads('board', `Decided (scheduled): ${number}`);
    await on.reads(AMIR, `${number} is authorised by Lena and Nina`);
  });

  rule('what was made without authority is recorded and reviewed', async () => {
    const said = 'change unauthorised title="Port 22 was opened" ci=firewall start=2026-01-05T08:00 end=10m';
    const number = numberIn(await on.says('Amir', said));
    await on.reads({ of: 'Lena' }, `${number} was made without authority`);
    await on.offers('desk', number, 'Review');
    expect(await on.says('Amir', `change close ${number} outcome=successful`)).toContain('has to be reviewed');
    expect(await on.presses('Amir', 'desk', number, 'Review')).toMatchObject({
      form: expect.stringContaining(`Review ${number}`),
    });
    expect(await on.fills('Amir', { text: 'The rule is closed again' })).toBe('');
    await on.offers('desk', number, 'Close');
    expect(await on.says('Amir', `change close ${number} outcome="backed out"`)).toContain('is closed: backed out.');
    expect(await on.says('Priya', `status ${number}`)).toBe(`There is no ${number} that you can see.`);
  });
}
