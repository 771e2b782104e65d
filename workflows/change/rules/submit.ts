import { say, type Line } from '../../../src/domain/card.ts';
import { momentOf } from '../../../src/time/moment.ts';
import { type Conflict } from '../schedule.ts';
import { accept, refuse } from '../../../src/domain/workflow.ts';
import { isAuthorised, riskLevel, statusOf, unsettled, type ChangeEvent } from '../change.ts';
import { askedFor } from './approve.ts';
import { assessed, reassess } from './assess.ts';
import { type Decide } from './decide.ts';
import { missing } from './details.ts';
import { edited } from './edit.ts';
import { bothCards, cardsOf, toDesk, toOthers, inWords } from './say.ts';
import { mayPlan, notYours } from './planners.ts';
import { applyEvent } from './step.ts';
import { wrongTime } from './time.ts';

/** Nobody votes on half a plan, nor on one that a freeze forbids (itsm-rules §3.5). */
export const submit: Decide['change submit'] = (before, _, context) => {
  const { number, by, now } = context;
  if (before.status !== 'new' && before.round?.is !== 'blocked')
    return refuse(`${number} is ${statusOf(before)} already.`);
  if (!mayPlan(before, context)) return refuse(notYours(number));
  if (before.model === 'standard') return schedule(before, { verb: 'change schedule', text: '' }, context);
  const open = missing(before);
  if (open.length > 0)
    return refuse(
      `${number} still needs: ${open.join(', ')}. Say change edit ${number} or change plan ${number} for the forms.`,
    );
  const late = wrongTime(before, number, now);
  if (late !== undefined) return refuse(late);
  const found = assessed(before, context);
  const state = applyEvent(context)(before, found);
  const blocks = unsettled(state, 'blocks');
  if (blocks.length > 0) return refuse(`${blocked(blocks, number)}`);
  const round = askedFor(state, context);
  return accept<ChangeEvent>(
    [found, ...round.events],
    [
      ...bothCards,
      toDesk({ bold: by.name }, ` submitted ${number} (risk ${riskLevel(state)}): ${state.title}`),
      ...round.effects,
      ...toOthers(before, found),
    ],
    {
      lines: [
        [`${number} is submitted. Risk: ${riskLevel(state)}. ${round.waits}`],
        ...(unsettled(state).length > 0 ? [[`Other changes are made at its time: conflicts ${number}.`] as Line] : []),
      ],
    },
  );
};

const blocked = (blocks: readonly Conflict[], number: string) =>
  `${number} cannot be made then. ${inWords(blocks)}. Choose another time, or ask a change manager: change override ${number} why.`;

/** Approved and with nothing against it, it goes into the calendar. With other times it is a different change. */
export const schedule: Decide['change schedule'] = (before, { start, end }, context) => {
  const { number, by, now, organisation } = context;
  if (start !== undefined || end !== undefined) {
    const zone = organisation.timezone;
    const from = start === undefined ? before.start : momentOf(start, now, zone);
    const to = end === undefined ? before.end : momentOf(end, from ?? now, zone);
    if (from?.getTime() !== before.start?.getTime() || to?.getTime() !== before.end?.getTime())
      return edited(before, { start, end }, context);
  }
  if (before.status === 'scheduled') return refuse(`${number} is scheduled already.`);
  if (!mayPlan(before, context)) return refuse(notYours(number));
  const isReady = before.model === 'standard' ? before.status === 'new' : isAuthorised(before);
  if (!isReady)
    return refuse(
      before.status === 'new'
        ? `${number} is not approved yet: change submit ${number}.`
        : `${number} is ${statusOf(before)}.`,
    );
  const open = missing(before);
  if (open.length > 0) return refuse(`${number} still needs: ${open.join(', ')}.`);
  const late = wrongTime(before, number, now);
  if (late !== undefined) return refuse(late);
  const found = reassess(before, context);
  const state = applyEvent(context)(before, found);
  const stands = unsettled(state);
  const blocks = unsettled(state, 'blocks');
  if (blocks.length > 0) return refuse(blocked(blocks, number));
  if (stands.length > 0)
    return refuse(`${inWords(stands)}. Choose another time, or accept it: change acknowledge ${number} why.`);
  return accept<ChangeEvent>(
    [found, { type: 'scheduled' }],
    [
      ...cardsOf({ ...state, status: 'scheduled' }),
      toDesk({ bold: by.name }, ` scheduled ${number}.`),
      ...toOthers(before, found),
    ],
    say(`${number} is scheduled.`),
  );
};
