/** Words of politeness in the languages of those who write to desks most; a message of nothing else asks for nothing. */
const POLITE = new Set(
  `thanks thank thx ty cheers great perfect perfectly super awesome excellent brilliant amazing wonderful lovely nice good cool
  ok okay works working fine you u so very really it's its it much a lot many all everything again for your the that that's
  this is was now well done back team everyone guys mate mates i we appreciated appreciate solved resolved fixed sorted
  confirmed yes yep quick fast fix help support work job please can close closed have day evening weekend happy
  danke vielen dank schön besten merci beaucoup gracias muchas grazie mille obrigado obrigada bedankt tack tak kiitos dzięki`
    .split(/\s+/)
    .filter(word => word !== ''),
);
const THANKS =
  /^(thanks?|thx|ty|cheers|danke|dank|merci|gracias|grazie|obrigad[oa]|bedankt|tack|tak|kiitos|dzięki|appreciated?|great|perfect|brilliant|awesome|amazing|excellent|super|solved|fixed|works)$/;
const MAX_WORDS = 14;
const MAX_LENGTH = 300;
/** "is it fixed", "was it solved": asked, also without a question mark. */
const ASKS = /^(?:is|was|are|were|does|did|do|can|could|has|have|will|would|why|how|what|when|who|where)\b/;
/** "Thanks Kline!", "Thank you Agent, …": up to two names behind the thanks, each with a capital. */
const NAMED =
  /\b((?:[Tt]hanks?(?: (?:you|a lot|so much|very much|again)){0,2}|THANKS|[Tt]hx|[Cc]heers|[Dd]anke|[Mm]erci|[Gg]racias))((?:[ ,]+@?\p{Lu}[\p{Ll}-]{1,30}){1,2})(?=[\s,.!]|$)/gu;
/** Written with a capital, and nobody's name. */
const NO_NAMES = new Set(
  `still not no never but broken down nothing again fails failed error working works wrong slow stuck missing dead
  geht nicht immer noch kaputt it is was the and same issue problem help please why how when what`.split(/\s+/),
);
/** A thumb up, and what else is meant well; any other little face may mean anything. */
const KIND_FACES = /[👍👌🙏🙌👏🎉🥳💯✅☑✔❤🧡💛💚💙💜🩷😀😃😄😁😊🙂☺😍🤗😎🤩⭐🌟✨💪🤝🫶🌹💐🍻]/gu;
const KIND_NAMES =
  /:(?:\+1|thumbsup|thumbs_up|ok_hand|pray|raised_hands|clap|tada|partying_face|100|white_check_mark|heavy_check_mark|heart|[a-z]{3,8}_heart|smile|smiley|grinning|grin|blush|slightly_smiling_face|relaxed|heart_eyes|hugging_face|sunglasses|star|star2|sparkles|muscle|handshake)(?:::skin-tone-\d)?:/g;
const SMILEY = /[:;]-?\)/g;
const FACE = /\p{Extended_Pictographic}|:[a-z][a-z0-9_+-]{0,40}:|:[+-]\d+:|[:;]-?[(/|]/u;

/**
 * "Thanks, works now!", "👍", "Thanks Kline!": polite, and nothing that would need an answer (ClearFeed's rule). `names`
 * are those who may be thanked; a name that stands right behind the thanks is believed as well.
 */
export function isThanks(text: string, names: readonly string[] = []): boolean {
  if (text.length > MAX_LENGTH || text.includes('?')) return false;
  const unnamed = text
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(NAMED, (whole, thanked: string, given: string) => (isNames(given) ? `${thanked} ` : whole));
  const plain = unnamed.replaceAll(KIND_NAMES, ' ').replaceAll(KIND_FACES, ' ').replaceAll(SMILEY, ' ').toLowerCase();
  if (FACE.test(plain)) return false;
  const known = new Set(names.flatMap(name => name.toLowerCase().split(/\s+/)));
  const words = (plain.match(/[\p{L}']+/gu) ?? []).filter(word => !known.has(word));
  if (words.length === 0) return plain.trim() !== unnamed.toLowerCase().trim() && !/\d/.test(plain);
  return (
    words.length <= MAX_WORDS &&
    !ASKS.test(plain.trim()) &&
    words.every(word => POLITE.has(word)) &&
    words.some(word => THANKS.test(word))
  );
}

const isNames = (given: string): boolean =>
  given.split(/[ ,@]+/).every(name => name === '' || !NO_NAMES.has(name.toLowerCase()));
