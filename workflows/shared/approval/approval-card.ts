import { opening, type Card } from '../../../src/domain/card.ts';
import { type Drawing } from '../../../src/domain/workflow.ts';
import { headOf, isAskedBy, isForFormerVoter, notAsked, standInLine } from './cards.ts';
import { saying } from './messages.ts';
import { levelOf, stageOf } from './round.ts';
import { tally } from './tally.ts';
import { type Votable } from './voting.ts';

/** What somebody decides on, in their own conversation: `what` is everything that they need to know for it. */
export const approvalCard =
  <S extends Votable>(what: (state: S) => string) =>
  ({ state, number, version, context, card }: Drawing<S>): Card => {
    const { round } = state;
    if (!round || isForFormerVoter(card, round)) return notAsked(number, version);
    const level = levelOf(round);
    const isAsked = round.is === 'open' && isAskedBy(card, round);
    const stage = `${number} round=${stageOf(round)}`;
    return {
      title: `${headOf(round, isAsked, state.status)}: ${number} ${state.title}`,
      of: { number, version },
      quote: what(state),
      lines: standInLine(card, round, context.nameOf).map(line => [line]),
      facts: [
        { label: 'Requester', value: { person: state.requester, name: context.nameOf(state.requester) } },
        { label: level.name, value: tally(level, round.votes) },
      ],
      buttons: isAsked
        ? [
            { label: 'Approve', words: saying('approve', stage), style: 'primary' },
            opening('Reject', saying('reject', stage), 'danger'),
            { label: 'Abstain', words: saying('abstain', stage) },
            opening('Ask', saying('ask', number)),
          ]
        : [],
    };
  };
