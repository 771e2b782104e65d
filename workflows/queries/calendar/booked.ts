import { type Line } from '../../../src/domain/card.ts';
import { type QueryContext } from '../../../src/domain/query.ts';
import { type Loaded, type Ticket } from '../../../src/domain/record.ts';
import { type Wanted } from '../../../src/domain/records.ts';
import { type Freeze, type Stretch, type Terms } from '../../../src/domain/desk.ts';
import { type Row, type Timetable } from './timetable.ts';
import { isOver, overlaps, riskLevel, statusOf, unsettled, type Change } from '../../change/public.ts';

export type Booked = Loaded<Ticket & Change> & { state: { start: Date; end: Date } };
type Frozen = Ticket & Terms & { start: Date; end: Date };

/** More than these are not shown, which is said. */
export const MAX_BOOKED = 500;
/** Neither drafts nor what was given up. */
const TAKES_TIME = ['assess', 'authorize', 'scheduled', 'implement', 'review', 'closed'];

/** Changes and freezes of a stretch of time. Changes are never of a confidential desk, so all who make some see all. */
export const bookedIn = (during: Stretch): Wanted[] => [
  {
    sight: 'everything',
    kind: 'change',
    statuses: TAKES_TIME,
    during,
    among: 'all',
    order: 'soonest',
    limit: MAX_BOOKED,
  },
  { sight: 'everything', kind: 'freeze', during, among: 'open', order: 'none', limit: MAX_BOOKED },
];

const isOpenDesk = ({ state: { desk } }: Loaded, { organisation }: Pick<QueryContext, 'organisation'>) =>
  !organisation.desks[desk]?.confidential;

/** Those that take up time, earliest first. */
export const changesOf = (
  found: readonly Loaded[] | undefined,
  context: Pick<QueryContext, 'organisation'>,
): Booked[] =>
  ((found ?? []) as Loaded<Ticket & Change>[])
    .filter((record): record is Booked => Boolean(record.state.start && record.state.end))
    .filter(record => isOpenDesk(record, context))
    .toSorted((a, b) => a.state.start.getTime() - b.state.start.getTime());

export const freezesIn = (
  found: readonly Loaded[] | undefined,
  during: Stretch,
  { organisation }: Pick<QueryContext, 'organisation'>,
): Freeze[] => {
  const decided = ((found ?? []) as Loaded<Frozen>[]).map(({ number, state: { start, end, ...freeze } }) => ({
    ...freeze,
    number,
    from: start,
    to: end,
  }));
  return [...organisation.frozen.filter(freeze => overlaps(freeze, during)), ...decided].toSorted(
    (a, b) => a.from.getTime() - b.from.getTime(),
  );
};

export const rowsOf = (changes: readonly Booked[], freezes: readonly Freeze[]): Row[] => [
  ...freezes.map(({ from, to, number }): Row => ({ from, to, name: number ?? 'freeze', is: 'freeze' })),
  ...changes.map(({ number, state }): Row => ({
    from: state.start,
    to: state.end,
    name: number,
    is: state.status === 'assess' || state.status === 'authorize' ? 'asked' : 'change',
  })),
];

const conflictOf = (state: Change) => (!isOver(state) && unsettled(state).length > 0 ? ', CONFLICT' : '');

export const lineOf = ({ number, state }: Booked): Line => [
  { bold: number },
  ' ',
  { time: state.start },
  ' to ',
  { time: state.end },
  `: ${state.title} (${statusOf(state)}, risk ${riskLevel(state)}${conflictOf(state)})`,
];

export const freezeLine = ({ number, from, to, reason, except, services }: Freeze): Line => [
  { bold: number ?? 'Freeze' },
  ' ',
  { time: from },
  ' to ',
  { time: to },
  `: ${reason}${services ? ` (${services.join(', ')})` : ''}${except.length > 0 ? `, not for ${except.join(', ')}` : ''}`,
];

/** The same for calendar programs and for the page. */
export const timetable: Timetable = {
  lists: bookedIn,
  entries([found, frozen], during, organisation) {
    const changes = changesOf(found, { organisation });
    const freezes = freezesIn(frozen, during, { organisation });
    const rows = rowsOf(changes, freezes);
    const told = [
      ...freezes.map(({ reason }) => ({ title: reason, detail: 'Changes are held up.' })),
      ...changes.map(({ state }) => ({
        title: state.title,
        detail: `${statusOf(state)}, risk ${riskLevel(state)}${conflictOf(state)}: ${state.cis.join(', ')}`,
      })),
    ];
    return rows.map((row, index) => ({ ...row, title: '', detail: '', ...told[index] }));
  },
};
