import { say } from '../../../src/domain/card.ts';
import { isVip, promises } from '../../../src/domain/organisation.ts';
import { priorityOf } from '../../../src/domain/priority.ts';
import { desksOf } from '../../../src/domain/role.ts';
import { accept, ask, refuse } from '../../../src/domain/workflow.ts';
import { shortened } from '../cards.ts';
import * as forms from '../forms.ts';
import { type IncidentEvent } from '../incident.ts';
import { type Decide } from './decide.ts';
import { bothCards } from './guard.ts';

const TITLE = 120;

export const report: Decide['report'] = (_, command, context) => {
  const { organisation, by, about, number } = context;
  const atDesk = command.desk?.toLowerCase() ?? Object.keys(organisation.desks)[0] ?? '';
  const department = organisation.desks[atDesk];
  if (!department)
    return refuse(`There is no desk "${atDesk}"; there are: ${Object.keys(organisation.desks).join(', ')}.`);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(command.text)) return ask(forms.reportForm(organisation, atDesk));
  const category = department.categories.find(({ key }) => key === command.category?.toLowerCase());
  if (command.category !== undefined && !category)
    return refuse(
      `${department.name} has no category "${command.category}"; it has: ${department.categories.map(({ key }) => key).join(', ') || 'none'}.`,
    );
  const author = about?.author;
  const forAuthor = author?.standing === 'insider' && desksOf(organisation, by).length > 0;
  const from = forAuthor ? author : by;
  const impact = command.impact ?? 'medium';
  const urgency = command.urgency ?? 'medium';
  const priority = priorityOf(organisation.priority, impact, urgency);
  const suggested = category ? undefined : context.suggest(atDesk, command.text);
  const opened: IncidentEvent = {
    type: 'opened',
    title: titleOf(command.text),
    text: command.text.trim(),
    requester: from.email,
    desk: atDesk,
    team: category?.team ?? department['default-team'],
    impact,
    urgency,
    priority,
    promised: promises(organisation, {
      kind: 'incident',
      priority,
      desk: atDesk,
      vip: isVip(organisation, from.email),
    }),
    origin: context.where.platform,
    ...(category ? { category: category.key } : {}),
    ...(suggested === undefined ? {} : { suggested }),
    ...(command.ci === undefined ? {} : { ci: command.ci }),
    ...(about?.permalink === undefined ? {} : { source: about.permalink }),
  };
  const whose = from.email === by.email ? '' : ` for ${from.name}`;
  return accept(
    [opened],
    bothCards,
    say(
      `${number} is reported${whose} as ${priority}: ${opened.title}. ${department.name} will answer in a direct message.`,
    ),
  );
};

function titleOf(text: string): string {
  const [first = ''] = text.trim().split('\n', 1);
  return shortened(first.trim(), TITLE);
}
