import { type Workflow } from '../../src/domain/workflow.ts';
import { evolveRound, withApprovers as asked } from '../approval/round.ts';
import { initial, needsReview, unsettled, type Change, type ChangeEvent, type Details } from './change.ts';
import { type verbs } from './commands.ts';

const round = evolveRound<Change>();
const withApprovers = (state: Change): Change => asked(state);

/** Approved is scheduled, unless something stands against it that nobody has answered for. */
const granted = (state: Change, at: Date): Change =>
  state.model === 'retroactive'
    ? made(state, at)
    : { ...state, status: unsettled(state).length === 0 ? 'scheduled' : 'authorize' };

/** Recorded after it was made: when that was, as it was said. */
const made = (state: Change, at: Date): Change => ({
  ...state,
  status: 'review',
  resolvedAt: at,
  ...(state.start && state.end ? { actual: { start: state.start, end: state.end } } : {}),
});

/** It may be altered again, and takes up no time. */
const drafted = ({ bookedAt: _, ...state }: Change): Change => ({ ...state, status: 'new' });

/** Where it takes place, and with what else, is settled anew. */
const MOVES: readonly (keyof Details)[] = ['start', 'end', 'cis', 'assignee'];

/** What each event makes of the state: a table that must be complete. */
export const evolve: Workflow<Change, typeof verbs, ChangeEvent>['evolve'] = {
  planned: (_, { model, template, details, desk, priority, origin, by, at }) => ({
    ...initial,
    ...details,
    model,
    ...(template === undefined ? {} : { template }),
    desk,
    priority,
    origin,
    status: 'new',
    requester: by,
    opener: by,
    governed: true,
    authors: [by],
    openedAt: at,
  }),
  edited: ({ riskSet: _, ...state }, { details, by, at }) => ({
    ...state,
    ...details,
    authors: [...new Set([...state.authors, by])],
    ...(MOVES.some(key => key in details)
      ? { accepted: {}, reminded: [], ...(state.bookedAt ? { bookedAt: at } : {}) }
      : {}),
  }),
  assessed: (state, { risk, conflicts }) => ({ ...state, risk, conflicts }),
  riskSet: (state, { level, how, why, by, at }) => ({ ...state, riskSet: { level, how, why, by, at } }),
  // Asked anew, it is authorised anew: what two managers agreed to was something else.
  submitted: ({ glass: _, glassBroken: __, ...state }, { assess, reviewBy, at }) => ({
    ...state,
    ...(reviewBy ? { reviewBy } : {}),
    status: assess ? 'assess' : 'authorize',
    bookedAt: state.bookedAt ?? at,
  }),
  settled: (state, { ids, why, by, at }) => ({
    ...state,
    accepted: { ...state.accepted, ...Object.fromEntries(ids.map(id => [id, { by, at, why }])) },
  }),
  scheduled: (state, { at }) => ({ ...state, status: 'scheduled', bookedAt: state.bookedAt ?? at }),
  started: (state, { by, at }) => ({ ...state, status: 'implement', assignee: by, actual: { start: at } }),
  finished: (state, { outcome, text, reviewBy, at }) => ({
    ...state,
    status: 'review',
    actual: { start: state.actual?.start ?? at, end: at },
    outcome,
    outcomeText: text,
    resolvedAt: at,
    ...(reviewBy ? { reviewBy } : {}),
  }),
  recorded: (state, { outcome, reviewBy, at }) => ({
    ...made(state, at),
    ...(outcome ? { outcome } : {}),
    reviewBy,
  }),
  reviewed: (state, { text, by, at }) => ({ ...state, review: { by, at, why: text } }),
  closed: (state, { outcome, at }) => ({ ...state, status: 'closed', outcome, closedAt: at }),
  cancelled: (state, { at }) => ({ ...state, status: 'cancelled', closedAt: at }),
  glassRaised: (state, { why, by, at }) => ({ ...state, glass: { by, at, why } }),
  glassBroken: (state, { at }) => granted(withApprovers({ ...round.roundVoided(state), glassBroken: true }), at),
  linked: (state, { to }) => ({ ...state, links: [...new Set([...state.links, to])] }),
  unlinked: (state, { to }) => ({
    ...state,
    links: state.links.filter(known => known !== to),
    caused: state.caused.filter(({ number }) => number !== to),
  }),
  blamed: (state, { number, priority, reviewBy }) => {
    const blamed = {
      ...state,
      links: [...new Set([...state.links, number])],
      caused: [...state.caused.filter(known => known.number !== number), { number, priority }],
    };
    return state.reviewBy === undefined && needsReview(blamed) ? { ...blamed, reviewBy } : blamed;
  },
  changeReminded: (state, { moment }) => ({ ...state, reminded: [...state.reminded, moment] }),
  noted: state => state,
  replied: state => state,
  asked: state => state,
  undelivered: state => state,
  roundOpened: (state, event) => withApprovers(round.roundOpened(state, event)),
  voted: (state, event) => withApprovers(round.voted(state, event)),
  levelPassed: (state, event) => ({ ...withApprovers(round.levelPassed(state, event)), status: 'authorize' }),
  roundApproved: (state, { at }) => granted(withApprovers(round.roundApproved(state)), at),
  // What was made already cannot be undone by a no: it was made without authority (itsm-rules §3.5).
  roundRejected: (state, { at }) => {
    const rejected = withApprovers(round.roundRejected(state));
    return state.model === 'retroactive' ? { ...made(rejected, at), model: 'unauthorised' } : drafted(rejected);
  },
  roundBlocked: (state, { told }) =>
    withApprovers({ ...round.roundBlocked(state), approvers: [...(state.approvers ?? []), ...told] }),
  roundExpired: state => drafted(withApprovers(round.roundExpired(state))),
  roundVoided: state => withApprovers(round.roundVoided(state)),
  deputised: (state, event) => withApprovers(round.deputised(state, event)),
  approversReminded: state => round.approversReminded(state),
};
