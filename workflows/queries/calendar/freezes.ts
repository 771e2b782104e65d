import { type Asking, type Answering } from '../../../src/domain/query.ts';
import { LONGEST_STAY_MS } from '../../../src/domain/records.ts';
import { bookedIn, freezeLine, freezesIn } from './booked.ts';

const SHOWN = 25;
const FAR_MS = LONGEST_STAY_MS * 4;

/** What holds up changes from now on. */
export function freezeList(_: object, asking: Asking): Answering {
  const during = { from: asking.now, to: new Date(asking.now.getTime() + FAR_MS) };
  const [, frozen] = bookedIn(during);
  return {
    lists: frozen ? [frozen] : [],
    answer([found]) {
      const freezes = freezesIn(found, during, asking);
      return {
        card: {
          title: 'When changes are held up',
          lines: freezes.length === 0 ? [['Nothing holds up changes.']] : freezes.slice(0, SHOWN).map(freezeLine),
        },
      };
    },
  };
}
