import { type Card, type Line } from '../../../src/domain/card.ts';
import { type Clock, type Reading } from '../../../src/time/sla-clock.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { inWords } from '../../../src/time/duration.ts';
import { refusing, type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { relationsTo } from '../../../src/domain/role.ts';
import { type verbs } from './commands.ts';
import { forecast, forecastNeeds } from './forecast.ts';

const MAX_SHOWN = 20;
const NAMES: Record<string, string> = { respond: 'First answer', resolve: 'Solution', team: "The team's own target" };

/** `sla NUMBER`: every stretch of time, counted or not, and why; the same replay that the reminders go by. */
export function clocks({ format }: CommandOf<typeof verbs, 'sla'>, context: QueryContext): QueryPlan {
  const { record, now } = context;
  if (!record) return refusing('Which ticket? Say its number too: sla INC-7.');
  const { number, state } = record;
  const read = context.workflowOf(number)?.clocks(state, context) ?? [];
  const title = `Clocks of ${number}`;
  if (format !== 'json') {
    // What other tickets took is the desk's business.
    const isDesks = relationsTo(context.organisation, context.by, state).some(is => is === 'agent' || is === 'admin');
    if (!isDesks) return { lists: [], answer: () => ({ card: { title, parts: read.map(explained) } }) };
    return {
      ...forecastNeeds(record),
      answer: ([like = []], counts) => ({
        card: { title, parts: [...read.map(explained), ...forecast(record, like, counts, context)] },
      }),
    };
  }
  const json = read.map(({ name, clock: { promised }, reading: { targetMs: _, ...reading } }) => ({
    name,
    ...promised,
    ...reading,
  }));
  return { lists: [], answer: () => ({ card: { code: JSON.stringify({ number, now, clocks: json }) } }) };
}

function explained({ name, clock, reading }: { name: string; clock: Clock; reading: Reading }): Card {
  const { promised } = clock;
  const { state, dueAt, countedMs, targetMs, intervals } = reading;
  const stretches = intervals
    .slice(-MAX_SHOWN)
    .map(({ from, to, counted, why }): Line => [
      { time: from },
      ' to ',
      { time: to },
      counted ? `: ${inWords(to.getTime() - from.getTime())} counted` : `: not counted (${why})`,
    ]);
  return {
    title: `${NAMES[name] ?? name}: ${state}`,
    lines: [
      [
        `${inWords(countedMs)} of ${inWords(targetMs)} counted (${promised.priority}: ${promised.target}, calendar ${promised.calendar}, ${promised.policy}).`,
      ],
      dueAt === null ? ['Stands still, so it has no due time.'] : ['Due ', { time: dueAt }, '.'],
      ...(intervals.length > MAX_SHOWN ? [[`${intervals.length - MAX_SHOWN} earlier stretches are left out.`]] : []),
      ...stretches,
    ],
  };
}
