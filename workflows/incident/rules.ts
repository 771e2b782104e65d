import { addOpen, openLength } from '../../src/domain/calendar.ts';
import { say, type Card, type Line, type Span } from '../../src/domain/card.ts';
import { isPaused, isStopped, thresholdAt, type ClockName } from '../../src/domain/clock.ts';
import { duration, inWords } from '../../src/domain/duration.ts';
import { calendarOf, departmentOf, isVip, leadOf, promises, teamOf } from '../../src/domain/organisation.ts';
import { priorityOf } from '../../src/domain/priority.ts';
import { type Effect } from '../../src/domain/record.ts';
import { desksOf, isAgentFor, isRequesterOf, worksAt } from '../../src/domain/role.ts';
import {
  accept,
  ask,
  desk,
  person,
  post,
  refuse,
  requester,
  show,
  thread,
  type Context,
  type Decision,
  type Workflow,
} from '../../src/domain/workflow.ts';
import { reading, shortened, WARN_PERCENT } from './cards.ts';
import { type verbs } from './commands.ts';
import * as forms from './forms.ts';
import { isActive, isOver, type Incident, type IncidentEvent } from './incident.ts';

type Decide = Workflow<Incident, typeof verbs, IncidentEvent>['decide'];

/** A requester may call the lead again after this long (itsm-rules §3.7). */
const ESCALATE_AGAIN_MS = 4 * 3_600_000;
const TITLE = 120;

const bothCards: Effect[] = [show('receipt', requester), show('triage', desk)];

export const decide: Decide = {
  report(_, command, context) {
    const { organisation, by, about, number } = context;
    const atDesk = command.desk?.toLowerCase() ?? Object.keys(organisation.desks)[0] ?? '';
    const department = organisation.desks[atDesk];
    if (!department)
      return refuse(`There is no desk "${atDesk}"; there are: ${Object.keys(organisation.desks).join(', ')}.`);
    if (command.text.trim() === '') return ask(forms.reportForm(organisation, atDesk));
    const category = department.categories.find(({ key }) => key === command.category?.toLowerCase());
    if (command.category !== undefined && !category)
      return refuse(
        `${department.name} has no category "${command.category}"; it has: ${department.categories.map(({ key }) => key).join(', ') || 'none'}.`,
      );
    const author = about?.author;
    const forAuthor = author?.standing === 'insider' && desksOf(organisation, by).length > 0;
    const from = forAuthor ? author : by;
    const impact = command.impact ?? 'medium';
    const urgency = command.urgency ?? 'medium';
    const priority = priorityOf(organisation.priority, impact, urgency);
    const suggested = category ? undefined : context.suggest(atDesk, command.text);
    const opened: IncidentEvent = {
      type: 'opened',
      title: titleOf(command.text),
      text: command.text.trim(),
      requester: from.email,
      desk: atDesk,
      team: category?.team ?? department['default-team'],
      impact,
      urgency,
      priority,
      promised: promises(organisation, {
        kind: 'incident',
        priority,
        desk: atDesk,
        vip: isVip(organisation, from.email),
      }),
      origin: context.where.platform,
      ...(category ? { category: category.key } : {}),
      ...(suggested === undefined ? {} : { suggested }),
      ...(command.ci === undefined ? {} : { ci: command.ci }),
      ...(about?.permalink === undefined ? {} : { source: about.permalink }),
    };
    const whose = from.email === by.email ? '' : ` for ${from.name}`;
    return accept(
      [opened],
      bothCards,
      say(
        `${number} is reported${whose} as ${priority}: ${opened.title}. ${department.name} will answer in a direct message.`,
      ),
    );
  },

  claim(state, _, context) {
    const { number, by } = context;
    if (state.assignee === by.email) return refuse(`You already have ${number}.`);
    if (state.assignee !== undefined && isActive(state))
      return refuse(`${number} is already with ${context.nameOf(state.assignee)}.`);
    const wrong = notActive(state, context);
    if (wrong) return refuse(wrong);
    return accept(
      [{ type: 'assigned', team: teamFor(state, by.email, context), assignee: by.email, how: 'claimed' }],
      [
        ...bothCards,
        post(thread('triage'), say([{ bold: by.name }, ` has taken ${number}.`])),
        ...toRequester(state, context, say(`${by.name} has taken ${number} and is looking at it.`)),
      ],
      say(`${number} is yours.`),
    );
  },

  assign(state, command, context) {
    const { number, by, organisation, named } = context;
    const wrong = notActive(state, context);
    if (wrong) return refuse(wrong);
    const [to] = named;
    const team = command.team?.toLowerCase();
    if (to === undefined && team === undefined) {
      if (command.text.trim() !== '' || command.to !== undefined)
        return refuse(`I don't know whom you mean; mention a person: assign ${number} @person.`);
      return ask(forms.assignForm(number, organisation, state.desk));
    }
    const known = departmentOf(organisation, state.desk);
    if (team !== undefined && !known.teams[team])
      return refuse(`${known.name} has no team "${team}"; it has: ${Object.keys(known.teams).join(', ')}.`);
    if (to && !worksAt(organisation, to.email, state.desk))
      return refuse(`${to.name} is not an agent of ${known.name}, so ${number} cannot be assigned to them.`);
    if (to && to.email === state.assignee && (team === undefined || team === state.team))
      return refuse(`${number} is already with ${to.name}.`);
    const next = team ?? (to ? teamFor(state, to.email, context) : state.team);
    const whom = to?.name ?? known.teams[next]?.name ?? next;
    return accept(
      [{ type: 'assigned', team: next, how: 'assigned', ...(to ? { assignee: to.email } : {}) }],
      [
        ...bothCards,
        post(thread('triage'), say([{ bold: by.name }, ` gave ${number} to ${whom}.`])),
        ...(to && to.email !== by.email
          ? [
              post(
                person(to.email),
                {
                  lines: [[`${by.name} assigned ${number} (${state.priority}) to you: ${state.title}`]],
                  buttons: [
                    { label: 'Reply', words: `reply ${number}`, style: 'primary' },
                    { label: 'Note', words: `note ${number}` },
                    { label: 'Resolve', words: `resolve ${number}` },
                  ],
                },
                { fold: `${number} ${state.priority} was assigned to you: ${state.title}` },
              ),
            ]
          : []),
      ],
      say(`${number} is with ${whom} now.`),
    );
  },

  reply(state, { text }, context) {
    const { number, by } = context;
    const from = isRequesterOf(by, state) ? 'requester' : 'agent';
    if (isOver(state)) return refuse(`${number} is ${state.status}; report a new issue and mention ${number}, please.`);
    if (text.trim() === '') return ask(forms.replyForm(number, from, context.nameOf(state.requester)));
    const wakes = from === 'requester' && state.holdReason === 'awaiting requester';
    const pinged: Line = [
      { bold: by.name },
      ' (requester):',
      ...(state.assignee === undefined ? [] : [' ', { person: state.assignee, name: context.nameOf(state.assignee) }]),
    ];
    const said = (line: Line) => ({ lines: [line], quote: shortened(text, 3_000) });
    return accept<IncidentEvent>(
      [
        { type: 'replied', text: text.trim(), from },
        ...(wakes ? [{ type: 'resumed' as const, why: 'the requester answered' }] : []),
      ],
      from === 'requester'
        ? [
            post(thread('triage'), said(pinged)),
            post(thread('receipt'), said([{ bold: by.name }, ':']), { mirror: true }),
            ...(wakes ? bothCards : []),
          ]
        : [
            post(thread('receipt'), said([{ bold: by.name }, ':']), { loud: true }),
            post(thread('triage'), said([{ bold: by.name }, ` replied to ${context.nameOf(state.requester)}:`])),
            ...bothCards,
          ],
      say(from === 'requester' ? `Added to ${number}.` : `Sent to ${context.nameOf(state.requester)}.`),
    );
  },

  note(state, { text }, context) {
    const { number, by } = context;
    if (text.trim() === '') return ask(forms.noteForm(number));
    return accept(
      [{ type: 'noted', text: text.trim() }],
      [
        post(
          thread('triage'),
          { lines: [[{ bold: by.name }, ' (internal note):']], quote: shortened(text, 3_000) },
          { mirror: true },
        ),
      ],
      say(`Noted on ${number}, for agents only.`),
    );
  },

  priority(state, command, context) {
    const { number, organisation, by } = context;
    const wrong = notActive(state, context);
    if (wrong) return refuse(wrong);
    const why = command.reason ?? command.text.trim();
    if ((command.impact === undefined && command.urgency === undefined) || why === '')
      return ask(forms.priorityForm(number, state));
    const impact = command.impact ?? state.impact;
    const urgency = command.urgency ?? state.urgency;
    if (impact === state.impact && urgency === state.urgency)
      return refuse(`${number} already has impact ${impact} and urgency ${urgency}.`);
    const priority = priorityOf(organisation.priority, impact, urgency);
    const promised = promises(organisation, {
      kind: 'incident',
      priority,
      desk: state.desk,
      vip: isVip(organisation, state.requester),
    });
    const change = priority === state.priority ? `stays ${priority}` : `goes from ${state.priority} to ${priority}`;
    return accept(
      [{ type: 'prioritised', impact, urgency, priority, promised, why }],
      [
        ...bothCards,
        post(
          thread('triage'),
          say([{ bold: by.name }, `: ${number} ${change} (impact ${impact}, urgency ${urgency}): ${why}`]),
        ),
      ],
      say(`${number} ${change}.`),
    );
  },

  hold(state, { reason, text }, context) {
    const { number, by, organisation } = context;
    const wrong = notActive(state, context);
    if (wrong) return refuse(wrong);
    if (state.status === 'on hold') return refuse(`${number} is already on hold: ${state.holdReason}.`);
    if (state.assignee === undefined) return refuse(`Claim ${number} before you put it on hold.`);
    if (reason === undefined) return ask(forms.holdForm(number));
    if (reason === 'awaiting requester' && text.trim() === '')
      return refuse(
        `Say what you need from ${context.nameOf(state.requester)}: hold ${number} reason="awaiting requester" your question.`,
      );
    const asks = text.trim() === '' ? [] : [{ type: 'replied' as const, text: text.trim(), from: 'agent' as const }];
    return accept<IncidentEvent>(
      [...asks, { type: 'held', reason, text: text.trim(), pauses: organisation['pause-on'].includes(reason) }],
      [
        ...bothCards,
        post(
          thread('triage'),
          say([
            { bold: by.name },
            ` put ${number} on hold: ${reason}.${text.trim() === '' ? '' : ` ${shortened(text, 500)}`}`,
          ]),
        ),
        ...(asks.length === 0
          ? []
          : [
              post(
                thread('receipt'),
                { lines: [[{ bold: by.name }, ':']], quote: shortened(text, 3_000) },
                { loud: true },
              ),
            ]),
      ],
      say(`${number} is on hold: ${reason}.`),
    );
  },

  resume(state, _, context) {
    const { number, by } = context;
    if (state.status !== 'on hold') return refuse(`${number} is not on hold.`);
    return accept(
      [{ type: 'resumed', why: `resumed by ${by.name}` }],
      [...bothCards, post(thread('triage'), say([{ bold: by.name }, ` took ${number} off hold.`]))],
      say(`${number} is in progress again.`),
    );
  },

  resolve(state, { text, code = 'fixed' }, context) {
    const { number, by } = context;
    const wrong = notActive(state, context);
    if (wrong) return refuse(wrong);
    if (text.trim() === '') return ask(forms.resolveForm(number));
    const takes: IncidentEvent[] =
      state.assignee === undefined && by.standing === 'insider'
        ? [{ type: 'assigned', team: teamFor(state, by.email, context), assignee: by.email, how: 'claimed' }]
        : [];
    return accept<IncidentEvent>(
      [...takes, { type: 'resolved', code, text: text.trim() }],
      [
        ...bothCards,
        show(`resolution:${state.resolutions + 1}`, thread('receipt'), { loud: true }),
        post(thread('triage'), say([{ bold: by.name }, ` resolved ${number} (${code}): ${shortened(text, 500)}`])),
      ],
      say(`${number} is resolved; ${context.nameOf(state.requester)} is asked to confirm.`),
    );
  },

  fixed(state, _, context) {
    const { number } = context;
    if (isOver(state)) return refuse(`${number} is already ${state.status}.`);
    const resolved: IncidentEvent[] = isActive(state)
      ? [{ type: 'resolved', code: 'fixed by requester', text: 'The requester says that it works again.' }]
      : [];
    return closing(state, context, [...resolved, { type: 'closed', why: 'confirmed by the requester' }]);
  },

  close(state, _, context) {
    const { number, by } = context;
    if (isOver(state)) return refuse(`${number} is already ${state.status}.`);
    if (state.status !== 'resolved') {
      return refuse(
        isRequesterOf(by, state)
          ? `${number} is not resolved yet; if it works again, say: fixed ${number}.`
          : `Resolve ${number} before closing it.`,
      );
    }
    return closing(state, context, [{ type: 'closed', why: `closed by ${by.name}` }]);
  },

  reopen(state, { text }, context) {
    const { number, by, organisation, now } = context;
    if (isOver(state))
      return refuse(`${number} is ${state.status} for good; report a new issue and mention ${number}, please.`);
    if (state.status !== 'resolved' || !state.resolvedAt)
      return refuse(`${number} is still ${state.status}; there is nothing to reopen.`);
    const calendar = calendarOf(organisation, departmentOf(organisation, state.desk).calendar);
    const until = addOpen(
      calendar,
      state.resolvedAt,
      openLength(calendar, state.resolvedAt, duration(organisation['reopen-within'])),
    );
    if (now > until)
      return refuse(
        `${number} was resolved ${inWords(now.getTime() - state.resolvedAt.getTime())} ago, too long to reopen it; report a new issue and mention ${number}, please.`,
      );
    if (text.trim() === '') return ask(forms.reopenForm(number));
    return accept(
      [{ type: 'reopened', why: text.trim() }],
      [
        ...bothCards,
        show(`resolution:${state.resolutions}`, thread('receipt')),
        post(
          thread('triage'),
          {
            lines: [
              [
                { bold: by.name },
                ` reopened ${number}:`,
                ...(state.assignee === undefined
                  ? []
                  : [' ', { person: state.assignee, name: context.nameOf(state.assignee) }]),
              ],
            ],
            quote: shortened(text, 3_000),
          },
          { loud: true },
        ),
      ],
      say(`${number} is open again.`),
    );
  },

  cancel(state, { text, reason }, context) {
    const { number, by, organisation } = context;
    const wrong = notActive(state, context);
    if (wrong) return refuse(wrong);
    const agent = isAgentFor(organisation, by, state);
    if (state.status !== 'new' && !agent)
      return refuse(`${number} is ${state.status}; if you no longer need it, say: fixed ${number}.`);
    const why = reason ?? text.trim();
    if (why === '') return ask(forms.cancelForm(number));
    return accept(
      [{ type: 'cancelled', why }],
      [
        ...bothCards,
        post(thread('triage'), say([{ bold: by.name }, ` cancelled ${number}: ${shortened(why, 500)}`])),
        ...toRequester(state, context, say(`${by.name} cancelled ${number}: ${shortened(why, 500)}`)),
      ],
      say(`${number} is cancelled.`),
    );
  },

  escalate(state, { text }, context) {
    const { number, by, now, organisation } = context;
    const wrong = notActive(state, context);
    if (wrong) return refuse(wrong);
    if (state.escalatedAt && now.getTime() - state.escalatedAt.getTime() < ESCALATE_AGAIN_MS)
      return refuse(
        `${number} was escalated ${inWords(now.getTime() - state.escalatedAt.getTime())} ago; the lead knows.`,
      );
    if (text.trim() === '') return ask(forms.escalateForm(number));
    const lead = leadOf(organisation, state.desk, state.team);
    return accept(
      [{ type: 'escalated', why: text.trim() }],
      [
        post(
          thread('triage'),
          { lines: [[{ bold: by.name }, ` escalated ${number}:`]], quote: shortened(text, 3_000) },
          { loud: true },
        ),
        ...(lead === undefined || lead === by.email
          ? []
          : [
              post(person(lead), {
                lines: [
                  [{ bold: by.name }, ` escalated ${number} (${state.priority}, ${state.status}): ${state.title}`],
                ],
                quote: shortened(text, 3_000),
              }),
            ]),
      ],
      say(`The lead has been told about ${number}.`),
    );
  },

  remind(state, { clock, at }, context) {
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
  },

  undelivered(state, { text }, { organisation, number }) {
    const lead = leadOf(organisation, state.desk, state.team);
    const told =
      lead === undefined || text.includes(lead)
        ? []
        : [
            post(
              person(lead),
              say(`I could not deliver a message about ${number} to ${text} for a day and have given it up.`),
            ),
          ];
    return accept([{ type: 'undelivered', to: text }], told, say(''));
  },
};

/** The next threshold of each clock that has not been told; after it, the one after. */
export const timers: Workflow<Incident, typeof verbs, IncidentEvent>['timers'] = (
  state,
  number,
  { organisation, now },
) =>
  isActive(state)
    ? (['respond', 'resolve'] as const).flatMap(name => {
        const clock = state.clocks[name];
        const [next] = untold(state, name, organisation.reminders[name]);
        const at =
          next === undefined ? null : thresholdAt(clock, calendarOf(organisation, clock.promised.calendar), now, next);
        return at === null ? [] : [{ at, words: `remind ${number} clock=${name} at=${next}` }];
      })
    : [];

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
        : [
            { label: 'Reply', words: `reply ${number}` },
            { label: 'Resolve', words: `resolve ${number}` },
          ],
  };
}

function closing(state: Incident, context: Context, events: IncidentEvent[]): Decision<IncidentEvent> {
  const { number, by } = context;
  return accept(
    events,
    [
      ...bothCards,
      ...(state.resolutions > 0 ? [show(`resolution:${state.resolutions}`, thread('receipt'))] : []),
      post(thread('triage'), say([{ bold: by.name }, ` closed ${number}.`])),
      ...toRequester(state, context, say(`${by.name} closed ${number}.`)),
    ],
    say(`${number} is closed.`),
  );
}

/** Nobody is told of their own act. */
const toRequester = (state: Incident, { by }: Context, card: ReturnType<typeof say>): Effect[] =>
  by.email === state.requester ? [] : [post(thread('receipt'), card)];

function notActive(state: Incident, { number }: Context): string | undefined {
  if (state.status === 'resolved') return `${number} is resolved; reopen it first.`;
  return isOver(state) ? `${number} is ${state.status}.` : undefined;
}

/** The ticket's team when the person is in it, else the team they are in. */
function teamFor(state: Incident, email: string, { organisation }: Context): string {
  const belongs = (key: string) => {
    const team = teamOf(organisation, state.desk, key);
    return team !== undefined && (team.members.includes(email) || team.lead === email);
  };
  if (belongs(state.team)) return state.team;
  return Object.keys(departmentOf(organisation, state.desk).teams).find(belongs) ?? state.team;
}

function titleOf(text: string): string {
  const [first = ''] = text.trim().split('\n', 1);
  return shortened(first.trim(), TITLE);
}
