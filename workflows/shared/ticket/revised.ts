import { type Edit, type Told } from '../../../src/domain/workflow.ts';

type Event = { type: string; by: string; text?: string; from?: string; reason?: string };
type Of = { state: { requester: string; status: string }; edit: Edit; event: Event };
export type Rule = (of: Of) => Told | undefined;
/** How edits of a kind's own events are told, and which of its acts may have a part that the requester reads. */
export type Revisions = { rules: Readonly<Record<string, Rule>>; acts: readonly string[] };

const OVER = new Set(['closed', 'cancelled', 'fulfilled', 'rejected', 'failed']);

export const inside: Rule = ({ edit: { text } }) => ({ verb: 'note', text });
const outside: Rule = ({ edit: { text } }) => ({ verb: 'reply', text });

/** A requester's own words are theirs, until nothing more can be added; an agent's stay inside. */
const byWhom: Rule = of => {
  if (of.event.by !== of.state.requester) return inside(of);
  return OVER.has(of.state.status) ? undefined : outside(of);
};

/** Who reported it may change what they said; an agent who did that for somebody has not answered them by it. */
const reported: Rule = of => (of.edit.isAgent && of.event.by !== of.state.requester ? inside(of) : outside(of));

/** Public for as long as it is that command, or plain words where plain words are public; gone for everybody. */
export const publicAs =
  (verb: string, told: Rule = outside): Rule =>
  of => {
    const { command, deleted, isInternal: isDesks } = of.edit;
    const isStill = deleted || (command ? command.verb === verb : !isDesks);
    return isStill ? told(of) : inside(of);
  };

/** Agents' words to the requester. With another act they are its question, or its `public=`; the rest is internal. */
const replied = (events: readonly Event[], acts: ReadonlySet<string>): Rule => {
  const act = events.find(({ type }) => acts.has(type));
  return of => {
    const { edit, event } = of;
    if (event.from !== 'agent') return outside(of);
    if (!act) return publicAs('reply')(of);
    if (edit.deleted) return outside(of);
    const asks = act.type === 'held' && edit.command?.verb === 'hold' && edit.command.keys.reason === act.reason;
    const told = asks ? edit.text : edit.command?.keys.public;
    return told === undefined || told === event.text ? inside(of) : { verb: 'reply', text: told };
  };
};
const ACTS = ['cancelled', 'reopened', 'held'];

const RULES: Readonly<Record<string, Rule>> = {
  opened: reported,
  resolved: publicAs('resolve'),
  held: inside,
  noted: inside,
  escalated: byWhom,
  reopened: byWhom,
  cancelled: byWhom,
  followUpRequested: byWhom,
};

const NONE: Revisions = { rules: {}, acts: [] };

/** How an edit of words is told: as public as they were. What was said to the requester goes before what was noted with it. */
export const revisedBy = ({ rules: own, acts: more }: Revisions = NONE) => {
  const rules = { ...RULES, ...own };
  const acts = new Set([...ACTS, ...more]);
  return (
    state: { requester: string; status: string },
    events: readonly { type: string; by: string }[],
    edit: Edit,
  ): Told | undefined => {
    const said = events as readonly Event[];
    const event = said.find(({ type }) => type === 'replied') ?? said.find(({ type }) => Object.hasOwn(rules, type));
    if (!event) return undefined;
    const rule = event.type === 'replied' ? replied(said, acts) : rules[event.type]!;
    return rule({ state, edit, event });
  };
};
