import { expect, test } from '@jest/globals';
import { withoutEffect } from '../../src/desk-file/without-effect.ts';
import { DESK, organisation } from '../support/desk.ts';

test('sections that do nothing yet are said, and only those that are there', () => {
  expect(withoutEffect(organisation())).toEqual([]);
  const more =
    'problems: { suggest-after: { incidents: 3, within: 14d } }\nreports: { digest: { desk: it, every: "mon 09:00" } }';
  expect(withoutEffect(organisation(DESK.replace('\ndesks:', `\n${more}\ndesks:`)))).toEqual(['problems', 'reports']);
});
