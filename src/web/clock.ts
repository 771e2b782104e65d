import { z } from 'zod';
import { type AdjustableClock } from '../time/desk-clock.ts';
import { duration, DURATION } from '../time/duration.ts';
import { type Sweep } from '../jobs/sweep.ts';
import { type OutboxWorker } from '../delivery/outbox-worker.ts';

const Move = z.union([
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.string().regex(DURATION) }),
]);

/** Beyond these a date is a slip of the finger, and calendars would be worked out for nothing. */
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
const MAX_STEPS = 100_000;
/** One advance: more than this is a slip of the finger too, and would keep the desk busy for long. */
const MAX_ADVANCE_MS = 800 * 86_400_000;
/** A platform that does not answer holds the clock up once, for so long; what it is owed stays in the outbox. */
const PATIENCE_MS = 5_000;

export type MoveClock = (body: unknown) => Promise<{ now: Date } | { wrong: string }>;

/**
 * Moves the desk's clock, stopping at every moment at which something falls due on the way: each is decided at its own
 * time and its messages are sent before the next.
 */
export function clockMover({
  clock,
  sweep,
  outbox,
  daily,
}: {
  clock: AdjustableClock;
  sweep: Sweep;
  outbox: OutboxWorker;
  /** What happens at times of day rather than for a record. */
  daily?: { next(): Date | undefined; run(): Promise<void> };
}): MoveClock {
  async function to(target: Date) {
    let patience = PATIENCE_MS;
    const said = async () => {
      const timer = new Promise<'late'>(resolve => setTimeout(() => resolve('late'), patience).unref());
      if ((await Promise.race([outbox.idle(), timer])) === 'late') patience = 0;
    };
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const moments = [await sweep.nextWake(), daily?.next()].filter(moment => moment !== undefined);
      const due = moments.toSorted((a, b) => a.getTime() - b.getTime())[0];
      if (!due || due > target) break;
      if (due > clock.now()) await clock.set(due);
      await sweep.run();
      await daily?.run();
      await said();
      const next = await sweep.nextWake();
      if (next && next <= due) break;
    }
    await clock.set(target);
    await sweep.run();
    await daily?.run();
    await outbox.recover();
    await said();
  }

  return async body => {
    const move = Move.safeParse(body);
    if (!move.success) return { wrong: 'Say {"set": "2026-03-27T15:30:00+01:00"} or {"advance": "2h"}.' };
    if ('set' in move.data) {
      const target = new Date(move.data.set);
      if (!isPlausible(target)) return { wrong: TOO_FAR };
      if (target.getTime() - clock.now().getTime() > MAX_ADVANCE_MS) return { wrong: TOO_LONG };
      await to(target);
    } else {
      const length = duration(move.data.advance);
      if (!('ms' in length))
        return { wrong: 'The clock advances by hours, minutes, seconds or days (d), not by business days.' };
      if (length.ms > MAX_ADVANCE_MS) return { wrong: TOO_LONG };
      const target = new Date(clock.now().getTime() + length.ms);
      if (!isPlausible(target)) return { wrong: TOO_FAR };
      await to(target);
    }
    return { now: clock.now() };
  };
}

const TOO_LONG = 'The clock advances by at most 800 days at a time.';
const TOO_FAR = 'The clock can be set to moments from 2000 to 2099.';
const isPlausible = (at: Date) => at.getTime() >= EARLIEST && at.getTime() < LATEST;
