import { workflow } from '../../src/domain/workflow.ts';
import * as cards from './cards/index.ts';
import { verbs } from './commands.ts';
import { evolve } from './evolve.ts';
import { formerVerbs, upcasters } from '../shared/ticket/upcasters.ts';
import { initial, type Incident, type IncidentEvent } from './incident.ts';
import { decide, needs, timers } from './rules/index.ts';
import { clocks, listing } from './standing.ts';
import { revised } from './revised.ts';
import { endingOffers, turn } from './turn.ts';
import { type CardName } from './messages.ts';

/** An unplanned interruption of a service, from report to closed (ITIL 4: incident management). */
export const incident = workflow<Incident, typeof verbs, IncidentEvent>({
  kind: 'incident',
  prefix: 'INC',
  verbs,
  initial,
  decide: endingOffers(decide),
  evolve,
  upcasters,
  formerVerbs,
  cards: {
    receipt: cards.receipt,
    triage: cards.triage,
    turn,
    resolution: cards.resolution,
    more: cards.more,
    announcement: cards.announcement,
    room: cards.room,
    survey: cards.survey,
    timeline: cards.timeline,
  } satisfies Record<CardName, unknown>,
  needs,
  revised,
  timers,
  listing,
  clocks,
  json: cards.json,
  line: cards.line,
});
