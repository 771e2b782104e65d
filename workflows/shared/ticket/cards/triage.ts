import { opening, type Button, type Card } from '../../../../src/domain/card.ts';
import { deskOf, isVip } from '../../../../src/domain/desk.ts';
import { triageCard } from '../../../../src/domain/record.ts';
import { worksAt } from '../../../../src/domain/role.ts';
import { type Drawing } from '../../../../src/domain/workflow.ts';
import { isActive, type TicketState, type Major } from '../ticket.ts';
import { type Draw, type Look, shortened } from './draw.ts';
import { answerDue, category, clockFact, named, teamName } from './facts.ts';
import { saying } from '../messages.ts';

/** The desk's card, in its channel. Internal: nobody but the desk's channel and its agents is shown it. */
export const triageOf =
  <S extends TicketState>(look: Look<S>): Draw<S> =>
  drawing =>
    isElsewhere(drawing) ? moved(drawing) : here(drawing, look);

const here = <S extends TicketState>(drawing: Drawing<S>, look: Look<S>): Card => {
  const { state, number, version, context } = drawing;
  return {
    title: `${number} ${state.title}`,
    of: { number, version },
    views: { for: bystanders(state, context), words: saying('status', number) },
    facts: [
      { label: 'Status', value: look.status(state, 'triage') },
      { label: 'Priority', value: state.priority },
      {
        label: 'Requester',
        value: named(state.requester, context, isVip(context.organisation, state.requester) ? ' (VIP)' : ''),
      },
      {
        label: 'Assignee',
        value:
          state.assignee === undefined
            ? 'nobody yet'
            : named(state.assignee, context, state.autoAssigned ? ' (offered)' : ''),
      },
      { label: 'Team', value: teamName(state, context) },
      ...category(state, context),
      ...(state.ci === undefined ? [] : [{ label: 'Configuration item', value: state.ci }]),
      ...answerDue(state, context),
      ...clockFact('resolve', 'Resolve by', state, context),
      ...clockFact('team', 'Team target', state, context),
      ...(state.major ? [{ label: 'Major incident', value: majorFact(state.major, context) }] : []),
      ...(state.parent === undefined ? [] : [{ label: 'Child of', value: state.parent }]),
      ...listed('Children', state.children),
      ...listed('Linked', linksOf(state)),
      ...(state.followers?.length ? [{ label: 'Followers', value: String(state.followers.length) }] : []),
      ...(state.undeliverable?.length ? [{ label: 'Not reached', value: state.undeliverable.join(', ') }] : []),
      ...(state.source === undefined ? [] : [{ label: 'From', value: { link: state.source, label: 'a message' } }]),
      ...look.facts(drawing),
    ],
    ...(state.text === state.title ? {} : { quote: shortened(state.text) }),
    ...(state.resolution === undefined
      ? {}
      : { lines: [[{ bold: 'Resolved' }, ` (${state.resolution.code}): ${shortened(state.resolution.text)}`]] }),
    buttons: triageButtons(state, number),
  };
};

function triageButtons(state: TicketState, number: string): Button[] {
  if (state.status === 'resolved')
    return [opening('Reopen', saying('reopen', number)), { label: 'Close', words: saying('close', number) }];
  if (!isActive(state)) return [];
  const more = opening('More', saying('more', number));
  if (state.assignee === undefined || state.autoAssigned)
    return [{ label: 'Claim', words: saying('claim', number), style: 'primary' }, more];
  return [
    opening('Reply', saying('reply', number), 'primary'),
    opening('Note', saying('note', number)),
    state.status === 'on hold'
      ? { label: 'Resume', words: saying('resume', number) }
      : opening('Hold', saying('hold', number)),
    opening('Resolve', saying('resolve', number)),
    more,
  ];
}

/** The requester may sit in the desk's channel: there they see their own card, without what agents do. */
const bystanders = ({ requester, opener, desk }: TicketState, { organisation }: Drawing<TicketState>['context']) =>
  [...new Set([requester, opener])].filter(email => !worksAt(organisation, email, desk));

/** The desk that a ticket has left is told where it went, and nothing of what became of it. */
const isElsewhere = ({ state, card = 'triage' }: Drawing<TicketState>) => card !== triageCard(state);

const moved: Draw = ({ state, number, version, context }) => ({
  title: `${number} went to ${deskOf(context.organisation, state.desk).name}`,
  of: { number, version },
});

const majorFact = ({ is, lead }: Major, { nameOf }: Drawing<TicketState>['context']): string =>
  is === 'accepted' && lead !== undefined ? `led by ${nameOf(lead)}` : is;

const linksOf = ({ links = [] }: TicketState) =>
  links.filter(({ as }) => as !== 'parent' && as !== 'child').map(({ to, as }) => `${to} (${as})`);

const listed = (label: string, all: readonly string[] = []) =>
  all.length === 0 ? [] : [{ label, value: `${all.slice(0, 10).join(', ')}${all.length > 10 ? ' …' : ''}` }];
