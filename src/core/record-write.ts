import { genesis, link } from './audit-chain.ts';
import { plain } from '../domain/card.ts';
import { type InboundMessage } from '../domain/message.ts';
import { SCHEMA_VERSION, type CardPlace, type Loaded, type Stored } from '../domain/record.ts';
import { type RecordWrite } from '../domain/records.ts';
import { evolveAll, type AnyWorkflow, type Context, type Fact, type Happened } from '../domain/workflow.ts';
import { type Services } from './services.ts';
import { type Accepted } from './command-request.ts';

/** Everything that one decision changes, ready for one write. */
export function writeOf(
  { outbox, organisation, enabled }: Services,
  workflow: AnyWorkflow,
  record: Pick<Loaded, '_id' | 'head' | 'version' | 'state' | 'places'>,
  decision: Accepted,
  context: Context,
  message: InboundMessage,
): RecordWrite {
  const said = plain(decision.answer);
  const last = decision.events.length - 1;
  const events = link(
    record.head,
    decision.events.map((event, index) => ({
      ...event,
      at: context.now,
      by: context.by.email,
      via: message.id,
      ...(index === last && said !== '' ? { said } : {}),
    })),
  );
  const state = evolveAll(workflow, record.state, events as Happened<Fact>[]);
  const timers = workflow.timers(state, context.number, context);
  const wakeAt = earliest(timers.map(({ at }) => at));
  const entries = outbox.entriesOf(
    decision.effects,
    { state, version: record.version + 1, places: record.places },
    message,
    {
      organisation: organisation(),
      enabled,
      now: new Date(),
      dueAt: outbox.leasedUntil(state.priority === 'P1'),
      tellDueAt: outbox.leasedUntil(true),
      by: context.by.email,
    },
  );
  return {
    _id: record._id,
    wasVersion: record.version,
    state,
    events,
    head: events.at(-1)?.hash ?? record.head,
    delivery: message.id,
    entries,
    timers,
    ...(wakeAt ? { wakeAt } : {}),
    ...workflow.listing(state, context),
  };
}

/** A record that begins with this decision; a message it is about is one of its places, so that its thread is known. */
export function newRecord(
  services: Services,
  workflow: AnyWorkflow,
  { _id, number }: { _id: string; number: string },
  decision: Accepted,
  context: Context,
  message: InboundMessage,
  places: CardPlace[],
): Stored {
  const nothing = { _id, head: genesis(_id), version: 0, state: workflow.initial, places: [] };
  const {
    entries,
    wasVersion: _,
    delivery,
    ...first
  } = writeOf(services, workflow, nothing, decision, context, message);
  const outboxDueAt = earliest(entries.map(({ dueAt }) => dueAt));
  return {
    ...first,
    number,
    kind: workflow.kind,
    schemaVersion: SCHEMA_VERSION,
    version: 1,
    processedDeliveries: [delivery],
    outbox: entries,
    ...(outboxDueAt ? { outboxDueAt } : {}),
    places,
  };
}

export const earliest = (moments: readonly Date[]): Date | undefined =>
  moments.length === 0 ? undefined : new Date(Math.min(...moments.map(at => at.getTime())));
