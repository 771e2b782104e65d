import { say } from '../../../src/domain/card.ts';
import { RISKS } from '../../../src/domain/risk.ts';
import { isChangeManager, worksAt } from '../../../src/domain/role.ts';
import { accept, type Asker, type Context, type Decision, refuse, type Wants } from '../../../src/domain/workflow.ts';
import { riskLevel, statusOf, type Change, type ChangeEvent, type Details } from '../change.ts';
import { editForm, planForm, reasonForm } from '../forms.ts';
import { askedFor, voided } from './approve.ts';
import { aroundOf, assessed, votersOf } from './assess.ts';
import { type Decide } from './decide.ts';
import { altered, detailsOf, type Said } from './details.ts';
import { next } from './draft.ts';
import { step } from './step.ts';
import { cardsOf, shortened, toDesk, toOthers } from './say.ts';

const OPEN = new Set<Change['status']>(['new', 'assess', 'authorize', 'scheduled']);

/** What of it the words alter; an implementer brings no team, and a team is one of its desk's. */
function alteredBy(
  state: Change,
  said: Said,
  asker: Asker,
): { is: 'altered'; details: Partial<Details> } | { is: 'wrong'; why: string } {
  const read = detailsOf(said, state, asker);
  if (read.is === 'wrong') return read;
  const team = said.team?.toLowerCase();
  const department = asker.organisation.desks[state.desk];
  if (team !== undefined && !Object.hasOwn(department?.teams ?? {}, team))
    return { is: 'wrong', why: `${department?.name ?? state.desk} has no team "${team}".` };
  if (said.desk !== undefined && said.desk.toLowerCase() !== state.desk)
    return { is: 'wrong', why: 'A change stays at its desk; plan it there instead.' };
  const { assignee } = read.details;
  if (assignee !== undefined && !worksAt(asker.organisation, assignee, state.desk) && assignee !== state.requester)
    return { is: 'wrong', why: `${asker.nameOf(assignee)} is no agent of ${department?.name ?? state.desk}.` };
  return { is: 'altered', details: altered(state, { ...read.details, ...(team === undefined ? {} : { team }) }) };
}

export const wantsOfEdit = (state: Change, said: Said, asker: Asker): Wants => {
  const read = alteredBy(state, said, asker);
  const after = read.is === 'altered' ? { ...state, ...read.details } : state;
  return { around: aroundOf(after), ...delegatesFor(after, asker) };
};

export const delegatesFor = (state: Change, asker: Asker): Wants => {
  const voters = votersOf(state, asker);
  return voters ? { delegates: voters } : {};
};

/** Whatever is altered after it was submitted begins its approval anew (itsm-rules §3.5): nobody voted on that. */
export function edited(before: Change, said: Said, context: Context): Decision<ChangeEvent> {
  const { number, by } = context;
  if (!OPEN.has(before.status)) return refuse(`${number} is ${statusOf(before)}; it cannot be altered any more.`);
  const read = alteredBy(before, said, context);
  if (read.is === 'wrong') return refuse(read.why);
  const { details } = read;
  const keys = Object.keys(details);
  if (keys.length === 0) return refuse(`Nothing of ${number} is altered by that.`);
  if (before.model === 'standard' && keys.some(key => !MOVABLE.has(key)))
    return refuse(
      `The plans of ${number} are those of its template; only its time, items and implementer are yours to say.`,
    );
  const event: ChangeEvent = { type: 'edited', details };
  const afterEdit = step(context)(before, event);
  const found = assessed(afterEdit, context);
  const state = step(context)(afterEdit, found);
  const what = keys.map(key => LABELS[key] ?? key).join(', ');
  const line = toDesk({ bold: by.name }, ` altered ${number}: ${what}.`);
  if (before.status === 'new') return accept<ChangeEvent>([event, found], cardsOf(state), next(state, context));
  if (before.model === 'standard') {
    // Approved with its template, wherever it is put; what stands against the new time holds it up.
    const stays = state.conflicts.every(({ is }) => is === 'warns');
    return stays
      ? accept<ChangeEvent>(
          [event, found],
          [...cardsOf(state), line, ...toOthers(before, found)],
          say(`${number} is moved.`),
        )
      : refuse(
          `${state.conflicts
            .filter(({ is }) => is !== 'warns')
            .map(({ why }) => why)
            .join('; ')}. Choose another time.`,
        );
  }
  const blocks = state.conflicts.filter(({ is }) => is === 'blocks');
  if (blocks.length > 0)
    return refuse(`${blocks.map(({ why }) => why).join('; ')}. Choose another time; nothing of ${number} was altered.`);
  const gone = voided(before, `altered by ${by.email}`);
  const again = askedFor(state, context);
  return accept<ChangeEvent>(
    [...gone.events, event, found, ...again.events],
    [...gone.effects, ...cardsOf(state), line, ...again.effects, ...toOthers(before, found)],
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
  if (!OPEN.has(state.status)) return refuse(`${number} is ${statusOf(state)}; it cannot be altered any more.`);
  if (Object.values(said).every(value => value === undefined))
    return text.trim() === ''
      ? { is: 'asked', form: editForm(number, state) }
      : refuse(
          `Say what to alter by its key: change edit ${number} start= end= ci= title= why= plan= rollback= test=.`,
        );
  return edited(state, said, context);
};

export const plan: Decide['change plan'] = (state, { verb: _, number: __, text: ___, ...said }, context) => {
  const { number } = context;
  if (!OPEN.has(state.status)) return refuse(`${number} is ${statusOf(state)}; it cannot be altered any more.`);
  if (state.model === 'standard') return refuse(`The plans of ${number} are those of its template.`);
  return Object.values(said).every(value => value === undefined)
    ? { is: 'asked', form: planForm(number, state) }
    : edited(state, said, context);
};

/** Anybody may see more risk than was counted; less of it only a change manager, who says why (itsm-rules §3.5). */
export const risk: Decide['change risk'] = (before, { level, text }, context) => {
  const { number, by, organisation } = context;
  if (!OPEN.has(before.status) || before.status === 'scheduled')
    return refuse(`${number} is ${statusOf(before)}; its risk is settled before it is approved.`);
  if (before.model === 'standard') return refuse('A standard change has the risk of its template: low.');
  if (level === undefined) return refuse(`Say which: change risk ${number} level=high why.`);
  const now = riskLevel(before);
  if (level === now) return refuse(`The risk of ${number} is ${level} already.`);
  const isRaised = RISKS.indexOf(level) > RISKS.indexOf(now);
  if (!isRaised && !isChangeManager(organisation, by))
    return refuse('Only a change manager lowers the risk of a change.');
  const why = text.trim();
  if (why === '')
    return {
      is: 'asked',
      form: reasonForm(`Risk of ${number}`, `change risk ${number} level=${level}`, `Why is it ${level}?`, 'Save'),
    };
  const event: ChangeEvent = { type: 'riskSet', level, how: isRaised ? 'raised' : 'lowered', why };
  const state = step(context)(before, event);
  const line = toDesk(
    { bold: by.name },
    ` ${isRaised ? 'raised' : 'lowered'} the risk of ${number} to ${level}: ${shortened(why)}`,
  );
  if (before.status === 'new')
    return accept<ChangeEvent>([event], cardsOf(state), say(`The risk of ${number} is ${level} now.`));
  const gone = voided(before, `its risk was ${isRaised ? 'raised' : 'lowered'} by ${by.email}`);
  const again = askedFor(state, context);
  return accept<ChangeEvent>(
    [...gone.events, event, ...again.events],
    [...gone.effects, ...cardsOf(state), line, ...again.effects],
    say(`The risk of ${number} is ${level} now, so its votes begin anew. ${again.waits}`),
  );
};
