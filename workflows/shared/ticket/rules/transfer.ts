import { say } from '../../../../src/domain/card.ts';
import { deskOf, isVip, leadOf, operational, promises } from '../../../../src/domain/desk.ts';
import { triageCard } from '../../../../src/domain/record.ts';
import { worksAt } from '../../../../src/domain/role.ts';
import { teamForTicket } from '../routing.ts';
import { accept, ask, type Context, type Decision, post, refuse, shown } from '../../../../src/domain/workflow.ts';
import { shortened } from '../cards/index.ts';
import * as forms from '../forms.ts';
import { type TicketState, type TicketEvent } from '../ticket.ts';
import { type Decide } from './decide.ts';
import { allCards, notActive, toRequester } from './guard.ts';
import { routed } from './route.ts';
import { show, thread } from '../messages.ts';

export const transfer: Decide['transfer'] = (state, command, context) =>
  transferring('incident', state, command, context);

/** To another desk. The requester keeps the number and the thread; the clocks are promised anew and keep their pauses. */
export const transferring = (
  kind: 'incident' | 'request',
  state: TicketState,
  command: Parameters<Decide['transfer']>[1],
  context: Context,
): Decision<TicketEvent> => {
  const { number, by, organisation } = context;
  const wrong = notActive(state, context);
  if (wrong) return refuse(wrong);
  if (command.desk === undefined) return ask(forms.transferForm(number, organisation, state.desk));
  const to = command.desk.toLowerCase();
  const department = organisation.desks[to];
  if (!department) return refuse(`There is no desk "${to}"; there are: ${Object.keys(organisation.desks).join(', ')}.`);
  if (to === state.desk)
    return refuse(`${number} is with ${department.name} already; give it to a team: assign ${number} team=…`);
  const team =
    command.team?.toLowerCase() ?? teamForTicket(organisation, to, { ci: state.ci, requester: state.requester });
  if (!department.teams[team])
    return refuse(`${department.name} has no team "${team}"; it has: ${Object.keys(department.teams).join(', ')}.`);
  if (department.confidential && state.major?.is === 'accepted')
    return refuse(
      `${number} is a major incident that everybody follows; demote it before ${department.name} takes it.`,
    );
  const why = command.text.trim();
  const promised = promises(organisation, {
    kind,
    priority: state.priority,
    desk: to,
    vip: isVip(organisation, state.requester),
  });
  const target = operational(organisation, { desk: to, team, priority: state.priority });
  const given =
    state.status === 'on hold' ? { events: [], effects: [] } : routed({ ...state, desk: to, team }, context);
  const from = deskOf(organisation, state.desk).name;
  return accept<TicketEvent>(
    [
      {
        type: 'transferred',
        desk: to,
        team,
        promised,
        why,
        ...(target ? { target } : {}),
        ...(department.confidential ? { confidential: true as const } : {}),
        ...leading(state, to, team, context),
      },
      ...given.events,
    ],
    [
      ...allCards(state),
      show(triageCard(state), shown),
      post(thread('triage'), {
        ...say([{ bold: by.name }, ` of ${from} gave ${number} to ${department.name}.`]),
        ...(why === '' ? {} : { quote: shortened(why, 3_000) }),
      }),
      ...toRequester(state, context, say(`${department.name} takes care of ${number} from now on.`)),
      ...given.effects,
    ],
    say(`${number} is with ${department.name} now.`),
  );
};

/** Whoever leads a major incident must see it: the new team's lead does, where the old one does not. */
function leading({ major }: TicketState, desk: string, team: string, { organisation }: Context): { lead?: string } {
  if (major?.is !== 'accepted' || worksAt(organisation, major.lead ?? '', desk)) return {};
  const lead = leadOf(organisation, desk, team);
  return lead === undefined ? {} : { lead };
}
