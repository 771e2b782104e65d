import { deskOf, type Organisation } from '../../../src/domain/desk.ts';
import { riskOf, successOf, type Risk } from '../risk.ts';
import { conflictsOf, isOffHours, type Conflict, type ConflictData } from '../schedule.ts';
import { type CommandContext, type Context } from '../../../src/domain/workflow.ts';
import { type Level } from '../../shared/approval/tally.ts';
import { levelBy, type Rule } from '../../shared/approval/policy.ts';
import { excludedFrom, riskLevel, type Change, type ChangeEvent, type Details, type Model } from '../change.ts';
import { CONFLICT_DATA } from '../reads.ts';
import { type PlannedFor } from '../reads.ts';

type Planned = Pick<Change, 'model' | 'template' | 'desk' | 'slotReservedAt'> & Details;

/** Approved once and for all, with its template. */
const PREAPPROVED: Risk = { level: 'low', score: 0, reasons: [{ points: 0, why: 'from an approved template' }] };

/** What must be read before a change that is planned so can be judged. */
export const aroundOf = ({ cis, start, end, assignee, desk, team }: Details & { desk: string }): PlannedFor => ({
  cis,
  ...(start ? { from: start } : {}),
  ...(end ? { to: end } : {}),
  ...(assignee === '' ? {} : { assignee }),
  desk,
  team,
});

/** Its risk with all reasons, and everything that stands against it. */
export function assessed(
  planned: Planned,
  { loaded, number, organisation }: Context,
): ChangeEvent & { type: 'assessed' } {
  return {
    type: 'assessed',
    risk: planned.model === 'standard' ? PREAPPROVED : riskFrom(planned, loaded.read(CONFLICT_DATA), organisation),
    conflicts: conflictsFor(planned, number, loaded.read(CONFLICT_DATA), organisation),
  };
}

/**
 * The same once it is submitted: what stands against it is looked for anew, the risk that its voters saw stays. An edit
 * counts it again, and is voted on.
 */
export const reassess = (state: Change, context: Context): ChangeEvent & { type: 'assessed' } => {
  const found = assessed(state, context);
  return state.status === 'new' ? found : { ...found, risk: state.risk };
};

function riskFrom(planned: Planned, { items, made }: ConflictData, organisation: Organisation): Risk {
  const { impact = 'medium', probability = 'medium', outage, tested, doneBefore, cis, start, end, desk } = planned;
  const { calendar } = deskOf(organisation, desk);
  const { share } = successOf(made);
  return riskOf({
    impact,
    probability,
    ...(items.length === 0 ? {} : { criticality: Math.max(...items.map(({ criticality }) => criticality)) }),
    items: cis.length,
    offHours: start && end ? isOffHours({ from: start, to: end, cis, calendar }, organisation) : false,
    ...(outage ? { outage } : {}),
    ...(tested === undefined ? {} : { tested }),
    ...(doneBefore === undefined ? {} : { doneBefore }),
    ...(share === undefined ? {} : { success: share }),
  });
}

function conflictsFor(
  { start, end, model, template, cis, assignee, slotReservedAt }: Planned,
  number: string,
  conflictData: ConflictData,
  organisation: Organisation,
): Conflict[] {
  if (!start || !end) return [];
  const planned = {
    number,
    model,
    cis,
    from: start,
    to: end,
    assignee,
    ...(template === undefined ? {} : { template }),
    ...(slotReservedAt ? { reservedAt: slotReservedAt } : {}),
  };
  return conflictsOf(planned, conflictData, organisation);
}

const URGENT: ReadonlySet<Model> = new Set(['emergency', 'retroactive']);

const rulesFor = (state: Change, { change }: Organisation): Rule[] => {
  if (!change) return [];
  const { assess, emergency, ...byRisk } = change.approval;
  if (URGENT.has(state.model)) return [emergency];
  const risk = riskLevel(state);
  return [...(assess ? [{ name: 'Assessment', ...assess }] : []), byRisk[risk]];
};

/** Who is asked, level by level; an assessment comes first where the desk file has one. */
export const levelsFor = (state: Change, organisation: Organisation): Level[] =>
  rulesFor(state, organisation).map(rule => levelBy(rule, { ...state, excluded: excludedFrom(state) }, organisation));

export const hasAssessment = ({ model }: Change, { change }: Organisation): boolean =>
  !URGENT.has(model) && change?.approval.assess !== undefined;

/** Whichever level its risk leads to, its voters are among these. */
export function votersOf(state: Change, { organisation }: Pick<CommandContext, 'organisation'>): string[] {
  const of = { ...state, excluded: [] };
  const rules = Object.values(organisation.change?.approval ?? {});
  return [...new Set(rules.flatMap(rule => (rule ? levelBy(rule, of, organisation).voters : [])))];
}
