import { type Connection } from 'mongoose';
import { evenly } from './load.ts';
import { quiet } from './quiet.ts';
import { slash } from './signed.ts';

const BATCH = 5_000;
const ITEMS = 10_000;
const RELATIONS_EACH = 5;
const CHANGES = 10_000;
const DAYS = 60;
const HOUR = 3_600_000;

/** The desk with changes, which one team approves. */
export const changingAt = (desk: string): string =>
  desk.replace(
    '\ncatalogue:',
    `
change:
  boards: {}
  managers: [ada@larkspur.example]
  approval:
    low: { approvers: team, mode: any, within: 1d }
    moderate: { approvers: team, mode: any, within: 1d }
    high: { approvers: team, mode: any, within: 1d }
    emergency: { approvers: team, mode: any, within: 1d }
  windows: [{ service: ci-1, days: [mon-sun], hours: ["01:00-05:00"] }]
catalogue:`,
  );

/**
 * The conflict check of one change among 10,000 and 50,000 relations, as `conflicts NUMBER` over HTTP: its p99 in ms, and
 * how many of the checks found something.
 */
export async function conflicts(
  database: Connection,
  url: string,
  agents: readonly string[],
): Promise<{ p99: number; found: number }> {
  const start = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  await evenly(
    url,
    [slash(agents[0]!, 'ci add sample'), slash(agents[0]!, `change new Sample ci=ci-1 start=${start} end=2h`)],
    1,
  );
  await filled(database);
  await quiet(database);
  const asked = Array.from({ length: 400 }, (_, index) =>
    slash(agents[index % agents.length]!, `conflicts CHG-${1_000_000 + index * 20}`),
  );
  const times = await evenly(url, asked, 20);
  const found = await database
    .collection('records')
    .countDocuments({ kind: 'change', version: { $gt: 1 }, 'state.conflicts.0': { $exists: true } });
  return { p99: times[Math.floor(times.length * 0.99)]!, found };
}

async function filled(database: Connection) {
  const records = database.collection('records');
  const blank = {
    events: [],
    outbox: [],
    places: [],
    timers: [],
    processedDeliveries: [],
    wakeAt: undefined,
    outboxDueAt: undefined,
    version: 1,
  };
  const [item, change] = await Promise.all(
    ['configuration', 'change'].map(kind => records.findOne({ kind }, { sort: { _id: 1 } })),
  );
  const many = async (count: number, make: (index: number) => object) => {
    for (let from = 0; from < count; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, offset) => make(from + offset));
      await records.insertMany(batch as never[], { ordered: false, ignoreUndefined: true });
    }
  };
  await many(ITEMS, index => ({
    ...item,
    ...blank,
    _id: `item${index}`,
    number: `CI-${1_000_000 + index}`,
    state: {
      ...item!.state,
      key: `ci-${index}`,
      name: `CI ${index}`,
      // Each with its neighbours in a ring, and with some far away.
      relations: Array.from({ length: RELATIONS_EACH }, (_, each) => ({
        to: `ci-${(index + (each < 3 ? each + 1 : each * 997)) % ITEMS}`,
        as: 'depends on',
      })),
    },
  }));
  await many(CHANGES, index => {
    const from = Date.now() + ((index * 7_919) % (DAYS * 24)) * HOUR;
    return {
      ...change,
      ...blank,
      _id: `change${index}`,
      number: `CHG-${1_000_000 + index}`,
      state: {
        ...change!.state,
        title: `Change ${index}`,
        status: 'scheduled',
        cis: [`ci-${index % ITEMS}`, `ci-${(index * 13) % ITEMS}`],
        assignee: `a${index % 50}@larkspur.example`,
        start: new Date(from),
        end: new Date(from + 4 * HOUR),
        slotReservedAt: new Date(),
      },
    };
  });
}
