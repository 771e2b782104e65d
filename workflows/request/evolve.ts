import { mark } from '../../src/time/sla-clock.ts';
import { type Evolve } from '../../src/domain/workflow.ts';
import { evolveRound, withApprovers as asked } from '../shared/approval/round.ts';
import { evolveTicket } from '../shared/ticket/evolve.ts';
import { type Request, type RequestEvent } from './request.ts';

const round = evolveRound<Request>();

const withApprovers = (state: Request): Request => asked(state);

/** The time of approval is on no clock of fulfilment (itsm-rules §3.3). */
const paused = (state: Request, at: Date): Request => ({
  ...state,
  clocks: {
    respond: mark(state.clocks.respond, 'pause', at, 'awaiting approval'),
    resolve: mark(state.clocks.resolve, 'pause', at, 'awaiting approval'),
  },
});
const resumed = (state: Request, at: Date): Request => ({
  ...state,
  clocks: {
    respond: mark(state.clocks.respond, 'resume', at, 'approved'),
    resolve: mark(state.clocks.resolve, 'resume', at, 'approved'),
  },
});

export const evolve: Evolve<Request, RequestEvent> = {
  ...evolveTicket<Request>(),
  itemised: (state, { item, answers, tasks, persons }) => ({
    ...state,
    item,
    answers,
    tasks,
    ...(persons ? { persons } : {}),
  }),
  // Changed so that nobody has to approve it.
  preapproved: (state, { at }) => ({ ...resumed(state, at), status: 'new' }),
  roundOpened: (state, event) =>
    withApprovers(
      round.roundOpened(
        { ...(state.status === 'new' ? paused(state, event.at) : state), status: 'pending approval' },
        event,
      ),
    ),
  voted: (state, event) => withApprovers(round.voted(state, event)),
  levelPassed: (state, event) => withApprovers(round.levelPassed(state, event)),
  roundApproved: (state, { at }) => ({ ...withApprovers(round.roundApproved(resumed(state, at))), status: 'new' }),
  roundRejected: state => ({ ...withApprovers(round.roundRejected(state)), status: 'rejected' }),
  roundBlocked: (state, event) => withApprovers(round.roundBlocked(state, event)),
  roundExpired: state => ({ ...withApprovers(round.roundExpired(state)), status: 'expired' }),
  roundVoided: state => withApprovers(round.roundVoided(state)),
  deputySet: (state, event) => withApprovers(round.deputySet(state, event)),
  deputyEnded: (state, event) => withApprovers(round.deputyEnded(state, event)),
  approversReminded: state => round.approversReminded(state),
  asked: state => state,
  taskDone: (state, { name, by, at }) => ({
    ...state,
    // Who finishes a task has begun to fulfil it, whoever has it.
    status: state.status === 'new' ? 'in progress' : state.status,
    tasks: state.tasks.map(task => (task.name === name ? { ...task, done: { by, at } } : task)),
  }),
  runBegun: (state, { runner, key }) => ({
    ...state,
    running: [...(state.running ?? []).filter(known => known.runner !== runner), { runner, key }],
  }),
  runFailed: state => state,
  runDone: state => ({ ...state, automated: true }),
  identified: state => ({ ...state, identity: 'confirmed' }),
  unidentified: state => ({ ...state, identity: 'refused' }),
  undoing: (state, { tasks, why }) => ({ ...state, tasks, undoing: why }),
  undone: ({ automated: _, ...state }) => state,
  resubmitted: ({ persons: _, ...state }, { answers, text, persons }) => ({
    ...state,
    answers,
    text,
    ...(persons ? { persons } : {}),
  }),
};
