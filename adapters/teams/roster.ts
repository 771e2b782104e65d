import { z } from 'zod';
import { type Profile } from '../../src/domain/person.ts';
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
const GUEST = new Set(['guest', 'anonymous']);

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
}: {
  connector: Connector;
  teams: Teams;
  tenants: readonly string[];
  /** Those of the desks: their members are people whom the bot may have to tell something. */
  channels: () => readonly string[];
}) {
  const accounts = new Map<string, string>();
  const lookedFor = new Map<string, number>();
  let reading: Promise<void> | undefined;

  function learned(listed: Listed): Profile {
    const { id, name, userRole, tenantId, userPrincipalName } = listed;
    const address = (listed.email ?? userPrincipalName ?? '').toLowerCase();
    const isForeign = tenantId != null && tenants.length > 0 && !tenants.includes(tenantId.toLowerCase());
    // Entra marks accounts of other organisations in their sign-in name.
    const isGuest = GUEST.has(userRole ?? '') || /#EXT#/i.test(userPrincipalName ?? '');
    const outsider = isForeign || isGuest;
    const email = !outsider && address.includes('@') ? address : undefined;
    if (accounts.size > REMEMBERED) accounts.clear();
    if (email !== undefined) accounts.set(email, id);
    return {
      name: name ?? address.split('@', 1)[0] ?? 'Somebody',
      standing: id.startsWith('28:') ? 'bot' : outsider ? 'outsider' : 'insider',
      ...(email === undefined ? {} : { email }),
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

  return {
    /** As far as known by now, for drawing. */
    known: (email: string): string | undefined => accounts.get(email),

    /** `account` is the id that Teams gives for this bot, or the Entra object id. */
    async profile(account: string): Promise<(Profile & { account: string }) | undefined> {
      const member = await teams.person(account);
      const first = member ? [{ conversation: member.among, serviceUrl: member.serviceUrl }] : [];
      for (const { conversation, serviceUrl } of [...first, ...(await places())]) {
        const path = pathOf(conversation, 'members', account);
        const found = await connector.call('member', { serviceUrl, method: 'GET', path });
        if (found.is === 'gone' && found.status === 404) continue;
        if (found.is !== 'done') throw new PlatformSilent(`Teams could not be asked who somebody is: ${found.why}`);
        const listed = Listed.safeParse(found.answer).data;
        if (listed) return { ...learned(listed), account: listed.id };
      }
      return undefined;
    },

    async accountOf(email: string): Promise<string | undefined> {
      const known = accounts.get(email);
      if (known !== undefined) return known;
      if (Date.now() - (lookedFor.get(email) ?? -Infinity) < AGAIN_MS) return undefined;
      await (reading ??= readAll().finally(() => (reading = undefined)));
      const found = accounts.get(email);
      if (lookedFor.size > REMEMBERED) lookedFor.clear();
      if (found === undefined) lookedFor.set(email, Date.now());
      return found;
    },

    meet: (email: string, account: string) => void accounts.set(email, account),
  };
}
