import { z } from 'zod';
import { type Heard, type Speaker } from '../../src/domain/heard.ts';
import { kindOf, threadOf, type Activity } from './activity.ts';
import { decoded, quoting, textOf } from './html.ts';

/** How the answer goes back: in words to the chat, or in the answer to an invoke. */
export type Way = 'words' | 'press' | 'open' | 'submit' | 'refresh' | 'compose open' | 'compose submit';

/** What Teams said, told apart by what must happen with the answer. Plain data from here on. */
export type Received = {
  heard: Heard;
  way: Way;
  /** Fills a form before it is shown. */
  prefill?: string;
  /** Sent so that nobody else sees it; nothing of the answer may be public. */
  targeted?: true;
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

const MessageAction = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      id: z.string().max(255),
      linkToMessage: z.string().nullish(),
      body: z.looseObject({ content: z.string().max(100_000).nullish() }).nullish(),
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
  const translate = activity.type === 'invoke' ? INVOKES[activity.name ?? ''] : ACTIVITIES[activity.type];
  return translate?.(activity, surroundings);
}

type Translate = (activity: Activity, surroundings: Surroundings) => Received | undefined;

const ACTIVITIES: Record<string, Translate> = {
  message: (activity, surroundings) => pressedAsMessage(activity) ?? typed(activity, surroundings),
  messageUpdate: activity => revised(activity, `(edited) ${spoken(activity).text}`),
  messageDelete: activity => revised(activity, '(deleted what was said before)'),
  installationUpdate: activity =>
    activity.action?.startsWith('add') && kindOf(activity) === 'personal'
      ? { way: 'words', heard: { ...said(activity, 'help'), id: `teams:install:${whereOf(activity).conversation}` } }
      : undefined,
};

const INVOKES: Record<string, Translate> = {
  'adaptiveCard/action': activity => {
    const { action } = Execute.parse(activity.value);
    const isRefresh = action.verb === 'refresh';
    if (isRefresh) Shows.parse(action.data.hark.words);
    return { way: isRefresh ? 'refresh' : 'press', heard: pressed(activity, action.data.hark, isRefresh) };
  },
  'task/fetch': activity => ({ way: 'open', heard: pressed(activity, Task.parse(activity.value).data.hark) }),
  'task/submit': activity => {
    const { data } = Task.parse(activity.value);
    return { way: 'submit', heard: filled(activity, data) };
  },
  'composeExtension/fetchTask': activity => {
    const { commandId, messagePayload } = MessageAction.parse(activity.value);
    if (commandId !== CREATE_TICKET) return undefined;
    const link = linkOf(messagePayload?.linkToMessage);
    const text = textOf(messagePayload?.body?.content ?? '');
    return {
      way: 'compose open',
      heard: { ...said(activity, 'report'), manner: 'command' },
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
    return { way: 'compose submit', heard: { ...filled(activity, data), ...(about ? { about } : {}) } };
  },
};

/** Words for the bot: by name among people, bare in the personal chat. */
function typed(activity: Activity, { intake }: Surroundings): Received | undefined {
  const { text, isNamed } = spoken(activity);
  const where = whereOf(activity);
  const targeted = activity.recipient?.isTargeted === true ? ({ targeted: true } as const) : {};
  const heard = { ...said(activity, withoutSlash(text)), where };
  if (where.direct) {
    const isCommand = where.thread === undefined || /^\s*[/!]/.test(text);
    return { way: 'words', heard: isCommand ? heard : { ...heard, words: text, manner: 'talk' } };
  }
  const desk = where.thread === undefined ? intake.get(where.conversation ?? '') : undefined;
  const { conversation = '' } = where;
  const reporting = desk === undefined ? undefined : { words: `report desk=${desk}`, fields: { text } };
  const about = reporting && activity.id ? { about: { conversation, message: activity.id } } : {};
  if (isNamed || targeted.targeted || /^\s*(\/it\b|!)/.test(text))
    return { way: 'words', heard: { ...heard, ...about, otherwise: reporting ?? 'talk' }, ...targeted };
  if (where.thread !== undefined) return { way: 'words', heard: { ...heard, words: text, manner: 'talk' } };
  return reporting ? { way: 'words', heard: { ...heard, ...about, ...reporting } } : undefined;
}

/** Clients that do not know Action.Execute send what its fallback carries as a message without words. */
function pressedAsMessage(activity: Activity): Received | undefined {
  const data = Data.safeParse(activity.value).data;
  return data && { way: 'words', heard: { ...pressed(activity, data.hark), id: messageKey(activity) } };
}

/** What somebody did to their own words later: told, never done to what was noted. */
const revised = (activity: Activity, words: string): Received => ({
  way: 'words',
  heard: {
    ...said(activity, words),
    id: `teams:revised:${messageKey(activity)}:${activity.type}:${activity.timestamp ?? ''}`,
    manner: 'talk',
    revises: messageKey(activity),
  },
});

const said = (activity: Activity, words: string): Heard => ({
  id: messageKey(activity),
  by: speaker(activity),
  where: whereOf(activity),
  words,
  manner: 'event',
});

function pressed(activity: Activity, { words, version }: Carried, isRefresh = false): Heard {
  const { thread, ...where } = whereOf(activity);
  const on = activity.replyToId ?? undefined;
  return {
    id: isRefresh ? '' : `teams:press:${messageKey(activity)}`,
    by: speaker(activity),
    where: { ...where, ...((thread ?? on) === undefined ? {} : { thread: thread ?? on! }) },
    words,
    manner: 'command',
    ...(version === undefined ? {} : { seen: version }),
  };
}

function filled(activity: Activity, { hark, ...inputs }: z.infer<typeof Data>): Heard {
  const fields = Object.entries(inputs).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    ...pressed(activity, hark),
    id: `teams:form:${activity.from?.id ?? ''}:${hark.key ?? messageKey(activity)}`,
    fields: Object.fromEntries(fields),
  };
}

/** The same message has the same key, however often it is delivered. */
const messageKey = ({ conversation, id, replyToId, timestamp }: Activity) =>
  `teams:${threadOf(conversation.id).conversation}:${id ?? `${replyToId ?? ''}:${timestamp ?? ''}`}`;

function whereOf(activity: Activity): Heard['where'] {
  const { conversation, root } = threadOf(activity.conversation.id);
  const kind = kindOf(activity);
  const thread = kind === 'channel' ? (root === activity.id ? undefined : root) : quoteIn(activity)?.message;
  return {
    platform: 'teams',
    conversation,
    ...(thread === undefined ? {} : { thread }),
    ...(kind === 'personal' ? { direct: true, flat: true } : {}),
  };
}

const speaker = ({ from, conversation, channelData }: Activity): Speaker => {
  const home = channelData?.tenant?.id ?? conversation.tenantId;
  const isForeign = from?.tenantId != null && home != null && from.tenantId.toLowerCase() !== home.toLowerCase();
  return { platform: 'teams', account: from?.id ?? '', ...(isForeign ? { outsider: true } : {}) };
};

/** `/it words`, `/words` and `!words` as words; "/" alone is left. */
const withoutSlash = (text: string) => text.trim().replace(/^(?:[/!]it\b\s*|[/!](?=\w))/i, '');

/** What was typed, without the bot's name and with other people's names as `@teams:29:…`, which the bot resolves. */
function spoken(activity: Activity): { text: string; isNamed: boolean } {
  const quote = quoteIn(activity);
  const isMarkup = activity.textFormat === 'xml';
  let text = quote?.text ?? activity.text ?? '';
  let isNamed = false;
  for (const { type, text: shown, mentioned } of activity.entities ?? []) {
    if (type !== 'mention' || !mentioned) continue;
    const isBot = mentioned.id === activity.recipient?.id;
    isNamed ||= isBot;
    const name = decoded((shown ?? '').replaceAll(/<\/?at[^>]*>/g, ''));
    const instead = isBot ? ' ' : ` @teams:${mentioned.id} `;
    for (const form of [shown, shown?.replaceAll('&', '&amp;'), quote && name])
      if (form && text.includes(form)) text = text.replaceAll(form, instead);
  }
  const plain = quote
    ? text
    : isMarkup
      ? textOf(text)
      : decoded(text.replaceAll(/<br ?\/?>/g, '\n').replaceAll(/<at[^>]*>([^<]*)<\/at>/g, '@$1'));
  const tidy = plain.replaceAll('\u00A0', ' ').replaceAll(/ {2,}/g, ' ').trim();
  // Typed without choosing it from the list: the name as letters.
  const name = `@${activity.recipient?.name ?? ''}`;
  const isTyped = name.length > 1 && tidy.toLowerCase().startsWith(`${name.toLowerCase()} `);
  const words = isTyped ? tidy.slice(name.length).trim() : tidy;
  return { text: [words, ...filesIn(activity)].filter(line => line !== '').join('\n'), isNamed: isNamed || isTyped };
}

/** A file stays where it was shared; what is noted is its name and where it is. Only personal chats tell of them. */
const filesIn = ({ attachments }: Activity): string[] =>
  (attachments ?? [])
    .filter(({ contentType }) => contentType === FILE)
    .slice(0, MOST_FILES)
    .map(
      ({ name, contentUrl }) =>
        `[file: ${name ?? 'unnamed'}]${contentUrl?.startsWith('https://') ? ` ${contentUrl}` : ''}`,
    );

const FILE = 'application/vnd.microsoft.teams.file.download.info';
const MOST_FILES = 10;

function quoteIn({ attachments, conversation }: Activity): { message: string; text: string } | undefined {
  if (threadOf(conversation.id).root !== undefined) return undefined;
  const html = attachments?.find(
    ({ contentType, content }) => contentType === 'text/html' && typeof content === 'string',
  );
  return typeof html?.content === 'string' ? quoting(html.content) : undefined;
}

/** A link is shown to agents, so it may only lead into Teams. */
const linkOf = (link: string | null | undefined) => (link && LINK.test(link) ? link : undefined);
