import { z } from 'zod';
import { type InboundMessage, type Speaker } from '../../src/domain/message.ts';
import { inbound, own } from '../../src/domain/text.ts';
import { kindOf, threadOf, type Activity } from './activity.ts';
import { decoded, picturesIn, quoting, recordingsIn, textOf } from './html.ts';

/** How the answer goes back: in words to the chat, or in the answer to an invoke. */
export type Way = 'words' | 'press' | 'open' | 'submit' | 'refresh' | 'search' | 'compose open' | 'compose submit';

/** What Teams said, told apart by what must happen with the answer. Plain data from here on. */
export type Received = {
  message: InboundMessage;
  way: Way;
  /** Fills a form before it is shown. */
  prefill?: string;
  /** Sent so that nobody else sees it; nothing of the answer may be public. */
  targeted?: true;
  /** Something of the message cannot be passed on, and the sender should know. */
  unkept?: string;
  /** What is searched for among the choices of which field. */
  search?: { field: string; text: string };
};

export type Surroundings = {
  /** Channels in which every message becomes a ticket, and whose. */
  intake: ReadonlyMap<string, string>;
};

/** What a button or a form carries besides what was typed: words, and what they were seen on. Nothing of it is trusted. */
export const Carried = z.object({
  words: z.string().max(4_000),
  version: z.number().int().nonnegative().optional(),
  /** Tells one opening of a form from another, so that a form sent twice is heard once. */
  key: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
});
export type Carried = z.infer<typeof Carried>;

const Data = z.looseObject({ hark: Carried });
const Execute = z.looseObject({ action: z.looseObject({ verb: z.string().nullish(), data: Data }) });
const Task = z.looseObject({ data: Data });

const Search = z.looseObject({ dataset: z.string().max(4_200), queryText: z.string().max(1_000).nullish() });

const MessageAction = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      id: z.string().max(255),
      linkToMessage: z.string().nullish(),
      body: z
        .looseObject({
          content: z
            .string()
            .transform(html => inbound(html, 64_000))
            .nullish(),
        })
        .nullish(),
      from: z.looseObject({ user: z.looseObject({ id: z.string().max(255).nullish() }).nullish() }).nullish(),
    })
    .nullish(),
  data: Data.optional(),
});

/** Teams asks for a person's view by itself, so it may only be looked at. */
const Shows = z.string().regex(/^status \S{1,40}$/);

const CREATE_TICKET = 'createTicket';
const LINK = /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/l\/message\/[^\s<>"]{1,1500}$/;

/** Undefined for what the bot has nothing to do with: other activities, edits, bots, itself. */
export function received(activity: Activity, surroundings: Surroundings): Received | undefined {
  const { from } = activity;
  if (!from || from.id.startsWith('28:') || from.role === 'bot') return undefined;
  const translate = activity.type === 'invoke' ? own(INVOKES, activity.name ?? '') : own(ACTIVITIES, activity.type);
  return translate?.(activity, surroundings);
}

type Translate = (activity: Activity, surroundings: Surroundings) => Received | undefined;

const ACTIVITIES: Readonly<Record<string, Translate>> = {
  message: (activity, surroundings) => pressedAsMessage(activity) ?? typed(activity, surroundings),
  messageUpdate: activity => revised(activity),
  messageDelete: activity => revised(activity, true),
  installationUpdate: activity =>
    activity.action?.startsWith('add') && kindOf(activity) === 'personal'
      ? { way: 'words', message: { ...said(activity, 'help'), id: `teams:install:${whereOf(activity).conversation}` } }
      : undefined,
};

const INVOKES: Readonly<Record<string, Translate>> = {
  'adaptiveCard/action': activity => {
    const { action } = Execute.parse(activity.value);
    const isRefresh = action.verb === 'refresh';
    if (isRefresh) Shows.parse(action.data.hark.words);
    return { way: isRefresh ? 'refresh' : 'press', message: pressed(activity, action.data.hark, isRefresh) };
  },
  'task/fetch': activity => ({ way: 'open', message: pressed(activity, Task.parse(activity.value).data.hark) }),
  'task/submit': activity => {
    const { data } = Task.parse(activity.value);
    return { way: 'submit', message: filled(activity, data) };
  },
  /** Choices that are searched as somebody types: the data set names the field, and the words of its form. */
  'application/search': activity => {
    const { dataset, queryText } = Search.parse(activity.value);
    const [, field = '', words = ''] = /^(\S{1,100}) ([\s\S]*)$/.exec(dataset) ?? [];
    return {
      way: 'search',
      message: { ...pressed(activity, { words }), id: '' },
      search: { field, text: queryText ?? '' },
    };
  },
  'composeExtension/fetchTask': activity => {
    const { commandId, messagePayload } = MessageAction.parse(activity.value);
    if (commandId !== CREATE_TICKET) return undefined;
    const link = linkOf(messagePayload?.linkToMessage);
    const text = textOf(messagePayload?.body?.content ?? '');
    return {
      way: 'compose open',
      message: { ...said(activity, 'report'), source: 'command' },
      prefill: [text, link].filter(part => part !== undefined && part !== '').join('\n\n'),
    };
  },
  'composeExtension/submitAction': activity => {
    const { commandId, messagePayload, data } = MessageAction.parse(activity.value);
    if (commandId !== CREATE_TICKET || !data) return undefined;
    const author = messagePayload?.from?.user?.id;
    const link = linkOf(messagePayload?.linkToMessage);
    const { conversation = '' } = whereOf(activity);
    const about = messagePayload
      ? {
          conversation,
          message: messagePayload.id,
          ...(author ? { author } : {}),
          ...(link === undefined ? {} : { permalink: link }),
        }
      : undefined;
    return { way: 'compose submit', message: { ...filled(activity, data), ...(about ? { about } : {}) } };
  },
};

/** Words for the bot: by name among people, bare in the personal chat. */
function typed(activity: Activity, { intake }: Surroundings): Received | undefined {
  const { text, isNamed, unkept } = spoken(activity);
  const where = whereOf(activity);
  const targeted = activity.recipient?.isTargeted === true ? ({ targeted: true } as const) : {};
  const told = unkept === undefined ? {} : { unkept };
  const isMeant = /^\s{0,20}[/!]/.test(text);
  const message: InboundMessage = {
    ...said(activity, withoutSlash(text)),
    where,
    ...(isMeant || targeted.targeted ? {} : { sentence: true }),
  };
  if (where.direct) {
    const isCommand = where.thread === undefined || isMeant;
    return {
      way: 'words',
      message: isCommand ? message : { ...said(activity, text), where, source: 'talk' },
      ...told,
    };
  }
  const desk = where.thread === undefined ? intake.get(where.conversation ?? '') : undefined;
  const { conversation = '' } = where;
  const reporting = desk === undefined ? undefined : { words: `report desk=${desk}`, fields: { text } };
  const about = reporting && activity.id ? { about: { conversation, message: activity.id } } : {};
  if (isNamed || targeted.targeted || /^\s{0,20}(\/it\b|!)/.test(text))
    return { way: 'words', message: { ...message, ...about, ifNoVerb: reporting ?? 'talk' }, ...targeted, ...told };
  const { sentence: _, ...plain } = message;
  if (where.thread !== undefined) return { way: 'words', message: { ...plain, words: text, source: 'talk' }, ...told };
  return reporting ? { way: 'words', message: { ...plain, ...about, ...reporting }, ...told } : undefined;
}

/** Clients that do not know Action.Execute send what its fallback carries as a message without words. */
function pressedAsMessage(activity: Activity): Received | undefined {
  const data = Data.safeParse(activity.value).data;
  return data && { way: 'words', message: { ...pressed(activity, data.hark), id: messageKey(activity) } };
}

/** What somebody did to their own words later: told, never done to what was noted. */
function revised(activity: Activity, deleted = false): Received {
  const { text } = deleted ? { text: '' } : spoken(activity);
  const { thread, ...where } = whereOf(activity);
  const isRoot = thread === undefined;
  const root = thread ?? activity.id ?? undefined;
  // Teams tells bots of what named them, of their own chat, and of what begins with a sign: all of it may be a command.
  const asCommand = kindOf(activity) !== 'personal' || isRoot || /^\s{0,20}[/!]/.test(text);
  return {
    way: 'words',
    message: {
      ...said(activity, withoutSlash(text)),
      where: { ...where, ...(root === undefined ? {} : { thread: root }) },
      id: `teams:revised:${messageKey(activity)}:${activity.type}:${activity.timestamp ?? ''}`,
      source: 'talk',
      editOf: {
        delivery: messageKey(activity),
        ...(deleted ? { deleted: true } : {}),
        ...(asCommand ? { asCommand: true } : {}),
        ...(isRoot ? { isRoot: true } : {}),
      },
    },
  };
}

const said = (activity: Activity, words: string): InboundMessage => ({
  id: messageKey(activity),
  by: speaker(activity),
  where: whereOf(activity),
  words,
  source: 'event',
});

function pressed(activity: Activity, { words, version }: Carried, isRefresh = false): InboundMessage {
  const { thread, ...where } = whereOf(activity);
  const on = activity.replyToId ?? undefined;
  return {
    id: isRefresh ? '' : `teams:press:${messageKey(activity)}`,
    by: speaker(activity),
    where: { ...where, ...((thread ?? on) === undefined ? {} : { thread: thread ?? on! }) },
    words,
    source: 'command',
    ...(version === undefined ? {} : { seen: version }),
  };
}

function filled(activity: Activity, { hark, ...inputs }: z.infer<typeof Data>): InboundMessage {
  const fields = Object.entries(inputs).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    ...pressed(activity, hark),
    id: `teams:form:${activity.from?.id ?? ''}:${hark.key ?? messageKey(activity)}`,
    // A button of a dialog that only offers some brings no fields: nothing was filled in, nothing is missing.
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
  };
}

/** The same message has the same key, however often it is delivered. */
const messageKey = ({ conversation, id, replyToId, timestamp }: Activity) =>
  `teams:${threadOf(conversation.id).conversation}:${id ?? `${replyToId ?? ''}:${timestamp ?? ''}`}`;

function whereOf(activity: Activity): InboundMessage['where'] {
  const { conversation, root } = threadOf(activity.conversation.id);
  const kind = kindOf(activity);
  const thread = kind === 'channel' ? (root === activity.id ? undefined : root) : quoteIn(activity)?.message;
  return {
    platform: 'teams',
    conversation,
    ...(thread === undefined ? {} : { thread }),
    ...(kind === 'personal' ? { direct: true, noThreads: true } : {}),
  };
}

const speaker = ({ from }: Activity): Speaker => ({ platform: 'teams', account: from?.id ?? '' });

/** `/it words`, `/words` and `!words` as words; "/" alone is left. */
const withoutSlash = (text: string) => text.trim().replace(/^(?:[/!]it\b\s{0,20}|[/!](?=\w))/i, '');

type Spoken = { text: string; isNamed: boolean; unkept?: string };
type Mention = { shown: string; id: string; name: string };

/** What was typed, without the bot's name and with other people's names as `@teams:29:…`, which the bot resolves. */
function spoken(activity: Activity): Spoken {
  const quote = quoteIn(activity);
  const isMarkup = activity.textFormat === 'xml';
  const bot = activity.recipient?.id;
  const mentions = (activity.entities ?? []).flatMap(({ type, text, mentioned }): Mention[] =>
    type === 'mention' && mentioned ? [{ shown: text ?? '', id: mentioned.id, name: nameIn(text ?? '') }] : [],
  );
  const instead = ({ id, name }: Mention) =>
    id === bot ? ' ' : id.startsWith('28:') ? ` @${name} ` : ` @teams:${id} `;
  const replaced = quote
    ? withoutNames(quote.text, mentions, instead)
    : withoutTags(activity.text ?? '', mentions, instead);
  const plain = quote ? replaced : isMarkup ? textOf(replaced) : decoded(replaced.replaceAll(/<br ?\/?>/g, '\n'));
  const tidy = plain.replaceAll('\u00A0', ' ').replaceAll(/ {2,}/g, ' ').trim();
  // Typed without choosing it from the list: the name as letters.
  const name = `@${activity.recipient?.name ?? ''}`;
  const isTyped = name.length > 1 && tidy.slice(0, name.length + 1).toLowerCase() === `${name.toLowerCase()} `;
  const words = isTyped ? tidy.slice(name.length).trim() : tidy;
  const others = new Set(mentions.filter(({ id }) => id !== bot && id.startsWith('28:')).map(each => `@${each.name}`));
  const unkept = [...picturesOf(activity), ...othersIn(activity)];
  return {
    text: [withoutFirst(words, others), ...forwardedIn(activity), ...filesIn(activity), ...unkept]
      .filter(line => line !== '')
      .join('\n'),
    isNamed: isTyped || mentions.some(({ id }) => id === bot),
    ...(unkept.length > 0 ? { unkept: UNKEPT } : {}),
  };
}

const UNKEPT =
  'I cannot pass on pictures, recordings or cards from here: the ticket says that there is one. Please attach it as a file, or say what it shows.';

const nameIn = (shown: string) => decoded(shown.replace(/^<at[^>]{0,200}>/, '').replace(/<\/at>$/, ''));

/** Another bot may be named first; what is said to this one begins behind it. */
function withoutFirst(words: string, others: ReadonlySet<string>): string {
  const first = [...others].find(name => words.startsWith(`${name} `));
  return first === undefined ? words : words.slice(first.length).trim();
}

/** Each `<at>…</at>` as whoever it mentions, in their order where several have one name; in one pass. */
function withoutTags(text: string, mentions: readonly Mention[], instead: (mention: Mention) => string): string {
  const waiting = new Map<string, Mention[]>();
  for (const mention of mentions)
    for (const form of new Set([mention.shown, mention.shown.replaceAll('&', '&amp;')]))
      waiting.set(form, [...(waiting.get(form) ?? []), mention]);
  const parts: string[] = [];
  let at = 0;
  for (let close = text.indexOf(CLOSE); close >= 0; close = text.indexOf(CLOSE, at)) {
    const open = text.lastIndexOf('<at', close);
    const end = close + CLOSE.length;
    if (open < at) parts.push(text.slice(at, end));
    else {
      const shown = text.slice(open, end);
      const queue = waiting.get(shown) ?? [];
      const mention = queue.length > 1 ? queue.shift() : queue[0];
      parts.push(text.slice(at, open), mention ? instead(mention) : `@${nameIn(shown)}`);
    }
    at = end;
  }
  return parts.join('') + text.slice(at);
}
const CLOSE = '</at>';

/** In a quoted reply the names stand bare: each mention takes the place of its name once. */
function withoutNames(text: string, mentions: readonly Mention[], instead: (mention: Mention) => string): string {
  let rest = text;
  const parts: string[] = [];
  for (const mention of mentions.slice(0, MAX_MENTIONS)) {
    const at = mention.name === '' ? -1 : rest.indexOf(mention.name);
    if (at < 0) continue;
    parts.push(rest.slice(0, at), instead(mention));
    rest = rest.slice(at + mention.name.length);
  }
  return parts.join('') + rest;
}
const MAX_MENTIONS = 20;

/** A file stays where it was shared; what is noted is its name and where it is. Only personal chats tell of them. */
const filesIn = ({ attachments }: Activity): string[] =>
  (attachments ?? [])
    .filter(({ contentType }) => contentType === FILE)
    .slice(0, MAX_FILES)
    .map(
      ({ name, contentUrl }) =>
        `[file: ${name ?? 'unnamed'}]${contentUrl?.startsWith('https://') ? ` ${contentUrl}` : ''}`,
    );

/** Pictures come as attachments of their own beside the html that shows them, or in the html alone. */
function picturesOf({ attachments }: Activity): string[] {
  const all = attachments ?? [];
  const images = all.filter(({ contentType }) => contentType?.startsWith('image/'));
  const shown = all.flatMap(({ contentType, content }) =>
    contentType === 'text/html' && typeof content === 'string' ? [picturesIn(content)] : [],
  );
  const count = Math.min(MAX_FILES, Math.max(images.length, ...shown, 0));
  return Array.from({ length: count }, (_, index) => {
    const name = images[index]?.name;
    return name ? `[picture: ${name}]` : '[picture]';
  });
}

/** What else may be attached: recordings, cards of other apps, snippets. Its text is not ours to read. */
function othersIn({ attachments }: Activity): string[] {
  const all = (attachments ?? []).flatMap(({ contentType, content, name }): string[] => {
    const type = contentType ?? '';
    if (type === 'text/html')
      return typeof content === 'string' ? Array.from({ length: recordingsIn(content) }, () => '[recording]') : [];
    if (type === FILE || type.startsWith('image/') || FORWARDED.has(type)) return [];
    const what = /^(?:video|audio)\//.test(type) ? 'recording' : type.includes('card') ? 'card' : 'attachment';
    return [name ? `[${what}: ${name}]` : `[${what}]`];
  });
  return all.slice(0, MAX_FILES);
}

/** A message that somebody passed on: what it said and whose it was. */
const forwardedIn = ({ attachments }: Activity): string[] =>
  (attachments ?? []).slice(0, MAX_FILES).flatMap(({ contentType, content }) => {
    if (!FORWARDED.has(contentType ?? '')) return [];
    const found = Forwarded.safeParse(typeof content === 'string' ? jsonOf(content) : content).data;
    if (!found) return [];
    const text = textOf(found.originalMessageContent ?? found.messagePreview ?? '');
    const who = (found.originalMessageSender ?? found.messageSender)?.user?.displayName;
    return text === '' ? [] : [`Forwarded${who ? ` from ${who}` : ''}:\n${text}`];
  });

const Sender = z
  .looseObject({ user: z.looseObject({ displayName: z.string().max(200).nullish() }).nullish() })
  .nullish();
const Forwarded = z.looseObject({
  originalMessageContent: z.string().max(64_000).nullish(),
  messagePreview: z.string().max(64_000).nullish(),
  originalMessageSender: Sender,
  messageSender: Sender,
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const MAX_FILES = 10;
const FORWARDED = new Set(['forwardedMessageReference', 'messageReference']);

function quoteIn({ attachments, conversation }: Activity): { message: string; text: string } | undefined {
  if (threadOf(conversation.id).root !== undefined) return undefined;
  const html = attachments?.find(
    ({ contentType, content }) => contentType === 'text/html' && typeof content === 'string',
  );
  return typeof html?.content === 'string' ? quoting(html.content) : undefined;
}

/** A link is shown to agents, so it may only lead into Teams. */
const linkOf = (link: string | null | undefined) => (link && LINK.test(link) ? link : undefined);
