import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chatOffice } from '../support/chat.ts';
import { brokenAt } from '../../src/core/audit-chain.ts';
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
