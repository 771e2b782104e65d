import { DateTime } from 'luxon';
import { duration, DURATION } from './duration.ts';

/** As the desk file and people write them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * A moment as people say it, in a zone: `2h`, `3d`, `17:00` (the next one), `fri` (the next one, at midnight), `tomorrow`,
 * `now`, `sat 22:00`, `2026-04-01` (at midnight), `2026-04-01T09:00`, `2026-04-01 09:00`, or with a zone of its own
 * (`2026-04-01T09:00Z`). Undefined for anything else.
 */
export function momentOf(said: string, now: Date, zone: string): Date | undefined {
  const text = said.trim().toLowerCase();
  const here = DateTime.fromJSDate(now, { zone });
  if (text === 'now') return now;
  if (DURATION.test(text)) {
    const length = duration(text);
    return 'ms' in length ? valid(new Date(now.getTime() + length.ms)) : undefined;
  }
  const [, day = '', clock] = /^(.*?)(?:(?:^|[ t])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/.exec(text) ?? [];
  if (clock === undefined) return valid(dayOf(day, here)?.toJSDate());
  const [hour = 0, minute = 0] = text.slice(day.length).replace(/^[ t]/, '').split(':').map(Number);
  const at = (moment: DateTime) => moment.set({ hour, minute, second: 0, millisecond: 0 });
  const on = day === '' ? undefined : dayOf(day, here);
  if (day !== '') return valid(on && at(on).toJSDate());
  return (at(here) > here ? at(here) : at(here.plus({ days: 1 }))).toJSDate();
}

/** The beginning of a day: a date, a weekday that comes, tomorrow. */
function dayOf(text: string, here: DateTime): DateTime | undefined {
  if (text === 'today') return here.startOf('day');
  if (text === 'tomorrow') return here.plus({ days: 1 }).startOf('day');
  const weekday = WEEKDAYS.indexOf(text.slice(0, 3)) + 1;
  if (weekday > 0 && /^[a-z]+$/.test(text)) {
    const ahead = (weekday - here.weekday + 7) % 7 || 7;
    return here.plus({ days: ahead }).startOf('day');
  }
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
  const isExact = /^\d{4}-\d\d-\d\dt\d\d:\d\d(:\d\d)?(\.\d{1,3})?(z|[+-]\d\d:\d\d)$/.test(text);
  if (!isDate && !isExact) return undefined;
  const at = DateTime.fromISO(text.toUpperCase(), { zone: here.zoneName ?? 'utc' });
  return at.isValid ? at : undefined;
}

/** Nobody plans for after this, and not every store and zone can. */
const LAST = Date.UTC(9999, 0, 1);
const valid = (at: Date | undefined): Date | undefined => (at && at.getTime() < LAST ? at : undefined);
