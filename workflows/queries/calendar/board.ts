import { refusing, type QueryContext, type QueryPlan } from '../../../src/domain/query.ts';
import { agenda, agendaLists } from './agenda.ts';

/** A board's agenda, for whoever asks: their own board where they name none. */
export function boardAgenda({ text }: { text: string }, { organisation, now, by }: QueryContext): QueryPlan {
  const boards = organisation.change?.boards ?? {};
  const word = text.trim().toLowerCase();
  const own = Object.keys(boards).find(key => boards[key]?.members.includes(by.email));
  const board = word === '' ? (own ?? Object.keys(boards)[0]) : word;
  if (board === undefined || !Object.hasOwn(boards, board))
    return refusing(`There is no such board; there are: ${Object.keys(boards).join(', ') || 'none'}.`);
  return { lists: agendaLists({ now }), answer: found => ({ card: agenda(board, found, { now, organisation }) }) };
}
