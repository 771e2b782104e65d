import { z } from 'zod';
import { type MissingFact, type Profile, type Vouched } from '../../src/domain/person.ts';
import { PlatformSilent } from '../../src/domain/platform.ts';
import { pathOf, type Connector } from './connector.ts';
import { type Conversation, type Teams } from './references.ts';

const PAGE = 500;
const PAGES = 40;
/** So many conversations are asked about one person. */
const PLACES = 20;
/** Somebody who is in no roster is looked for again after this. */
const AGAIN_MS = 10 * 60_000;
const REMEMBERED = 50_000;

const Listed = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
});
type Listed = z.infer<typeof Listed>;

const Page = z.looseObject({ members: z.array(z.unknown()), continuationToken: z.string().nullish() });

export type Roster = ReturnType<typeof roster>;

/** Who is who in Teams, by the rosters of the conversations that the bot is in. */
export function roster({
  connector,
  teams,
  tenants,
  channels,
  vouched,
}: {
  connector: Connector;
  teams: Teams;
  tenants: readonly string[];
  /** Those of the desks: their members are people whom the bot may have to tell something. */
  channels: () => readonly string[];
  /** What admins said about facts that Teams does not tell. */
  vouched: () => Vouched;
}) {
  const accounts = new Map<string, string>();
  /** Of whom a list does not tell enough: asked for by themselves before they are believed or not. */
  const doubtful = new Map<string, string>();
  const lookedFor = new Map<string, number>();
  let reading: Promise<void> | undefined;

  /** What is proven of somebody: of our tenant, a member of it, and by which name they sign in (Entra marks guests in it). */
  function learned(listed: Listed): Profile {
    const { id, name, userRole, tenantId, userPrincipalName: upn, email } = listed;
    const missing: MissingFact[] = [
      ...(userRole ? [] : ['role' as const]),
      ...(tenantId || tenants.length === 0 ? [] : ['tenant' as const]),
      ...(upn ? [] : ['sign-in name' as const]),
    ];
    const isForeign = tenantId != null && tenants.length > 0 && !tenants.includes(tenantId.toLowerCase());
    const isGuest = userRole != null && userRole.toLowerCase() !== 'user';
    const isOutsider = isForeign || isGuest || /#EXT#/i.test(`${upn ?? ''}${email ?? ''}`);
    // The address in a profile may be anything; the name somebody signs in by is theirs.
    const address = (upn ?? email ?? '').toLowerCase();
    const claims = !isOutsider && address.includes('@') ? address : undefined;
    const isProven = claims !== undefined && missing.every(fact => vouched().waived.has(fact));
    const lasting = listed.aadObjectId ?? listed.objectId;
    if (accounts.size > REMEMBERED) accounts.clear();
    if (doubtful.size > REMEMBERED) doubtful.clear();
    if (isProven) accounts.set(claims, id);
    else if (claims !== undefined) doubtful.set(claims, id);
    return {
      name: name ?? address.split('@', 1)[0] ?? 'Somebody',
      standing: id.startsWith('28:') ? 'bot' : isProven ? 'insider' : 'outsider',
      ...(isProven ? { email: claims } : {}),
      ...(lasting ? { id: lasting } : {}),
      ...(isOutsider || missing.length === 0 ? {} : { missing, ...(claims === undefined ? {} : { claims }) }),
    };
  }

  async function readTeam({ conversation, serviceUrl }: Conversation) {
    let token: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const query = new URLSearchParams({ pageSize: String(PAGE), ...(token ? { continuationToken: token } : {}) });
      const path = `${pathOf(conversation, 'pagedmembers')}?${query.toString()}`;
      const found = await connector.call('members', { serviceUrl, method: 'GET', path });
      if (found.is === 'gone' || found.is === 'broken') return;
      if (found.is !== 'done') throw new PlatformSilent(`Teams could not be asked for its members: ${found.why}`);
      const { members, continuationToken } = Page.parse(found.answer);
      for (const member of members) {
        const listed = Listed.safeParse(member).data;
        if (listed) learned(listed);
      }
      token = continuationToken ?? undefined;
      if (token === undefined) return;
    }
  }

  /** Where people are to be found: the teams that the bot is in, and the desks' own channels. */
  async function places(): Promise<Conversation[]> {
    const [heard, somewhere] = await Promise.all([teams.teams(), teams.anywhere()]);
    const named = somewhere
      ? channels().map(conversation => ({ ...somewhere, conversation, kind: 'channel' as const }))
      : [];
    return [...heard.filter(({ dead }) => !dead), ...named].slice(0, PLACES);
  }

  async function readAll() {
    const found = await places();
    // Before Teams is heard from there is nobody to ask, and so nobody is known to be missing.
    if (found.length === 0) throw new PlatformSilent('Teams has not been heard from yet');
    for (const place of found) await readTeam(place);
  }

  /**
   * `account` is the id that Teams gives for this bot, or the Entra object id. A fact that one roster lacks is asked of
   * one more.
   */
  async function profile(account: string): Promise<(Profile & { account: string }) | undefined> {
    const member = await teams.person(account);
    const first = member ? [{ conversation: member.among, serviceUrl: member.serviceUrl }] : [];
    let best: Listed | undefined;
    for (const { conversation, serviceUrl } of [...first, ...(await places())]) {
      const path = pathOf(conversation, 'members', account);
      const found = await connector.call('member', { serviceUrl, method: 'GET', path });
      if (found.is === 'gone' && found.status === 404) continue;
      if (found.is !== 'done') {
        if (best) break;
        throw new PlatformSilent(`Teams could not be asked who somebody is: ${found.why}`);
      }
      const listed = Listed.safeParse(found.answer).data;
      if (!listed) continue;
      const isSecond = best !== undefined;
      best = together(best, listed);
      if (isSecond || isWhole(best)) break;
    }
    if (!best) return undefined;
    return { ...learned(best), account: best.id };
  }

  return {
    /** As far as known by now, for drawing. */
    known: (email: string): string | undefined => accounts.get(email),

    profile,

    async accountOf(email: string): Promise<string | undefined> {
      const known = accounts.get(email);
      if (known !== undefined) return known;
      if (Date.now() - (lookedFor.get(email) ?? -Infinity) < AGAIN_MS) return undefined;
      await (reading ??= readAll().finally(() => (reading = undefined)));
      const claimed = accounts.has(email) ? undefined : doubtful.get(email);
      if (claimed !== undefined) await profile(claimed);
      const found = accounts.get(email);
      if (lookedFor.size > REMEMBERED) lookedFor.clear();
      if (found === undefined) lookedFor.set(email, Date.now());
      return found;
    },

    meet: (email: string, account: string) => void accounts.set(email, account),
  };
}

const isWhole = ({ userRole, tenantId, userPrincipalName }: Listed) =>
  Boolean(userRole && tenantId && userPrincipalName);

/** What either of two answers about one account tells. */
const together = (before: Listed | undefined, now: Listed): Listed => ({
  ...now,
  ...Object.fromEntries(Object.entries(before ?? {}).filter(([, value]) => value != null && value !== '')),
  id: now.id,
});
