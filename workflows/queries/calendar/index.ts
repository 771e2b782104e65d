import { queryModule } from '../../../src/domain/query.ts';
import { boardAgenda } from './board.ts';
import { calendar } from './calendar.ts';
import { change, wholeOf } from './changes.ts';
import { verbs } from './commands.ts';
import { freezeList } from './freezes.ts';
import { ci } from './item.ts';
import { link } from './link.ts';
import { scores } from './scores.ts';

export { timetable } from './booked.ts';

/** The calendar of changes, and questions about what they touch. */
export const calendarQueries = queryModule({
  verbs,
  plan: {
    calendar,
    'calendar link': link,
    'freeze list': freezeList,
    change,
    'change show': (_, context) => wholeOf(context),
    'change agenda': boardAgenda,
    'change scores': scores,
    ci,
  },
});
