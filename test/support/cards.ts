import fc from 'fast-check';
import { type Card, type Span } from '../../src/domain/card.ts';
import { quoted } from '../../src/domain/saying.ts';

/** Cards and forms of every kind, for what must hold of any of them. */
const text = fc.string({ maxLength: 4_000, unit: 'grapheme' });
const span: fc.Arbitrary<Span> = fc.oneof(
  text,
  fc.record({ bold: fc.string({ minLength: 1 }) }),
  fc.record({ person: fc.string(), name: fc.string({ minLength: 1 }) }),
  fc.record({ time: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }) }),
  fc.record({ link: fc.webUrl(), label: fc.string({ minLength: 1 }) }),
);
export const arbitraryCard: fc.Arbitrary<Card> = fc.record(
  {
    title: fc.string({ minLength: 1, maxLength: 400 }),
    of: fc.record({ number: fc.constant('INC-1'), version: fc.nat() }),
    lines: fc.array(fc.array(span, { minLength: 1, maxLength: 4 }), { maxLength: 30 }),
    facts: fc.array(fc.record({ label: fc.string(), value: span }), { maxLength: 12 }),
    quote: text,
    buttons: fc.array(
      fc.record({
        label: fc.string({ minLength: 1, maxLength: 200 }),
        words: fc.string({ maxLength: 3_000 }).map(quoted),
      }),
      { maxLength: 30 },
    ),
  },
  { requiredKeys: [] },
);

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
export const arbitraryForm = fc.record({
  title: fc.string({ minLength: 1 }),
  words: fc.string({ maxLength: 100 }).map(quoted),
  submit: fc.string({ minLength: 1 }),
  intro: fc.string({ minLength: 1 }),
  fields: fc.array(field, { minLength: 1, maxLength: 8 }),
});
