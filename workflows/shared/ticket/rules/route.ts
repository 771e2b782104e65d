import { isOpenAt } from '../../../../src/time/calendar.ts';
import { opening, say } from '../../../../src/domain/card.ts';
import { calendarOf, deskOf, leadOf, type Organisation, teamOf } from '../../../../src/domain/desk.ts';
import { type Priority } from '../../../../src/domain/priority.ts';
import { type Effect, turnCard } from '../../../../src/domain/record.ts';
import { worksAt } from '../../../../src/domain/role.ts';
import { nextInTurn } from '../routing.ts';
import { accept, type Context, person, post, refuse, type Needs } from '../../../../src/domain/workflow.ts';
import { type TicketState, type TicketEvent, isActive } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { offer } from '../turn.ts';
import { refreshCards } from './guard.ts';
import { saying } from '../messages.ts';

type Ticket = { desk: string; team: string; priority: Priority; title: string };

/** Whether routing gives such a ticket to somebody now: a critical one at any hour, others when the desk is open. */
export const isRoutable = (
  organisation: Organisation,
  { desk, team, priority }: Pick<Ticket, 'desk' | 'team' | 'priority'>,
  now: Date,
): boolean =>
  teamOf(organisation, desk, team)?.assign === 'round-robin' &&
  (priority === 'P1' || isOpenAt(calendarOf(organisation, deskOf(organisation, desk).calendar), now));

export const crewFor = (
  organisation: Organisation,
  ticket: Pick<Ticket, 'desk' | 'team' | 'priority'>,
  now: Date,
): Needs => (isRoutable(organisation, ticket, now) ? { crew: { desk: ticket.desk, team: ticket.team } } : {});

/** Offers a ticket to the next in turn; when nobody can take it, it stays with nobody and the lead is told. */
export function routed(ticket: Ticket, context: Context): { events: TicketEvent[]; effects: Effect[] } {
  const { number, organisation, loaded, now } = context;
  const { desk, team, priority, title } = ticket;
  if (!isRoutable(organisation, ticket, now)) return { events: [], effects: [] };
  const mate = nextInTurn(organisation, ticket, loaded.crew, loaded.turn);
  if (mate)
    return {
      events: [{ type: 'assigned', team, assignee: mate.email, how: 'routed' }],
      effects: [
        post(person(mate.email), offer(ticket, number), {
          digestLine: `${number} ${priority} is offered to you: ${title}`,
          as: turnCard(mate.email),
        }),
      ],
    };
  const lead = leadOf(organisation, desk, team);
  const name = teamOf(organisation, desk, team)?.name ?? team;
  const why = loaded.crew.every(({ away }) => away) ? 'everybody is away' : 'everybody is away or has their quota';
  return {
    events: [{ type: 'unassigned', why }],
    effects:
      lead === undefined
        ? []
        : [
            post(
              person(lead),
              {
                ...say(`Nobody of ${name} can take ${number} (${priority}): ${why}. ${title}`),
                buttons: [
                  { label: 'Claim', words: saying('claim', number) },
                  opening('Assign', saying('assign', number)),
                ],
              },
              { digestLine: `${number} ${priority} has nobody, because ${why}: ${title}` },
            ),
          ],
  };
}

export const route: Decide['route'] = (state, _, context) => {
  if (state.status !== 'new' || state.assignee !== undefined || state.unassignedSince)
    return refuse('has somebody, or is told');
  const { events, effects } = routed(state, context);
  return events.length === 0 ? refuse('closed now') : accept(events, [...refreshCards, ...effects], say(''));
};

/** Whoever had it is no agent any more: it is nobody's, and the lead is told. */
export const release: Decide['release'] = (state, _, { number, organisation, nameOf }) => {
  const { assignee, desk, team, priority, title } = state;
  if (assignee === undefined || !isActive(state) || worksAt(organisation, assignee, desk))
    return refuse('has somebody');
  const lead = leadOf(organisation, desk, team);
  const words = `${nameOf(assignee)} is no agent any more, so nobody has ${number} (${priority}): ${title}`;
  return accept(
    [{ type: 'released', why: 'the assignee is no agent any more' }],
    [
      ...refreshCards,
      ...(lead === undefined
        ? []
        : [
            post(
              person(lead),
              { ...say(words), buttons: [opening('Assign', saying('assign', number))] },
              { digestLine: words },
            ),
          ]),
    ],
    say(''),
  );
};

/** Who begins to work on a ticket that routing offered to them has accepted it. */
export const accepting = (state: TicketState, { by }: Pick<Context, 'by'>): TicketEvent[] =>
  state.autoAssigned && state.assignee === by.email
    ? [{ type: 'assigned', team: state.team, assignee: by.email, how: 'claimed' }]
    : [];
