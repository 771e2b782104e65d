import { DateTime } from 'luxon';
import { duration, DURATION } from './duration.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * A moment as people say it, in a zone: `2h`, `3d`, `17:00` (the next one), `fri` (the next one, at midnight),
 * `2026-04-01` (at midnight), `2026-04-01T09:00`. Undefined for anything else.
 */
export function momentOf(said: string, now: Date, zone: string): Date | undefined {
  const text = said.trim().toLowerCase();
  const here = DateTime.fromJSDate(now, { zone });
  if (DURATION.test(text)) {
    const length = duration(text);
    return 'ms' in length ? new Date(now.getTime() + length.ms) : undefined;
  }
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined) {
    const today = here.set({ hour: Number(hours), minute: Number(minutes), second: 0, millisecond: 0 });
    return (today > here ? today : today.plus({ days: 1 })).toJSDate();
  }
  if (text === 'tomorrow') return here.plus({ days: 1 }).startOf('day').toJSDate();
  const weekday = DAYS.indexOf(text.slice(0, 3)) + 1;
  if (weekday > 0 && /^[a-z]+$/.test(text)) {
    const ahead = (weekday - here.weekday + 7) % 7 || 7;
    return here.plus({ days: ahead }).startOf('day').toJSDate();
  }
  if (!/^\d{4}-\d\d-\d\d(t\d\d:\d\d)?$/.test(text)) return undefined;
  const at = DateTime.fromISO(text.toUpperCase(), { zone });
  return at.isValid ? at.toJSDate() : undefined;
}
