import { after } from '../../../src/time/calendar.ts';
import { duration } from '../../../src/time/duration.ts';
import { calendarOf, deskOf } from '../../../src/domain/desk.ts';
import { type Context } from '../../../src/domain/workflow.ts';
import { type Change } from '../change.ts';

/** So long after it was made, in business days of its desk (itsm-rules §3.5). */
const REVIEW_WITHIN = '5bd';

export const reviewDue = ({ desk }: Pick<Change, 'desk'>, { now, organisation }: Context): Date =>
  after(calendarOf(organisation, deskOf(organisation, desk).calendar), now, duration(REVIEW_WITHIN));
