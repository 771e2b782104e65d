import { type CommandContext, type Needs } from '../../../src/domain/workflow.ts';
import { everyVoter } from '../../shared/approval/round.ts';
import { type Change } from '../change.ts';
import { votes } from './approve.ts';
import { aroundOf, votersOf } from './assess.ts';
import { type Decide, type Rules } from './decide.ts';
import { draftNeeds } from './begin.ts';
import { draft } from './draft.ts';
import { edit, plan, editNeeds } from './edit.ts';
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
import { linkMirrored, note, reply, undelivered } from './talk.ts';
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
  'set-deputy': votes.setDeputy,
  'end-deputy': votes.endDeputy,
  'approval-prompt': votes.prompt,
  'approval-deadline': votes.deadline,
  note,
  reply,
  'link-mirrored': linkMirrored,
  undelivered,
};

const around = (state: Change): Needs => ({ conflictData: aroundOf(state) });
const voters = ({ round }: Change): Needs => (round ? { delegates: everyVoter(round) } : {});
const reassessNeeds = (state: Change, context: CommandContext): Needs => ({
  ...around(state),
  delegates: votersOf(state, context),
});

/** What a verb must know besides the change itself. */
export const needs: NonNullable<Rules['needs']> = (state, command, context) => {
  switch (command.verb) {
    case 'change new':
      return draftNeeds('normal', command, context);
    case 'change emergency':
      return draftNeeds('emergency', command, context);
    case 'change retroactive':
      return draftNeeds('retroactive', command, context);
    case 'change standard':
      return draftNeeds('standard', command, context);
    case 'change unauthorised':
      return draftNeeds('unauthorised', command, context);
    case 'change edit':
    case 'change plan':
      return editNeeds(state, command, context);
    case 'change schedule':
      return editNeeds(state, { start: command.start, end: command.end }, context);
    case 'change submit':
    case 'change risk':
      return reassessNeeds(state, context);
    case 'conflicts':
    case 'change acknowledge':
    case 'change override':
    case 'change recheck':
      return around(state);
    case 'change start':
      return around({ ...state, assignee: context.by.email });
    case 'approve':
    case 'reject':
    case 'abstain':
    case 'ask':
    case 'approval-prompt':
      return voters(state);
    case 'link-mirrored':
      return command.as === 'caused' && command.to !== undefined ? { records: [command.to] } : {};
    case 'change finish':
    case 'change review':
    case 'change close':
    case 'change cancel':
    case 'change break-glass':
    case 'change withdraw':
    case 'change remind':
    case 'approval-deadline':
    case 'set-deputy':
    case 'end-deputy':
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
