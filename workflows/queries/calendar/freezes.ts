import { type QueryContext, type QueryPlan } from '../../../src/domain/query.ts';
import { MAX_STAY_MS } from '../../../src/domain/records.ts';
import { bookedIn, freezeLine, freezesIn } from './booked.ts';

const MAX_SHOWN = 25;
const FAR_MS = MAX_STAY_MS * 4;

/** What holds up changes from now on. */
export function freezeList(_: object, context: QueryContext): QueryPlan {
  const during = { from: context.now, to: new Date(context.now.getTime() + FAR_MS) };
  const [, frozen] = bookedIn(during);
  return {
    lists: frozen ? [frozen] : [],
    answer([found]) {
      const freezes = freezesIn(found, during, context);
      return {
        card: {
          title: 'When changes are held up',
          lines: freezes.length === 0 ? [['Nothing holds up changes.']] : freezes.slice(0, MAX_SHOWN).map(freezeLine),
        },
      };
    },
  };
}
