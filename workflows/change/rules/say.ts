import { shortened as cutShort } from '../../../src/domain/text.ts';
import { type Card, plain, say, type Line } from '../../../src/domain/card.ts';
import { type Effect } from '../../../src/domain/record.ts';
import { type Context, desk, person, post, requester, tell } from '../../../src/domain/workflow.ts';
import { askedAnew } from '../../shared/approval/anew.ts';
import { askedIn } from '../../shared/approval/round.ts';
import { type Conflict } from '../schedule.ts';
import { type Change } from '../change.ts';
import { show, thread, saying } from '../messages.ts';

/** The requester has a card from the beginning, the desk from when it is asked for. */
export const bothCards: Effect[] = [show('receipt', requester), show('triage', desk)];
export const cardsOf = ({ status, model }: Pick<Change, 'status' | 'model'>): Effect[] =>
  status === 'new' && model !== 'unauthorised'
    ? [show('receipt', requester), show('triage', { at: 'shown' })]
    : bothCards;

/** Said where the desk works on it. */
export const toDesk = (...line: Line): Effect => post(thread('triage'), say(line));

/** The line that may stand for a card in a digest. */
export function foldOf(number: string, { lines = [] }: Card): string {
  const said = plain({ lines }).replaceAll('\n', ' ');
  return said.startsWith(`${number} `) ? said : `${number}: ${said}`;
}

/** Nobody is told of their own act: the requester in their conversation, who implements it in theirs. */
export function toPlanners(
  state: Pick<Change, 'requester' | 'assignee'>,
  { by, number }: Context,
  card: Card,
): Effect[] {
  const digestLine = foldOf(number, card);
  return [
    ...(by.email === state.requester ? [] : [post(thread('receipt'), card)]),
    ...(state.assignee === state.requester || state.assignee === by.email
      ? []
      : [post(person(state.assignee), card, { digestLine })]),
  ];
}

/** Each of them looks for itself before it begins, told or not. */
const MAX_TOLD = 50;

/** In words, the first few. */
export const inWords = (conflicts: readonly Conflict[]): string => {
  const shown = conflicts.slice(0, 3).map(({ why }) => why);
  return [...shown, ...(conflicts.length > shown.length ? [`and ${conflicts.length - shown.length} more`] : [])].join(
    '; ',
  );
};

/** The changes that this one stands against, or did until now, look again. */
export const toOthers = (before: Pick<Change, 'conflicts'>, { conflicts }: Pick<Change, 'conflicts'>): Effect[] =>
  [...new Set([...before.conflicts, ...conflicts].map(({ key }) => key))]
    .filter(key => key.startsWith('CHG-'))
    .slice(0, MAX_TOLD)
    .map(number => tell(number, saying('change recheck', number)));

/** Whoever is to make it hears so from the beginning. */
export const toImplementer = (
  { assignee, title }: Pick<Change, 'assignee' | 'title'>,
  { by, number }: Context,
): Effect[] =>
  assignee === by.email
    ? []
    : [
        post(
          person(assignee),
          {
            ...say(`${by.name} plans ${number}, which you are to make: ${title}`),
            buttons: [{ label: 'Show it', words: saying('change show', number) }],
          },
          { digestLine: `${number} is yours to make: ${title}` },
        ),
      ];

/** Whoever was asked hears that what they voted on is another thing now: an edited card notifies nobody. */
export const toVoters = (before: Change, after: Change, { by, number }: Context, what: string): Effect[] => {
  const card: Card = {
    ...say(`${by.name} ${what} ${number}, so your vote is asked anew: ${after.title}`),
    buttons: [{ label: 'Show it', words: saying('approvals'), style: 'primary' }],
  };
  const gone = say(`${by.name} ${what} ${number}, so it waits for others now, not for you: ${after.title}`);
  return askedAnew(before, askedIn(after.round), {
    anew: { card, digestLine: `${number} is asked anew: ${after.title}` },
    gone: { card: gone, digestLine: `${number} waits for others: ${after.title}` },
    but: by.email,
  });
};

export const shortened = (text: string, length = 500) => cutShort(text, length);
