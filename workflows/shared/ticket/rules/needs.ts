import { deskOf, teamOf } from '../../../../src/domain/desk.ts';
import { teamForTicket } from '../routing.ts';
import { type CommandContext, type Needs, type NeedsOf } from '../../../../src/domain/workflow.ts';
import { type verbs } from '../commands.ts';
import { type TicketState } from '../ticket.ts';
import { crewFor } from './route.ts';

/** What a verb must know besides the ticket itself; those that are not here know enough. */
export const needs = {
  route: (state, _, { organisation, now }) => crewFor(organisation, state, now),
  transfer(state, command, { organisation, now }) {
    const desk = command.desk?.toLowerCase() ?? '';
    if (!organisation.desks[desk] || state.status === 'on hold') return {};
    const team =
      command.team?.toLowerCase() ?? teamForTicket(organisation, desk, { ci: state.ci, requester: state.requester });
    return crewFor(organisation, { desk, team, priority: state.priority }, now);
  },
  claim: (state, _, context) => (hasQuota(state, context) ? { loads: [context.by.email] } : {}),
  link: (_, { to }) => numbered(to),
} satisfies NeedsOf<TicketState, typeof verbs>;

const NUMBER = /^[A-Z]{2,4}-\d{1,15}$/;

/** A number that was named, where it is one. */
export const numbered = (named: string | undefined): Needs => {
  const number = named?.toUpperCase() ?? '';
  return NUMBER.test(number) ? { records: [number] } : {};
};

const hasQuota = ({ desk }: TicketState, { by: { email }, organisation }: CommandContext): boolean =>
  Object.keys(deskOf(organisation, desk).teams).some(key => {
    const team = teamOf(organisation, desk, key);
    return team?.quota !== undefined && (team.members.includes(email) || team.lead === email);
  });
