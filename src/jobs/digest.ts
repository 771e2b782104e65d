import { type Bot } from '../bot.ts';
import { type DeskClock } from '../clock.ts';
import { calendarOf, type Organisation } from '../domain/organisation.ts';
import { openingOn } from '../domain/calendar.ts';

const DAYS_AHEAD = [0, 1, 2, 3, 4, 5, 6, 7];
/** A morning's digest that comes after this is no help any more. */
const TOO_LATE_MS = 3_600_000;

/**
 * Each desk's digest, once a day when it opens. Its delivery id names the desk and the day, so that replicas that say it
 * together make one record; what this replica said already it does not say again.
 */
export function digest({ bot, clock, organisation }: { bot: Bot; clock: DeskClock; organisation: () => Organisation }) {
  const said = new Map<string, string>();

  return {
    /** The next time a desk opens. */
    next(): Date | undefined {
      const { desks, timezone } = organisation();
      const now = clock.now();
      const openings = Object.values(desks).flatMap(({ calendar }) =>
        DAYS_AHEAD.flatMap(days => {
          const moment = new Date(now.getTime() + days * 86_400_000);
          const opening = openingOn(calendarOf(organisation(), calendar), moment, timezone);
          return opening && opening.at > now ? [opening.at.getTime()] : [];
        }),
      );
      return openings.length === 0 ? undefined : new Date(Math.min(...openings));
    },

    async run(): Promise<void> {
      const { desks, timezone } = organisation();
      const now = clock.now();
      for (const [desk, { calendar }] of Object.entries(desks)) {
        const opening = openingOn(calendarOf(organisation(), calendar), now, timezone);
        const age = opening ? now.getTime() - opening.at.getTime() : -1;
        if (!opening || age < 0 || age > TOO_LATE_MS || said.get(desk) === opening.day) continue;
        await bot.hear({
          id: `digest:${desk}:${opening.day}`,
          by: 'hark',
          where: { platform: 'console' },
          words: `digest desk=${desk}`,
          manner: 'command',
        });
        said.set(desk, opening.day);
      }
    },
  };
}
