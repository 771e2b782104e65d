import { type Connection } from 'mongoose';

const BATCH = 5_000;
/** The first so many are always open, and numbered from 900,000. */
const FIRST = 300;

/** That many tickets, made of one that the bot itself has made; a third of them open. */
export async function filledWith(database: Connection, size: number): Promise<void> {
  const records = database.collection('records');
  const sample = await records.findOne({ kind: 'incident' }, { sort: { _id: 1 } });
  await records.deleteMany({});
  for (let from = 0; from < size; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, size - from) }, (_, offset) => {
      const index = from + offset;
      const open = index % 3 === 0 || index < FIRST;
      const { assignee: _assignee, ...state } = sample!.state;
      return {
        ...sample,
        _id: `bench${index}`,
        number: index < FIRST ? `INC-${900_000 + index}` : `INC-${index + 1_000_000}`,
        events: [],
        outbox: [],
        places: [],
        timers: [],
        wakeAt: undefined,
        outboxDueAt: undefined,
        open,
        queued: open,
        version: 1,
        state: {
          ...state,
          openedAt: new Date(Date.now() - index * 60_000),
          status: open ? 'new' : 'closed',
          requester: `p${index % 500}@larkspur.example`,
        },
      };
    });
    await records.insertMany(batch as never[], { ordered: false, ignoreUndefined: true });
  }
}
