import { say } from '../../../src/domain/card.ts';
import { accept, refuse } from '../../../src/domain/workflow.ts';
import { type ChangeEvent, needsReview, statusOf } from '../change.ts';
import { closeForm } from '../forms.ts';
import { type Decide } from './decide.ts';
import { mayPlan, notYours } from './planners.ts';
import { bothCards, toDesk, toPlanners } from './say.ts';

/** Not before its review, where it has to have one (itsm-rules §3.5). */
export const close: Decide['change close'] = (state, { outcome: said, text }, context) => {
  const { number, by } = context;
  const outcome = state.outcome ?? said;
  if (state.status !== 'review') return refuse(`${number} is ${statusOf(state)}; it is closed after it was made.`);
  if (!mayPlan(state, context)) return refuse(notYours(number));
  // How it went was said when it was finished, and stays said.
  if (said !== undefined && said !== outcome)
    return refuse(`${number} ended ${outcome} already; say more in its review.`);
  if (outcome === undefined) return { is: 'asked', form: closeForm(number) };
  if (needsReview({ ...state, outcome }) && !state.review)
    return refuse(`${number} has to be reviewed before it is closed: change review ${number} text.`);
  return accept<ChangeEvent>(
    [{ type: 'closed', outcome, why: text.trim() }],
    [
      ...bothCards,
      toDesk({ bold: by.name }, ` closed ${number}: ${outcome}.`),
      ...toPlanners(state, context, say(`${number} is closed: ${outcome}.`)),
    ],
    say(`${number} is closed: ${outcome}.`),
  );
};
