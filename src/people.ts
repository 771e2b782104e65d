import { type Directory, type Known } from './domain/directory.ts';
import { type PlatformName, type Speaker } from './domain/heard.ts';
import { type Organisation } from './domain/organisation.ts';
import { type Person } from './domain/person.ts';
import { type Platform } from './domain/platform.ts';

const FRESH_MS = 10 * 60_000;
const STALE_MS = 24 * 3_600_000;
const REMEMBERED = 20_000;

/** Somebody, and their account by its own name. */
type Found = { person: Person; account: string };

export type People = ReturnType<typeof people>;

/** Who is who, across platforms: asks the platform once, then the directory, then memory. */
export function people({
  directory,
  platforms,
  organisation,
}: {
  directory: Directory;
  platforms: readonly Platform[];
  organisation: () => Organisation;
}) {
  const byAccount = new Map<string, { person: Person; until: number }>();
  const names = new Map<string, string>();
  const accounts = new Map<string, string>();

  const learn = ({ person, account: own }: Found, platform: PlatformName, account: string) => {
    if (byAccount.size > REMEMBERED) byAccount.clear();
    byAccount.set(`${platform}:${account}`, { person, until: Date.now() + FRESH_MS });
    names.set(person.email, person.name);
    accounts.set(`${platform}:${person.email}`, own);
    introduce(platform, person.email, own);
  };

  const introduce = (platform: PlatformName, email: string, account: string) =>
    platforms.find(({ name }) => name === platform)?.meet(email, account);

  /** Undefined for somebody whom the platform does not know. */
  async function fromPlatform(platform: PlatformName, account: string, known?: Known): Promise<Found | undefined> {
    const asked = platforms.find(({ name }) => name === platform);
    const profile = await asked?.profile(account).catch((error: unknown) => {
      if (known) return known;
      throw error;
    });
    if (!profile) return undefined;
    const { email, name, standing, zone } = profile;
    const own = 'account' in profile && profile.account !== undefined ? profile.account : account;
    const person: Person = {
      email: email?.toLowerCase() ?? `${platform}:${own}`,
      name,
      standing,
      ...(zone === undefined ? {} : { zone }),
    };
    if (standing === 'insider') await directory.remember(person, platform, own, new Date());
    return { person, account: own };
  }

  async function whoIs({ platform, account, outsider }: Speaker): Promise<Person> {
    if (outsider) return { email: `${platform}:${account}`, name: 'A guest', standing: 'outsider' };
    const remembered = byAccount.get(`${platform}:${account}`);
    if (remembered && remembered.until > Date.now()) return remembered.person;
    const known = await directory.byAccount(platform, account);
    const fresh = known && Date.now() - known.seenAt.getTime() < STALE_MS ? known : undefined;
    const found = fresh ? { person: fresh, account } : await fromPlatform(platform, account, known);
    // Not remembered: a platform that is just being changed may know them in a minute.
    if (!found) return { email: `${platform}:${account}`, name: 'Somebody', standing: 'outsider' };
    learn(found, platform, account);
    return found.person;
  }

  /** The account of a person on a platform, where they have one. */
  async function accountOn(platform: PlatformName, email: string): Promise<string | undefined> {
    const cached = accounts.get(`${platform}:${email}`);
    if (cached !== undefined) return cached;
    if (email.startsWith(`${platform}:`)) return email.slice(platform.length + 1);
    const known = await directory.byEmail(email);
    const account =
      known?.accounts[platform] ?? (await platforms.find(({ name }) => name === platform)?.accountOf(email));
    if (account === undefined) return undefined;
    accounts.set(`${platform}:${email}`, account);
    if (!names.has(email)) await whoIs({ platform, account }).catch(() => undefined);
    return account;
  }

  /** The platform on which a person is best reached: where they are known to be, else wherever they are found. */
  async function reach(email: string): Promise<{ platform: PlatformName; account: string } | undefined> {
    const known = await directory.byEmail(email);
    const order = platforms
      .map(({ name }) => name)
      .toSorted((a, b) => Number(!known?.accounts[a]) - Number(!known?.accounts[b]));
    for (const platform of order) {
      const account = await accountOn(platform, email);
      if (account !== undefined) return { platform, account };
    }
    return undefined;
  }

  return {
    whoIs,
    accountOn,
    reach,

    /** `slack:U1`, an e-mail, or the part before its @ of somebody named in the desk file. */
    async named(token: string): Promise<Person | undefined> {
      const [, platform, account] = /^(slack|teams|console):(.+)$/.exec(token) ?? [];
      if (platform && account) return whoIs({ platform: platform as PlatformName, account });
      const email = token.toLowerCase();
      const found = mentionedIn(organisation()).find(known => known === email || known.split('@', 1)[0] === email);
      const known = await directory.byEmail(found ?? email);
      if (known) return known;
      if (found !== undefined) return { email: found, name: nameOf(found), standing: 'insider' };
      const stranger = email.includes('@') ? await reach(email) : undefined;
      return stranger && whoIs(stranger);
    },

    /** Makes sure that the names of these people are at hand for `nameOf`. */
    async know(emails: readonly string[]): Promise<void> {
      const unknown = [...new Set(emails)].filter(email => email.includes('@') && !names.has(email));
      for (const email of unknown) {
        const known = await directory.byEmail(email);
        if (!known) continue;
        names.set(email, known.name);
        for (const { name } of platforms) {
          const account = known.accounts[name];
          if (account !== undefined) introduce(name, email, account);
        }
      }
    },

    nameOf,
  };

  function nameOf(email: string): string {
    return names.get(email) ?? guessed(email);
  }
}

/** "amir.khan@…" → "Amir Khan", until the platform has told the name. */
const guessed = (email: string) =>
  (email.split('@', 1)[0] ?? email)
    .split(/[._-]/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

const mentionedIn = ({ desks, admins, auditors, change, people: others }: Organisation) => [
  ...auditors,
  ...(change?.managers ?? []),
  ...Object.values(change?.boards ?? {}).flatMap(({ members }) => members),
  ...others.flatMap(({ manager }) => manager ?? []),
  ...Object.values(desks).flatMap(({ teams }) =>
    Object.values(teams).flatMap(({ lead, members }) => [lead, ...members]),
  ),
  ...admins,
  ...others.map(({ email }) => email),
];
