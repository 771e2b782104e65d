import { type Clock, type ClockName, readClock, type Reading } from '../../../src/time/sla-clock.ts';
import { calendarOf } from '../../../src/domain/desk.ts';
import { NEVER } from '../../../src/domain/record.ts';
import { type Context } from '../../../src/domain/workflow.ts';
import { clockOf, type TicketState, isActive, isOver } from './ticket.ts';

type At = Pick<Context, 'now' | 'organisation'>;

/** Every clock of a ticket, and how it stands. */
export const clocks = (
  state: TicketState,
  { organisation, now }: At,
): { name: ClockName | 'team'; clock: Clock; reading: Reading }[] =>
  (['respond', 'resolve', 'team'] as const).flatMap(name => {
    const clock = clockOf(state, name);
    if (!clock) return [];
    return [{ name, clock, reading: readClock(clock, calendarOf(organisation, clock.promised.calendar), now) }];
  });

/** What lists go by: whether it is open, whether it is to be worked on, and which promise ends first. */
export function listing(state: TicketState, at: At): { open: boolean; queued: boolean; dueAt: Date } {
  const dues = clocks(state, at)
    .filter(({ name, clock }) => name !== 'team' && clock.marks.at(-1)?.is !== 'stop')
    .map(({ reading }) => (reading.dueAt ?? NEVER).getTime());
  const dueAt = isActive(state) ? new Date(Math.min(NEVER.getTime(), ...dues)) : NEVER;
  return { open: !isOver(state), queued: isActive(state), dueAt };
}
