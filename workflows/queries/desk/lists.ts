import { cut } from '../../../src/domain/text.ts';
import { type Card, type Line } from '../../../src/domain/card.ts';
import { type CommandOf } from '../../../src/domain/command.ts';
import { type Desk } from '../../../src/domain/desk.ts';
import { refusing, type QueryAnswer, type QueryPlan, type QueryContext } from '../../../src/domain/query.ts';
import { type Loaded } from '../../../src/domain/record.ts';
import { type Wanted } from '../../../src/domain/records.ts';
import { type verbs } from './commands.ts';

const PAGE = 25;
/** What is due within this time counts as about to breach. */
const SOON_MS = 3_600_000;

type Scope = { title: string; lists: Omit<Wanted, 'sight' | 'limit'>[]; agents?: true };

export function list({ text, format }: CommandOf<typeof verbs, 'list'>, context: QueryContext): QueryPlan {
  const name = text.trim().toLowerCase() || 'mine';
  const known = scopes(context);
  const scope = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!scope) return refusing(`I can list mine, team, unassigned or breaching, not "${cut(name, 40)}".`);
  if (scope.agents && context.sight.desks.length === 0)
    return refusing('Only agents see the lists of a desk; say list mine for your own tickets.');
  return listing(scope, format, context);
}

export function queue({ text, format }: CommandOf<typeof verbs, 'queue'>, context: QueryContext): QueryPlan {
  const { organisation, sight } = context;
  const desk = deskNamed(text, context);
  if (desk === undefined || !sight.desks.includes(desk)) {
    const mine =
      sight.desks.length === 0 ? 'You are an agent of no desk' : `You can see the queue of: ${sight.desks.join(', ')}`;
    return refusing(`${mine}.`);
  }
  const department: Desk | undefined = organisation.desks[desk];
  return listing(
    { title: `Queue of ${department?.name ?? desk}`, lists: [{ desk, among: 'queued', order: 'queue' }] },
    format,
    context,
  );
}

/** By key or name; without either, the first desk of which one is an agent. */
export function deskNamed(text: string, { organisation: { desks }, sight }: QueryContext): string | undefined {
  const named = text.trim().toLowerCase();
  if (named === '') return sight.desks[0] ?? Object.keys(desks)[0];
  return Object.entries(desks).find(([key, { name }]) => key === named || name.toLowerCase() === named)?.[0];
}

function scopes({ by, sight, organisation, now }: QueryContext): Record<string, Scope> {
  const teams = Object.entries(organisation.desks).flatMap(([desk, { teams: known }]) =>
    Object.entries(known)
      .filter(([, { members, lead }]) => members.includes(by.email) || lead === by.email)
      .map(([team]) => ({ desk, team })),
  );
  const desks = sight.desks;
  return {
    mine: {
      title: 'Your tickets',
      lists: [
        { requester: by.email, among: 'open', order: 'newest' },
        ...(desks.length > 0 ? [{ assignee: by.email, among: 'queued', order: 'queue' } as const] : []),
      ],
    },
    team: {
      title: "Your team's tickets",
      agents: true,
      lists: [...new Set(teams.map(({ desk }) => desk))].map(desk => ({
        desk,
        teams: teams.filter(team => team.desk === desk).map(({ team }) => team),
        among: 'queued',
        order: 'queue',
      })),
    },
    unassigned: {
      title: 'Unassigned',
      agents: true,
      lists: desks.map(desk => ({ desk, assignee: null, among: 'queued', order: 'queue' })),
    },
    breaching: {
      title: 'Late, or due within the hour',
      agents: true,
      lists: desks.map(desk => ({
        desk,
        dueBefore: new Date(now.getTime() + SOON_MS),
        among: 'queued',
        order: 'queue',
      })),
    },
  };
}

function listing({ title, lists }: Scope, format: 'json' | undefined, context: QueryContext): QueryPlan {
  return {
    lists: lists.map(wanted => ({ ...wanted, sight: context.sight, limit: PAGE + 1 })),
    answer(found): QueryAnswer {
      const all = found.flat();
      const records = all.filter(({ number }, index) => all.findIndex(other => other.number === number) === index);
      const shown = records.slice(0, PAGE);
      if (format === 'json')
        return {
          card: {
            code: JSON.stringify({
              now: context.now,
              tickets: shown.map(record => jsonOf(record, context)),
              more: records.length > shown.length,
            }),
          },
        };
      return { card: asCard(title, shown, records.length > shown.length, context) };
    },
  };
}

/** A list of records as one card, a line each. */
export function asCard(title: string, records: readonly Loaded[], more: boolean, context: QueryContext): Card {
  const lines: Line[] = records.map(record => lineOf(record, context));
  if (records.length === 0) return { title, lines: [['Nothing here.']] };
  return { title, lines: [...lines, ...(more ? [['… and more.']] : [])] };
}

export const jsonOf = ({ number, state, version }: Loaded, { workflowOf }: QueryContext): object =>
  workflowOf(number)?.json(state, number, version) ?? { number };

const lineOf = ({ number, state, version }: Loaded, context: QueryContext): Line =>
  workflowOf(context, number).line({ state, number, version, context });

function workflowOf({ workflowOf: find }: QueryContext, number: string) {
  const found = find(number);
  if (!found) throw new Error(`no workflow for ${number}`);
  return found;
}
