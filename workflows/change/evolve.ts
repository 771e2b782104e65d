import { type Workflow } from '../../src/domain/workflow.ts';
import { evolveRound, withApprovers as asked } from '../shared/approval/round.ts';
import { initial, unsettled, type Change, type ChangeEvent, type Details } from './change.ts';
import { type verbs } from './commands.ts';

const round = evolveRound<Change>();
const withApprovers = (state: Change): Change => asked(state);

/** Approved is scheduled, unless something stands against its time that nobody has answered for, or it is over. */
const granted = ({ breakGlass: _, ...state }: Change, at: Date): Change => {
  if (state.model === 'retroactive') return made(state, at);
  const isFree = unsettled(state).length === 0 && state.end !== undefined && at < state.end;
  return { ...state, status: isFree ? 'scheduled' : 'authorize' };
};

/** Recorded after it was made: when that was, as it was said. */
const made = (state: Change, at: Date): Change => ({
  ...state,
  status: 'review',
  resolvedAt: at,
  ...(state.start && state.end ? { actual: { start: state.start, end: state.end } } : {}),
});

/**
 * Not approved: it may be altered again, and takes up no time. What was made already cannot be undone by a no, nor by
 * silence: it was made without authority (itsm-rules §3.5).
 */
const denied = ({ breakGlass: _, slotReservedAt: __, ...state }: Change, at: Date): Change =>
  state.model === 'retroactive' ? { ...made(state, at), model: 'unauthorised' } : { ...state, status: 'new' };

/** What is done: what a change manager let pass was this. */
const DOES: readonly (keyof Details)[] = ['title', 'plan'];

/** Where it takes place, and with what else, is settled anew. */
const MOVES: readonly (keyof Details)[] = ['start', 'end', 'cis'];

const raisedOf = (set: Change['riskSet']): Pick<Change, 'riskSet'> => {
  const raised = set?.how === 'raised' ? set : set?.raised;
  return raised ? { riskSet: raised } : {};
};

const acknowledgedOf = (accepted: Change['accepted']): Change['accepted'] =>
  Object.fromEntries(Object.entries(accepted).filter(([, { how }]) => how === 'acknowledged'));

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
  // A raised risk stays; what was lowered or overridden was so for something else.
  edited: ({ riskSet, accepted, ...state }, { details, model, priority, by, at }) => ({
    ...state,
    ...details,
    ...raisedOf(riskSet),
    accepted: DOES.some(key => key in details) ? acknowledgedOf(accepted) : accepted,
    ...(model ? { model } : {}),
    ...(priority ? { priority } : {}),
    authors: [...new Set([...state.authors, by])],
    ...(MOVES.some(key => key in details)
      ? { accepted: {}, reminded: [], ...(state.slotReservedAt ? { slotReservedAt: at } : {}) }
      : {}),
  }),
  // Its time is free for others, so what was accepted about it is looked at anew.
  withdrawn: ({ slotReservedAt: _, breakGlass: __, glassBroken: ___, ...state }) => ({
    ...state,
    status: 'new',
    accepted: {},
    reminded: [],
  }),
  assessed: (state, { risk, conflicts }) => ({ ...state, risk, conflicts }),
  riskSet: (state, { level, how, why, by, at }) => {
    const { riskSet: raised } = how === 'lowered' ? raisedOf(state.riskSet) : {};
    return { ...state, riskSet: { level, how, why, by, at, ...(raised ? { raised } : {}) } };
  },
  // Asked anew, it is authorised anew: what two managers agreed to was something else.
  submitted: ({ breakGlass: _, glassBroken: __, ...state }, { assess, reviewBy, at }) => ({
    ...state,
    ...(reviewBy ? { reviewBy } : {}),
    status: assess ? 'assess' : 'authorize',
    slotReservedAt: state.slotReservedAt ?? at,
  }),
  settled: (state, { ids, how, why, by, at }) => ({
    ...state,
    accepted: { ...state.accepted, ...Object.fromEntries(ids.map(id => [id, { by, at, why, how }])) },
  }),
  scheduled: (state, { at }) => ({ ...state, status: 'scheduled', slotReservedAt: state.slotReservedAt ?? at }),
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
  closed: (state, { outcome, why, at }) => ({
    ...state,
    status: 'closed',
    outcome,
    ...(why === '' ? {} : { outcomeText: state.outcomeText ? `${state.outcomeText}\n${why}` : why }),
    closedAt: at,
  }),
  cancelled: (state, { at, reviewBy }) => ({
    ...state,
    status: 'cancelled',
    closedAt: at,
    ...(state.actual ? { actual: { end: at, ...state.actual } } : {}),
    ...(reviewBy ? { reviewBy } : {}),
  }),
  glassRaised: (state, { why, by, at }) => ({ ...state, breakGlass: { by, at, why } }),
  glassBroken: (state, { by, at }) =>
    granted(
      withApprovers({
        ...round.roundVoided(state),
        glassBroken: [...(state.breakGlass ? [state.breakGlass.by] : []), by],
      }),
      at,
    ),
  linked: (state, { to }) => ({ ...state, links: [...new Set([...state.links, to])] }),
  unlinked: (state, { to }) => ({
    ...state,
    links: state.links.filter(known => known !== to),
    caused: state.caused.filter(({ number }) => number !== to),
  }),
  // Whatever was learnt before is not what is to be learnt from this.
  blamed: ({ review: _, ...state }, { number, priority, reviewBy }) => ({
    ...state,
    links: [...new Set([...state.links, number])],
    caused: [...state.caused.filter(known => known.number !== number), { number, priority }],
    reviewBy,
    reminded: state.reminded.filter(moment => moment !== 'review'),
  }),
  changeReminded: (state, { moment }) => ({ ...state, reminded: [...state.reminded, moment] }),
  noted: state => state,
  replied: state => state,
  asked: state => state,
  undelivered: (state, { to }) => ({ ...state, undeliverable: [...new Set([...(state.undeliverable ?? []), to])] }),
  roundOpened: (state, event) => withApprovers(round.roundOpened(state, event)),
  voted: (state, event) => withApprovers(round.voted(state, event)),
  levelPassed: (state, event) => ({ ...withApprovers(round.levelPassed(state, event)), status: 'authorize' }),
  roundApproved: (state, { at }) => granted(withApprovers(round.roundApproved(state)), at),
  roundRejected: (state, { at }) => denied(withApprovers(round.roundRejected(state)), at),
  roundBlocked: (state, event) => withApprovers(round.roundBlocked(state, event)),
  roundExpired: (state, { at }) => denied(withApprovers(round.roundExpired(state)), at),
  roundVoided: state => withApprovers(round.roundVoided(state)),
  deputySet: (state, event) => withApprovers(round.deputySet(state, event)),
  deputyEnded: (state, event) => withApprovers(round.deputyEnded(state, event)),
  approversReminded: state => round.approversReminded(state),
};
