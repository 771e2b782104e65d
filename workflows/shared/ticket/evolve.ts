import { mark, startClock, type Clock, type ClockName, type Promised } from '../../../src/time/sla-clock.ts';
import { spreading, type Evolve } from '../../../src/domain/workflow.ts';
import { type TicketEvent } from './events.ts';
import { clockOf, type TicketState, type Link } from './ticket.ts';

/** What each event makes of the state: a table that must be complete. Each spreads what it does not know. */
const evolve: Evolve<TicketState, TicketEvent> = {
  opened: (initial, { type: __, at, by, opener, promised, target, ...given }) => ({
    ...initial,
    ...pick(given),
    status: 'new',
    opener: opener ?? by,
    openedAt: at,
    ...(given.followUpOf === undefined ? {} : { links: [{ to: given.followUpOf, as: 'follow-up' }] }),
    clocks: { respond: startClock(promised.respond, at), resolve: startClock(promised.resolve, at) },
    ...(target ? { teamClock: startClock(target, at) } : {}),
  }),
  assigned: (
    { assignee: before, autoAssigned, unassignedSince: _, ...state },
    { team, assignee, how, target, at },
  ) => ({
    ...(team === state.team ? state : ofTeam(state, target, at)),
    team,
    ...(assignee === undefined ? {} : { assignee }),
    ...(how === 'routed' ? { autoAssigned: true as const } : {}),
    status: state.status === 'new' && assignee !== undefined && how !== 'routed' ? 'in progress' : state.status,
    reassigned: before === undefined || autoAssigned ? state.reassigned : state.reassigned + 1,
  }),
  replied: ({ undeliverable, ...state }, { at, from, thanks }) =>
    from === 'agent'
      ? {
          ...state,
          clocks: stopped(state.clocks, ['respond'], at, 'replied'),
          ...(undeliverable ? { undeliverable } : {}),
        }
      : // Who speaks can be reached again.
        { ...state, ...(state.status === 'resolved' && !thanks ? { keepOpen: true as const } : {}) },
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
    heldAt: at,
    clocks: pauses ? { ...state.clocks, resolve: mark(state.clocks.resolve, 'pause', at, reason) } : state.clocks,
    ...(pauses && state.teamClock ? { teamClock: mark(state.teamClock, 'pause', at, reason) } : {}),
  }),
  resumed: ({ holdReason: _, heldAt: __, nudges: ___, ...state }, { at }) => ({
    ...state,
    status: 'in progress',
    clocks: running(state.clocks, at, 'resumed'),
    ...goesOn(state, at, 'resumed'),
  }),
  resolved: ({ holdReason: _, heldAt: __, nudges: ___, autoAssigned: ____, ...state }, { code, text, by, at }) => ({
    ...state,
    status: 'resolved',
    resolution: { code, text, by },
    resolvedAt: at,
    firstResolvedAt: state.firstResolvedAt ?? at,
    resolutions: state.resolutions + 1,
    clocks: stopped(state.clocks, ['respond', 'resolve'], at, 'resolved'),
    ...(state.teamClock ? { teamClock: ended(state.teamClock, 'stop', at, 'resolved') } : {}),
  }),
  closed: (state, { at }) => ({ ...state, status: 'closed', closedAt: at }),
  reopened: ({ resolution: _, resolvedAt: __, keepOpen: ___, ...state }, { at }) => ({
    ...state,
    status: 'in progress',
    reopened: state.reopened + 1,
    clocks: running(state.clocks, at, 'reopened'),
    ...goesOn(state, at, 'reopened'),
  }),
  cancelled: ({ holdReason: _, heldAt: __, nudges: ___, autoAssigned: ____, ...state }, { at, why }) => ({
    ...state,
    status: 'cancelled',
    closedAt: at,
    clocks: {
      respond: ended(state.clocks.respond, 'cancel', at, why),
      resolve: ended(state.clocks.resolve, 'cancel', at, why),
    },
    ...(state.teamClock ? { teamClock: ended(state.teamClock, 'cancel', at, why) } : {}),
  }),
  escalated: (state, { at }) => ({ ...state, escalatedAt: at }),
  reminded: (state, { clock, percents }) => {
    const known = clockOf(state, clock);
    if (!known) return state;
    const told = { ...known, told: [...new Set([...known.told, ...percents])] };
    return clock === 'team' ? { ...state, teamClock: told } : { ...state, clocks: { ...state.clocks, [clock]: told } };
  },
  undelivered: (state, { to }) => ({ ...state, undeliverable: [...(state.undeliverable ?? []), to] }),
  nudged: (state, { count }) => ({ ...state, nudges: count }),
  unassigned: (state, { at }) => ({ ...state, unassignedSince: at }),
  transferred: (
    { assignee: _, category: __, autoAssigned: ___, unassignedSince: ____, ...state },
    { desk, team, promised, target, at, confidential, lead },
  ) => ({
    ...ofTeam(confidential ? unfollowed(state) : state, target, at),
    desk,
    team,
    status: state.status === 'in progress' ? 'new' : state.status,
    moves: (state.moves ?? 0) + 1,
    reassigned: state.reassigned + 1,
    clocks: retargeted(state.clocks, promised),
    ...(lead !== undefined && state.major ? { major: { ...state.major, lead } } : {}),
  }),
  released: ({ assignee: _, autoAssigned: __, ...state }, { at }) => ({
    ...state,
    status: state.status === 'in progress' ? 'new' : state.status,
    unassignedSince: at,
  }),
  linked: (state, { to, as }) => linked(state, { to, as }),
  unlinked: ({ parent, children, links, ...state }, { to }) => ({
    ...state,
    ...(parent === undefined || parent === to ? {} : { parent }),
    ...(children ? { children: children.filter(child => child !== to) } : {}),
    ...(links ? { links: links.filter(link => link.to !== to) } : {}),
  }),
  followUpRequested: state => state,
  followed: (state, { who }) => ({ ...state, followers: together(state.followers, [who]) }),
  unfollowed: (state, { who }) => ({ ...state, followers: (state.followers ?? []).filter(known => known !== who) }),
  closureNoticeSent: (state, { who }) => ({
    ...state,
    closureNoticeSentTo: together(state.closureNoticeSentTo, [who]),
  }),
  rated: (state, { score, text, at }) => ({ ...state, rating: { score, text, at: state.rating?.at ?? at } }),
};

export const together = (known: readonly string[] = [], more: readonly string[]) => [...new Set([...known, ...more])];

export function linked<S extends TicketState>(state: S, link: Link): S {
  const links = [...(state.links ?? []).filter(({ to }) => to !== link.to), link];
  if (link.as === 'parent') return { ...state, links, parent: link.to };
  if (link.as === 'child') return { ...state, links, children: together(state.children, [link.to]) };
  return { ...state, links };
}

/** Absent keys stay absent, so that stored state and replay are the same to the letter. */
const pick = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== undefined && !AUDIT.has(key))) as T;

const AUDIT = new Set(['via', 'said', 'prev', 'hash']);

const unfollowed = ({ followers: _, ...state }: TicketState): TicketState => state;

/** Another team begins anew with a target of its own, or has none. */
const ofTeam = ({ teamClock: _, ...state }: TicketState, target: Promised | undefined, at: Date): TicketState =>
  target ? { ...state, teamClock: startClock(target, at) } : state;

/** Whether paused or stopped, it counts again from now. */
function goesOn({ teamClock }: Pick<TicketState, 'teamClock'>, at: Date, why: string): Pick<TicketState, 'teamClock'> {
  const last = teamClock?.marks.at(-1)?.is;
  return teamClock && (last === 'pause' || last === 'stop') ? { teamClock: mark(teamClock, 'resume', at, why) } : {};
}

type Clocks = TicketState['clocks'];

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

/** The same for any kind of ticket. */
export const evolveTicket = spreading(evolve);
