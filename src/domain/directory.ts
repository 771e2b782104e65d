import type { PlatformName } from './heard.ts';
import type { Person } from './person.ts';

export type Known = Person & { accounts: Partial<Record<PlatformName, string>>; seenAt: Date };

/** The store of people: who has which account where. */
export type Directory = {
  byAccount(platform: PlatformName, account: string): Promise<Known | undefined>;
  byEmail(email: string): Promise<Known | undefined>;
  /** Adds or refreshes a person; accounts on other platforms stay. */
  remember(person: Person, platform: PlatformName, account: string, at: Date): Promise<void>;
};

/** Record numbers: never twice; gaps are allowed. */
export type Numbers = {
  next(prefix: string): Promise<number>;
  /** A number that was taken and not used. */
  giveBack(prefix: string, number: number): void;
  /** Returns what is left of the blocks, at a clean stop. */
  stop(): Promise<void>;
};
