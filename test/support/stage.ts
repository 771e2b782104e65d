import { type PlatformName } from '../../src/domain/message.ts';

/**
 * Where something is shown: the desk's channel, where everybody reads, a board's channel, or a person's own conversation
 * with the bot.
 */
export type Spot = 'desk' | 'public' | 'board' | { of: string };

/** What somebody wrote, to change or (with no text) to delete. */
export type Written = { revise(text?: string): Promise<void> };

/** What a press or words are answered with: a text for this person alone, or a form that opened. */
export type Answer = string | { form: string };

/**
 * A platform with people on it, as the contract suite plays it: everything goes in by that platform's own ways and is
 * read where a person would read it. People go by their first names.
 */
export type Stage = {
  platform: PlatformName;
  /** To the bot alone. Answers what it says privately, '' for nothing. */
  says(person: string, words: string, how?: { twice?: boolean }): Promise<string>;
  presses(person: string, spot: Spot, number: string, label: string): Promise<Answer>;
  /** Sends the open form. Answers the complaint, '' for none. */
  fills(person: string, fields: Record<string, string>): Promise<string>;
  /** In the thread of a ticket, or in what this platform has for one; `words` for the bot are a command there. */
  writes(person: string, spot: Spot, number: string, text: string): Promise<Written>;
  commands(person: string, spot: Spot, number: string, words: string): Promise<void>;
  /** To the bot alone, as one talks: no slash command. */
  talks(person: string, words: string): Promise<string>;
  /** Resolves when this person was shown a text, wherever. */
  hears(person: string, text: string): Promise<void>;
  /** Says words to the bot alone that need a form, and opens it: what it shows. */
  opens(person: string, words: string): Promise<string>;
  /** In the thread of a ticket, by the bot's name: a command, or a sentence that begins like one. */
  names(person: string, spot: Spot, number: string, text: string): Promise<Written>;
  /** Presses a button on the last thing that the bot said to this person alone. */
  answers(person: string, label: string, to: string): Promise<void>;
  /** The card of a ticket as it is now. */
  card(spot: Spot, number: string): Promise<{ text: string; buttons: string[] }>;
  /** Resolves when a text is to be read there, in a card, a thread or a message. */
  reads(spot: Spot, text: string): Promise<void>;
  /** Resolves when the card has this button. */
  offers(spot: Spot, number: string, label: string): Promise<void>;
  /** Everything that this person was ever shown in their own conversation or privately. */
  seen(person: string): string;
  /** How often a ticket's card was posted there. */
  cards(spot: Spot, number: string): number;
  /** Mistakes that the platform found in what the bot sent. */
  wrong(): readonly string[];
  close(): Promise<void>;
};

/** Whether a card is that record's, by its title: as it stands, announced, or to be voted on. */
export const isCardOf = (text: string, number: string): boolean =>
  new RegExp(
    `^(Major incident |(EMERGENCY: )?Please decide: |Being decided: |Decided \\([^)]*\\): )?${number}[ :]`,
  ).test(text);

/** The number in a private answer or on a card: what a person would read off. */
export const numberIn = (text: string): string => {
  const found = /[A-Z]{3}-\d+/.exec(text)?.[0];
  if (!found) throw new Error(`there is no number in: ${text}`);
  return found;
};
