import { tally } from '../shared/approval/tally.ts';
import { opening, type Button, type Line, type Span } from '../../src/domain/card.ts';
import { deskOf } from '../../src/domain/desk.ts';
import { type Drawing } from '../../src/domain/workflow.ts';
import { headOf, isAskedBy, isForFormerVoter, notAsked, standInLine } from '../shared/approval/cards.ts';
import { levelOf, stageOf } from '../shared/approval/round.ts';
import * as served from '../shared/ticket/cards/index.ts';
import { isDecided, nameOfStatus, openTasks, type Request } from './request.ts';
import { saying } from './messages.ts';

type Draw = served.Draw<Request>;

/** The ticket's cards with a request's own words: what its states are called, who is asked, what is to be done. */
const look: served.Look<Request> = {
  status: state => statusOf(state),
  solved: 'says it is done',
  // What is not fulfilled yet cannot be confirmed.
  mayConfirm: state => openTasks(state).length === 0,
  facts: drawing => [
    ...approvalFacts(drawing),
    ...drawing.state.tasks.map(({ name, done }) => ({ label: name, value: done ? 'done' : 'to do' })),
  ],
};
const servedReceipt = served.receiptOf(look);
const servedTriage = served.triageOf(look);

/** For people: what holds it up is said with it. */
function statusOf(state: Request): string {
  if (state.undoing !== undefined && state.status !== 'cancelled') return 'being cancelled';
  if (state.status === 'pending approval' && state.round?.is === 'blocked') return 'blocked: nobody can decide it';
  return state.status === 'on hold' && state.holdReason !== undefined
    ? `on hold: ${state.holdReason}`
    : nameOfStatus(state);
}

function approvalFacts({ state: { round }, context }: Drawing<Request>): { label: string; value: Span }[] {
  if (round?.is !== 'open' && round?.is !== 'blocked') return [];
  const level = levelOf(round);
  const who = level.voters.map(context.nameOf).join(', ') || 'nobody';
  return [{ label: `Waits for ${level.name}`, value: `${who} (${tally(level, round.votes)})` }];
}

export const receipt: Draw = drawing => {
  const { state, number } = drawing;
  const card = servedReceipt(drawing);
  if (state.undoing !== undefined && state.status !== 'cancelled')
    return {
      ...card,
      lines: [['It is being cancelled; first what was done is taken back.']],
      quote: served.shortened(state.text),
      buttons: [opening('Add details', saying('reply', number))],
    };
  if (isDecided(state)) return { ...card, quote: served.shortened(state.text) };
  const isBlocked = state.round?.is === 'blocked';
  const lines: Record<string, string> = {
    'pending approval': isBlocked
      ? 'Nobody can decide it: nobody is named, those who are have a part in it, or too many abstained. The managers were told; it can be asked again.'
      : 'It is being approved. Reply to this message to add anything.',
    rejected: 'It was not approved. Change it and ask again, or cancel it.',
    expired: 'Nobody decided in time. Ask again, or cancel it.',
  };
  const again: Button[] = isBlocked
    ? [{ label: 'Ask again', words: saying('resubmit', number), style: 'primary' }]
    : state.status === 'pending approval'
      ? []
      : [opening('Change and ask again', saying('resubmit', number), 'primary')];
  return {
    ...card,
    lines: [[lines[state.status] ?? '']],
    quote: served.shortened(state.text),
    buttons: [
      ...again,
      opening('Add details', saying('reply', number)),
      { label: 'Cancel', words: saying('cancel', `${number} reason=withdrawn`) },
    ],
  };
};

export const triage: Draw = drawing => {
  const { state, number } = drawing;
  const card = servedTriage(drawing);
  // What is not approved is nobody's work yet.
  return isDecided(state)
    ? card
    : { ...card, buttons: [opening('Note', saying('note', number)), opening('Reply', saying('reply', number))] };
};

export const more = served.moreOf<Request>(() => ({ before: [], after: [] }));

/** Everything that somebody needs to decide, without further rights (itsm-rules §3.6). */
export const approval: Draw = ({ state, number, version, context, card }) => {
  const { round } = state;
  if (isForFormerVoter(card, round)) return notAsked(number, version);
  const level = round && levelOf(round);
  const stage = round ? ` round=${stageOf(round)}` : '';
  const isOpen = round?.is === 'open';
  const isAsked = isOpen && isAskedBy(card, round);
  return {
    title: `${headOf(round, isAsked, nameOfStatus(state))}: ${number} ${state.title}`,
    of: { number, version },
    quote: served.shortened(state.text, 2_000),
    facts: [
      { label: 'Requester', value: { person: state.requester, name: context.nameOf(state.requester) } },
      { label: 'Fulfilled by', value: deskOf(context.organisation, state.desk).name },
      ...(level && round ? [{ label: level.name, value: tally(level, round.votes) }] : []),
    ],
    lines: (round ? standInLine(card, round, context.nameOf) : []).map(line => [line]),
    comments: [...(round?.past ?? []), ...(round?.votes ?? [])].map(({ by, for: voter, is, why }): Line => [
      { bold: context.nameOf(by) },
      `${by === voter ? '' : ` for ${context.nameOf(voter)}`}: ${is}${why === '' ? '' : ` (${served.shortened(why, 200)})`}`,
    ]),
    buttons: isAsked
      ? [
          { label: 'Approve', words: saying('approve', `${number}${stage}`), style: 'primary' },
          opening('Reject', saying('reject', `${number}${stage}`), 'danger'),
          { label: 'Abstain', words: saying('abstain', `${number}${stage}`) },
          opening('Ask', saying('ask', number)),
        ]
      : [],
  };
};

export const line = ({ state, number, context }: Drawing<Request>): readonly Span[] => [
  { bold: number },
  ` ${state.priority} ${nameOfStatus(state)}`,
  state.assignee === undefined ? '' : ` (${context.nameOf(state.assignee)})`,
  `: ${state.title}`,
];

export const json = (state: Request, number: string, version: number) => ({
  ...served.jsonOf('request')(state, number, version),
  status: nameOfStatus(state),
  item: state.item,
  answers: state.answers,
  tasks: state.tasks.map(({ name, team, done }) => ({ name, team, done: done !== undefined })),
});
