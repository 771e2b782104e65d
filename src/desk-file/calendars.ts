import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { ALWAYS, type Calendar, type Span } from '../time/calendar.ts';
import { type DeskFile } from './schema.ts';
import { WEEKDAYS } from '../time/moment.ts';

const DAY = 1_440;
const YEARS_AHEAD = 3;

type Hours = readonly (readonly [days: string, hours: readonly string[] | undefined])[];

/** A calendar of the desk file, worked out: its week, and the dates on which it is otherwise. */
export function compiled(file: DeskFile, name: string, now: Date): Calendar {
  const calendar = file.calendars[name];
  if (!calendar || 'always' in calendar) return ALWAYS;
  const week = weekOf(Object.entries(calendar.hours));
  const dates = new Map<string, Span[]>();
  const on = (date: string) => dates.get(date) ?? week[weekdayOf(date)] ?? [];
  // A shift that would begin while it is closed does not go on after midnight either.
  const endShifts = (date: string) =>
    dates.set(
      dayAfter(date),
      on(dayAfter(date)).filter(({ spill }) => !spill),
    );
  for (const { date, closed } of calendar.holidays ? closures(calendar.holidays, now) : []) {
    dates.set(date, without(on(date), closed));
    if (closed.to === DAY) endShifts(date);
  }
  // What the file says of a date is all that there is on it; a shift that ends after midnight goes on into the next.
  for (const { date } of calendar.exceptions) endShifts(date);
  for (const { date, hours } of calendar.exceptions) dates.set(date, merged(hours.flatMap(text => own(text))));
  for (const { date, hours } of calendar.exceptions) {
    const rest = hours.flatMap(text => afterMidnight(text));
    const next = dayAfter(date);
    if (rest.length > 0) dates.set(next, merged([...on(next), ...rest]));
  }
  return { zone: calendar.timezone, week, dates: Object.fromEntries(dates) };
}

/** Hours for each day of the week, Monday first; those over midnight end on the next day. */
export const weekOf = (hours: Hours): Span[][] =>
  WEEKDAYS.map((_, day) =>
    merged(
      hours.flatMap(([days, spans = []]) => {
        const those = daysIn(days);
        return [
          ...(those.includes(day) ? spans.flatMap(own) : []),
          ...(those.includes((day + 6) % 7) ? spans.flatMap(afterMidnight) : []),
        ];
      }),
    ),
  );

function daysIn(days: string): number[] {
  const [from = '', to = from] = days.split('-');
  const [start, end] = [WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to)];
  return WEEKDAYS.map((_, day) => day).filter(day =>
    start <= end ? day >= start && day <= end : day >= start || day <= end,
  );
}

/** `22:00-02:00` is 22:00 to midnight on its own day … */
function own(text: string): Span[] {
  const { from, to } = spanOf(text);
  return [{ from, to: to > from ? to : DAY }];
}

/** … and midnight to 02:00 on the next. */
function afterMidnight(text: string): Span[] {
  const { from, to } = spanOf(text);
  return to > from || to === 0 ? [] : [{ from: 0, to, spill: true }];
}

function spanOf(text: string): Span {
  const [from = 0, to = 0] = text.split('-').map(time => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  });
  return { from, to };
}

/** In order, with those that touch as one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (!last || span.from > last.to) all.push(span);
    else all[all.length - 1] = together(last, span);
  }
  return all;
}

const together = (a: Span, b: Span): Span => ({
  from: a.from,
  to: Math.max(a.to, b.to),
  ...(a.spill && b.spill ? { spill: true as const } : {}),
});

const without = (spans: readonly Span[], closed: Span): Span[] =>
  spans
    .flatMap(span => [
      { ...span, to: Math.min(span.to, closed.from) },
      { ...span, from: Math.max(span.from, closed.to) },
    ])
    .filter(({ from, to }) => to > from);

/**
 * Public and bank holidays as what they close of each date: some last days, and some begin or end at noon
 * (date-holidays: `date` is the wall clock where they are held, `start` and `end` say how long they last).
 */
function closures({ country, state }: { country: string; state?: string | undefined }, now: Date) {
  const known = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const year = now.getUTCFullYear();
  return Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => year - 1 + index)
    .flatMap(each => known.getHolidays(each))
    .filter(({ type }) => type === 'public' || type === 'bank')
    .flatMap(({ date, start, end }) => closedDays(date, end.getTime() - start.getTime()));
}

function closedDays(date: string, ms: number): { date: string; closed: Span }[] {
  const from = DateTime.fromSQL(date.slice(0, 19), { zone: 'utc' });
  const to = from.plus({ milliseconds: ms });
  const days: { date: string; closed: Span }[] = [];
  for (let day = from.startOf('day'); day < to; day = day.plus({ days: 1 })) {
    const minutes = (moment: DateTime) => moment.diff(day, 'minutes').minutes;
    days.push({
      date: day.toISODate() ?? '',
      closed: { from: Math.max(0, minutes(from)), to: Math.min(DAY, minutes(to)) },
    });
  }
  return days;
}

const weekdayOf = (date: string) => DateTime.fromISO(date, { zone: 'utc' }).weekday - 1;
const dayAfter = (date: string) => DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? '';
