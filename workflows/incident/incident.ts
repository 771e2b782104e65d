import { mark, startClock, type Clock, type ClockName, type Promised } from '../../src/domain/clock.ts';
import { type PlatformName } from '../../src/domain/heard.ts';
import { type Level, type Priority } from '../../src/domain/priority.ts';
import { type Ticket } from '../../src/domain/record.ts';
import { type Workflow } from '../../src/domain/workflow.ts';
import { type verbs } from './commands.ts';

export type Status = 'none' | 'new' | 'in progress' | 'on hold' | 'resolved' | 'closed' | 'cancelled';

/** What an incident is now: nothing but its events, folded. */
export type Incident = Ticket & {
  status: Status;
  text: string;
  impact: Level;
  urgency: Level;
  category?: string;
  suggested?: string;
  ci?: string;
  source?: string;
  clocks: Record<ClockName, Clock>;
  holdReason?: string;
  resolution?: { code: string; text: string; by: string };
  resolvedAt?: Date;
  firstResolvedAt?: Date;
  closedAt?: Date;
  /** How often it was resolved: each time asks the requester anew. */
  resolutions: number;
  reopened: number;
  reassigned: number;
  escalatedAt?: Date;
  /** Places that could not be reached; their lead knows. */
  unreached?: readonly string[];
};

export type Opened = {
  type: 'opened';
  title: string;
  text: string;
  requester: string;
  desk: string;
  team: string;
  impact: Level;
  urgency: Level;
  priority: Priority;
  promised: Record<ClockName, Promised>;
  origin: PlatformName;
  category?: string;
  suggested?: string;
  ci?: string;
  source?: string;
};

export type IncidentEvent =
  | Opened
  | { type: 'assigned'; team: string; assignee?: string; how: 'claimed' | 'assigned' }
  | { type: 'replied'; text: string; from: 'requester' | 'agent' }
  | { type: 'noted'; text: string }
  | {
      type: 'prioritised';
      impact: Level;
      urgency: Level;
      priority: Priority;
      promised: Record<ClockName, Promised>;
      why: string;
    }
  | { type: 'held'; reason: string; text: string; pauses: boolean }
  | { type: 'resumed'; why: string }
  | { type: 'resolved'; code: string; text: string }
  | { type: 'closed'; why: string }
  | { type: 'reopened'; why: string }
  | { type: 'cancelled'; why: string }
  | { type: 'escalated'; why: string }
  | { type: 'reminded'; clock: ClockName; percents: number[] }
  | { type: 'undelivered'; to: string };

const nothing: Promised = { policy: '', priority: 'P5', target: '0s', calendar: 'always' };

export const initial: Incident = {
  status: 'none',
  title: '',
  text: '',
  requester: '',
  opener: '',
  desk: '',
  team: '',
  impact: 'low',
  urgency: 'low',
  priority: 'P5',
  origin: 'console',
  openedAt: new Date(0),
  clocks: { respond: startClock(nothing, new Date(0)), resolve: startClock(nothing, new Date(0)) },
  resolutions: 0,
  reopened: 0,
  reassigned: 0,
};

export const isActive = ({ status }: Incident) => status === 'new' || status === 'in progress' || status === 'on hold';
export const isOver = ({ status }: Incident) => status === 'closed' || status === 'cancelled';

export const evolve: Workflow<Incident, typeof verbs, IncidentEvent>['evolve'] = {
  opened: (_, { type: __, at, by, promised, ...given }) => ({
    ...initial,
    ...pick(given),
    status: 'new',
    opener: by,
    openedAt: at,
    clocks: { respond: startClock(promised.respond, at), resolve: startClock(promised.resolve, at) },
  }),
  assigned: ({ assignee: before, ...state }, { team, assignee }) => ({
    ...state,
    team,
    ...(assignee === undefined ? {} : { assignee }),
    status: state.status === 'new' && assignee !== undefined ? 'in progress' : state.status,
    reassigned: before === undefined ? state.reassigned : state.reassigned + 1,
  }),
  replied: ({ unreached, ...state }, { at, from }) =>
    from === 'agent'
      ? {
          ...state,
          clocks: stopped(state.clocks, ['respond'], at, 'replied'),
          ...(unreached ? { unreached } : {}),
        }
      : // Who speaks can be reached again.
        state,
  noted: state => state,
  prioritised: (state, { impact, urgency, priority, promised }) => ({
    ...state,
    impact,
    urgency,
    priority,
    clocks: retargeted(state.clocks, promised),
  }),
  held: (state, { reason, at, pauses }) => ({
    ...state,
    status: 'on hold',
    holdReason: reason,
    clocks: pauses ? { ...state.clocks, resolve: mark(state.clocks.resolve, 'pause', at, reason) } : state.clocks,
  }),
  resumed: ({ holdReason: _, ...state }, { at }) => ({
    ...state,
    status: 'in progress',
    clocks: running(state.clocks, at, 'resumed'),
  }),
  resolved: ({ holdReason: _, ...state }, { code, text, by, at }) => ({
    ...state,
    status: 'resolved',
    resolution: { code, text, by },
    resolvedAt: at,
    firstResolvedAt: state.firstResolvedAt ?? at,
    resolutions: state.resolutions + 1,
    clocks: stopped(state.clocks, ['respond', 'resolve'], at, 'resolved'),
  }),
  closed: (state, { at }) => ({ ...state, status: 'closed', closedAt: at }),
  reopened: ({ resolution: _, resolvedAt: __, ...state }, { at }) => ({
    ...state,
    status: state.assignee === undefined ? 'new' : 'in progress',
    reopened: state.reopened + 1,
    clocks: running(state.clocks, at, 'reopened'),
  }),
  cancelled: ({ holdReason: _, ...state }, { at, why }) => ({
    ...state,
    status: 'cancelled',
    closedAt: at,
    clocks: {
      respond: ended(state.clocks.respond, 'cancel', at, why),
      resolve: ended(state.clocks.resolve, 'cancel', at, why),
    },
  }),
  escalated: (state, { at }) => ({ ...state, escalatedAt: at }),
  reminded: (state, { clock, percents }) => {
    const told = [...new Set([...state.clocks[clock].told, ...percents])];
    return { ...state, clocks: { ...state.clocks, [clock]: { ...state.clocks[clock], told } } };
  },
  undelivered: (state, { to }) => ({ ...state, unreached: [...(state.unreached ?? []), to] }),
};

/** Absent keys stay absent, so that stored state and replay are the same to the letter. */
const pick = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== undefined && !AUDIT.has(key))) as T;

const AUDIT = new Set(['via', 'said', 'prev', 'hash']);

type Clocks = Incident['clocks'];

function stopped(clocks: Clocks, names: ClockName[], at: Date, why: string): Clocks {
  return Object.fromEntries(
    Object.entries(clocks).map(([name, clock]) => [
      name,
      names.includes(name as ClockName) ? ended(clock, 'stop', at, why) : clock,
    ]),
  ) as Clocks;
}

function ended(clock: Clock, how: 'stop' | 'cancel', at: Date, why: string): Clock {
  const last = clock.marks.at(-1)?.is;
  return last === 'stop' || last === 'cancel' ? clock : mark(clock, how, at, why);
}

/** The same clock goes on; the gap counts as a pause (itsm-rules §3.7). A response that was given stays given. */
function running(clocks: Clocks, at: Date, why: string): Clocks {
  const last = clocks.resolve.marks.at(-1)?.is;
  return last === 'pause' || last === 'stop' ? { ...clocks, resolve: mark(clocks.resolve, 'resume', at, why) } : clocks;
}

/** A new promise counts from the opening and keeps every pause; what was told of the old one may be told of the new. */
function retargeted(clocks: Clocks, promised: Record<ClockName, Promised>): Clocks {
  const retarget = (clock: Clock, to: Promised): Clock => {
    const last = clock.marks.at(-1)?.is;
    if (last === 'cancel' || JSON.stringify(clock.promised) === JSON.stringify(to)) return clock;
    return { ...clock, promised: to, told: [] };
  };
  return { respond: retarget(clocks.respond, promised.respond), resolve: retarget(clocks.resolve, promised.resolve) };
}
