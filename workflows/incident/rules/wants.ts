import { type CommandOf } from '../../../src/domain/command.ts';
import { departmentOf, teamOf } from '../../../src/domain/desk.ts';
import { teamForTicket } from '../../shared/ticket/routing.ts';
import { type Asker, type Wants, type Workflow } from '../../../src/domain/workflow.ts';
import { type verbs } from '../commands.ts';
import { type Incident, type IncidentEvent } from '../incident.ts';
import { wantsFor } from './report.ts';
import { crewFor } from './route.ts';

type Verb = keyof typeof verbs;
type Wanted = { [Name in Verb]?: (state: Incident, command: CommandOf<typeof verbs, Name>, asker: Asker) => Wants };

/** What a verb must know besides the ticket itself; those that are not here know enough. */
const WANTED: Wanted = {
  report: (_, command, asker) => wantsFor(command, asker),
  route: (state, _, { organisation, now }) => crewFor(organisation, state, now),
  transfer(state, command, { organisation, now }) {
    const desk = command.desk?.toLowerCase() ?? '';
    if (!organisation.desks[desk] || state.status === 'on hold') return {};
    const team =
      command.team?.toLowerCase() ?? teamForTicket(organisation, desk, { ci: state.ci, requester: state.requester });
    return crewFor(organisation, { desk, team, priority: state.priority }, now);
  },
  claim: (state, _, asker) => (hasQuota(state, asker) ? { loads: [asker.by.email] } : {}),
  merge: (_, { into }) => numbered(into),
  link: (_, { to }) => numbered(to),
};

export const wants: NonNullable<Workflow<Incident, typeof verbs, IncidentEvent>['wants']> = (state, command, asker) =>
  // The command is of the verb that it names, which is how the table is keyed.
  (WANTED[command.verb] as Wanted['route'])?.(state, command as never, asker) ?? {};

const NUMBER = /^[A-Z]{2,4}-\d{1,15}$/;

const numbered = (named: string | undefined): Wants => {
  const number = named?.toUpperCase() ?? '';
  return NUMBER.test(number) ? { records: [number] } : {};
};

const hasQuota = ({ desk }: Incident, { by: { email }, organisation }: Asker): boolean =>
  Object.keys(departmentOf(organisation, desk).teams).some(key => {
    const team = teamOf(organisation, desk, key);
    return team?.quota !== undefined && (team.members.includes(email) || team.lead === email);
  });
