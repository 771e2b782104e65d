import { type Parsed } from '../domain/command.ts';

/** Verb → its keys, and the choices of those keys that have choices. */
export type Vocabulary = {
  verbs: ReadonlyMap<string, ReadonlyMap<string, readonly string[] | undefined>>;
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
    vocabulary.verbs.get(verb) ?? new Map(),
    keys,
  ).trim();
  const first = vocabulary.births.has(verb) ? undefined : numberIn(/^\S+/.exec(rest)?.[0] ?? '', vocabulary);
  if (!first) return { verb, keys, text: rest };
  return { verb, number: first, keys, text: rest.replace(/^\S+\s*/, '') };
}

/** `inc-7`, `INC7` → `INC-7`; anything else → undefined. */
export function numberIn(token: string, { prefixes }: Pick<Vocabulary, 'prefixes'>): string | undefined {
  const [, prefix = '', digits = ''] = /^#?([a-z]{2,4})-?0*(\d{1,40})[.,:]?$/i.exec(token) ?? [];
  return prefixes.has(prefix.toUpperCase()) ? `${prefix.toUpperCase()}-${digits}` : undefined;
}

/** The longest verb at the start: `change submit` before `change`. */
function leadingVerb(said: string, { verbs }: Vocabulary): string | undefined {
  const [word = '', two = ''] = said.toLowerCase().split(/\s+/, 2);
  const one = word.replace(/[:,]$/, '');
  const pair = `${one} ${two}`;
  if (verbs.has(pair) && said.toLowerCase().startsWith(pair)) return pair;
  return verbs.has(one) ? one : undefined;
}

function takeKeys(
  said: string,
  known: ReadonlyMap<string, readonly string[] | undefined>,
  keys: Record<string, string>,
): string {
  if (known.size === 0) return said;
  const names = [...known.keys()].join('|');
  const key = new RegExp(`(^|\\s)(${names})=("[^"]*"|\\S*)`, 'i');
  for (let rest = said; ;) {
    const found = key.exec(rest);
    if (!found) return rest;
    const name = found[2]!.toLowerCase();
    const start = found.index + found[0].length - found[3]!.length;
    const choice = longestChoice(rest.slice(start), known.get(name));
    const raw = choice ? rest.slice(start, start + choice.length) : found[3]!;
    keys[name] = choice?.value ?? raw.replaceAll('"', '');
    rest = `${rest.slice(0, found.index)}${found[1]}${rest.slice(start + raw.length).replace(/^\s+/, '')}`;
  }
}

/** A choice may be several words without quotes, and dashes or underscores may stand for its spaces. */
function longestChoice(
  after: string,
  choices: readonly string[] | undefined,
): { value: string; length: number } | undefined {
  const flat = after.replace(/^"/, '').toLowerCase().replaceAll(/[-_]/g, ' ');
  const quoted = after.startsWith('"') ? 2 : 0;
  return [...(choices ?? [])]
    .sort((a, b) => b.length - a.length)
    .filter(choice => flat.startsWith(choice.toLowerCase().replaceAll(/[-_]/g, ' ')))
    .filter(choice => /^(?:["\s]|$)/.test(flat.slice(choice.length)))
    .map(value => ({ value, length: value.length + (quoted && after[value.length + 1] === '"' ? 2 : quoted / 2) }))[0];
}
