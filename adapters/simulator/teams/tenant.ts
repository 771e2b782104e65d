import { type Card } from './cards.ts';

export type User = {
  /** `29:…`: this bot's own name for them. */
  id: string;
  name: string;
  email: string;
  /** Entra's name for them. */
  aad: string;
  guest?: true;
  /** Of another organisation, in a shared channel. */
  tenant?: string;
  /** What rosters say of them instead; null for what they do not say. */
  says?: Partial<Record<'userRole' | 'userPrincipalName' | 'email' | 'tenantId' | 'aadObjectId', string | null>>;
};

export type Chat = {
  id: string;
  name: string;
  kind: 'personal' | 'groupChat' | 'channel';
  members: Set<string>;
  team?: string;
  /** The bot may not speak here any more. */
  removed?: true;
};

/** A channel to begin with; everybody is in it unless it says who is. */
export type Channel = Omit<Chat, 'kind' | 'members'> & { members?: readonly string[] };

export type Posted = {
  id: string;
  conversation: string;
  /** In a channel: the message that the thread hangs from. */
  thread?: string;
  from: string;
  bot: boolean;
  text: string;
  /** The bot was named before it. */
  named?: true;
  summary: string;
  card?: Card;
  edits: number;
  /** Seen by this person only. */
  only?: string;
};

export type Tenant = ReturnType<typeof tenant>;

/** An organisation's people, teams, channels and chats. Message ids are moments in ms, and unique, as in Teams. */
export function tenant({ id, users, channels }: { id: string; users: readonly User[]; channels: readonly Channel[] }) {
  const people = new Map(users.map(user => [user.id, user]));
  const everybody = new Set(people.keys());
  const chats = new Map<string, Chat>(
    channels.map(channel => [
      channel.id,
      { ...channel, kind: 'channel', members: new Set(channel.members ?? everybody) },
    ]),
  );
  const messages: Posted[] = [];
  const byId = new Map<string, Posted>();
  let last = 0;

  return {
    id,
    people,
    chats,
    messages,

    nextId(): string {
      last = Math.max(last + 1, Date.now());
      return String(last);
    },

    post(message: Posted): Posted {
      messages.push(message);
      byId.set(`${message.conversation}:${message.id}`, message);
      return message;
    },

    /** Somebody deletes it. */
    forget(message: Posted) {
      messages.splice(messages.indexOf(message), 1);
      byId.delete(`${message.conversation}:${message.id}`);
    },

    message: (conversation: string, message: string): Posted | undefined => byId.get(`${conversation}:${message}`),

    /** By either of their ids. */
    person: (account: string): User | undefined =>
      people.get(account) ?? [...people.values()].find(({ aad }) => aad === account),

    direct(user: string): Chat {
      const chat = `a:1${user.slice(3)}-with-the-bot`;
      const known = chats.get(chat);
      if (known) return known;
      const made: Chat = { id: chat, name: 'chat', kind: 'personal', members: new Set([user]) };
      chats.set(chat, made);
      return made;
    },

    /** The channel itself, or that of a thread; a team's id is that of its first channel. */
    chat(conversation: string): Chat | undefined {
      const [base = ''] = conversation.split(';', 1);
      return chats.get(base) ?? [...chats.values()].find(({ team }) => team === base);
    },
  };
}
