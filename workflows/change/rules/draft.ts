import { opening, say, type Button, type Card } from '../../../src/domain/card.ts';
import { type Organisation } from '../../../src/domain/organisation.ts';
import { priorityOf } from '../../../src/domain/priority.ts';
import { desksOf } from '../../../src/domain/role.ts';
import { accept, type Asker, type Context, type Decision, refuse, type Wants } from '../../../src/domain/workflow.ts';
import { firstForm, standardForm } from '../forms.ts';
import { initial, type Change, type ChangeEvent, type Details, type Model, unsettled, riskLevel } from '../change.ts';
import { type Drafted } from '../commands.ts';
import { evolve } from '../evolve.ts';
import { aroundOf, assessed } from './assess.ts';
import { detailsOf, missing } from './details.ts';
import { cardsOf, toDesk, toOthers } from './say.ts';
import { reviewDue } from './review-due.ts';
import { toManagers } from './review.ts';

type Birth = ChangeEvent & { type: 'planned' };
type Begun = { is: 'begun'; born: Birth } | { is: 'wrong'; why: string };
type Template = NonNullable<Organisation['change']>['templates'][number];

/** Whose change it is: the desk and the team of whoever plans it, where nothing else is said. */
function homeOf(
  { desk, team }: { desk?: string | undefined; team?: string | undefined },
  { organisation, by }: Asker,
): { desk: string; team: string } | { wrong: string } {
  const open = Object.keys(organisation.desks).filter(key => !organisation.desks[key]?.confidential);
  const own = desksOf(organisation, by).find(key => open.includes(key)) ?? open[0] ?? '';
  const named = desk?.toLowerCase() ?? own;
  const department = organisation.desks[named];
  if (!department || !Object.hasOwn(organisation.desks, named)) return { wrong: `There is no desk "${named}".` };
  if (department.confidential)
    return { wrong: `${department.name} is confidential, and changes are for everybody who makes some to see.` };
  const mine = Object.keys(department.teams).find(key => {
    const { members, lead } = department.teams[key]!;
    return members.includes(by.email) || lead === by.email;
  });
  const asked = team?.toLowerCase() ?? mine ?? department['default-team'];
  if (!Object.hasOwn(department.teams, asked))
    return { wrong: `${department.name} has no team "${asked}"; it has: ${Object.keys(department.teams).join(', ')}.` };
  return { desk: named, team: asked };
}

/** What is born of the words: the same for the rule and for what it wants to know. */
function begun(model: Model, command: Drafted, asker: Asker, template?: Template): Begun {
  const read = detailsOf(command, {}, asker);
  const home = homeOf(command, asker);
  if (read.is === 'wrong') return read;
  if ('wrong' in home) return { is: 'wrong', why: home.wrong };
  const said = command.text.trim();
  const { title, why } = read.details;
  const fixed = template ? fromTemplate(template) : {};
  const details: Details = {
    ...blank,
    // The first words are what it is called; where that is said apart, they are why.
    title: (title ?? said.split('\n', 1)[0] ?? '').slice(0, 120),
    why: why ?? (title === undefined && said.length <= 120 ? '' : said),
    assignee: asker.by.email,
    ...without(read.details, ['title', 'why']),
    ...fixed,
    ...(read.details.cis ? { cis: read.details.cis } : {}),
    team: home.team,
  };
  const urgent = model === 'emergency' || model === 'retroactive';
  const priority = priorityOf(asker.organisation.priority, details.impact ?? 'low', urgent ? 'high' : 'low');
  return {
    is: 'begun',
    born: {
      type: 'planned',
      model,
      details,
      desk: home.desk,
      // Nobody sleeps through an emergency (itsm-rules §3.6).
      priority: urgent && priority > 'P2' ? 'P2' : priority,
      origin: asker.where.platform,
      ...(template ? { template: template.key } : {}),
    },
  };
}

const { title: _, ...nothing } = initial;
const blank = { title: '', why: nothing.why, plan: '', rollback: '', test: '', cis: [] as readonly string[] };

const fromTemplate = ({ title, plan, rollback, test, services }: Template): Partial<Details> => ({
  title,
  plan,
  rollback,
  test,
  impact: 'low',
  probability: 'low',
  ...(services ? { cis: services } : {}),
});

const without = <T extends object>(all: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key))) as Partial<T>;

const wantsAround = (begin: Begun): Wants => (begin.is === 'begun' ? { around: aroundOf(begin.born.details) } : {});

export const wantsOfDraft = (model: Model, command: Drafted, asker: Asker): Wants =>
  wantsAround(begun(model, command, asker, templateFor(model, command, asker)));

const templateFor = (model: Model, { text }: Drafted, { organisation }: Asker): Template | undefined =>
  model === 'standard'
    ? organisation.change?.templates.find(({ key }) => key === text.trim().split(/\s+/, 1)[0]?.toLowerCase())
    : undefined;

/** `change new`, `change emergency`, `change retroactive`: a draft, which nothing is asked of yet. */
export const draft =
  (model: 'normal' | 'emergency' | 'retroactive') =>
  (_: Change, command: Drafted, context: Context): Decision<ChangeEvent> => {
    if (!context.organisation.change) return refuse(NO_CHANGES);
    const isNothing = command.text.trim() === '' && command.title === undefined;
    if (isNothing) return { is: 'asked', form: firstForm(model, command, context.organisation) };
    const begin = begun(model, command, context);
    if (begin.is === 'wrong') return refuse(begin.why);
    const { born } = begin;
    const found = assessed({ ...born, ...born.details }, context);
    const state = [born, found].reduce(step(context), initial);
    return accept<ChangeEvent>([born, found], cardsOf(state), next(state, context));
  };

/** From a template that is approved already (ITIL 4: standard change): complete, it is scheduled at once. */
export const standard = (_: Change, command: Drafted, context: Context): Decision<ChangeEvent> => {
  const { organisation, number } = context;
  const { change } = organisation;
  if (!change) return refuse(NO_CHANGES);
  const key = command.text.trim().split(/\s+/, 1)[0]?.toLowerCase() ?? '';
  const template = templateFor('standard', command, context);
  if (!template) return chosen(change.templates, key);
  const begin = begun('standard', { ...command, text: '' }, context, template);
  if (begin.is === 'wrong') return refuse(begin.why);
  const { born } = begin;
  if (!born.details.start || !born.details.end || born.details.cis.length === 0)
    return { is: 'asked', form: standardForm(template, command) };
  if (born.details.start <= context.now) return refuse('It would begin in the past; say a later start.');
  const found = assessed({ ...born, ...born.details }, context);
  const state = [born, found].reduce(step(context), initial);
  if (unsettled(state).length > 0) return accept<ChangeEvent>([born, found], cardsOf(state), next(state, context));
  return accept<ChangeEvent>(
    [born, found, { type: 'scheduled' }],
    [
      ...cardsOf({ ...state, status: 'scheduled' }),
      toDesk({ bold: context.by.name }, ` scheduled ${number} from the template ${template.key}.`),
      ...toOthers(initial, found),
    ],
    say([
      `${number} is scheduled: ${state.title}, `,
      { time: born.details.start },
      ' to ',
      { time: born.details.end },
      '.',
    ]),
  );
};

function chosen(templates: readonly Template[], key: string): Decision<ChangeEvent> {
  if (templates.length === 0) return refuse('The desk file has no templates; plan it: change new.');
  const card: Card = {
    title: key === '' ? 'Which standard change?' : `There is no template "${key.slice(0, 40)}"`,
    lines: templates.map(({ key: name, title }) => [{ bold: name }, `: ${title}`]),
    buttons: templates.slice(0, 20).map(({ key: name, title }) => opening(title, `change standard ${name}`)),
  };
  return { is: 'shown', card };
}

/** Recorded after the fact: nobody had allowed it, so managers are told and it is reviewed (itsm-rules §3.5). */
export const unauthorised = (
  _: Change,
  command: Drafted & { outcome?: (ChangeEvent & { type: 'finished' })['outcome'] | undefined },
  context: Context,
): Decision<ChangeEvent> => {
  const { number, by, now } = context;
  if (!context.organisation.change) return refuse(NO_CHANGES);
  if (command.text.trim() === '' && command.title === undefined)
    return { is: 'asked', form: firstForm('unauthorised', command, context.organisation) };
  const begin = begun('unauthorised', command, context);
  if (begin.is === 'wrong') return refuse(begin.why);
  const { born } = begin;
  const { cis, start, end } = born.details;
  if (cis.length === 0 || !start || !end)
    return refuse('Say what was changed and when: ci=erp start=2026-03-27T08:00 end=1h.');
  if (end > now) return refuse('That has not been made yet; plan it: change new.');
  const found = assessed({ ...born, ...born.details }, context);
  const recorded: ChangeEvent = {
    type: 'recorded',
    ...(command.outcome ? { outcome: command.outcome } : {}),
    reviewBy: reviewDue(born, context),
  };
  const state = [born, found, recorded].reduce(step(context), initial);
  const words = `${number} was made without authority: ${born.details.title}. It is to be reviewed.`;
  return accept<ChangeEvent>(
    [born, found, recorded],
    [
      ...cardsOf(state),
      toDesk({ bold: by.name }, ` recorded ${number}, which was made without authority.`),
      ...toManagers(state, context, words),
    ],
    say(`${number} is recorded as made without authority; it is to be reviewed: change review ${number} text.`),
  );
};

const NO_CHANGES = 'The desk file says nothing about changes yet: who approves them, and which boards there are.';

/** What comes next for a draft, said to whoever plans it. */
export function next(state: Change, { number }: Context): Card {
  const open = missing(state);
  const stands = unsettled(state);
  const risk = `Risk: ${riskLevel(state)}.`;
  if (open.length > 0) {
    const isPlans = open.every(name => ['plan', 'rollback', 'test'].includes(name));
    const step = isPlans ? `change plan ${number}` : `change edit ${number}`;
    return {
      lines: [[`${number} is drafted. Before it can be submitted it needs: ${open.join(', ')}.`]],
      buttons: [opening(isPlans ? 'Step 2: plans and risk' : 'Step 1: what and when', step, 'primary')],
    };
  }
  const settle: Button[] = stands.length > 0 ? [{ label: 'Conflicts', words: `conflicts ${number}` }] : [];
  const go: Button =
    state.model === 'standard'
      ? { label: 'Schedule', words: `change schedule ${number}`, style: 'primary' }
      : { label: 'Submit', words: `change submit ${number}`, style: 'primary' };
  return {
    lines: [
      [
        `${number} is drafted. ${risk}${stands.length > 0 ? ` Against its time: ${stands.map(({ why }) => why).join('; ')}.` : ''}`,
      ],
    ],
    buttons: [go, ...settle],
  };
}

/** A state with one more event, as it will be stored. */
export const step =
  ({ by, now }: Pick<Context, 'by' | 'now'>) =>
  (state: Change, event: ChangeEvent): Change =>
    (evolve[event.type] as (state: Change, event: ChangeEvent & { by: string; at: Date }) => Change)(state, {
      ...event,
      by: by.email,
      at: now,
    });
