import { type Span } from '../../../../src/domain/card.ts';
import { isStopped, readClock, type ClockName, type Reading } from '../../../../src/time/sla-clock.ts';
import { calendarOf, deskOf, teamOf } from '../../../../src/domain/desk.ts';
import { type Drawing } from '../../../../src/domain/workflow.ts';
import { clockOf, isActive, type AnyClock, type TicketState } from '../ticket.ts';

/** From here on a clock is at risk, and the team's lead is told (itsm-rules §3.7). */
export const WARN_PERCENT = 75;

export const reading = (
  name: ClockName,
  { clocks }: TicketState,
  { organisation, now }: Pick<Drawing<TicketState>['context'], 'organisation' | 'now'>,
): Reading => readClock(clocks[name], calendarOf(organisation, clocks[name].promised.calendar), now);

export function answerDue(state: TicketState, context: Drawing<TicketState>['context']) {
  return clockFact('respond', 'Answer by', state, context);
}

export function clockFact(name: AnyClock, label: string, state: TicketState, context: Drawing<TicketState>['context']) {
  const clock = clockOf(state, name);
  if (!clock) return [];
  const { state: now, dueAt } = readClock(
    clock,
    calendarOf(context.organisation, clock.promised.calendar),
    context.now,
  );
  if (now === 'paused') return [{ label, value: 'clock paused' }];
  if (!dueAt || !isActive(state) || isStopped(clock)) return [];
  const soon = clock.told.some(percent => percent >= WARN_PERCENT) ? ' (soon)' : '';
  return [{ label: `${label}${now === 'breached' ? ' (late)' : soon}`, value: { time: dueAt } }];
}

export function category(state: TicketState, { organisation }: Drawing<TicketState>['context']) {
  const { categories } = deskOf(organisation, state.desk);
  const nameOf = (key: string) => categories.find(known => known.key === key)?.name ?? key;
  if (state.category !== undefined) return [{ label: 'Category', value: nameOf(state.category) }];
  return state.suggested === undefined ? [] : [{ label: 'Sounds like', value: nameOf(state.suggested) }];
}

export const named = (email: string, { nameOf }: Drawing<TicketState>['context'], suffix = ''): Span =>
  suffix === '' ? { person: email, name: nameOf(email) } : `${nameOf(email)}${suffix}`;

export const teamName = ({ desk, team }: TicketState, { organisation }: Drawing<TicketState>['context']) =>
  teamOf(organisation, desk, team)?.name ?? deskOf(organisation, desk).name;
