import type { Card, Message, Place } from './card.ts';
import type { PlatformName } from './message.ts';
import type { Profile } from './person.ts';

/**
 * What became of a send. `later`: certainly not shown, try again after `afterMs`. `unknown`: it may have been shown.
 * `broken`: refused for what it says, not for where it goes; retrying the same is useless. `gone`: the platform says
 * that the bot may not speak there any more, so the place is given up at once. `absent`: the message to be changed or
 * answered is not there any more, the conversation is.
 */
export type Sent =
  | { is: 'sent'; place: Place }
  | { is: 'later'; afterMs: number; why: string }
  | { is: 'unknown'; why: string }
  | { is: 'broken'; why: string }
  | { is: 'gone'; why: string }
  | { is: 'absent'; why: string };

/** A platform that could not be asked about a person. Nothing was decided. */
export class PlatformSilent extends Error {}

export type Destination = { conversation: string; thread?: string };

/** A conversation that may be spoken in, or why not. */
export type Opened = { is: 'sent'; conversation: string } | Exclude<Sent, { is: 'sent' }>;

/** A chat platform, as the outbox sees it. Nothing here throws for what the platform answers. */
export type Platform = {
  name: PlatformName;
  /** Where the conversation has no threads, the message stands in it and its place has no `thread`. */
  post(to: Destination, message: Message): Promise<Sent>;
  update(place: Place, message: Message): Promise<Sent>;
  /** Where a desk, a board or everybody reads, on a platform that needs no channels in the desk file. */
  channelFor?(at: 'desk' | 'board' | 'public', of: string): string;
  /** The direct conversation with an account; `later` or `broken` when there is none to be had now. */
  direct(account: string): Promise<Opened>;
  /** Where the message with this key is; `absent` if it never arrived; `unknowable` if the platform can't tell. */
  lookUp(to: Destination, key: string, since: Date): Promise<Place | 'absent' | 'unknowable'>;
  /** Undefined when the platform knows no such account; throws when it can't be asked. */
  profile(account: string): Promise<Profile | undefined>;
  accountOf(email: string): Promise<string | undefined>;
  /** Somebody's account here, known from before: cards can name them from now on. */
  meet(email: string, account: string): void;
  /**
   * A conversation of its own for these accounts, opened or found again by its name; undefined where bots cannot open
   * one. Platforms without it speak in a thread of the desk's channel instead.
   */
  room?(name: string, accounts: readonly string[]): Promise<Opened | undefined>;
  /** A private word to one person, not durable: ephemeral in Slack, targeted or direct in Teams. */
  whisper(to: Destination, account: string, card: Card): Promise<Sent>;
};
