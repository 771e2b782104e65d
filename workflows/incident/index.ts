import { readClock } from '../../src/domain/clock.ts';
import { calendarOf } from '../../src/domain/organisation.ts';
import { NEVER } from '../../src/domain/record.ts';
import { workflow } from '../../src/domain/workflow.ts';
import * as cards from './cards/index.ts';
import { verbs } from './commands.ts';
import { evolve } from './evolve.ts';
import { clockOf, initial, isActive, isOver, type Incident, type IncidentEvent } from './incident.ts';
import { decide, timers, wants } from './rules/index.ts';

/** An unplanned interruption of a service, from report to closed (ITIL 4: incident management). */
export const incident = workflow<Incident, typeof verbs, IncidentEvent>({
  kind: 'incident',
  prefix: 'INC',
  verbs,
  initial,
  decide,
  evolve,
  cards: {
    receipt: cards.receipt,
    triage: cards.triage,
    resolution: cards.resolution,
    more: cards.more,
    announcement: cards.announcement,
    room: cards.room,
    survey: cards.survey,
    timeline: cards.timeline,
  },
  wants,
  timers,
  standing(state, context) {
    const dues = (['respond', 'resolve'] as const)
      .filter(name => state.clocks[name].marks.at(-1)?.is !== 'stop')
      .map(name => cards.reading(name, state, context).dueAt ?? NEVER);
    const due = isActive(state) ? new Date(Math.min(NEVER.getTime(), ...dues.map(at => at.getTime()))) : NEVER;
    return { open: !isOver(state), queued: isActive(state), due };
  },
  clocks: (state, { organisation, now }) =>
    (['respond', 'resolve', 'team'] as const).flatMap(name => {
      const clock = clockOf(state, name);
      if (!clock) return [];
      return [{ name, clock, reading: readClock(clock, calendarOf(organisation, clock.promised.calendar), now) }];
    }),
  json: cards.json,
  line: cards.line,
});
