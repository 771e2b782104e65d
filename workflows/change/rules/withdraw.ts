import { say } from '../../../src/domain/card.ts';
import { accept, refuse } from '../../../src/domain/workflow.ts';
import { statusOf, type ChangeEvent } from '../change.ts';
import { voided } from './approve.ts';
import { type Decide } from './decide.ts';
import { mayPlan, notYours } from './planners.ts';
import { bothCards, shortened, toDesk, toOthers, toPlanners } from './say.ts';

/** Back to a draft (itsm-rules §3.5: revert to new): whoever was asked is asked no more, and its time is free again. */
export const withdraw: Decide['change withdraw'] = (state, { text }, context) => {
  const { number, by } = context;
  if (!WITHDRAWN.has(state.status) || state.model === 'retroactive')
    return refuse(`${number} is ${statusOf(state)}; only what was submitted and not begun is withdrawn.`);
  if (!mayPlan(state, context)) return refuse(notYours(number));
  const why = text.trim();
  const gone = voided(state, `withdrawn by ${by.email}`);
  const words = `${by.name} withdrew ${number}${why === '' ? '' : `: ${shortened(why)}`}`;
  return accept<ChangeEvent>(
    [...gone.events, { type: 'withdrawn', why }],
    [
      ...bothCards,
      ...gone.effects,
      toDesk(words),
      ...toPlanners(state, context, say(words)),
      ...toOthers(state, { conflicts: [] }),
    ],
    say(`${number} is a draft again.`),
  );
};

const WITHDRAWN = new Set(['assess', 'authorize', 'scheduled']);
