export const PLATFORMS = ['slack', 'teams', 'console'] as const;
export type PlatformName = (typeof PLATFORMS)[number];

/** Who spoke, in the platform's own terms; what they are is asked of the platform, never read off the payload. */
export type Speaker = { platform: PlatformName; account: string };

/** Where it was said. `thread` is the message that the thread hangs from. */
export type Where = {
  platform: PlatformName;
  conversation?: string;
  thread?: string;
  direct?: true;
  /** A direct conversation that has no threads: what belongs to one ticket stands among the rest. */
  noThreads?: true;
};

/**
 * Something said to the desk, translated by an adapter: plain data, nothing of the platform left in it.
 * `id` is a natural delivery key: the same message delivered again, even under a new event id, has the same one.
 */
export type InboundMessage = {
  id: string;
  by: Speaker | 'hark';
  where: Where;
  words: string;
  /** What was typed into a form, by field key. */
  fields?: Readonly<Record<string, string>>;
  /**
   * `command`: words meant for the bot, with a person waiting for the answer. `event`: the same, but the platform may
   * deliver it again. `talk`: said in a thread or to nobody in particular.
   */
  source: 'command' | 'event' | 'talk';
  /**
   * Said to the bot by name, among people: what it means when it does not begin with a verb. `talk`: the same as said
   * in the thread without the name.
   */
  ifNoVerb?: 'talk' | { words: string; fields: Readonly<Record<string, string>> };
  /**
   * Said as one talks, by name or to the bot alone: that its first word is a verb may be chance. Slash commands, buttons
   * and `!verb` are meant.
   */
  sentence?: true;
  /**
   * The delivery that was edited or deleted: worth telling only where it was heard. `asCommand`: the new words may begin
   * with a verb, as the old ones did. `isRoot`: it is the message that the thread hangs from.
   */
  editOf?: { delivery: string; deleted?: true; asCommand?: true; isRoot?: true };
  /** Meant for a record only: said elsewhere, or refused, it is passed over in silence. */
  onlyIfTracked?: true;
  /** The version of the record on the card that was pressed. */
  seen?: number;
  /** The message that words like `report` are about. */
  about?: { author?: string; permalink?: string; conversation: string; message: string };
};
