import type { PlatformName } from './message.ts';
import type { Person } from './person.ts';

/**
 * Somebody in the store. `email` is the address under which they were first known, and stays; `aliases` are those that
 * their accounts had since. `ids` are the platforms' own lasting names of their accounts, where those differ.
 */
export type Known = Person & {
  accounts: Partial<Record<PlatformName, string>>;
  ids?: Partial<Record<PlatformName, string>>;
  aliases?: readonly string[];
  seenAt: Date;
};

/** One account of somebody's, as the platform tells of it. `id`: its lasting name there. */
export type Account = { platform: PlatformName; account: string; id?: string };

/** The store of people: who has which account where. An account is the identity, an address an attribute. */
export type Directory = {
  byAccount(platform: PlatformName, account: string): Promise<Known | undefined>;
  /** By any address that they have or had. */
  byEmail(email: string): Promise<Known | undefined>;
  /**
   * Adds or refreshes a person; accounts on other platforms stay. `claimed`: that address belongs to somebody else's
   * account there, so nothing was changed; with `instead` this account takes the place of that one.
   */
  remember(person: Person, account: Account, at: Date, how?: { instead: boolean }): Promise<'remembered' | 'claimed'>;
  /** One more address of a known person; `claimed` where it is somebody else's. */
  alias(email: string, more: string): Promise<'remembered' | 'claimed'>;
  /** Their standing is asked for again before it is believed. */
  forget(platform: PlatformName, account: string): Promise<void>;
  /** Every alias, with the address that it stands for. */
  aliases(): Promise<readonly (readonly [alias: string, email: string])[]>;
};

/** Record numbers: never twice; gaps are allowed. */
export type Numbers = {
  next(prefix: string): Promise<number>;
  /** A number that was taken and not used. */
  giveBack(prefix: string, number: number): void;
  /** Returns what is left of the blocks, at a clean stop. */
  stop(): Promise<void>;
};
