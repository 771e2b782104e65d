import { replay } from '../../src/core/replay.ts';
import { type Entry, type Stored, type Ticket } from '../../src/domain/record.ts';
import { type AnyWorkflow } from '../../src/domain/workflow.ts';
import { workflows } from '../../workflows/index.ts';

/** What a record's state must be, going by its audit trail alone. */
export function replayed(
  { kind, events }: Pick<Stored, 'kind'> & { events: readonly Entry[] },
  kinds: readonly AnyWorkflow[] = workflows,
): Ticket {
  const workflow = kinds.find(known => known.kind === kind);
  if (!workflow) throw new Error(`no workflow for ${kind}`);
  return replay(workflow, events);
}
