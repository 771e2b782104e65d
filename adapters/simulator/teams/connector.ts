import { type IncomingMessage, type ServerResponse } from 'node:http';
import { listening, read } from '../http.ts';
import { cardErrors, type Card } from './cards.ts';
import { type Identity } from './identity.ts';
import { type Posted, type Tenant, type User } from './tenant.ts';

const MAX_BODY_BYTES = 100 * 1_024;
/** Per conversation: so many sends in so many ms (docs: rate limits for bots). */
const RATES = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
] as const;

/** What goes wrong on demand. `after` answers with the fault though the call was carried out. */
export type Fault = {
  /** The name of an operation, or `*`. */
  on: string;
  times: number;
  is: 'http' | 'hang' | 'reset' | 'slow';
  status?: number;
  code?: string;
  retryAfter?: string;
  ms?: number;
  after?: true;
};

export type Call = { name: string; path: string; body: unknown; status: number };

type Activity = {
  type?: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: Card }[];
  recipient?: { id: string; isTargeted?: boolean };
};
type Answer = { status: number; body?: object; headers?: Record<string, string> };
type Asked = { parts: string[]; query: URLSearchParams; body: Record<string, unknown> };

/** Microsoft's connector on loopback: strict about tokens, conversations, cards, sizes and rates. */
export async function connectorServer(options: {
  tenant: Tenant;
  identity: Identity;
  botId: string;
  /** Whether the published rates are enforced. */
  limits: boolean;
  onPosted: (message: Posted) => void;
}) {
  const { tenant, identity, botId, onPosted } = options;
  const faults: Fault[] = [];
  const calls: Call[] = [];
  const wrong: string[] = [];
  const spent = new Map<string, number[]>();

  const OPERATIONS: [string, 'GET' | 'POST' | 'PUT' | 'DELETE', RegExp, (asked: Asked) => Answer][] = [
    ['createConversation', 'POST', /^$/, create],
    ['postActivity', 'POST', /^\/([^/]+)\/activities(?:\/[^/]+)?$/, post],
    ['updateActivity', 'PUT', /^\/([^/]+)\/activities\/([^/]+)$/, update],
    ['deleteActivity', 'DELETE', /^\/([^/]+)\/activities\/([^/]+)$/, remove],
    ['pagedMembers', 'GET', /^\/([^/]+)\/pagedmembers$/, page],
    ['member', 'GET', /^\/([^/]+)\/members\/([^/]+)$/, member],
  ];

  function create({ body }: Asked): Answer {
    const { channelData, members, activity, isGroup, bot } = body as {
      channelData?: { channel?: { id: string }; tenant?: { id: string } };
      members?: { id: string }[];
      activity?: Activity;
      isGroup?: boolean;
      bot?: { id: string };
    };
    if (bot?.id !== botId) return refuse(400, 'BadArgument', 'bot.id is not this bot');
    if (channelData?.tenant?.id !== tenant.id) return refuse(403, 'ForbiddenOperationException', 'another tenant');
    const channel = channelData.channel?.id;
    if (channel === undefined) {
      const user = members?.length === 1 ? tenant.person(members[0]!.id) : undefined;
      if (!user || isGroup) return refuse(400, 'BadArgument', 'one known member is needed');
      const chat = tenant.direct(user.id);
      return { status: 201, body: { id: chat.id } };
    }
    const chat = tenant.chats.get(channel);
    if (!chat) return refuse(404, 'ConversationNotFound');
    if (chat.removed) return refuse(403, 'BotNotInConversationRoster');
    if (!activity) return refuse(400, 'BadArgument', 'an activity begins the thread');
    const trouble = contentTrouble(activity) ?? overRate(channel);
    if (trouble) return trouble;
    const message = said(channel, undefined, activity);
    return { status: 201, body: { id: `${channel};messageid=${message.id}`, activityId: message.id } };
  }

  function post({ parts: [conversation = ''], query, body }: Asked): Answer {
    const chat = tenant.chat(conversation);
    if (!chat) return refuse(404, 'ConversationNotFound');
    if (chat.removed)
      return refuse(403, chat.kind === 'personal' ? 'MessageWritesBlocked' : 'BotNotInConversationRoster');
    const [, thread] = conversation.split(';messageid=', 2);
    if (chat.kind === 'channel' && thread !== undefined && !tenant.message(chat.id, thread))
      return refuse(404, 'ActivityNotFoundInConversation');
    const activity = body as Activity;
    const isTargeted = query.get('isTargetedActivity') === 'true';
    const only = activity.recipient?.id;
    if (
      isTargeted &&
      (!only || activity.recipient?.isTargeted !== true || chat.kind === 'personal' || !chat.members.has(only))
    )
      return refuse(400, 'BadArgument', 'a targeted message needs a member as its recipient');
    const trouble = contentTrouble(activity) ?? overRate(chat.id);
    if (trouble) return trouble;
    const message = said(chat.id, thread, activity, isTargeted ? only : undefined);
    return { status: 201, body: { id: message.id } };
  }

  function update({ parts: [conversation = '', id = ''], body }: Asked): Answer {
    const chat = tenant.chat(conversation);
    if (chat?.removed) return refuse(403, 'BotNotInConversationRoster');
    const message = chat && tenant.message(chat.id, id);
    if (!chat || !message) return refuse(404, chat ? 'ActivityNotFoundInConversation' : 'ConversationNotFound');
    if (!message.bot) return refuse(403, 'ForbiddenOperationException', 'not the message of this bot');
    const activity = body as Activity;
    const trouble = contentTrouble(activity) ?? overRate(chat.id);
    if (trouble) return trouble;
    const card = activity.attachments?.[0]?.content;
    message.text = activity.text ?? '';
    message.summary = activity.summary ?? '';
    if (card) message.card = structuredClone(card);
    else delete message.card;
    message.edits += 1;
    onPosted(message);
    return { status: 200, body: { id } };
  }

  function remove({ parts: [conversation = '', id = ''] }: Asked): Answer {
    const chat = tenant.chat(conversation);
    const index = tenant.messages.findIndex(message => message.conversation === chat?.id && message.id === id);
    if (index < 0) return refuse(404, 'ActivityNotFoundInConversation');
    tenant.messages.splice(index, 1);
    return { status: 200 };
  }

  function page({ parts: [conversation = ''], query }: Asked): Answer {
    const chat = tenant.chat(conversation);
    if (!chat) return refuse(404, 'ConversationNotFound');
    if (chat.removed) return refuse(403, 'BotNotInConversationRoster');
    const size = Math.min(500, Math.max(50, Number(query.get('pageSize') ?? 200)));
    const from = Number(query.get('continuationToken') ?? 0);
    const all = [...chat.members].flatMap(id => tenant.people.get(id) ?? []);
    return {
      status: 200,
      body: {
        members: all.slice(from, from + size).map(listed),
        ...(all.length > from + size ? { continuationToken: String(from + size) } : {}),
      },
    };
  }

  function member({ parts: [conversation = '', account = ''] }: Asked): Answer {
    const chat = tenant.chat(conversation);
    if (!chat) return refuse(404, 'ConversationNotFound');
    if (chat.removed) return refuse(403, 'BotNotInConversationRoster');
    const user = tenant.person(account);
    return user && chat.members.has(user.id)
      ? { status: 200, body: listed(user) }
      : refuse(404, 'MemberNotFoundInConversation');
  }

  const listed = ({ id, name, email, aad, guest, tenant: home, says = {} }: User) =>
    withoutNull({
      id,
      name,
      givenName: name,
      surname: '',
      email,
      userPrincipalName: guest ? `${email.replace('@', '_')}#EXT#@${tenant.id}` : email,
      objectId: aad,
      aadObjectId: aad,
      tenantId: home ?? tenant.id,
      userRole: guest ? 'guest' : 'user',
      ...says,
      ...(says.aadObjectId === undefined ? {} : { objectId: says.aadObjectId }),
    });

  function said(
    conversation: string,
    thread: string | undefined,
    { text = '', summary = '', attachments }: Activity,
    only?: string,
  ): Posted {
    const card = attachments?.[0]?.content;
    const message = tenant.post({
      id: tenant.nextId(),
      conversation,
      from: botId,
      bot: true,
      text,
      summary,
      edits: 0,
      ...(thread === undefined ? {} : { thread }),
      ...(card ? { card: structuredClone(card) } : {}),
      ...(only === undefined ? {} : { only }),
    });
    onPosted(message);
    return message;
  }

  function contentTrouble(activity: Activity): Answer | undefined {
    if (JSON.stringify(activity).length * 2 > MAX_BODY_BYTES) return refuse(413, 'MessageSizeTooBig');
    if (activity.type !== 'message') return refuse(400, 'BadSyntax', 'not a message');
    if (!activity.summary) wrong.push('a message without a summary: nothing for notifications and screen readers');
    const card = activity.attachments?.[0];
    if (!card && !activity.text) return refuse(400, 'BadSyntax', 'an empty message');
    if (!card) return undefined;
    if (card.contentType !== 'application/vnd.microsoft.card.adaptive') return refuse(400, 'BadSyntax', 'not a card');
    const errors = cardErrors(card.content);
    if (errors.length === 0) return undefined;
    wrong.push(...errors);
    return refuse(400, 'BadArgument', errors.join('; '));
  }

  function overRate(conversation: string): Answer | undefined {
    if (!options.limits) return undefined;
    const now = Date.now();
    const recent = (spent.get(conversation) ?? []).filter(at => now - at < 30_000);
    const broken = RATES.find(([most, ms]) => recent.filter(at => now - at < ms).length >= most);
    if (broken)
      return { ...refuse(429, 'TooManyRequests'), headers: { 'retry-after': String(Math.ceil(broken[1] / 1_000)) } };
    spent.set(conversation, [...recent, now]);
    return undefined;
  }

  function perform(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Record<string, unknown>,
    authorization: string | undefined,
  ): [string, Answer] {
    for (const [name, verb, shape, carryOut] of OPERATIONS) {
      const found = verb === method ? shape.exec(path) : null;
      if (!found) continue;
      if (!identity.isIssued(authorization)) return [name, refuse(401, 'Unauthorized')];
      return [name, carryOut({ parts: found.slice(1).map(part => decodeURIComponent(part)), query, body })];
    }
    wrong.push(`there is no ${method} ${path}`);
    return ['unknown', refuse(404, 'NotFound')];
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://here');
    const text = await read(request);
    if (url.pathname === '/openid')
      return send(response, {
        status: 200,
        body: { issuer: 'https://api.botframework.com', jwks_uri: `${origin}/keys` },
      });
    if (url.pathname === '/keys') return send(response, { status: 200, body: identity.keySet });
    if (url.pathname === '/token') {
      const granted = identity.grant(new URLSearchParams(text));
      return send(
        response,
        granted ? { status: 200, body: granted } : { status: 401, body: { error: 'invalid_client' } },
      );
    }
    const path = url.pathname.replace(/^\/teams\/v3\/conversations/, '');
    const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    const name = OPERATIONS.find(([, verb, shape]) => verb === request.method && shape.test(path))?.[0] ?? 'unknown';
    const fault = faults.find(each => each.times > 0 && (each.on === name || each.on === '*'));
    if (fault) fault.times -= 1;
    if (fault?.is === 'slow') await new Promise(resolve => setTimeout(resolve, fault.ms ?? 3_000));
    if (fault && fault.is !== 'slow' && !fault.after) return failing(fault, request, response);
    const [, answer] = perform(request.method ?? 'GET', path, url.searchParams, body, request.headers.authorization);
    calls.push({ name, path: url.pathname, body, status: answer.status });
    if (calls.length > 50_000) calls.splice(0, 25_000);
    return fault?.after ? failing(fault, request, response) : send(response, answer);
  }

  const { port, origin, close, reopen } = await listening(serve);

  return {
    serviceUrl: `${origin}/teams/`,
    openIdMetadataUrl: `${origin}/openid`,
    tokenUrl: `${origin}/token`,
    host: `127.0.0.1:${port}`,
    calls,
    wrong,
    fault: (fault: Fault) => void faults.push(fault),
    clearFaults: () => void faults.splice(0),
    close,
    reopen,
  };
}

/** A roster leaves out what it does not say. */
const withoutNull = (entry: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));

const refuse = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message } },
});

function failing(
  { is, status = 503, code = 'ServiceUnavailable', retryAfter }: Fault,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (is === 'hang') return;
  if (is === 'reset') return void request.socket.destroy();
  send(response, {
    ...refuse(status, code),
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
  });
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
