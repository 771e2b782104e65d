import { ALWAYS, type Calendar } from '../time/calendar.ts';
import { type Promised } from '../time/sla-clock.ts';
import { type Desk, type DeskFile, type Team } from '../desk-file/schema.ts';
import { type Priority } from './priority.ts';

/** The desk file as rules read it; its shape is that of src/desk-file/schema.ts. */
export type { Desk, DeskFile, Team };

/** A stretch of time, `[from, to)`. */
export type Stretch = { from: Date; to: Date };

/** When changes are not made: of the desk file, or a change manager's (with its number). */
export type Freeze = Stretch & Terms & { number?: string };

/** What a freeze holds up: everything, or changes of these items; and what it does not. */
export type Terms = { reason: string; except: readonly string[]; services?: readonly string[] };

/** The desk file, with its calendars, maintenance windows and freezes worked out. */
export type Organisation = DeskFile & {
  compiled: Readonly<Record<string, Calendar>>;
  windows: readonly { service: string; calendar: Calendar }[];
  frozen: readonly Freeze[];
};

export const calendarOf = (organisation: Organisation, name: string): Calendar => organisation.compiled[name] ?? ALWAYS;

export function deskOf(organisation: Organisation, desk: string): Desk {
  const found = organisation.desks[desk];
  if (!found) throw new Error(`the desk file no longer has the desk "${desk}"; put it back or move its tickets`);
  return found;
}

export const teamOf = (organisation: Organisation, desk: string, team: string): Team | undefined =>
  organisation.desks[desk]?.teams[team];

export const leadOf = (organisation: Organisation, desk: string, team: string): string | undefined =>
  (teamOf(organisation, desk, team) ?? Object.values(organisation.desks[desk]?.teams ?? {})[0])?.lead;

export const isVip = (organisation: Organisation, email: string): boolean =>
  organisation.people.some(person => person.email === email && person.vip);

/** A team's own target, by its desk's calendar; undefined where it has none. */
export function operational(
  organisation: Organisation,
  { desk, team, priority }: { desk: string; team: string; priority: Priority },
): Promised | undefined {
  const target = teamOf(organisation, desk, team)?.target;
  return target === undefined
    ? undefined
    : { policy: `target of ${team}`, priority, target, calendar: deskOf(organisation, desk).calendar };
}

/** The first row of `sla` that matches, as the promise for each clock. */
export function promises(
  organisation: Organisation,
  of: { kind: 'incident' | 'request'; priority: Priority; desk: string; vip: boolean },
): { respond: Promised; resolve: Promised } {
  const index = organisation.sla.findIndex(({ when }) =>
    Object.entries(when).every(([name, value]) => value === undefined || of[name as keyof typeof of] === value),
  );
  const row = organisation.sla[index];
  if (!row) throw new Error(`the desk file has no sla row for ${of.kind} ${of.priority} at ${of.desk}`);
  const policy = `sla row ${index + 1}`;
  const promised = (target: string): Promised => ({ policy, priority: of.priority, target, calendar: row.calendar });
  return { respond: promised(row.respond), resolve: promised(row.resolve) };
}
