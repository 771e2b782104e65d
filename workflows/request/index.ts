import { defineWorkflow } from '../../src/domain/workflow.ts';
import * as served from '../shared/ticket/cards/index.ts';
import { clocks, listing } from '../shared/ticket/listing.ts';
import * as cards from './cards.ts';
import { verbs } from './commands.ts';
import { evolve } from './evolve.ts';
import * as round from '../shared/approval/upcasters.ts';
import * as former from '../shared/ticket/upcasters.ts';
import { initial, type Request, type RequestEvent } from './request.ts';
import { decide, timers, needs } from './rules/index.ts';
import { revisions } from '../shared/approval/revisions.ts';
import { revisedBy } from '../shared/ticket/revised.ts';
import { endingOffers, turn } from '../shared/ticket/turn.ts';
import { type CardName } from './messages.ts';

/** Something from the catalogue: asked for, approved where it must be, fulfilled (ITIL 4: service request management). */
export const request = defineWorkflow<Request, typeof verbs, RequestEvent>('request', 'REQ', {
  verbs,
  initial,
  decide: endingOffers(decide),
  needs,
  evolve,
  upcasters: { ...former.upcasters, ...round.upcasters },
  formerVerbs: { ...round.formerVerbs, ran: 'runner-callback' },
  cards: {
    receipt: cards.receipt,
    triage: cards.triage,
    turn,
    approval: cards.approval,
    board: cards.approval,
    resolution: served.resolution,
    more: cards.more,
    survey: served.survey,
    timeline: served.timeline,
  } satisfies Record<CardName, unknown>,
  revised: revisedBy({ ...revisions, acts: ['undoing'] }),
  timers,
  listing,
  clocks,
  json: cards.json,
  line: cards.line,
});
