import { cut } from '../../../src/domain/text.ts';
import { say } from '../../../src/domain/card.ts';
import { type Person } from '../../../src/domain/person.ts';
import { deskOf, isVip, operational, promises } from '../../../src/domain/desk.ts';
import { priorityOf, REQUESTED } from '../../../src/domain/priority.ts';
import {
  accept,
  type CommandContext,
  type Context,
  type Decision,
  post,
  refuse,
  type Needs,
} from '../../../src/domain/workflow.ts';
import { type Level } from '../../shared/approval/tally.ts';
import { refreshCards } from '../../shared/ticket/rules/guard.ts';
import { closedNow } from '../../shared/ticket/rules/hours.ts';
import { notFor } from '../../shared/ticket/rules/on-behalf.ts';
import {
  catalogueCard,
  complaint,
  found,
  itemAndAnswers,
  itemForm,
  keptAnswers,
  levelsFor,
  autoAssigned,
  ownTeam,
  type Answers,
  type Item,
} from '../catalogue.ts';
import { isDecided, nameOfStatus, type RequestEvent } from '../request.ts';
import { askedAnew } from '../../shared/approval/anew.ts';
import { everyCard, opened } from '../../shared/approval/voting.ts';
import { type Decide } from './decide.ts';
import { begun } from './fulfil.ts';
import { thread, saying } from '../messages.ts';

export const request: Decide['request'] = (_, command, context) => {
  const { organisation, by, number, named } = context;
  if (organisation.catalogue.length === 0)
    return refuse('This desk has no catalogue yet; report what you need: report text.');
  const stranger = notFor(command, context);
  if (stranger !== undefined) return refuse(stranger);
  const requester = (command.for === undefined ? undefined : named[0]) ?? by;
  // Who gets it has to be entitled to it, whoever asks (itsm-rules §3.3).
  const items = autoAssigned(organisation, requester);
  const whose = requester.email === by.email ? '' : ` for=${requester.email}`;
  const { name, answers: typed, rest } = itemAndAnswers(items, command.item ?? command.text);
  const chosen = name === '' ? [] : found(items, name);
  const [item] = chosen;
  if (!item || chosen.length > 1) return listed(chosen, items, name, { context, requester, whose });
  const answers = keptAnswers(item, { ...typed, ...command });
  const wrong = complaint(item, answers, knownIn(context));
  const isNothingSaid = Object.keys(answers).length === 0;
  const words = saying('request', `${item.key}${whose}`);
  // Words that no field asks for are not lost: the form shows what was understood.
  if ((wrong !== undefined && isNothingSaid) || (rest !== '' && item.fields.length > 0))
    return { is: 'asked', form: itemForm(item, words, introOf(item, answers, requester, context), answers) };
  if (wrong !== undefined)
    return refuse(`${wrong.why} ${item.fields.length > 1 ? `Say ${words} for the form.` : ''}`.trim(), wrong.field);
  const priority = priorityOf(organisation.priority, REQUESTED.impact, REQUESTED.urgency);
  const persons = personsIn(item, answers);
  const excluded = [requester.email, by.email, ...persons];
  const levels = levelsFor(item, { answers, requester: requester.email, excluded }, organisation);
  const team = ownTeam(item) ?? deskOf(organisation, item.desk)['default-team'];
  const target = operational(organisation, { desk: item.desk, team, priority });
  const born: RequestEvent = {
    type: 'opened',
    title: item.name,
    text: described(item, answers),
    requester: requester.email,
    desk: item.desk,
    team,
    ...REQUESTED,
    priority,
    promised: promises(organisation, {
      kind: 'request',
      priority,
      desk: item.desk,
      vip: isVip(organisation, requester.email),
    }),
    origin: context.loaded.reach.get(requester.email) ?? context.where.platform,
    ...(isVip(organisation, requester.email) ? { vip: true as const } : {}),
    ...(target ? { target } : {}),
  };
  const itemised: RequestEvent = {
    type: 'itemised',
    item: item.key,
    answers,
    ...(persons.length > 0 ? { persons } : {}),
    tasks: item.tasks.map(({ name: task, team: of, desk: whereOf, after, undo }) => ({
      name: task,
      team: of,
      ...(whereOf === undefined || whereOf === item.desk ? {} : { desk: whereOf }),
      ...(after === undefined ? {} : { after }),
      ...(undo === undefined ? {} : { undo }),
    })),
  };
  const round =
    levels.length === 0
      ? { events: [], effects: [], asked: [] }
      : opened(levels, { title: item.name, desk: item.desk }, excluded, context);
  const isPreApproved = levels.length === 0;
  const start = isPreApproved
    ? begun(item, { requester: requester.email, answers, text: described(item, answers) }, [], context)
    : [];
  const closed = closedNow(context, item.desk, priority);
  return accept<RequestEvent>([born, itemised, ...round.events], [...refreshCards, ...round.effects, ...start], {
    lines: [
      [
        `${number} is requested${requester.email === by.email ? '' : ` for ${requester.name}`}: ${item.name}. ${isPreApproved ? `${deskOf(organisation, item.desk).name} fulfils it.` : waitsFor(levels, context)}`,
      ],
      ...(closed && isPreApproved ? [closed] : []),
    ],
  });
};

/** After a rejection or an expiry: the same number, other answers, and a new round of votes. */
export const resubmit: Decide['resubmit'] = (state, command, context) => {
  const { number, organisation } = context;
  if (isDecided(state)) return refuse(`${number} is ${nameOfStatus(state)}; only what is not approved can be changed.`);
  const item = organisation.catalogue.find(({ key }) => key === state.item);
  if (!item) return refuse(`The catalogue no longer has what ${number} asked for.`);
  const { answers: typed, name } = itemAndAnswers([item], command.text);
  const given = keptAnswers(item, { ...typed, ...command });
  // A form has every field, so what is empty there is taken out; in words it is said: cost=
  const isForm = item.fields.some(({ key }) => key in command);
  const kept = Object.entries(state.answers).filter(([key]) => !isForm && typed[key] === undefined);
  const isNothingSaid = Object.keys(typed).length === 0 && !isForm && name === '';
  if (isNothingSaid && state.round?.is !== 'blocked')
    return {
      is: 'asked',
      form: itemForm(
        item,
        saying('resubmit', number),
        introOf(item, state.answers, { email: state.requester }, context),
        state.answers,
      ),
    };
  const answers = keptAnswers(item, { ...Object.fromEntries(kept), ...given });
  const wrong =
    complaint(item, answers, [...knownIn(context), ...(state.persons ?? [])]) ??
    (name === '' ? undefined : { why: `"${cut(name, 40)}" is no field of ${item.name}.`, field: undefined });
  if (wrong !== undefined) return refuse(wrong.why, wrong.field);
  const isBlocked = state.round?.is === 'blocked';
  if (JSON.stringify(answers) === JSON.stringify(state.answers) && state.status === 'pending approval' && !isBlocked)
    return refuse(`Nothing of ${number} is changed by that.`);
  const persons = personsIn(item, answers);
  const excluded = [state.requester, state.opener, ...persons];
  const levels = levelsFor(item, { answers, requester: state.requester, excluded }, organisation);
  const round =
    levels.length === 0
      ? { events: [], effects: [], asked: [] }
      : opened(levels, { title: item.name, desk: item.desk }, excluded, context);
  return accept<RequestEvent>(
    [
      // Nobody's vote counts for what they did not see (itsm-rules §3.5).
      ...(state.status === 'pending approval'
        ? [{ type: 'roundVoided' as const, why: 'changed by the requester' }]
        : []),
      {
        type: 'resubmitted',
        answers,
        text: described(item, answers),
        ...(persons.length > 0 ? { persons } : {}),
      },
      ...round.events,
      ...(levels.length === 0 ? [{ type: 'preapproved' as const }] : []),
    ],
    [
      post(thread('triage'), say([{ bold: context.by.name }, ` changed ${number}; the votes begin anew.`])),
      ...askedAnew(state, round.asked, {
        anew: {
          card: say(`${context.by.name} changed ${number}, so your vote is asked anew. Say approvals to see it.`),
        },
        gone: { card: say(`${context.by.name} changed ${number}, so it waits for others now, not for you.`) },
        but: context.by.email,
      }),
      ...refreshCards,
      ...everyCard(state),
      ...round.effects,
      ...(levels.length === 0
        ? begun(item, { requester: state.requester, answers, text: described(item, answers) }, [], context)
        : []),
    ],
    say(`${number} is asked again. ${waitsFor(levels, context)}`),
  );
};

export const requestNeeds = (
  command: { text: string; item?: string | undefined; for?: string | undefined },
  context: CommandContext,
): Needs => {
  const { organisation, by, named } = context;
  const requester = (command.for === undefined ? undefined : named[0]) ?? by;
  const items = autoAssigned(organisation, requester);
  const reach = requester.email === by.email ? {} : { reach: [requester.email] };
  const { name } = itemAndAnswers(items, command.item ?? command.text);
  const [item] = found(items, name);
  if (!item || item.approval.length === 0) return reach;
  // Whichever levels apply, their voters are among these.
  const everybody = levelsFor(
    { ...item, approval: item.approval.map(({ when: _, ...rule }) => rule) },
    { answers: {}, requester: requester.email, excluded: [] },
    organisation,
  );
  return { ...reach, delegates: [...new Set(everybody.flatMap(({ voters }) => voters))] };
};

/** Several that it may be, or all that there is. */
function listed(
  chosen: readonly Item[],
  items: readonly Item[],
  said: string,
  { context, requester, whose }: { context: Context; requester: Person; whose: string },
): Decision<RequestEvent> {
  const { by, organisation } = context;
  const whom = requester.email === by.email ? 'you' : requester.name;
  if (items.length === 0) return refuse(`There is nothing in the catalogue for ${whom}.`);
  const [before = ''] = said.split(/(?:^|\s)[a-z0-9-]{1,60}=/i, 1);
  const name = cut(before.trim(), 40);
  if (name === '') return { is: 'shown', card: catalogueCard(items, 'What can be requested', organisation, whose) };
  if (chosen.length > 0)
    return { is: 'shown', card: catalogueCard(chosen, `What "${name}" may mean`, organisation, whose) };
  const none = `The catalogue has nothing called "${name}" for ${whom}. What there is`;
  return { is: 'shown', card: catalogueCard(items, none, organisation, whose) };
}

function introOf(item: Item, answers: Answers, requester: Pick<Person, 'email'>, context: Context): string {
  const levels = levelsFor(
    { ...item, approval: item.approval.map(({ when: _, ...rule }) => rule) },
    { answers, requester: requester.email, excluded: [requester.email, context.by.email] },
    context.organisation,
  );
  const { name } = deskOf(context.organisation, item.desk);
  if (levels.length === 0) return `${name} fulfils it; no approval is needed.`;
  const steps = levels.map(
    ({ name: step, voters }) => `${step} (${voters.map(context.nameOf).join(', ') || 'nobody yet'})`,
  );
  return `${name} fulfils it. It may need: ${steps.join(', then ')}.`;
}

/** Who was named and found. */
const knownIn = ({ named }: Context): string[] => named.map(({ email }) => email);

/** Whom the answers name: who is to have it, or has another part in it. */
const personsIn = ({ fields }: Item, answers: Answers): string[] => [
  ...new Set(
    fields.flatMap(({ key, type }) => (type === 'person' && answers[key] ? [answers[key].toLowerCase()] : [])),
  ),
];

const waitsFor = (levels: readonly Level[], { nameOf }: Context): string => {
  const [first] = levels;
  return first
    ? `It waits for ${first.name}: ${first.voters.map(nameOf).join(', ') || 'nobody, so the managers are told'}.`
    : 'No approval is needed.';
};

export const described = ({ name, fields }: Item, answers: Answers): string => {
  const given = fields.flatMap(({ key, label }) => (answers[key] === undefined ? [] : [`${label}: ${answers[key]}`]));
  return given.length === 0 ? name : `${name}\n${given.join('\n')}`;
};
