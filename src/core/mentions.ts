import { type Parsed } from '../domain/command.ts';
import { type InboundMessage } from '../domain/message.ts';
import { type Person } from '../domain/person.ts';
import { type People } from '../people/people.ts';
import { withinMs } from '../people/within.ts';

const MENTION = /(^|[\s(])@([^\s,;!?()]+)/g;
/** An e-mail names a person as well as a mention does. */
const EMAIL = /(^|[\s(])([\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6})/g;
/** A key that is somebody: `visitor=@bo`, `visitor=bo@…`. */
const KEYED = /="?@?([^\s,;!?()"=]+@[^\s,;!?()"]+|(?<=@)[^\s,;!?()"]+)"?/g;
/** A field that is somebody, and nothing else; what somebody writes is never one. */
const WHOLE = /^(?:@(\S{1,200})|([\w.+-]{1,64}@[\w.-]{1,190}))$/;
const ACCOUNT = /^(?:slack|teams):/;
const MAX_MENTIONS = 10;
/** Names are nice to have: nobody waits longer for them. */
const LOOK_UP_MS = 800;

export type Mentioned = {
  keys: Record<string, string>;
  text: string;
  fields: Record<string, string> | undefined;
  named: Person[];
  /** How many were looked for. */
  looked: number;
  /** What was said for a key that is somebody, where nobody is found. */
  unfound?: string;
};

/**
 * Finds the people named in a command (`@slack:U1` from a platform's mention, `@bo` typed) and writes their names into
 * the text, where an account number would mean nothing to a reader. Where a key or a field is somebody as a whole, it
 * becomes their e-mail, which is who they are to a machine. `free`: the text may hold keys that only its rule knows.
 * A platform that does not answer is no reason to lose what was said: then they are named as they were written.
 */
export async function mentions(
  message: Pick<InboundMessage, 'fields'>,
  said: Parsed,
  people: Pick<People, 'named'>,
  {
    free = false,
    most = MAX_MENTIONS,
    persons = [],
  }: {
    free?: boolean | undefined;
    most?: number;
    /** Keys of the verb that are somebody. */
    persons?: readonly string[];
  } = {},
): Promise<Mentioned> {
  const keyed = persons.flatMap(key => {
    const value = (said.keys[key] ?? message.fields?.[key] ?? '').trim();
    return value === '' ? [] : [bare(value)];
  });
  const texts = [said.text, message.fields?.text].filter(text => text !== undefined);
  const tokens = [
    ...keyed,
    ...(free ? [...said.text.matchAll(KEYED)].map(([, token = '']) => bare(token)) : []),
    ...texts.flatMap(text => [...tokensIn(text)]),
    ...Object.entries(message.fields ?? {}).flatMap(([key, value]) => somebody(key, value) ?? []),
  ];
  const wanted = [...new Set(tokens)].filter(token => token !== '').slice(0, most);
  const looked = wanted.map(token => people.named(token).catch(() => undefined));
  const all = await Promise.all(looked.map(each => withinMs(LOOK_UP_MS, each, () => undefined)));
  const found = new Map(wanted.flatMap((token, index) => (all[index] ? [[token, all[index]] as const] : [])));

  const readable = (text: string) =>
    text.replaceAll(MENTION, (whole, before: string, given: string) => {
      const [token, rest] = trimmed(given);
      const person = found.get(token);
      // The number of an account means nothing to a reader.
      return person ? `${before}@${person.name}${rest}` : ACCOUNT.test(token) ? `${before}@somebody${rest}` : whole;
    });
  const emailOf = (token: string) => {
    const person = found.get(token);
    return person?.standing === 'insider' ? person.email : undefined;
  };
  const filled = (key: string, value: string) => {
    const token = persons.includes(key) ? bare(value.trim()) : somebody(key, value);
    return (token === undefined ? undefined : emailOf(token)) ?? readable(value);
  };
  const unfound = keyed.find(token => emailOf(token) === undefined);
  return {
    keys: Object.fromEntries(
      Object.entries(said.keys).map(([key, value]) => [
        key,
        (persons.includes(key) || WHOLE.test(value) ? emailOf(bare(value.trim())) : undefined) ?? value,
      ]),
    ),
    text: readable(
      free
        ? said.text.replaceAll(KEYED, (whole, token: string) => {
            const email = emailOf(bare(token));
            return email === undefined ? whole : `=${email}`;
          })
        : said.text,
    ),
    fields:
      message.fields &&
      Object.fromEntries(Object.entries(message.fields).map(([key, value]) => [key, filled(key, value)])),
    named: [...found.values()].filter(({ standing }) => standing === 'insider'),
    looked: wanted.length,
    ...(unfound === undefined ? {} : { unfound }),
  };
}

const bare = (value: string) => value.replace(/^@/, '');

/** A full stop or a colon ends the sentence, not the name. */
function trimmed(token: string): [string, string] {
  const bareToken = token.replace(/[.:]$/, '');
  return [bareToken, token.slice(bareToken.length)];
}

const tokensIn = (text: string): string[] => [
  ...[...text.matchAll(MENTION)].map(([, , token = '']) => trimmed(token)[0]),
  ...[...text.matchAll(EMAIL)].map(([, , token = '']) => token),
];

function somebody(key: string, value: string): string | undefined {
  if (key === 'text') return undefined;
  const [, mention, email] = WHOLE.exec(value.trim().slice(0, 300)) ?? [];
  return mention ?? email;
}
