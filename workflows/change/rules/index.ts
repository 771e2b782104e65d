import { type CommandContext, type Needs, type NeedsOf } from '../../../src/domain/workflow.ts';
import { everyVoter } from '../../shared/approval/round.ts';
import { type verbs } from '../commands.ts';
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
import { conflictData } from '../reads.ts';

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

const around = (state: Change): Needs => ({ read: conflictData(aroundOf(state)) });
const voters = ({ round }: Change): Needs => (round ? { delegates: everyVoter(round) } : {});
const reassessNeeds = (state: Change, context: CommandContext): Needs => ({
  ...around(state),
  delegates: votersOf(state, context),
});

/** What a verb must know besides the change itself; those that are not here know enough. */
export const needs: NeedsOf<Change, typeof verbs> = {
  'change new': (_, command, context) => draftNeeds('normal', command, context),
  'change emergency': (_, command, context) => draftNeeds('emergency', command, context),
  'change retroactive': (_, command, context) => draftNeeds('retroactive', command, context),
  'change standard': (_, command, context) => draftNeeds('standard', command, context),
  'change unauthorised': (_, command, context) => draftNeeds('unauthorised', command, context),
  'change edit': editNeeds,
  'change plan': editNeeds,
  'change schedule': (state, { start, end }, context) => editNeeds(state, { start, end }, context),
  'change submit': (state, _, context) => reassessNeeds(state, context),
  'change risk': (state, _, context) => reassessNeeds(state, context),
  conflicts: around,
  'change acknowledge': around,
  'change override': around,
  'change recheck': around,
  'change start': (state, _, { by }) => around({ ...state, assignee: by.email }),
  approve: voters,
  reject: voters,
  abstain: voters,
  ask: voters,
  'approval-prompt': voters,
  'link-mirrored': (_, { as, to }) => (as === 'caused' && to !== undefined ? { records: [to] } : {}),
};

export const timers: Rules['timers'] = (state, number, context) => [
  ...moments(state, number),
  ...votes.timers(state, number, context),
];
