import { type CommandOf } from '../../../src/domain/command.ts';
import { isVip, operational, type Organisation, promises } from '../../../src/domain/desk.ts';
import { type Person } from '../../../src/domain/person.ts';
import { priorityOf } from '../../../src/domain/priority.ts';
import { desksOf } from '../../../src/domain/role.ts';
import { teamForTicket } from '../../shared/ticket/routing.ts';
import { accept, ask, type CommandContext, refuse, type Needs } from '../../../src/domain/workflow.ts';
import { shortened } from '../../shared/ticket/cards/index.ts';
import { type verbs } from '../commands.ts';
import * as forms from '../forms.ts';
import { type IncidentEvent } from '../incident.ts';
import { isThanks } from '../../shared/ticket/thanks.ts';
import { type Decide } from './decide.ts';
import { refreshCards } from '../../shared/ticket/rules/guard.ts';
import { crewFor, routed } from '../../shared/ticket/rules/route.ts';
import { closedNow } from '../../shared/ticket/rules/hours.ts';
import { notFor } from '../../shared/ticket/rules/on-behalf.ts';

const TITLE = 120;

type Report = CommandOf<typeof verbs, 'report'>;

export const report: Decide['report'] = (_, command, context) => {
  const { organisation, by, about, number } = context;
  const atDesk = deskSaid(command, organisation);
  const department = organisation.desks[atDesk];
  if (!department)
    return refuse(`There is no desk "${atDesk}"; there are: ${Object.keys(organisation.desks).join(', ')}.`);
  const isSpoof = (command.requester !== undefined || command['follow-up-of'] !== undefined) && by.standing !== 'bot';
  if (isSpoof) return refuse('Say for=@person to report something for somebody else.');
  const stranger = notFor(command, context);
  if (stranger !== undefined) return refuse(stranger);
  if (!hasWords(command)) return ask(forms.reportForm(organisation, atDesk));
  if (about && isThanks(command.text)) return refuse('You are welcome. If something is broken, say what.');
  const { category, ...ticket } = placed(command, context);
  if (command.category !== undefined && category === undefined)
    return refuse(
      `${department.name} has no category "${command.category}"; it has: ${department.categories.map(({ key }) => key).join(', ') || 'none'}.`,
    );
  const { requester, team, priority } = ticket;
  const suggested = category === undefined ? context.suggest(atDesk, command.text) : undefined;
  const target = operational(organisation, { desk: atDesk, team, priority });
  const isFollowUp = by.standing === 'bot' && command['follow-up-of'] !== undefined;
  const opened: IncidentEvent = {
    type: 'opened',
    title: titleOf(command.text),
    text: command.text.trim(),
    requester: requester.email,
    desk: atDesk,
    team,
    impact: command.impact ?? 'medium',
    urgency: command.urgency ?? 'medium',
    priority,
    promised: promises(organisation, {
      kind: 'incident',
      priority,
      desk: atDesk,
      vip: isVip(organisation, requester.email),
    }),
    origin: isFollowUp
      ? (command.origin ?? context.where.platform)
      : (context.loaded.reach.get(requester.email) ?? context.where.platform),
    ...(category === undefined ? {} : { category }),
    ...(suggested === undefined ? {} : { suggested }),
    ...(command.ci === undefined ? {} : { ci: command.ci }),
    ...(about?.permalink === undefined ? {} : { source: about.permalink }),
    ...(isFollowUp ? { followUpOf: command['follow-up-of']!, opener: requester.email } : {}),
    ...(isVip(organisation, requester.email) ? { vip: true as const } : {}),
    ...(target ? { target } : {}),
  };
  const whose = requester.email === by.email ? '' : ` for ${requester.name}`;
  const given = routed({ ...opened }, context);
  const closed = closedNow(context, atDesk, priority);
  const told: IncidentEvent[] = closed ? [{ type: 'closureNoticeSent', who: by.email }] : [];
  return accept([opened, ...given.events, ...told], [...refreshCards, ...given.effects], {
    lines: [
      [
        `${number} is reported${whose} as ${priority}: ${opened.title}. ${department.name} will answer in a direct message.`,
      ],
      ...(closed ? [closed] : []),
    ],
  });
};

/** The team's people when routing is to choose one of them, and where somebody else than the speaker is reached. */
export function reportNeeds(command: Report, context: CommandContext): Needs {
  const { organisation, by, now } = context;
  const desk = deskSaid(command, organisation);
  if (!organisation.desks[desk] || !hasWords(command)) return {};
  const { requester, team, priority } = placed(command, context);
  return {
    ...crewFor(organisation, { desk, team, priority }, now),
    ...(requester.email === by.email || by.standing === 'bot' ? {} : { reach: [requester.email] }),
  };
}

const deskSaid = ({ desk }: Report, { desks }: Organisation) => desk?.toLowerCase() ?? Object.keys(desks)[0] ?? '';

const hasWords = ({ text }: Report) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Whose it is, how urgent, and which team's: what follows from the words and the desk file alone. */
function placed(command: Report, context: CommandContext) {
  const { organisation } = context;
  const desk = deskSaid(command, organisation);
  const category = organisation.desks[desk]?.categories.find(({ key }) => key === command.category?.toLowerCase())?.key;
  const requester = requesterOf(command, context);
  const impact = command.impact ?? 'medium';
  const urgency = command.urgency ?? 'medium';
  return {
    requester,
    category,
    priority: priorityOf(organisation.priority, impact, urgency),
    team: teamForTicket(organisation, desk, { category, ci: command.ci, requester: requester.email }),
  };
}

function requesterOf(command: Report, { by, named, about, organisation, nameOf }: CommandContext): Person {
  if (by.standing === 'bot' && command.requester !== undefined)
    return { email: command.requester, name: nameOf(command.requester), standing: 'insider' };
  const [first] = named;
  if (command.for !== undefined && first) return first;
  const author = about?.author;
  return author?.standing === 'insider' && desksOf(organisation, by).length > 0 ? author : by;
}

/** Signs that turn the direction of writing around would turn whole lists around. */
function titleOf(text: string): string {
  const [first = ''] = text.trim().split('\n', 1);
  return shortened(first.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '').trim(), TITLE);
}
