import { type Command } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { placeKey, type CardPlace } from '../domain/record.ts';
import { wallClock } from '../domain/reading.ts';
import { maySay, maySee } from '../domain/role.ts';
import { type AnyWorkflow, type Context } from '../domain/workflow.ts';
import { loadContext } from './load-context.ts';
import { contextOf, type Services } from './services.ts';
import { recordId } from '../store/record-id.ts';
import { forbiddenReply, refused, replyTo } from './replies.ts';
import { type Reply } from '../domain/reply.ts';
import { ATTEMPTS, decided, kept, type CommandRequest } from './command-request.ts';
import { newRecord } from './record-write.ts';
import { answered, replayAnswer } from './answered.ts';

export async function createRecord(
  services: Services,
  workflow: AnyWorkflow,
  command: Command,
  request: CommandRequest,
): Promise<Reply> {
  const { records, numbers, organisation, outbox, budgets } = services;
  const { message, by, named, who, until } = request;
  if (!maySay(organisation(), who, by, undefined)) return forbiddenReply(services, who, command.verb);
  const _id = recordId(message.id);
  const about = await aboutOf(services, message);
  const taken = await ticketOf(services, message);
  if (taken && taken.record.processedDeliveries[0] !== message.id && taken.place.card === 'source')
    return refused(
      maySee(organisation(), by, taken.record.state)
        ? `That message is ${taken.record.number} already.`
        : 'That message is a ticket already.',
    );
  const places = taken ? [] : sourceOf(message);
  const asker = { ...contextOf(services, message, by, '', named), ...(about ? { about } : {}) };
  let asked = await loadContext(services, workflow, workflow.initial, command, asker);
  for (let attempt = 1; ; attempt += 1) {
    const taken = await numbers.next(workflow.prefix);
    const number = `${workflow.prefix}-${taken}`;
    const context = { ...asked, number };
    const decision = decided(workflow, workflow.initial, command, context);
    if (decision.is !== 'accepted') {
      numbers.giveBack(workflow.prefix, taken);
      return replyTo(decision, message);
    }
    const over = attempt === 1 && by.standing !== 'bot' ? tooMany(services, by) : undefined;
    if (over) {
      numbers.giveBack(workflow.prefix, taken);
      const before = await records.byDelivery(message.id);
      return before ? replayAnswer(services, before, message) : over;
    }
    const record = newRecord(services, workflow, { _id, number }, decision, context, message, places);
    const born = await kept(until, () => records.insert(record)).catch((error: unknown) => {
      if (by.standing !== 'bot') budgets.refund('records', by.email);
      throw error;
    });
    if (born === 'inserted') {
      outbox.enqueue(record, record.outbox);
      return answered(decision, { ...record, places: [], outbox: [] }, request);
    }
    if (born === 'number taken') continue;
    if (born === 'name taken') {
      // Somebody was quicker with the same name: decided again, now that it is known.
      numbers.giveBack(workflow.prefix, taken);
      if (attempt >= ATTEMPTS) throw new Error(`${number} was decided without knowing that its name is taken`);
      asked = await loadContext(services, workflow, workflow.initial, command, asker);
      continue;
    }
    numbers.giveBack(workflow.prefix, taken);
    if (by.standing !== 'bot') budgets.refund('records', by.email);
    return replayAnswer(services, born, message);
  }
}

/** More than one person ever reports; their lead hears of it once. */
function tooMany({ budgets, organisation, onFlood }: Services, by: Person): Reply | undefined {
  const over = budgets.spend('records', by.email);
  if (!over) return undefined;
  if (over.first) onFlood?.(by, 'records', over.until);
  const until = wallClock(over.until, by.zone ?? organisation().timezone);
  return refused(
    `That is more than ${budgets.limits.records.most} new records in ten minutes. What you reported is with the desk; please go on after ${until}.`,
  );
}

async function aboutOf(
  { people }: Services,
  { about, where: { platform } }: InboundMessage,
): Promise<Context['about']> {
  if (!about) return undefined;
  const author = about.author === undefined ? undefined : await people.whoIs({ platform, account: about.author });
  return { ...(author ? { author } : {}), ...(about.permalink === undefined ? {} : { permalink: about.permalink }) };
}

/** The ticket that a message belongs to already: it is nobody else's source, and its thread stays that ticket's. */
const ticketOf = async ({ records }: Services, { about, where: { platform } }: InboundMessage) =>
  about && records.byPlace(placeKey({ platform, conversation: about.conversation, message: about.message }));

const sourceOf = ({ about, where: { platform } }: InboundMessage): CardPlace[] =>
  about
    ? [
        {
          card: 'source',
          platform,
          conversation: about.conversation,
          message: about.message,
          key: placeKey({ platform, conversation: about.conversation, message: about.message }),
        },
      ]
    : [];
