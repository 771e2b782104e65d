import { isAway, isDuring, type Absence } from '../../workflows/system/absence/absence.ts';
import { type Command } from '../domain/command.ts';
import { type PlatformName } from '../domain/message.ts';
import { teamOf } from '../domain/desk.ts';
import { type Loaded, type Ticket } from '../domain/record.ts';
import { maySee } from '../domain/role.ts';
import {
  NOTHING_KNOWN,
  type AnyWorkflow,
  type Asker,
  type Context,
  type Known,
  type Mate,
  type Wants,
} from '../domain/workflow.ts';
import { NOTHING_AROUND } from '../../workflows/change/schedule.ts';
import { type Parts } from './services.ts';
import { surroundingsOf } from '../../workflows/change/reads.ts';
import { withinMs } from '../people/within.ts';

/** Reads what the rule wants to know before it decides: other records, a team's people, lists. */
export async function informed(
  parts: Parts,
  workflow: AnyWorkflow,
  state: Ticket,
  command: Command,
  asker: Asker,
): Promise<Context> {
  const wants = workflow.wants?.(state, command, asker) ?? {};
  if (Object.keys(wants).length === 0) return { ...asker, known: NOTHING_KNOWN };
  const [records, crew, loads, delegates, turn, reach, lists, around] = await Promise.all([
    recordsOf(parts, wants, asker),
    wants.crew ? crewOf(parts, wants.crew, asker) : [],
    loadsOf(parts, wants.loads ?? []),
    delegatesOf(parts, wants.delegates ?? [], asker),
    wants.crew ? parts.numbers.next(`turn:${wants.crew.desk}/${wants.crew.team}`) : 0,
    reachOf(parts, wants),
    Promise.all((wants.lists ?? []).map(wanted => parts.records.find(wanted))),
    wants.around ? surroundingsOf(parts.records, wants.around) : NOTHING_AROUND,
  ]);
  return {
    ...asker,
    known: {
      records,
      crew,
      loads,
      delegates,
      turn,
      reach,
      lists,
      around,
      ...(wants.file ? { file: parts.deskFile() } : {}),
    },
  };
}

/** A number that the speaker may not see does not exist for them. */
async function recordsOf(
  { records, organisation }: Parts,
  { records: numbers = [] }: Wants,
  { by }: Asker,
): Promise<Known['records']> {
  const found = await Promise.all(numbers.map(number => records.byNumber(number)));
  const seen = found.flatMap(record => (record && maySee(organisation(), by, record.state) ? [record] : []));
  return new Map(seen.map(({ number, kind, state }) => [number, { number, kind, state }]));
}

async function crewOf(
  { records }: Parts,
  { desk, team }: NonNullable<Wants['crew']>,
  { organisation, now }: Asker,
): Promise<Mate[]> {
  const members = teamOf(organisation, desk, team)?.members ?? [];
  const [absences, loads] = await Promise.all([absencesOf({ records }, members), loadsOf({ records }, members)]);
  return members.map(email => ({
    email,
    load: loads.get(email) ?? 0,
    away: absences.some(absence => absence.requester === email && isAway(absence, now)),
  }));
}

async function loadsOf(
  { records }: Pick<Parts, 'records'>,
  emails: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = emails.map(
    async assignee => [assignee, await records.count({ sight: 'everything', assignee, among: 'queued' })] as const,
  );
  return new Map(await Promise.all(counted));
}

async function delegatesOf(
  { records }: Pick<Parts, 'records'>,
  emails: readonly string[],
  { now }: Asker,
): Promise<ReadonlyMap<string, string>> {
  const absences = await absencesOf({ records }, emails);
  return new Map(
    absences.flatMap(absence =>
      absence.delegate !== undefined && isDuring(absence, now) ? [[absence.requester, absence.delegate] as const] : [],
    ),
  );
}

async function absencesOf({ records }: Pick<Parts, 'records'>, emails: readonly string[]): Promise<readonly Absence[]> {
  const found = emails.length === 0 ? [] : ((await records.latest('absence', emails)) as Loaded<Absence>[]);
  return found.map(({ state }) => state);
}

/** Where somebody is best reached is nice to know: nobody who reports something waits for a platform that is slow. */
const REACH_MS = 600;

async function reachOf({ people }: Parts, { reach = [] }: Wants): Promise<ReadonlyMap<string, PlatformName>> {
  const found = await Promise.all(
    reach.map(async email => {
      const asked = people.reach(email).catch(() => undefined);
      const reached = await withinMs(REACH_MS, asked, () => undefined);
      return [email, reached?.platform ?? (await people.placeOf(email))] as const;
    }),
  );
  return new Map(found.flatMap(([email, platform]) => (platform ? [[email, platform]] : [])));
}
