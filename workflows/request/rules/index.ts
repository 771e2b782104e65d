import { say } from '../../../src/domain/card.ts';
import { isAgentFor, isRequesterOf } from '../../../src/domain/role.ts';
import { accept, type Context, person, post, refuse, thread, type Workflow } from '../../../src/domain/workflow.ts';
import { awaited, levelOf } from '../../approval/round.ts';
import { decide as served } from '../../incident/rules/index.ts';
import { bothCards } from '../../incident/rules/guard.ts';
import { timers as servedTimers } from '../../incident/rules/remind.ts';
import { wants as servedWants } from '../../incident/rules/wants.ts';
import { type verbs } from '../commands.ts';
import { isDecided, openTasks, type Request, type RequestEvent } from '../request.ts';
import { everyCard } from '../../approval/voting.ts';
import { votes } from './approve.ts';
import { type Decide } from './decide.ts';
import { done, ran, resolve } from './fulfil.ts';
import { request, resubmit, wantsOf } from './request.ts';

type Rules = Workflow<Request, typeof verbs, RequestEvent>;

/** Until it is approved there is nothing to confirm or to end but the asking itself. */
const fixed: Decide['fixed'] = (state, command, context) =>
  isDecided(state)
    ? openTasks(state).length > 0 && state.status !== 'resolved'
      ? refuse(`${context.number} is not fulfilled yet; if you no longer need it, say: cancel ${context.number}.`)
      : served.fixed(state, command, context)
    : refuse(`${context.number} is ${state.status}; if you no longer need it, say: cancel ${context.number}.`);

/** The requester may withdraw until the work begins; from then on the desk ends it (itsm-rules §3.3). */
const cancel: Decide['cancel'] = (state, command, context) => {
  if (isDecided(state)) return served.cancel(state, command, context);
  return withdrawn(state, command.reason ?? (command.text.trim() || 'withdrawn'), context);
};

const withdrawn = (state: Request, why: string, { number, by }: Context) =>
  accept<RequestEvent>(
    [
      { type: 'roundVoided', why },
      { type: 'cancelled', why },
    ],
    [
      ...bothCards,
      ...everyCard(state),
      post(thread('triage'), say([{ bold: by.name }, ` cancelled ${number}: ${why.slice(0, 500)}`])),
    ],
    say(`${number} is cancelled.`),
  );

/** What the requester adds while it is voted on reaches those who vote. */
const reply: Decide['reply'] = (state, command, context) => {
  const said = served.reply(state, command, context);
  if (said.is !== 'accepted' || !isRequesterOf(context.by, state)) return said;
  const card = {
    lines: [[{ bold: context.by.name }, ` on ${context.number}, which waits for your vote:`]],
    quote: command.text.trim().slice(0, 3_000),
  };
  const fold = `${context.by.name} wrote on ${context.number}`;
  return {
    ...said,
    effects: [...said.effects, ...awaited(state.round).map(email => post(person(email), card, { fold }))],
  };
};

/** A confidential desk's request is followed by whom its agents add, not by who was asked to approve it. */
const follow: Decide['follow'] = (state, command, context) =>
  context.organisation.desks[state.desk]?.confidential && !isAgentFor(context.organisation, context.by, state)
    ? refuse(`${context.number} is confidential; only the desk can let somebody follow it.`)
    : served.follow(state, command, context);

export const decide: Decide = {
  request,
  resubmit,
  done,
  resolve,
  ran,
  fixed,
  cancel,
  approve: votes.approve,
  reject: votes.reject,
  abstain: votes.abstain,
  ask: votes.ask,
  deputise: votes.deputise,
  'approval-prompt': votes.prompt,
  'approval-deadline': votes.deadline,
  claim: served.claim,
  assign: served.assign,
  follow,
  unfollow: served.unfollow,
  reply,
  note: served.note,
  hold: served.hold,
  resume: served.resume,
  close: served.close,
  reopen: served.reopen,
  escalate: served.escalate,
  rate: served.rate,
  remind: served.remind,
  nudge: served.nudge,
  lapse: served.lapse,
  expire: served.expire,
  route: served.route,
  release: served.release,
  undelivered: served.undelivered,
};

export const timers: Rules['timers'] = (state, number, context) => [
  ...(isDecided(state) ? servedTimers(state, number, context) : []),
  ...votes.timers(state, number, context),
];

const VOTES = new Set(['approve', 'reject', 'abstain', 'ask', 'approval-prompt']);

export const wants: NonNullable<Rules['wants']> = (state, command, asker) => {
  if (command.verb === 'request') return wantsOf(command, asker);
  if (command.verb === 'resubmit') return wantsOf({ text: state.item }, asker);
  if (VOTES.has(command.verb)) return state.round ? { delegates: levelOf(state.round).voters } : {};
  return servedWants(state, command as never, asker);
};
