import { HOW_TO_VOTE, isBallot, isLikeVote, isVote, STANDS } from './ballot.ts';
import { decide } from './decide.ts';
import { type Parsed } from './domain/command.ts';
import { type Heard } from './domain/heard.ts';
import { HARK, type Person } from './domain/person.ts';
import { ANY, isTriage, placeKey, threadOf as cardOf, type CardPlace, type Loaded } from './domain/record.ts';
import { maySee } from './domain/role.ts';
import { inquire } from './inquire.ts';
import { vocabularyOf } from './language/index.ts';
import { type Parts } from './parts.ts';
import { helpedVerbs, lost, refused } from './reply.ts';
import { type Reply } from './domain/reply.ts';
import { turns } from './turns.ts';

export type Bot = {
  /** `until` (system time, ms): nothing is written after it. Throws when the store or the platform can't be asked. */
  hear(heard: Heard, until?: number): Promise<Reply>;
};

/** Shorter words are too often words of the language. */
const SLIP = 5;
/** How long the place of a card that was just posted may take to be stored. */
const NOTED_MS = 400;

/** Of the cards of those who vote: a board's, or somebody's own. */
const isBoards = ({ place }: Thread) => /^(board|approval):/.test(cardOf(place));

/** Cards that stand where everybody talks. */
const OPEN_CARDS = new Set(['source', 'announcement']);

type Thread = { record: Loaded; place: CardPlace };

/** Words in, stored decision out. */
export function bot(given: Omit<Parts, 'inTurn'>): Bot {
  const parts: Parts = { ...given, inTurn: turns() };
  const { workflows, questions, records, people, language, organisation } = parts;
  const vocabulary = vocabularyOf(workflows, questions);

  async function hear(heard: Heard, until = Infinity): Promise<Reply> {
    const started = performance.now();
    let verb = 'none';
    const reply = await answer(heard, until, found => (verb = found));
    const repeated = reply.is === 'answered' && reply.again && heard.manner !== 'command';
    const quiet =
      (heard.quiet && reply.is !== 'answered') ||
      repeated ||
      (isUnsaved(reply, heard) && !(await records.firstTime(heard.id)));
    parts.heardOf?.(verb, quiet ? 'repeated' : reply.is, performance.now() - started);
    return quiet ? { is: 'silent' } : reply;
  }

  async function answer(heard: Heard, until: number, onVerb: (verb: string) => void): Promise<Reply> {
    const by = heard.by === 'hark' ? HARK : await people.whoIs(heard.by);
    if (by.standing === 'bot' && heard.by !== 'hark') return { is: 'silent' };
    const thread = await threadOf(heard);
    if (isChatter(heard, by, thread) || (heard.quiet && !thread)) return { is: 'silent' };
    if (heard.revises !== undefined && !thread?.record.heard.includes(heard.revises)) return { is: 'silent' };
    if (by.standing === 'outsider') return refused(`Only people of ${organisation().organisation} can use this desk.`);
    const parsed =
      heard.manner === 'talk' && thread && !isBoards(thread)
        ? talk(heard, thread)
        : language.parse(heard.words.trim() || 'help', vocabulary);
    if (heard.revises !== undefined && thread && isBoards(thread)) return refused(STANDS);
    // In a board's thread people vote in words, and talk among themselves.
    if (heard.manner === 'talk' && thread && isBoards(thread) && !isVote(parsed, heard.words))
      return isLikeVote(heard.words) ? refused(HOW_TO_VOTE) : { is: 'silent' };
    // A slip of the pen is asked about, before a reply becomes a note that no requester sees.
    const isSlip = 'unknown' in parsed && heard.otherwise === 'talk' && isNearly(parsed.unknown, by);
    const meant = 'unknown' in parsed && !isSlip ? otherwise(heard, thread) : undefined;
    if (meant) return answer(meant, until, onVerb);
    if ('unknown' in parsed) return lost(parts, parsed.unknown, heard, by);
    onVerb(parsed.verb);
    const number = parsed.number ?? (vocabulary.births.has(parsed.verb) ? undefined : thread?.record.number);
    const said = { ...parsed, ...(number === undefined ? {} : { number }) };
    const question = questions.find(({ verbs }) => verbs[said.verb]);
    if (question) return inquire(parts, question, said, heard, by);
    const reply = await decide(parts, said, heard, by, until);
    const isLooping = said.keys.next === 'yes' && reply.is === 'answered' && isBallot(said.verb);
    return isLooping ? withNext(reply, heard, by) : reply;
  }

  /** After a vote, what waits for the next one (itsm-rules §1c). */
  async function withNext(reply: Reply & { is: 'answered' }, heard: Heard, by: Person): Promise<Reply> {
    const question = questions.find(({ verbs }) => verbs.approvals);
    if (!question) return reply;
    const next = await inquire(parts, question, { verb: 'approvals', keys: {}, text: '' }, heard, by);
    return next.is === 'answered' ? { ...reply, card: { ...reply.card, parts: [next.card] } } : reply;
  }

  const isNearly = (word: string, by: Person) =>
    word.length >= SLIP && language.closest(word, helpedVerbs(parts, by)) !== undefined;

  async function threadOf({
    where: { platform, conversation = '', thread, direct },
    manner,
    quiet,
  }: Heard): Promise<Thread | undefined> {
    if (thread === undefined) return undefined;
    const key = placeKey({ platform, conversation, message: thread });
    const found =
      (await records.byPlace(key)) ??
      (quiet && (await records.byPlace(placeKey({ platform, conversation, message: ANY }))));
    if (found || quiet || manner === 'command' || !isOurs({ conversation, direct })) return found;
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

  /** Talk that is not for the desk: in other threads, by outsiders, and by bystanders under the message of a report. */
  function isChatter({ manner, where }: Heard, by: Person, thread: Thread | undefined): boolean {
    if (manner !== 'talk') return false;
    if (by.standing === 'outsider' || (!thread && !where.direct)) return true;
    return (
      OPEN_CARDS.has(thread?.place.card ?? '') &&
      thread !== undefined &&
      !maySee(organisation(), by, thread.record.state)
    );
  }

  return { hear };
}

/** What was said by somebody who named the bot but gave no command; undefined when there is nothing else to it. */
function otherwise({ otherwise: instead, ...heard }: Heard, thread: Thread | undefined): Heard | undefined {
  if (instead === undefined || (instead === 'talk' && !thread)) return undefined;
  return instead === 'talk' ? { ...heard, manner: 'talk' } : { ...heard, ...instead };
}

/** What is said in a record's thread without a command: internal in the desk's, public in the requester's. */
const talk = ({ words }: Heard, { record, place }: Thread): Parsed => ({
  verb: isTriage(cardOf(place)) ? 'note' : 'reply',
  number: record.number,
  keys: {},
  text: words,
});

/** An event that changed nothing is remembered apart, because no record remembers it. */
const isUnsaved = (reply: Reply, { manner }: Heard) =>
  manner !== 'command' && reply.is !== 'silent' && !(reply.is === 'answered' && reply.number !== undefined);
