import { z } from 'zod';
import { type InboundMessage, type Speaker } from '../../src/domain/message.ts';
import { cut, inbound, own } from '../../src/domain/text.ts';
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
  UserChanged,
  ViewSubmission,
  attached,
  type Content,
} from './payloads.ts';

/** What Slack said, told apart by what must happen with the answer. Plain data from here on. */
export type Received = {
  message: InboundMessage;
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

const CREATE_TICKET = 'create_ticket';
export const TICKET_REACTION = 'ticket';

export function heardCommand(body: unknown): Received {
  const { user_id, channel_id, text, trigger_id, response_url } = SlashCommand.parse(body);
  return {
    message: {
      id: `slack:command:${trigger_id}`,
      by: speaker(user_id),
      where: { platform: 'slack', conversation: channel_id, ...(channel_id.startsWith('D') ? { direct: true } : {}) },
      words: readable(text),
      source: 'command',
    },
    trigger: trigger_id,
    ...(response_url === undefined ? {} : { responseUrl: response_url }),
  };
}

/** Our own buttons, of this version or of an earlier one; another app's say nothing to this bot. */
const OURS = /^say:\d{1,6}$/;

export function heardPress(body: unknown): Received | undefined {
  const { user, trigger_id, response_url, channel, container, message, actions } = BlockActions.parse(body);
  const [action] = actions as [(typeof actions)[number]];
  const { action_id, block_id, action_ts, value } = action;
  if (!OURS.test(action_id ?? '')) return undefined;
  const on = message?.ts ?? container?.message_ts ?? container?.view_id ?? '';
  const root = message?.thread_ts ?? container?.thread_ts ?? on;
  const seen = /:v(\d{1,9})(?::|$)/.exec((block_id ?? '').slice(-100))?.[1];
  return {
    message: {
      id: `slack:press:${user.id}:${on}:${action_id}:${action_ts ?? trigger_id ?? ''}`,
      by: speaker(user.id),
      where: {
        platform: 'slack',
        ...(channel ? { conversation: channel.id, thread: root } : {}),
        ...(channel?.id.startsWith('D') ? { direct: true } : {}),
      },
      words: value ?? '',
      source: 'command',
      ...(seen === undefined ? {} : { seen: Number(seen) }),
    },
    ...(trigger_id === undefined ? {} : { trigger: trigger_id }),
    ...(response_url == null ? {} : { responseUrl: response_url }),
  };
}

/** Undefined for a view that is not one of ours. */
export function heardForm(body: unknown): Received | undefined {
  const { user, view, trigger_id } = ViewSubmission.parse(body);
  const remembered = Remembered.safeParse(jsonOf(view.private_metadata));
  if (view.callback_id !== 'say' || !remembered.success) return undefined;
  const { words, conversation, thread, about } = remembered.data;
  return {
    message: {
      // A view keeps its id when another form takes its place: the act is that form in it, sent.
      id: `slack:form:${view.id}:${view.hash ?? ''}:${cut(words, 100)}`,
      by: speaker(user.id),
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
      source: 'command',
      ...(about ? { about: tidy(about) } : {}),
    },
    ...(trigger_id === undefined ? {} : { trigger: trigger_id }),
  };
}

export function heardShortcut(body: unknown): Received | undefined {
  const { callback_id, user, trigger_id, response_url, channel, message, message_ts } = Shortcut.parse(body);
  if (callback_id !== CREATE_TICKET && callback_id !== 'new_ticket') return undefined;
  const ts = message?.ts ?? message_ts;
  const about =
    channel && ts
      ? { conversation: channel.id, message: ts, ...(message?.user ? { author: message.user } : {}) }
      : undefined;
  return {
    message: {
      id: `slack:shortcut:${trigger_id}`,
      by: speaker(user.id),
      where: { platform: 'slack', ...(channel ? { conversation: channel.id } : {}) },
      words: 'report',
      source: 'command',
      ...(about ? { about } : {}),
    },
    trigger: trigger_id,
    ...(message ? { prefill: contentOf(message) } : {}),
    ...(response_url == null ? {} : { responseUrl: response_url }),
  };
}

/** Accounts of whom something has changed: what was known of them is not believed any more. */
export function changedAccount(body: unknown): string | undefined {
  const { event } = Envelope.parse(body);
  return event.type === 'user_change' || event.type === 'team_join' ? UserChanged.parse(event).user.id : undefined;
}

/** Undefined for what the bot has nothing to do with: other events, edits, bots, itself. */
export function heardEvent(body: unknown, surroundings: Surroundings): Received | undefined {
  const { event } = Envelope.parse(body);
  return own(EVENTS, event.type)?.(event, surroundings);
}

const EVENTS: Readonly<Record<string, (event: unknown, surroundings: Surroundings) => Received | undefined>> = {
  message: (event, surroundings) => {
    const revised = Revised.safeParse(event).data;
    if (revised) return heardRevision(revised, surroundings);
    const said = Said.parse(event);
    return isPersons(said) ? heardMessage(said, surroundings) : undefined;
  },
  app_mention: (event, surroundings) => {
    const said = Said.parse(event);
    if (!isPersons(said)) return undefined;
    const { message } = spoken(said, surroundings, 'event', unaddressed(wordsOf(said), surroundings));
    return { message: { ...message, ifNoVerb: 'talk', sentence: true } };
  },
  reaction_added: (event, { team }) => {
    const { user, reaction, item } = Reaction.parse(event);
    if (reaction !== TICKET_REACTION || item.type !== 'message' || !item.channel || !item.ts) return undefined;
    return {
      message: {
        id: messageKey(team, item.channel, item.ts),
        by: speaker(user),
        where: { platform: 'slack', conversation: item.channel },
        words: 'report',
        source: 'event',
        about: { conversation: item.channel, message: item.ts },
      },
      reactionTo: { channel: item.channel, ts: item.ts },
    };
  },
  /** Of a message of a major incident: it goes on the timeline, with its own time. */
  pin_added: (event, { team }) => {
    const { user, item } = Pinned.parse(event);
    const { channel, message } = item;
    if (!channel || !message?.text) return undefined;
    const at = new Date(Number(message.ts) * 1_000).toISOString();
    return {
      message: {
        id: `${messageKey(team, channel, message.ts)}:pinned`,
        by: speaker(user),
        where: { platform: 'slack', conversation: channel, thread: message.thread_ts ?? message.ts },
        words: 'pin',
        fields: { text: readable(message.text), at, ...(message.permalink ? { link: message.permalink } : {}) },
        source: 'event',
        onlyIfTracked: true,
      },
    };
  },
  app_home_opened: event => {
    const { user, tab } = HomeOpened.parse(event);
    if (tab !== undefined && tab !== 'home') return undefined;
    return {
      message: {
        id: '',
        by: speaker(user),
        where: { platform: 'slack' },
        words: 'home',
        source: 'command',
      },
    };
  },
};

type SaidEvent = z.infer<typeof Said>;

const isDirect = ({ channel, channel_type }: Pick<SaidEvent, 'channel' | 'channel_type'>) =>
  channel_type === 'im' || channel.startsWith('D');
const isThreaded = ({ ts, thread_ts }: Pick<SaidEvent, 'ts' | 'thread_ts'>) =>
  thread_ts !== undefined && thread_ts !== ts;

function heardMessage(said: SaidEvent, surroundings: Surroundings): Received | undefined {
  const { channel, ts } = said;
  const text = wordsOf(said);
  const direct = isDirect(said);
  // Those that name the bot come as app_mention as well.
  if (text.trimStart().startsWith(`<@${surroundings.botUser}`) && !direct) return undefined;
  if (isThreaded(said))
    return text.trimStart().startsWith('!')
      ? spoken(said, surroundings, 'event', text.trimStart().slice(1))
      : spoken(said, surroundings, 'talk', text);
  if (direct) {
    const [words, isExplicit] = withoutSign(text);
    const received = spoken(said, surroundings, 'event', words);
    return isExplicit ? received : { ...received, message: { ...received.message, sentence: true } };
  }
  const desk = surroundings.intake.get(channel);
  if (desk === undefined) return undefined;
  const received = spoken(said, surroundings, 'event', `report desk=${desk}`);
  return {
    message: { ...received.message, fields: { text: readable(text) }, about: { conversation: channel, message: ts } },
  };
}

/** `/it words` and `!words` are meant for the bot, whatever they look like. */
function withoutSign(text: string): [words: string, isExplicit: boolean] {
  const said = text.trimStart();
  const words = said.replace(/^(?:\/it\b|!)\s{0,5}/, '');
  return [words, words.length < said.length];
}

/** Without the name of the bot: in front, or else where it stands first. */
function unaddressed(text: string, { botUser }: Surroundings): string {
  const at = text.indexOf(`<@${botUser}`);
  if (at < 0) return text;
  const end = text.indexOf('>', at);
  return end < 0 || end - at > MAX_MENTION ? text : `${text.slice(0, at)} ${text.slice(end + 1)}`;
}
const MAX_MENTION = 300;

/** All that a message says, as Slack escapes it: its text, what it passes on, and which files it has. */
function wordsOf({ text, files, attachments, blocks }: Content): string {
  const shares = (attachments ?? []).slice(0, MAX_SHARES).flatMap(given => shareOf(attached(given)) ?? []);
  const own = text || (shares.length === 0 ? (blocks ?? []).slice(0, 50).map(textIn).join('\n').trim() : '');
  return [own, ...shares, ...namesOf(files)].filter(line => line !== '').join('\n');
}

/** The same as a person reads it. */
export const contentOf = (content: Content): string => readable(wordsOf(content));

/** A message that somebody passed on: what it said, whose it was and where it is. */
function shareOf(given: ReturnType<typeof attached>): string | undefined {
  if (!given?.is_share) return undefined;
  const { author_name, text, fallback, from_url, files } = given;
  const said = [text || fallback || '', ...namesOf(files)].filter(line => line !== '').join('\n');
  return [`Forwarded${author_name ? ` from ${author_name}` : ''}:`, said, from_url ?? '']
    .filter(line => line !== '')
    .join('\n');
}

/** A file stays where it was shared; what is noted is its name and where it is. */
const namesOf = (files: Content['files']): string[] =>
  (files ?? [])
    .slice(0, MAX_FILES)
    .map(({ name, permalink }) => `[file: ${name ?? 'unnamed'}]${permalink ? ` ${permalink}` : ''}`);

/** The text in a block, where a message has blocks and no text. */
function textIn(block: unknown, depth = 0): string {
  if (typeof block !== 'object' || block === null || depth > 6) return '';
  if (Array.isArray(block)) return block.map(part => textIn(part, depth + 1)).join('');
  const { text, elements, fields } = block as Record<string, unknown>;
  if (typeof text === 'string') return text;
  return [text, fields, elements].map(part => textIn(part, depth + 1)).join('');
}

/** What somebody did to their own words later: told, never done to what was noted. Slack changes links by itself. */
function heardRevision(
  { channel, channel_type, ts, message: after, previous_message: before }: z.infer<typeof Revised>,
  surroundings: Surroundings,
): Received | undefined {
  if (before.bot_id || !before.user || (after && wordsOf(after) === wordsOf(before))) return undefined;
  const said = { ...before, type: 'message' as const, channel, channel_type };
  const [words, isExplicit] = withoutSign(after ? unaddressed(wordsOf(after), surroundings) : '');
  const { message } = spoken(said, surroundings, 'talk', words);
  const asCommand =
    isExplicit || (isDirect(said) && !isThreaded(said)) || wordsOf(before).includes(`<@${surroundings.botUser}`);
  return {
    message: {
      ...message,
      where: { ...message.where, thread: before.thread_ts ?? before.ts },
      id: `${message.id}:revised:${ts}`,
      editOf: {
        delivery: message.id,
        ...(after ? {} : { deleted: true }),
        ...(asCommand ? { asCommand: true } : {}),
        ...(isThreaded(before) ? {} : { isRoot: true }),
      },
    },
  };
}

function spoken(said: SaidEvent, { team }: Surroundings, source: 'event' | 'talk', words: string): Received {
  const { user = '', channel, ts, thread_ts } = said;
  return {
    message: {
      id: messageKey(team, channel, ts),
      by: speaker(user),
      where: {
        platform: 'slack',
        conversation: channel,
        ...(isThreaded(said) && thread_ts !== undefined ? { thread: thread_ts } : {}),
        ...(isDirect(said) ? { direct: true } : {}),
      },
      words: readable(words.trim()),
      source,
    },
  };
}

/** The same message has the same key, whatever brings it: an event, its repetition under a new id, a reaction. */
const messageKey = (team: string, channel: string, ts: string) => `slack:${team}:${channel}:${ts}`;

const MAX_FILES = 10;
const MAX_SHARES = 10;
const SPOKEN_SUBTYPES = new Set([undefined, null, 'file_share', 'thread_broadcast', 'me_message']);
/** Slack's own voice: what it says is for the person, not for the desk. */
const SLACKBOT = 'USLACKBOT';

const isPersons = ({ subtype, bot_id, user }: SaidEvent) =>
  !bot_id && user !== undefined && user !== SLACKBOT && SPOKEN_SUBTYPES.has(subtype);

/** Which workspace a payload names says nothing of who somebody is: in an organisation colleagues have several. */
const speaker = (account: string): Speaker => ({ platform: 'slack', account });

const LINK = /^(?:https?|tel|ftp):/;
/** A reference is no longer than this; what is, is text. */
const MAX_REFERENCE = 3_100;

/**
 * Slack's escapes and references as the text that a person sees; mentions of people as `@slack:U1`, which the bot
 * resolves. A ping such as `<!channel>` becomes the words "@channel" and pings nobody. One pass, whatever it holds.
 */
export function readable(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const close = text.indexOf('>', open);
    if (close < 0) break;
    const inner = text.lastIndexOf('<', close);
    const shown = close - inner > MAX_REFERENCE ? undefined : referenced(text.slice(inner + 1, close));
    parts.push(text.slice(at, inner), shown ?? text.slice(inner, close + 1));
    at = close + 1;
  }
  return (parts.join('') + text.slice(at)).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Undefined for what is no reference of Slack's. */
function referenced(inner: string): string | undefined {
  const bar = inner.indexOf('|');
  const [what, label] = bar < 0 ? [inner, undefined] : [inner.slice(0, bar), inner.slice(bar + 1)];
  if (/^@[UW][A-Z0-9]{1,30}$/.test(what)) return `@slack:${what.slice(1)}`;
  if (/^#[CG][A-Z0-9]{1,30}$/.test(what)) return label === undefined ? undefined : `#${label}`;
  if (what.startsWith('!subteam^')) return `@${(label ?? 'group').replace(/^@/, '')}`;
  if (what.startsWith('!date^')) return label;
  if (/^![a-z]{1,30}$/.test(what)) return `@${what.slice(1)}`;
  if (what.startsWith('mailto:')) return what.slice('mailto:'.length);
  if (!LINK.test(what) || /\s/.test(what)) return undefined;
  return label === undefined || what.includes(label) ? what : `${label} (${what})`;
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
  return inbound(value ?? selected_option?.value ?? (selected_user ? `@slack:${selected_user}` : ''));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tidy({ author, permalink, ...where }: NonNullable<Remembered['about']>): NonNullable<InboundMessage['about']> {
  return { ...where, ...(author === undefined ? {} : { author }), ...(permalink === undefined ? {} : { permalink }) };
}
