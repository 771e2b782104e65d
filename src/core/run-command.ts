import { genesis, link } from './audit-chain.ts';
import { plain, say } from '../domain/card.ts';
import { keysOf, type Command, type Parsed } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import {
  isSaid,
  isSpoken,
  isTriage,
  placeKey,
  SCHEMA_VERSION,
  type CardPlace,
  type Effect,
  type Loaded,
  type OutboxEntry,
  type Spoken,
  type Stored,
  type Ticket,
} from '../domain/record.ts';
import { wallClock } from '../domain/reading.ts';
import { type RecordWrite, RecordFull } from '../domain/records.ts';
import { maySay, maySee, type Who } from '../domain/role.ts';
import { own, shortened } from '../domain/text.ts';
import {
  evolveAll,
  type AnyWorkflow,
  type Context,
  type Decision,
  type Fact,
  type Happened,
} from '../domain/workflow.ts';
import { mentions } from './mentions.ts';
import { loadContext } from './load-context.ts';
import { contextOf, peopleIn, workflowOf, type Services } from './services.ts';
import { recordId } from '../store/record-id.ts';
import { checked, unknownCommandReply, forbiddenReply, refused, replyTo, notFoundReply } from './replies.ts';
import { type Reply } from '../domain/reply.ts';
import { isHalfRead, isOneMore } from '../language/sentence.ts';
import { notUnderstood } from './not-understood.ts';

/** Nobody waits for the answer any more, so nothing may be written. */
export class TooLate extends Error {}

/** More lost races than this for one command are not a race but a loop. */
const ATTEMPTS = 100;

/** Somebody in the desk's channel who is no agent of it, talking in a ticket's thread. */
const forAgents = refused('This thread is for the agents of the desk; nothing was noted.');

/** So many people are looked for in one message. */
const MAX_NAMED = 10;

type Accepted = Decision<Fact> & { is: 'accepted' };

/** One thing that a person wants done: what, by whom, and until when the answer is waited for. */
type Wish = {
  message: InboundMessage;
  by: Person;
  named: readonly Person[];
  who: Who;
  announced: true | undefined;
  checks: true | undefined;
  until: number;
};

/** Finds the workflow that the words are for, and lets it decide. */
export async function runCommand(
  services: Services,
  said: Parsed,
  message: InboundMessage,
  by: Person,
  until: number,
): Promise<Reply> {
  const { workflows, people } = services;
  const workflow =
    said.number === undefined
      ? workflows.find(({ verbs }) => own(verbs, said.verb))
      : workflowOf(services, said.number);
  const verb = workflow && own(workflow.verbs, said.verb);
  if ((!workflow || !verb) && by.standing === 'bot') throw notUnderstood(message);
  if (!workflow || (verb?.who === 'bot' && by.standing !== 'bot'))
    return unknownCommandReply(services, said.verb, message, by);
  if (!verb) return refused(`${said.number} is a record of another kind; ${insteadOf(said, workflow)}`);
  if (isOneMore(verb, said)) return refused(`One at a time, please: nothing was done about ${said.number} either.`);
  if (isHalfRead(verb, said))
    return refused(
      `I did not understand "${shortened(said.text, 60)}". Put several words in quotes: key="several words".`,
    );
  const persons = [...keysOf(verb)].flatMap(([key, { person }]) => (person ? [key] : []));
  const most = by.standing === 'bot' ? MAX_NAMED : services.budgets.left('look-ups', by.email);
  const { keys, text, fields, named, unfound, looked } = await mentions(message, said, people, {
    free: verb.free,
    persons,
    most: Math.max(0, Math.min(MAX_NAMED, most)),
  });
  for (let spent = 0; spent < looked; spent += 1) services.budgets.spend('look-ups', by.email);
  if (unfound !== undefined && by.standing !== 'bot')
    return refused(
      `I don't know anybody called "${shortened(unfound, 60)}"; mention the person, or write their e-mail.`,
    );
  const command = checked(workflow.verbs, { ...said, keys, text }, fields ? { fields } : {});
  if ('why' in command) return command;
  const wish: Wish = { message, by, named, who: verb.who, announced: verb.announced, checks: verb.checks, until };
  if (verb.does === 'starts') return createRecord(services, workflow, command.command, wish);
  if (said.number === undefined) return refused(`Which one? Say its number too: ${said.verb} ${workflow.prefix}-7.`);
  const numbered = { ...command.command, number: said.number };
  return services.inTurn(said.number, () => changeRecord(services, workflow, numbered, wish));
}

/** `close CHG-4` is said `change close CHG-4`. */
function insteadOf({ verb, number }: Parsed, { verbs }: AnyWorkflow): string {
  const own = Object.keys(verbs).find(known => known.endsWith(` ${verb}`) && verbs[known]?.help !== undefined);
  return own === undefined ? `"${verb}" does not apply to it.` : `say ${own} ${number}.`;
}

async function createRecord(services: Services, workflow: AnyWorkflow, command: Command, wish: Wish): Promise<Reply> {
  const { records, numbers, organisation, outbox, budgets } = services;
  const { message, by, named, who, until } = wish;
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
      return answered(decision, { ...record, places: [], outbox: [] }, wish);
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

/** MongoDB: a document has 16 MB at most. */
const fullOf = ({ number }: Loaded) =>
  `${number} is full: nothing more can be stored on it. Report a new one that names ${number}, please.`;

async function changeRecord(
  services: Services,
  workflow: AnyWorkflow,
  command: Command & { number: string },
  wish: Wish,
): Promise<Reply> {
  const { records, people, organisation, outbox } = services;
  const { message, by, named, who, announced, checks, until } = wish;
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
    return answered(decision, { ...record, state: next.state }, wish);
  }
  throw new Error(`${command.number} changed under ${ATTEMPTS} attempts in a row; look for a loop of tellings`);
}

/** Everything that one decision changes, ready for one write. */
function writeOf(
  { outbox, organisation, enabled }: Services,
  workflow: AnyWorkflow,
  record: Pick<Loaded, '_id' | 'head' | 'version' | 'state' | 'places'>,
  decision: Accepted,
  context: Context,
  message: InboundMessage,
): RecordWrite {
  const said = plain(decision.answer);
  const last = decision.events.length - 1;
  const events = link(
    record.head,
    decision.events.map((event, index) => ({
      ...event,
      at: context.now,
      by: context.by.email,
      via: message.id,
      ...(index === last && said !== '' ? { said } : {}),
    })),
  );
  const state = evolveAll(workflow, record.state, events as Happened<Fact>[]);
  const timers = workflow.timers(state, context.number, context);
  const wakeAt = earliest(timers.map(({ at }) => at));
  const entries = outbox.entriesOf(
    decision.effects,
    { state, version: record.version + 1, places: record.places },
    message,
    {
      organisation: organisation(),
      enabled,
      now: new Date(),
      dueAt: outbox.leasedUntil(state.priority === 'P1'),
      tellDueAt: outbox.leasedUntil(true),
      by: context.by.email,
    },
  );
  return {
    _id: record._id,
    wasVersion: record.version,
    state,
    events,
    head: events.at(-1)?.hash ?? record.head,
    delivery: message.id,
    entries,
    timers,
    ...(wakeAt ? { wakeAt } : {}),
    ...workflow.listing(state, context),
  };
}

/** The answer, and whether the requester who speaks gets a message in their own conversation besides. */
function answered(
  { answer, effects, next }: Accepted,
  { number, state, places, outbox }: Pick<Loaded, 'number' | 'state' | 'places' | 'outbox'>,
  { by, message: { where } }: Wish,
): Reply {
  // A card that is owed already may stand there by now: it would only be drawn anew.
  const isShown = (name: string) =>
    places.some(({ card }) => card === name) ||
    outbox.some(({ effect }) => effect.do === 'show' && effect.card === name);
  const isNew = (effect: Spoken) => (effect.do === 'say' ? !effect.skipOrigin : !isShown(effect.card));
  const isTheirs = (effect: Effect) =>
    isSpoken(effect) &&
    (effect.in.at === 'requester' || (effect.in.at === 'thread' && !isTriage(effect.in.of))) &&
    isNew(effect);
  const follows = by.email === state.requester && where.platform === state.origin && effects.some(isTheirs);
  return { is: 'answered', card: answer, number, ...(follows ? { follows } : {}), ...(next ? { next } : {}) };
}

/** A record that begins with this decision; a message it is about is one of its places, so that its thread is known. */
function newRecord(
  services: Services,
  workflow: AnyWorkflow,
  { _id, number }: { _id: string; number: string },
  decision: Accepted,
  context: Context,
  message: InboundMessage,
  places: CardPlace[],
): Stored {
  const nothing = { _id, head: genesis(_id), version: 0, state: workflow.initial, places: [] };
  const {
    entries,
    wasVersion: _,
    delivery,
    ...first
  } = writeOf(services, workflow, nothing, decision, context, message);
  const outboxDueAt = earliest(entries.map(({ dueAt }) => dueAt));
  return {
    ...first,
    number,
    kind: workflow.kind,
    schemaVersion: SCHEMA_VERSION,
    version: 1,
    processedDeliveries: [delivery],
    outbox: entries,
    ...(outboxDueAt ? { outboxDueAt } : {}),
    places,
  };
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

/** The answer that the first delivery got. */
async function replayAnswer({ records }: Services, record: Loaded, message: InboundMessage): Promise<Reply> {
  const trail = await records.trail(record.number);
  const said = trail.findLast(event => event.via === message.id && event.said !== undefined)?.said;
  const card = say(said ?? `${record.number} has that already.`);
  return { is: 'answered', card, number: record.number, again: true };
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

const decided = (workflow: AnyWorkflow, state: Ticket, command: Command, context: Context): Decision<Fact> =>
  workflow.decide[command.verb]!(state, command, context);

function inTime(until: number) {
  if (Date.now() > until) throw new TooLate('the answer would come too late, so nothing was written');
}

/** What is written while somebody still waits for the answer. */
async function kept<T>(until: number, write: () => Promise<T>): Promise<T> {
  inTime(until);
  return write();
}

const earliest = (moments: readonly Date[]): Date | undefined =>
  moments.length === 0 ? undefined : new Date(Math.min(...moments.map(at => at.getTime())));
