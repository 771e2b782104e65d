import { type IncomingMessage, type ServerResponse } from 'node:http';
import { listening, read } from '../http.ts';
import { messageErrors, viewErrors } from './blockkit.ts';
import { METHODS } from './methods.ts';
import { type Responses } from './responses.ts';
import { type Triggers } from './triggers.ts';
import { type Block, type Posted, type View, type Workspace } from './workspace.ts';

/** What goes wrong on demand. `after` answers with the fault though the call was carried out. */
export type Fault = {
  method: string;
  times: number;
  is: 'error' | 'http' | 'hang' | 'reset' | 'rate limit' | 'slow';
  ms?: number;
  after?: true;
  error?: string;
  status?: number;
  retryAfter?: string;
};

export type Call = { method: string; args: Record<string, unknown>; answer: Record<string, unknown> };

type Answer = Record<string, unknown> & { ok: boolean };

const LIMIT_SECONDS = 60;

/** Slack's Web API on loopback: strict about methods, arguments, scopes, blocks, triggers and rates. */
export async function webApi(options: {
  workspace: Workspace;
  triggers: Triggers;
  token: string;
  scopes: readonly string[];
  botUser: string;
  enterprise: string | undefined;
  responses: Responses;
  /** Whether Slack's published rates are enforced; the one for look-ups by address always is. */
  limits: boolean;
  onPosted: (message: Posted) => void;
  onEphemeral: () => void;
  onRefused: () => void;
  onHome: () => void;
  onView: (user: string, view: View) => void;
  /** The form that is open under this id, and before whom. */
  viewAt: (id: string) => { user: string; view: View } | undefined;
}) {
  const { workspace, triggers, token, scopes, botUser } = options;
  const faults: Fault[] = [];
  const calls: Call[] = [];
  const wrong: string[] = [];
  const spent = new Map<string, number[]>();

  const methods: Record<string, (args: Record<string, unknown>) => Answer> = {
    'auth.test': () => ({
      ok: true,
      url: 'https://northwind.slack.test/',
      team: 'Northwind',
      user: 'hark',
      team_id: workspace.team,
      user_id: botUser,
      bot_id: 'BHARK',
      ...(options.enterprise === undefined ? {} : { enterprise_id: options.enterprise }),
      is_enterprise_install: false,
    }),

    'chat.postMessage'(args) {
      const channel = channelOf(args.channel);
      if (!channel) return refuse('channel_not_found');
      if (!channel.members.has(botUser)) return refuse('not_in_channel');
      const trouble = contentTrouble(args);
      if (trouble) return trouble;
      const thread = args.thread_ts === undefined ? undefined : words(args.thread_ts);
      if (thread !== undefined && !workspace.message(channel.id, thread)) return refuse('thread_not_found');
      const message: Posted = {
        ts: workspace.ts(),
        channel: channel.id,
        user: botUser,
        text: words(args.text),
        blocks: withIds(args.blocks),
        edits: 0,
        bot: true,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...(args.reply_broadcast === true ? { broadcast: true } : {}),
        ...(args.metadata === undefined ? {} : { metadata: args.metadata as NonNullable<Posted['metadata']> }),
      };
      workspace.post(message);
      options.onPosted(message);
      return { ok: true, channel: channel.id, ts: message.ts, message: wire(message) };
    },

    'chat.update'(args) {
      const channel = channelOf(args.channel);
      const message = channel && workspace.message(channel.id, words(args.ts));
      if (!channel || !message) return refuse(channel ? 'message_not_found' : 'channel_not_found');
      if (!message.bot) return refuse('cant_update_message');
      const trouble = contentTrouble(args);
      if (trouble) return trouble;
      message.text = args.text === undefined ? message.text : words(args.text);
      message.blocks = withIds(args.blocks);
      message.edits += 1;
      options.onPosted(message);
      return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message: wire(message) };
    },

    'chat.postEphemeral'(args) {
      const channel = channelOf(args.channel);
      const user = words(args.user);
      if (!channel) return refuse('channel_not_found');
      if (!channel.members.has(user) || !channel.members.has(botUser)) return refuse('user_not_in_channel');
      const trouble = contentTrouble(args);
      if (trouble) return trouble;
      workspace.ephemerals.push({
        ts: workspace.ts(),
        user,
        channel: channel.id,
        text: words(args.text),
        blocks: withIds(args.blocks),
        ...(args.thread_ts === undefined ? {} : { thread_ts: words(args.thread_ts) }),
      });
      options.onEphemeral();
      return { ok: true, message_ts: workspace.ts() };
    },

    'chat.getPermalink'({ channel, message_ts }) {
      const ts = words(message_ts);
      if (!workspace.message(words(channel), ts)) return refuse('message_not_found');
      return {
        ok: true,
        channel: words(channel),
        permalink: `https://northwind.slack.test/archives/${words(channel)}/p${ts.replace('.', '')}`,
      };
    },

    'conversations.open'({ users }) {
      const user = workspace.people.get(words(users));
      if (!user) return refuse('user_not_found');
      return { ok: true, channel: { id: workspace.direct(user.id).id } };
    },

    'conversations.create'({ name }) {
      const wanted = words(name);
      if (!/^[a-z0-9_-]{1,80}$/.test(wanted)) return refuse('invalid_name');
      if ([...workspace.places.values()].some(place => place.name === wanted)) return refuse('name_taken');
      return { ok: true, channel: { id: workspace.open(wanted).id, name: wanted } };
    },

    'conversations.invite'({ channel, users }) {
      const place = workspace.places.get(words(channel));
      if (!place) return refuse('channel_not_found');
      const invited = words(users).split(',');
      if (invited.some(user => !workspace.people.has(user))) return refuse('user_not_found');
      for (const user of invited) place.members.add(user);
      return { ok: true, channel: { id: place.id } };
    },

    'conversations.list': () => ({
      ok: true,
      channels: [...workspace.places.values()]
        .filter(({ direct, members }) => direct === undefined && members.has('UHARK'))
        .map(({ id, name, creator }) => ({ id, name, creator })),
    }),

    'conversations.history': args =>
      listed(args, ({ thread_ts, broadcast }) => thread_ts === undefined || broadcast === true),
    'conversations.replies': args =>
      listed(args, ({ ts, thread_ts }) => ts === words(args.ts) || thread_ts === words(args.ts)),

    'users.info'({ user }) {
      const found = workspace.people.get(words(user));
      return found ? { ok: true, user: account(found.id) } : refuse('user_not_found');
    },

    'users.lookupByEmail'({ email }) {
      // Guests and accounts that are shut are found as well.
      const found = [...workspace.people.values()].find(user => user.email === email && user.team === undefined);
      return found ? { ok: true, user: account(found.id) } : refuse('users_not_found');
    },

    'views.open'({ trigger_id, view }) {
      const used = triggers.exchange(words(trigger_id));
      if ('error' in used) return refuse(used.error);
      const errors = viewErrors(view);
      if (errors.length > 0) return invalid('invalid_arguments', errors);
      const opened = viewOf(view);
      options.onView(used.user, opened);
      return { ok: true, view: opened };
    },

    'views.update'({ view_id, hash, view }) {
      const open = options.viewAt(words(view_id));
      if (!open) return refuse('not_found');
      if (hash !== undefined && hash !== open.view.hash) return refuse('hash_conflict');
      const errors = viewErrors(view);
      if (errors.length > 0) return invalid('invalid_arguments', errors);
      const changed = viewOf(view, open.view.id);
      options.onView(open.user, changed);
      return { ok: true, view: changed };
    },

    'views.publish'({ user_id, view }) {
      const errors = viewErrors(view);
      if (errors.length > 0) return invalid('invalid_arguments', errors);
      const published = viewOf(view);
      workspace.homes.set(words(user_id), published);
      options.onHome();
      return { ok: true, view: published };
    },

    'reactions.add': ({ channel, timestamp }) =>
      workspace.message(words(channel), words(timestamp)) ? { ok: true } : refuse('message_not_found'),
  };

  const channelOf = (channel: unknown) => {
    const id = words(channel);
    return workspace.places.get(id) ?? (workspace.people.has(id) ? workspace.direct(id) : undefined);
  };

  function listed(args: Record<string, unknown>, belongs: (message: Posted) => boolean): Answer {
    const channel = channelOf(args.channel);
    if (!channel) return refuse('channel_not_found');
    if (!channel.members.has(botUser)) return refuse('not_in_channel');
    const [oldest, latest, limit] = [
      Number(args.oldest ?? 0),
      Number(args.latest ?? Infinity),
      Number(args.limit ?? 100),
    ];
    const found = workspace.messages
      .filter(message => message.channel === channel.id && belongs(message))
      .filter(({ ts }) =>
        args.inclusive ? Number(ts) >= oldest && Number(ts) <= latest : Number(ts) > oldest && Number(ts) < latest,
      );
    const from = Number(args.cursor ?? 0);
    // A channel is read from its newest message on, a thread from its oldest.
    const ordered = args.ts === undefined ? found.toReversed() : found;
    const messages = ordered.slice(from, from + limit).map(message => ({
      ...wire(message),
      ...(args.include_all_metadata && message.metadata ? { metadata: message.metadata } : {}),
    }));
    const more = ordered.length > from + limit;
    return {
      ok: true,
      messages,
      has_more: more,
      ...(more ? { response_metadata: { next_cursor: String(from + limit) } } : {}),
    };
  }

  function contentTrouble(args: Record<string, unknown>): Answer | undefined {
    if (args.text === undefined && args.blocks === undefined) return refuse('no_text');
    if (typeof args.text !== 'string' || args.text === '')
      return invalid('no_text', ['top-level text is needed for notifications and screen readers']);
    if (args.text.length > 40_000) return refuse('msg_too_long');
    if (args.parse === 'full' || args.link_names === true)
      return invalid('invalid_arguments', ['text of people must not be parsed']);
    const errors = args.blocks === undefined ? [] : messageErrors(args.blocks);
    if (errors.includes('msg_blocks_too_long')) return refuse('msg_blocks_too_long');
    return errors.length > 0 ? invalid('invalid_blocks', errors) : undefined;
  }

  function account(user: string) {
    const found = workspace.people.get(user)!;
    const stranger = found.team !== undefined && found.team !== workspace.team && found.enterprise === undefined;
    return {
      id: found.id,
      team_id: found.team ?? workspace.team,
      name: found.name.toLowerCase().replaceAll(' ', '.'),
      real_name: found.name,
      deleted: found.deleted === true,
      is_bot: found.bot === true,
      is_restricted: found.guest === true,
      is_ultra_restricted: false,
      ...(stranger ? { is_stranger: true } : {}),
      is_email_confirmed: found.unconfirmed !== true,
      ...(found.enterprise === undefined ? {} : { enterprise_user: { id: found.id, enterprise_id: found.enterprise } }),
      tz: 'Europe/London',
      profile: {
        real_name: found.name,
        display_name: found.name,
        ...(stranger && found.shows === undefined ? {} : { email: found.email }),
      },
    };
  }

  const wire = ({ ts, channel: _, user, text, blocks, thread_ts, edits, files, attachments }: Posted) => ({
    type: 'message',
    user,
    ...(user === botUser ? { bot_id: 'BHARK', app_id: 'AHARK' } : {}),
    team: workspace.team,
    text,
    blocks,
    ...(files ? { files } : {}),
    ...(attachments ? { attachments } : {}),
    ts,
    ...(thread_ts === undefined ? {} : { thread_ts }),
    ...(edits > 0 ? { edited: { user, ts } } : {}),
  });

  let views = 0;
  const viewOf = (view: unknown, id?: string): View => {
    views += 1;
    const { blocks, ...rest } = view as { blocks: Block[]; type: string };
    return {
      private_metadata: '',
      callback_id: '',
      ...rest,
      id: id ?? `V${views}`,
      team_id: workspace.team,
      hash: `${Date.now()}.${views}`,
      blocks: withIds(blocks),
      app_id: 'AHARK',
      bot_id: 'BHARK',
      state: { values: {} },
    };
  };

  /** What an answer to a submitted form puts in its place, under the same id, checked like one that is opened. */
  function replaced(view: unknown, id?: string): View {
    const errors = viewErrors(view);
    if (errors.length > 0) throw new Error(`a view that Slack would refuse: ${errors.join('; ')}`);
    return viewOf(view, id);
  }

  let anonymous = 0;
  const withIds = (blocks: unknown): Block[] =>
    Array.isArray(blocks)
      ? (structuredClone(blocks) as Block[]).map(block => ({
          ...block,
          block_id: block.block_id ?? `auto${(anonymous += 1)}`,
        }))
      : [];

  /** Every check that comes before the method's own. */
  function perform(method: string, args: Record<string, unknown>, authorization: string | undefined): Answer {
    const known = METHODS[method];
    const carryOut = methods[method];
    if (!known || !carryOut) return note(method, refuse('unknown_method'));
    if (authorization !== `Bearer ${token}`) return refuse(authorization === undefined ? 'not_authed' : 'invalid_auth');
    if (known.scopes.length > 0 && !known.scopes.some(scope => scopes.includes(scope)))
      return note(method, { ...refuse('missing_scope'), needed: known.scopes.join(','), provided: scopes.join(',') });
    const allowed = new Set([...known.required, ...known.optional, 'token', 'team_id']);
    const strange = Object.keys(args).filter(arg => !allowed.has(arg));
    const missing = known.required.filter(arg => args[arg] === undefined || args[arg] === '');
    if (strange.length > 0 || missing.length > 0)
      return note(
        method,
        invalid('invalid_arguments', [
          ...strange.map(arg => `unknown argument: ${arg}`),
          ...missing.map(arg => `missing required field: ${arg}`),
        ]),
      );
    return carryOut(args);
  }

  /** Mistakes of the caller, which a test should look at. */
  function note(method: string, answer: Answer): Answer {
    wrong.push(`${method}: ${String(answer.error)} ${JSON.stringify(answer.errors ?? answer.needed ?? '')}`);
    return answer;
  }

  function overRate(method: string, args: Record<string, unknown>): boolean {
    if (!options.limits && method !== 'users.lookupByEmail') return false;
    const key = method === 'chat.postMessage' ? `${method}:${words(args.channel)}` : method;
    const now = Date.now();
    const recent = (spent.get(key) ?? []).filter(at => now - at < LIMIT_SECONDS * 1_000);
    const most = METHODS[method]?.perMinute ?? 1;
    spent.set(key, [...recent, now]);
    return recent.length >= most;
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const method = (request.url ?? '').replace(/^\/api\//, '');
    const body = await read(request);
    const responded = options.responses.take(request.url ?? '', body);
    if (responded) return void response.writeHead(responded.status).end(responded.text);
    const args = argsOf(body, request.headers['content-type'] ?? '');
    const fault = faults.find(each => each.times > 0 && (each.method === method || each.method === '*'));
    if (fault) fault.times -= 1;
    if (fault?.is === 'slow') await new Promise(resolve => setTimeout(resolve, fault.ms ?? 3_000));
    if (fault && fault.is !== 'slow' && !fault.after && fault.is !== 'error') return failing(fault, request, response);
    if (fault?.is === 'error' && !fault.after) return send(response, refuse(fault.error ?? 'internal_error'));
    if (overRate(method, args)) return failing({ method, times: 0, is: 'rate limit' }, request, response);
    const answer = perform(method, args, request.headers.authorization);
    calls.push({ method, args, answer });
    if (answer.ok !== true) options.onRefused();
    if (calls.length > 50_000) calls.splice(0, 25_000);
    if (fault && fault.is !== 'slow')
      return fault.is === 'error'
        ? send(response, refuse(fault.error ?? 'internal_error'))
        : failing(fault, request, response);
    send(response, answer, scopes);
  }

  const { server, origin, close } = await listening(serve);

  return {
    url: `${origin}/api/`,
    origin,
    server,
    calls,
    wrong,
    replaced,
    fault: (fault: Fault) => void faults.push(fault),
    clearFaults: () => void faults.splice(0),
    close,
  };
}

const words = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

const refuse = (error: string): Answer => ({ ok: false, error });

const invalid = (error: string, errors: string[]): Answer => ({
  ok: false,
  error,
  errors,
  response_metadata: { messages: errors.map(message => `[ERROR] ${message}`) },
});

function failing({ is, status = 503, retryAfter = '1' }: Fault, request: IncomingMessage, response: ServerResponse) {
  if (is === 'hang') return;
  if (is === 'reset') return void request.socket.destroy();
  if (is === 'rate limit')
    return void response
      .writeHead(429, { 'retry-after': retryAfter, 'content-type': 'application/json' })
      .end('{"ok":false,"error":"ratelimited"}');
  response.writeHead(status).end('upstream trouble');
}

function send(response: ServerResponse, answer: Answer, scopes: readonly string[] = []) {
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'x-oauth-scopes': scopes.join(',') })
    .end(JSON.stringify(answer));
}

/** Forms and JSON; in a form, nested values are JSON and booleans are words. */
function argsOf(body: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) return JSON.parse(body || '{}') as Record<string, unknown>;
  const JSON_ARGS = new Set(['blocks', 'view', 'metadata', 'attachments']);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]): [string, unknown] => {
      if (JSON_ARGS.has(key)) return [key, JSON.parse(value)];
      return [key, value === 'true' ? true : value === 'false' ? false : value];
    }),
  );
}
