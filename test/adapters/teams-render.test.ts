import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import fc from 'fast-check';
import { cardErrors, labelsOf, textOf, type Card as Shown } from '../../adapters/simulator/teams/cards.ts';
import { dialogCard } from '../../adapters/teams/forms.ts';
import { adaptiveCard, codeBlock } from '../../adapters/teams/render.ts';
import { type Form } from '../../src/domain/card.ts';
import { type Readers } from '../../src/domain/reading.ts';
import { arbitraryCard, arbitraryForm } from '../support/cards.ts';
import { quoted } from '../../src/domain/saying.ts';

// A card that fails is large, and making it smaller could take for ever.
fc.configureGlobal({ interruptAfterTimeLimit: 20_000 });

const readers: Readers = { accountOf: email => (email.startsWith('u') ? '29:1U' : undefined), zone: 'Europe/London' };

const schemaFile = new URL('../../../shared/fixtures/teams/adaptive-card.schema.1.5.0.json', import.meta.url);
const withSchema = existsSync(schemaFile) ? test : test.skip;
function microsofts() {
  const text = readFileSync(schemaFile, 'utf8');
  const { $schema: _, id, ...schema } = JSON.parse(text.replaceAll('"id":', '"id":')) as Record<string, unknown>;
  return new Ajv.Ajv({ strict: false, validateFormats: false }).compile({ ...schema, $id: String(id) });
}

/** Microsoft's own renderer, whose parser complains. */
type Renderer = {
  AdaptiveCard: new () => {
    parse(json: unknown, context: object): void;
    validateProperties(): { validationEvents: { message: string }[] };
  };
  SerializationContext: new (version: object) => { eventCount: number; getEventAt(index: number): { message: string } };
  Versions: { v1_5: object };
};
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer;
function complaints(card: unknown): string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

describe('any card', () => {
  test('becomes an Adaptive Card that Teams takes, small enough, with its words', () => {
    fc.assert(
      fc.property(arbitraryCard, fc.array(arbitraryCard, { maxLength: 5 }), (own, parts) => {
        const drawn = adaptiveCard({ ...own, parts }, readers);
        expect(cardErrors(drawn)).toEqual([]);
        expect(drawn.fallbackText!.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test("is taken by Microsoft's own parser", () => {
    fc.assert(
      fc.property(arbitraryCard, own => expect(complaints(adaptiveCard(own, readers))).toEqual([])),
      { numRuns: 100 },
    );
  });

  withSchema("is valid by Microsoft's schema for 1.5, which finds a planted mistake", () => {
    const valid = microsofts();
    const plain = ({ msteams: _, ...card }: Record<string, unknown>) => card;
    fc.assert(
      fc.property(arbitraryCard, own => expect(valid(plain(adaptiveCard(own, readers)))).toBe(true)),
      { numRuns: 100 },
    );
    expect(valid({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok', text: 'x' }] })).toBe(false);
  });

  test("has people's words in TextRuns only: what is parsed is ours", () => {
    fc.assert(
      fc.property(arbitraryCard, own => {
        const parsed: string[] = [];
        JSON.stringify(adaptiveCard(own, readers), (key, value: { type?: string; text?: string }) => {
          if (value?.type === 'TextBlock') parsed.push(value.text ?? '');
          return value as unknown;
        });
        for (const text of parsed)
          expect(text).toMatch(
            /^(\{\{DATE\([\dT:Z-]+, SHORT\)\}\} \{\{TIME\([\dT:Z-]+\)\}\}|(<at>[\p{L}\p{N} .'-]+<\/at> ?)+)$/u,
          );
      }),
      { numRuns: 200 },
    );
  });
});

test('a card in words: what a person reads, and what they can press', () => {
  const at = new Date('2026-03-27T15:30:00.123Z');
  const card = adaptiveCard(
    {
      title: 'INC-7 **not bold** [x](http://evil.example)',
      of: { number: 'INC-7', version: 3 },
      lines: [[{ bold: 'Priya' }, ' asks ', { person: 'u@x', name: 'Amir <at>all</at>' }, ' at ', { time: at }]],
      quote: 'first\nsecond',
      facts: [{ label: 'Due', value: { time: at } }],
      buttons: [
        { label: 'Claim', words: quoted('claim INC-7'), style: 'primary' },
        { label: 'Note', words: quoted('note INC-7'), opens: true },
      ],
      views: { for: ['u@x', 'nobody@x'], words: quoted('status INC-7') },
    },
    readers,
  );
  expect(textOf(card as unknown as Shown)).toBe(
    [
      'INC-7 **not bold** [x](http://evil.example)',
      'Priya asks Amir <at>all</at> at Fri 27 Mar, 15:30 GMT',
      'first',
      'second',
      'Due: 2026-03-27 15:30 UTC',
      'Amir atallat',
      '[Claim] [Note]',
    ].join('\n'),
  );
  expect(card.actions).toEqual([
    {
      type: 'Action.Execute',
      title: 'Claim',
      verb: 'say',
      data: { hark: { words: 'claim INC-7', version: 3 } },
      style: 'positive',
      fallback: { type: 'Action.Submit', title: 'Claim', data: { hark: { words: 'claim INC-7', version: 3 } } },
    },
    {
      type: 'Action.Submit',
      title: 'Note',
      data: { msteams: { type: 'task/fetch' }, hark: { words: 'note INC-7', version: 3 } },
    },
  ]);
  expect(card.refresh).toMatchObject({
    userIds: ['29:1U'],
    action: { verb: 'refresh', data: { hark: { words: 'status INC-7' } } },
  });
});

test('any form becomes a dialog that Teams takes, also with what was typed and what is wrong', () => {
  fc.assert(
    fc.property(arbitraryForm, fc.string(), (form, complaint) => {
      const opened = { key: 'a-key-of-its-own', complaint: complaint || 'x', typed: { text: 'typed' } };
      const card = dialogCard(form as Form, opened) as unknown as Shown;
      expect([cardErrors(card), complaints(card)]).toEqual([[], []]);
      expect(labelsOf(card)).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});

test('JSON in a code block stays JSON and cannot end the block', () => {
  fc.assert(
    fc.property(fc.json(), json => {
      const block = codeBlock(JSON.stringify({ json, planted: '``` <b> &amp;' }));
      const [, inside = ''] = /^```\n(.*)\n```$/s.exec(block) ?? [];
      expect(inside).not.toMatch(/[`<&]/);
      expect(JSON.parse(inside)).toEqual({ json, planted: '``` <b> &amp;' });
    }),
  );
});
