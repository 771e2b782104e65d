import { type Bot } from '../core/handle-message.ts';
import { type DeskClock } from '../time/desk-clock.ts';
import { type Loaded } from '../domain/record.ts';
import { RecordFull, type Records } from '../domain/records.ts';
import { type OutboxWorker } from '../delivery/outbox-worker.ts';
import { type Log } from '../domain/log.ts';
import { PlatformSilent } from '../domain/platform.ts';

const PAGE = 100;
/** So often a reminder is tried. What a store or a platform that is down holds up is tried on, less and less often. */
const TRIES = 5;
const MAX_REST_MS = 5 * 60_000;

export type Sweep = ReturnType<typeof sweep>;

/**
 * Says to the bot what it meant to say to itself by now. Every replica may do this at the same time: each reminder is
 * decided under the record's version and its delivery id names the moment, so it is told once. A record whose reminder
 * cannot be decided is passed over for a while; a full one is parked, for nothing more can be stored on it.
 */
export function sweep({
  bot,
  records,
  clock,
  outbox,
  log,
  systemNow = Date.now,
}: {
  bot: Bot;
  records: Records;
  clock: DeskClock;
  outbox: OutboxWorker;
  log: Log;
  /** The machine's own time (ms), by which records in trouble rest. */
  systemNow?: () => number;
}) {
  /** Records in trouble: how often, and until when they rest (system time). */
  const failing = new Map<string, { tries: number; until: number }>();

  async function failed({ _id, number }: Loaded, error: unknown, words: string) {
    if (error instanceof RecordFull) {
      failing.delete(_id);
      if (await records.park(_id, 'it is as large as a record can be'))
        log.error(
          { number, words },
          'a record is full, so its reminders are parked; archive it, or go on with a new one',
        );
      return;
    }
    const tries = (failing.get(_id)?.tries ?? 0) + 1;
    if (tries === 1)
      log.error({ err: error, words }, 'a reminder could not be decided; it is tried again and not told of again');
    if (tries >= TRIES && !isOutage(error)) {
      failing.delete(_id);
      if (await records.park(_id, error instanceof Error ? error.message : 'it could not be decided'))
        log.error({ number }, 'its timers are parked until it is changed: npm run desk -- explain says which');
      return;
    }
    const rest = tries < TRIES ? 900 : Math.min(MAX_REST_MS, 1_000 * 2 ** Math.min(tries, 12));
    failing.set(_id, { tries, until: systemNow() + rest });
  }

  async function wake(record: Loaded, now: Date) {
    const due = record.timers.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, words } of due) {
      try {
        await bot.handleMessage({
          id: `timer:${words}:${at.toISOString()}`,
          by: 'hark',
          where: { platform: 'console' },
          words,
          source: 'command',
        });
        failing.delete(record._id);
      } catch (error) {
        return failed(record, error, words);
      }
    }
  }

  const isOutage = (error: unknown) =>
    error instanceof PlatformSilent || (error instanceof Error && error.name.startsWith('Mongo'));

  const resting = () => [...failing].filter(([, { until }]) => until > systemNow()).map(([_id]) => _id);

  async function page(now: Date): Promise<number> {
    const rests = resting();
    const awake = await records.awake(now, PAGE, rests);
    // What is not due any more is in no trouble any more.
    const due = new Set([...rests, ...awake.map(({ _id }) => _id)]);
    if (awake.length < PAGE) for (const _id of failing.keys()) if (!due.has(_id)) failing.delete(_id);
    for (const record of awake) await wake(record, now);
    return awake.length;
  }

  return {
    /** All that is due; more than a page of it comes after a long rest. */
    async run(): Promise<void> {
      const uncork = outbox.holdBack();
      try {
        for (let pages = 0; pages < 1_000; pages += 1) if ((await page(clock.now())) < PAGE) return;
      } finally {
        uncork();
      }
    },
    /** When something falls due next, but for what is in trouble. */
    nextWake: () => records.nextWake([...failing.keys()]),
  };
}
