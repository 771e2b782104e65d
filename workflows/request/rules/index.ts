import { whyOf } from '../../../src/domain/command.ts';
import { cut } from '../../../src/domain/text.ts';
import { say } from '../../../src/domain/card.ts';
import { isAgentFor, speaksAsRequester } from '../../../src/domain/role.ts';
import {
  accept,
  type Context,
  type Decision,
  person,
  post,
  refuse,
  type Needs,
  type NeedsOf,
  type Workflow,
} from '../../../src/domain/workflow.ts';
import { awaited, everyVoter } from '../../shared/approval/round.ts';
import { decide as served } from '../../shared/ticket/rules/index.ts';
import { refreshCards, sentTo, toldWithout, toRequester } from '../../shared/ticket/rules/guard.ts';
import { prioritising } from '../../shared/ticket/rules/prioritise.ts';
import { timers as servedTimers } from '../../shared/ticket/rules/remind.ts';
import { transferring } from '../../shared/ticket/rules/transfer.ts';
import { needs as ticketNeeds } from '../../shared/ticket/rules/needs.ts';
import { type TicketEvent } from '../../shared/ticket/ticket.ts';
import { type verbs } from '../commands.ts';
import { isDecided, nameOfStatus, openTasks, readyTasks, type Request, type RequestEvent } from '../request.ts';
import { everyCard } from '../../shared/approval/voting.ts';
import { votes } from './approve.ts';
import { type Decide } from './decide.ts';
import { runnerCallback, undoing } from './automation.ts';
import { done, resolve } from './fulfil.ts';
import { notifyTeams, calledOff } from './tasks.ts';
import { takingBack } from './undo.ts';
import { request, resubmit, requestNeeds } from './request.ts';
import { thread } from '../messages.ts';

type Rules = Workflow<Request, typeof verbs, RequestEvent>;

/** Until it is fulfilled there is nothing to confirm; how to give it up depends on how far it has come. */
const fixed: Decide['fixed'] = (state, command, context) => {
  const { number } = context;
  const isOpen = openTasks(state).length > 0 && state.status !== 'resolved';
  if (isDecided(state) && !isOpen) return served.fixed(state, command, context);
  const how =
    state.status === 'in progress' || state.status === 'on hold' ? `reply ${number} text` : `cancel ${number}`;
  return refuse(`${number} is ${nameOfStatus(state)}, not fulfilled; if you no longer need it, say: ${how}.`);
};

/** The requester may withdraw until the work begins; from then on the desk ends it (itsm-rules §3.3). */
const cancel: Decide['cancel'] = (state, command, context) => {
  const { number, by, organisation } = context;
  const isBegun = state.status === 'in progress' || state.status === 'on hold';
  if (isBegun && !isAgentFor(organisation, by, state))
    return refuse(
      `${number} is being fulfilled, so the desk has to stop it; ask for it: reply ${number} please cancel it.`,
    );
  if (isDecided(state)) return stopped(state, command, served.cancel(state, command, context), context);
  return withdrawn(state, whyOf(command) || 'withdrawn', command.public, context);
};

/** What was done already is taken back: by its runner at once, by people before it counts as cancelled. */
function stopped(
  state: Request,
  command: { public?: string | undefined },
  cancelled: Decision<TicketEvent>,
  context: Context,
): Decision<RequestEvent> {
  const { number, by, organisation } = context;
  if (cancelled.is !== 'accepted') return cancelled;
  if (state.undoing !== undefined) return refuse(`${number} is being cancelled already.`);
  const undo = organisation.catalogue.find(({ key }) => key === state.item)?.fulfil?.undo;
  const back = state.automated && undo !== undefined ? [undoing(state, undo, number)] : [];
  const tasks = takingBack(state);
  if (tasks.length === 0)
    return { ...cancelled, effects: [...cancelled.effects, ...back, ...calledOff(state, number)] };
  const [end] = cancelled.events.flatMap(event => (event.type === 'cancelled' ? [event] : []));
  const why = end?.why ?? '';
  return accept<RequestEvent>(
    [...publicly(state, command.public, context), { type: 'undoing', tasks, why }],
    [
      ...refreshCards,
      post(thread('triage'), say([{ bold: by.name }, ` cancels ${number}: ${cut(why, 500)}. First it is taken back.`])),
      ...calledOff(state, number),
      ...notifyTeams(tasks.slice(0, 1), state, context),
      post(thread('receipt'), toldWithout(`${number} is being cancelled.`, command.public)),
      ...back,
    ],
    say(
      ...sent(state, command.public, context),
      `${number} is cancelled when this is taken back: ${tasks.map(({ name }) => name).join(', ')}.`,
    ),
  );
}

/** What of a cancellation the requester is told in words: on the trail, and in the answer. */
const publicly = ({ requester }: Request, told: string | undefined, { by }: Context): TicketEvent[] =>
  told && by.email !== requester ? [{ type: 'replied', text: told, from: 'agent' }] : [];
const sent = (state: Request, told: string | undefined, context: Context): string[] =>
  told && context.by.email !== state.requester ? [sentTo(state, told, context)] : [];

const withdrawn = (state: Request, why: string, told: string | undefined, context: Context) => {
  const { number, by } = context;
  return accept<RequestEvent>(
    [...publicly(state, told, context), { type: 'roundVoided', why }, { type: 'cancelled', why }],
    [
      ...refreshCards,
      ...everyCard(state),
      post(thread('triage'), say([{ bold: by.name }, ` cancelled ${number}: ${cut(why, 500)}`])),
      ...toRequester(state, context, toldWithout(`${by.name} cancelled ${number}.`, told)),
    ],
    say(...sent(state, told, context), `${number} is cancelled.`),
  );
};

/** What the requester adds while it is voted on reaches those who vote. */
const reply: Decide['reply'] = (state, command, context) => {
  const said = served.reply(state, command, context);
  if (said.is !== 'accepted' || !speaksAsRequester(context.organisation, context.by, state)) return said;
  const card = {
    lines: [[{ bold: context.by.name }, ` on ${context.number}, which waits for your vote:`]],
    quote: cut(command.text.trim(), 3_000),
  };
  const digestLine = `${context.by.name} wrote on ${context.number}`;
  return {
    ...said,
    effects: [...said.effects, ...awaited(state.round).map(email => post(person(email), card, { digestLine }))],
  };
};

/** A confidential desk's request is followed by whom its agents add, not by who was asked to approve it. */
const follow: Decide['follow'] = (state, command, context) =>
  context.organisation.desks[state.desk]?.confidential && !isAgentFor(context.organisation, context.by, state)
    ? refuse(`${context.number} is confidential; only the desk can let somebody follow it.`)
    : served.follow(state, command, context);

/** A request belongs with others, but is nobody's child: what resolves a parent does not fulfil it. */
const link: Decide['link'] = (state, command, context) =>
  command.as === 'parent' || command.as === 'child'
    ? refuse(`${context.number} is a request; link it as related, duplicate, problem or change.`)
    : served.link(state, command, context);

/** Other desks were told that it is over: whose turn it is hears anew. */
const reopen: Decide['reopen'] = (state, command, context) => {
  const again = served.reopen(state, command, context);
  if (again.is !== 'accepted' || !again.events.some(({ type }) => type === 'reopened')) return again;
  const theirs = readyTasks(state).filter(task => task.desk !== undefined);
  return { ...again, effects: [...again.effects, ...notifyTeams(theirs, state, context)] };
};

/** Its tasks are for teams of the desk that it was asked of. */
const transfer: Decide['transfer'] = (state, command, context) =>
  openTasks(state).length > 0
    ? refuse(`${context.number} has tasks for teams of this desk; finish them, or cancel it.`)
    : transferring('request', state, command, context);

export const decide: Decide = {
  request,
  resubmit,
  done,
  resolve,
  'runner-callback': runnerCallback,
  fixed,
  cancel,
  approve: votes.approve,
  reject: votes.reject,
  abstain: votes.abstain,
  ask: votes.ask,
  'set-deputy': votes.setDeputy,
  'end-deputy': votes.endDeputy,
  'approval-prompt': votes.prompt,
  'approval-deadline': votes.deadline,
  priority: (state, command, context) => prioritising('request', state, command, context),
  transfer,
  link,
  unlink: served.unlink,
  'link-mirrored': served['link-mirrored'],
  claim: served.claim,
  assign: served.assign,
  follow,
  unfollow: served.unfollow,
  reply,
  note: served.note,
  hold: served.hold,
  resume: served.resume,
  close: served.close,
  reopen,
  escalate: served.escalate,
  rate: served.rate,
  remind: served.remind,
  nudge: served.nudge,
  'auto-resolve': served['auto-resolve'],
  'auto-close': served['auto-close'],
  route: served.route,
  release: served.release,
  undelivered: served.undelivered,
};

export const timers: Rules['timers'] = (state, number, context) => [
  ...(isDecided(state) ? servedTimers(state, number, context) : []),
  ...votes.timers(state, number, context),
];

const voters = ({ round }: Request): Needs => (round ? { delegates: everyVoter(round) } : {});

export const needs: NeedsOf<Request, typeof verbs> = {
  ...ticketNeeds,
  request: (_, command, context) => requestNeeds(command, context),
  resubmit: ({ item }, _, context) => requestNeeds({ text: item }, context),
  approve: voters,
  reject: voters,
  abstain: voters,
  ask: voters,
  'approval-prompt': voters,
};
