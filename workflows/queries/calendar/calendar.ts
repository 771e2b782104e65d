import { cut } from '../../../src/domain/text.ts';
import { type Line } from '../../../src/domain/card.ts';
import { momentOf } from '../../../src/time/moment.ts';
import { refusing, type QueryContext, type QueryPlan } from '../../../src/domain/query.ts';
import { dayOf, LEGEND, picture, stretchOf, titleOf, turned, type View } from './timetable.ts';
import { bookedIn, changesOf, freezeLine, freezesIn, lineOf, MAX_BOOKED, rowsOf } from './booked.ts';
import { saying } from './messages.ts';

const MAX_SHOWN = 25;

/** A week or a month of changes and freezes, as a picture and a list. */
export function calendar(
  { text, from }: { text: string; from?: string | undefined },
  context: QueryContext,
): QueryPlan {
  const { now, organisation } = context;
  const zone = organisation.timezone;
  const word = text.trim().toLowerCase();
  if (word !== '' && word !== 'week' && word !== 'month')
    return refusing(`A calendar is a week or a month, not "${cut(word, 40)}".`);
  const view: View = word === 'month' ? 'month' : 'week';
  const moment = from === undefined ? now : momentOf(from, now, zone);
  if (!moment) return refusing('Say a day such as from=2026-12-01.');
  const during = stretchOf(view, moment, zone);
  return {
    lists: bookedIn(during),
    answer([found, frozen]) {
      const changes = changesOf(found, context);
      const freezes = freezesIn(frozen, during, context);
      const rows = rowsOf(changes, freezes);
      const lines: Line[] = [...freezes.map(freezeLine), ...changes.map(lineOf)];
      const isCut = (found?.length ?? 0) >= MAX_BOOKED;
      const go = (label: string, to: View, day: string) => ({ label, words: saying('calendar', `${to} from=${day}`) });
      return {
        card: {
          title: `${titleOf(view, moment, zone)} (${zone})`,
          code: `${picture(view, moment, rows, zone)}\n${LEGEND}`,
          parts: [
            {
              lines: [
                ...(lines.length === 0 ? [['No changes and no freezes.'] as Line] : lines.slice(0, MAX_SHOWN)),
                ...(lines.length > MAX_SHOWN ? [[`… and ${lines.length - MAX_SHOWN} more.`] as Line] : []),
                ...(isCut ? [[`Only the first ${MAX_BOOKED} are looked at.`] as Line] : []),
              ],
              buttons: [
                go('Before', view, turned(view, moment, -1, zone)),
                go('After', view, turned(view, moment, 1, zone)),
                view === 'week'
                  ? go('Month', 'month', dayOf(moment, zone))
                  : go('Week', 'week', dayOf(during.from <= now && now < during.to ? now : during.from, zone)),
              ],
            },
          ],
        },
      };
    },
  };
}
