import { opening, say } from '../../../../src/domain/card.ts';
import { deskOf, operational, teamOf } from '../../../../src/domain/desk.ts';
import { worksAt } from '../../../../src/domain/role.ts';
import { accept, ask, type Context, person, post, refuse } from '../../../../src/domain/workflow.ts';
import * as forms from '../forms.ts';
import { type TicketState, type TicketEvent } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { refreshCards, notActive, toRequester } from './guard.ts';
import { thread, saying } from '../messages.ts';

export const claim: Decide['claim'] = (state, _, context) => {
  const { number, by } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  if (state.assignee === by.email && !state.autoAssigned) return refuse(`You already have ${number}.`);
  if (state.assignee !== undefined && !state.autoAssigned)
    return refuse(`${number} is already with ${context.nameOf(state.assignee)}.`);
  return accept(
    [taking(state, by.email, context)],
    [
      ...refreshCards,
      post(thread('triage'), say([{ bold: by.name }, ` has taken ${number}.`])),
      ...toRequester(state, context, say(`${by.name} has taken ${number} and is looking at it.`)),
    ],
    say(`${number} is yours.${overQuota(state, context)}`),
  );
};

/** A claim above the team's quota is allowed, and said. */
function overQuota(state: TicketState, context: Context): string {
  const { organisation, by, loaded } = context;
  const quota = teamOf(organisation, state.desk, teamFor(state, by.email, context))?.quota;
  const load = (loaded.loads.get(by.email) ?? 0) + (state.assignee === by.email ? 0 : 1);
  return quota === undefined || load <= quota
    ? ''
    : ` You now have ${load} tickets; the quota of your team is ${quota}.`;
}

export const assign: Decide['assign'] = (state, command, context) => {
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
  const known = deskOf(organisation, state.desk);
  if (team !== undefined && !known.teams[team])
    return refuse(`${known.name} has no team "${team}"; it has: ${Object.keys(known.teams).join(', ')}.`);
  if (to && !worksAt(organisation, to.email, state.desk))
    return refuse(`${to.name} is not an agent of ${known.name}, so ${number} cannot be assigned to them.`);
  if (to && to.email === state.assignee && !state.autoAssigned && (team === undefined || team === state.team))
    return refuse(`${number} is already with ${to.name}.`);
  const next = team ?? (to ? teamFor(state, to.email, context) : state.team);
  const whom = to?.name ?? known.teams[next]?.name ?? next;
  return accept(
    [
      {
        type: 'assigned',
        team: next,
        how: 'assigned',
        ...(to ? { assignee: to.email } : {}),
        ...targetOf(state, next, context),
      },
    ],
    [
      ...refreshCards,
      post(thread('triage'), say([{ bold: by.name }, ` gave ${number} to ${whom}.`])),
      ...(to && to.email !== by.email
        ? [
            post(
              person(to.email),
              {
                lines: [[`${by.name} assigned ${number} (${state.priority}) to you: ${state.title}`]],
                buttons: [
                  opening('Reply', saying('reply', number), 'primary'),
                  opening('Note', saying('note', number)),
                  opening('Resolve', saying('resolve', number)),
                ],
              },
              { digestLine: `${number} ${state.priority} was assigned to you: ${state.title}` },
            ),
          ]
        : []),
    ],
    say(`${number} is with ${whom} now.`),
  );
};

/** Somebody takes it, and their team with them. */
export function taking(state: TicketState, email: string, context: Context): TicketEvent {
  const team = teamFor(state, email, context);
  return { type: 'assigned', team, assignee: email, how: 'claimed', ...targetOf(state, team, context) };
}

/** The new team's own target, where it has one. */
function targetOf({ desk, team: before, priority }: TicketState, team: string, { organisation }: Context) {
  const target = team === before ? undefined : operational(organisation, { desk, team, priority });
  return target ? { target } : {};
}

/** The ticket's team when the person is in it, else the team they are in. */
function teamFor(state: TicketState, email: string, { organisation }: Context): string {
  const belongs = (key: string) => {
    const team = teamOf(organisation, state.desk, key);
    return team !== undefined && (team.members.includes(email) || team.lead === email);
  };
  if (belongs(state.team)) return state.team;
  return Object.keys(deskOf(organisation, state.desk).teams).find(belongs) ?? state.team;
}
