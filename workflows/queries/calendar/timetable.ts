import { DateTime } from 'luxon';
import { type Organisation } from '../../../src/domain/desk.ts';
import { type Loaded } from '../../../src/domain/record.ts';
import { type Wanted } from '../../../src/domain/records.ts';
import { type Stretch } from '../../../src/domain/desk.ts';
import { cut } from '../../../src/domain/text.ts';

/** A row of the picture. `is` gives its mark: made or to be made, only asked for, or held up. */
export type Row = Stretch & { name: string; is: 'change' | 'asked' | 'freeze' };

export type View = 'week' | 'month';

const MARKS: Record<Row['is'], string> = { change: '█', asked: '▒', freeze: '░' };
const FREE = '·';
/** Each character of a day is so many hours: a week fits into a narrow pane. */
const HOURS = 6;
const NAME = 7;
const CELL = 6;
const MAX_ROWS = 20;

/** The week or the month around a moment, `[from, to)`, in a zone. */
export function stretchOf(view: View, moment: Date, zone: string): Stretch {
  const from = DateTime.fromJSDate(moment, { zone }).startOf(view);
  return { from: from.toJSDate(), to: from.plus(view === 'week' ? { weeks: 1 } : { months: 1 }).toJSDate() };
}

/** Its day in a zone, such as 2026-03-27. */
export const dayOf = (moment: Date, zone: string): string => DateTime.fromJSDate(moment, { zone }).toISODate() ?? '';

/** The day on which the view before or after it is. */
export const turned = (view: View, moment: Date, by: -1 | 1, zone: string): string =>
  DateTime.fromJSDate(moment, { zone })
    .startOf(view)
    .plus(view === 'week' ? { weeks: by } : { months: by })
    .toISODate() ?? '';

export const titleOf = (view: View, moment: Date, zone: string): string => {
  const from = DateTime.fromJSDate(moment, { zone }).startOf(view).setLocale('en-GB');
  return view === 'week' ? `Week ${from.weekNumber}, from ${from.toFormat('d LLL yyyy')}` : from.toFormat('LLLL yyyy');
};

/** The days of a view, in order, each `[from, to)`: a day that a clock change makes longer or shorter is that long. */
export function daysOf(view: View, moment: Date, zone: string): (Stretch & { label: string })[] {
  const first = DateTime.fromJSDate(moment, { zone }).startOf(view).setLocale('en-GB');
  const length = view === 'week' ? 7 : (first.daysInMonth ?? 31);
  return Array.from({ length }, (_, index) => {
    const day = first.plus({ days: index });
    return { from: day.toJSDate(), to: day.plus({ days: 1 }).toJSDate(), label: day.toFormat('ccc d') };
  });
}

/** As monospaced text: a week has a row for each change, a month a cell for each day. */
export const picture = (view: View, moment: Date, rows: readonly Row[], zone: string): string =>
  view === 'week' ? week(moment, rows, zone) : month(moment, rows, zone);

export const LEGEND = `${MARKS.change} change  ${MARKS.asked} not approved yet  ${MARKS.freeze} freeze`;

function week(moment: Date, rows: readonly Row[], zone: string): string {
  const days = daysOf('week', moment, zone);
  const head = [''.padEnd(NAME), ...days.map(({ label }) => `${label.slice(0, 2)}${label.slice(4).padStart(2)}`)]
    .join(' ')
    .trimEnd();
  const drawn = rows
    .slice(0, MAX_ROWS)
    .map(row => [cut(row.name, NAME).padEnd(NAME), ...days.map(day => cells(row, day))].join(' '));
  return [head, ...drawn, ...(rows.length > MAX_ROWS ? [`… and ${rows.length - MAX_ROWS} more`] : [])].join('\n');
}

/** A mark for each part of the day in which it takes place at all: nothing is too short to be seen. */
function cells(row: Row, day: Stretch): string {
  const parts = 24 / HOURS;
  const length = (day.to.getTime() - day.from.getTime()) / parts;
  return Array.from({ length: parts }, (_, index) => {
    const from = day.from.getTime() + index * length;
    return row.from.getTime() < from + length && from < row.to.getTime() ? MARKS[row.is] : FREE;
  }).join('');
}

function month(moment: Date, rows: readonly Row[], zone: string): string {
  const days = daysOf('month', moment, zone);
  const first = DateTime.fromJSDate(moment, { zone }).startOf('month').weekday - 1;
  const cell = (day: Stretch, index: number) => {
    const on = rows.filter(row => row.from < day.to && day.from < row.to);
    const changes = on.filter(({ is }) => is !== 'freeze').length;
    const frozen = on.some(({ is }) => is === 'freeze') ? MARKS.freeze : ' ';
    const count = changes === 0 ? '' : `${MARKS.change}${changes > 9 ? '+' : changes}`;
    return `${String(index + 1).padStart(2)}${frozen}${count}`.padEnd(CELL);
  };
  const all = [...Array.from({ length: first }, () => ' '.repeat(CELL)), ...days.map(cell)];
  const weeks = Array.from({ length: Math.ceil(all.length / 7) }, (_, index) =>
    all
      .slice(index * 7, index * 7 + 7)
      .join('')
      .trimEnd(),
  );
  return [
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
      .map(day => day.padEnd(CELL))
      .join('')
      .trimEnd(),
    ...weeks,
  ].join('\n');
}

/** What a calendar tells of a row besides when it is. */
export type Entry = Row & { title: string; detail: string };

/** What stands in the calendar: which records to read for a stretch of time, and what they come to. */
export type Timetable = {
  lists(during: Stretch): Wanted[];
  entries(found: readonly (readonly Loaded[])[], during: Stretch, organisation: Organisation): Entry[];
};
