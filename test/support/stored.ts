import { genesis, link } from '../../src/core/audit-chain.ts';
import { SCHEMA_VERSION, type OutboxEntry, type Stored } from '../../src/domain/record.ts';

/** A morning in March, by minutes after nine. */
export const at = (minutes: number) => new Date(Date.UTC(2026, 2, 27, 9, minutes));

export const entry = (id: string, dueAt: Date): OutboxEntry => ({
  id,
  effect: { do: 'show', card: 'triage', in: { at: 'desk' } },
  platform: 'slack',
  enqueuedAt: at(0),
  dueAt,
  neverAttempted: true,
  tries: 0,
});

/** A record as the store keeps it, with nothing to do. */
export function record(number: number, more: Partial<Stored> = {}, state: Partial<Stored['state']> = {}): Stored {
  const _id = `id${number}`;
  const events = link(genesis(_id), [{ type: 'opened', at: at(0), by: 'priya@x.example', via: `d${number}` }]);
  return {
    _id,
    number: `INC-${number}`,
    kind: 'incident',
    schemaVersion: SCHEMA_VERSION,
    version: 1,
    state: {
      desk: 'it',
      requester: 'priya@x.example',
      opener: 'priya@x.example',
      status: 'new',
      title: `T${number}`,
      team: 'a',
      priority: 'P3',
      openedAt: at(number),
      origin: 'slack',
      ...state,
    },
    events,
    head: events[0]!.hash,
    processedDeliveries: [`d${number}`],
    outbox: [],
    timers: [],
    places: [],
    open: true,
    queued: true,
    dueAt: at(60),
    ...more,
  };
}
