import { type Command } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { isSaid, type Loaded, type OutboxEntry } from '../domain/record.ts';
import { RecordFull } from '../domain/records.ts';
import { maySay, maySee } from '../domain/role.ts';
import { type AnyWorkflow, type Decision } from '../domain/workflow.ts';
import { loadContext } from './load-context.ts';
import { contextOf, peopleIn, type Services } from './services.ts';
import { forbiddenReply, refused, replyTo, notFoundReply } from './replies.ts';
import { type Reply } from '../domain/reply.ts';
import { ATTEMPTS, decided, inTime, type CommandRequest } from './command-request.ts';
import { earliest, writeOf } from './record-write.ts';
import { answered, replayAnswer } from './answered.ts';

/** Somebody in the desk's channel who is no agent of it, talking in a ticket's thread. */
const forAgents = refused('This thread is for the agents of the desk; nothing was noted.');

/** MongoDB: a document has 16 MB at most. */
const fullOf = ({ number }: Loaded) =>
  `${number} is full: nothing more can be stored on it. Report a new one that names ${number}, please.`;

export async function changeRecord(
  services: Services,
  workflow: AnyWorkflow,
  command: Command & { number: string },
  request: CommandRequest,
): Promise<Reply> {
  const { records, people, organisation, outbox } = services;
  const { message, by, named, who, announced, checks, until } = request;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const record = await records.byNumber(command.number);
    const maySpeak = record && maySay(organisation(), who, by, record.state);
    const isKnown =
      record &&
      ((checks && maySpeak) || maySee(organisation(), by, record.state) || (announced && record.state.announced));
    if (!record || !isKnown) return message.source === 'talk' ? forAgents : notFoundReply(command.number);
    if (record.processedDeliveries.includes(message.id)) return replayAnswer(services, record, message);
    if (!maySpeak && message.source === 'talk') return forAgents;
    if (!maySpeak)
      return refreshStaleCards(services, record, message, forbiddenReply(services, who, command.verb, record));
    await people.know(peopleIn(record));
    const context = await loadContext(
      services,
      workflow,
      record.state,
      command,
      contextOf(services, message, by, record.number, named),
    );
    const decision = decided(workflow, record.state, command, context);
    if (decision.is !== 'accepted')
      return by.standing === 'bot'
        ? dropStaleTimer(services, workflow, record, decision)
        : refreshStaleCards(services, record, message, replyTo(decision, message));
    const next = writeOf(services, workflow, record, decision, context, message);
    inTime(until);
    const saved = await records.save(next).catch((error: unknown) => {
      if (error instanceof RecordFull && by.standing !== 'bot') return 'full' as const;
      throw error;
    });
    if (saved === 'full') return refused(fullOf(record));
    if (saved === 'stale') continue;
    const { wasVersion, delivery: _, entries, ...changed } = next;
    // What was decided about the desk itself holds here before it is answered, elsewhere within a moment.
    if (workflow.changesDesk) await services.changed();
    outbox.enqueue({ ...record, ...changed, version: wasVersion + 1, outbox: [...record.outbox, ...entries] }, entries);
    return answered(decision, { ...record, state: next.state }, request);
  }
  throw new Error(`${command.number} changed under ${ATTEMPTS} attempts in a row; look for a loop of tellings`);
}

/** A timer that does not apply any more leaves nothing behind but the timers that do. */
async function dropStaleTimer(
  { records, clock, organisation }: Services,
  workflow: AnyWorkflow,
  record: Loaded,
  decision: Decision<unknown>,
): Promise<Reply> {
  const timers = workflow.timers(record.state, record.number, { now: clock.now(), organisation: organisation() });
  await records.replaceTimers(record._id, record.version, timers, earliest(timers.map(({ at }) => at)));
  return decision.is === 'refused' ? refused(decision.why) : { is: 'silent' };
}

/** A press on a card that has been overtaken: it is answered, and the cards are drawn anew. */
async function refreshStaleCards(
  services: Services,
  record: Loaded,
  { seen, where }: InboundMessage,
  reply: Reply,
): Promise<Reply> {
  const { records, outbox } = services;
  if (seen === undefined || seen >= record.version || reply.is !== 'refused') return reply;
  const isOwed = (card: string) => record.outbox.some(({ effect }) => effect.do === 'show' && effect.card === card);
  const cards = record.places.filter(
    place => place.platform === where.platform && place.card !== 'source' && !isSaid(place) && !isOwed(place.card),
  );
  const entries = cards.map(({ card }, index): OutboxEntry => ({
    id: `${record.version}.r${seen}.${index}`,
    effect: { do: 'show', card, in: { at: 'shown' } },
    platform: where.platform,
    enqueuedAt: new Date(),
    dueAt: outbox.leasedUntil(),
    neverAttempted: false,
    tries: 0,
  }));
  if (entries.length > 0) {
    await records.enqueue(record._id, entries);
    outbox.enqueue({ ...record, outbox: [...record.outbox, ...entries] }, entries);
  }
  return reply;
}
