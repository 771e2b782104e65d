import { NEVER } from '../../src/domain/record.ts';
import { defineWorkflow } from '../../src/domain/workflow.ts';
import { revisions } from '../shared/approval/revisions.ts';
import { revisedBy } from '../shared/ticket/revised.ts';
import * as cards from './cards.ts';
import { initial, isOver, type Change, type ChangeEvent } from './change.ts';
import { verbs } from './commands.ts';
import { evolve } from './evolve.ts';
import { formerVerbs, upcasters } from '../shared/approval/upcasters.ts';
import { decide, timers, needs } from './rules/index.ts';
import { type CardName } from './messages.ts';

/** Something is to be altered: planned, judged, approved, made in its window and learnt from (ITIL 4: change enablement). */
export const change = defineWorkflow<Change, typeof verbs, ChangeEvent>('change', 'CHG', {
  verbs,
  initial,
  indexes: [
    { fields: { 'state.cis': 1, 'state.start': 1, 'state.end': 1 }, where: { open: true } },
    { fields: { 'state.assignee': 1, 'state.start': 1, 'state.end': 1 }, where: { open: true } },
    { fields: { 'state.openedAt': -1 }, where: { open: true } },
    { fields: { 'state.start': 1, 'state.end': 1 } },
    {
      fields: { 'state.team': 1, 'state.desk': 1, 'state.openedAt': -1 },
      where: { 'state.resolvedAt': { $exists: true } },
    },
  ],
  decide,
  needs,
  evolve,
  upcasters,
  formerVerbs,
  cards: {
    receipt: cards.receipt,
    triage: cards.triage,
    approval: cards.approval,
    board: cards.approval,
    whole: cards.whole,
  } satisfies Record<CardName, unknown>,
  revised: revisedBy(revisions),
  timers,
  // No queue holds it: it has its implementer from the beginning, and its time.
  listing: state => ({ open: !isOver(state), queued: false, dueAt: state.end ?? NEVER }),
  json: cards.json,
  line: cards.line,
});
