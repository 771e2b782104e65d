import { say } from '../../../src/domain/card.ts';
import { isChangeManager } from '../../../src/domain/role.ts';
import { accept, refuse } from '../../../src/domain/workflow.ts';
import { everyCard } from '../../shared/approval/voting.ts';
import { type ChangeEvent, excludedFrom, isOver, needsReview } from '../change.ts';
import { reasonForm } from '../forms.ts';
import { type Decide } from './decide.ts';
import { isSaid } from './details.ts';
import { mayPlan, notYours } from './planners.ts';
import { reviewDue } from './review-due.ts';
import { cardsOf, shortened, toDesk, toOthers, toPlanners } from './say.ts';
import { saying } from '../messages.ts';

/** Until it is made; after that it is finished instead, and reviewed. What had begun owes what it would have owed. */
export const cancel: Decide['change cancel'] = (state, { text }, context) => {
  const { number, by, organisation } = context;
  if (isOver(state)) return refuse(`${number} is ${state.status}.`);
  if (state.status === 'review') return refuse(`${number} was made already; close it instead: change close ${number}.`);
  // Whoever made it does not make it unsaid; that it was written down by mistake a change manager can say.
  if (state.model === 'retroactive' && !(isChangeManager(organisation, by) && !excludedFrom(state).includes(by.email)))
    return refuse(
      `${number} was made already, so only a change manager without a part in it cancels it; ${
        state.round?.is === 'open' ? 'its approvers decide it' : `let it be authorised: change submit ${number}`
      }.`,
    );
  if (!mayPlan(state, context)) return refuse(notYours(number));
  const why = text.trim();
  if (!isSaid(why))
    return {
      is: 'asked',
      form: reasonForm(`Cancel ${number}`, saying('change cancel', number), 'Why?', 'Cancel the change'),
    };
  const owed = state.actual && needsReview(state) ? { reviewBy: reviewDue(state, context) } : {};
  const isAsked = state.round?.is === 'open' || state.round?.is === 'blocked';
  return accept<ChangeEvent>(
    [...(isAsked ? [{ type: 'roundVoided' as const, why }] : []), { type: 'cancelled', why, ...owed }],
    [
      ...cardsOf(state),
      ...everyCard(state),
      ...(state.status === 'new' ? [] : [toDesk({ bold: by.name }, ` cancelled ${number}: ${shortened(why)}`)]),
      ...toPlanners(state, context, say(`${by.name} cancelled ${number}: ${shortened(why)}`)),
      ...toOthers(state, { conflicts: [] }),
    ],
    say(
      `${number} is cancelled.${'reviewBy' in owed ? ` It had begun, so it is to be reviewed: change review ${number}.` : ''}`,
    ),
  );
};
