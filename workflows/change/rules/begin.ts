import { cut } from '../../../src/domain/text.ts';
import { type Organisation } from '../../../src/domain/desk.ts';
import { priorityOf, type Priority } from '../../../src/domain/priority.ts';
import { desksOf, isChangeManager, worksAt } from '../../../src/domain/role.ts';
import { type CommandContext, type Needs } from '../../../src/domain/workflow.ts';
import { type ChangeEvent, type Details, type Model } from '../change.ts';
import { KEYS, type Drafted } from '../commands.ts';
import { aroundOf } from './assess.ts';
import { detailsOf, unknownKey } from './details.ts';
import { conflictData } from '../reads.ts';

type Birth = ChangeEvent & { type: 'planned' };
type Begun = { is: 'begun'; born: Birth } | { is: 'wrong'; why: string };
export type Template = NonNullable<Organisation['change']>['templates'][number];

/** Whose change it is: the desk and the team of whoever plans it, where nothing else is said. */
function homeOf(
  { desk, team }: { desk?: string | undefined; team?: string | undefined },
  context: CommandContext,
): { desk: string; team: string } | { wrong: string } {
  const { organisation, by } = context;
  const open = Object.keys(organisation.desks).filter(key => !organisation.desks[key]?.confidential);
  const own = desksOf(organisation, by).find(key => open.includes(key)) ?? open[0] ?? '';
  const named = desk?.toLowerCase() ?? own;
  const department = organisation.desks[named];
  if (!department || !Object.hasOwn(organisation.desks, named)) return { wrong: `There is no desk "${named}".` };
  if (department.confidential)
    return { wrong: `${department.name} is confidential, and changes are for everybody who makes some to see.` };
  if (!mayPlanAt(named, context))
    return { wrong: `Only agents of ${department.name} and change managers plan its changes; say your own desk=.` };
  const mine = Object.keys(department.teams).find(key => {
    const { members, lead } = department.teams[key]!;
    return members.includes(by.email) || lead === by.email;
  });
  const asked = team?.toLowerCase() ?? mine ?? department['default-team'];
  if (!Object.hasOwn(department.teams, asked))
    return { wrong: `${department.name} has no team "${asked}"; it has: ${Object.keys(department.teams).join(', ')}.` };
  return { desk: named, team: asked };
}

const mayPlanAt = (desk: string, { organisation, by }: CommandContext): boolean =>
  worksAt(organisation, by.email, desk) || isChangeManager(organisation, by) || organisation.admins.includes(by.email);

/** What is born of the words: the same for the rule and for what it wants to know. */
export function begun(model: Model, command: Drafted, context: CommandContext, template?: Template): Begun {
  const slip = unknownKey(command.text, KEYS);
  if (slip !== undefined) return { is: 'wrong', why: slip };
  const home = homeOf(command, context);
  if ('wrong' in home) return { is: 'wrong', why: home.wrong };
  const read = detailsOf(command, home, context);
  if (read.is === 'wrong') return read;
  const said = command.text.trim();
  const strange = notOf(template, read.details.cis);
  if (strange !== undefined) return { is: 'wrong', why: strange };
  const { title, why } = read.details;
  const own = template ? OF_THE_TEMPLATE.find(key => read.details[key] !== undefined) : undefined;
  if (own !== undefined)
    return { is: 'wrong', why: `${own}= is said by the template ${template?.key}; plan it otherwise: change new.` };
  const fixed = template ? fromTemplate(template) : {};
  const details: Details = {
    ...blank,
    // The first words are what it is called; where that is said apart, they are why.
    title: cut(title ?? said.split('\n', 1)[0] ?? '', 120),
    why: why ?? (title === undefined && !template && said.length <= 120 ? '' : said),
    assignee: context.by.email,
    ...without(read.details, ['title', 'why']),
    ...fixed,
    ...(read.details.cis ? { cis: read.details.cis } : {}),
    team: home.team,
  };
  return {
    is: 'begun',
    born: {
      type: 'planned',
      model,
      details,
      desk: home.desk,
      priority: priorityFor(model, details, context),
      origin: context.where.platform,
      ...(template ? { template: template.key } : {}),
    },
  };
}

/** Nobody sleeps through an emergency (itsm-rules §3.6). */
export function priorityFor(
  model: Model,
  { impact = 'low' }: Pick<Details, 'impact'>,
  { organisation }: Pick<CommandContext, 'organisation'>,
): Priority {
  const urgent = model === 'emergency' || model === 'retroactive';
  const priority = priorityOf(organisation.priority, impact, urgent ? 'high' : 'low');
  return urgent && priority > 'P2' ? 'P2' : priority;
}

const OF_THE_TEMPLATE = ['title', 'plan', 'rollback', 'test', 'impact', 'probability'] as const;

const blank = { title: '', why: '', plan: '', rollback: '', test: '', cis: [] as readonly string[] };

/** A template that names its items was approved for those. */
export const notOf = (template: Template | undefined, cis: readonly string[] = []): string | undefined => {
  const others = template?.services ? cis.filter(ci => !template.services?.includes(ci)) : [];
  return others.length === 0
    ? undefined
    : `The template ${template?.key} is approved for ${template?.services?.join(', ')}, not for ${others.join(', ')}; plan it: change new.`;
};

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

const needsOf = (begin: Begun): Needs =>
  begin.is === 'begun' ? { read: conflictData(aroundOf({ ...begin.born.details, desk: begin.born.desk })) } : {};

export const draftNeeds = (model: Model, command: Drafted, context: CommandContext): Needs =>
  needsOf(begun(model, command, context, templateFor(model, command, context)));

export const templateFor = (model: Model, { text }: Drafted, { organisation }: CommandContext): Template | undefined =>
  model === 'standard'
    ? organisation.change?.templates.find(({ key }) => key === text.trim().split(/\s+/, 1)[0]?.toLowerCase())
    : undefined;

export const NO_CHANGES =
  'The desk file says nothing about changes yet: who approves them, and which boards there are.';
