import { type Bot } from '../bot.ts';
import { type DeskClock } from '../clock.ts';
import { type Records } from '../domain/records.ts';
import { type Lanes } from '../lanes.ts';
import { type Log } from '../log.ts';

const PAGE = 100;

export type Sweep = ReturnType<typeof sweep>;

/**
 * Says to the bot what it meant to say to itself by now. Every replica may do this at the same time: each reminder is
 * decided under the record's version and its delivery id names the moment, so it is told once.
 */
export function sweep({
  bot,
  records,
  clock,
  lanes,
  log,
}: {
  bot: Bot;
  records: Records;
  clock: DeskClock;
  lanes: Lanes;
  log: Log;
}) {
  const complained = new Set<string>();
  const complain = (error: unknown, words: string) => {
    if (complained.has(words)) return;
    complained.add(words);
    log.error(
      { err: error, words },
      'a reminder could not be decided; it is tried again every second and not told of again',
    );
  };

  async function page(now: Date): Promise<number> {
    const awake = await records.awake(now, PAGE);
    for (const { timers } of awake) {
      for (const { at, words } of timers
        .filter(timer => timer.at <= now)
        .toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
        await bot
          .hear({
            id: `timer:${words}:${at.toISOString()}`,
            by: 'hark',
            where: { platform: 'console' },
            words,
            manner: 'command',
          })
          .catch((error: unknown) => complain(error, words));
      }
    }
    return awake.length;
  }

  return {
    /** All that is due; more than a page of it comes after a long rest. */
    async run(): Promise<void> {
      const uncork = lanes.cork();
      try {
        for (let pages = 0; pages < 1_000; pages += 1) if ((await page(clock.now())) < PAGE) return;
      } finally {
        uncork();
      }
    },
    nextWake: () => records.nextWake(),
  };
}
