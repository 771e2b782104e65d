import { type KeyKind, type Parsed } from '../domain/command.ts';
import { cut, MAX_INBOUND_TEXT } from '../domain/text.ts';

/** Verb → its keys, and what may be said for each. */
export type Vocabulary = {
  verbs: ReadonlyMap<string, ReadonlyMap<string, KeyKind>>;
  /** Verbs that make a record: what follows them is text, even when it looks like a number. */
  births: ReadonlySet<string>;
  /** `INC`, `REQ` … */
  prefixes: ReadonlySet<string>;
};

/**
 * `verb [NUMBER] [key=value | key="several words"] … [free text]`, any order of keys, case-insensitive.
 * Only the verb's own keys are keys; anything else with an equals sign is what the person wrote.
 */
export function parse(words: string, vocabulary: Vocabulary): Parsed | { unknown: string } {
  const said = words.trim().replaceAll(/[“”„]/g, '"').replaceAll('\u00A0', ' ');
  const verb = leadingVerb(said, vocabulary);
  if (verb === undefined) return { unknown: said.split(/\s+/, 1)[0] ?? '' };
  const keys: Record<string, string> = {};
  const rest = takeKeys(
    said.slice(verb.length).replace(/^[:,]/, ''),
    vocabulary.verbs.get(verb) ?? new Map<string, KeyKind>(),
    keys,
  ).trim();
  const first = vocabulary.births.has(verb) ? undefined : numberIn(/^\S+/.exec(rest)?.[0] ?? '', vocabulary);
  if (!first) return { verb, keys, text: rest };
  return { verb, number: first, keys, text: rest.replace(/^\S+\s*/, '') };
}

const MAX_NUMBER = 60;

/** `inc-7`, `INC7` → `INC-7`; anything else → undefined. */
export function numberIn(token: string, { prefixes }: Pick<Vocabulary, 'prefixes'>): string | undefined {
  if (token.length > MAX_NUMBER) return undefined;
  const [, prefix = '', digits = ''] = /^#?([a-z]{2,4})-?0*(\d{1,40})[.,:]?$/i.exec(token) ?? [];
  return prefixes.has(prefix.toUpperCase()) ? `${prefix.toUpperCase()}-${digits}` : undefined;
}

/** Two words, with room for whatever stands between them. */
const MAX_VERB = 100;

/** The longest verb at the start: `change submit` before `change`. */
function leadingVerb(said: string, { verbs }: Vocabulary): string | undefined {
  const [word = '', two = ''] = cut(said, MAX_VERB).toLowerCase().split(/\s+/, 2);
  const one = word.replace(/[:,]$/, '');
  const pair = `${one} ${two}`;
  if (verbs.has(pair) && said.slice(0, pair.length).toLowerCase() === pair) return pair;
  return verbs.has(one) ? one : undefined;
}

/** No choice in a desk file is longer. */
const MAX_CHOICE = 200;

/** Takes the keys out of what was said, in one pass; what is left is the free text. */
function takeKeys(said: string, known: ReadonlyMap<string, KeyKind>, keys: Record<string, string>): string {
  if (known.size === 0) return said;
  const pattern = new RegExp(`(^|\\s)(${[...known.keys()].join('|')})=`, 'gi');
  const found = [...said.matchAll(pattern)];
  const kept: string[] = [];
  let end = 0;
  found.forEach(({ index, 0: whole, 1: before = '', 2: named = '' }, at) => {
    // Inside the value of the key before.
    if (index < end - before.length) return;
    const name = named.toLowerCase();
    const from = index + whole.length;
    const next = found.slice(at + 1, at + 2)[0]?.index ?? said.length;
    const kind = known.get(name) ?? {};
    const { value, length } = valueAt(said, from, next, kind);
    // Said twice, prose is one text: nothing of it is lost.
    const already = kind.prose ? keys[name] : undefined;
    keys[name] = already === undefined ? value : `${already} ${value}`;
    kept.push(said.slice(end, Math.max(end, index)), before);
    end = from + length;
    while (end < said.length && /\s/.test(said.charAt(end))) end += 1;
  });
  return kept.join('') + said.slice(end);
}

type Value = { value: string; length: number };

const WORD = /^\S*/;
/** A day, and a time of day after it. */
const MOMENT = /^\S+(?:\s{1,5}\d{1,2}:\d\d(?=[\s,.]|$))?/;
/** Names as long as a comma says that one more follows. */
const NAMES = /^(?:[^\s,]+,\s{0,5}){0,50}\S*/;

/** Quoted, the longest choice, words up to the next key, or one word. */
function valueAt(said: string, from: number, next: number, { choices, prose, moment, names }: KeyKind): Value {
  const choice = longestChoice(said.slice(from, from + MAX_CHOICE), choices);
  if (choice) return choice;
  const close = said.charAt(from) === '"' ? said.indexOf('"', from + 1) : -1;
  if (close > 0) return { value: said.slice(from + 1, close), length: close + 1 - from };
  if (prose) {
    const words = said.slice(from, next);
    return { value: words.trim(), length: words.length };
  }
  const after = said.slice(from, Math.min(next, from + MAX_INBOUND_TEXT));
  const [word = ''] = (moment ? MOMENT : names ? NAMES : WORD).exec(after) ?? [];
  return { value: word.replaceAll('"', ''), length: word.length };
}

/** A choice may be several words without quotes, and dashes or underscores may stand for its spaces. */
function longestChoice(
  after: string,
  choices: readonly string[] | undefined,
): { value: string; length: number } | undefined {
  const said = after.replace(/^"/, '').toLowerCase().replaceAll(/[-_]/g, ' ');
  const quoted = after.startsWith('"') ? 2 : 0;
  return [...(choices ?? [])]
    .sort((a, b) => b.length - a.length)
    .filter(choice => said.startsWith(choice.toLowerCase().replaceAll(/[-_]/g, ' ')))
    .filter(choice => /^(?:["\s]|$)/.test(said.slice(choice.length)))
    .map(value => ({ value, length: value.length + (quoted && after[value.length + 1] === '"' ? 2 : quoted / 2) }))[0];
}
