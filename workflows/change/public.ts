import { type Effect } from '../../src/domain/record.ts';
import { tell } from '../../src/domain/workflow.ts';
import { type verbs } from './commands.ts';
import { saying } from './messages.ts';

/** What buttons of others may say of a change. */
export type ChangeVerb = keyof typeof verbs;

/** Something stands against its time, or does not any more: it looks again. */
export const recheck = (number: string): Effect => tell(number, saying('change recheck', number));

export { isOver, owesReview, riskLevel, statusOf, unsettled, type Change } from './change.ts';
export { COUNTED, madeOf, successOf } from './risk.ts';
export { overlaps } from './schedule.ts';
