import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modal } from '../../adapters/slack/forms.ts';
import { readable } from '../../adapters/slack/receive.ts';
import { escape, render } from '../../adapters/slack/render.ts';
import { messageErrors, viewErrors } from '../../adapters/simulator/slack/blockkit.ts';
import { type Form } from '../../src/domain/card.ts';
import { type Readers } from '../../src/domain/reading.ts';
import { arbitraryCard, arbitraryForm } from '../support/cards.ts';

const readers: Readers = { accountOf: email => (email.startsWith('u') ? 'U1' : undefined), zone: 'Europe/London' };

describe('any card', () => {
  test('becomes blocks that Slack takes, with a fallback text', () => {
    fc.assert(
      fc.property(arbitraryCard, fc.array(arbitraryCard, { maxLength: 5 }), (own, parts) => {
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
      fc.property(arbitraryCard, own => {
        expect(JSON.stringify(render(own, readers).blocks)).not.toContain('"type":"mrkdwn"');
      }),
      { numRuns: 100 },
    );
  });
});

test('any form becomes a modal that Slack takes', () => {
  fc.assert(
    fc.property(arbitraryForm, each => expect(viewErrors(modal(each as Form, {}, undefined))).toEqual([])),
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
