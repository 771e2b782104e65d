import { workflow } from '../../src/domain/workflow.ts';
import * as cards from './cards/index.ts';
import { verbs } from './commands.ts';
import { evolve } from './evolve.ts';
import { initial, type Incident, type IncidentEvent } from './incident.ts';
import { decide, timers, wants } from './rules/index.ts';
import { clocks, standing } from './standing.ts';

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
  standing,
  clocks,
  json: cards.json,
  line: cards.line,
});
