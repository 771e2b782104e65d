export type User = {
  id: string;
  name: string;
  email: string;
  /** Another workspace's, in a shared channel. */
  team?: string;
  guest?: true;
  bot?: true;
  /** Shut by an admin. */
  deleted?: true;
  /** They never said that the address is theirs. */
  unconfirmed?: true;
  /** A stranger whose profile shows an address all the same. */
  shows?: 'address';
  /** What a press says their workspace is: in an organisation it may be that, or another one of it. */
  pressedFrom?: string;
  /** The organisation of workspaces that they belong to. */
  enterprise?: string;
};

export type Channel = { id: string; name: string; creator?: string; members: Set<string>; direct?: string };

export type Posted = {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks: Block[];
  thread_ts?: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  broadcast?: true;
  edits: number;
  bot: boolean;
  files?: readonly object[];
  attachments?: readonly object[];
};

export type Block = { type: string; block_id?: string; elements?: Record<string, unknown>[]; [key: string]: unknown };

export type View = {
  id: string;
  hash: string;
  type: string;
  blocks: Block[];
  private_metadata: string;
  callback_id: string;
  [key: string]: unknown;
};

/** The private messages that only one person sees, for a while. */
export type Ephemeral = {
  ts: string;
  user: string;
  channel: string;
  text: string;
  blocks: Block[];
  thread_ts?: string;
};

export type Workspace = ReturnType<typeof workspace>;

/** A Slack workspace's people, channels and messages. Timestamps are unique and ascend, as Slack's do. */
export function workspace({
  team,
  users,
  channels,
}: {
  team: string;
  users: readonly User[];
  channels: readonly { id: string; name: string; members: readonly string[] }[];
}) {
  const people = new Map(users.map(user => [user.id, user]));
  const places = new Map<string, Channel>(
    channels.map(channel => [channel.id, { ...channel, members: new Set(channel.members) }]),
  );
  const messages: Posted[] = [];
  const byTs = new Map<string, Posted>();
  const ephemerals: Ephemeral[] = [];
  const homes = new Map<string, View>();
  let last = 0;

  return {
    team,
    people,
    places,
    messages,
    ephemerals,
    homes,

    ts(): string {
      last = Math.max(last + 1, Date.now() * 1_000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },

    post(message: Posted): Posted {
      messages.push(message);
      byTs.set(`${message.channel}:${message.ts}`, message);
      return message;
    },

    /** Somebody deletes it. */
    forget(message: Posted) {
      const at = messages.indexOf(message);
      if (at >= 0) messages.splice(at, 1);
      byTs.delete(`${message.channel}:${message.ts}`);
    },

    message: (channel: string, ts: string): Posted | undefined => byTs.get(`${channel}:${ts}`),

    /** A private channel that somebody opens, with the bot in it: the bot itself where nobody else is said. */
    open(name: string, creator = 'UHARK'): Channel {
      const channel: Channel = { id: `C0ROOM${places.size}`, name, creator, members: new Set([creator, 'UHARK']) };
      places.set(channel.id, channel);
      return channel;
    },

    direct(user: string): Channel {
      const id = `D${user.slice(1)}`;
      const known = places.get(id);
      if (known) return known;
      const channel: Channel = { id, name: 'directmessage', members: new Set([user, 'UHARK']), direct: user };
      places.set(id, channel);
      return channel;
    },
  };
}
