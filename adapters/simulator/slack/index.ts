import { watching } from '../watching.ts';
import { webApi } from './api.ts';
import { buttonsOf, stateOf } from './reading.ts';
import { responseUrls } from './responses.ts';
import { sender, type Answered } from './sender.ts';
import { triggers as createTriggers } from './triggers.ts';
import {
  workspace as createWorkspace,
  type Block,
  type Ephemeral,
  type Posted,
  type User,
  type View,
} from './workspace.ts';

export type { Block, Ephemeral, Posted, User, View } from './workspace.ts';
export type { Answered } from './sender.ts';
export type { Fault } from './api.ts';
export { buttonsOf, textOf } from './reading.ts';

export const BOT_USER = 'UHARK';
const APP = 'AHARK';
const MAX_VIEWS = 3;

/** What the person who acted is shown: the private answer, a form, or Slack's own complaint about the bot. */
export type Seen = { answered: Answered; private: Ephemeral | undefined; complaint: string | undefined };

export type SlackSimulator = Awaited<ReturnType<typeof slackSimulator>>;

/** Slack's server on loopback, and the people who use it. The bot is spoken to over signed HTTP only. */
export async function slackSimulator(options: {
  secret?: string;
  token?: string;
  scopes: readonly string[];
  users: readonly User[];
  channels: readonly { id: string; name: string; members?: readonly string[] }[];
  limits?: boolean;
  /** Every event comes twice at once, and once more under a new id, as it may. */
  storms?: boolean;
  /** The organisation that the workspace belongs to (Enterprise Grid). */
  enterprise?: string;
}) {
  const { secret = 'simulated-secret', token = 'xoxb-simulated' } = options;
  const everybody = options.users.map(({ id }) => id);
  const workspace = createWorkspace({
    team: 'T1NORTHWIND',
    users: [...options.users, { id: BOT_USER, name: 'IT', email: 'bot@hark.test', bot: true }],
    channels: options.channels.map(({ id, name, members = everybody }) => ({
      id,
      name,
      members: [...members, BOT_USER],
    })),
  });
  const triggers = createTriggers();
  /** The forms that people have open, the topmost last: three at most. */
  const stacks = new Map<string, View[]>();
  const topOf = (user: string) => stacks.get(user)?.at(-1);
  const show = (user: string, view: View) => void stacks.set(user, [...(stacks.get(user) ?? []).slice(0, -1), view]);
  const { changed, until, watch } = watching();
  let botUrl = '';
  const post = sender({ secret, url: () => botUrl });
  const responses = responseUrls(workspace.ephemerals, workspace.ts, changed);
  const api = await webApi({
    responses,
    workspace,
    triggers,
    token,
    scopes: options.scopes,
    botUser: BOT_USER,
    limits: options.limits ?? false,
    onPosted(message) {
      changed();
      if (message.edits === 0) void echo(message);
    },
    onEphemeral: changed,
    onRefused: changed,
    onHome: changed,
    onView(user, view) {
      const isOpen = stacks.get(user)?.some(({ id }) => id === view.id);
      if (isOpen) show(user, view);
      else stacks.set(user, [view]);
      changed();
    },
    viewAt(id) {
      const found = [...stacks].find(([, stack]) => stack.at(-1)?.id === id);
      return found && { user: found[0], view: found[1].at(-1)! };
    },
    enterprise: options.enterprise,
  });
  const apiOrigin = new URL(api.url).origin;
  const issue = (user: string, channel: string) => responses.issue(apiOrigin, user, channel);
  let events = 0;

  /** Delivers an event as Slack may: with storms, again while it is being handled, and later under a new id. */
  async function deliver(event: object, how: { twice?: boolean } = {}) {
    if (!options.storms) return post.event(event, how);
    const [answered] = await Promise.all([post.event(event, how), post.event(event, how)]);
    await post.event({ ...event, event_id: `Ev${(events += 1)}` });
    return answered;
  }

  const envelope = (event: object) => ({
    token: 'unused',
    team_id: workspace.team,
    api_app_id: APP,
    event,
    type: 'event_callback',
    event_id: `Ev${(events += 1)}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [
      {
        enterprise_id: options.enterprise ?? null,
        team_id: workspace.team,
        user_id: BOT_USER,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: '4-simulated',
  });

  /** Slack tells a bot of its own messages too. */
  async function echo({ channel, ts, text, thread_ts }: Posted) {
    if (botUrl === '') return;
    const type = channel.startsWith('D') ? 'im' : 'channel';
    await post.event(
      envelope({
        type: 'message',
        subtype: 'bot_message',
        bot_id: 'BHARK',
        user: BOT_USER,
        channel,
        ts,
        text,
        channel_type: type,
        event_ts: ts,
        ...(thread_ts ? { thread_ts } : {}),
      }),
    );
  }

  const actor = (user: string) => {
    const { id, name, team, pressedFrom } = workspace.people.get(user) ?? { id: user, name: user };
    return { id, username: name, name, team_id: pressedFrom ?? team ?? workspace.team };
  };

  const frame = (user: string) => ({
    team: { id: workspace.team, domain: 'northwind' },
    user: actor(user),
    api_app_id: APP,
    token: 'unused',
    trigger_id: triggers.issue(user),
    enterprise: options.enterprise ? { id: options.enterprise, name: 'Northwind' } : null,
    is_enterprise_install: false,
  });

  /** What the person sees of the HTTP answer, and Slack's complaint where it is not what Slack takes. */
  function seen(user: string, channel: string, answered: Answered): Seen {
    const complaint =
      answered.status === 0 ? 'operation_timeout' : answered.status >= 400 ? 'dispatch_failed' : undefined;
    const said = answered.body.startsWith('{')
      ? (JSON.parse(answered.body) as { text?: string; blocks?: Block[] })
      : undefined;
    if (said?.text === undefined && said?.blocks === undefined) return { answered, private: undefined, complaint };
    const shown = { ts: workspace.ts(), user, channel, text: said.text ?? '', blocks: said.blocks ?? [] };
    workspace.ephemerals.push(shown);
    changed();
    return { answered, private: shown, complaint };
  }

  async function message(
    user: string,
    channel: string,
    text: string,
    {
      thread,
      type,
      twice,
      asNewEvent,
      content = {},
    }: {
      thread?: string;
      type?: 'app_mention';
      twice?: boolean;
      asNewEvent?: boolean;
      /** What it holds besides its text, in Slack's own words. */
      content?: { files?: object[]; attachments?: object[]; blocks?: Block[]; subtype?: string };
    } = {},
  ) {
    const { team } = workspace.people.get(user) ?? {};
    const ts = workspace.ts();
    workspace.post({
      ts,
      channel,
      user,
      text,
      blocks: content.blocks ?? [],
      edits: 0,
      bot: false,
      ...(content.files ? { files: content.files } : {}),
      ...(content.attachments ? { attachments: content.attachments } : {}),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
    changed();
    const common = {
      user,
      channel,
      ts,
      text,
      team: workspace.team,
      event_ts: ts,
      ...content,
      ...(team ? { user_team: team, source_team: team } : {}),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    };
    const envelopes = [
      envelope({ type: 'message', channel_type: channel.startsWith('D') ? 'im' : 'channel', ...common }),
      ...(type === undefined ? [] : [envelope({ type, ...common })]),
    ];
    const answered = await Promise.all(envelopes.map(each => deliver(each, { twice: twice === true })));
    if (asNewEvent) for (const each of envelopes) await post.event({ ...each, event_id: `Ev${(events += 1)}` });
    return { ts, answered: answered.at(-1)! };
  }

  return {
    secret,
    token,
    apiUrl: api.url,
    team: workspace.team,
    people: workspace.people,
    api,
    post,
    envelope,
    workspace,
    connect: (url: string) => void (botUrl = url),

    /** `/it words`, typed in a channel. */
    async slash(user: string, words: string, channel = workspace.direct(user).id): Promise<Seen> {
      const answered = await post.form({
        token: 'unused',
        team_id: workspace.team,
        team_domain: 'northwind',
        channel_id: channel,
        channel_name: workspace.places.get(channel)?.name ?? 'unknown',
        user_id: user,
        user_name: workspace.people.get(user)?.name ?? user,
        command: '/it',
        text: words,
        api_app_id: APP,
        is_enterprise_install: 'false',
        response_url: issue(user, channel),
        trigger_id: triggers.issue(user),
      });
      return seen(user, channel, answered);
    },

    message,
    direct: (user: string, text: string, how: Parameters<typeof message>[3] = {}) =>
      message(user, workspace.direct(user).id, text, how),
    mention: (user: string, channel: string, words: string, how: { thread?: string; twice?: boolean } = {}) =>
      message(user, channel, `<@${BOT_USER}> ${words}`, { ...how, type: 'app_mention' }),

    /** Presses the button with this label on a message, as it was drawn when it was seen. */
    async press(
      user: string,
      on: Pick<Posted, 'channel' | 'blocks'> & { ts?: string; thread_ts?: string },
      label: string,
    ): Promise<Seen> {
      const found = buttonsOf(on.blocks).find(button => button.label === label);
      if (!found)
        throw new Error(
          `no button "${label}"; there are: ${
            buttonsOf(on.blocks)
              .map(button => button.label)
              .join(', ') || 'none'
          }`,
        );
      const answered = await post.interactive({
        type: 'block_actions',
        ...frame(user),
        container: {
          type: 'message',
          message_ts: on.ts,
          channel_id: on.channel,
          is_ephemeral: on.ts === undefined,
          // Outside a thread there is none, which Slack says as null.
          thread_ts: on.thread_ts ?? null,
        },
        channel: { id: on.channel, name: workspace.places.get(on.channel)?.name ?? 'directmessage' },
        message: {
          type: 'message',
          user: BOT_USER,
          bot_id: 'BHARK',
          ts: on.ts,
          ...(on.thread_ts ? { thread_ts: on.thread_ts } : {}),
        },
        state: { values: {} },
        response_url: issue(user, on.channel),
        actions: [
          {
            type: 'button',
            action_id: found.action_id,
            block_id: found.block_id,
            text: { type: 'plain_text', text: label, emoji: true },
            value: found.value,
            action_ts: workspace.ts(),
          },
        ],
      });
      return seen(user, on.channel, answered);
    },

    /** The form that this person has open. */
    view: (user: string): View | undefined => topOf(user),
    closeView: (user: string) => void stacks.delete(user),

    /** Sends the open form; the errors that the bot found, by block. */
    async submit(
      user: string,
      values: Record<string, string>,
      { twice = false } = {},
    ): Promise<Record<string, string>> {
      const view = topOf(user);
      if (!view) throw new Error(`${user} has no form open`);
      const payload = {
        type: 'view_submission',
        ...frame(user),
        response_urls: [],
        view: { ...view, state: { values: stateOf(view, values) } },
      };
      const answered = await post.interactive(payload);
      if (twice) await post.interactive(payload);
      const answer =
        answered.body === ''
          ? {}
          : (JSON.parse(answered.body) as {
              response_action?: string;
              errors?: Record<string, string>;
              view?: unknown;
            });
      if (answer.response_action === 'errors') {
        const unknown = Object.keys(answer.errors ?? {}).filter(
          block => !view.blocks.some(({ block_id, type }) => block_id === block && type === 'input'),
        );
        if (unknown.length > 0) throw new Error(`errors for what is no input of the view: ${unknown.join(', ')}`);
        return answer.errors ?? {};
      }
      const stack = stacks.get(user) ?? [];
      if (answer.response_action === 'update') show(user, api.replaced(answer.view, view.id));
      else if (answer.response_action === 'push') {
        if (stack.length >= MAX_VIEWS) throw new Error('push_limit_reached');
        stacks.set(user, [...stack, api.replaced(answer.view)]);
      } else if (answer.response_action === 'clear' || stack.length <= 1) stacks.delete(user);
      else stacks.set(user, stack.slice(0, -1));
      changed();
      return {};
    },

    /** What a search in a field finds, by label. */
    async search(user: string, block: string, typed: string): Promise<{ label: string; value: string }[]> {
      const view = topOf(user);
      if (!view) throw new Error(`${user} has no form open`);
      const answered = await post.interactive({
        type: 'block_suggestion',
        ...frame(user),
        container: { type: 'view', view_id: view.id },
        view,
        action_id: 'value',
        block_id: block,
        value: typed,
      });
      const { options = [] } = JSON.parse(answered.body || '{}') as {
        options?: { text: { text: string }; value: string }[];
      };
      return options.map(({ text, value }) => ({ label: text.text, value }));
    },

    /** A press as it may come from another app's card, or from an older one of ours. */
    pressRaw: (user: string, channel: string, action: object, more: object = {}) =>
      post.interactive({
        type: 'block_actions',
        ...frame(user),
        container: {
          type: 'message',
          message_ts: workspace.ts(),
          channel_id: channel,
          is_ephemeral: false,
          thread_ts: null,
        },
        channel: { id: channel, name: 'somewhere' },
        response_url: issue(user, channel),
        ...more,
        actions: [{ type: 'button', action_ts: workspace.ts(), ...action }],
      }),

    /** Slack's own voice, in somebody's conversation with the bot. */
    slackbot: (user: string, text: string) =>
      post.event(
        envelope({
          type: 'message',
          user: 'USLACKBOT',
          channel: workspace.direct(user).id,
          channel_type: 'im',
          ts: workspace.ts(),
          text,
        }),
      ),

    /** A link got its preview: the same words, changed. */
    preview: (user: string, { channel, ts, text, thread_ts }: Posted) =>
      post.event(
        envelope({
          type: 'message',
          subtype: 'message_changed',
          channel,
          channel_type: channel.startsWith('D') ? 'im' : 'channel',
          ts: workspace.ts(),
          hidden: true,
          previous_message: { type: 'message', user, ts, text, thread_ts },
          message: { type: 'message', user, ts, text, thread_ts, attachments: [{ from_url: text, title: 'A page' }] },
        }),
      ),

    /** Slack tells of a changed profile or standing, where the bot asked to be told. */
    tellChange: (user: string) =>
      post.event(
        envelope({ type: 'user_change', user: { id: user, team_id: workspace.team }, event_ts: workspace.ts() }),
      ),

    async shortcut(user: string, callback: string, on?: Posted): Promise<Answered> {
      return post.interactive({
        type: on ? 'message_action' : 'shortcut',
        callback_id: callback,
        action_ts: workspace.ts(),
        ...frame(user),
        ...(on
          ? {
              channel: { id: on.channel, name: workspace.places.get(on.channel)?.name ?? '' },
              message_ts: on.ts,
              response_url: issue(user, on.channel),
              message: { type: 'message', user: on.user, ts: on.ts, text: on.text, team: workspace.team },
            }
          : {}),
      });
    },

    /** Somebody changes, or with no text deletes, what they said. */
    revise: (user: string, { channel, ts, text: before, thread_ts }: Posted, text?: string) =>
      post.event(
        envelope({
          type: 'message',
          subtype: text === undefined ? 'message_deleted' : 'message_changed',
          channel,
          channel_type: channel.startsWith('D') ? 'im' : 'channel',
          ts: workspace.ts(),
          hidden: true,
          previous_message: { type: 'message', user, ts, text: before, thread_ts },
          ...(text === undefined
            ? { deleted_ts: ts }
            : { message: { type: 'message', user, ts, text, thread_ts, edited: { user, ts } } }),
        }),
      ),

    react: (user: string, on: Pick<Posted, 'channel' | 'ts' | 'user'>, reaction: string) =>
      post.event(
        envelope({
          type: 'reaction_added',
          user,
          reaction,
          item_user: on.user,
          item: { type: 'message', channel: on.channel, ts: on.ts },
          event_ts: workspace.ts(),
        }),
      ),

    pin: (user: string, { channel, ts, thread_ts, text }: Posted) =>
      post.event(
        envelope({
          type: 'pin_added',
          user,
          channel_id: channel,
          item: {
            type: 'message',
            channel,
            created_by: user,
            message: {
              ts,
              text,
              ...(thread_ts ? { thread_ts } : {}),
              permalink: `https://simulated.slack.com/archives/${channel}/p${ts.replace('.', '')}`,
            },
          },
          event_ts: workspace.ts(),
        }),
      ),

    openHome: (user: string) =>
      post.event(
        envelope({
          type: 'app_home_opened',
          user,
          channel: workspace.direct(user).id,
          tab: 'home',
          event_ts: workspace.ts(),
        }),
      ),

    home: (user: string): View | undefined => workspace.homes.get(user),

    /** All messages in a conversation that this person can see, oldest first. */
    read: (channel: string): Posted[] => workspace.messages.filter(posted => posted.channel === channel),
    inbox: (user: string): Posted[] =>
      workspace.messages.filter(posted => posted.channel === workspace.direct(user).id),
    privately: (user: string): Ephemeral[] => workspace.ephemerals.filter(shown => shown.user === user),

    until,
    watch,

    async close() {
      await api.close();
    },
  };
}
