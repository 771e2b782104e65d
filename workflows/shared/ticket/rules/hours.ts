import { type Line } from '../../../../src/domain/card.ts';
import { calendarOf, deskOf } from '../../../../src/domain/desk.ts';
import { type Priority } from '../../../../src/domain/priority.ts';
import { type CommandContext } from '../../../../src/domain/workflow.ts';
import { isOpenAt, nextOpening } from '../../../../src/time/calendar.ts';

/** "IT is closed and opens Mon 09:00": said once per person and ticket, never about what cannot wait. */
export function closedNow({ organisation, now }: CommandContext, desk: string, priority: Priority): Line | undefined {
  const { name, calendar } = deskOf(organisation, desk);
  const hours = calendarOf(organisation, calendar);
  if (priority === 'P1' || isOpenAt(hours, now)) return undefined;
  return [`${name} is closed now and opens `, { time: nextOpening(hours, now) }, '.'];
}
