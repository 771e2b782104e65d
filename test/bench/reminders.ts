import { type Connection } from 'mongoose';

type Told = { at: Date; type: string; clock: string; percents: number[] };

/** Half of the four hours to the first answer: the threshold that is met here. */
const HALF_MS = 2 * 3_600_000;
const FAR_MS = 30 * 86_400_000;
const BATCH = 5_000;

/**
 * So many open tickets, of which `perSecond` meet a threshold in each of so many seconds: how late the desk noted it
 * (p99, s), and how many it told twice or never. The moment counted is that of the decision that told it.
 */
export async function reminders(
  database: Connection,
  { open, perSecond, seconds }: { open: number; perSecond: number; seconds: number },
): Promise<{ late: number; twice: number; never: number }> {
  const records = database.collection('records');
  const sample = (await records.findOne({ kind: 'incident', queued: true }))!;
  await records.deleteMany({});
  const begin = Date.now() + 20_000 + open / 10;
  const due = (index: number) =>
    index < perSecond * seconds ? begin + (index * 1_000) / perSecond : begin + FAR_MS + index * 1_000;
  for (let from = 0; from < open; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, open - from) }, (_, offset) => {
      const index = from + offset;
      const at = new Date(due(index));
      const openedAt = new Date(at.getTime() - HALF_MS);
      const number = `INC-${2_000_000 + index}`;
      const started = (name: 'respond' | 'resolve') => ({
        ...sample.state.clocks[name],
        marks: [{ at: openedAt, is: 'start', why: 'opened' }],
        told: [],
      });
      const { assignee: _assignee, ...state } = sample.state;
      return {
        ...sample,
        _id: `timer${index}`,
        number,
        events: [],
        outbox: [],
        places: [],
        timers: [{ at, words: `remind ${number} clock=respond at=50` }],
        wakeAt: at,
        open: true,
        queued: true,
        version: 1,
        state: {
          ...state,
          status: 'new',
          priority: 'P3',
          openedAt,
          clocks: { respond: started('respond'), resolve: started('resolve') },
        },
      };
    });
    await records.insertMany(batch as never[], { ordered: false });
  }
  const last = due(perSecond * seconds - 1);
  await new Promise(resolve => setTimeout(resolve, Math.max(0, last - Date.now()) + 10_000));
  const found = await records
    .find({ _id: { $in: Array.from({ length: perSecond * seconds }, (_, index) => `timer${index}`) as never[] } })
    .toArray();
  const told = found.map(record => (record.events as Told[]).filter(({ type }) => type === 'reminded'));
  const lateness = found
    .flatMap(({ events }, index) =>
      (events as Told[]).slice(0, 1).map(({ at }) => at.getTime() - (found[index]!.state.openedAt.getTime() + HALF_MS)),
    )
    .toSorted((a, b) => a - b);
  return {
    late: (lateness[Math.floor(lateness.length * 0.99)] ?? Infinity) / 1_000,
    twice: told.filter(events => events.length > 1).length,
    never: told.filter(events => events.length === 0).length,
  };
}
