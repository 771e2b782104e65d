import { type Level } from '../../src/domain/priority.ts';
import { BLANK, type Ticket } from '../../src/domain/record.ts';
import { higher, type Outage, type Outcome, type Risk, type RiskLevel } from './risk.ts';
import { type Conflict } from './schedule.ts';
import { type Round } from '../shared/approval/round.ts';

export type { ChangeEvent } from './events.ts';

/** How it comes about (itsm-rules §3.5): from a template, in good time, at once, first made and then authorised, or not. */
export type Model = 'standard' | 'normal' | 'emergency' | 'retroactive' | 'unauthorised';

export type Status =
  'none' | 'new' | 'assess' | 'authorize' | 'scheduled' | 'implement' | 'review' | 'closed' | 'cancelled';

/** What whoever plans it says. What is voted on, and so begins a vote anew when it is altered. */
export type Details = {
  title: string;
  why: string;
  plan: string;
  rollback: string;
  test: string;
  /** Keys of configuration items, which the register need not know. */
  cis: readonly string[];
  start?: Date;
  end?: Date;
  impact?: Level;
  probability?: Level;
  outage?: Outage;
  tested?: boolean;
  doneBefore?: boolean;
  team: string;
  /** Who makes it, and so never votes on it. */
  assignee: string;
};

type Decided = { by: string; at: Date; why: string };

/** A lowered risk keeps what was raised before it, which holds again when the lowering falls. */
type RiskSet = Decided & { level: RiskLevel; how: 'raised' | 'lowered'; raised?: RiskSet };

/** A change (ITIL 4: change enablement): anything added, altered or removed that may affect services. */
export type Change = Omit<Ticket, 'assignee' | 'status'> &
  Details & {
    status: Status;
    model: Model;
    template?: string;
    risk: Risk;
    /** A human's word about it: raised by anybody, lowered by a change manager only. */
    riskSet?: RiskSet;
    conflicts: readonly Conflict[];
    /** Conflicts that were acknowledged or overridden, by `conflictId`. */
    accepted: Readonly<Record<string, Decided & { how: 'acknowledged' | 'overridden' }>>;
    /** Since when it takes up the time that it has now: submitted or scheduled for it. */
    slotReservedAt?: Date;
    round?: Round;
    /** Everybody who wrote what is voted on: they have a part in it. */
    authors: readonly string[];
    /** The first change manager who would do without the board. */
    breakGlass?: Decided;
    /** The two who did: they authorised it, and so do not make it. */
    glassBroken?: readonly string[];
    actual?: { start: Date; end?: Date };
    outcome?: Outcome;
    outcomeText?: string;
    /** When it was made: what lists of finished work go by. */
    resolvedAt?: Date;
    closedAt?: Date;
    caused: readonly { number: string; priority: string }[];
    links: readonly string[];
    review?: Decided;
    /** Until when it is to be reviewed, where it has to be. */
    reviewBy?: Date;
    reminded: readonly string[];
    /** Places that could not be reached; whoever plans it knows. */
    undeliverable?: readonly string[];
  };

export const initial: Change = {
  ...BLANK,
  status: 'none',
  model: 'normal',
  why: '',
  plan: '',
  rollback: '',
  test: '',
  cis: [],
  assignee: '',
  priority: 'P4',
  risk: { level: 'low', score: 0, reasons: [] },
  conflicts: [],
  accepted: {},
  authors: [],
  caused: [],
  links: [],
  reminded: [],
};

/** What people read for the states. */
const STATUS_WORDS: Record<Status, string> = {
  none: 'none',
  new: 'new',
  assess: 'awaiting assessment',
  authorize: 'awaiting approval',
  scheduled: 'scheduled',
  implement: 'being implemented',
  review: 'in review',
  closed: 'closed',
  cancelled: 'cancelled',
};

export const statusOf = (state: Pick<Change, 'status' | 'round' | 'glassBroken'>): string => {
  if (isAuthorised(state)) return 'approved, not scheduled';
  return state.status === 'authorize' && state.round?.is === 'blocked'
    ? 'blocked: nobody can decide it'
    : STATUS_WORDS[state.status];
};

/** Not begun, and not given up: it may still be altered. */
export const isPlanned = ({ status }: Pick<Change, 'status'>) =>
  ['new', 'assess', 'authorize', 'scheduled'].includes(status);

export const isOver = ({ status }: Pick<Change, 'status'>) => status === 'closed' || status === 'cancelled';

/** The level that decides who approves it: a raised one holds against the count, a lowered one instead of it. */
export const riskLevel = ({ risk, riskSet }: Pick<Change, 'risk' | 'riskSet'>): RiskLevel =>
  riskSet === undefined ? risk.level : riskSet.how === 'raised' ? higher(risk.level, riskSet.level) : riskSet.level;

/** An acknowledged conflict that moves in time is another one. */
export const conflictId = ({ key, is, from, to }: Conflict): string =>
  `${key.replaceAll(/[.$]/g, '-')} ${is} ${from.toISOString().replace('.', ':')} ${to.toISOString().replace('.', ':')}`;

/** What still stands against it: blocks that no change manager has overridden, and what nobody has acknowledged. */
export const unsettled = ({ conflicts, accepted }: Pick<Change, 'conflicts' | 'accepted'>, is?: Conflict['is']) =>
  conflicts.filter(
    conflict => conflict.is !== 'warns' && (is === undefined || conflict.is === is) && !accepted[conflictId(conflict)],
  );

/** Authorised, by its voters or by two change managers: only what stands against its time holds it up. */
export const isAuthorised = ({
  status,
  round,
  glassBroken,
}: Pick<Change, 'status' | 'round' | 'glassBroken'>): boolean =>
  status === 'authorize' && (round?.is === 'approved' || glassBroken !== undefined);

export const excludedFrom = ({ requester, opener, assignee, authors }: Change): string[] => [
  ...new Set([requester, opener, assignee, ...authors]),
];

/**
 * After an emergency, after what went wrong, and after what nobody allowed (itsm-rules §3.5). What was once to be reviewed
 * stays so, whatever is unlinked from it.
 */
export const needsReview = ({ model, outcome, caused, glassBroken, reviewBy }: Change): boolean =>
  reviewBy !== undefined ||
  model === 'emergency' ||
  model === 'retroactive' ||
  model === 'unauthorised' ||
  glassBroken !== undefined ||
  caused.length > 0 ||
  (outcome !== undefined && outcome !== 'successful');

/** Made or begun, and nobody has said yet what is to be learnt from it. An incident that it caused may come to light late. */
export const owesReview = (state: Change): boolean =>
  needsReview(state) &&
  !state.review &&
  (state.status === 'review' || state.status === 'closed' || (state.status === 'cancelled' && !!state.actual));
