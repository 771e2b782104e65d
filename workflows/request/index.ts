import { readClock } from '../../src/domain/clock.ts';
import { calendarOf } from '../../src/domain/organisation.ts';
import { NEVER } from '../../src/domain/record.ts';
import { workflow } from '../../src/domain/workflow.ts';
import * as served from '../incident/cards/index.ts';
import { clockOf, isActive, isOver } from '../incident/incident.ts';
import * as cards from './cards.ts';
import { verbs } from './commands.ts';
import { evolve } from './evolve.ts';
import { initial, type Request, type RequestEvent } from './request.ts';
import { decide, timers, wants } from './rules/index.ts';

/** Something from the catalogue: asked for, approved where it must be, fulfilled (ITIL 4: service request management). */
export const request = workflow<Request, typeof verbs, RequestEvent>({
  kind: 'request',
  prefix: 'REQ',
  verbs,
  initial,
  decide,
  wants,
  evolve,
  cards: {
    receipt: cards.receipt,
    triage: cards.triage,
    approval: cards.approval,
    board: cards.approval,
    resolution: served.resolution,
    more: served.more,
    survey: served.survey,
    timeline: served.timeline,
  },
  timers,
  standing(state, { now, organisation }) {
    const read = (['respond', 'resolve'] as const).map(name => state.clocks[name]);
    const dues = read
      .filter(({ marks }) => marks.at(-1)?.is !== 'stop')
      .map(clock => readClock(clock, calendarOf(organisation, clock.promised.calendar), now).dueAt ?? NEVER);
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
