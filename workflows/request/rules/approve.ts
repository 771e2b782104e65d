import { standingVotes } from '../../../src/domain/approval.ts';
import { opening as opens, say } from '../../../src/domain/card.ts';
import { calendarOf, departmentOf } from '../../../src/domain/organisation.ts';
import { type Context, thread } from '../../../src/domain/workflow.ts';
import { levelOf } from '../../approval/round.ts';
import { voting } from '../../approval/voting.ts';
import { shortened } from '../../incident/cards/index.ts';
import { bothCards, toRequester } from '../../incident/rules/guard.ts';
import { type Request } from '../request.ts';
import { begun } from './fulfil.ts';

/** Whose yes counted: in the levels before, in this one, and the one that is being cast. */
function yesOf({ round }: Request, { by }: Context): string[] {
  if (!round) return [];
  const cast = [...round.past, ...standingVotes(levelOf(round), round.votes)];
  return [...new Set([...cast.filter(({ is }) => is === 'yes').map(({ by: voter }) => voter), by.email])];
}

/** Votes on a request: who asks for it or opened it has none; with the last yes the work begins. */
export const votes = voting<Request>({
  excluded: ({ requester, opener }) => [requester, opener],
  cards: bothCards,
  asksIn: thread('receipt'),
  hours: ({ desk }, organisation) => calendarOf(organisation, departmentOf(organisation, desk).calendar),
  ended(state, end, why, context) {
    const { number, organisation } = context;
    const again = [opens(end === 'roundExpired' ? 'Ask again' : 'Change and ask again', `resubmit ${number}`)];
    if (end === 'roundExpired') return toRequester(state, context, { ...say(why), buttons: again });
    if (end === 'roundRejected') {
      const quote = why === '' ? {} : { quote: shortened(why, 1_500) };
      return toRequester(state, context, { ...say(`${number} was not approved.`), ...quote, buttons: again });
    }
    const item = organisation.catalogue.find(({ key }) => key === state.item);
    const { name } = departmentOf(organisation, state.desk);
    return [
      ...toRequester(state, context, say(`${number} is approved; ${name} fulfils it now.`)),
      ...(item ? begun(item, number, state.answers, yesOf(state, context)) : []),
    ];
  },
});
