import { type Bot } from '../bot.ts';
import { type DeskClock } from '../clock.ts';
import { calendarOf, type Organisation } from '../domain/organisation.ts';
import { openingOn } from '../domain/calendar.ts';

/** A morning's digest that comes after this is no help any more. */
const TOO_LATE_MS = 3_600_000;

/**
 * Each desk's digest, once a day when it opens. Its delivery id names the desk and the day, so that replicas that say it
 * together make one record; what this replica said already it does not say again.
 */
export function digest({ bot, clock, organisation }: { bot: Bot; clock: DeskClock; organisation: () => Organisation }) {
  const said = new Map<string, string>();

  return {
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
