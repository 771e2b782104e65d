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

/**
 * What a platform says of one of its accounts. `email` only when the platform calls it verified; `account` when it was
 * asked by another of its names.
 */
export type Profile = Omit<Person, 'email'> & { email?: string; account?: string };
