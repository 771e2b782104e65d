import { type Piece } from '../../../src/domain/piece.ts';
import { type Needs } from '../../../src/domain/workflow.ts';
import { approvalCard } from './approval-card.ts';
import { verbs } from './commands.ts';
import { everyVoter, evolveRound, withApprovers } from './round.ts';
import { formerVerbs, upcasters } from './upcasters.ts';
import { voting, type Kind, type Votable, type VotingEvent } from './voting.ts';

const voters = ({ round }: Votable): Needs => (round ? { delegates: everyVoter(round) } : {});

/** What is voted on (ITIL 4: change authority): rounds of levels, deputies, prompts and deadlines. */
export function approvalPiece<S extends Votable>(
  kind: Kind<S> & { /** All that somebody needs to know to decide. */ what(state: S): string },
): Piece<S, typeof verbs, VotingEvent> {
  const { setDeputy, endDeputy, prompt, deadline, timers, ...votes } = voting(kind);
  const round = evolveRound<S>();
  const asked =
    <Event>(evolve: (state: S, event: Event) => S) =>
    (state: S, event: Event): S =>
      withApprovers(evolve(state, event));
  return {
    verbs,
    decide: {
      ...votes,
      'set-deputy': setDeputy,
      'end-deputy': endDeputy,
      'approval-prompt': prompt,
      'approval-deadline': deadline,
    },
    evolve: {
      roundOpened: asked(round.roundOpened),
      voted: asked(round.voted),
      levelPassed: asked(round.levelPassed),
      roundApproved: asked(round.roundApproved),
      roundRejected: asked(round.roundRejected),
      roundBlocked: asked(round.roundBlocked),
      roundExpired: asked(round.roundExpired),
      roundVoided: asked(round.roundVoided),
      deputySet: asked(round.deputySet),
      deputyEnded: asked(round.deputyEnded),
      approversReminded: round.approversReminded,
      asked: state => state,
    },
    needs: { approve: voters, reject: voters, abstain: voters, ask: voters, 'approval-prompt': voters },
    timers,
    upcasters,
    formerVerbs,
    cards: { approval: approvalCard(kind.what), board: approvalCard(kind.what) },
  };
}
