import { type Parsed } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { isTriage, isTurn, threadOf as cardOf, type CardPlace, type Loaded } from '../domain/record.ts';
import { isAgentFor } from '../domain/role.ts';
import { own } from '../domain/text.ts';
import { type Fact, type Happened } from '../domain/workflow.ts';
import { workflowOf, type Services } from './services.ts';

const DELETED = '(deleted what was said before)';

/**
 * What an edit or a deletion says, as public as the words that it changes: those are found by their delivery, in the
 * thread, as the message that became the record, or by the number that they name. Undefined for words that nobody heard.
 */
export async function revision(
  services: Services,
  { editOf, words }: InboundMessage,
  by: Person,
  thread: { record: Loaded; place: CardPlace } | undefined,
  parse: (words: string) => Parsed | { unknown: string },
): Promise<Parsed | 'a vote' | undefined> {
  if (!editOf) return undefined;
  const { records } = services;
  const parsed = editOf.asCommand && words.trim() !== '' ? parse(words) : undefined;
  const command = parsed && 'verb' in parsed ? parsed : undefined;
  const named = command?.number === undefined ? undefined : await records.byNumber(command.number);
  const found = [thread?.record, await records.byDelivery(editOf.delivery), named].find(
    record =>
      record !== undefined &&
      (record.processedDeliveries.includes(editOf.delivery) || isSource(editOf, thread, record)),
  );
  if (!found) return undefined;
  if (thread && /^(board|approval):/.test(cardOf(thread.place))) return 'a vote';
  const workflow = workflowOf(services, found.number);
  const trail = await records.trail(found.number);
  const events = trail.filter(
    ({ via }, index) => via === editOf.delivery || (index === 0 && isSource(editOf, thread, found)),
  );
  if (events.some(({ type }) => type === 'voted')) return 'a vote';
  const told = workflow?.revised?.(found.state, events as Happened<Fact>[], {
    ...(command ? { command } : {}),
    text: editOf.deleted ? DELETED : command ? command.text : words,
    ...(editOf.deleted ? { deleted: true as const } : {}),
    isAgent: isAgentFor(services.organisation(), by, found.state),
    isInternal: thread !== undefined && (isTriage(cardOf(thread.place)) || isTurn(cardOf(thread.place))),
  });
  if (!workflow || !told || !own(workflow.verbs, told.verb)) return undefined;
  const text = `${told.as ?? ''}${editOf.deleted ? DELETED : `(edited) ${told.text}`}`;
  return { verb: told.verb, number: found.number, keys: {}, text };
}

/** Whether the message that was changed is the one that the record was made from. */
const isSource = (
  { isRoot }: NonNullable<InboundMessage['editOf']>,
  thread: { record: Loaded; place: CardPlace } | undefined,
  { number }: Loaded,
): boolean => isRoot === true && thread?.place.card === 'source' && thread.record.number === number;
