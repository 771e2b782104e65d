import { tally } from '../../shared/approval/tally.ts';
import { type Card, type Line } from '../../../src/domain/card.ts';
import { type Organisation } from '../../../src/domain/desk.ts';
import { type Loaded, type Ticket } from '../../../src/domain/record.ts';
import { type Wanted } from '../../../src/domain/records.ts';
import { levelOf } from '../../shared/approval/round.ts';
import { isOver, owesReview, riskLevel, type Change } from '../../change/public.ts';
import { bookedIn, changesOf, freezeLine, freezesIn, lineOf } from './booked.ts';
import { saying } from './messages.ts';

const AHEAD_MS = 7 * 86_400_000;
const MAX_READ = 200;
const MAX_SHOWN = 15;

type Now = { now: Date; organisation: Organisation };

const weekFrom = ({ now }: Pick<Now, 'now'>) => ({ from: now, to: new Date(now.getTime() + AHEAD_MS) });

export const agendaLists = (at: Pick<Now, 'now'>): Wanted[] => [
  { sight: 'everything', kind: 'change', among: 'open', order: 'newest', limit: MAX_READ },
  ...bookedIn(weekFrom(at)),
];

/** What a board has before it: changes to vote on, what is made in the week to come, and what is to be learnt from. */
export function agenda(board: string, found: readonly (readonly Loaded[])[], at: Now): Card {
  const [open = [], booked, frozen] = found;
  const all = open as Loaded<Ticket & Change>[];
  const votes = all.filter(({ state: { round } }) => round?.is === 'open' && levelOf(round).board === board);
  const reviews = all.filter(({ state }) => owesReview(state));
  const soon = changesOf(booked, at).filter(({ state }) => !isOver(state));
  const freezes = freezesIn(frozen, weekFrom(at), at);
  return {
    title: `Agenda: ${at.organisation.change?.boards[board]?.name ?? board}`,
    parts: [
      section('Waiting for your votes', votes.map(voteLine)),
      section('Planned for the next seven days', [...freezes.map(freezeLine), ...soon.map(lineOf)]),
      section('To be reviewed', reviews.map(reviewLine)),
    ],
    buttons: [
      { label: 'Vote', words: saying('approvals'), style: 'primary' },
      { label: 'Calendar', words: saying('calendar') },
    ],
  };
}

function section(title: string, lines: readonly Line[]): Card {
  if (lines.length === 0) return { title, lines: [['Nothing.']] };
  const more = lines.length - MAX_SHOWN;
  return { title, lines: [...lines.slice(0, MAX_SHOWN), ...(more > 0 ? [[`… and ${more} more.`] as Line] : [])] };
}

const voteLine = ({ number, state }: Loaded<Ticket & Change>): Line => {
  const { round, title, start } = state;
  return [
    { bold: number },
    ` ${title} (risk ${riskLevel(state)}`,
    ...(start ? [', ', { time: start }] : []),
    round ? `): ${tally(levelOf(round), round.votes)}` : ')',
  ];
};

const reviewLine = ({ number, state }: Loaded<Ticket & Change>): Line => [
  { bold: number },
  ` ${state.title} (${state.model === 'unauthorised' ? 'made without authority' : (state.outcome ?? state.model)})`,
  ...(state.reviewBy ? [', by ', { time: state.reviewBy }] : []),
];
