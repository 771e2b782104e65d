/** Words of politeness in the languages of those who write to desks most; a message of nothing else asks for nothing. */
const POLITE = new Set(
  `thanks thank thx ty cheers great perfect super awesome excellent brilliant lovely nice good cool ok okay works working
  fine you u so very much a lot many all again for your the help it that this is was now works well done team everyone guys
  appreciated appreciate solved resolved fixed sorted yes yep
  danke vielen dank schön besten merci beaucoup gracias muchas grazie mille obrigado obrigada bedankt tack tak kiitos dzięki`
    .split(/\s+/)
    .filter(word => word !== ''),
);
const THANKS =
  /^(thanks?|thx|ty|cheers|danke|dank|merci|gracias|grazie|obrigad[oa]|bedankt|tack|tak|kiitos|dzięki|appreciated?|great|perfect|brilliant|awesome|excellent|super|solved|fixed|works)$/;
const LONGEST_WORDS = 10;

/** "Thanks, works now!", "👍": polite, and nothing that would need an answer (ClearFeed's rule). */
export function isThanks(text: string): boolean {
  const bare = text.toLowerCase().replaceAll(/:[a-z0-9_+-]+:/g, ' ');
  const words = bare.match(/[\p{L}']+/gu) ?? [];
  if (words.length === 0) return /\p{Extended_Pictographic}|:[a-z0-9_+-]+:|[:;]-?\)/u.test(text) && !/[?\d]/.test(bare);
  return (
    words.length <= LONGEST_WORDS &&
    !text.includes('?') &&
    words.every(word => POLITE.has(word)) &&
    words.some(word => THANKS.test(word))
  );
}
