import { type Entry, type Ticket } from '../domain/record.ts';
import { evolveAll, type AnyWorkflow, type Fact, type Happened } from '../domain/workflow.ts';

/** The state that the events of a record lead to. */
export const replay = (workflow: AnyWorkflow, events: readonly Entry[]): Ticket =>
  evolveAll(workflow, workflow.initial, events as Happened<Fact>[]);

/** What an upgrade must know of the kinds of record. */
export const kindsOf = (workflows: readonly AnyWorkflow[]) => ({
  replay(kind: string, events: readonly Entry[]): Ticket | undefined {
    const workflow = workflows.find(known => known.kind === kind);
    return workflow && replay(workflow, events);
  },
  formerVerbs: Object.assign({}, ...workflows.map(({ formerVerbs = {} }) => formerVerbs)) as Readonly<
    Record<string, string>
  >,
});
