/** Somebody the desk knows. One person, whatever platform they speak from: the verified e-mail is the identity. */
export type Person = {
  /** Lower-case e-mail, or `platform:id` where the platform vouches for none. */
  email: string;
  name: string;
  standing: 'insider' | 'outsider' | 'bot';
  /** IANA zone from the chat profile. */
  zone?: string;
};

/** The bot itself, speaking through its timers and through other records. */
export const HARK: Person = { email: 'hark', name: 'Hark', standing: 'bot' };

/** What a platform may fail to tell of an account, without which nobody is known to be of the organisation. */
export const FACTS = ['role', 'tenant', 'sign-in name'] as const;
export type MissingFact = (typeof FACTS)[number];

/**
 * What a platform says of one of its accounts. `email` only when the platform vouches for it; `account` when it was
 * asked by another of its names; `id` is its lasting name. With `missing` facts it is an outsider, until an admin says
 * otherwise: `claims` is the address that it would have then.
 */
export type Profile = Omit<Person, 'email'> & {
  email?: string;
  account?: string;
  id?: string;
  missing?: readonly MissingFact[];
  claims?: string;
};

/** What admins said about accounts of which the platforms do not tell enough. */
export type Vouched = {
  /** `platform:id` → the address under which this account is known. */
  accounts: ReadonlyMap<string, string>;
  /** Facts that a platform tells of nobody, and that nobody is asked for any more. */
  waived: ReadonlySet<MissingFact>;
};
export const NOBODY_VOUCHED: Vouched = { accounts: new Map(), waived: new Set() };
