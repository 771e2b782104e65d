import { opening, say } from '../../../src/domain/card.ts';
import { OUTCOMES } from '../risk.ts';
import { accept, refuse } from '../../../src/domain/workflow.ts';
import { type ChangeEvent, needsReview, statusOf } from '../change.ts';
import { type Decide } from './decide.ts';
import { isSaid } from './details.ts';
import { mayPlan, notYours } from './planners.ts';
import { reviewDue } from './review-due.ts';
import { toManagers } from './managers.ts';
import { bothCards, shortened, toDesk, toOthers, toPlanners } from './say.ts';
import { saying } from '../messages.ts';

/** How it went, and what is due because of it (itsm-rules §3.5). */
export const finish: Decide['change finish'] = (state, { outcome, text }, context) => {
  const { number, by, now } = context;
  if (state.status !== 'implement')
    return refuse(
      state.status === 'scheduled'
        ? `${number} has not begun: change start ${number}.`
        : `${number} is ${statusOf(state)}; only what is being implemented is finished.`,
    );
  if (!mayPlan(state, context)) return refuse(notYours(number));
  const said = text.trim();
  if (outcome === undefined || (outcome !== 'successful' && !isSaid(said)))
    return {
      is: 'asked',
      form: {
        title: `Finish ${number}`,
        words: saying('change finish', number),
        submit: 'Save',
        fields: [
          {
            key: 'outcome',
            label: 'How did it go?',
            type: 'choice',
            required: true,
            initial: outcome ?? 'successful',
            options: OUTCOMES.map(value => ({ value, label: value })),
          },
          {
            key: 'text',
            label: 'What was done, and what went otherwise than planned?',
            type: 'text',
            max: 3_000,
            ...(outcome === undefined ? {} : { required: true as const }),
          },
        ],
      },
    };
  const isReviewed = needsReview({ ...state, outcome });
  const late = state.end && now > state.end ? ' It ended after its window.' : '';
  const words = `${number} is finished: ${outcome}.${late}`;
  return accept<ChangeEvent>(
    [{ type: 'finished', outcome, text: said, ...(isReviewed ? { reviewBy: reviewDue(state, context) } : {}) }],
    [
      ...bothCards,
      toDesk({ bold: by.name }, ` finished ${number}: ${outcome}.${late}${said === '' ? '' : ` ${shortened(said)}`}`),
      ...toPlanners(state, context, say(words)),
      // Its time is free again.
      ...toOthers(state, { conflicts: [] }),
      ...(outcome === 'successful'
        ? []
        : toManagers(state, context, `${number} (${state.title}) ended: ${outcome}. It is to be reviewed.`)),
    ],
    {
      ...say(
        isReviewed
          ? `${words} It has to be reviewed: change review ${number} text.`
          : `${words} Close it: change close ${number}.`,
      ),
      buttons: isReviewed
        ? [opening('Review', saying('change review', number), 'primary')]
        : [{ label: 'Close', words: saying('change close', number), style: 'primary' }],
    },
  );
};
