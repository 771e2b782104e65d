import { type Card, type Line, opening, say, type Span } from '../../../src/domain/card.ts';
import { type ClockName, isPaused, isStopped, thresholdAt } from '../../../src/domain/clock.ts';
import { inWords } from '../../../src/domain/duration.ts';
import { calendarOf, leadOf } from '../../../src/domain/organisation.ts';
import {
  accept,
  type Context,
  desk,
  person,
  post,
  refuse,
  show,
  thread,
  type Workflow,
} from '../../../src/domain/workflow.ts';
import { reading, WARN_PERCENT } from '../cards.ts';
import { type verbs } from '../commands.ts';
import { type Incident, type IncidentEvent, isActive } from '../incident.ts';
import { type Decide } from './decide.ts';
import * as major from './major.ts';
import { waiting } from './wait.ts';

export const remind: Decide['remind'] = (state, { clock, at }, context) => {
  const { number, now, organisation } = context;
  const calendar = calendarOf(organisation, state.clocks[clock].promised.calendar);
  if (!isActive(state) || isStopped(state.clocks[clock]) || isPaused(state.clocks[clock]))
    return refuse('the clock stands still');
  const passed = untold(state, clock, organisation.reminders[clock]).filter(percent => {
    const moment = thresholdAt(state.clocks[clock], calendar, now, percent);
    return moment !== null && moment <= now;
  });
  const highest = passed.at(-1);
  if (highest === undefined || !passed.includes(at)) return refuse('not due');
  const card = reminder(state, clock, highest, context);
  const fold = `${number} ${state.priority} ${clock === 'respond' ? 'answer' : 'solution'} ${highest} %: ${state.title}`;
  const lead = leadOf(organisation, state.desk, state.team);
  return accept(
    [{ type: 'reminded', clock, percents: passed }],
    [
      state.assignee === undefined
        ? post(thread('triage'), card, { loud: true, fold })
        : post(person(state.assignee), card, { fold }),
      ...(highest >= WARN_PERCENT && lead !== undefined && lead !== state.assignee
        ? [post(person(lead), card, { fold })]
        : []),
      ...(highest >= WARN_PERCENT ? [show('triage', desk)] : []),
    ],
    say(''),
  );
};

/** The next threshold of each clock that has not been told; after it, the one after. */
export const timers: Workflow<Incident, typeof verbs, IncidentEvent>['timers'] = (
  state,
  number,
  { organisation, now },
) => [
  ...major.timers(state, number),
  ...waiting(state, number, organisation, now),
  ...(isActive(state)
    ? (['respond', 'resolve'] as const).flatMap(name => {
        const clock = state.clocks[name];
        const [next] = untold(state, name, organisation.reminders[name]);
        const at =
          next === undefined ? null : thresholdAt(clock, calendarOf(organisation, clock.promised.calendar), now, next);
        return at === null ? [] : [{ at, words: `remind ${number} clock=${name} at=${next}` }];
      })
    : []),
];

const untold = (state: Incident, clock: ClockName, thresholds: readonly number[]) =>
  thresholds.filter(percent => !state.clocks[clock].told.includes(percent)).toSorted((a, b) => a - b);

function reminder(state: Incident, clock: ClockName, percent: number, context: Context): Card {
  const { number } = context;
  const { dueAt, targetMs, countedMs } = reading(clock, state, context);
  const { target, calendar } = state.clocks[clock].promised;
  const promise = clock === 'respond' ? 'The first answer' : 'The solution';
  const due: Span[] = dueAt === null ? [] : [' ', { time: dueAt }];
  const working = 'always' in calendarOf(context.organisation, calendar) ? '' : ' of working time';
  const line: Line =
    percent >= 100
      ? [`${promise} is late: it was due`, ...due, ` (target ${target}).`]
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
        ? [{ label: 'Claim', words: `claim ${number}`, style: 'primary' }]
        : [opening('Reply', `reply ${number}`), opening('Resolve', `resolve ${number}`)],
  };
}
