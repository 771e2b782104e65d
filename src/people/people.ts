import { type Account, type Directory, type Known } from '../domain/directory.ts';
import { type PlatformName, type Speaker } from '../domain/message.ts';
import { type Organisation } from '../domain/desk.ts';
import { type Person, type Profile, type Vouched } from '../domain/person.ts';
import { PlatformSilent, type Platform } from '../domain/platform.ts';
import { withinMs } from './within.ts';

/** Within this nobody's standing is asked for again, where nothing depends on it. */
const RELAXED_MS = 24 * 3_600_000;
/** Where it matters, nobody's standing is older than this; agents' is no older than that. */
export const VERIFIED_MS = 60_000;
export const AGENT_MS = 10 * 60_000;
/** Whoever waits for an answer does not wait longer than this for it to be known who they are. */
const ASK_MS = { strictly: 1_000, relaxed: 1_600 };
/** Addresses that nobody has are not looked for again at once. */
const MISSED_MS = 10 * 60_000;
const STRANGER_MS = 60_000;
const REMEMBERED = 20_000;

/** Somebody, their account by its own name, and when the platform said so (the desk's time). */
type Found = { person: Person; account: string; at: number };
type Remembered = Found & { by: Vouched };

/** An account of which it is not known whose it is. */
export type Doubtful = Account & { name: string; address: string | undefined } & (
    | { why: 'unproven'; missing: NonNullable<Profile['missing']> }
    /** Another account has that address. */
    | { why: 'claimed' }
  );

export type People = ReturnType<typeof people>;

/** Who is who, across platforms: an account is the identity, and what cannot be proven of it is an outsider. */
export function people({
  directory,
  platforms,
  organisation,
  vouched,
  now,
  onDoubt = () => undefined,
  onAlias = async () => undefined,
}: {
  directory: Directory;
  platforms: readonly Platform[];
  organisation: () => Organisation;
  vouched: () => Vouched;
  /** The desk's time: weeks of it may pass in a minute. */
  now: () => Date;
  /** An admin should look at this account. */
  onDoubt?: (account: Doubtful) => void;
  /** Somebody has one more address, which the desk file may name. */
  onAlias?: () => Promise<void>;
}) {
  const byAccount = new Map<string, Remembered>();
  const names = new Map<string, string>();
  const accounts = new Map<string, string>();
  const missed = new Map<string, number>();

  const age = (at: number) => Math.abs(now().getTime() - at);
  const keyOf = (platform: PlatformName, account: string) => `${platform}:${account}`;

  /** Only of people of the organisation is anything kept: others have no address. */
  function learn(found: Found, platform: PlatformName, account: string): Person {
    const { person, account: own } = found;
    if (byAccount.size > REMEMBERED) byAccount.clear();
    byAccount.set(keyOf(platform, account), { ...found, by: vouched() });
    if (person.standing !== 'insider') return person;
    names.set(person.email, person.name);
    accounts.set(keyOf(platform, person.email), own);
    introduce(platform, person.email, own);
    return person;
  }

  /** An outsider may become a colleague at any moment: by an admin's word, or on the platform. */
  const isFresh = ({ person, at, by }: Remembered, most: number) =>
    person.standing === 'insider' ? age(at) <= most : by === vouched() && age(at) <= Math.min(most, STRANGER_MS);

  const introduce = (platform: PlatformName, email: string, account: string) =>
    platforms.find(({ name }) => name === platform)?.meet(email, account);

  const stranger = (platform: PlatformName, account: string, name: string, standing: Person['standing']): Person => ({
    email: keyOf(platform, account),
    name,
    standing,
  });

  /** Whether an account is known to be of the organisation, and under which address. */
  function proven(profile: Profile, { platform, account, id }: Account): string | undefined {
    const word = vouched().accounts.get(keyOf(platform, id ?? account));
    if (profile.standing === 'insider') return word ?? profile.email;
    if (profile.standing === 'bot' || !profile.missing) return undefined;
    if (word !== undefined) return word;
    return profile.missing.every(fact => vouched().waived.has(fact)) ? profile.claims : undefined;
  }

  /** The same account stays who it was, whatever its address is now. */
  async function settled(profile: Profile, at: Account): Promise<Person> {
    const { platform, account, id } = at;
    const { name, standing, zone, missing } = profile;
    const address = proven(profile, at)?.toLowerCase();
    if (address === undefined && missing) onDoubt({ ...at, name, address: profile.claims, why: 'unproven', missing });
    if (address === undefined && standing !== 'insider')
      return stranger(platform, account, name, standing === 'bot' ? 'bot' : 'outsider');
    const before =
      (await directory.byAccount(platform, account)) ??
      (id === undefined ? undefined : await directory.byAccount(platform, id));
    const who: Person = {
      email: before?.email ?? address ?? keyOf(platform, account),
      name,
      standing: 'insider',
      ...(zone === undefined ? {} : { zone }),
    };
    const isNewAddress = before !== undefined && address !== undefined && !addressesOf(before).includes(address);
    if (isNewAddress) {
      if ((await directory.alias(before.email, address)) === 'remembered') await onAlias();
      else onDoubt({ ...at, name, address, why: 'claimed' });
    }
    const holder = before ?? (address === undefined ? undefined : await directory.byEmail(address));
    const instead = vouched().accounts.has(keyOf(platform, id ?? account));
    const email = holder?.email ?? who.email;
    const kept = await directory.remember({ ...who, email }, at, now(), { instead });
    if (kept === 'remembered') return { ...who, email };
    onDoubt({ ...at, name, address, why: 'claimed' });
    return stranger(platform, account, name, 'outsider');
  }

  /** Undefined for somebody whom the platform does not know. Throws PlatformSilent when it does not answer in time. */
  async function asked(platform: PlatformName, account: string, ms: number): Promise<Person | undefined> {
    const found = platforms.find(({ name }) => name === platform);
    if (!found) return undefined;
    const profile = await withinMs(ms, found.profile(account), () => {
      throw new PlatformSilent(`${platform} did not say in time who ${account} is`);
    });
    if (!profile) return undefined;
    const { account: own = account, id } = profile;
    const person = await settled(profile, { platform, account: own, ...(id === undefined ? {} : { id }) });
    return learn({ person, account: own, at: now().getTime() }, platform, account);
  }

  /**
   * Somebody as they stand. `withinMs`: no older than this (desk's time); without `orElse` it throws PlatformSilent
   * where that cannot be known.
   */
  async function whoIs(
    { platform, account }: Speaker,
    { withinMs: most = RELAXED_MS, orElse }: { withinMs?: number; orElse?: 'known' } = {},
  ): Promise<Person> {
    const remembered = byAccount.get(keyOf(platform, account));
    if (remembered && isFresh(remembered, most)) return remembered.person;
    const known = await directory.byAccount(platform, account);
    const seen = known && {
      person: plain(known),
      account: known.accounts[platform] ?? account,
      at: known.seenAt.getTime(),
    };
    if (seen && age(seen.at) <= most) return learn(seen, platform, account);
    try {
      // Not remembered: a platform that is just being changed may know them in a minute.
      return (
        (await asked(platform, account, most === RELAXED_MS ? ASK_MS.relaxed : ASK_MS.strictly)) ??
        stranger(platform, account, 'Somebody', 'outsider')
      );
    } catch (error) {
      const isGood = most === RELAXED_MS || orElse === 'known';
      if (isGood && remembered && age(remembered.at) <= RELAXED_MS) return remembered.person;
      if (isGood && seen && age(seen.at) <= RELAXED_MS) return seen.person;
      throw error;
    }
  }

  /** The account of a person on a platform, where they have one. */
  async function accountOn(platform: PlatformName, email: string): Promise<string | undefined> {
    const cached = accounts.get(keyOf(platform, email));
    if (cached !== undefined) return cached;
    if (email.startsWith(`${platform}:`)) return email.slice(platform.length + 1);
    const known = await directory.byEmail(email);
    const account =
      known?.accounts[platform] ?? (await platforms.find(({ name }) => name === platform)?.accountOf(email));
    if (account === undefined) return undefined;
    accounts.set(keyOf(platform, email), account);
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

    /** Where somebody is known to be, without asking anybody: undefined for those never met. */
    async placeOf(email: string): Promise<PlatformName | undefined> {
      const known = await directory.byEmail(email);
      return platforms.find(({ name }) => known?.accounts[name] !== undefined)?.name;
    },

    /**
     * `slack:U1`, an e-mail, or the part before its @ of somebody named in the desk file. Throws when a platform that
     * would have to be asked does not answer.
     */
    async named(token: string): Promise<Person | undefined> {
      const [, platform, account] = /^(slack|teams|console):(.+)$/.exec(token) ?? [];
      if (platform && account) return whoIs({ platform: platform as PlatformName, account });
      const email = token.toLowerCase();
      const found = mentionedIn(organisation()).find(known => known === email || known.split('@', 1)[0] === email);
      const known = await directory.byEmail(found ?? email);
      if (known) return plain(known);
      if (found !== undefined) return { email: found, name: nameOf(found), standing: 'insider' };
      if (!email.includes('@') || age(missed.get(email) ?? -Infinity) < MISSED_MS) return undefined;
      const met = await reach(email);
      if (met) return whoIs(met);
      if (missed.size > REMEMBERED) missed.clear();
      missed.set(email, now().getTime());
      return undefined;
    },

    /** Asks ahead of time, so that a press on what is just being shown to them need not wait. */
    ahead(platform: PlatformName, account: string, withinMs: number) {
      void whoIs({ platform, account }, { withinMs }).catch(() => undefined);
    },

    /** Something about this account has changed: what was known of it is not believed any more. */
    async forget(platform: PlatformName, account: string): Promise<void> {
      byAccount.delete(keyOf(platform, account));
      await directory.forget(platform, account);
    },

    /** Makes sure that the names of these people are at hand for `nameOf`. */
    async know(emails: readonly string[]): Promise<void> {
      const unknown = [...new Set(emails)].filter(email => email.includes('@') && !names.has(email));
      const found = await Promise.all(unknown.map(async email => [email, await directory.byEmail(email)] as const));
      for (const [email, known] of found) {
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

const plain = ({ email, name, standing, zone }: Known): Person => ({
  email,
  name,
  standing,
  ...(zone === undefined ? {} : { zone }),
});

const addressesOf = ({ email, aliases = [] }: Known): readonly string[] => [email, ...aliases];

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
