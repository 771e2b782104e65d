import { say } from '../../../src/domain/card.ts';
import { accept, refuse } from '../../../src/domain/workflow.ts';
import { type ChangeEvent, isOver, owesReview, statusOf } from '../change.ts';
import { reasonForm } from '../forms.ts';
import { type Decide } from './decide.ts';
import { isSaid } from './details.ts';
import { mayPlan, notYours } from './planners.ts';
import { bothCards, shortened, toDesk, toPlanners } from './say.ts';
import { saying } from '../messages.ts';

/** What is to be learnt from it. */
export const review: Decide['change review'] = (state, { text }, context) => {
  const { number, by } = context;
  if (state.status !== 'review' && !owesReview(state))
    return refuse(`${number} is ${statusOf(state)}; it is reviewed after it was made.`);
  if (!mayPlan(state, context)) return refuse(notYours(number));
  const isEnded = isOver(state);
  if (!isSaid(text))
    return {
      is: 'asked',
      form: reasonForm(`Review ${number}`, saying('change review', number), 'What is to be learnt from it?', 'Save'),
    };
  return accept<ChangeEvent>(
    [{ type: 'reviewed', text: text.trim() }],
    [
      ...bothCards,
      toDesk({ bold: by.name }, ` reviewed ${number}: ${shortened(text.trim())}`),
      ...toPlanners(state, context, say(`${by.name} reviewed ${number}.`)),
    ],
    say(`The review of ${number} is kept.${isEnded ? '' : ` Close it: change close ${number}.`}`),
  );
};
