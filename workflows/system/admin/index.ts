import { z } from 'zod';
import { say, type Card, type Line } from '../../../src/domain/card.ts';
import { nameOf, somebody, text, type Verbs } from '../../../src/domain/command.ts';
import { GRANTABLE, holds, type Grant, type Vouch } from '../../../src/domain/grants.ts';
import { type Organisation } from '../../../src/domain/desk.ts';
import { BLANK, NEVER, type Ticket } from '../../../src/domain/record.ts';
import {
  accept,
  type Context,
  type Decision,
  person,
  post,
  refuse,
  tell,
  type Workflow,
  defineWorkflow,
} from '../../../src/domain/workflow.ts';
import { doubted, flooded } from './account.ts';
import { saying } from './messages.ts';

const words = z.string().max(80).optional();
const role = z.enum(GRANTABLE, { error: `A role is one of: ${GRANTABLE.join(', ')}.` }).optional();
const granting = z.object({ text, role, desk: nameOf('desk'), team: nameOf('team'), to: somebody(words) });
const plain = z.object({ text });

export const verbs = {
  'admin grant': {
    who: 'admin',
    does: 'starts',
    shape: granting,
    usage: 'admin grant @person role=agent | admin | auditor | change manager [desk= team=]',
    help: 'give somebody a role',
  },
  'admin revoke': {
    who: 'admin',
    does: 'starts',
    shape: granting,
    usage: 'admin revoke @person role= [desk= team=]',
    help: 'take a role away',
  },
  'admin reload': {
    who: 'admin',
    does: 'starts',
    shape: plain,
    usage: 'admin reload',
    help: 'use the desk file as it is now',
  },
  'admin confirm': {
    who: 'admin',
    does: 'changes',
    shape: z.object({ text, all: z.enum(['yes']).optional() }),
    usage: 'admin confirm NUMBER',
  },
  'admin reject': { who: 'admin', does: 'changes', shape: plain, usage: 'admin reject NUMBER' },
  'account-doubt': {
    who: 'bot',
    does: 'starts',
    shape: z.object({
      text,
      platform: z.string().optional(),
      account: z.string().optional(),
      name: z.string().optional(),
      address: z.string().optional(),
      missing: z.string().optional(),
    }),
    usage: 'account-doubt platform= account=',
  },
  flood: {
    who: 'bot',
    does: 'starts',
    shape: z.object({
      text,
      name: z.string().optional(),
      what: z.string().optional(),
      most: z.string().optional(),
    }),
    usage: 'flood name= what=',
  },
} as const satisfies Verbs;

/** What an admin wants to change: nothing is changed until it is confirmed, by a second admin where there is one. */
export type Proposal = Ticket & {
  grant?: Grant;
  file?: string;
  vouch?: Vouch;
  decidedBy?: string;
  decidedAt?: Date;
};

export type ProposalEvent =
  | { type: 'proposed'; title: string; diff: string[]; grant?: Grant; file?: string; vouch?: Vouch }
  | { type: 'told'; title: string }
  | { type: 'confirmed'; all?: true }
  | { type: 'rejected' };

type Rules = Workflow<Proposal, typeof verbs, ProposalEvent>;

const MAX_LINES = 40;
const MAX_RELEASED = 500;

const granted =
  (is: Grant['is']) =>
  (_: Proposal, command: z.infer<typeof granting>, context: Context): Decision<ProposalEvent> => {
    const { organisation, named } = context;
    const [whom] = named;
    if (!whom) return refuse("I don't know whom you mean; mention a person or write their e-mail.");
    const role = command.role ?? GRANTABLE.find(named => command.text.toLowerCase().includes(named));
    if (!role) return refuse(`Say which role: role=${GRANTABLE.join(' | ')}.`);
    const desk = command.desk?.toLowerCase();
    const team = command.team?.toLowerCase() ?? organisation.desks[desk ?? '']?.['default-team'];
    if (role === 'agent' && !organisation.desks[desk ?? '']?.teams[team ?? ''])
      return refuse(`Say of which desk and team: ${teamsOf(organisation)}.`);
    const where = role === 'agent' && desk !== undefined && team !== undefined ? { desk, team } : {};
    const grant: Grant = { who: whom.email, role, ...where, is };
    if (holds(organisation, grant) === (is === 'given'))
      return refuse(
        `${whom.name} ${is === 'given' ? 'is' : 'is not'} ${roleOf(grant)} ${is === 'given' ? 'already' : 'now'}.`,
      );
    if (is === 'taken' && role === 'admin' && organisation.admins.length === 1)
      return refuse(`${whom.name} is the only admin; name another first.`);
    const diff = [`${is === 'given' ? '+' : '-'} ${whom.email}: ${roleOf(grant)}`];
    const title =
      is === 'given' ? `${whom.name} becomes ${roleOf(grant)}` : `${whom.name} is no longer ${roleOf(grant)}`;
    return proposed({ type: 'proposed', title, diff, grant }, context);
  };

const reload: Rules['decide']['admin reload'] = (_, __, context) => {
  const file = context.loaded.file;
  if (!file) return refuse('The desk file cannot be read here.');
  if (file.problems.length > 0)
    return refuse(`The desk file has problems, so nothing was changed: ${file.problems.slice(0, 5).join(' ')}`);
  const diff = [...file.gone.map(line => `- ${line}`), ...file.come.map(line => `+ ${line}`)];
  if (diff.length === 0) return refuse('The desk file is in use as it is; nothing has changed.');
  return proposed({ type: 'proposed', title: 'The desk file is read again', diff, file: file.version }, context);
};

function proposed(event: ProposalEvent & { type: 'proposed' }, context: Context): Decision<ProposalEvent> {
  const { number, by } = context;
  const others = secondOf(context);
  const card = asking(event, number, by.name);
  return accept(
    [event],
    others.map(email => post(person(email), card)),
    others.length === 0
      ? card
      : {
          ...card,
          lines: [...(card.lines ?? []), ['Another admin must confirm it; they have been asked.']],
          buttons: [{ label: 'Withdraw', words: saying('admin reject', number) }],
        },
  );
}

const asking = ({ title, diff }: { title: string; diff: readonly string[] }, number: string, by: string): Card => ({
  title: `${number}: ${title}?`,
  lines: [[`${by} asks for this change. Nothing is changed yet.`]],
  code: [
    ...diff.slice(0, MAX_LINES),
    ...(diff.length > MAX_LINES ? [`… and ${diff.length - MAX_LINES} more lines`] : []),
  ].join('\n'),
  buttons: [
    { label: 'Confirm', words: saying('admin confirm', number), style: 'primary' },
    { label: 'Reject', words: saying('admin reject', number) },
  ],
});

const confirm: Rules['decide']['admin confirm'] = (state, { all }, context) => {
  const { number, by, organisation, loaded } = context;
  if (state.status !== 'proposed') return refuse(`${number} is ${state.status} already.`);
  if (by.email === state.requester && secondOf(context).length > 0)
    return refuse(`Another admin must confirm ${number}: ${secondOf(context).map(context.nameOf).join(', ')}.`);
  // Whom it is about may not be who lets it happen, unless there is nobody else.
  if (state.grant?.who === by.email && organisation.admins.length > 2)
    return refuse(`${number} is about you; an admin whom it is not about must confirm it.`);
  if (state.file !== undefined && loaded.file?.version !== state.file)
    return refuse(`The desk file has changed since ${number} was shown; say admin reload again.`);
  const words = `${number} is confirmed by ${by.name}: ${state.title}.`;
  // What they had is nobody's now; each ticket looks for itself.
  const had = loaded.lists.flat().map(record => tell(record.number, saying('release', record.number)));
  return accept(
    [{ type: 'confirmed', ...(all ? { all: true as const } : {}) }],
    [...toProposer(state, context, words), ...had],
    say(words),
  );
};

const reject: Rules['decide']['admin reject'] = (state, _, context) => {
  const { number, by } = context;
  if (state.status !== 'proposed') return refuse(`${number} is ${state.status} already.`);
  const words = `${number} is rejected by ${by.name}; nothing was changed.`;
  return accept([{ type: 'rejected' }], toProposer(state, context, words), say(words));
};

const toProposer = ({ requester }: Proposal, { by }: Context, words: string) =>
  requester === by.email || !requester.includes('@') ? [] : [post(person(requester), say(words))];

const secondOf = ({ organisation, by }: Context) => organisation.admins.filter(email => email !== by.email);

const roleOf = ({ role: named, desk, team }: Omit<Grant, 'is'>) =>
  desk === undefined ? named : `${named} of ${desk}/${team}`;

const teamsOf = ({ desks }: Organisation) =>
  Object.entries(desks)
    .flatMap(([desk, { teams }]) => Object.keys(teams).map(team => `desk=${desk} team=${team}`))
    .join(', ');

/** Who may what, changed in chat: shown as a diff, confirmed by a second admin, kept in the trail. */
export const admin = defineWorkflow<Proposal, typeof verbs, ProposalEvent>('proposal', 'ADM', {
  verbs,
  initial: BLANK,
  changesDesk: true,
  indexes: [{ fields: { kind: 1, 'state.openedAt': -1 } }],
  needs: {
    'admin reload': () => ({ file: true }),
    'admin confirm': ({ grant }) => ({
      file: true,
      ...(grant?.is === 'taken' && grant.role === 'agent'
        ? {
            lists: [{ sight: 'everything', assignee: grant.who, among: 'queued', order: 'queue', limit: MAX_RELEASED }],
          }
        : {}),
    }),
  },
  decide: {
    'admin grant': granted('given'),
    'admin revoke': granted('taken'),
    'admin reload': reload,
    'admin confirm': confirm,
    'admin reject': reject,
    'account-doubt': doubted,
    flood: flooded,
  },
  evolve: {
    told: (_, { title, by, at }) => ({ ...BLANK, status: 'told', title, requester: by, opener: by, openedAt: at }),
    proposed: (_, { title, grant, file, vouch, by, at }) => ({
      ...BLANK,
      status: 'proposed',
      title,
      requester: by,
      opener: by,
      openedAt: at,
      ...(grant ? { grant } : {}),
      ...(file === undefined ? {} : { file }),
      ...(vouch ? { vouch } : {}),
    }),
    confirmed: (state, { by, at, all }) => ({
      ...state,
      status: 'confirmed',
      decidedBy: by,
      decidedAt: at,
      ...(all && state.vouch ? { vouch: { ...state.vouch, all } } : {}),
    }),
    rejected: (state, { by, at }) => ({ ...state, status: 'rejected', decidedBy: by, decidedAt: at }),
  },
  cards: {
    receipt: ({ state, number }) => say(`${number} ${state.status}: ${state.title}`),
    triage: ({ state, number }) => say(`${number} ${state.status}: ${state.title}`),
  },
  // Confirmed proposals stay open: they are what the organisation is made of besides its file.
  listing: ({ status }) => ({ open: status === 'confirmed', queued: false, dueAt: NEVER }),
  json: ({ status, title, requester, decidedBy }, number, version) => ({
    number,
    kind: 'proposal',
    title,
    status,
    requester,
    decidedBy: decidedBy ?? null,
    version,
  }),
  line: ({ state, number }): Line => [{ bold: number }, ` ${state.status}: ${state.title}`],
});
