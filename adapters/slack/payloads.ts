import { z } from 'zod';
import { inbound } from '../../src/domain/text.ts';

/** What Slack sends, as far as the bot reads it. */
const id = z.string().min(1).max(255);
/** Bounded and well-formed before anything reads it. */
const words = z.string().transform(text => inbound(text));
/** Slack leaves out, and sends as null, whatever it pleases. */
const maybe = id.nullish().transform(value => value ?? undefined);

export const SlashCommand = z.object({
  user_id: id,
  team_id: id,
  channel_id: id,
  text: words.default(''),
  trigger_id: id,
  response_url: z.string().optional(),
});

const Actor = z.object({ id });

export const BlockActions = z.object({
  user: Actor,
  team: z.object({ id }).nullish(),
  trigger_id: maybe,
  response_url: z.string().nullish(),
  channel: z.object({ id }).nullish(),
  container: z.looseObject({ message_ts: maybe, thread_ts: maybe, view_id: maybe }).nullish(),
  message: z.looseObject({ ts: maybe, thread_ts: maybe }).nullish(),
  actions: z
    .array(
      z.looseObject({
        type: z.string(),
        block_id: z.string().nullish(),
        action_ts: maybe,
        action_id: z.string().nullish(),
        value: words.nullish(),
      }),
    )
    .min(1),
});

export const ViewSubmission = z.object({
  user: Actor,
  team: z.object({ id }).nullish(),
  trigger_id: maybe,
  view: z.looseObject({
    id,
    /** Another one whenever the view is another one, though its id stays. */
    hash: z.string().max(255).nullish(),
    callback_id: z.string().default(''),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({}))) }).optional(),
  }),
  response_urls: z.array(z.looseObject({ response_url: z.string() })).default([]),
});

export const Shortcut = z.object({
  type: z.enum(['message_action', 'shortcut']),
  callback_id: z.string(),
  user: Actor,
  team: z.object({ id }).nullish(),
  trigger_id: id,
  response_url: z.string().nullish(),
  action_ts: maybe,
  channel: z.object({ id }).nullish(),
  message_ts: maybe,
  message: z.looseObject({ ts: maybe, text: words.nullish(), user: maybe }).nullish(),
});

export const Envelope = z.object({
  team_id: id.optional(),
  authorizations: z.array(z.looseObject({ team_id: id.nullish() })).optional(),
  event_id: id.optional(),
  event: z.looseObject({ type: z.string() }),
});

const Files = z.array(z.looseObject({ name: words.nullish(), permalink: z.string().max(3_000).nullish() })).nullish();

/** What hangs on a message: of these only what somebody passed on (`is_share`) is said by the one who posts it. */
const Attached = z.looseObject({
  is_share: z.boolean().nullish(),
  author_name: words.nullish(),
  text: words.nullish(),
  fallback: words.nullish(),
  from_url: z.string().max(3_000).nullish(),
  files: Files,
});

/** What a message holds besides its text; there may be no text at all. */
const content = {
  text: words.nullish(),
  files: Files,
  attachments: z.array(z.unknown()).nullish(),
  blocks: z.array(z.unknown()).nullish(),
};
export type Content = { [Part in keyof typeof content]?: z.infer<(typeof content)[Part]> };

export const attached = (given: unknown) => Attached.safeParse(given).data;

export const Said = z.looseObject({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().nullish(),
  bot_id: id.nullish(),
  user: maybe,
  channel: id,
  channel_type: z.string().nullish(),
  ts: id,
  thread_ts: maybe,
  ...content,
});

const Before = z.looseObject({ ts: id, user: maybe, bot_id: id.nullish(), thread_ts: maybe, ...content });

export const Revised = z.looseObject({
  subtype: z.enum(['message_changed', 'message_deleted']),
  channel: id,
  channel_type: z.string().nullish(),
  ts: id,
  message: Before.nullish(),
  previous_message: Before,
});

export const Reaction = z.looseObject({
  type: z.literal('reaction_added'),
  user: id,
  reaction: z.string(),
  item: z.looseObject({ type: z.string(), channel: maybe, ts: maybe }),
});

export const Pinned = z.looseObject({
  type: z.literal('pin_added'),
  user: id,
  item: z.looseObject({
    type: z.string(),
    channel: maybe,
    message: z
      .looseObject({ ts: id, text: words.nullish(), thread_ts: maybe, permalink: z.string().nullish() })
      .nullish(),
  }),
});

/** Somebody's profile or standing is another one now. */
export const UserChanged = z.looseObject({ type: z.string(), user: z.looseObject({ id }) });

export const HomeOpened = z.looseObject({ type: z.literal('app_home_opened'), user: id, tab: z.string().optional() });

/** What a form remembers between being opened and being sent. */
export const Remembered = z.object({
  words: z.string(),
  conversation: z.string().optional(),
  thread: z.string().optional(),
  about: z
    .object({
      author: z.string().optional(),
      permalink: z.string().optional(),
      conversation: z.string(),
      message: z.string(),
    })
    .optional(),
});
export type Remembered = z.infer<typeof Remembered>;
