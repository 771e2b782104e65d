import { type Parsed } from '../domain/command.ts';
import { type Heard } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { type AnyQuestions, type Answered, type Answering } from '../domain/query.ts';
import { desksSeenBy, isChangeManager, maySay, maySee } from '../domain/role.ts';
import { own } from '../domain/text.ts';
import { mentions } from './mentions.ts';
import { contextOf, peopleIn, workflowOf, type Parts } from './services.ts';
import { checked, onlyFor, refused, sayable, unseen } from './replies.ts';
import { type Reply } from '../domain/reply.ts';

/** A question: read what it wants, within what this person may see, and answer. Changes nothing. */
export async function inquire(
  parts: Parts,
  question: AnyQuestions,
  said: Parsed,
  heard: Heard,
  by: Person,
): Promise<Reply> {
  const { records, people, organisation } = parts;
  const { who } = own(question.verbs, said.verb)!;
  const record = said.number === undefined ? undefined : await records.byNumber(said.number);
  if (said.number !== undefined && !(record && maySee(organisation(), by, record.state))) return unseen(said.number);
  if (!maySay(organisation(), who, by, record?.state)) return onlyFor(parts, who, said.verb, record);
  const command = checked(question.verbs, said, heard);
  if ('why' in command) return command;
  if (record) await people.know(peopleIn(record));
  const { named } = await mentions(heard, said, people);
  const answering = question.ask[said.verb]!(command.command, {
    ...contextOf(parts, heard, by, said.number ?? '', named),
    sight: {
      email: by.email,
      desks: desksSeenBy(organisation(), by),
      ...(isChangeManager(organisation(), by) ? { governs: true as const } : {}),
    },
    ...(record ? { record } : {}),
    ...(parts.calendarLink ? { calendarLink: parts.calendarLink } : {}),
    workflowOf: number => workflowOf(parts, number),
    verbs: sayable(parts, by),
  });
  const answered = await read(answering, parts);
  return 'card' in answered ? { is: 'answered', card: answered.card } : refused(answered.refused);
}

async function read({ lists, counts = [], answer }: Answering, { records, people }: Parts): Promise<Answered> {
  const found = await Promise.all(lists.map(wanted => records.find(wanted)));
  const counted = await Promise.all(counts.map(wanted => records.count(wanted)));
  await people.know(found.flat().flatMap(peopleIn));
  return answer(found, counted);
}
