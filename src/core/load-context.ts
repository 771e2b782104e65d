import { own } from '../domain/text.ts';
import { type Command } from '../domain/command.ts';
import { type PlatformName } from '../domain/message.ts';
import { teamOf } from '../domain/desk.ts';
import { type Ticket } from '../domain/record.ts';
import { maySee } from '../domain/role.ts';
import {
  NOTHING_LOADED,
  type AnyWorkflow,
  type CommandContext,
  type Context,
  type LoadedNeeds,
  type Mate,
  type Needs,
  type ReadKey,
} from '../domain/workflow.ts';
import { type Services } from './services.ts';
import { withinMs } from '../people/within.ts';

/** Reads what the rule wants to know before it decides: other records, a team's people, lists. */
export async function loadContext(
  services: Services,
  workflow: AnyWorkflow,
  state: Ticket,
  command: Command,
  context: CommandContext,
): Promise<Context> {
  const needs = own(workflow.needs ?? {}, command.verb)?.(state, command, context) ?? {};
  if (Object.keys(needs).length === 0) return { ...context, loaded: NOTHING_LOADED };
  const [records, crew, loads, delegates, turn, reach, lists, got] = await Promise.all([
    recordsOf(services, needs, context),
    needs.crew ? crewOf(services, needs.crew, context) : [],
    loadsOf(services, needs.loads ?? []),
    delegatesOf(services, needs.delegates ?? [], context),
    needs.crew ? services.numbers.next(`turn:${needs.crew.desk}/${needs.crew.team}`) : 0,
    reachOf(services, needs),
    Promise.all((needs.lists ?? []).map(wanted => services.records.find(wanted))),
    needs.read?.run(services.records),
  ]);
  return {
    ...context,
    loaded: {
      records,
      crew,
      loads,
      delegates,
      turn,
      reach,
      lists,
      read: <T>(key: ReadKey<T>) => (needs.read?.key.name === key.name ? (got as T) : key.none),
      ...(needs.file ? { file: services.deskFile() } : {}),
    },
  };
}

/** A number that the speaker may not see does not exist for them. */
async function recordsOf(
  { records, organisation }: Services,
  { records: numbers = [] }: Needs,
  { by }: CommandContext,
): Promise<LoadedNeeds['records']> {
  const found = await Promise.all(numbers.map(number => records.byNumber(number)));
  const seen = found.flatMap(record => (record && maySee(organisation(), by, record.state) ? [record] : []));
  return new Map(seen.map(({ number, kind, state }) => [number, { number, kind, state }]));
}

async function crewOf(
  { records, absences }: Services,
  { desk, team }: NonNullable<Needs['crew']>,
  { organisation, now }: CommandContext,
): Promise<Mate[]> {
  const members = teamOf(organisation, desk, team)?.members ?? [];
  const [out, loads] = await Promise.all([absences(records, members, now), loadsOf({ records }, members)]);
  const away = new Set(out.filter(absence => absence.away).map(({ email }) => email));
  return members.map(email => ({ email, load: loads.get(email) ?? 0, away: away.has(email) }));
}

async function loadsOf(
  { records }: Pick<Services, 'records'>,
  emails: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = emails.map(
    async assignee => [assignee, await records.count({ sight: 'everything', assignee, among: 'queued' })] as const,
  );
  return new Map(await Promise.all(counted));
}

async function delegatesOf(
  { records, absences }: Services,
  emails: readonly string[],
  { now }: CommandContext,
): Promise<ReadonlyMap<string, string>> {
  const out = await absences(records, emails, now);
  return new Map(out.flatMap(({ email, delegate }) => (delegate === undefined ? [] : [[email, delegate] as const])));
}

/** Where somebody is best reached is nice to know: nobody who reports something waits for a platform that is slow. */
const REACH_MS = 600;

async function reachOf({ people }: Services, { reach = [] }: Needs): Promise<ReadonlyMap<string, PlatformName>> {
  const found = await Promise.all(
    reach.map(async email => {
      const asked = people.reach(email).catch(() => undefined);
      const reached = await withinMs(REACH_MS, asked, () => undefined);
      return [email, reached?.platform ?? (await people.placeOf(email))] as const;
    }),
  );
  return new Map(found.flatMap(([email, platform]) => (platform ? [[email, platform]] : [])));
}
