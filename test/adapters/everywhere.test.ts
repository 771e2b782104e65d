import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modal } from '../../adapters/slack/forms.ts';
import { render } from '../../adapters/slack/render.ts';
import { messageErrors, viewErrors } from '../../adapters/simulator/slack/blockkit.ts';
import { cardErrors, textOf, type Card as Shown } from '../../adapters/simulator/teams/cards.ts';
import { dialogCard } from '../../adapters/teams/forms.ts';
import { adaptiveCard } from '../../adapters/teams/render.ts';
import { plain, type Card, type Form, type Line } from '../../src/domain/card.ts';
import { type Readers } from '../../src/domain/reading.ts';
import { quoted } from '../../src/domain/saying.ts';

/** One card says the same everywhere: nothing that it holds is missing on a platform, and what has no room is counted. */
const readers: Readers = { accountOf: () => undefined, zone: 'Europe/London' };

const slackSays = (card: Card): string => {
  const { blocks } = render(card, readers);
  expect(messageErrors(blocks)).toEqual([]);
  return textIn(blocks);
};
const teamsSays = (card: Card): string => {
  const drawn = adaptiveCard(card, readers);
  expect(cardErrors(drawn)).toEqual([]);
  return textOf(drawn as unknown as Shown);
};
const PLATFORMS: [string, (card: Card) => string][] = [
  ['Slack', slackSays],
  ['Teams', teamsSays],
  ['plain text', plain],
];

/** All that a reader of Slack sees of blocks. */
function textIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textIn).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { text, ...rest } = value as { text?: unknown };
  const own = typeof text === 'string' ? [text] : [textIn(text)];
  return [...own, ...Object.values(rest).map(textIn)].join('\n');
}

/** Words that are in no other place of the card. */
const word = fc.uuid().map(id => `w${id.slice(0, 13)}`);
const line: fc.Arbitrary<Line> = fc.array(
  fc.oneof(
    word,
    word.map(bold => ({ bold })),
    word.map(name => ({ person: 'nobody@x.example', name })),
  ),
  { minLength: 1, maxLength: 3 },
);
const single: fc.Arbitrary<Card> = fc.record(
  {
    title: word,
    lines: fc.array(line, { maxLength: 6 }),
    comments: fc.array(line, { maxLength: 3 }),
    facts: fc.array(fc.record({ label: word, value: word }), { maxLength: 10 }),
    quote: word,
    code: word,
    buttons: fc.array(fc.record({ label: word, words: word.map(quoted) }), { maxLength: 8 }),
  },
  { requiredKeys: ['title'] },
);

const labels = ({ title, lines, comments, facts, quote, code, buttons, parts }: Card): string[] => [
  ...(title === undefined ? [] : [title]),
  ...[...(lines ?? []), ...(comments ?? [])].flat().map(span => {
    if (typeof span === 'string') return span;
    return 'bold' in span ? span.bold : 'person' in span ? span.name : '';
  }),
  ...(facts ?? []).flatMap(({ label, value }) => [label, value as string]),
  ...[quote, code].filter(text => text !== undefined),
  ...(buttons ?? []).map(({ label }) => label),
  ...(parts ?? []).flatMap(labels),
];

test.each(PLATFORMS)('in %s every title, line, fact, quote, code, part and button of a card is there', (_, says) => {
  fc.assert(
    fc.property(single, fc.array(single, { maxLength: 4 }), (own, parts) => {
      const said = says({ ...own, parts });
      expect(labels({ ...own, parts }).filter(label => !said.includes(label))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe('a board of sixty who all say much', () => {
  const board: Card = {
    title: 'CHG-7 Replace the core switch',
    lines: [['Change board: majority of 60, 12 for, 3 against']],
    comments: Array.from({ length: 60 }, (_, index): Line => [
      { bold: `Voter ${index + 1}` },
      ` says number-${index + 1}: ${'so it is '.repeat(60)}`,
    ]),
    facts: [{ label: 'Window', value: 'Friday night' }],
    buttons: [
      { label: 'Approve', words: quoted('approve CHG-7') },
      { label: 'Reject', words: quoted('reject CHG-7') },
    ],
  };
  test.each(PLATFORMS.slice(0, 2))(
    'keeps title, tally, facts and buttons in %s, with the latest comments, and counts the others',
    (_, says) => {
      const said = says(board);
      for (const kept of [
        'CHG-7 Replace the core switch',
        'majority of 60, 12 for, 3 against',
        'Window',
        'Friday night',
        'Approve',
        'Reject',
        'number-60:',
      ])
        expect(said).toContain(kept);
      const shown = board.comments!.filter((_line, index) => said.includes(`number-${index + 1}:`)).length;
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(60);
      expect(said).not.toContain('number-1:');
      expect(said).toContain(`and ${60 - shown} more`);
    },
  );
});

describe('a form of forty fields, each a choice of ninety-nine long options', () => {
  const form: Form = {
    title: 'Everything',
    words: quoted('request everything'),
    submit: 'Ask',
    fields: Array.from({ length: 40 }, (_, at) => ({
      key: `field${at}`,
      label: `Field ${at}`,
      type: 'choice' as const,
      required: true as const,
      options: Array.from({ length: 99 }, (_value, index) => ({
        value: `field ${at} option ${index} ${'of much length '.repeat(8)}`,
        label: `Option ${index} of field ${at}`,
      })),
    })),
  };

  test('is a dialog that both platforms take, with every field', () => {
    const dialog = dialogCard(form, { key: 'a-key-of-its-own' });
    expect(cardErrors(dialog)).toEqual([]);
    expect(JSON.stringify(dialog).length).toBeLessThan(100_000);
    const view = modal(form, {}, undefined);
    expect(viewErrors(view)).toEqual([]);
    for (const { label } of form.fields) {
      expect(JSON.stringify(dialog)).toContain(`"${label}"`);
      expect(JSON.stringify(view)).toContain(`"${label}"`);
    }
  });
});
