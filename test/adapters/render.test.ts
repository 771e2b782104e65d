import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modal } from '../../adapters/slack/forms.ts';
import { readable } from '../../adapters/slack/receive.ts';
import { escape, render, type Readers } from '../../adapters/slack/render.ts';
import { messageErrors, viewErrors } from '../../adapters/simulator/slack/blockkit.ts';
import { type Card, type Form, type Span } from '../../src/domain/card.ts';

const readers: Readers = { accountOf: email => (email.startsWith('u') ? 'U1' : undefined), zone: 'Europe/London' };

const text = fc.string({ maxLength: 4_000, unit: 'grapheme' });
const span: fc.Arbitrary<Span> = fc.oneof(
  text,
  fc.record({ bold: fc.string({ minLength: 1 }) }),
  fc.record({ person: fc.string(), name: fc.string({ minLength: 1 }) }),
  fc.record({ time: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }) }),
  fc.record({ link: fc.webUrl(), label: fc.string({ minLength: 1 }) }),
);
const card: fc.Arbitrary<Card> = fc.record(
  {
    title: fc.string({ minLength: 1, maxLength: 400 }),
    of: fc.record({ number: fc.constant('INC-1'), version: fc.nat() }),
    lines: fc.array(fc.array(span, { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
    facts: fc.array(fc.record({ label: fc.string(), value: span }), { maxLength: 12 }),
    quote: text,
    buttons: fc.array(
      fc.record({ label: fc.string({ minLength: 1, maxLength: 200 }), words: fc.string({ maxLength: 3_000 }) }),
      { maxLength: 30 },
    ),
  },
  { requiredKeys: [] },
);

describe('any card', () => {
  test('becomes blocks that Slack takes, with a fallback text', () => {
    fc.assert(
      fc.property(card, fc.array(card, { maxLength: 5 }), (own, parts) => {
        const drawn = render({ ...own, parts }, readers);
        expect(messageErrors(drawn.blocks)).toEqual([]);
        expect(drawn.text.length).toBeGreaterThan(0);
        expect(drawn.text).not.toMatch(/[<>]/);
      }),
      { numRuns: 300 },
    );
  });

  test('has no words of people where Slack would read markup', () => {
    fc.assert(
      fc.property(card, own => {
        expect(JSON.stringify(render(own, readers).blocks)).not.toContain('"type":"mrkdwn"');
      }),
      { numRuns: 100 },
    );
  });
});

test('any form becomes a modal that Slack takes', () => {
  const field = fc.record({
    key: fc.uuid(),
    label: fc.string({ minLength: 1, maxLength: 100 }),
    type: fc.constantFrom('line' as const, 'text' as const, 'choice' as const, 'person' as const),
    options: fc.array(
      fc.record({
        value: fc.string({ minLength: 1, maxLength: 60 }),
        label: fc.string({ minLength: 1, maxLength: 300 }),
      }),
      { minLength: 1, maxLength: 150 },
    ),
    initial: fc.string({ maxLength: 5_000 }),
  });
  const form = fc.record({
    title: fc.string({ minLength: 1 }),
    words: fc.string({ maxLength: 100 }),
    submit: fc.string({ minLength: 1 }),
    intro: fc.string({ minLength: 1 }),
    fields: fc.array(field, { minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(form, each => expect(viewErrors(modal(each as Form, {}, undefined))).toEqual([])),
    { numRuns: 200 },
  );
});

test('what Slack escapes comes back as it was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('&', '<', '>', '&amp;', '&lt;', 'a', ' ', '!', '@', '|', '*') }),
      typed => {
        expect(readable(escape(typed))).toBe(typed);
      },
    ),
  );
});

test.each([
  ['<@U123|bo> please', '@slack:U123 please'],
  ['<!channel> <!here|here>', '@channel @here'],
  ['<!subteam^S1|@agents>', '@agents'],
  ['<#C1|general>', '#general'],
  ['<https://a.example>', 'https://a.example'],
  ['<https://a.example|https://a.example>', 'https://a.example'],
  ['<https://evil.example|bank>', 'bank (https://evil.example)'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['a &lt;b&gt; &amp;lt;', 'a <b> &lt;'],
])('%s is read as %s', (sent, read) => expect(readable(sent)).toBe(read));
