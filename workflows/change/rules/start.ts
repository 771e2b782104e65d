import { opening, say } from '../../../src/domain/card.ts';
import { isChangeManager } from '../../../src/domain/role.ts';
import { accept, type Context, refuse } from '../../../src/domain/workflow.ts';
import { statusOf, unsettled, type Change, type ChangeEvent } from '../change.ts';
import { reassess } from './assess.ts';
import { type Decide } from './decide.ts';
import { applyEvent } from './step.ts';
import { mayPlan } from './planners.ts';
import { bothCards, toDesk, toPlanners, inWords } from './say.ts';
import { saying } from '../messages.ts';

/** So much earlier than planned it may begin. */
const GRACE_MS = 15 * 60_000;

/** In its window, with nothing against it, and not by who approved it (itsm-rules §3.5, §3.6). */
export const start: Decide['change start'] = (before, _, context) => {
  const { number, by, now, nameOf } = context;
  if (before.status !== 'scheduled')
    return refuse(
      before.status === 'implement'
        ? `${number} has begun already.`
        : `${number} is ${statusOf(before)}; only what is scheduled begins.`,
    );
  if (!mayBegin(before, context))
    return refuse(
      `${nameOf(before.assignee)} makes ${number}; to let somebody else do it, which is voted on, say: change edit ${number} implementer=.`,
    );
  if (!before.start || !before.end) return refuse(`${number} has no window.`);
  if (now.getTime() < before.start.getTime() - GRACE_MS)
    return refuse(
      `${number} begins at its time, a quarter of an hour earlier at most; to move it say: change edit ${number} start= end=.`,
    );
  if (now >= before.end)
    return refuse(
      `The window of ${number} is over; say another, which is approved anew: change edit ${number} start= end=.`,
    );
  const cast = [...(before.round?.past ?? []), ...(before.round?.votes ?? [])];
  if (by.email !== before.assignee && cast.some(vote => vote.by === by.email || vote.for === by.email))
    return refuse(`You voted on ${number}, so somebody else has to make it: ${nameOf(before.assignee)}.`);
  if (before.glassBroken?.includes(by.email))
    return refuse(`You authorised ${number}, so somebody else has to make it: ${nameOf(before.assignee)}.`);
  if (hasWaived(before, by.email))
    return refuse(
      `You answered for ${number} as a change manager, so somebody else has to make it: change edit ${number} implementer=.`,
    );
  const found = reassess({ ...before, assignee: by.email }, context);
  const state = applyEvent(context)(before, found);
  const stands = unsettled(state);
  if (stands.length > 0) return refuse(`${inWords(stands)}. Settle that first: conflicts ${number}.`);
  return accept<ChangeEvent>(
    [found, { type: 'started' }],
    [
      ...bothCards,
      toDesk({ bold: by.name }, ` began ${number}.`),
      ...toPlanners(before, context, say(`${by.name} began ${number}.`)),
    ],
    {
      ...say([`${number} has begun; its window ends `, { time: before.end }, '.']),
      buttons: [opening('Finish', saying('change finish', number), 'primary')],
    },
  );
};

/** Who overrode a freeze for it, or lowered its risk, does not make it (itsm-rules §3.6: separation of duties). */
const hasWaived = ({ accepted, riskSet }: Change, email: string): boolean =>
  (riskSet?.how === 'lowered' && riskSet.by === email) ||
  Object.values(accepted).some(({ by, how }) => how === 'overridden' && by === email);

/**
 * Whoever its voters knew would make it, so that nobody is named to lose a vote and then replaced. A change manager may step
 * in; a standard change is its team's.
 */
const mayBegin = (state: Change, context: Context): boolean =>
  context.by.email === state.assignee ||
  isChangeManager(context.organisation, context.by) ||
  (state.model === 'standard' && mayPlan(state, context));
