import { expect, test } from '@jest/globals';
import { link } from '../../src/core/audit-chain.ts';
import { MAX_SAID, NEVER, saidIn, type CardPlace, type Stored } from '../../src/domain/record.ts';
import { type RecordWrite, type Records } from '../../src/domain/records.ts';
import { quoted } from '../../src/domain/saying.ts';
import { at, entry, record } from './stored.ts';

const change = (from: Stored, more: Partial<RecordWrite> = {}): RecordWrite => ({
  _id: from._id,
  wasVersion: from.version,
  state: { ...from.state, assignee: 'amir@x.example' },
  events: link(from.head, [{ type: 'assigned', at: at(1), by: 'amir@x.example', via: 'd-claim' }]),
  delivery: 'd-claim',
  entries: [],
  timers: [],
  open: true,
  queued: true,
  dueAt: at(60),
  head: 'next',
  ...more,
});

const place = (message: string): CardPlace => ({
  card: 'triage',
  platform: 'slack',
  conversation: 'C1',
  message,
  key: `slack:C1:${message}`,
});

const completed = async (records: Records, _id: string, entryId: string, at?: CardPlace) =>
  (await records.complete([{ _id, entryId, ...(at ? { place: at } : {}) }])).get(_id);

/** What every store of records must do; memory and MongoDB both run it. */
export function recordsContract(name: string, open: () => Promise<Records>) {
  const rule = (what: string, check: (records: Records) => Promise<void>) =>
    test(`${name}: ${what}`, async () => check(await open()));

  rule('a redelivered birth finds the record that the first one made', async records => {
    expect(await records.insert(record(1))).toBe('inserted');
    expect(await records.insert(record(1, { number: 'INC-2' }))).toMatchObject({ number: 'INC-1', version: 1 });
    expect(await records.byNumber('INC-2')).toBeUndefined();
  });

  rule('a number is given once', async records => {
    await records.insert(record(1));
    expect(await records.insert({ ...record(2), number: 'INC-1' })).toBe('number taken');
  });

  rule('of many changes to one version one is saved', async records => {
    const born = record(1);
    await records.insert(born);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => records.save(change(born, { delivery: `d${index}` }))),
    );
    expect(results.filter(result => result === 'saved')).toHaveLength(1);
    expect(await records.byNumber('INC-1')).toMatchObject({ version: 2, state: { assignee: 'amir@x.example' } });
    expect(await records.trail('INC-1')).toHaveLength(2);
  });

  rule('what was heard is remembered, the last 200 of it', async records => {
    let now = record(1);
    await records.insert(now);
    for (let index = 0; index < 205; index += 1) {
      await records.save(change(now, { delivery: `h${index}` }));
      now = { ...now, version: now.version + 1 };
    }
    const { processedDeliveries: heard = [] } = (await records.byNumber('INC-1')) ?? {};
    expect([heard.length, heard[0], heard.at(-1)]).toEqual([200, 'h5', 'h204']);
  });

  rule('what is owed is taken by one, and again by anybody when the time is up', async records => {
    await records.insert(record(1, { outbox: [entry('1.0', at(5)), entry('1.1', at(50))], outboxDueAt: at(5) }));
    expect(await records.leaseDue(at(4), at(10), 10)).toEqual([]);
    const [first, second] = await Promise.all([
      records.leaseDue(at(6), at(10), 10),
      records.leaseDue(at(6), at(10), 10),
    ]);
    expect(
      [...first, ...second].map(({ entries: taken }) =>
        taken.map(({ id, neverAttempted }) => ({ id, neverAttempted })),
      ),
    ).toEqual([[{ id: '1.0', neverAttempted: true }]]);
    const [later] = await records.leaseDue(at(11), at(20), 10);
    expect(later?.entries).toMatchObject([{ id: '1.0', neverAttempted: false }]);
  });

  rule('what was said is owed no more, and where it is shown is found again', async records => {
    await records.insert(record(1, { outbox: [entry('1.0', at(5)), entry('1.1', at(50))], outboxDueAt: at(5) }));
    const settled = await completed(records, 'id1', '1.0', place('m1'));
    expect(settled).toMatchObject({ outboxDueAt: at(50), outbox: [{ id: '1.1' }] });
    expect(await records.byPlace('slack:C1:m1')).toMatchObject({
      record: { number: 'INC-1' },
      place: { card: 'triage' },
    });
    expect(await completed(records, 'id1', '1.1')).not.toHaveProperty('outboxDueAt');
    expect(await records.outboxBacklog()).toEqual({ depth: 0, oldest: undefined });
  });

  rule('a card that was posted anew is found where it is now', async records => {
    await records.insert(record(1));
    await completed(records, 'id1', 'x', place('m1'));
    await completed(records, 'id1', 'x', { ...place('m2'), platform: 'teams', key: 'teams:C1:m2' });
    await completed(records, 'id1', 'x', place('m3'));
    const { places = [] } = (await records.byNumber('INC-1')) ?? {};
    expect(places.map(({ message }) => message)).toEqual(['m2', 'm3']);
  });

  rule('of what was said without a thread the latest places are kept, and every card', async records => {
    await records.insert(record(1));
    await completed(records, 'id1', 'x', place('card'));
    for (let index = 0; index < MAX_SAID + 5; index += 1)
      await completed(records, 'id1', 'x', { ...place(`m${index}`), card: saidIn('receipt') });
    const { places = [] } = (await records.byNumber('INC-1')) ?? {};
    expect(places.map(({ message }) => message)).toEqual([
      'card',
      ...Array.from({ length: MAX_SAID }, (_, index) => `m${index + 5}`),
    ]);
  });

  rule('what could not be said waits, unless somebody else has it by now', async records => {
    await records.insert(record(1, { outbox: [entry('1.0', at(5))], outboxDueAt: at(5) }));
    expect(
      await records.reschedule('id1', { id: '1.0', dueAt: at(5) }, { dueAt: at(30), neverAttempted: false, tries: 1 }),
    ).toBe(true);
    expect(
      await records.reschedule('id1', { id: '1.0', dueAt: at(5) }, { dueAt: at(40), neverAttempted: true, tries: 2 }),
    ).toBe(false);
    expect(await records.byNumber('INC-1')).toMatchObject({
      outboxDueAt: at(30),
      outbox: [{ dueAt: at(30), neverAttempted: false, tries: 1 }],
    });
  });

  rule('a change adds to what is owed and never loses what others owe', async records => {
    const born = record(1, { outbox: [entry('1.0', at(5))], outboxDueAt: at(5) });
    await records.insert(born);
    await records.save(change(born, { entries: [entry('2.0', at(3))] }));
    expect(await records.byNumber('INC-1')).toMatchObject({
      outboxDueAt: at(3),
      outbox: [{ id: '1.0' }, { id: '2.0' }],
    });
    await records.enqueue('id1', [entry('r', at(2))]);
    await records.enqueue('id1', [entry('r', at(1))]);
    expect(await records.byNumber('INC-1')).toMatchObject({
      outboxDueAt: at(2),
      outbox: [{ id: '1.0' }, { id: '2.0' }, { id: 'r' }],
    });
  });

  rule('much that was said is written at once, each place where it stands last', async records => {
    await records.insert(record(1, { outbox: [entry('1.0', at(1)), entry('1.1', at(2)), entry('1.2', at(3))] }));
    await records.insert(record(2, { outbox: [entry('1.0', at(1))], outboxDueAt: at(1) }));
    const now = await records.complete([
      { _id: 'id1', entryId: '1.0', place: place('m1') },
      { _id: 'id2', entryId: '1.0' },
      { _id: 'id1', entryId: '1.1', place: place('m2') },
      { _id: 'nobody', entryId: '1.0' },
    ]);
    expect([...now.keys()].toSorted()).toEqual(['id1', 'id2']);
    expect(now.get('id1')).toMatchObject({ outboxDueAt: at(3), outbox: [{ id: '1.2' }], places: [{ message: 'm2' }] });
    expect(now.get('id2')).toMatchObject({ outbox: [], places: [] });
    expect(await records.byNumber('INC-1')).toEqual(now.get('id1'));
  });

  rule('what is parked wakes nobody until it is changed, and is counted', async records => {
    const stuck = record(1, { timers: [{ at: at(5), words: quoted('nudge INC-1') }], wakeAt: at(5) });
    await records.insert(stuck);
    await records.insert(record(2, { wakeAt: at(6) }));
    expect(await records.park('id1', 'nothing understands it')).toBe(true);
    expect(await records.park('id1', 'found by another sweep')).toBe(false);
    expect(await records.parked()).toBe(1);
    expect((await records.awake(at(10), 10)).map(({ number }) => number)).toEqual(['INC-2']);
    expect((await records.byNumber('INC-1'))?.parked?.why).toBe('nothing understands it');
    await records.save(change(stuck, { wakeAt: at(7) }));
    expect([await records.parked(), (await records.byNumber('INC-1'))?.parked]).toEqual([0, undefined]);
    expect((await records.awake(at(10), 10)).map(({ number }) => number)).toEqual(['INC-2', 'INC-1']);
  });

  rule('who is due wakes, the most urgent first', async records => {
    await records.insert(record(1, { wakeAt: at(5) }));
    await records.insert(record(2, { wakeAt: at(6) }, { priority: 'P1' }));
    await records.insert(record(3, { wakeAt: at(30) }));
    expect((await records.awake(at(10), 10)).map(({ number }) => number)).toEqual(['INC-2', 'INC-1']);
    expect(await records.nextWake()).toEqual(at(5));
    expect(await records.overdue(at(10))).toBe(2);
    await records.replaceTimers('id1', 1, [], undefined);
    await records.replaceTimers('id2', 7, [], undefined);
    expect(await records.nextWake()).toEqual(at(6));
  });

  rule('lists hold what a person may see, in order', async records => {
    await records.insert(record(1));
    await records.insert(record(2, { dueAt: at(30) }));
    await records.insert(record(3, {}, { priority: 'P1' }));
    await records.insert(record(4, { queued: false }));
    await records.insert(record(5, {}, { desk: 'hr', requester: 'quin@x.example', opener: 'quin@x.example' }));
    await records.insert(record(6, { open: false, queued: false, dueAt: NEVER }));
    const agent = { email: 'amir@x.example', desks: ['it'] };
    const numbers = async (wanted: Partial<Parameters<Records['find']>[0]>) =>
      (await records.find({ sight: agent, among: 'queued', order: 'queue', limit: 10, ...wanted })).map(
        ({ number }) => number,
      );
    expect(await numbers({ desk: 'it' })).toEqual(['INC-3', 'INC-2', 'INC-1']);
    expect(await numbers({ desk: 'it', limit: 2 })).toEqual(['INC-3', 'INC-2']);
    expect(await numbers({ desk: 'it', dueBefore: at(40) })).toEqual(['INC-2']);
    expect(await numbers({ desk: 'hr' })).toEqual([]);
    expect(await numbers({})).toEqual(['INC-3', 'INC-2', 'INC-1']);
    expect(await numbers({ assignee: null, desk: 'it', teams: ['b'] })).toEqual([]);
    expect(await numbers({ sight: { email: 'quin@x.example', desks: [] } })).toEqual(['INC-5']);
    expect(
      await numbers({
        sight: { email: 'priya@x.example', desks: [] },
        requester: 'priya@x.example',
        among: 'open',
        order: 'newest',
      }),
    ).toEqual(['INC-4', 'INC-3', 'INC-2', 'INC-1']);
    expect(await numbers({ sight: { email: 'nosy@x.example', desks: [] }, requester: 'priya@x.example' })).toEqual([]);
    expect(await records.count({ sight: agent, among: 'queued' })).toBe(3);
    expect(await records.count({ sight: { email: 'nosy@x.example', desks: [] }, among: 'open' })).toBe(0);
  });

  rule('changes are found by what they touch and when, items by their keys and what they belong to', async records => {
    const change = (number: number, from: number, to: number, cis: string[], more: object = {}) =>
      record(number, { kind: 'change', queued: false }, {
        cis,
        start: at(from),
        end: at(to),
        governed: true,
        ...more,
      } as object);
    const item = (number: number, key: string, to: string[] = []) =>
      record(number, { kind: 'configuration', queued: false }, {
        key,
        relations: to.map(each => ({ to: each })),
      } as object);
    for (const each of [
      change(1, 0, 60, ['erp']),
      change(2, 60, 90, ['erp', 'crm']),
      change(3, 30, 40, ['mail'], { team: 'b' }),
      item(4, 'erp', ['oracle']),
      item(5, 'oracle'),
    ])
      expect(await records.insert(each)).toBe('inserted');
    const numbers = async (wanted: Partial<Parameters<Records['find']>[0]>) =>
      (await records.find({ sight: 'everything', among: 'open', order: 'none', limit: 10, ...wanted }))
        .map(({ number }) => number)
        .toSorted();
    const during = (from: number, to: number) => ({ kind: 'change', during: { from: at(from), to: at(to) } });
    expect(await numbers({ ...during(30, 60), touches: ['erp', 'mail'] })).toEqual(['INC-1', 'INC-3']);
    expect(await numbers({ ...during(60, 61), touches: ['crm', 'erp'] })).toEqual(['INC-2']);
    expect(await numbers(during(90, 99))).toEqual([]);
    expect(await numbers({ kind: 'change', teams: ['b'] })).toEqual(['INC-3']);
    expect(await numbers({ kind: 'configuration', keys: ['erp', 'nothing'] })).toEqual(['INC-4']);
    expect(await numbers({ kind: 'configuration', relatedTo: ['oracle'] })).toEqual(['INC-4']);
    const cara = { email: 'cara@x.example', desks: [] };
    expect(await numbers({ sight: cara })).toEqual([]);
    expect(await numbers({ sight: { ...cara, governs: true } })).toEqual(['INC-1', 'INC-2', 'INC-3']);
    expect(await numbers({ kind: 'change', order: 'oldest', limit: 1 })).toEqual(['INC-1']);
  });

  rule('of two configuration items one has the name, until it is retired', async records => {
    const item = (number: number) =>
      record(number, { kind: 'configuration', queued: false }, { key: 'erp', relations: [] } as object);
    expect(await records.insert(item(1))).toBe('inserted');
    expect(await records.insert(item(2))).toBe('name taken');
    expect(await records.insert(item(1))).toMatchObject({ number: 'INC-1' });
    await records.save(change(item(1), { open: false, queued: false }));
    expect(await records.insert(item(2))).toBe('inserted');
  });

  rule('a delivery is new once', async records => {
    const results = await Promise.all(Array.from({ length: 10 }, () => records.firstTime('d1')));
    expect(results.filter(first => first)).toHaveLength(1);
  });
}
