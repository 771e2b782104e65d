import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closest } from '../../src/language/closest.ts';
import { numberIn, parse } from '../../src/language/grammar.ts';
import { language, vocabularyOf } from '../../src/language/index.ts';
import { queries, workflows } from '../../workflows/index.ts';
import { DESK, organisation } from '../support/desk.ts';

const vocabulary = vocabularyOf(workflows, queries);
const said = (words: string) => parse(words, vocabulary);

describe('the grammar', () => {
  test.each([
    ['claim INC-7', { verb: 'claim', number: 'INC-7', keys: {}, text: '' }],
    ['CLAIM inc-7', { verb: 'claim', number: 'INC-7', keys: {}, text: '' }],
    ['claim inc7', { verb: 'claim', number: 'INC-7', keys: {}, text: '' }],
    ['claim', { verb: 'claim', keys: {}, text: '' }],
    ['report VPN is down', { verb: 'report', keys: {}, text: 'VPN is down' }],
    ['report INC-4 is back', { verb: 'report', keys: {}, text: 'INC-4 is back' }],
    [
      'report impact=high VPN urgency=low is down',
      { verb: 'report', keys: { impact: 'high', urgency: 'low' }, text: 'VPN is down' },
    ],
    ['report error=5 in app', { verb: 'report', keys: {}, text: 'error=5 in app' }],
    ['report line one\n  line two', { verb: 'report', keys: {}, text: 'line one\n  line two' }],
    [
      'priority impact=high INC-7 reason="pay day is near" urgency=low',
      {
        verb: 'priority',
        number: 'INC-7',
        keys: { impact: 'high', urgency: 'low', reason: 'pay day is near' },
        text: '',
      },
    ],
    ['priority INC-7 reason=“pay day”', { verb: 'priority', number: 'INC-7', keys: { reason: 'pay day' }, text: '' }],
    [
      'hold INC-7 reason=awaiting requester which one?',
      { verb: 'hold', number: 'INC-7', keys: { reason: 'awaiting requester' }, text: 'which one?' },
    ],
    [
      'hold INC-7 reason="Awaiting Vendor" part',
      { verb: 'hold', number: 'INC-7', keys: { reason: 'awaiting vendor' }, text: 'part' },
    ],
    [
      'hold INC-7 reason=awaiting_vendor',
      { verb: 'hold', number: 'INC-7', keys: { reason: 'awaiting vendor' }, text: '' },
    ],
    ['hold INC-7 reason=lunch', { verb: 'hold', number: 'INC-7', keys: { reason: 'lunch' }, text: '' }],
    [
      'resolve INC-7 code=fixed by requester yes',
      { verb: 'resolve', number: 'INC-7', keys: { code: 'fixed by requester' }, text: 'yes' },
    ],
    ['status INC-7 format=json', { verb: 'status', number: 'INC-7', keys: { format: 'json' }, text: '' }],
    // What is prose runs to the next key (CONTRACT §4).
    [
      'priority INC-7 impact=high reason=whole floor urgency=low',
      { verb: 'priority', number: 'INC-7', keys: { impact: 'high', reason: 'whole floor', urgency: 'low' }, text: '' },
    ],
    [
      'priority INC-7 reason=x=5 since noon urgency=low',
      { verb: 'priority', number: 'INC-7', keys: { reason: 'x=5 since noon', urgency: 'low' }, text: '' },
    ],
    [
      'priority INC-7 reason="whole floor" urgency=low',
      { verb: 'priority', number: 'INC-7', keys: { reason: 'whole floor', urgency: 'low' }, text: '' },
    ],
    [
      'cancel INC-7 reason=she said reason=so public="Sorry"',
      { verb: 'cancel', number: 'INC-7', keys: { reason: 'she said so', public: 'Sorry' }, text: '' },
    ],
    // A day and a time are one moment, and what a comma follows is not the last name.
    [
      'change edit CHG-1 ci=erp, crm,web start=sun 22:00 end=2h',
      { verb: 'change edit', number: 'CHG-1', keys: { ci: 'erp, crm,web', start: 'sun 22:00', end: '2h' }, text: '' },
    ],
    [
      'freeze add from=sat 18:00 until=sun 08:00 Year end',
      { verb: 'freeze add', keys: { from: 'sat 18:00', until: 'sun 08:00' }, text: 'Year end' },
    ],
    [
      'delegate until=fri 17:00 to=bo@larkspur.example',
      { verb: 'delegate', keys: { until: 'fri 17:00', to: 'bo@larkspur.example' }, text: '' },
    ],
    ['dance', { unknown: 'dance' }],
    ['', { unknown: '' }],
    ['constructor', { unknown: 'constructor' }],
  ])('%s', (words, parsed) => expect(said(words)).toEqual(parsed));

  test('takes anything, keeps what was written, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const parsed = said(`note INC-1 ${text}`);
        expect(parsed).toMatchObject({
          verb: 'note',
          number: 'INC-1',
          text: text.replaceAll(/[“”„]/g, '"').replaceAll('\u00A0', ' ').trim(),
        });
      }),
    );
  });

  test.each([
    ['INC-12', 'INC-12'],
    ['#inc12', 'INC-12'],
    ['INC-0012', 'INC-12'],
    ['XYZ-1', undefined],
    ['INC-', undefined],
    ['INC-9999999999999999999', 'INC-9999999999999999999'],
    ['INC-1e3', undefined],
  ])('%s is the number %s', (token, number) => expect(numberIn(token, vocabulary)).toBe(number));
});

test.each([
  ['clam', 'claim'],
  ['reslove', 'resolve'],
  ['stauts', 'status'],
  ['banana', undefined],
  ['x'.repeat(5_000), undefined],
])('the closest verb to %s is %s', (word, verb) =>
  expect(closest(word, ['claim', 'resolve', 'status', 'help'])).toBe(verb),
);

test('a category is suggested only where the words sound like one', () => {
  const { suggest } = language(organisation);
  expect(suggest('it', 'the vpn drops again when I connect from home')).toBe('vpn');
  expect(suggest('it', 'my laptop screen stays black')).toBe('hardware');
  expect(suggest('it', 'the coffee is cold')).toBeUndefined();
  expect(suggest('hr', 'the vpn drops')).toBeUndefined();
});

test('hints follow the desk file in use', () => {
  let used = organisation();
  const { suggest } = language(() => used);
  expect(suggest('it', 'the coffee is cold')).toBeUndefined();
  used = organisation(
    DESK.replace(
      'examples: [my screen is black, laptop will not charge] }',
      'examples: [my screen is black] }\n      - { key: kitchen, name: Coffee, team: service-desk, examples: [the coffee is cold, no milk] }',
    ),
  );
  expect(suggest('it', 'the coffee is cold')).toBe('kitchen');
});
