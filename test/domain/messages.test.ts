import { expect, test } from '@jest/globals';
import { desk, messages } from '../../src/domain/workflow.ts';
import { quoted, type Saying } from '../../src/domain/saying.ts';
import { type Effect } from '../../src/domain/record.ts';
import { chatOffice } from '../support/chat.ts';

const { show, thread, saying } = messages<'triage' | 'receipt', 'claim' | 'note'>();

test('a card, a timer and a tell that nobody has do not compile', () => {
  // @ts-expect-error: no kind has such a card
  expect(show('triagge', desk)).toMatchObject({ card: 'triagge' });
  // @ts-expect-error: nor a thread of it
  expect(thread('reciept')).toEqual({ at: 'thread', of: 'reciept' });
  // @ts-expect-error: nor a verb like that
  expect(saying('clam', 'INC-1')).toBe('clam INC-1');
  // @ts-expect-error: words are made by a kind's own `saying`
  const words: Saying = 'claim INC-1';
  expect([words, saying('claim', 'INC-1'), show('triage:2', desk)]).toEqual([
    'claim INC-1',
    'claim INC-1',
    { do: 'show', card: 'triage:2', in: desk },
  ]);
});

/** A record with something on it that the types would not have let through. */
async function forced(what: { effect?: Effect; timer?: string }) {
  const office = chatOffice();
  await office.play('priya: report VPN is down');
  const record = (await office.records.byNumber('INC-1'))!;
  if (what.timer !== undefined) {
    const at = new Date(office.clock.now().getTime() + 60_000);
    await office.records.replaceTimers(record._id, record.version, [{ at, words: quoted(what.timer) }], at);
  }
  if (what.effect) {
    const now = new Date();
    const entry = { id: '1.x', effect: what.effect, platform: 'console', enqueuedAt: now, dueAt: now } as const;
    await office.records.enqueue(record._id, [{ ...entry, neverAttempted: true, tries: 0 }]);
    await office.outbox.recover();
    await office.outbox.idle();
  }
  return office;
}

test.each<[string, Effect, object]>([
  ['a card', { do: 'show', card: 'triagge', in: desk }, { what: 'card', name: 'triagge', number: 'INC-1' }],
  [
    'a tell',
    { do: 'tell', number: 'INC-1', words: quoted('clam INC-1 please') },
    { what: 'words', name: 'clam', number: 'INC-1' },
  ],
])('%s that nobody has, forced, is told of once and holds up nothing', async (_, effect, expected) => {
  const office = await forced({ effect });
  expect(office.unresolved).toEqual([expected]);
  expect(await office.records.byNumber('INC-1')).toMatchObject({ outbox: [] });
});

test('a timer that nobody has is tried five times and parked, and the ticket goes on', async () => {
  const office = await forced({ timer: 'remnid INC-1 clock=respond' });
  await office.clock.set(new Date(office.clock.now().getTime() + 3_600_000));
  const parked = async () => (await office.records.byNumber('INC-1'))?.parked;
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await parked()).toBeUndefined();
    office.rest();
    await office.reminders.run();
  }
  expect(await parked()).toMatchObject({ why: 'nothing understands "remnid"' });
  expect(await office.records.parked()).toBe(1);
  await office.play('amir: claim INC-1');
  expect([await parked(), await office.records.nextWake()]).toEqual([undefined, expect.any(Date)]);
});
