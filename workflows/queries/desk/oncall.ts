import { cut } from '../../../src/domain/text.ts';
import { isAway, type Absence } from '../../system/absence/public.ts';
import { isOpenAt, nextOpening } from '../../../src/time/calendar.ts';
import { type Card, type Line, type Span } from '../../../src/domain/card.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { calendarOf } from '../../../src/domain/desk.ts';
import { refusing, type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { type Loaded } from '../../../src/domain/record.ts';
import { type verbs } from './commands.ts';
import { deskNamed } from './lists.ts';

/** Who of a desk is here, and how much each has to do. */
export function oncall({ text }: CommandOf<typeof verbs, 'oncall'>, context: QueryContext): QueryPlan {
  const { organisation, now, nameOf } = context;
  const desk = deskNamed(text, context);
  const department = desk === undefined ? undefined : organisation.desks[desk];
  if (desk === undefined || !department)
    return refusing(
      `There is no desk "${cut(text.trim(), 40)}"; there are: ${Object.keys(organisation.desks).join(', ')}.`,
    );
  if (department.confidential && !context.sight.desks.includes(desk))
    return refusing(`${department.name} is confidential; only its agents see who is there.`);
  const teams = Object.values(department.teams);
  const people = [...new Set(teams.flatMap(({ members, lead }) => [...members, lead]))];
  const hours = calendarOf(organisation, department.calendar);
  return {
    lists: people.map(requester => ({
      sight: 'everything',
      kind: 'absence',
      requester,
      among: 'all',
      order: 'newest',
      limit: 1,
    })),
    counts: people.map(assignee => ({ sight: 'everything', assignee, among: 'queued' })),
    answer(found, counts) {
      const of = (email: string): Span[] => {
        const index = people.indexOf(email);
        const away = awayNow(found[index], now);
        return [
          nameOf(email),
          ...(away ? [' (away until ', { time: away.until } as Span, ')'] : [` (${counts[index] ?? 0})`]),
        ];
      };
      const parts: Card[] = teams.map(({ name, lead, members, quota }) => ({
        title: name,
        lines: [
          ['Lead: ', ...of(lead)] as Line,
          ...members.map((email): Line => of(email)),
          ...(quota === undefined ? [] : [[`At most ${quota} tickets each are given.`] as Line]),
        ],
      }));
      const open: Line = isOpenAt(hours, now)
        ? ['Open now.']
        : ['Closed now; opens ', { time: nextOpening(hours, now) }, '.'];
      return { card: { title: `${department.name}: who is here`, lines: [open], parts } };
    },
  };
}

function awayNow(found: readonly Loaded[] | undefined, now: Date): Absence | undefined {
  const newest = found?.[0]?.state as Absence | undefined;
  return newest && isAway(newest, now) ? newest : undefined;
}
