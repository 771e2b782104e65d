import { defineWorkflow } from '../../src/domain/workflow.ts';
import { clocks, listing } from '../shared/ticket/listing.ts';
import { revisedBy } from '../shared/ticket/revised.ts';
import { initial } from '../shared/ticket/ticket.ts';
import { endingOffers, turn } from '../shared/ticket/turn.ts';
import { formerVerbs, upcasters } from '../shared/ticket/upcasters.ts';
import * as cards from './cards/index.ts';
import { verbs } from './commands.ts';
import { evolve } from './evolve.ts';
import { type Incident, type IncidentEvent } from './incident.ts';
import { type CardName } from './messages.ts';
import { revisions } from './revisions.ts';
import { decide, needs, timers } from './rules/index.ts';

/** An unplanned interruption of a service, from report to closed (ITIL 4: incident management). */
export const incident = defineWorkflow<Incident, typeof verbs, IncidentEvent>('incident', 'INC', {
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
  revised: revisedBy(revisions),
  timers,
  listing,
  clocks,
  json: cards.json,
  line: cards.line,
});
