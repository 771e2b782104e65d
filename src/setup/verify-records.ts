import { brokenAt } from '../core/audit-chain.ts';
import { type Stored } from '../domain/record.ts';
import { type AnyWorkflow } from '../domain/workflow.ts';
import { replay } from '../core/replay.ts';
import { type Store } from '../store/mongo.ts';

/** What is wrong with stored records, a line each: `INC-7: event 4 …`. */
export type Verified = { records: number; events: number; problems: string[] };

/** Looks at every record: whether its chain is whole, ends where it says, and leads to the state that is stored. */
export async function verifyRecords(
  { models: { Record } }: Pick<Store, 'models'>,
  workflows: readonly AnyWorkflow[],
): Promise<Verified> {
  const found: Verified = { records: 0, events: 0, problems: [] };
  const all = Record.collection.find<Stored>({}).sort({ number: 1 });
  for await (const record of all) {
    found.records += 1;
    found.events += Array.isArray(record.events) ? record.events.length : 0;
    const problem = problemOf(record, workflows);
    if (problem !== undefined) found.problems.push(`${record.number}: ${problem}`);
  }
  return found;
}

function problemOf(record: Stored, workflows: readonly AnyWorkflow[]): string | undefined {
  const { _id, kind, events, head, state, version } = record;
  if (!Array.isArray(events)) return 'it has no events';
  const broken = brokenAt(_id, events);
  if (broken !== undefined) return `event ${broken + 1} does not fit the one before, or was changed`;
  if (events.at(-1)?.hash !== head) return `event ${events.length + 1} is missing: the trail ends before its head`;
  const decisions = new Set(events.map(({ via }) => via)).size;
  if (decisions > version) return `event ${events.length} is of a later version than the record`;
  const workflow = workflows.find(known => known.kind === kind);
  if (!workflow) return `event 1 is of the kind "${kind}", which nothing here knows`;
  const replayed = replay(workflow, events);
  return sorted(replayed) === sorted(state)
    ? undefined
    : `event ${events.length} leads to another state than is stored`;
}

/** The same text for the same data, whatever the order of its keys. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
