import { tally } from '../shared/approval/tally.ts';
import { opening, type Button, type Card, type Line, type Span } from '../../src/domain/card.ts';
import { teamOf } from '../../src/domain/desk.ts';
import { type Drawing } from '../../src/domain/workflow.ts';
import { headOf, isAskedBy, isForFormerVoter, notAsked, standInLine } from '../shared/approval/cards.ts';
import { levelOf, stageOf } from '../shared/approval/round.ts';
import { isAuthorised, isOver, owesReview, riskLevel, statusOf, unsettled, type Change } from './change.ts';
import { conflictLine } from './rules/conflicts.ts';
import { missing } from './rules/details.ts';
import { reasonsOf } from './rules/reasons.ts';
import { shortened } from './rules/say.ts';
import { saying } from './messages.ts';

type Draw = (drawing: Drawing<Change>) => Card;
type Fact = { label: string; value: Span };

/** The most that a card says of each, so that it fits everywhere. */
const MAX_PLAN = 700;
const MAX_CONFLICTS = 6;

const MODEL_WORDS: Record<Change['model'], string> = {
  standard: 'standard',
  normal: 'normal',
  emergency: 'EMERGENCY',
  retroactive: 'made before it was authorised',
  unauthorised: 'UNAUTHORISED',
};

/** The same for whoever planned it and for the desk: both make changes together. */
const card: Draw = ({ state, number, version, context }) => ({
  title: `${number} ${state.title}`,
  of: { number, version },
  ...(state.why === '' ? {} : { quote: shortened(state.why) }),
  lines: [...standingLines(state, number), ...conflictLines(state, context), ...madeLines(state, context)],
  facts: [
    { label: 'Status', value: statusOf(state) },
    { label: 'Type', value: state.template === undefined ? MODEL_WORDS[state.model] : `standard (${state.template})` },
    { label: 'Risk', value: riskLevel(state) },
    ...facts(state, context),
    ...approvalFact(state, context),
    ...(state.outcome ? [{ label: 'Outcome', value: state.outcome }] : []),
    ...(state.caused.length > 0
      ? [{ label: 'Caused', value: state.caused.map(({ number: of }) => of).join(', ') }]
      : []),
  ],
  buttons: buttonsOf(state, number),
});
export const receipt = card;
export const triage = card;

function facts(state: Change, { nameOf, organisation }: Drawing<Change>['context']): Fact[] {
  const { start, end, cis, assignee, desk, team, impact } = state;
  return [
    ...(start ? [{ label: 'Start', value: { time: start } }] : []),
    ...(end ? [{ label: 'End', value: { time: end } }] : []),
    ...(cis.length > 0 ? [{ label: 'Configuration items', value: cis.join(', ') }] : []),
    ...(impact ? [{ label: 'Impact', value: impact }] : []),
    { label: 'Implementer', value: { person: assignee, name: nameOf(assignee) } },
    { label: 'Team', value: teamOf(organisation, desk, team)?.name ?? team },
  ];
}

function approvalFact({ round }: Change, { nameOf }: Drawing<Change>['context']): Fact[] {
  if (round?.is !== 'open' && round?.is !== 'blocked') return [];
  const level = levelOf(round);
  const who = level.voters.map(nameOf).join(', ') || 'nobody';
  return [{ label: `Waits for ${level.name}`, value: `${who} (${tally(level, round.votes)})` }];
}

/** How it went, and what was learnt. */
function madeLines({ actual, outcomeText, review }: Change, { nameOf }: Drawing<Change>['context']): Line[] {
  return [
    ...(actual
      ? [['Begun ', { time: actual.start }, ...(actual.end ? [', ended ', { time: actual.end }] : []), '.'] as Line]
      : []),
    ...(outcomeText ? [[`How it went: ${shortened(outcomeText)}`] as Line] : []),
    ...(review ? [[`Reviewed by ${nameOf(review.by)}: ${shortened(review.why)}`] as Line] : []),
  ];
}

function standingLines(state: Change, number: string): Line[] {
  const open = state.status === 'new' && state.model !== 'unauthorised' ? missing(state) : [];
  if (open.length > 0) return [[`Before it can be submitted it needs: ${open.join(', ')}.`]];
  if (owesReview(state))
    return [['It has to be reviewed by ', ...(state.reviewBy ? [{ time: state.reviewBy }] : ['now']), '.']];
  if (state.breakGlass && !state.glassBroken && state.status === 'authorize')
    return [[`A change manager wants it made without its board: change break-glass ${number}.`]];
  if (state.glassBroken) return [['Authorised by two change managers without its board.']];
  return [];
}

const conflictLines = (state: Change, context: Drawing<Change>['context']): Line[] => {
  if (isOver(state) || state.status === 'review') return [];
  const shown = state.conflicts.slice(0, MAX_CONFLICTS).map(conflict => conflictLine(conflict, state, context));
  const more = state.conflicts.length - shown.length;
  return [...shown, ...(more > 0 ? [[`… and ${more} more.`] as Line] : [])];
};

function buttonsOf(state: Change, number: string): Button[] {
  const edit = opening('Edit', saying('change edit', number));
  const whole: Button = { label: 'Whole plan', words: saying('change show', number) };
  const plans = opening('Plans', saying('change plan', number));
  // What was made already is not undone by a word.
  const cancel = state.model === 'retroactive' ? [] : [opening('Cancel', saying('change cancel', number), 'danger')];
  const stands = unsettled(state).length > 0 ? [{ label: 'Conflicts', words: saying('conflicts', number) }] : [];
  const isPlanned = missing(state).length === 0;
  const submit: Button = { label: 'Submit', words: saying('change submit', number), style: 'primary' };
  const schedule: Button = { label: 'Schedule', words: saying('change schedule', number), style: 'primary' };
  switch (state.status) {
    case 'new':
      return state.model === 'standard'
        ? [schedule, ...stands, edit, ...cancel]
        : [...(isPlanned ? [submit] : []), edit, plans, ...stands, ...cancel];
    case 'assess':
      return [edit, whole, ...stands, ...cancel];
    case 'authorize':
      return [
        ...(isAuthorised(state) ? [schedule] : state.round?.is === 'blocked' ? [submit] : []),
        edit,
        whole,
        ...stands,
        ...cancel,
      ];
    case 'scheduled':
      return [
        { label: 'Start', words: saying('change start', number), style: 'primary' },
        edit,
        whole,
        ...stands,
        ...cancel,
      ];
    case 'implement':
      return [opening('Finish', saying('change finish', number), 'primary'), whole, ...cancel];
    case 'review':
      return owesReview(state)
        ? [opening('Review', saying('change review', number), 'primary')]
        : [
            {
              label: 'Close',
              words: saying('change close', number),
              style: 'primary',
              ...(state.outcome ? {} : { opens: true as const }),
            },
          ];
    case 'closed':
    case 'cancelled':
      return owesReview(state) ? [opening('Review', saying('change review', number), 'primary')] : [];
    case 'none':
      return [];
  }
}

/** Everything that somebody needs to decide, without further rights (itsm-rules §3.6). */
export const approval: Draw = ({ state, number, version, context, card: name }) => {
  const { round } = state;
  if (isForFormerVoter(name, round)) return notAsked(number, version);
  const level = round && levelOf(round);
  const stage = round ? ` round=${stageOf(round)}` : '';
  const isOpen = round?.is === 'open';
  const isAsked = isOpen && isAskedBy(name, round);
  const head = `${isAsked && state.model === 'emergency' ? 'EMERGENCY: ' : ''}${headOf(round, isAsked, statusOf(state))}`;
  return {
    title: `${head}: ${number} ${state.title}`,
    of: { number, version },
    quote: [
      state.why === '' ? undefined : `Why: ${shortened(state.why, MAX_PLAN)}`,
      `Plan: ${shortened(state.plan, MAX_PLAN)}`,
      `Rollback: ${shortened(state.rollback, MAX_PLAN)}`,
      `Test: ${shortened(state.test, MAX_PLAN)}`,
    ]
      .filter(text => text !== undefined)
      .join('\n'),
    facts: [
      { label: 'Requester', value: { person: state.requester, name: context.nameOf(state.requester) } },
      { label: 'Type', value: MODEL_WORDS[state.model] },
      { label: 'Risk', value: riskLevel(state) },
      ...facts(state, context),
      ...(level && round ? [{ label: level.name, value: tally(level, round.votes) }] : []),
    ],
    lines: [
      ...(round ? standInLine(name, round, context.nameOf) : []).map(text => [text]),
      [`Risk, ${reasonsOf(state)}.`],
      ...(state.riskSet
        ? [
            [
              `${state.riskSet.how} to ${state.riskSet.level} by ${context.nameOf(state.riskSet.by)}: ${shortened(state.riskSet.why, 200)}`,
            ] as Line,
          ]
        : []),
      ...conflictLines(state, context),
    ],
    comments: [...(round?.past ?? []), ...(round?.votes ?? [])].map(({ by, for: voter, is, why }): Line => [
      { bold: context.nameOf(by) },
      `${by === voter ? '' : ` for ${context.nameOf(voter)}`}: ${is}${why === '' ? '' : ` (${shortened(why, 200)})`}`,
    ]),
    buttons: isAsked
      ? [
          { label: 'Approve', words: saying('approve', `${number}${stage}`), style: 'primary' },
          opening('Reject', saying('reject', `${number}${stage}`), 'danger'),
          { label: 'Abstain', words: saying('abstain', `${number}${stage}`) },
          opening('Ask', saying('ask', number)),
          { label: 'Whole plan', words: saying('change show', number) },
        ]
      : [],
  };
};

/** All of it, uncut: for whoever votes on it, makes it or learns from it. */
export const whole: Draw = drawing => {
  const { state } = drawing;
  const drawn = card(drawing);
  const texts = [
    ['Why', state.why],
    ['Plan', state.plan],
    ['Rollback', state.rollback],
    ['Test', state.test],
  ] as const;
  return {
    ...drawn,
    lines: [...(drawn.lines ?? []), ...(state.template ? [] : [[`Risk, ${reasonsOf(state)}.`] as Line])],
    quote: texts
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `${name}: ${text}`)
      .join('\n'),
    buttons: [],
  };
};

export const line = ({ state, number }: Drawing<Change>): readonly Span[] => [
  { bold: number },
  ` ${riskLevel(state)} risk, ${statusOf(state)}`,
  ...(state.start && !isOver(state) ? [', ', { time: state.start }] : []),
  `: ${state.title}`,
];

export const json = (state: Change, number: string, version: number) => ({
  number,
  kind: 'change',
  title: state.title,
  status: state.status,
  type: state.model,
  risk: riskLevel(state),
  riskScore: state.risk.score,
  riskReasons: state.risk.reasons,
  riskSet: state.riskSet ?? null,
  impact: state.impact ?? null,
  probability: state.probability ?? null,
  priority: state.priority,
  desk: state.desk,
  team: state.team,
  assignee: state.assignee,
  requester: state.requester,
  cis: state.cis,
  start: state.start ?? null,
  end: state.end ?? null,
  conflicts: state.conflicts,
  outcome: state.outcome ?? null,
  outcomeText: state.outcomeText ?? null,
  actual: state.actual ?? null,
  caused: state.caused.map(({ number: caused }) => caused),
  review: state.review ?? null,
  reviewBy: state.reviewBy ?? null,
  openedAt: state.openedAt,
  resolvedAt: state.resolvedAt ?? null,
  closedAt: state.closedAt ?? null,
  version,
});
