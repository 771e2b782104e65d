import { type Parsed } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { type AnyQueryModule, type QueryAnswer, type QueryPlan } from '../domain/query.ts';
import { desksSeenBy, isChangeManager, maySay, maySee } from '../domain/role.ts';
import { own } from '../domain/text.ts';
import { mentions } from './mentions.ts';
import { contextOf, peopleIn, workflowOf, type Services } from './services.ts';
import { checked, forbiddenReply, refused, sayable, notFoundReply } from './replies.ts';
import { type Reply } from '../domain/reply.ts';

/** A question: read what it wants, within what this person may see, and answer. Changes nothing. */
export async function runQuery(
  services: Services,
  question: AnyQueryModule,
  said: Parsed,
  message: InboundMessage,
  by: Person,
): Promise<Reply> {
  const { records, people, organisation } = services;
  const { who } = own(question.verbs, said.verb)!;
  const record = said.number === undefined ? undefined : await records.byNumber(said.number);
  if (said.number !== undefined && !(record && maySee(organisation(), by, record.state)))
    return notFoundReply(said.number);
  if (!maySay(organisation(), who, by, record?.state)) return forbiddenReply(services, who, said.verb, record);
  const command = checked(question.verbs, said, message);
  if ('why' in command) return command;
  if (record) await people.know(peopleIn(record));
  const { named } = await mentions(message, said, people);
  const plan = question.plan[said.verb]!(command.command, {
    ...contextOf(services, message, by, said.number ?? '', named),
    sight: {
      email: by.email,
      desks: desksSeenBy(organisation(), by),
      ...(isChangeManager(organisation(), by) ? { governs: true as const } : {}),
    },
    ...(record ? { record } : {}),
    ...(services.calendarLink ? { calendarLink: services.calendarLink } : {}),
    workflowOf: number => workflowOf(services, number),
    verbs: sayable(services, by),
  });
  const answered = await read(plan, services);
  return 'card' in answered ? { is: 'answered', card: answered.card } : refused(answered.refused);
}

async function read({ lists, counts = [], answer }: QueryPlan, { records, people }: Services): Promise<QueryAnswer> {
  const found = await Promise.all(lists.map(wanted => records.find(wanted)));
  const counted = await Promise.all(counts.map(wanted => records.count(wanted)));
  await people.know(found.flat().flatMap(peopleIn));
  return answer(found, counted);
}
