import { type Card, type Line, opening, say, type Span } from '../../../../src/domain/card.ts';
import { type Clock, isPaused, isStopped, readClock, thresholdAt } from '../../../../src/time/sla-clock.ts';
import { inWords } from '../../../../src/time/duration.ts';
import { calendarOf, leadOf, type Organisation } from '../../../../src/domain/desk.ts';
import { accept, type Context, desk, person, post, refuse, type Workflow } from '../../../../src/domain/workflow.ts';
import { WARN_PERCENT } from '../cards/index.ts';
import { type verbs } from '../commands.ts';
import { type AnyClock, clockOf, type TicketState, type TicketEvent, isActive } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { waiting } from './wait.ts';
import { show, thread, saying } from '../messages.ts';

export const remind: Decide['remind'] = (state, { clock, at }, context) => {
  const { number, now, organisation } = context;
  const running = clockOf(state, clock);
  if (!running || !isActive(state) || isStopped(running) || isPaused(running)) return refuse('the clock stands still');
  const calendar = calendarOf(organisation, running.promised.calendar);
  const passed = untold(running, thresholds(organisation, clock)).filter(percent => {
    const moment = thresholdAt(running, calendar, now, percent);
    return moment !== null && moment <= now;
  });
  const highest = passed.at(-1);
  if (highest === undefined || !passed.includes(at)) return refuse('not due');
  const card = reminder(state, clock, highest, context);
  const digestLine = `${number} ${state.priority} ${FOLDED[clock]} ${highest} %: ${state.title}`;
  const lead = leadOf(organisation, state.desk, state.team);
  return accept(
    [{ type: 'reminded', clock, percents: passed }],
    [
      state.assignee === undefined
        ? post(thread('triage'), card, { notify: true, digestLine })
        : post(person(state.assignee), card, { digestLine }),
      ...(highest >= WARN_PERCENT && lead !== undefined && lead !== state.assignee
        ? [post(person(lead), card, { digestLine })]
        : []),
      ...(highest >= WARN_PERCENT ? [show('triage', desk)] : []),
    ],
    say(''),
  );
};

/** The next threshold of each clock that has not been told; after it, the one after. */
export const timers: Workflow<TicketState, typeof verbs, TicketEvent>['timers'] = (
  state,
  number,
  { organisation, now },
) => [
  ...waiting(state, number, organisation, now),
  ...(isActive(state)
    ? (['respond', 'resolve', 'team'] as const).flatMap(name => {
        const clock = clockOf(state, name);
        if (!clock) return [];
        const [next] = untold(clock, thresholds(organisation, name));
        const at =
          next === undefined ? null : thresholdAt(clock, calendarOf(organisation, clock.promised.calendar), now, next);
        return at === null ? [] : [{ at, words: saying('remind', `${number} clock=${name} at=${next}`) }];
      })
    : []),
];

/** A team's own target is told when it is missed. */
const thresholds = ({ reminders }: Organisation, clock: AnyClock): readonly number[] =>
  clock === 'team' ? [100] : reminders[clock];

const untold = ({ told }: Clock, percents: readonly number[]) =>
  percents.filter(percent => !told.includes(percent)).toSorted((a, b) => a - b);

const PROMISES: Record<AnyClock, string> = {
  respond: 'The first answer',
  resolve: 'The solution',
  team: "The team's part",
};
const FOLDED: Record<AnyClock, string> = { respond: 'answer', resolve: 'solution', team: "team's target" };

function reminder(state: TicketState, clock: AnyClock, percent: number, context: Context): Card {
  const { number } = context;
  const known = clockOf(state, clock) ?? state.clocks.resolve;
  const { target, calendar } = known.promised;
  const { dueAt, targetMs, countedMs } = readClock(known, calendarOf(context.organisation, calendar), context.now);
  const promise = PROMISES[clock];
  const due: Span[] = dueAt === null ? [] : [' ', { time: dueAt }];
  const working = 'always' in calendarOf(context.organisation, calendar) ? '' : ' of working time';
  const line: Line =
    percent >= 100
      ? [
          `${promise} is late: it was due`,
          ...due,
          ` (target ${target}${percent > 100 ? `, ${percent} % is gone` : ''}).`,
        ]
      : [
          `${promise} is due`,
          ...due,
          `, in ${inWords(targetMs - countedMs)}${working} (${percent} % of ${target} is gone).`,
        ];
  return {
    title: `${number} ${state.title}`,
    lines: [
      line,
      [state.assignee === undefined ? 'Nobody has taken it.' : `It is with ${context.nameOf(state.assignee)}.`],
    ],
    buttons:
      state.assignee === undefined
        ? [{ label: 'Claim', words: saying('claim', number), style: 'primary' }]
        : [opening('Reply', saying('reply', number)), opening('Resolve', saying('resolve', number))],
  };
}
