import { opening as opens, say } from '../../../src/domain/card.ts';
import { calendarOf, deskOf } from '../../../src/domain/desk.ts';

import { yesOf } from '../../shared/approval/round.ts';
import { voting } from '../../shared/approval/voting.ts';
import { shortened } from '../../shared/ticket/cards/index.ts';
import { refreshCards, toRequester } from '../../shared/ticket/rules/guard.ts';
import { excludedFrom, type Request } from '../request.ts';
import { begun } from './fulfil.ts';
import { thread, saying } from '../messages.ts';

/** Votes on a request: who asks for it or opened it has none; with the last yes the work begins. */
export const votes = voting<Request>({
  excluded: excludedFrom,
  cards: refreshCards,
  asksIn: thread('receipt'),
  answering: number => saying('reply', number),
  hours: ({ desk }, organisation) => calendarOf(organisation, deskOf(organisation, desk).calendar),
  ended(state, end, why, context) {
    const { number, organisation } = context;
    const again = [
      opens(
        end === 'roundExpired' || end === 'roundBlocked' ? 'Ask again' : 'Change and ask again',
        saying('resubmit', number),
      ),
    ];
    if (end === 'roundExpired') return toRequester(state, context, { ...say(why), buttons: again });
    if (end === 'roundBlocked')
      return toRequester(state, context, { ...say(`Nobody decided ${number}: ${why}.`), buttons: again });
    if (end === 'roundRejected') {
      const quote = why === '' ? {} : { quote: shortened(why, 1_500) };
      return toRequester(state, context, { ...say(`${number} was not approved.`), ...quote, buttons: again });
    }
    const item = organisation.catalogue.find(({ key }) => key === state.item);
    const { name } = deskOf(organisation, state.desk);
    return [
      ...toRequester(state, context, say(`${number} is approved; ${name} fulfils it now.`)),
      ...(item ? begun(item, state, [...new Set([...yesOf(state.round), context.by.email])], context) : []),
    ];
  },
});
