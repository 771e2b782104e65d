import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brokenAt, genesis, link } from '../../src/core/audit-chain.ts';
import { type Entry } from '../../src/domain/record.ts';
import { cut, inbound, shortened } from '../../src/domain/text.ts';
import { chatOffice } from '../support/chat.ts';
import { replayed } from '../support/replay.ts';

/** Nothing that can be typed breaks what is stored: cut between characters, and the chain of what is there. */
const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom('😀', '\uD83D', '\uDE00', '\0', '\u0007', '\r', '👩‍👩‍👧', 'é', '\u202E', ' ', 'a', '\n'),
    fc.string({ maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 400,
});

test('a text is cut between characters, wherever', () => {
  fc.assert(
    fc.property(anything, fc.nat({ max: 420 }), (text, length) => {
      const whole = text.toWellFormed();
      expect(cut(whole, length).isWellFormed()).toBe(true);
      expect(cut(whole, length).length).toBeLessThanOrEqual(length);
      expect(whole.startsWith(cut(whole, length))).toBe(true);
      expect(shortened(whole, length + 1).length).toBeLessThanOrEqual(length + 1);
    }),
  );
});

test('what comes in is well-formed, bounded and without control characters', () => {
  fc.assert(
    fc.property(anything, text => {
      const fit = inbound(text, 100);
      expect(fit.isWellFormed()).toBe(true);
      expect(fit.length).toBeLessThanOrEqual(100);
      // oxlint-disable-next-line no-control-regex
      expect(fit).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
    }),
  );
  expect(inbound('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour');
});

test('a title that is cut at an emoji leaves the chain whole', async () => {
  for (const at of [117, 118, 119, 120, 121]) {
    const office = chatOffice();
    await office.play(`priya: report ${'x'.repeat(at)}😀😀 and more`);
    const [record] = office.records.all();
    expect(record!.state.title.isWellFormed()).toBe(true);
    expect(brokenAt(record!._id, record!.events)).toBeUndefined();
  }
});

describe('a chain', () => {
  test('is of what can be stored: half a character in an event is made whole before it is hashed', () => {
    const event = { type: 'noted', text: 'broken \uD83D here', at: new Date(0), by: 'x', via: 'y' };
    const [linked] = link(genesis('r'), [event as Omit<Entry, 'prev' | 'hash'>]) as [Entry & { text: string }];
    expect(linked.text).toBe('broken \uFFFD here');
    expect(brokenAt('r', [linked])).toBeUndefined();
  });

  test('holds for whatever anybody says', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (report, reply) => {
        const office = chatOffice();
        await office.hear('priya', `report x${report}`);
        await office.hear('amir', 'note INC-1', { fields: { text: `y${reply}` } });
        for (const record of office.records.all()) {
          expect(brokenAt(record._id, record.events)).toBeUndefined();
          expect(replayed(record)).toEqual(record.state);
        }
      }),
      { numRuns: 60 },
    );
  });
});
