import { say } from '../../../src/domain/card.ts';
import {
  accept,
  type CommandContext,
  type Context,
  type Decision,
  refuse,
  type Needs,
} from '../../../src/domain/workflow.ts';
import {
  isPlanned,
  riskLevel,
  statusOf,
  unsettled,
  type Change,
  type ChangeEvent,
  type Details,
  type Model,
} from '../change.ts';
import { KEYS } from '../commands.ts';
import { editForm, planForm } from '../forms.ts';
import { askedFor, voided } from './approve.ts';
import { aroundOf, assessed, votersOf } from './assess.ts';
import { notOf, priorityFor } from './begin.ts';
import { type Decide } from './decide.ts';
import { changedFields, detailsOf, unknownKey, type Said } from './details.ts';
import { next } from './draft.ts';
import { mayPlan, notYours } from './planners.ts';
import { cardsOf, toDesk, toOthers, toPlanners, toVoters, inWords } from './say.ts';
import { applyEvent } from './step.ts';
import { wrongTime } from './time.ts';
import { conflictData } from '../reads.ts';

type Edited = Said & { type?: 'normal' | 'emergency' | 'retroactive' | undefined };

type Altered = { is: 'altered'; details: Partial<Details>; model?: Model } | { is: 'wrong'; why: string };

/** What of it the words alter; a team is one of its desk's, and its type is settled before anybody votes. */
function alteredBy(state: Change, said: Edited, context: CommandContext): Altered {
  const read = detailsOf(said, state, context);
  if (read.is === 'wrong') return read;
  const team = said.team?.toLowerCase();
  const department = context.organisation.desks[state.desk];
  if (team !== undefined && !Object.hasOwn(department?.teams ?? {}, team))
    return { is: 'wrong', why: `${department?.name ?? state.desk} has no team "${team}".` };
  if (said.desk !== undefined && said.desk.toLowerCase() !== state.desk)
    return { is: 'wrong', why: 'A change stays at its desk; plan it there instead.' };
  const isOther = said.type !== undefined && said.type !== state.model;
  if (isOther && (state.status !== 'new' || state.model === 'standard'))
    return {
      is: 'wrong',
      why: `The type of ${context.number} is settled; withdraw it first: change withdraw ${context.number}.`,
    };
  // What was made is not unsaid by calling it something else.
  if (isOther && state.model === 'retroactive' && state.end && state.end <= context.now)
    return {
      is: 'wrong',
      why: `${context.number} was made already; let it be authorised: change submit ${context.number}.`,
    };
  return {
    is: 'altered',
    details: changedFields(state, { ...read.details, ...(team === undefined ? {} : { team }) }),
    ...(isOther && said.type ? { model: said.type } : {}),
  };
}

export const editNeeds = (state: Change, said: Edited, context: CommandContext): Needs => {
  const read = alteredBy(state, said, context);
  const after = read.is === 'altered' ? { ...state, ...read.details } : state;
  return { read: conflictData(aroundOf(after)), delegates: votersOf(after, context) };
};

/** Whatever is altered after it was submitted begins its approval anew (itsm-rules §3.5): nobody voted on that. */
export function edited(before: Change, said: Edited, context: Context): Decision<ChangeEvent> {
  const { number, by, now } = context;
  if (!isPlanned(before)) return refuse(`${number} is ${statusOf(before)}; it cannot be altered any more.`);
  const read = alteredBy(before, said, context);
  if (read.is === 'wrong') return refuse(read.why);
  if (!mayPlan(before, context)) return refuse(notYours(number));
  const { details, model } = read;
  const keys = Object.keys(details);
  if (keys.length === 0 && !model) return refuse(`Nothing of ${number} is altered by that.`);
  if (before.model === 'standard' && keys.some(key => !MOVABLE.has(key)))
    return refuse(
      `The plans of ${number} are those of its template; only its time, items and implementer are yours to say.`,
    );
  const template = context.organisation.change?.templates.find(({ key }) => key === before.template);
  const strange = notOf(template, details.cis);
  if (strange !== undefined) return refuse(strange);
  const priority = priorityFor(model ?? before.model, { ...before, ...details }, context);
  const event: ChangeEvent = {
    type: 'edited',
    details,
    ...(model ? { model } : {}),
    ...(priority === before.priority ? {} : { priority }),
  };
  const afterEdit = applyEvent(context)(before, event);
  const found = assessed(afterEdit, context);
  const state = applyEvent(context)(afterEdit, found);
  const what = [...keys.map(key => LABELS[key] ?? key), ...(model ? ['type'] : [])].join(', ');
  const words = `${by.name} altered ${number}: ${what}.`;
  const told = toPlanners(state, context, say(words));
  if (before.status === 'new')
    return accept<ChangeEvent>([event, found], [...cardsOf(state), ...told], next(state, context));
  const late = wrongTime(state, number, now);
  if (late !== undefined) return refuse(late);
  const stands = unsettled(state, before.model === 'standard' ? undefined : 'blocks');
  if (stands.length > 0)
    return refuse(
      `${inWords(stands)}. Choose another time${stands.some(({ is }) => is === 'blocks') ? `, or withdraw it (change withdraw ${number}), alter it, and have a change manager override what stands against that` : ''}. Nothing was altered.`,
    );
  const shown = [...cardsOf(state), toDesk(words), ...told];
  // Approved with its template, wherever it is put.
  if (before.model === 'standard')
    return accept<ChangeEvent>(
      [event, found],
      [...shown, ...toOthers(before, found)],
      say(`${number} is altered: ${what}.`),
    );
  const gone = voided(before, `altered by ${by.email}`);
  const again = askedFor(state, context);
  const asked = again.events.reduce(applyEvent(context), state);
  return accept<ChangeEvent>(
    [...gone.events, event, found, ...again.events],
    [
      ...gone.effects,
      ...shown,
      ...again.effects,
      ...toVoters(before, asked, context, 'altered'),
      ...toOthers(before, found),
    ],
    say(`${number} is altered (${what}), so its votes begin anew. Risk: ${riskLevel(state)}. ${again.waits}`),
  );
}

const MOVABLE = new Set(['start', 'end', 'cis', 'assignee', 'team']);
const LABELS: Record<string, string> = {
  cis: 'configuration items',
  why: 'reason',
  assignee: 'implementer',
  doneBefore: 'done before',
  tested: 'rollback tried',
};

export const edit: Decide['change edit'] = (state, { verb: _, number: __, text, ...said }, context) => {
  const { number } = context;
  if (!isPlanned(state)) return refuse(`${number} is ${statusOf(state)}; it cannot be altered any more.`);
  if (Object.values(said).every(value => value === undefined))
    return text.trim() === ''
      ? { is: 'asked', form: editForm(number, state) }
      : refuse(
          unknownKey(text, KEYS) ??
            `Say what to alter by its key: change edit ${number} start= end= ci= title= why= plan= rollback= test=.`,
        );
  const slip = unknownKey(text, KEYS);
  if (slip !== undefined) return refuse(slip);
  return edited(state, said, context);
};

export const plan: Decide['change plan'] = (state, { verb: _, number: __, text: ___, ...said }, context) => {
  const { number } = context;
  if (!isPlanned(state)) return refuse(`${number} is ${statusOf(state)}; it cannot be altered any more.`);
  if (state.model === 'standard') return refuse(`The plans of ${number} are those of its template.`);
  return Object.values(said).every(value => value === undefined)
    ? { is: 'asked', form: planForm(number, state) }
    : edited(state, said, context);
};
