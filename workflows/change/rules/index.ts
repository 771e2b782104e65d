import { type Asker, type Wants } from '../../../src/domain/workflow.ts';
import { everyVoter } from '../../shared/approval/round.ts';
import { type Change } from '../change.ts';
import { votes } from './approve.ts';
import { aroundOf, votersOf } from './assess.ts';
import { type Decide, type Rules } from './decide.ts';
import { wantsOfDraft } from './begin.ts';
import { draft } from './draft.ts';
import { edit, plan, wantsOfEdit } from './edit.ts';
import { breakGlass } from './glass.ts';
import { remind, timers as moments } from './remind.ts';
import { risk } from './risk.ts';
import { start } from './start.ts';
import { finish } from './finish.ts';
import { cancel } from './cancel.ts';
import { close } from './close.ts';
import { review } from './review.ts';
import { standard } from './standard.ts';
import { acknowledge, conflicts, override, recheck } from './conflicts.ts';
import { schedule, submit } from './submit.ts';
import { withdraw } from './withdraw.ts';
import { answerback, note, reply, undelivered } from './talk.ts';
import { unauthorised } from './unauthorised.ts';

export const decide: Decide = {
  'change new': draft('normal'),
  'change emergency': draft('emergency'),
  'change retroactive': draft('retroactive'),
  'change standard': standard,
  'change unauthorised': unauthorised,
  'change edit': edit,
  'change plan': plan,
  'change risk': risk,
  'change submit': submit,
  'change withdraw': withdraw,
  'change schedule': schedule,
  'change start': start,
  'change finish': finish,
  'change review': review,
  'change close': close,
  'change cancel': cancel,
  conflicts,
  'change acknowledge': acknowledge,
  'change override': override,
  'change break-glass': breakGlass,
  'change remind': remind,
  'change recheck': recheck,
  approve: votes.approve,
  reject: votes.reject,
  abstain: votes.abstain,
  ask: votes.ask,
  deputise: votes.deputise,
  relieve: votes.relieve,
  'approval-prompt': votes.prompt,
  'approval-deadline': votes.deadline,
  note,
  reply,
  answerback,
  undelivered,
};

const around = (state: Change): Wants => ({ around: aroundOf(state) });
const voters = ({ round }: Change): Wants => (round ? { delegates: everyVoter(round) } : {});
const looked = (state: Change, asker: Asker): Wants => ({ ...around(state), delegates: votersOf(state, asker) });

/** What a verb must know besides the change itself. */
export const wants: NonNullable<Rules['wants']> = (state, command, asker) => {
  switch (command.verb) {
    case 'change new':
      return wantsOfDraft('normal', command, asker);
    case 'change emergency':
      return wantsOfDraft('emergency', command, asker);
    case 'change retroactive':
      return wantsOfDraft('retroactive', command, asker);
    case 'change standard':
      return wantsOfDraft('standard', command, asker);
    case 'change unauthorised':
      return wantsOfDraft('unauthorised', command, asker);
    case 'change edit':
    case 'change plan':
      return wantsOfEdit(state, command, asker);
    case 'change schedule':
      return wantsOfEdit(state, { start: command.start, end: command.end }, asker);
    case 'change submit':
    case 'change risk':
      return looked(state, asker);
    case 'conflicts':
    case 'change acknowledge':
    case 'change override':
    case 'change recheck':
      return around(state);
    case 'change start':
      return around({ ...state, assignee: asker.by.email });
    case 'approve':
    case 'reject':
    case 'abstain':
    case 'ask':
    case 'approval-prompt':
      return voters(state);
    case 'answerback':
      return command.as === 'caused' && command.to !== undefined ? { records: [command.to] } : {};
    case 'change finish':
    case 'change review':
    case 'change close':
    case 'change cancel':
    case 'change break-glass':
    case 'change withdraw':
    case 'change remind':
    case 'approval-deadline':
    case 'deputise':
    case 'relieve':
    case 'note':
    case 'reply':
    case 'undelivered':
      return {};
  }
};

export const timers: Rules['timers'] = (state, number, context) => [
  ...moments(state, number),
  ...votes.timers(state, number, context),
];
