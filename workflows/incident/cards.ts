import { opening, say, type Button, type Card, type Line, type Span } from '../../src/domain/card.ts';
import { isStopped, readClock, type ClockName, type Reading } from '../../src/domain/clock.ts';
import { calendarOf, departmentOf, isVip, teamOf } from '../../src/domain/organisation.ts';
import { worksAt } from '../../src/domain/role.ts';
import { type Drawing } from '../../src/domain/workflow.ts';
import { triageCard } from '../../src/domain/record.ts';
import { clockOf, isActive, type AnyClock, type Incident, type Major } from './incident.ts';

type Draw = (drawing: Drawing<Incident>) => Card;

const QUOTED = 1_500;
/** From here on a clock is at risk, and the team's lead is told (itsm-rules §3.7). */
export const WARN_PERCENT = 75;

/** The requester's card, in their direct message. */
export const receipt: Draw = ({ state, number, version, context }) => ({
  title: `${number} ${state.title}`,
  of: { number, version },
  lines: [
    ...receiptLines(state, context),
    ...(state.opener === state.requester
      ? []
      : [[`${context.nameOf(state.opener)} reported it for ${context.nameOf(state.requester)}.`] as Line]),
  ],
  facts: [
    { label: 'Status', value: state.status },
    { label: 'Priority', value: state.priority },
    ...answerDue(state, context),
  ],
  buttons: receiptButtons(state, number),
});

function receiptLines(state: Incident, context: Drawing<Incident>['context']): Line[] {
  const team = teamName(state, context);
  const who = state.assignee === undefined ? team : context.nameOf(state.assignee);
  const lines: Partial<Record<Incident['status'], string>> = {
    new: `${team} will answer you here. Reply to this message to add anything.`,
    'in progress':
      state.assignee === undefined
        ? `${team} has it now and will answer you here.`
        : `${who} is working on it. Reply to this message to reach them.`,
    'on hold':
      state.holdReason === 'awaiting requester'
        ? `${who} waits for your answer. Reply to this message with it.`
        : `On hold: ${state.holdReason}.`,
    resolved:
      state.major?.is === 'accepted'
        ? `${who} says it is solved; it is a major incident, and those who lead it close it.`
        : `${state.resolution?.by === 'hark' ? 'It was resolved' : `${who} says it is solved`}. Press It's fixed if it is, or Reopen if it is not.`,
    closed: 'Closed. Thank you for telling us.',
    cancelled:
      state.mergedInto === undefined
        ? 'Cancelled.'
        : `Handled together with ${state.mergedInto}; you are told here what comes of it.`,
  };
  return [[lines[state.status] ?? '']];
}

function receiptButtons(state: Incident, number: string): Button[] {
  // Who reported a major incident does not end it (itsm-rules §3.2).
  if (state.major?.is === 'accepted') return isActive(state) ? [opening('Add details', `reply ${number}`)] : [];
  const fixed: Button = { label: "It's fixed", words: `fixed ${number}`, style: 'primary' };
  if (state.status === 'resolved') return [fixed, opening('Reopen', `reopen ${number}`)];
  if (!isActive(state)) return [];
  return [
    opening('Add details', `reply ${number}`),
    fixed,
    opening('Escalate', `escalate ${number}`),
    ...(state.status === 'new' ? [{ label: 'Cancel', words: `cancel ${number} reason=withdrawn` }] : []),
  ];
}

/** The desk's card, in its channel. Internal: nobody but the desk's channel and its agents is shown it. */
export const triage: Draw = drawing => (isElsewhere(drawing) ? moved(drawing) : triageCardOf(drawing));

const triageCardOf: Draw = ({ state, number, version, context }) => ({
  title: `${number} ${state.title}`,
  of: { number, version },
  views: { for: bystanders(state, context), words: `status ${number}` },
  facts: [
    { label: 'Status', value: state.holdReason === undefined ? state.status : `${state.status}: ${state.holdReason}` },
    { label: 'Priority', value: state.priority },
    {
      label: 'Requester',
      value: named(state.requester, context, isVip(context.organisation, state.requester) ? ' (VIP)' : ''),
    },
    {
      label: 'Assignee',
      value:
        state.assignee === undefined ? 'nobody yet' : named(state.assignee, context, state.offered ? ' (offered)' : ''),
    },
    { label: 'Team', value: teamName(state, context) },
    ...category(state, context),
    ...(state.ci === undefined ? [] : [{ label: 'Configuration item', value: state.ci }]),
    ...answerDue(state, context),
    ...clockFact('resolve', 'Resolve by', state, context),
    ...clockFact('team', 'Team target', state, context),
    ...(state.major ? [{ label: 'Major incident', value: majorFact(state.major, context) }] : []),
    ...(state.parent === undefined ? [] : [{ label: 'Child of', value: state.parent }]),
    ...listed('Children', state.children),
    ...listed('Linked', linksOf(state)),
    ...(state.followers?.length ? [{ label: 'Followers', value: String(state.followers.length) }] : []),
    ...(state.unreached?.length ? [{ label: 'Not reached', value: state.unreached.join(', ') }] : []),
    ...(state.source === undefined ? [] : [{ label: 'From', value: { link: state.source, label: 'a message' } }]),
  ],
  ...(state.text === state.title ? {} : { quote: shortened(state.text) }),
  ...(state.resolution === undefined
    ? {}
    : { lines: [[{ bold: 'Resolved' }, ` (${state.resolution.code}): ${shortened(state.resolution.text)}`]] }),
  buttons: triageButtons(state, number),
});

function triageButtons(state: Incident, number: string): Button[] {
  if (state.status === 'resolved')
    return [opening('Reopen', `reopen ${number}`), { label: 'Close', words: `close ${number}` }];
  if (!isActive(state)) return [];
  const more = opening('More', `more ${number}`);
  if (state.assignee === undefined || state.offered)
    return [{ label: 'Claim', words: `claim ${number}`, style: 'primary' }, more];
  return [
    opening('Reply', `reply ${number}`, 'primary'),
    opening('Note', `note ${number}`),
    state.status === 'on hold' ? { label: 'Resume', words: `resume ${number}` } : opening('Hold', `hold ${number}`),
    opening('Resolve', `resolve ${number}`),
    more,
  ];
}

/** The requester may sit in the desk's channel: there they see their own card, without what agents do. */
const bystanders = ({ requester, opener, desk }: Incident, { organisation }: Drawing<Incident>['context']) =>
  [...new Set([requester, opener])].filter(email => !worksAt(organisation, email, desk));

/** What else an agent may do, shown to the one who asked. */
export const more: Draw = ({ state, number, version }) => ({
  ...say(`More for ${number}:`),
  of: { number, version },
  buttons: [
    ...(state.assignee === undefined ? [] : [{ label: 'Claim', words: `claim ${number}` }]),
    opening('Assign', `assign ${number}`),
    opening('Priority', `priority ${number}`),
    opening('Transfer', `transfer ${number}`),
    opening('Merge', `merge ${number}`),
    opening('Link', `link ${number}`),
    opening(MAJOR[state.major?.is ?? 'none'], `major ${number}`),
    ...(state.assignee === undefined
      ? [
          opening('Reply', `reply ${number}`),
          opening('Note', `note ${number}`),
          opening('Resolve', `resolve ${number}`),
        ]
      : []),
    opening('Escalate', `escalate ${number}`),
    opening('Cancel ticket', `cancel ${number}`, 'danger'),
    { label: 'Explain the clocks', words: `sla ${number}` },
  ],
});

const MAJOR = {
  none: 'Propose major incident',
  rejected: 'Propose major incident',
  demoted: 'Propose major incident',
  proposed: 'Accept major incident',
  accepted: 'Update major incident',
} as const;

/** The desk that a ticket has left is told where it went, and nothing of what became of it. */
const isElsewhere = ({ state, card = 'triage' }: Drawing<Incident>) => card !== triageCard(state);

const moved: Draw = ({ state, number, version, context }) => ({
  title: `${number} went to ${departmentOf(context.organisation, state.desk).name}`,
  of: { number, version },
});

/** Where everybody reads: what is known publicly, and how to follow it instead of reporting it again. */
export const announcement: Draw = ({ state, number, version, context }) => ({
  title: `Major incident ${number}: ${state.title}`,
  of: { number, version },
  lines: [
    [state.major?.impact ?? ''],
    ...(state.major?.updates ?? []).slice(-1).map(({ at, text }): Line => [{ time: at }, `: ${shortened(text, 600)}`]),
    ...(state.announced ? [] : [['It is no major incident any more.']]),
  ],
  facts: [
    { label: 'Status', value: state.status },
    ...(state.major?.lead === undefined ? [] : [{ label: 'Led by', value: context.nameOf(state.major.lead) }]),
    { label: 'Affected', value: `${(state.followers?.length ?? 0) + 1}` },
  ],
  buttons:
    state.announced && isActive(state)
      ? [
          { label: 'Me too', words: `metoo ${number}`, style: 'primary' },
          { label: 'Follow', words: `follow ${number}` },
        ]
      : [],
});

/** For those who work on a major incident: who does what, and the timeline. */
export const room: Draw = ({ state, number, version, context }) => ({
  title: `Major incident ${number}: ${state.title}`,
  of: { number, version },
  lines: [
    [state.major?.impact ?? ''],
    ...rolesOf(state).map(([role, who]): Line => [{ bold: role }, ': ', named(who, context)]),
    ...timelineOf(state, context).slice(-TIMELINE_SHOWN),
  ],
  facts: [
    { label: 'Status', value: state.status },
    { label: 'Priority', value: state.priority },
  ],
  buttons: [
    ...(isActive(state) ? [opening('Update', `major ${number} update`, 'primary')] : []),
    ...(state.status === 'resolved' && !state.major?.review ? [opening('Review', `major ${number} review`)] : []),
    opening('Add to timeline', `pin ${number}`),
  ],
});

const TIMELINE_SHOWN = 12;

export const timeline: Draw = ({ state, number, version, context }) => ({
  title: `Timeline of ${number}`,
  of: { number, version },
  lines: timelineOf(state, context).slice(-40),
});

const rolesOf = ({ major }: Incident): [string, string][] => [
  ...(major?.lead === undefined ? [] : [['lead', major.lead] as [string, string]]),
  ...Object.entries(major?.roles ?? {}),
];

function timelineOf({ openedAt, resolvedAt, major }: Incident, { nameOf }: Drawing<Incident>['context']): Line[] {
  const entries: { at: Date; line: Span[] }[] = [
    { at: openedAt, line: ['reported'] },
    ...(major ? [{ at: major.at, line: [`${major.is} by ${nameOf(major.by)}`] }] : []),
    ...(major?.updates ?? []).map(({ at, by, text }) => ({
      at,
      line: [`update by ${nameOf(by)}: ${shortened(text, 200)}`],
    })),
    ...(major?.pins ?? []).map(({ at, by, text, link }) => ({
      at,
      line: [
        `${nameOf(by)}: ${shortened(text, 200)}`,
        ...(link === undefined ? [] : [' ', { link, label: 'message' }]),
      ],
    })),
    ...(resolvedAt ? [{ at: resolvedAt, line: ['resolved'] }] : []),
  ];
  return entries
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, line }): Line => [{ time: at }, ': ', ...line]);
}

/** After the close (itsm-rules §3.8): one press, in the conversation in which it was handled. */
export const survey: Draw = ({ state, number, version }) => ({
  title: `How was ${number} handled?`,
  of: { number, version },
  lines: [
    state.rating === undefined
      ? [`${state.title}: from 1 (badly) to 5 (well).`]
      : [`You gave ${state.rating.score} of 5. Thank you! For a day you can change it: rate ${number} 4.`],
  ],
  buttons:
    state.rating === undefined
      ? ['1', '2', '3', '4', '5'].map(label => ({ label, words: `rate ${number} ${label}` }))
      : [],
});

const majorFact = ({ is, lead }: Major, { nameOf }: Drawing<Incident>['context']): string =>
  is === 'accepted' && lead !== undefined ? `led by ${nameOf(lead)}` : is;

const linksOf = ({ links = [] }: Incident) =>
  links.filter(({ as }) => as !== 'parent' && as !== 'child').map(({ to, as }) => `${to} (${as})`);

const listed = (label: string, all: readonly string[] = []) =>
  all.length === 0 ? [] : [{ label, value: `${all.slice(0, 10).join(', ')}${all.length > 10 ? ' …' : ''}` }];

/** Posted in the requester's thread at each resolve, because an edited card notifies nobody. */
export const resolution: Draw = ({ state, number, version, context }) =>
  state.resolution === undefined
    ? { title: `${number} was reopened`, of: { number, version }, lines: [['We are on it again.']] }
    : {
        title: `${number} is resolved`,
        of: { number, version },
        lines: [[`${context.nameOf(state.resolution.by)} (${state.resolution.code}):`]],
        quote: shortened(state.resolution.text),
        buttons:
          state.status === 'resolved' && state.major?.is !== 'accepted'
            ? [opening('Reopen', `reopen ${number}`), { label: 'Close', words: `close ${number}` }]
            : [],
      };

/** One line of a list. */
export const line = ({ state, number, context }: Drawing<Incident>): readonly Span[] => [
  { bold: number },
  ` ${state.priority} ${state.status}${state.vip ? ', VIP' : ''}`,
  state.assignee === undefined ? '' : ` (${context.nameOf(state.assignee)})`,
  `: ${state.title}`,
];

/** The record as the contract's JSON: times in UTC, people by e-mail. */
export const json = (state: Incident, number: string, version: number) => ({
  number,
  kind: 'incident',
  title: state.title,
  status: state.status,
  impact: state.impact,
  urgency: state.urgency,
  priority: state.priority,
  desk: state.desk,
  team: state.team,
  assignee: state.assignee ?? null,
  requester: state.requester,
  openedAt: state.openedAt,
  resolvedAt: state.resolvedAt ?? null,
  closedAt: state.closedAt ?? null,
  version,
});

export const reading = (
  name: ClockName,
  { clocks }: Incident,
  { organisation, now }: Pick<Drawing<Incident>['context'], 'organisation' | 'now'>,
): Reading => readClock(clocks[name], calendarOf(organisation, clocks[name].promised.calendar), now);

export const shortened = (text: string, length = QUOTED) =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

function answerDue(state: Incident, context: Drawing<Incident>['context']) {
  return clockFact('respond', 'Answer by', state, context);
}

function clockFact(name: AnyClock, label: string, state: Incident, context: Drawing<Incident>['context']) {
  const clock = clockOf(state, name);
  if (!clock) return [];
  const { state: now, dueAt } = readClock(
    clock,
    calendarOf(context.organisation, clock.promised.calendar),
    context.now,
  );
  if (now === 'paused') return [{ label, value: 'clock paused' }];
  if (!dueAt || !isActive(state) || isStopped(clock)) return [];
  const soon = clock.told.some(percent => percent >= WARN_PERCENT) ? ' (soon)' : '';
  return [{ label: `${label}${now === 'breached' ? ' (late)' : soon}`, value: { time: dueAt } }];
}

function category(state: Incident, { organisation }: Drawing<Incident>['context']) {
  const { categories } = departmentOf(organisation, state.desk);
  const nameOf = (key: string) => categories.find(known => known.key === key)?.name ?? key;
  if (state.category !== undefined) return [{ label: 'Category', value: nameOf(state.category) }];
  return state.suggested === undefined ? [] : [{ label: 'Sounds like', value: nameOf(state.suggested) }];
}

const named = (email: string, { nameOf }: Drawing<Incident>['context'], suffix = ''): Span =>
  suffix === '' ? { person: email, name: nameOf(email) } : `${nameOf(email)}${suffix}`;

const teamName = ({ desk, team }: Incident, { organisation }: Drawing<Incident>['context']) =>
  teamOf(organisation, desk, team)?.name ?? departmentOf(organisation, desk).name;
