import { cut } from '../../src/domain/text.ts';
import { z } from 'zod';
import { type Level } from '../shared/approval/tally.ts';
import { type Card, type Field, type Form } from '../../src/domain/card.ts';
import { type DeskFile } from '../../src/domain/desk.ts';
import { deskOf, type Organisation } from '../../src/domain/desk.ts';
import { type Person } from '../../src/domain/person.ts';
import { levelBy } from '../shared/approval/policy.ts';
import { saying } from './messages.ts';
import { type Saying } from '../../src/domain/saying.ts';

export type Item = DeskFile['catalogue'][number];
type ItemField = Item['fields'][number];
export type Answers = Record<string, string>;

const YES = ['yes', 'y', 'true'];
const MAX_ANSWER = 3_000;

/** What somebody may have: an item without `entitled` is for everybody. */
export const autoAssigned = ({ catalogue }: Organisation, { email }: Person): Item[] =>
  catalogue.filter(({ entitled }) => entitled === undefined || entitled.includes(email));

/** By key, by name, or by the words that a name has, the closest first; several when it is not clear which. */
export function found(items: readonly Item[], said: string): Item[] {
  const text = said.trim().toLowerCase();
  const exact = items.filter(({ key, name }) => key === text || name.toLowerCase() === text);
  if (exact.length > 0) return exact;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 2);
  const near = ({ key, name }: Item) => words.filter(word => `${key} ${name}`.toLowerCase().includes(word)).length;
  return items.filter(item => near(item) > 0).toSorted((a, b) => near(b) - near(a));
}

/** `laptop model=Developer reason="for two screens"`: the item, and what follows it for its fields. */
export function itemAndAnswers(items: readonly Item[], said: string): { name: string; answers: Answers; rest: string } {
  const known = new Map(items.flatMap(({ fields }) => fields.map(field => [field.key, field] as const)));
  const { answers, rest: name } = answersIn(said, known);
  const [first = '', ...others] = name.trim().split(/\s+/);
  const isKey = items.some(
    ({ key, name: called }) => key === first.toLowerCase() && called.toLowerCase() !== name.trim().toLowerCase(),
  );
  return isKey ? { name: first, answers, rest: others.join(' ') } : { name: name.trim(), answers, rest: '' };
}

/** Each value is quoted, the longest of its choices, one word, or for a text what comes before the next key. */
function answersIn(said: string, known: ReadonlyMap<string, ItemField>): { answers: Answers; rest: string } {
  const answers: Answers = {};
  const keys = [...said.matchAll(/(^|\s)([a-z0-9][a-z0-9-]{0,60})=/gi)].filter(({ 2: key = '' }) =>
    known.has(key.toLowerCase()),
  );
  const kept: string[] = [];
  let end = 0;
  keys.forEach(({ index, 0: whole, 2: named = '' }, at) => {
    if (index < end) return;
    const field = known.get(named.toLowerCase())!;
    const from = index + whole.length;
    const next = keys[at + 1]?.index ?? said.length;
    const { value, length } = valueAt(said, from, next, field);
    answers[field.key] = value;
    kept.push(said.slice(end, index));
    end = from + length;
  });
  return { answers, rest: kept.join('') + said.slice(end) };
}

function valueAt(said: string, from: number, next: number, { type, options }: ItemField) {
  const close = said.charAt(from) === '"' ? said.indexOf('"', from + 1) : -1;
  if (close > 0) return { value: said.slice(from + 1, close), length: close + 1 - from };
  const after = said.slice(from, from + MAX_CHOICE).toLowerCase();
  const choice = (options ?? [])
    .toSorted((a, b) => b.length - a.length)
    .find(option => after.startsWith(option.toLowerCase()) && /^(?:\s|$)/.test(after.slice(option.length)));
  if (choice !== undefined) return { value: choice, length: choice.length };
  const words = type === 'text' ? said.slice(from, next) : (/^\S*/.exec(said.slice(from, next))?.[0] ?? '');
  return { value: words.replaceAll('"', '').trim(), length: words.length };
}
const MAX_CHOICE = 400;

/** Whether a condition of the desk file holds: `{ cost: { above: 1500 } }`, `{ model: Developer }`. */
export function holds(when: Readonly<Record<string, unknown>> | undefined, answers: Answers): boolean {
  return Object.entries(when ?? {}).every(([key, wanted]) => {
    const given = answers[key];
    if (typeof wanted !== 'object' || wanted === null) return given !== undefined && isSame(given, wanted);
    const { above, below } = wanted as { above?: number; below?: number };
    const number = Number(given);
    return (above === undefined || number > above) && (below === undefined || (given !== undefined && number < below));
  });
}

const isSame = (given: string, wanted: unknown) =>
  typeof wanted === 'boolean'
    ? YES.includes(given.toLowerCase()) === wanted
    : given.toLowerCase() === String(wanted).toLowerCase();

/**
 * What is wrong with the answers, in one sentence, and with which field; undefined when the form is valid. `known`: the addresses of people who
 * were found, because a part in it, and no vote on it, is only somebody's who exists.
 */
export function complaint({ fields }: Item, answers: Answers, known: readonly string[]): Wrong | undefined {
  for (const field of fields) {
    const { key } = field;
    if (!holds(field.when, answers)) continue;
    const given = answers[field.key]?.trim() ?? '';
    if (given === '' && field.required) return { why: `${field.label} is needed.`, field: key };
    const wrong = given === '' ? undefined : wrongWith(field, given);
    if (wrong !== undefined) return { why: wrong, field: key };
    if (field.type === 'person' && given !== '' && !known.includes(given.toLowerCase()))
      return {
        why: `${field.label}: I don't know anybody called "${given}"; mention the person, or write their e-mail.`,
        field: key,
      };
  }
  return undefined;
}

export type Wrong = { why: string; field: string };

/** Every kind of field as what zod takes; the message of a failed check is shown as it is. */
const SHAPES: Record<ItemField['type'], (field: ItemField) => z.ZodType> = {
  text: ({ label, max }) => z.string().max(max ?? MAX_ANSWER, `${label} has at most ${max ?? MAX_ANSWER} characters.`),
  person: ({ label }) => z.email(`${label} is a person: mention them, or write their e-mail.`).max(200),
  choice: ({ label, options = [] }) =>
    z
      .string()
      .refine(
        given => options.some(option => option.toLowerCase() === given.toLowerCase()),
        `${label} is one of: ${options.join(', ')}.`,
      ),
  number: ({ label, min, max }) =>
    z
      .string()
      .regex(/^-?\d{1,15}(\.\d{1,6})?$/, `${label} is a number.`)
      .transform(Number)
      .pipe(
        z
          .number()
          .min(min ?? -Infinity, `${label} is at least ${min}.`)
          .max(max ?? Infinity, `${label} is at most ${max}.`),
      ),
  date: ({ label }) => z.iso.date(`${label} is a date such as 2026-12-24.`),
  'yes-no': ({ label }) => z.string().regex(/^(yes|no|y|n|true|false)$/i, `${label} is yes or no.`),
};

const wrongWith = (field: ItemField, given: string): string | undefined =>
  SHAPES[field.type](field).safeParse(given).error?.issues[0]?.message;

/** Only what its own fields ask for, and of those only what applies. */
export const keptAnswers = ({ fields }: Item, answers: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    fields.flatMap(field => {
      const given = answers[field.key];
      const all = answers as Answers;
      return typeof given === 'string' && given.trim() !== '' && holds(field.when, all)
        ? [[field.key, canonical(field, given.trim())]]
        : [];
    }),
  );

const canonical = ({ type, options }: ItemField, given: string) =>
  type === 'choice' ? (options?.find(option => option.toLowerCase() === given.toLowerCase()) ?? given) : given;

const KINDS: Record<ItemField['type'], Field['type']> = {
  text: 'text',
  choice: 'choice',
  number: 'line',
  date: 'line',
  person: 'person',
  'yes-no': 'choice',
};
const HINTS: Partial<Record<ItemField['type'], string>> = { number: 'A number.', date: 'Such as 2026-12-24.' };

/** The form of an item: who approves it and how soon is said before it is sent. */
export function itemForm(item: Item, words: Saying, intro: string, answers: Answers = {}): Form {
  return {
    title: cut(item.name, 24),
    words,
    submit: 'Request',
    intro,
    fields: item.fields.map(field => {
      const hint = [HINTS[field.type], field.when ? 'Only where it applies.' : undefined].filter(Boolean).join(' ');
      const options = field.type === 'yes-no' ? ['yes', 'no'] : field.options;
      return {
        key: field.key,
        label: field.label,
        type: KINDS[field.type],
        ...(field.required && !field.when ? { required: true as const } : {}),
        ...(options ? { options: options.map(value => ({ value, label: value })) } : {}),
        ...(answers[field.key] === undefined ? {} : { initial: answers[field.key]! }),
        ...(hint === '' ? {} : { hint }),
        ...(field.type === 'text' ? { max: field.max ?? MAX_ANSWER } : {}),
      };
    }),
  };
}

/** The catalogue, or the part of it that was meant. */
export const catalogueCard = (
  items: readonly Item[],
  title: string,
  { desks }: Organisation,
  /** For whom, if for another: ` for=…`. */
  whose = '',
): Card => ({
  title,
  lines: items.map(({ name, desk }) => [{ bold: name }, ` (${desks[desk]?.name ?? desk})`]),
  buttons: items
    .slice(0, 20)
    .map(({ key, name }) => ({ label: name, words: saying('request', `${key}${whose}`), opens: true as const })),
});

/** The team of its own desk that has the first task: it is theirs. */
export const ownTeam = ({ tasks, desk }: Pick<Item, 'tasks' | 'desk'>): string | undefined =>
  tasks.find(task => task.desk === undefined || task.desk === desk)?.team;

/** Who is asked for an item, level by level, without those who may never vote on it. */
export const levelsFor = (
  { approval, desk, tasks }: Item,
  { answers, requester, excluded }: { answers: Answers; requester: string; excluded: readonly string[] },
  organisation: Organisation,
): Level[] =>
  approval
    .filter(({ when }) => holds(when, answers))
    .map(rule => {
      const team = ownTeam({ tasks, desk }) ?? deskOf(organisation, desk)['default-team'];
      return levelBy(rule, { requester, desk, team, excluded }, organisation);
    });
