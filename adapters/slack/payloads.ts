import { z } from 'zod';

/** What Slack sends, as far as the bot reads it. */
const id = z.string().min(1).max(255);

export const SlashCommand = z.object({
  user_id: id,
  team_id: id,
  channel_id: id,
  text: z.string().default(''),
  trigger_id: id,
  response_url: z.string().optional(),
});

const Actor = z.object({ id, team_id: id.optional() });

export const BlockActions = z.object({
  user: Actor,
  team: z.object({ id }).nullish(),
  trigger_id: id.optional(),
  response_url: z.string().optional(),
  channel: z.object({ id }).optional(),
  container: z.looseObject({ message_ts: id.optional(), thread_ts: id.optional(), view_id: id.optional() }).optional(),
  message: z.looseObject({ ts: id.optional(), thread_ts: id.optional() }).optional(),
  actions: z
    .array(
      z.looseObject({
        type: z.string(),
        block_id: z.string().default(''),
        action_ts: id.optional(),
        action_id: z.string().default(''),
        value: z.string().optional(),
      }),
    )
    .min(1),
});

export const ViewSubmission = z.object({
  user: Actor,
  team: z.object({ id }).nullish(),
  trigger_id: id.optional(),
  view: z.looseObject({
    id,
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
  response_url: z.string().optional(),
  action_ts: id.optional(),
  channel: z.object({ id }).optional(),
  message_ts: id.optional(),
  message: z.looseObject({ ts: id.optional(), text: z.string().default(''), user: id.optional() }).optional(),
});

export const Envelope = z.object({
  team_id: id.optional(),
  authorizations: z.array(z.looseObject({ team_id: id.nullish() })).optional(),
  event_id: id.optional(),
  event: z.looseObject({ type: z.string() }),
});

export const Said = z.looseObject({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  bot_id: id.nullish(),
  user: id.optional(),
  user_team: id.optional(),
  channel: id,
  channel_type: z.string().optional(),
  text: z.string().default(''),
  ts: id,
  thread_ts: id.optional(),
  files: z.array(z.looseObject({ name: z.string().nullish(), permalink: z.string().nullish() })).optional(),
});

const Before = z.looseObject({
  ts: id,
  user: id.optional(),
  bot_id: id.nullish(),
  text: z.string().default(''),
  thread_ts: id.optional(),
});

export const Revised = z.looseObject({
  subtype: z.enum(['message_changed', 'message_deleted']),
  channel: id,
  channel_type: z.string().optional(),
  ts: id,
  message: Before.optional(),
  previous_message: Before,
});

export const Reaction = z.looseObject({
  type: z.literal('reaction_added'),
  user: id,
  reaction: z.string(),
  item: z.looseObject({ type: z.string(), channel: id.optional(), ts: id.optional() }),
});

export const Pinned = z.looseObject({
  type: z.literal('pin_added'),
  user: id,
  item: z.looseObject({
    type: z.string(),
    channel: id.optional(),
    message: z
      .looseObject({ ts: id, text: z.string().default(''), thread_ts: id.optional(), permalink: z.string().optional() })
      .optional(),
  }),
});

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
