import { DateTime } from 'luxon';
import { type Bot } from '../core/handle-message.ts';
import { type DeskClock } from '../time/desk-clock.ts';
import { WEEKDAYS } from '../time/moment.ts';
import { calendarOf, type Organisation } from '../domain/desk.ts';
import { openingOn } from '../time/calendar.ts';

const DAYS_AHEAD = [0, 1, 2, 3, 4, 5, 6, 7];
/** A morning's digest that comes after this is no help any more. */
const TOO_LATE_MS = 3_600_000;
const WEEK_MS = 7 * 86_400_000;

/**
 * Each desk's digest, once a day when it opens, and each board's agenda, once a week when the desk file says. Its delivery
 * id names whose it is and when, so that replicas that say it together make one record; what this replica said already
 * it does not say again.
 */
export function digest({ bot, clock, organisation }: { bot: Bot; clock: DeskClock; organisation: () => Organisation }) {
  const said = new Map<string, string>();

  return {
    /** The next time a desk opens or a board has its agenda. */
    next(): Date | undefined {
      const { desks, timezone, change } = organisation();
      const now = clock.now();
      const agendas = Object.values(change?.boards ?? {}).flatMap(({ agenda }) =>
        agenda === undefined
          ? []
          : [now, new Date(now.getTime() + WEEK_MS)].map(moment => agendaOn(agenda, moment, timezone).getTime()),
      );
      const openings = Object.values(desks).flatMap(({ calendar }) =>
        DAYS_AHEAD.flatMap(days => {
          const moment = new Date(now.getTime() + days * 86_400_000);
          const opening = openingOn(calendarOf(organisation(), calendar), moment, timezone);
          return opening && opening.at > now ? [opening.at.getTime()] : [];
        }),
      );
      const moments = [...openings, ...agendas.filter(at => at > now.getTime())];
      return moments.length === 0 ? undefined : new Date(Math.min(...moments));
    },

    async run(): Promise<void> {
      const { desks, timezone, change } = organisation();
      const now = clock.now();
      for (const [board, { agenda }] of Object.entries(change?.boards ?? {})) {
        const at = agenda === undefined ? undefined : agendaOn(agenda, now, timezone);
        if (at === undefined || at > now || now.getTime() - at.getTime() > TOO_LATE_MS) continue;
        await say(`agenda:${board}:${at.toISOString()}`, `agenda board=${board}`, board);
      }
      for (const [desk, { calendar }] of Object.entries(desks)) {
        const opening = openingOn(calendarOf(organisation(), calendar), now, timezone);
        const age = opening ? now.getTime() - opening.at.getTime() : -1;
        if (!opening || age < 0 || age > TOO_LATE_MS) continue;
        await say(`digest:${desk}:${opening.day}`, `digest desk=${desk}`, desk);
      }
    },
  };

  async function say(id: string, words: string, whose: string) {
    const key = `${words.split(' ', 1)[0]} ${whose}`;
    if (said.get(key) === id) return;
    await bot.handleMessage({ id, by: 'hark', where: { platform: 'console' }, words, source: 'command' });
    said.set(key, id);
  }
}

/** `mon 09:00` of this week, by the wall clock of the zone. */
function agendaOn(when: string, now: Date, zone: string): Date {
  const [day = '', time = ''] = when.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const week = DateTime.fromJSDate(now, { zone }).startOf('week');
  return week
    .plus({ days: WEEKDAYS.indexOf(day) })
    .set({ hour, minute })
    .toJSDate();
}
