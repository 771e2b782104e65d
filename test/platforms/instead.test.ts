import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { INSTEAD } from '../support/instead.ts';

test('what a platform does instead is written down for those who change it', () => {
  const told = readFileSync(new URL('../../docs/develop/add-a-platform.md', import.meta.url), 'utf8');
  const rows = Object.entries(INSTEAD).map(
    ([what, { slack = '✓', teams = '✓' }]) => `| ${what} | ${slack} | ${teams} |`,
  );
  expect(rows.filter(row => !told.includes(row))).toEqual([]);
});
