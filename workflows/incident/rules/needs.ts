import { type CommandOf } from '../../../src/domain/command.ts';
import { deskOf, teamOf } from '../../../src/domain/desk.ts';
import { teamForTicket } from '../../shared/ticket/routing.ts';
import { type CommandContext, type Needs, type Workflow } from '../../../src/domain/workflow.ts';
import { type verbs } from '../commands.ts';
import { type Incident, type IncidentEvent } from '../incident.ts';
import { reportNeeds } from './report.ts';
import { crewFor } from './route.ts';

type Verb = keyof typeof verbs;
type Wanted = {
  [Name in Verb]?: (state: Incident, command: CommandOf<typeof verbs, Name>, context: CommandContext) => Needs;
};

/** What a verb must know besides the ticket itself; those that are not here know enough. */
const WANTED: Wanted = {
  report: (_, command, context) => reportNeeds(command, context),
  route: (state, _, { organisation, now }) => crewFor(organisation, state, now),
  transfer(state, command, { organisation, now }) {
    const desk = command.desk?.toLowerCase() ?? '';
    if (!organisation.desks[desk] || state.status === 'on hold') return {};
    const team =
      command.team?.toLowerCase() ?? teamForTicket(organisation, desk, { ci: state.ci, requester: state.requester });
    return crewFor(organisation, { desk, team, priority: state.priority }, now);
  },
  claim: (state, _, context) => (hasQuota(state, context) ? { loads: [context.by.email] } : {}),
  merge: (_, { into }) => numbered(into),
  link: (_, { to }) => numbered(to),
};

export const needs: NonNullable<Workflow<Incident, typeof verbs, IncidentEvent>['needs']> = (state, command, context) =>
  // The command is of the verb that it names, which is how the table is keyed.
  (WANTED[command.verb] as Wanted['route'])?.(state, command as never, context) ?? {};

const NUMBER = /^[A-Z]{2,4}-\d{1,15}$/;

const numbered = (named: string | undefined): Needs => {
  const number = named?.toUpperCase() ?? '';
  return NUMBER.test(number) ? { records: [number] } : {};
};

const hasQuota = ({ desk }: Incident, { by: { email }, organisation }: CommandContext): boolean =>
  Object.keys(deskOf(organisation, desk).teams).some(key => {
    const team = teamOf(organisation, desk, key);
    return team?.quota !== undefined && (team.members.includes(email) || team.lead === email);
  });
