import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS } from '../../../src/domain/priority.ts';
import { OUTAGES, riskOf, RISKS, successOf, type Made, type RiskFacts } from '../../../workflows/change/risk.ts';

const CALM: RiskFacts = {
  impact: 'low',
  probability: 'low',
  criticality: 1,
  items: 1,
  outage: 'none',
  tested: true,
  doneBefore: true,
  offHours: true,
  success: 1,
};

/** itsm-rules §3.5: five points are low, ten are moderate, and the higher of count and judgement counts. */
describe('risk', () => {
  test.each<[string, Partial<RiskFacts>, number, string]>([
    ['nothing speaks against it', {}, 1, 'low'],
    ['a critical service', { criticality: 4 }, 4, 'low'],
    ['a critical service while people work', { criticality: 4, offHours: false }, 6, 'moderate'],
    ['what the register does not know', { criticality: undefined } as unknown as Partial<RiskFacts>, 1, 'low'],
    ['many items', { items: 10 }, 4, 'low'],
    ['a few items', { items: 2 }, 2, 'low'],
    ['a full outage', { outage: 'full' }, 4, 'low'],
    ['no way back, and never done', { tested: false, doneBefore: false }, 5, 'low'],
    ['a team that fails', { success: 0.4 }, 4, 'low'],
    ['a team that fails now and then', { success: 0.8 }, 2, 'low'],
    [
      'everything at once',
      { criticality: 4, items: 12, outage: 'full', tested: false, doneBefore: false, offHours: false, success: 0 },
      19,
      'high',
    ],
    ['ten points', { criticality: 4, outage: 'full', tested: false, items: 2 }, 10, 'moderate'],
    ['eleven points', { criticality: 4, outage: 'full', tested: false, items: 4 }, 11, 'high'],
    ['judged high, counted low', { impact: 'high', probability: 'medium' }, 1, 'high'],
    ['judged moderate, counted low', { impact: 'high', probability: 'low' }, 1, 'moderate'],
  ])('%s', (_, facts, score, level) => {
    const given = Object.fromEntries(Object.entries({ ...CALM, ...facts }).filter(([, value]) => value !== undefined));
    expect(riskOf(given as RiskFacts)).toMatchObject({ score, level });
  });

  test('what nobody answered counts half of the wrong answer, and is said', () => {
    const { tested: _, doneBefore: __, ...open } = CALM;
    const { score, reasons } = riskOf(open);
    expect(score).toBe(3);
    expect(reasons.filter(({ why }) => why.startsWith('not said')).map(({ points }) => points)).toEqual([1, 1]);
  });

  test('its reasons add up, and more of anything never lowers it', () => {
    const facts = fc.record({
      impact: fc.constantFrom(...LEVELS),
      probability: fc.constantFrom(...LEVELS),
      criticality: fc.integer({ min: 1, max: 4 }),
      items: fc.integer({ min: 1, max: 20 }),
      outage: fc.constantFrom(...OUTAGES),
      tested: fc.boolean(),
      doneBefore: fc.boolean(),
      offHours: fc.boolean(),
      success: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(facts, given => {
        const { score, reasons, level } = riskOf(given);
        const worse = riskOf({ ...given, items: given.items + 1, tested: false, offHours: false, impact: 'high' });
        return (
          score === reasons.reduce((sum, { points }) => sum + points, 0) &&
          worse.score >= score &&
          RISKS.indexOf(worse.level) >= RISKS.indexOf(level)
        );
      }),
    );
  });
});

/** ServiceNow's change success score (itsm-rules §1d). */
test.each<[Made[], { count: number; score: number; share: number | undefined }]>([
  [[], { count: 0, score: 0, share: undefined }],
  [[{ outcome: 'successful', caused: [] }], { count: 1, score: 3, share: undefined }],
  [
    [
      { outcome: 'successful', caused: [] },
      { outcome: 'successful', caused: ['P1'] },
      { outcome: 'backed out', caused: [] },
      { outcome: 'successful with issues', caused: ['P3', 'P2'] },
    ],
    { count: 4, score: 3 + 3 - 10 - 5 - 2 - 2 - 5, share: 0.25 },
  ],
])('the success of a team: %j', (made, expected) => expect(successOf(made)).toEqual(expected));
