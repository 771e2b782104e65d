import { type Button, type Card, type Place } from '../../src/domain/card.ts';
import { type InboundMessage } from '../../src/domain/message.ts';
import { type Platform } from '../../src/domain/platform.ts';
import { type Reply } from '../../src/domain/reply.ts';

/** Something on the screen: who can see it, in which conversation, and what it shows now. */
export type Shown = {
  conversation: string;
  message: string;
  thread?: string;
  card: Card;
  edited: boolean;
  before?: Card;
};

/** The conversation of the desk's agents; a person's own is named after their account. */
export const DESK = 'desk';

/**
 * A terminal as a platform. Accounts are the names that people type under; `show` is called for every message and every
 * edit. It is the second platform that keeps the core honest, the transcripts of the tests, and `npm run console`.
 */
export function consolePlatform({
  mainDesk,
  emailOf,
  show,
}: {
  mainDesk: string | undefined;
  emailOf: (account: string) => string | undefined;
  show: (shown: Shown) => void;
}) {
  const messages = new Map<string, Shown>();
  let count = 0;

  const post = (conversation: string, card: Card, thread?: string): Place => {
    count += 1;
    const shown: Shown = {
      conversation,
      message: `m${count}`,
      card,
      edited: false,
      ...(thread === undefined ? {} : { thread }),
    };
    messages.set(shown.message, shown);
    show(shown);
    return { platform: 'console', conversation, message: shown.message, ...(thread === undefined ? {} : { thread }) };
  };

  const platform: Platform = {
    name: 'console',
    // The first desk's is the one that everybody means.
    channelFor: (at, of) => (at === 'public' ? 'help' : at === 'board' || of !== mainDesk ? of : DESK),
    post: async ({ conversation, thread }, { card }) => ({ is: 'sent', place: post(conversation, card, thread) }),
    async update(place, { card }) {
      const shown = messages.get(place.message);
      if (shown) {
        const before = shown.card;
        shown.card = card;
        show({ ...shown, edited: true, before });
      }
      return { is: 'sent', place };
    },
    direct: async account => ({ is: 'sent', conversation: account }),
    lookUp: async () => 'absent',
    async profile(account) {
      const email = emailOf(account);
      return email === undefined
        ? undefined
        : { email, name: account.charAt(0).toUpperCase() + account.slice(1), standing: 'insider' };
    },
    accountOf: async email => (emailOf(email.split('@', 1)[0] ?? '') === email ? email.split('@', 1)[0] : undefined),
    meet: () => undefined,
    whisper: async ({ conversation }, _account, card) => ({ is: 'sent', place: post(conversation, card) }),
  };

  return {
    platform,
    messages: () => [...messages.values()],

    /** The newest button with this label in a conversation, and the version of the card it is on. */
    button(conversation: string, label: string): { button: Button; shown: Shown } | undefined {
      const found = [...messages.values()]
        .reverse()
        .find(
          ({ conversation: where, card }) =>
            where === conversation && card.buttons?.some(button => button.label === label),
        );
      const button = found?.card.buttons?.find(known => known.label === label);
      return found && button ? { button, shown: found } : undefined;
    },

    /** The first message about a record in a conversation: what its thread hangs from. */
    cardOf: (conversation: string, number: string): Shown | undefined =>
      [...messages.values()].find(
        shown => shown.conversation === conversation && shown.thread === undefined && shown.card.of?.number === number,
      ),
  };
}

/** A private answer as a card; a form is shown by its fields. */
export function answerOf(reply: Reply): Card | undefined {
  if (reply.is === 'silent') return undefined;
  if (reply.is === 'answered') return reply.card;
  if (reply.is === 'refused') return { lines: [[reply.why]] };
  const { title, intro, words, fields } = reply.form;
  const missing = fields.map(
    ({ key, type, required, options }) =>
      `${key}=${options && type === 'choice' ? options.map(({ value }) => value).join('|') : '…'}${required ? '' : '?'}`,
  );
  return {
    lines: [
      [`${title}.${intro === undefined ? '' : ` ${intro}`}`],
      [`Say: ${words} ${missing.join(' ').replace('text=…', '…')}`],
    ],
  };
}

export const heardOn = (
  account: string,
  words: string,
  id: string,
  how: Partial<InboundMessage> = {},
): InboundMessage => ({
  id,
  by: { platform: 'console', account },
  where: { platform: 'console', conversation: account, direct: true },
  words,
  source: 'command',
  ...how,
});
