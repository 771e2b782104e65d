import { expect, test } from '@jest/globals';
import { isThanks } from '../../../workflows/incident/thanks.ts';

test.each([
  ['Thanks!', true],
  ['thank you so much', true],
  ['Great, works now. Thanks', true],
  ['👍', true],
  [':+1:', true],
  ['vielen Dank', true],
  ['merci beaucoup', true],
  ['Perfect', true],
  ['Thanks, but the printer still jams', false],
  ['thanks, when?', false],
  ['ok', false],
  ['it works', true],
  ['It does not work', false],
  ['', false],
  ['42', false],
])('"%s" asks for nothing: %s', (text, expected) => expect(isThanks(text)).toBe(expected));
