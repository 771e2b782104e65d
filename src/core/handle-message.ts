import { HOW_TO_VOTE, isLikeVote, isVote, STANDS } from './vote-in-thread.ts';
import { runCommand } from './run-command.ts';
import { type Parsed } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { HARK, type Person } from '../domain/person.ts';
import { PlatformSilent } from '../domain/platform.ts';
import { ANY, isTriage, isTurn, placeKey, threadOf as cardOf, type CardPlace, type Loaded } from '../domain/record.ts';
import { desksOf, maySee, rolesOf, type Who } from '../domain/role.ts';
import { inbound, own } from '../domain/text.ts';
import { wallClock } from '../domain/reading.ts';
import { runQuery } from './run-query.ts';
import { vocabularyOf } from '../language/index.ts';
import { ballotOf, workflowOf, type Services } from './services.ts';
import { type AnyWorkflow } from '../domain/workflow.ts';
import { AGENT_MS, VERIFIED_MS } from '../people/people.ts';
import { bystander, doubtful, helpedVerbs, unknownCommandReply, refused } from './replies.ts';
import { type Reply } from '../domain/reply.ts';
import { revision } from './revision.ts';
import { isCommand } from '../language/sentence.ts';
import { keyedMutex } from './keyed-mutex.ts';
import { notUnderstood } from './not-understood.ts';
import { demand, type Demand } from './demand.ts';

export type Bot = {
  /** `until` (system time, ms): nothing is written after it. Throws when the store or the platform can't be asked. */
  handleMessage(message: InboundMessage, until?: number): Promise<Reply>;
  demand: Demand;
};

/** Shorter words are too often words of the language. */
const SLIP = 5;
/** How long the place of a card that was just posted may take to be stored. */
const NOTED_MS = 400;
/** Verbs that people say by an office, too. */
const OFFICERS: ReadonlySet<Who> = new Set<Who>([
  'agent or admin',
  'any agent',
  'agent or manager',
  'change staff',
  'change reader',
]);
const UNCHECKED = 'I could not check who you are, please try again.';

/** Of the cards of those who vote: a board's, or somebody's own. */
const isBoards = ({ place }: Thread) => /^(board|approval):/.test(cardOf(place));

/** Cards that stand where everybody talks. */
const OPEN_CARDS = new Set(['source', 'announcement']);

type Thread = { record: Loaded; place: CardPlace };

/** Words in, stored decision out. */
export function bot(given: Omit<Services, 'inTurn'>): Bot {
  const services: Services = { ...given, inTurn: keyedMutex() };
  const { workflows, queries, records, people, language, organisation, budgets, drafts } = services;
  const vocabulary = vocabularyOf(workflows, queries);
  const fallback = queries.flatMap(({ verbs }) => Object.keys(verbs).filter(verb => verbs[verb]?.fallback))[0] ?? '';

  const asked = demand();

  const handleMessage = (raw: InboundMessage, until = Infinity): Promise<Reply> =>
    raw.by === 'hark' ? handled(raw, until) : asked.during(() => handled(raw, until));

  async function handled(raw: InboundMessage, until: number): Promise<Reply> {
    const started = performance.now();
    const message = fit(raw);
    let verb = 'none';
    const reply = await answer(message, until, found => (verb = found));
    const repeated = reply.is === 'answered' && reply.again && message.source !== 'command';
    const quiet =
      (message.onlyIfTracked && reply.is !== 'answered') ||
      repeated ||
      (isUnsaved(reply, message) && !(await records.firstTime(message.id)));
    services.heardOf?.(verb, quiet ? 'repeated' : reply.is, performance.now() - started);
    return quiet ? { is: 'silent' } : reply;
  }

  async function answer(given: InboundMessage, until: number, onVerb: (verb: string) => void): Promise<Reply> {
    const thread = await threadOf(given);
    if (given.onlyIfTracked && !thread) return { is: 'silent' };
    // Nobody needs to be known for what is not for the desk.
    if (given.source === 'talk' && !thread && !given.where.direct && !given.editOf) return { is: 'silent' };
    const by = given.by === 'hark' ? HARK : await people.whoIs(given.by);
    if (by.standing === 'bot' && given.by !== 'hark') return { is: 'silent' };
    if (isChatter(given, by, thread)) return { is: 'silent' };
    if (by.standing === 'outsider')
      return given.editOf
        ? { is: 'silent' }
        : refused(`Only people of ${organisation().organisation} can use this desk.`);
    const over = given.by === 'hark' ? undefined : overBudget(by);
    if (over) return over;
    if (given.editOf) return revised(given, by, thread, until, onVerb);
    const message = await unfolded(given, by);
    if ('is' in message) return message;
    const parsed =
      message.source === 'talk' && thread && !isBoards(thread)
        ? talk(message, thread, [workflowOf(services, thread.record.number), ...workflows])
        : language.parse(message.words.trim() || fallback, vocabulary);
    // In a board's thread people vote in words, and talk among themselves.
    if (
      message.source === 'talk' &&
      thread &&
      isBoards(thread) &&
      !isVote(ballotOf(services, 'verb' in parsed ? parsed.verb : ''), message.words)
    )
      return isLikeVote(message.words) ? refused(HOW_TO_VOTE) : { is: 'silent' };
    // A slip of the pen is asked about, before a reply becomes a note that no requester sees.
    const isSlip = 'unknown' in parsed && message.ifNoVerb === 'talk' && isNearly(parsed.unknown, by);
    const meant = 'unknown' in parsed && !isSlip ? otherwise(message, thread) : undefined;
    // Who named the bot is answered, though the ticket is none of theirs.
    if (meant && isChatter(meant, by, thread)) return bystander(services, message, by);
    if (meant) return answer(meant, until, onVerb);
    if ('unknown' in parsed && by.standing === 'bot') throw notUnderstood(message);
    if ('unknown' in parsed) return unknownCommandReply(services, parsed.unknown, message, by);
    const number = parsed.number ?? (vocabulary.births.has(parsed.verb) ? undefined : thread?.record.number);
    if (message.sentence && !isMeant(parsed, number ?? thread?.record.number)) {
      const report = message.ifNoVerb === 'talk' ? undefined : otherwise(message, thread);
      // In an intake channel a sentence is a report, whatever its first word is.
      return report ? answer(report, until, onVerb) : doubtful(services, parsed, message, by, thread?.record);
    }
    const said = { ...parsed, ...(number === undefined ? {} : { number }) };
    return carryOut(said, message, by, until, onVerb);
  }

  async function carryOut(
    said: Parsed,
    message: InboundMessage,
    known: Person,
    until: number,
    onVerb: (verb: string) => void,
  ): Promise<Reply> {
    onVerb(said.verb);
    let by = known;
    try {
      by = await verified(said, message, known);
    } catch (error) {
      if (error instanceof PlatformSilent) return refused(UNCHECKED);
      throw error;
    }
    if (by.standing !== known.standing && by.standing !== 'insider')
      return refused(`Only people of ${organisation().organisation} can use this desk.`);
    const question = queries.find(({ verbs }) => own(verbs, said.verb));
    if (question) return runQuery(services, question, said, message, by);
    const reply = await runCommand(services, said, message, by, until);
    const isLooping =
      said.keys.next === 'yes' && reply.is === 'answered' && ballotOf(services, said.verb) !== undefined;
    return isLooping ? withNext(reply, message, by) : reply;
  }

  /** For what is decided or read in confidence, whoever does it is looked at again. */
  async function verified({ verb, number }: Parsed, { by }: InboundMessage, known: Person): Promise<Person> {
    if (by === 'hark') return known;
    const said = [...workflows, ...queries].flatMap(({ verbs }) => own(verbs, verb) ?? []);
    const isManaged = said.some(({ who }) => who === 'admin' || who === 'manager');
    // What somebody may only as a change manager or a member of a board: no queue of theirs would show that they left.
    const isOfficers = desksOf(organisation(), known).length === 0 && said.some(({ who }) => OFFICERS.has(who));
    const isStrict =
      ballotOf(services, verb) !== undefined ||
      isManaged ||
      (isOfficers && rolesOf(organisation(), known).length > 1) ||
      (await isConfidential(
        number,
        known,
        said.some(({ does }) => does === 'asks'),
      ));
    if (isStrict) return people.whoIs(by, { withinMs: VERIFIED_MS });
    const isAgents = said.some(({ who }) => who.includes('agent') || who === 'manager' || who === 'change staff');
    return isAgents && desksOf(organisation(), known).length > 0
      ? people.whoIs(by, { withinMs: AGENT_MS, orElse: 'known' })
      : known;
  }

  /** About a confidential desk's record, or in lists where those may be. */
  async function isConfidential(number: string | undefined, by: Person, isList: boolean): Promise<boolean> {
    const { desks } = organisation();
    const confidential = Object.keys(desks).filter(desk => desks[desk]?.confidential);
    if (confidential.length === 0) return false;
    if (number === undefined)
      return (
        desksOf(organisation(), by).some(desk => confidential.includes(desk)) || (isList && hasAny(by, confidential))
      );
    const record = await records.byNumber(number);
    return record !== undefined && desks[record.state.desk]?.confidential === true;
  }

  /** Whether tickets of their own at these desks would be in their lists. */
  async function hasAny({ email }: Person, those: readonly string[]): Promise<boolean> {
    const own = { sight: { email, desks: [] }, requester: email, among: 'open' as const };
    const found = await Promise.all(those.map(desk => records.count({ ...own, desk })));
    return found.some(count => count > 0);
  }

  function overBudget(by: Person): Reply | undefined {
    const over = budgets.spend('commands', by.email);
    if (!over) return undefined;
    if (over.first) services.onFlood?.(by, 'commands', over.until);
    return refused(
      `That is more than ${budgets.limits.commands.most} in a minute. Please go on after ${wallClock(over.until, by.zone ?? organisation().timezone)}.`,
    );
  }

  /** Words that are kept elsewhere because a button could not hold them. */
  async function unfolded(message: InboundMessage, by: Person): Promise<InboundMessage | Reply> {
    if (!drafts.isDraft(message.words)) return message;
    const words = await drafts.read(message.words, by.email);
    return words === undefined ? refused('I do not have that any more; please say it again.') : { ...message, words };
  }

  async function revised(
    message: InboundMessage,
    by: Person,
    thread: Thread | undefined,
    until: number,
    onVerb: (verb: string) => void,
  ): Promise<Reply> {
    const said = await revision(services, message, by, thread, words => language.parse(words, vocabulary));
    if (!said) return { is: 'silent' };
    if (said === 'a vote') return refused(STANDS);
    return carryOut(said, message, by, until, onVerb);
  }

  function isMeant(parsed: Parsed, number: string | undefined): boolean {
    const kinds = [number === undefined ? undefined : workflowOf(services, number), ...queries, ...workflows];
    const verb = kinds.flatMap(kind => (kind && own(kind.verbs, parsed.verb)) ?? [])[0];
    if (verb === undefined) return true;
    if (verb.ballot !== undefined && !isVote(verb.ballot, `${parsed.verb} ${parsed.text}`)) return false;
    return isCommand(verb, parsed, number !== undefined);
  }

  /** After a vote, what waits for the next one (itsm-rules §1c). */
  async function withNext(reply: Reply & { is: 'answered' }, message: InboundMessage, by: Person): Promise<Reply> {
    const [waiting] = queries.flatMap(module =>
      Object.entries(module.verbs).flatMap(([verb, { waiting: is }]) => (is ? [{ module, verb }] : [])),
    );
    if (!waiting) return reply;
    const next = await runQuery(services, waiting.module, { verb: waiting.verb, keys: {}, text: '' }, message, by);
    return next.is === 'answered' ? { ...reply, card: { ...reply.card, parts: [next.card] } } : reply;
  }

  const isNearly = (word: string, by: Person) =>
    word.length >= SLIP && language.closest(word, helpedVerbs(services, by)) !== undefined;

  async function threadOf({
    where: { platform, conversation = '', thread, direct },
    source,
    onlyIfTracked,
  }: InboundMessage): Promise<Thread | undefined> {
    if (thread === undefined) return undefined;
    const key = placeKey({ platform, conversation, message: thread });
    const found =
      (await records.byPlace(key)) ??
      (onlyIfTracked && (await records.byPlace(placeKey({ platform, conversation, message: ANY }))));
    if (found || onlyIfTracked || source === 'command' || !isOurs({ conversation, direct })) return found;
    // Quicker than the note of where our card went: it is being written.
    await new Promise(resolve => setTimeout(resolve, NOTED_MS));
    return records.byPlace(key);
  }

  /** Conversations in which threads hang from our cards: direct messages and the desks' channels. */
  function isOurs({ conversation, direct }: { conversation: string; direct: true | undefined }): boolean {
    return (
      direct === true ||
      Object.values(organisation().desks).some(({ channel }) => Object.values(channel).includes(conversation))
    );
  }

  /** Talk that is not for the desk: by outsiders, and by bystanders under the message of a report. */
  function isChatter({ source }: InboundMessage, by: Person, thread: Thread | undefined): boolean {
    if (source !== 'talk') return false;
    if (by.standing === 'outsider') return true;
    return (
      OPEN_CARDS.has(thread?.place.card ?? '') &&
      thread !== undefined &&
      !maySee(organisation(), by, thread.record.state)
    );
  }

  return { handleMessage, demand: asked };
}

/** Fit to be read: whatever an adapter let through, nothing that cannot be stored as it is gets further than this. */
const fit = (message: InboundMessage): InboundMessage => ({
  ...message,
  words: inbound(message.words),
  ...(message.fields
    ? { fields: Object.fromEntries(Object.entries(message.fields).map(([key, value]) => [key, inbound(value)])) }
    : {}),
});

/** What was said by somebody who named the bot but gave no command; undefined when there is nothing else to it. */
function otherwise(
  { ifNoVerb: instead, sentence: _, ...message }: InboundMessage,
  thread: Thread | undefined,
): InboundMessage | undefined {
  if (instead === undefined || (instead === 'talk' && !thread)) return undefined;
  return instead === 'talk' ? { ...message, source: 'talk' } : { ...message, ...instead };
}

/** What is said in a record's thread without a command: internal in the desk's, public in the requester's. */
function talk(
  { words }: InboundMessage,
  { record, place }: Thread,
  kinds: readonly (AnyWorkflow | undefined)[],
): Parsed {
  const audience = isTriage(cardOf(place)) || isTurn(cardOf(place)) ? 'internal' : 'public';
  const verbs = kinds.flatMap(kind => Object.entries(kind?.verbs ?? {}));
  const [verb = ''] = verbs.find(([, { talk: is }]) => is === audience) ?? [];
  return { verb, number: record.number, keys: {}, text: words };
}

/** An event that changed nothing is remembered apart, because no record remembers it. */
const isUnsaved = (reply: Reply, { source }: InboundMessage) =>
  source !== 'command' && reply.is !== 'silent' && !(reply.is === 'answered' && reply.number !== undefined);
