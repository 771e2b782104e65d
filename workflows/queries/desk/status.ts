import { cut } from '../../../src/domain/text.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { refusing, type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { triageCard } from '../../../src/domain/record.ts';
import { type Relation, relationsTo, speaksAsRequester } from '../../../src/domain/role.ts';
import { type verbs } from './commands.ts';
import { jsonOf, list } from './lists.ts';
import { saying } from './messages.ts';

/** One record as its own card shows it: the desk's to its agents, the voters' to them, the requester's to all others. */
export function status({ text, format }: CommandOf<typeof verbs, 'status'>, context: QueryContext): QueryPlan {
  const { record, organisation, by } = context;
  if (!record && text.trim() !== '')
    return refusing(`"${cut(text.trim(), 40)}" is not the number of a ticket; they look like INC-7.`);
  if (!record) return list({ verb: 'list', text: 'mine', format }, context);
  if (format === 'json')
    return { lists: [], answer: () => ({ card: { code: JSON.stringify(jsonOf(record, context)) } }) };
  const is = relationsTo(organisation, by, record.state);
  if (speaksAsRequester(organisation, by, record.state)) return cardOf('receipt', context);
  if (is.some(relation => DESKS.has(relation))) return cardOf(triageCard(record.state), context);
  // Whoever decides, or has decided, sees what there was to decide on.
  if (is.includes('approver')) return cardOf(`approval:${by.email}`, context);
  return withoutButtons(cardOf('receipt', context), record.number);
}

/** Who sees a record as its desk does. */
const DESKS = new Set<Relation>(['agent', 'admin', 'manager']);

/** Who follows a ticket reads it; its buttons are for its requester. */
const withoutButtons = (plan: QueryPlan, number: string): QueryPlan => ({
  ...plan,
  answer(...found) {
    const answered = plan.answer(...found);
    if (!('card' in answered)) return answered;
    return { card: { ...answered.card, buttons: [{ label: 'Stop following', words: saying('unfollow', number) }] } };
  },
});

export const more = (_: CommandOf<typeof verbs, 'more'>, context: QueryContext): QueryPlan => cardOf('more', context);

export const timeline = (_: CommandOf<typeof verbs, 'timeline'>, context: QueryContext): QueryPlan =>
  cardOf('timeline', context);

function cardOf(name: string, context: QueryContext): QueryPlan {
  const { record } = context;
  if (!record) return refusing('Which ticket? Say its number too, such as INC-7.');
  const draw = context.workflowOf(record.number)?.cards[name.split(':', 1)[0] ?? ''];
  if (!draw) return refusing(`There is nothing more for ${record.number}.`);
  const { state, number, version } = record;
  return { lists: [], answer: () => ({ card: draw({ state, number, version, context, card: name }) }) };
}
