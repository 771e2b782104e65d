import { itemKeys } from '../../configuration/public.ts';
import { momentOf } from '../../../src/time/moment.ts';
import { worksAt } from '../../../src/domain/role.ts';
import { type CommandContext } from '../../../src/domain/workflow.ts';
import { type Change, type Details } from '../change.ts';
import { type Drafted } from '../commands.ts';

/** A change that takes longer than this is several. */
const MAX_WINDOW_MS = 31 * 86_400_000;

export type Said = Partial<Omit<Drafted, 'text'>>;
export type Read = { is: 'read'; details: Partial<Details> } | { is: 'wrong'; why: string };

const wrong = (why: string): Read & { is: 'wrong' } => ({ is: 'wrong', why });

/**
 * What somebody said about a change at a desk, as details. An end may be said as a length, such as `end=2h`; with a new
 * start alone it takes as long as before.
 */
export function detailsOf(
  said: Said,
  before: Pick<Details, 'start' | 'end'> & { desk: string },
  context: CommandContext,
): Read {
  const { now, organisation } = context;
  const zone = organisation.timezone;
  const start = said.start === undefined ? before.start : momentOf(said.start, now, zone);
  if (said.start !== undefined && !start) return wrong(NO_TIME);
  const end = said.end === undefined ? moved(before, start) : momentOf(said.end, start ?? now, zone);
  if (said.end !== undefined && !end) return wrong(NO_TIME);
  if (start && end && end <= start) return wrong('It would end before it begins; say a later end.');
  if (start && end && end.getTime() - start.getTime() > MAX_WINDOW_MS)
    return wrong('A change takes a month at most; plan longer work as several.');
  const implementer = said.implementer === undefined ? undefined : implementerOf(said.implementer, before, context);
  if (implementer && 'why' in implementer) return implementer;
  const cis = said.ci === undefined ? undefined : itemKeys(said.ci);
  if (cis?.length === 0) return wrong('Say what it is done to: ci=erp.');
  return {
    is: 'read',
    details: {
      ...texts(said),
      ...(cis ? { cis } : {}),
      ...(said.start !== undefined && start ? { start } : {}),
      ...(end && end.getTime() !== before.end?.getTime() ? { end } : {}),
      ...(said.impact ? { impact: said.impact } : {}),
      ...(said.probability ? { probability: said.probability } : {}),
      ...(said.outage ? { outage: said.outage } : {}),
      ...(said.tested ? { tested: said.tested === 'yes' } : {}),
      ...(said['done-before'] ? { doneBefore: said['done-before'] === 'yes' } : {}),
      ...(implementer ? { assignee: implementer.email } : {}),
    },
  };
}

/** A later start takes its end along. */
function moved({ start: before, end }: Pick<Details, 'start' | 'end'>, start: Date | undefined): Date | undefined {
  if (!before || !end || !start) return end;
  return new Date(end.getTime() + start.getTime() - before.getTime());
}

/** Whoever makes it works at its desk, or is whoever says so. */
function implementerOf(
  said: string,
  { desk }: { desk: string },
  { named, organisation, by }: CommandContext,
): { email: string } | (Read & { is: 'wrong' }) {
  const person = named.find(({ email }) => email === said.trim().toLowerCase());
  if (!person) return { is: 'wrong', why: "I don't know who implements it; mention a person: implementer=@bo." };
  if (person.email !== by.email && !worksAt(organisation, person.email, desk))
    return { is: 'wrong', why: `${person.name} is no agent of ${organisation.desks[desk]?.name ?? desk}.` };
  return { email: person.email };
}

/** `strat=…`: words that are all of a key that nobody knows are a slip, not a text. */
export function unknownKey(text: string, known: readonly string[]): string | undefined {
  const words = text.trim().split(/\s+/);
  const [key] = words[0]?.split('=', 1) ?? [];
  const isSlip = key !== undefined && words.every(word => /^[a-z][a-z-]{1,20}=/i.test(word));
  return isSlip ? `There is no ${key.toLowerCase()}= here; there are: ${known.join(', ')}.` : undefined;
}

const NO_TIME = 'Say times such as start=2026-12-18T22:00, start=22:00 or start=sat, and end=2h.';

const texts = (said: Said): Partial<Details> =>
  Object.fromEntries(
    (['title', 'why', 'plan', 'rollback', 'test'] as const).flatMap(key => {
      const given = said[key]?.trim();
      return given ? [[key, given]] : [];
    }),
  );

/** A dot is no plan, and no reason. */
export const isSaid = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** What is asked for before anybody votes on it (itsm-rules §3.5), in the order of the forms. */
export const missing = (state: Change): string[] =>
  [
    [state.cis.length > 0, 'ci'],
    [state.start, 'start'],
    [state.end, 'end'],
    [state.impact, 'impact'],
    [state.probability, 'probability'],
    [isSaid(state.plan), 'plan'],
    [isSaid(state.rollback), 'rollback'],
    [isSaid(state.test), 'test'],
  ].flatMap(([given, name]) => (given ? [] : [String(name)]));

/** Only what is really different: the same words again are no edit. */
export const changedFields = (before: Details, said: Partial<Details>): Partial<Details> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Details]),
    ),
  );
