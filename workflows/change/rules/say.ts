import { type Card, say, type Line } from '../../../src/domain/card.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { type Context, desk, person, post, requester, show, tell, thread } from '../../../src/domain/workflow.ts';
import { type Change } from '../change.ts';

/** The requester has a card from the beginning, the desk from when it is asked for. */
export const bothCards: Effect[] = [show('receipt', requester), show('triage', desk)];
export const cardsOf = ({ status, model }: Pick<Change, 'status' | 'model'>): Effect[] =>
  status === 'new' && model !== 'unauthorised'
    ? [show('receipt', requester), show('triage', { at: 'shown' })]
    : bothCards;

/** Said where the desk works on it. */
export const toDesk = (...line: Line): Effect => post(thread('triage'), say(line));

/** Nobody is told of their own act: the requester in their conversation, who implements it in theirs. */
export function toPlanners(
  state: Pick<Change, 'requester' | 'assignee'>,
  { by, number }: Context,
  card: Card,
): Effect[] {
  const fold = `${number}: ${(card.lines ?? [])
    .flat()
    .filter(span => typeof span === 'string')
    .join('')}`;
  return [
    ...(by.email === state.requester ? [] : [post(thread('receipt'), card)]),
    ...(state.assignee === state.requester || state.assignee === by.email
      ? []
      : [post(person(state.assignee), card, { fold })]),
  ];
}

/** The changes that this one stands against, or did until now, look again. */
export const toOthers = (before: Pick<Change, 'conflicts'>, { conflicts }: Pick<Change, 'conflicts'>): Effect[] =>
  [...new Set([...before.conflicts, ...conflicts].map(({ key }) => key))]
    .filter(key => key.startsWith('CHG-'))
    .map(number => tell(number, `change recheck ${number}`));

export const shortened = (text: string, length = 500) =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
