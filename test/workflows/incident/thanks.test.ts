import { expect, test } from '@jest/globals';
import { isThanks } from '../../../workflows/shared/ticket/thanks.ts';

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
  ['👍🏽', true],
  ['🙏 :tada:', true],
  ['Thanks Kline!', true],
  ['Thank you Agent, it’s working now', true],
  ['Thank you so much Bo, all working perfectly now!', true],
  ['Thanks for the quick fix!', true],
  ['Thank you, Amir. I appreciate your help.', true],
  ['cheers mate', true],
  ['thanks a lot, you can close it', true],
  ['great, all good now, have a nice weekend', true],
  ['👎', false],
  [':-1:', false],
  ['😡', false],
  ['❌', false],
  ['🤔', false],
  ['thanks 😭', false],
  [':(', false],
  ['Thanks Still Broken', false],
  ['Thanks Not Working', false],
  ['Thanks VPN Down', false],
  ['Danke Geht Nicht', false],
  ['Is it fixed', false],
  ['was it solved', false],
  ['', false],
  ['42', false],
])('"%s" asks for nothing: %s', (text, expected) => expect(isThanks(text)).toBe(expected));

test('somebody who is known is thanked in small letters, too', () => {
  expect([isThanks('thank you so much amir 🙏', ['Amir Haddad']), isThanks('thank you so much amir 🙏')]).toEqual([
    true,
    false,
  ]);
});
