import { z } from 'zod';
import { type Heard, type Speaker } from '../../src/domain/heard.ts';
import {
  BlockActions,
  Envelope,
  HomeOpened,
  Pinned,
  Reaction,
  Remembered,
  Revised,
  Said,
  Shortcut,
  SlashCommand,
  ViewSubmission,
} from './payloads.ts';

/** What Slack said, told apart by what must happen with the answer. Plain data from here on. */
export type Received = {
  heard: Heard;
  /** For opening a form: 3 s, once. */
  trigger?: string;
  /** For private answers after the HTTP one: 5 uses, 30 min. */
  responseUrl?: string;
  /** Fills a form before it is shown. */
  prefill?: string;
  /** Read the message that the reaction is on before this makes sense. */
  reactionTo?: { channel: string; ts: string };
};

export type Surroundings = {
  team: string;
  botUser: string;
  /** Channels in which every message becomes a ticket, and whose. */
  intake: ReadonlyMap<string, string>;
};

const DELETED = '(deleted what was said before)';
const CREATE_TICKET = 'create_ticket';
export const TICKET_REACTION = 'ticket';

export function heardCommand(body: unknown, { team }: Surroundings): Received {
  const { user_id, team_id, channel_id, text, trigger_id, response_url } = SlashCommand.parse(body);
  return {
    heard: {
      id: `slack:command:${trigger_id}`,
      by: speaker(user_id, team_id, team),
      where: { platform: 'slack', conversation: channel_id, ...(channel_id.startsWith('D') ? { direct: true } : {}) },
      words: readable(text),
      manner: 'command',
    },
    trigger: trigger_id,
    ...(response_url === undefined ? {} : { responseUrl: response_url }),
  };
}

export function heardPress(body: unknown, { team }: Surroundings): Received {
  const { user, trigger_id, response_url, channel, container, message, actions } = BlockActions.parse(body);
  const [action] = actions as [(typeof actions)[number]];
  const on = message?.ts ?? container?.message_ts ?? container?.view_id ?? '';
  const root = message?.thread_ts ?? container?.thread_ts ?? on;
  const seen = /:v(\d+)(?::|$)/.exec(action.block_id)?.[1];
  return {
    heard: {
      id: `slack:press:${user.id}:${on}:${action.action_id}:${action.action_ts ?? trigger_id ?? ''}`,
      by: speaker(user.id, user.team_id, team),
      where: {
        platform: 'slack',
        ...(channel ? { conversation: channel.id, thread: root } : {}),
        ...(channel?.id.startsWith('D') ? { direct: true } : {}),
      },
      words: action.value ?? '',
      manner: 'command',
      ...(seen === undefined ? {} : { seen: Number(seen) }),
    },
    ...(trigger_id === undefined ? {} : { trigger: trigger_id }),
    ...(response_url === undefined ? {} : { responseUrl: response_url }),
  };
}

/** Undefined for a view that is not one of ours. */
export function heardForm(body: unknown, { team }: Surroundings): Received | undefined {
  const { user, view, trigger_id } = ViewSubmission.parse(body);
  const remembered = Remembered.safeParse(jsonOf(view.private_metadata));
  if (view.callback_id !== 'say' || !remembered.success) return undefined;
  const { words, conversation, thread, about } = remembered.data;
  return {
    heard: {
      id: `slack:form:${view.id}`,
      by: speaker(user.id, user.team_id, team),
      where: {
        platform: 'slack',
        ...(conversation === undefined ? {} : { conversation }),
        ...(thread === undefined ? {} : { thread }),
        ...(conversation?.startsWith('D') ? { direct: true } : {}),
      },
      words,
      fields: Object.fromEntries(
        Object.entries(view.state?.values ?? {}).map(([key, inputs]) => [key, valueOf(Object.values(inputs)[0])]),
      ),
      manner: 'command',
      ...(about ? { about: tidy(about) } : {}),
    },
    ...(trigger_id === undefined ? {} : { trigger: trigger_id }),
  };
}

export function heardShortcut(body: unknown, { team }: Surroundings): Received | undefined {
  const { callback_id, user, trigger_id, response_url, channel, message, message_ts } = Shortcut.parse(body);
  if (callback_id !== CREATE_TICKET && callback_id !== 'new_ticket') return undefined;
  const ts = message?.ts ?? message_ts;
  const about =
    channel && ts
      ? { conversation: channel.id, message: ts, ...(message?.user ? { author: message.user } : {}) }
      : undefined;
  return {
    heard: {
      id: `slack:shortcut:${trigger_id}`,
      by: speaker(user.id, user.team_id, team),
      where: { platform: 'slack', ...(channel ? { conversation: channel.id } : {}) },
      words: 'report',
      manner: 'command',
      ...(about ? { about } : {}),
    },
    trigger: trigger_id,
    ...(message ? { prefill: readable(message.text) } : {}),
    ...(response_url === undefined ? {} : { responseUrl: response_url }),
  };
}

/** Undefined for what the bot has nothing to do with: other events, edits, bots, itself. */
export function heardEvent(body: unknown, surroundings: Surroundings): Received | undefined {
  const { event } = Envelope.parse(body);
  const translate = EVENTS[event.type];
  return translate?.(event, surroundings);
}

const EVENTS: Record<string, (event: unknown, surroundings: Surroundings) => Received | undefined> = {
  message: (event, surroundings) => {
    const revised = Revised.safeParse(event).data;
    if (revised) return heardRevision(revised, surroundings);
    const said = Said.parse(event);
    return isPersons(said) ? heardMessage(said, surroundings) : undefined;
  },
  app_mention: (event, surroundings) => {
    const said = Said.parse(event);
    if (!isPersons(said)) return undefined;
    const mention = `<@${surroundings.botUser}>`;
    const words = said.text.replaceAll(new RegExp(`<@${surroundings.botUser}(\\|[^>]*)?>`, 'g'), mention);
    const addressed = words.trimStart().startsWith(mention)
      ? words.trimStart().slice(mention.length)
      : words.replace(mention, '');
    const { heard } = spoken(said, surroundings, 'event', addressed);
    return { heard: { ...heard, otherwise: 'talk' } };
  },
  reaction_added: (event, { team }) => {
    const { user, reaction, item } = Reaction.parse(event);
    if (reaction !== TICKET_REACTION || item.type !== 'message' || !item.channel || !item.ts) return undefined;
    return {
      heard: {
        id: messageKey(team, item.channel, item.ts),
        by: { platform: 'slack', account: user },
        where: { platform: 'slack', conversation: item.channel },
        words: 'report',
        manner: 'event',
        about: { conversation: item.channel, message: item.ts },
      },
      reactionTo: { channel: item.channel, ts: item.ts },
    };
  },
  /** Of a message of a major incident: it goes on the timeline, with its own time. */
  pin_added: (event, { team }) => {
    const { user, item } = Pinned.parse(event);
    const { channel, message } = item;
    if (!channel || !message || message.text === '') return undefined;
    const at = new Date(Number(message.ts) * 1_000).toISOString();
    return {
      heard: {
        id: `${messageKey(team, channel, message.ts)}:pinned`,
        by: { platform: 'slack', account: user },
        where: { platform: 'slack', conversation: channel, thread: message.thread_ts ?? message.ts },
        words: 'pin',
        fields: { text: readable(message.text), at, ...(message.permalink ? { link: message.permalink } : {}) },
        manner: 'event',
        quiet: true,
      },
    };
  },
  app_home_opened: event => {
    const { user, tab } = HomeOpened.parse(event);
    if (tab !== undefined && tab !== 'home') return undefined;
    return {
      heard: {
        id: '',
        by: { platform: 'slack', account: user },
        where: { platform: 'slack' },
        words: 'home',
        manner: 'command',
      },
    };
  },
};

function heardMessage(said: z.infer<typeof Said>, surroundings: Surroundings): Received | undefined {
  const { channel, channel_type, thread_ts, ts, files = [] } = said;
  const text = withFiles(said.text, files);
  const threaded = thread_ts !== undefined && thread_ts !== ts;
  const direct = channel_type === 'im' || channel.startsWith('D');
  if (new RegExp(`^\\s*<@${surroundings.botUser}[|>]`).test(text) && !direct) return undefined;
  if (threaded)
    return text.trimStart().startsWith('!')
      ? spoken(said, surroundings, 'event', text.trimStart().slice(1))
      : spoken(said, surroundings, 'talk', text);
  if (direct) return spoken(said, surroundings, 'event', text.trimStart().replace(/^(\/it\b|!)\s*/, ''));
  const desk = surroundings.intake.get(channel);
  if (desk === undefined) return undefined;
  const received = spoken(said, surroundings, 'event', `report desk=${desk}`);
  return {
    heard: { ...received.heard, fields: { text: readable(text) }, about: { conversation: channel, message: ts } },
  };
}

/** A file stays where it was shared; what is noted is its name and where it is. */
const withFiles = (text: string, files: NonNullable<z.infer<typeof Said>['files']>) =>
  [
    text,
    ...files
      .slice(0, MOST_FILES)
      .map(({ name, permalink }) => `[file: ${name ?? 'unnamed'}]${permalink ? ` ${permalink}` : ''}`),
  ]
    .filter(line => line !== '')
    .join('\n');

/** What somebody did to their own words later: told, never done to what was noted. Slack changes links by itself. */
function heardRevision(
  { channel, channel_type, ts, message, previous_message: before }: z.infer<typeof Revised>,
  surroundings: Surroundings,
): Received | undefined {
  if (before.bot_id || !before.user || message?.text === before.text) return undefined;
  const said = { ...before, type: 'message' as const, channel, ...(channel_type ? { channel_type } : {}) };
  const { heard } = spoken(said, surroundings, 'talk', message ? `(edited) ${message.text}` : DELETED);
  return { heard: { ...heard, id: `${heard.id}:revised:${ts}`, revises: heard.id } };
}

function spoken(
  { user = '', user_team, channel, channel_type, ts, thread_ts }: z.infer<typeof Said>,
  { team }: Surroundings,
  manner: 'event' | 'talk',
  words: string,
): Received {
  const threaded = thread_ts !== undefined && thread_ts !== ts;
  return {
    heard: {
      id: messageKey(team, channel, ts),
      by: speaker(user, user_team, team),
      where: {
        platform: 'slack',
        conversation: channel,
        ...(threaded ? { thread: thread_ts } : {}),
        ...(channel_type === 'im' || channel.startsWith('D') ? { direct: true } : {}),
      },
      words: readable(words.trim()),
      manner,
    },
  };
}

/** The same message has the same key, whatever brings it: an event, its repetition under a new id, a reaction. */
const messageKey = (team: string, channel: string, ts: string) => `slack:${team}:${channel}:${ts}`;

const MOST_FILES = 10;
const SPOKEN_SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

const isPersons = ({ subtype, bot_id, user }: z.infer<typeof Said>) =>
  !bot_id && user !== undefined && SPOKEN_SUBTYPES.has(subtype);

const speaker = (account: string, theirTeam: string | undefined, team: string): Speaker => ({
  platform: 'slack',
  account,
  ...(theirTeam !== undefined && team !== '' && theirTeam !== team ? { outsider: true } : {}),
});

/**
 * Slack's escapes and references as the text that a person sees; mentions of people as `@slack:U1`, which the bot
 * resolves. A ping such as `<!channel>` becomes the words "@channel" and pings nobody.
 */
export function readable(text: string): string {
  return text
    .replaceAll(/<@([UW][A-Z0-9]+)(\|[^>]*)?>/g, (_, account: string) => `@slack:${account}`)
    .replaceAll(/<#[CG][A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replaceAll(/<!subteam\^[A-Z0-9]+(?:\|@?([^>]*))?>/g, (_, name?: string) => `@${name ?? 'group'}`)
    .replaceAll(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/<!([a-z]+)(\|[^>]*)?>/g, '@$1')
    .replaceAll(/<mailto:([^|>]*)(\|[^>]*)?>/g, '$1')
    .replaceAll(/<((?:https?|tel|ftp):[^|>\s]*)\|([^>]*)>/g, (_, url: string, label: string) =>
      url.includes(label) ? url : `${label} (${url})`,
    )
    .replaceAll(/<((?:https?|tel|ftp):[^|>\s]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const Input = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
});

/** Forms hold what was typed as it was typed: Slack does not escape it there. */
function valueOf(input: unknown): string {
  const parsed = Input.safeParse(input);
  if (!parsed.success) return '';
  const { value, selected_option, selected_user } = parsed.data;
  return value ?? selected_option?.value ?? (selected_user ? `@slack:${selected_user}` : '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tidy({ author, permalink, ...where }: NonNullable<Remembered['about']>): NonNullable<Heard['about']> {
  return { ...where, ...(author === undefined ? {} : { author }), ...(permalink === undefined ? {} : { permalink }) };
}
