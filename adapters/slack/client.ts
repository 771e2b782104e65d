import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  LogLevel,
} from '@slack/web-api';
import { type Card, type Message, type Place } from '../../src/domain/card.ts';
import { type Profile } from '../../src/domain/person.ts';
import { type Destination, type Platform, PlatformSilent, type Sent } from '../../src/domain/platform.ts';
import { type Readers } from '../../src/domain/reading.ts';
import { render } from './render.ts';

const TIMEOUT_MS = 4_000;
const EVENT_TYPE = 'hark_said';
/** A look-up reaches a little before the moment at which the message was owed: clocks differ. */
const BEFORE_MS = 60_000;
/** So many pages of 200 messages; further back than that, an answer would come too late to matter. */
const PAGES = 10;

/** What Slack answers when it has certainly not done what it was asked, and may do it later. */
const NOT_DONE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const TRANSIENT = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
const TOO_MUCH = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);
const NO_LOOK_UP = new Set([
  'unknown_method',
  'missing_scope',
  'not_allowed_token_type',
  'method_not_supported_for_channel_type',
  'access_denied',
]);
/** The workspace or an older installation does not let the bot open channels: the desk's own has to do. */
const MAY_NOT_OPEN = new Set(['missing_scope', 'restricted_action', 'user_is_restricted', 'no_permission']);
const MAY_NOT_CHANGE = new Set(['cant_update_message', 'edit_window_closed']);
const IS_ABSENT = new Set(['message_not_found', 'thread_not_found']);

export type SlackClient = ReturnType<typeof slackClient>;

/**
 * Slack's Web API as the port `Platform` needs it: a time limit on every call, no hidden retries, and every failure
 * known for what it is. `called` counts calls by method and outcome.
 */
export function slackClient({
  botToken,
  apiUrl,
  zone,
  called,
}: {
  botToken: string;
  apiUrl: string;
  zone: () => string;
  called?: (method: string, outcome: string) => void;
}) {
  const web = new WebClient(botToken, {
    slackApiUrl: apiUrl,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: silent,
  });
  const accounts = new Map<string, string>();
  let home: { team: string; enterprise: string | undefined } | undefined;
  const readers: Readers = {
    accountOf: email => accounts.get(email),
    get zone() {
      return zone();
    },
  };

  /** Calls a method; failures come back as what they mean for a send. */
  async function call(
    method: string,
    options: Record<string, unknown>,
  ): Promise<{ is: 'done'; answer: Record<string, unknown> } | Failure> {
    try {
      const answer = await web.apiCall(method, options);
      called?.(method, 'ok');
      return { is: 'done', answer: answer as unknown as Record<string, unknown> };
    } catch (error) {
      const failure = failureOf(error);
      called?.(method, failure.code);
      return failure;
    }
  }

  async function send(
    method: string,
    to: Record<string, unknown>,
    card: Card,
  ): Promise<{ is: 'done'; answer: Record<string, unknown> } | Failure> {
    const drawn = render(card, readers);
    const sent = await call(method, { ...to, ...drawn });
    // Better plain than not at all; the cause is counted under the error's name.
    return sent.is === 'broken' && TOO_MUCH.has(sent.code) ? call(method, { ...to, text: drawn.text }) : sent;
  }

  const platform: Platform = {
    name: 'slack',

    async post({ conversation, thread }, { card, key, alsoKeys = [], notify }: Message) {
      const sent = await send(
        'chat.postMessage',
        {
          channel: conversation,
          ...(thread === undefined ? {} : { thread_ts: thread, ...(notify ? { reply_broadcast: true } : {}) }),
          unfurl_links: false,
          unfurl_media: false,
          metadata: {
            event_type: EVENT_TYPE,
            event_payload: { key, ...(alsoKeys.length > 0 ? { also: alsoKeys.join(' ') } : {}) },
          },
        },
        card,
      );
      if (sent.is !== 'done') return IS_ABSENT.has(sent.code) ? { is: 'absent', why: sent.why } : sent;
      return {
        is: 'sent',
        place: placed((sent.answer.channel as string | undefined) ?? conversation, sent.answer.ts as string, thread),
      };
    },

    async update(place: Place, { card }: Message): Promise<Sent> {
      const sent = await send('chat.update', { channel: place.conversation, ts: place.message }, card);
      if (sent.is === 'done' || MAY_NOT_CHANGE.has(sent.code)) return { is: 'sent', place };
      if (IS_ABSENT.has(sent.code)) return { is: 'absent', why: sent.why };
      // Drawing a card again does no harm, so an uncertain update is simply repeated.
      return sent.is === 'unknown' ? { is: 'later', afterMs: 1_000, why: sent.why } : sent;
    },

    async direct(account) {
      const opened = await call('conversations.open', { users: account });
      if (opened.is !== 'done')
        return opened.is === 'unknown' ? { is: 'later', afterMs: 1_000, why: opened.why } : opened;
      return { is: 'sent', conversation: (opened.answer.channel as { id: string }).id };
    },

    /** A private channel; one that an earlier attempt opened is found by its name. Somebody else's is not ours to use. */
    async room(name, users) {
      const made = await call('conversations.create', { name, is_private: true });
      if (made.is !== 'done' && MAY_NOT_OPEN.has(made.code)) return undefined;
      const found = made.is !== 'done' && made.code === 'name_taken' ? await ownChannel(name) : undefined;
      if (found === 'not ours') return undefined;
      const id = made.is === 'done' ? (made.answer.channel as { id: string }).id : found?.id;
      if (id === undefined) return made.is === 'done' ? undefined : { is: 'later', afterMs: 1_000, why: made.why };
      // Who is in already, or cannot be invited, is no reason to say nothing.
      if (users.length > 0) await call('conversations.invite', { channel: id, users: users.join(','), force: true });
      return { is: 'sent', conversation: id };
    },

    async lookUp({ conversation, thread }: Destination, key: string, since: Date) {
      const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
      const oldest = String((since.getTime() - BEFORE_MS) / 1_000);
      const options = {
        channel: conversation,
        ...(thread === undefined ? {} : { ts: thread }),
        include_all_metadata: true,
        oldest,
        limit: 200,
      };
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        const found = await call(method, { ...options, ...(cursor === undefined ? {} : { cursor }) });
        if (found.is !== 'done') {
          if (NO_LOOK_UP.has(found.code)) return 'unknowable';
          // Not there any more: nothing can have arrived, and posting will say what is the matter.
          if (found.code === 'channel_not_found' || IS_ABSENT.has(found.code)) return 'absent';
          throw new Error(`Slack could not be asked for a message: ${found.why}`);
        }
        const { messages = [], response_metadata } = found.answer as {
          messages?: Said[];
          response_metadata?: { next_cursor?: string };
        };
        const message = messages.find(({ metadata }) => says(metadata?.event_payload, key));
        if (message) return placed(conversation, message.ts, thread);
        cursor = response_metadata?.next_cursor;
        if (!cursor) return 'absent';
      }
      return 'unknowable';
    },

    async profile(account) {
      const found = await call('users.info', { user: account });
      if (found.is === 'done') return learned(found.answer.user as SlackUser);
      if (found.code === 'user_not_found' || found.code === 'user_not_visible') return undefined;
      throw new PlatformSilent(`Slack could not be asked who ${account} is: ${found.why}`);
    },

    async accountOf(email) {
      const known = accounts.get(email);
      if (known !== undefined) return known;
      const found = await call('users.lookupByEmail', { email });
      if (found.is !== 'done') {
        if (found.code === 'users_not_found') return undefined;
        throw new Error(`Slack could not be asked for an account: ${found.why}`);
      }
      const user = found.answer.user as SlackUser;
      // Slack finds guests and accounts that are shut as well: they are not who is meant.
      if (learned(user).standing !== 'insider') return undefined;
      accounts.set(email, user.id);
      return user.id;
    },

    meet: (email, account) => void accounts.set(email, account),

    async whisper({ conversation, thread }, account, card) {
      const direct = conversation.startsWith('D');
      const to = { channel: conversation, ...(thread === undefined ? {} : { thread_ts: thread }) };
      const sent = await (direct
        ? send('chat.postMessage', to, card)
        : send('chat.postEphemeral', { ...to, user: account }, card));
      if (sent.is === 'done') return spoken(conversation, sent.answer);
      if ((direct && thread === undefined) || sent.is === 'later' || sent.is === 'unknown') return sent;
      // Not in the channel, or the thread is gone: their own direct message is private too.
      const opened = await platform.direct(account);
      if (opened.is !== 'sent') return opened;
      const instead = await send('chat.postMessage', { channel: opened.conversation }, card);
      return instead.is === 'done' ? spoken(opened.conversation, instead.answer) : instead;
    },
  };

  /** The bot's own channel of that name; undefined while Slack cannot be asked. */
  async function ownChannel(name: string): Promise<{ id: string } | 'not ours' | undefined> {
    const test = await call('auth.test', {});
    if (test.is !== 'done') return undefined;
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const found = await call('conversations.list', {
        types: 'private_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      });
      if (found.is !== 'done') return undefined;
      const { channels = [], response_metadata } = found.answer as {
        channels?: { id: string; name: string; creator?: string }[];
        response_metadata?: { next_cursor?: string };
      };
      const channel = channels.find(known => known.name === name);
      if (channel) return channel.creator === test.answer.user_id ? channel : 'not ours';
      cursor = response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return 'not ours';
  }

  function learned(user: SlackUser): Profile {
    const {
      id,
      is_bot,
      is_restricted,
      is_ultra_restricted,
      is_stranger,
      deleted,
      profile = {},
      is_email_confirmed,
      tz,
      team_id,
    } = user;
    const isForeign = team_id !== undefined && home !== undefined && team_id !== home.team && !isOfEnterprise(user);
    const outsider =
      is_restricted === true || is_ultra_restricted === true || is_stranger === true || deleted === true || isForeign;
    const isInsider = !outsider && is_bot !== true;
    const email = !isInsider || is_email_confirmed === false ? undefined : profile.email?.toLowerCase();
    return {
      name: profile.real_name || user.real_name || profile.display_name || user.name || id,
      standing: is_bot === true ? 'bot' : outsider ? 'outsider' : 'insider',
      ...(email === undefined ? {} : { email }),
      ...(tz ? { zone: tz } : {}),
    };
  }

  /** Slack: in an Enterprise Grid a colleague may be of another workspace of the same organisation. */
  const isOfEnterprise = ({ enterprise_user: { enterprise_id } = {}, team_id }: SlackUser) =>
    home?.enterprise !== undefined && (enterprise_id === home.enterprise || team_id === home.enterprise);

  return {
    platform,
    call,
    readers,
    /** Which workspace, and which organisation of workspaces, the bot is in. */
    settle: (team: string, enterprise: string | undefined) => void (home = { team, enterprise }),
  };
}

type Payload = { key?: string; also?: string };
type Said = { ts: string; metadata?: { event_payload?: Payload } };

/** Where a private answer stands; an ephemeral one calls its moment otherwise, and nobody can change it. */
const spoken = (conversation: string, { ts, message_ts }: Record<string, unknown>): Sent => ({
  is: 'sent',
  place: { platform: 'slack', conversation, message: String(ts ?? message_ts) },
});

/** A digest says many messages, and is found by the key of each. */
const says = (payload: Payload | undefined, key: string) =>
  payload?.key === key || payload?.also?.split(' ').includes(key) === true;

type SlackUser = {
  id: string;
  name?: string;
  real_name?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  is_email_confirmed?: boolean;
  tz?: string;
  team_id?: string;
  enterprise_user?: { enterprise_id?: string };
  profile?: { email?: string; real_name?: string; display_name?: string };
};

type Failure = Exclude<Sent, { is: 'sent' }> & { code: string };

function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError)
    return { is: 'later', afterMs: error.retryAfter * 1_000, why: 'rate limited', code: 'ratelimited' };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (TRANSIENT.has(code)) return { is: 'unknown', why: code, code };
    if (code === 'ratelimited' || code === 'rate_limited') return { is: 'later', afterMs: 1_000, why: code, code };
    return { is: 'broken', why: code, code };
  }
  if (error instanceof WebAPIHTTPError)
    return { is: 'unknown', why: `HTTP ${error.statusCode}`, code: `http_${error.statusCode}` };
  if (error instanceof WebAPIRequestError && NOT_DONE.has(causeOf(error)))
    return { is: 'later', afterMs: 2_000, why: 'unreachable', code: 'unreachable' };
  return { is: 'unknown', why: error instanceof Error ? error.name : 'failed', code: 'no_answer' };
}

/** The network's own code, however deep fetch has wrapped it. */
function causeOf(error: unknown): string {
  for (
    let cause = error;
    typeof cause === 'object' && cause !== null;
    cause = (cause as { cause?: unknown; original?: unknown }).cause ?? (cause as { original?: unknown }).original
  ) {
    if ('code' in cause && typeof cause.code === 'string' && NOT_DONE.has(cause.code)) return cause.code;
  }
  return '';
}

const placed = (conversation: string, message: string, thread: string | undefined): Place => ({
  platform: 'slack',
  conversation,
  message,
  ...(thread === undefined ? {} : { thread }),
});

const nothing = () => undefined;
/** The SDK logs bodies and tokens at some levels; what matters is counted and logged by the outbox. */
export const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
