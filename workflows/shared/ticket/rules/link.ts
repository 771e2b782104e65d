import { say } from '../../../../src/domain/card.ts';
import { maySay } from '../../../../src/domain/role.ts';
import { accept, ask, type Context, desk, post, refuse, tell } from '../../../../src/domain/workflow.ts';
import * as forms from '../forms.ts';
import { type TicketState, type LinkKind } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { show, thread, saying } from '../messages.ts';

/** What the other end of a link is called. */
const OTHER_END: Record<LinkKind, LinkKind> = {
  parent: 'child',
  child: 'parent',
  duplicate: 'duplicate',
  related: 'related',
  problem: 'related',
  change: 'related',
  'caused-by': 'caused',
  caused: 'caused-by',
  'follow-up': 'related',
};

/** Said of the other one, and remembered so; "as=child" says what this one is. */
const OF_THE_OTHER = new Set<LinkKind>(['problem', 'change', 'caused-by', 'follow-up']);

const WORDS: Record<LinkKind, (number: string, to: string) => string> = {
  parent: (number, to) => `made ${number} a child of ${to}`,
  child: (number, to) => `made ${to} a child of ${number}`,
  duplicate: (number, to) => `linked ${number} to ${to} as a duplicate`,
  related: (number, to) => `linked ${number} to ${to}`,
  problem: (number, to) => `linked ${number} to the problem ${to}`,
  change: (number, to) => `linked ${number} to the change ${to}`,
  'caused-by': (number, to) => `says that ${to} caused ${number}`,
  caused: (number, to) => `says that ${number} caused ${to}`,
  'follow-up': (number, to) => `linked ${number} as a follow-up of ${to}`,
};

/** `link INC-2 to=INC-1 as=child`: INC-2 is a child of INC-1. Both sides remember. */
export const link: Decide['link'] = (state, { to: named, as = 'related' }, context) => {
  const { number, by, loaded } = context;
  const to = named?.toUpperCase();
  if (to === undefined) return ask(forms.linkForm(number));
  if (to === number) return refuse(`${number} cannot be linked to itself.`);
  const other = loaded.records.get(to);
  if (!other) return refuse(`There is no ${to} that you can see.`);
  if (!maySay(context.organisation, 'agent or admin', by, other.state))
    return refuse(`Only agents of its desk can link ${to}.`);
  const kind = OTHER_END[as] === as || OF_THE_OTHER.has(as) ? as : OTHER_END[as];
  if (kind === 'caused-by' && other.kind !== 'change') return refuse(`${to} is no change, so it caused nothing.`);
  if (kind === 'caused') return refuse(`Say it of what was caused: link ${to} to=${number} as=caused-by.`);
  if (state.links?.some(known => known.to === to && known.as === kind))
    return refuse(`${number} and ${to} are linked so already.`);
  const isSecret = [state.desk, other.state.desk].some(at => context.organisation.desks[at]?.confidential);
  if ((kind === 'parent' || kind === 'child') && isSecret && state.desk !== other.state.desk)
    return refuse('A confidential ticket is parent or child within its own desk only; link them as related.');
  const wrong =
    kind === 'parent' ? noChild(state, other, context) : kind === 'child' ? noParent(state, other, context) : undefined;
  if (wrong !== undefined) return refuse(wrong);
  return accept(
    [{ type: 'linked', to, as: kind }],
    [
      show('triage', desk),
      post(thread('triage'), say([{ bold: by.name }, ` ${WORDS[kind](number, to)}.`])),
      tell(to, saying('link-mirrored', `${to} to=${number} as=${OTHER_END[kind]}`)),
    ],
    say(
      kind === 'parent'
        ? `${number} is a child of ${to} now.`
        : kind === 'child'
          ? `${to} is a child of ${number} now.`
          : `${number} is linked to ${to} (${kind}).`,
    ),
  );
};

export const unlink: Decide['unlink'] = (state, { to: named }, context) => {
  const { number, by } = context;
  const to = named?.toUpperCase();
  if (to === undefined || !state.links?.some(known => known.to === to))
    return refuse(`${number} has no link to ${to ?? 'that'}.`);
  return accept(
    [{ type: 'unlinked', to }],
    [
      show('triage', desk),
      post(thread('triage'), say([{ bold: by.name }, ` unlinked ${number} from ${to}.`])),
      tell(to, saying('link-mirrored', `${to} to=${number}`)),
    ],
    say(`${number} and ${to} are not linked any more.`),
  );
};

/** The other end of a link that was made or taken away elsewhere. */
export const linkMirrored: Decide['link-mirrored'] = (state, { to, as }, context) => {
  const { number } = context;
  if (to === undefined) return refuse('nothing named');
  const has = state.links?.find(known => known.to === to);
  if (as === undefined)
    return has ? accept([{ type: 'unlinked', to }], [show('triage', desk)], say('')) : refuse('not linked');
  if (has?.as === as) return refuse('linked already');
  return accept(
    [{ type: 'linked', to, as }],
    [show('triage', desk), post(thread('triage'), say(`${to} is linked to ${number} (${as}).`))],
    say(''),
  );
};

type Other = { number: string; kind: string; state: object };
const asIncident = ({ state }: Other) => state as Partial<TicketState>;

function noChild(state: TicketState, other: Other, { number }: Context): string | undefined {
  if (other.kind !== 'incident') return `Only an incident can be the parent of ${number}.`;
  if (state.children?.length) return `${number} has children of its own, so it cannot become a child.`;
  if (state.parent !== undefined) return `${number} is a child of ${state.parent} already; unlink them first.`;
  const { parent, status } = asIncident(other);
  if (parent !== undefined) return `${other.number} is itself a child of ${parent}; link ${number} to ${parent}.`;
  return status === 'closed' || status === 'cancelled' ? `${other.number} is ${status}.` : undefined;
}

function noParent(state: TicketState, other: Other, { number }: Context): string | undefined {
  if (other.kind !== 'incident') return `Only an incident can be a child of ${number}.`;
  if (state.parent !== undefined)
    return `${number} is itself a child of ${state.parent}; link ${other.number} to ${state.parent}.`;
  const { parent, children } = asIncident(other);
  if (children?.length) return `${other.number} has children of its own, so it cannot become a child.`;
  return parent === undefined ? undefined : `${other.number} is a child of ${parent} already; unlink them first.`;
}
