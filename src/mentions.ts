import { type Parsed } from './domain/command.ts';
import { type Heard } from './domain/heard.ts';
import { type Person } from './domain/person.ts';
import { type People } from './people.ts';

const MENTION = /(^|[\s(])@([^\s,;:!?()]+(?::[^\s,;:!?()]+)*)/g;
/** An e-mail names a person as well as a mention does. */
const EMAIL = /(^|[\s(])([\w.+-]+@[\w-]+\.[\w.-]*\w)/g;
/** A key that is somebody: `visitor=@bo`. */
const KEYED = /=@([^\s,;:!?()"]+(?::[^\s,;:!?()"]+)*)/g;
/** A field that is somebody, and nothing else; what somebody writes is never one. */
const WHOLE = /^@(\S+)$/;
const MOST = 10;
/** Keys whose values name people. */
const PEOPLE = ['to', 'for', 'delegate', 'implementer'] as const;

/**
 * Finds the people named in a command (`@slack:U1` from a platform's mention, `@bo` typed) and writes their names into
 * the text, where an account number would mean nothing to a reader. Where a key or a field is somebody as a whole, it
 * becomes their e-mail, which is who they are to a machine. `free`: the text may hold keys that only its rule knows.
 */
export async function mentions(
  heard: Pick<Heard, 'fields'>,
  said: Parsed,
  people: People,
  { free = false }: { free?: boolean | undefined } = {},
): Promise<{
  keys: Record<string, string>;
  text: string;
  fields: Record<string, string> | undefined;
  named: Person[];
}> {
  const texts = [...PEOPLE.flatMap(key => [said.keys[key], heard.fields?.[key]]), said.text, heard.fields?.text].filter(
    text => text !== undefined,
  );
  const tokens = [
    ...texts.flatMap(text =>
      [...text.matchAll(MENTION), ...text.matchAll(EMAIL)].map(([, , token = '']) => token.replace(/\.$/, '')),
    ),
    ...(free ? [...said.text.matchAll(KEYED)].map(([, token = '']) => token) : []),
    ...Object.entries(heard.fields ?? {}).flatMap(([key, value]) => somebody(key, value) ?? []),
  ];
  const found = new Map<string, Person>();
  for (const token of [...new Set(tokens)].slice(0, MOST)) {
    const person = await people.named(token);
    if (person) found.set(token, person);
  }
  const readable = (text: string) =>
    text.replaceAll(MENTION, (whole, before: string, token: string) => {
      const person = found.get(token.replace(/\.$/, ''));
      return person ? `${before}@${person.name}${token.endsWith('.') ? '.' : ''}` : whole;
    });
  const emailOf = (token: string) => {
    const person = found.get(token);
    return person?.standing === 'insider' ? person.email : undefined;
  };
  const keyed = free
    ? said.text.replaceAll(KEYED, (_, token: string) => `=${emailOf(token) ?? `@${token}`}`)
    : said.text;
  const filled = (key: string, value: string) => {
    const token = somebody(key, value);
    return (token === undefined ? undefined : emailOf(token)) ?? readable(value);
  };
  const keys = Object.fromEntries(
    Object.entries(said.keys).map(([key, value]) => [key, emailOf(WHOLE.exec(value.trim())?.[1] ?? '') ?? value]),
  );
  const fields =
    heard.fields && Object.fromEntries(Object.entries(heard.fields).map(([key, value]) => [key, filled(key, value)]));
  return {
    keys,
    text: readable(keyed),
    fields,
    named: [...found.values()].filter(({ standing }) => standing === 'insider'),
  };
}

const somebody = (key: string, value: string): string | undefined =>
  key === 'text' ? undefined : WHOLE.exec(value.trim())?.[1];
