import { itemKeys } from '../../../src/domain/item-key.ts';
import { momentOf } from '../../../src/domain/moment.ts';
import { type Asker } from '../../../src/domain/workflow.ts';
import { type Change, type Details } from '../change.ts';
import { type Drafted } from '../commands.ts';

/** A change that takes longer than this is several. */
const LONGEST_MS = 31 * 86_400_000;

export type Said = Partial<Omit<Drafted, 'text'>>;
export type Read = { is: 'read'; details: Partial<Details> } | { is: 'wrong'; why: string };

const wrong = (why: string): Read => ({ is: 'wrong', why });

/** What somebody said about a change, as details; an end may be said as a length, such as `end=2h`. */
export function detailsOf(said: Said, before: Pick<Details, 'start' | 'end'>, asker: Asker): Read {
  const { now, named, organisation } = asker;
  const zone = organisation.timezone;
  const start = said.start === undefined ? before.start : momentOf(said.start, now, zone);
  const end = said.end === undefined ? before.end : momentOf(said.end, start ?? now, zone);
  if (said.start !== undefined && !start) return wrong(NO_TIME);
  if (said.end !== undefined && !end) return wrong(NO_TIME);
  if (start && end && end <= start) return wrong('It would end before it begins; say a later end.');
  if (start && end && end.getTime() - start.getTime() > LONGEST_MS)
    return wrong('A change takes a month at most; plan longer work as several.');
  const [implementer] = named;
  if (said.implementer !== undefined && !implementer)
    return wrong("I don't know who implements it; mention a person: implementer=@bo.");
  const cis = said.ci === undefined ? undefined : itemKeys(said.ci);
  if (cis?.length === 0) return wrong('Say what it is done to: ci=erp.');
  return {
    is: 'read',
    details: {
      ...texts(said),
      ...(cis ? { cis } : {}),
      ...(said.start !== undefined && start ? { start } : {}),
      ...(said.end !== undefined && end ? { end } : {}),
      ...(said.impact ? { impact: said.impact } : {}),
      ...(said.probability ? { probability: said.probability } : {}),
      ...(said.outage ? { outage: said.outage } : {}),
      ...(said.tested ? { tested: said.tested === 'yes' } : {}),
      ...(said['done-before'] ? { doneBefore: said['done-before'] === 'yes' } : {}),
      ...(said.implementer !== undefined && implementer ? { assignee: implementer.email } : {}),
    },
  };
}

const NO_TIME = 'Say times such as start=2026-12-18T22:00, start=22:00 or start=sat, and end=2h.';

const texts = (said: Said): Partial<Details> =>
  Object.fromEntries(
    (['title', 'why', 'plan', 'rollback', 'test'] as const).flatMap(key => {
      const given = said[key]?.trim();
      return given ? [[key, given]] : [];
    }),
  );

/** What is asked for before anybody votes on it (itsm-rules §3.5), in the order of the forms. */
export const missing = (state: Change): string[] =>
  [
    [state.cis.length > 0, 'ci'],
    [state.start, 'start'],
    [state.end, 'end'],
    [state.impact, 'impact'],
    [state.probability, 'probability'],
    [state.plan, 'plan'],
    [state.rollback, 'rollback'],
    [state.test, 'test'],
  ].flatMap(([given, name]) => (given ? [] : [String(name)]));

/** Only what is really different: the same words again are no edit. */
export const altered = (before: Details, said: Partial<Details>): Partial<Details> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Details]),
    ),
  );
