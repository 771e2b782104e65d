import { type Parsed, type Takes, type Verb } from '../domain/command.ts';

/** A sentence that goes on like this speaks of a thing that is called like the verb: "reply from the vendor". */
const OF_A_THING =
  /^(?:of|from|by|to|in|on|at|with|about|pending|received|expected|needed|sent|came|comes|arrived|later|buttons?|keys?|fields?|cards?|forms?|pages?)\b|^[-–—:]/iu;
/** So does one that says something of it, unless it asks: "reply was wrong", and not "reply Is it better now?". */
const SAYS_OF_IT =
  /^(?:is|was|are|were|has|had|isn't|wasn't|aren't|weren't|hasn't|does|doesn't|didn't|needs|seems|looks(?! (?:good|fine|ok)\b)|limits?)\b[^?]*$/iu;
/** "cancel the Friday slot": what is to be cancelled is no ticket. */
const A_THING = /^(?:the|a|an|my|our|your|his|her|their|its|this|that|these|those)\b/iu;
/** No name goes on like this: "help me with my laptop", "status of it". */
const NO_NAME = /^(?:of|for|with|about|from|by|in|on|at|to|me|us|i|we|is|was|are|not|please)\b/iu;
/** Nor does one that tells of trouble: "list view broken", "status page down". */
const TROUBLE =
  /\b(?:is|was|are|were|isn't|won't|can't|cannot|doesn't|not|broken|down|fail(?:s|ed|ing|ure)?|lost|missing|slow|full|dead|stuck|gone|wrong|errors?|crash(?:es|ed)?|hangs|frozen|empty|locked|expired|denied|outage|offline|unavailable)\b/iu;
const POLITE =
  /^(?:(?:it|this|that|one|ticket|issue|incident|request|change|please|pls|now|again|here|thanks|thank you|works|fixed|done|solved|all good)[\s.,!]*)+$/iu;
/** "resolve customer issue by tomorrow": what is to be done, not what was. */
const STILL_TO_DO =
  /^(?:customers?|clients?|users?|issues?|problems?|tickets?|all|everything|asap|soon|by|before|after|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today)\b/iu;
/** Who gives a reason begins like this. What begins otherwise may name the thing itself: it is asked about. */
const GIVES_A_REASON =
  /^["“]?(?:i|we|you|he|she|they|it|it's|nobody|nothing|none|no|not|never|still|again|already|because|since|as|after|too|there|please|sorry|duplicate|done|wrong|test|urgent|happens|came back|looks (?:good|fine|ok)|ok|okay|fine|good|yes|agreed|lgtm|[a-z]{2,20}(?:ed|ing|n't)|(?:user|customer|client|requester|colleague|vendor)s? (?:is|was|are|has|have|had|no|does|did|can|will|[a-z]{2,20}(?:ed|s)|found|left|said))\b/iu;
/** "the printer still jams": why it is open again. */
const STILL = /^[^.,;:]{0,80}\bstill (?:does|is|has|not|no|broken|down|slow|[a-z]{2,20}(?:s|ing|ed))\b/iu;
/** Who speaks to somebody begins with a capital, a greeting, or with "we" and its like. */
const SPEAKS =
  /^(?:[\p{Lu}"“¿¡\d]|(?:i|i'm|i've|we|we're|we've|you|your|it|it's|he|she|they|there|hi|hello|hey|dear|please|pls|thanks|thank|sorry|yes|yep|no|not|ok|okay|done|fixed|solved|could|can|would|will|do|did|have|which|what|who|when|where|why|how|try|just|now|good|great|still|again|same|me|restarted|replaced|reset|updated|installed|removed|changed|new)\b)/u;
/** `@bo`, `@bo, @amir`, `bo@…`: nothing but people. */
const isMentions = (text: string) =>
  text
    .split(/[\s,.!]+/)
    .every(word => word === '' || word.includes('@') || word === 'and' || word === 'to' || word === 'please');
const MAX_NAME_WORDS = 2;
/** Another record after the one that was named: "claim INC-2 INC-3". */
const ONE_MORE = /^(?:(?:and|or|&|,)\s{0,5})?[a-z]{2,4}-\d+\b/iu;

const isOfAThing = (text: string) => OF_A_THING.test(text) || SAYS_OF_IT.test(text);

/** `inThread`: said in a record's thread, where people talk about it. */
const FITS: Record<Takes, (text: string, inThread: boolean) => boolean> = {
  nothing: text => POLITE.test(text),
  people: isMentions,
  name: text =>
    text.split(/\s+/, MAX_NAME_WORDS + 1).length <= MAX_NAME_WORDS &&
    !NO_NAME.test(text) &&
    !A_THING.test(text) &&
    !TROUBLE.test(text),
  item: text => /\s[\w-]{1,40}=/.test(text) || (!isOfAThing(text) && !TROUBLE.test(text)),
  report: (text, inThread) => (inThread ? SPEAKS.test(text) || A_THING.test(text) : !SAYS_OF_IT.test(text)),
  // With a capital it is said to somebody, unless it says from whom it is: "From the vendor: …".
  message: text => (/^\p{Lu}/u.test(text) ? !/^(?:from|by) [^.!?\n]{1,60}:/iu.test(text) : !isOfAThing(text)),
  remark: text => !isOfAThing(text) && SPEAKS.test(text),
  solution: text => !isOfAThing(text) && !A_THING.test(text) && !STILL_TO_DO.test(text),
  reason: text =>
    POLITE.test(text) || STILL.test(text) || (!isOfAThing(text) && !A_THING.test(text) && GIVES_A_REASON.test(text)),
  score: text => /^[1-5]\b/.test(text),
};

/**
 * Whether a sentence that begins with a verb is that command. With a number or a key it is; else what follows must look
 * like what the verb takes: a press too much is cheaper than a word that leaves the room. `isAbout`: the sentence stands
 * in a record's thread.
 */
export function isCommand(
  { takes, first, does }: Pick<Verb, 'takes' | 'first' | 'does'>,
  said: Parsed,
  isAbout: boolean,
): boolean {
  const text = said.text.trim().slice(0, 500).replaceAll('’', "'");
  if (said.number !== undefined || Object.keys(said.keys).length > 0 || text === '') return true;
  // To change something that is not named is no command, whatever it looks like.
  if (does === 'changes' && !isAbout && /\s/.test(text)) return false;
  if (first) return first.includes(text.split(/\s+/, 1)[0]!.toLowerCase());
  return takes === undefined || FITS[takes](text, isAbout);
}

const TOLD: ReadonlySet<Takes> = new Set<Takes>(['message', 'remark', 'solution', 'report', 'item']);

/** One more record than the verb is about: "claim INC-2 INC-3". */
export function isOneMore({ takes }: Pick<Verb, 'takes'>, { number, text }: Parsed): boolean {
  const isTold = takes === undefined || TOLD.has(takes);
  return number !== undefined && !isTold && ONE_MORE.test(text.trim().slice(0, 100));
}

/** Half of what was typed was not understood: words that stay over where a verb takes none. */
export function isHalfRead({ takes }: Pick<Verb, 'takes'>, said: Parsed): boolean {
  const text = said.text.trim().slice(0, 500);
  if (text === '' || Object.keys(said.keys).length === 0) return false;
  return (takes === 'nothing' && !POLITE.test(text)) || (takes === 'people' && !isMentions(text));
}
