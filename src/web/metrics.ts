import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type DeskClock } from '../time/desk-clock.ts';
import { type Records } from '../domain/records.ts';
import { type OutboxWorker } from '../delivery/outbox-worker.ts';

export type Metrics = ReturnType<typeof metrics>;

/** What an operator watches: what is asked, how fast, what waits to be said, and how the platforms answer. */
export function metrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const commands = new Counter({
    name: 'hark_commands_total',
    help: 'Commands by verb and outcome',
    labelNames: ['verb', 'outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'hark_command_seconds',
    help: 'From heard to stored',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const calls = new Counter({
    name: 'hark_platform_calls_total',
    help: 'Calls to chat platforms',
    labelNames: ['platform', 'method', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'hark_refused_requests_total',
    help: 'Requests that were not let in, by reason',
    labelNames: ['platform', 'why'],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const depth = gauge('hark_outbox_depth', 'Records that still have something to say');
  const age = gauge('hark_outbox_age_seconds', 'Age of the oldest thing to say');
  const inHand = gauge('hark_outbox_in_hand', 'Messages that this replica has in hand');
  const parked = gauge('hark_timers_parked', 'Records whose timers failed five times: npm run desk -- explain NUMBER');
  const unresolved = new Counter({
    name: 'hark_unresolved_total',
    help: 'Cards, timers and tells that no kind of record has',
    labelNames: ['what'],
    registers,
  });
  const overdue = gauge('hark_timers_overdue', 'Records with a timer in the past');

  return {
    heard(verb: string, outcome: string, ms: number) {
      commands.inc({ verb, outcome });
      latency.observe({ outcome }, ms / 1_000);
    },
    unresolved: (what: string) => unresolved.inc({ what }),
    refused: (platform: string, why: string) => refusals.inc({ platform, why }),
    called: (platform: string, method: string, outcome: string) => calls.inc({ platform, method, outcome }),

    /** Prometheus text, with what the store knows read at this moment. */
    async text({
      records,
      outbox,
      clock,
    }: {
      records: Records;
      outbox: OutboxWorker;
      clock: DeskClock;
    }): Promise<{ type: string; text: string }> {
      const [owing, late, stuck] = await Promise.all([
        records.outboxBacklog(),
        records.overdue(clock.now()),
        records.parked(),
      ]);
      parked.set(stuck);
      depth.set(owing.depth);
      age.set(owing.oldest ? (Date.now() - owing.oldest.getTime()) / 1_000 : 0);
      inHand.set(outbox.depth());
      overdue.set(late);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
