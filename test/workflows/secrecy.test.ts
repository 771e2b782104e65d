import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chatOffice } from '../support/chat.ts';
import { brokenAt } from '../../src/core/audit-chain.ts';
import { CHANGES, organisation } from '../support/desk.ts';
import { replayed } from '../support/replay.ts';

const SECRET = 'between us';

const number = fc.constantFrom('INC-1', 'INC-2', 'INC-3');
const who = fc.constantFrom('priya', 'quin', 'amir', 'bo', 'lena', 'hana');
const line = fc.oneof(
  fc.record({
    by: who,
    words: fc.constantFrom(
      'report VPN is down',
      'report desk=hr pay is wrong',
      'report impact=high urgency=high All is lost',
    ),
  }),
  fc.record({
    by: who,
    words: fc
      .tuple(
        fc.constantFrom(
          'claim',
          'resume',
          'close',
          'fixed',
          'cancel',
          'status',
          'sla',
          'more',
          'assign',
          'hold',
          'resolve',
          'reopen',
          'escalate',
          'priority',
          'reply',
        ),
        number,
      )
      .map(([verb, of]) => `${verb} ${of}`),
  }),
  fc.record({
    by: who,
    words: fc
      .tuple(
        fc.constantFrom(
          'reply N hello',
          'resolve N done',
          'reopen N again',
          'cancel N reason=no',
          'assign N @bo',
          'assign N team=network',
          'escalate N now',
          'hold N reason="awaiting requester" which?',
          'hold N reason="awaiting vendor"',
          'priority N impact=high reason=worse',
        ),
        number,
      )
      .map(([words, of]) => words.replace('N', of)),
  }),
  fc.record({ by: who, words: number.map(of => `note ${of} ${SECRET}`) }),
  // What agents say to each other while they act: only what is marked as public leaves the desk.
  fc.record({
    by: fc.constantFrom('amir', 'bo', 'lena', 'hana'),
    words: fc
      .tuple(
        fc.constantFrom(
          `hold N reason="awaiting vendor" ${SECRET}`,
          `hold N reason="awaiting change" ${SECRET}`,
          `cancel N reason=${SECRET}`,
          `reopen N ${SECRET}`,
          `escalate N ${SECRET}`,
          `priority N urgency=high reason=${SECRET}`,
          `assign N @bo ${SECRET}`,
        ),
        number,
      )
      .map(([words, of]) => words.replace('N', of)),
  }),
  fc.record({
    by: who,
    words: fc.constantFrom(
      'list',
      'home',
      'list team',
      'list unassigned',
      'queue',
      'list format=json',
      'status INC-1 format=json',
      'status INC-2 format=json',
    ),
  }),
  fc.record({ by: fc.constant('time'), words: fc.constantFrom('10 minutes', '3 hours', '2 days') }),
);

const AGENTS: Record<string, string[]> = { it: ['amir', 'bo', 'nina', 'lena'], hr: ['hana'] };

test('whatever people do: notes reach no requester, HR stays in HR, and state is the replay of its trail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 5, maxLength: 40 }), async lines => {
      const office = chatOffice();
      for (const { by, words } of lines) await office.play(by === 'time' ? `(${words} later)` : `${by}: ${words}`);
      const records = office.records.all();
      const shown = office.transcript().filter(each => /^(~?@|bot →)/.test(each));
      const leaks = shown.filter(each => {
        const reader = /^(?:~?@|bot → )(\w+)/.exec(each)![1]!;
        const isAgent = Object.values(AGENTS).flat().includes(reader);
        const hidden = records.filter(
          ({ state }) =>
            state.desk === 'hr' && !AGENTS.hr!.includes(reader) && state.requester !== `${reader}@larkspur.example`,
        );
        const said = hidden.reduce(
          (text, { number: named }) => text.replace(`There is no ${named} that you can see.`, ''),
          each,
        );
        return (
          (!isAgent && each.includes(SECRET)) ||
          hidden.some(({ number: named }) => new RegExp(`${named}\\b`).test(said))
        );
      });
      expect(leaks).toEqual([]);
      for (const record of records) {
        expect(replayed(record)).toEqual(record.state);
        expect(brokenAt(record._id, record.events)).toBeUndefined();
        expect(record.outbox).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

const OPENING = [
  'priya: request laptop model=Developer reason="Two screens" cost=900',
  'amir: change new Upgrade the mail start=20:00 end=22:00 ci=mail plan="Stop, install" rollback="Restore" test="Log in" impact=low probability=low',
  'cleo: report impact=high urgency=high Nobody can pay',
  'amir: claim INC-1',
  'amir: major INC-1 propose The tills are down',
  'lena: major INC-1 accept The shops cannot take money',
  'quin: follow INC-1',
];
const any = fc.constantFrom('REQ-1', 'CHG-1', 'INC-1');
const busy = fc.oneof(
  // What agents say to each other, whatever they do meanwhile.
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constantFrom('amir', 'bo', 'lena'),
      words: fc
        .tuple(
          fc.constantFrom(
            `note N ${SECRET}`,
            `pin N ${SECRET}`,
            `cancel N reason=${SECRET}`,
            `change cancel N ${SECRET}`,
            `change withdraw N ${SECRET}`,
            // Why a risk was raised is for whoever decides on the change, so it is no secret.
            `change risk N level=high the supplier is new`,
            `hold N reason="awaiting vendor" ${SECRET}`,
            `reopen N ${SECRET}`,
            `escalate N ${SECRET}`,
            `transfer N desk=hr ${SECRET}`,
            `major N review ${SECRET}`,
          ),
          any,
        )
        .map(([words, of]) => words.replace('N', of)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constantFrom('priya', 'cleo', 'mona', 'amir', 'lena', 'cara', 'carl'),
      words: fc
        .tuple(
          fc.constantFrom(
            'approve N',
            'reject N not now',
            'reply N hello',
            'status N',
            'status N format=json',
            'timeline N',
            'more N',
            'claim N',
            'change submit N',
            'change show N',
            'conflicts N',
            'resolve N done',
            'done N Order the laptop',
            'major N update It gets better',
            'major N demote it is over',
            'metoo N',
            'fixed N',
            'link N to=INC-1 as=related',
            'list',
            'home',
            'approvals',
            'calendar',
            'changes',
          ),
          any,
        )
        .map(([words, of]) => words.replace('N', of)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('time'), words: fc.constantFrom('30 minutes', '5 hours') }) },
);
/** Who asked for it, follows it, or only reads along: none of them an agent. */
const EMPLOYEES = ['priya', 'cleo', 'quin', 'help'];

test('what agents say among themselves on a request, a change or a major incident reaches no employee and no open channel', async () => {
  let said = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(busy, { minLength: 10, maxLength: 30 }), async lines => {
      const office = chatOffice(organisation(CHANGES));
      for (const opening of OPENING) await office.play(opening);
      for (const { by, words } of lines) await office.play(by === 'time' ? `(${words} later)` : `${by}: ${words}`);
      const shown = office.transcript().filter(each => /^(~?[@#]|bot →)/.test(each));
      const readers = shown.map(each => [/^(?:~?@|bot → )(\w+)/.exec(each)?.[1] ?? '', each] as const);
      said += shown.filter(each => each.includes(SECRET)).length;
      expect(readers.filter(([reader, each]) => EMPLOYEES.includes(reader) && each.includes(SECRET))).toEqual([]);
      expect(office.unresolved).toEqual([]);
    }),
    { numRuns: 60 },
  );
  // Otherwise it would prove nothing.
  expect(said).toBeGreaterThan(40);
}, 120_000);
