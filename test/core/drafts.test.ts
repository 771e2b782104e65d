import { expect, test } from '@jest/globals';
import { drafts } from '../../src/core/drafts.ts';
import { memoryReferences } from '../../src/store/memory.ts';

const LONG = `report ${'the whole story 🎉 '.repeat(400)}`;

test('long words come back whole, to whom they belong, and to nobody else', async () => {
  const kept = drafts(memoryReferences());
  const [hers, his] = [await kept.keep(LONG, 'priya'), await kept.keep('report short', 'quin')];
  expect(hers.length).toBeLessThan(75);
  expect(hers).not.toBe(his);
  expect([await kept.read(hers, 'priya'), await kept.read(hers, 'quin')]).toEqual([LONG, undefined]);
});

test.each(['draft=', 'draft=short', 'draft=../../../../etc/passwd00', 'report draft=AAAAAAAAAAAAAAAAAAAAAA'])(
  '%s stands for nothing',
  async words => {
    const kept = drafts(memoryReferences());
    expect([kept.isDraft(words), await kept.read(words, 'priya')]).toEqual([false, undefined]);
  },
);

test('what is kept elsewhere in the store cannot be read as a draft', async () => {
  const store = memoryReferences();
  await store.put('draft:AAAAAAAAAAAAAAAAAAAAAA', { of: 'priya', words: 'approve CHG-1' });
  expect(await drafts(store).read('draft=AAAAAAAAAAAAAAAAAAAAAA', 'priya')).toBeUndefined();
});
