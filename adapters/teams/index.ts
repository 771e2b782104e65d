import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { say, tellsWhatWentOut, type Card, type Form } from '../../src/domain/card.ts';
import { type InboundMessage } from '../../src/domain/message.ts';
import { type Vouched } from '../../src/domain/person.ts';
import { PlatformSilent, type Platform } from '../../src/domain/platform.ts';
import { matching, type Readers } from '../../src/domain/reading.ts';
import { type References } from '../../src/domain/references.ts';
import { type Reply } from '../../src/domain/reply.ts';
import { afterwards } from '../http/afterwards.ts';
import { answering, bodyOf, byDeadline, LAST_WRITE_MS, type HttpAnswer } from '../http/answer.ts';
import { Activity, kindOf, teamOf, threadOf } from './activity.ts';
import { connector } from './connector.ts';
import { credentials, type App } from './credentials.ts';
import { admitted, type Claims, type Gate } from './gate.ts';
import * as invoke from './invoke.ts';
import { keys } from './keys.ts';
import { teamsPlatform } from './platform.ts';
import { received, type Received } from './receive.ts';
import { references } from './references.ts';
import { roster } from './roster.ts';
import { turns } from './turns.ts';

export { SERVICE_HOSTS } from './service.ts';
export { type App } from './credentials.ts';

const BIGGEST_BODY = 256 * 1_024;
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const UNSAVED = 'I could not save that. Nothing was changed; please try again.';
const UNKNOWN = 'I could not check who you are, please try again.';
/** So many members of one activity are looked at. */
const MAX_CHANGED = 100;

/** One activity on its way through: what Teams sent, and what the person has been told of it. */
type Turn = { activity: Activity; received: Received | undefined; toldUnsaved: boolean };

/** Teams as a platform: what it sends becomes words for `hear`, and the answers go back the way they came. */
export function teams(options: {
  /** Undefined without an app id: loopback only, anybody may speak for anybody. */
  app: App | undefined;
  tenants: readonly string[];
  serviceHosts: readonly string[];
  openIdMetadataUrl: string | undefined;
  tokenUrl: string | undefined;
  zone: () => string;
  references: References;
  hear: (message: InboundMessage, until: number) => Promise<Reply>;
  intake: () => ReadonlyMap<string, string>;
  /** The desks' channels. */
  channels: () => readonly string[];
  /** What admins said about facts that Teams does not tell. */
  vouched: () => Vouched;
  /** Something about this account has changed. */
  forget: (account: string) => Promise<void>;
  called?: (method: string, outcome: string) => void;
  onRefused: (why: string) => void;
  onTrouble: (error: unknown, what: string) => void;
}) {
  const { app, tenants, serviceHosts, hear, intake, onRefused, onTrouble } = options;
  const gate: Gate = {
    appId: app?.id,
    keys: keys(options.openIdMetadataUrl ?? METADATA),
    tenants,
    serviceHosts,
    verified: new Map(),
  };
  const connects = connector({
    credentials: app && credentials(app, options.tokenUrl),
    serviceHosts,
    ...(options.called ? { called: options.called } : {}),
  });
  const known = references(options.references);
  const people = roster({
    connector: connects,
    teams: known,
    tenants,
    channels: options.channels,
    vouched: options.vouched,
  });
  const readers: Readers = {
    accountOf: people.known,
    get zone() {
      return options.zone();
    },
  };
  const out = teamsPlatform({
    botId: `28:${app?.id ?? ''}`,
    tenant: app?.tenant ?? tenants[0] ?? '',
    connector: connects,
    teams: known,
    roster: people,
    readers,
  });
  const sdk = turns(app);
  const { follow, patiently, finish } = afterwards(error => onTrouble(error, 'a private answer could not be given'));

  async function answerTo(request: IncomingMessage): Promise<HttpAnswer> {
    if (request.method !== 'POST') return { status: 405 };
    const raw = await bodyOf(request, BIGGEST_BODY);
    if (raw === undefined) return { status: 413 };
    const let_in = await admitted(gate, request.headers.authorization, raw);
    if (let_in.is === 'refused') {
      onRefused(let_in.why);
      return { status: let_in.status, body: { error: let_in.status === 400 ? 'bad request' : 'refused' } };
    }
    const turn = understood(let_in.activity);
    if (!turn) return { status: 400, body: { error: 'bad request' } };
    return byDeadline(taken(turn, let_in.activity, let_in.claims), () => late(turn));
  }

  function understood(raw: Record<string, unknown>): Turn | undefined {
    const activity = Activity.safeParse(raw).data;
    if (!activity) return undefined;
    try {
      return { activity, received: received(activity, { intake: intake() }), toldUnsaved: false };
    } catch (error) {
      if (error instanceof z.ZodError) return undefined;
      throw error;
    }
  }

  async function taken(turn: Turn, raw: Record<string, unknown>, claims: Claims): Promise<HttpAnswer> {
    const until = Date.now() + LAST_WRITE_MS;
    try {
      return await sdk.run(raw, claims, () => answered(turn, until));
    } catch (error) {
      if (!(error instanceof PlatformSilent)) onTrouble(error, 'something from Teams could not be saved');
      // Told at the deadline already; the answer to this request is given.
      if (turn.toldUnsaved) return { status: 200 };
      return unsaved(turn, error instanceof PlatformSilent ? UNKNOWN : UNSAVED);
    }
  }

  async function answered(turn: Turn, until: number): Promise<HttpAnswer> {
    const { activity, received: got } = turn;
    await known.learn(activity);
    await noteLeaving(activity);
    if (!got) return { status: 200 };
    if (got.search) return searched(got, got.search);
    const reply = await hear(got.message, until);
    if (got.unkept !== undefined && reply.is !== 'silent' && !turn.toldUnsaved) {
      const { unkept } = got;
      follow(() => privately(got, say(unkept)));
    }
    if (turn.toldUnsaved) {
      // The write began in time and ended late: what they were told must be put right.
      if (reply.is === 'answered') follow(() => privately(got, reply.card));
      return { status: 200 };
    }
    return got.way === 'words' ? inWords(reply, got) : inInvoke(reply, got, until);
  }

  /** The choices that somebody searches in a field with many: of the form whose words the dialog carries. */
  async function searched(
    { message }: Received,
    { field, text }: NonNullable<Received['search']>,
  ): Promise<HttpAnswer> {
    // Looked up only, as if it were too late to write: words that would act are not said by a search.
    const asked = await hear(message, 0).catch(() => undefined);
    const form = asked?.is === 'asked' ? asked.form : undefined;
    const options = form?.fields.find(({ key }) => key === field)?.options ?? [];
    return invoke.choices(matching(options, text));
  }

  async function noteLeaving({
    type,
    action,
    membersRemoved,
    membersAdded,
    recipient,
    conversation,
    channelData,
    ...rest
  }: Activity) {
    const isOut =
      (type === 'installationUpdate' && action?.startsWith('remove')) ||
      membersRemoved?.some(({ id }) => id === recipient?.id);
    // Whoever comes or goes may be another kind of member by now.
    for (const { id } of [...(membersRemoved ?? []), ...(membersAdded ?? [])].slice(0, MAX_CHANGED))
      await options.forget(id);
    const team = teamOf({ type, conversation, channelData, ...rest });
    if (isOut) for (const id of [conversation.id, ...(team === undefined ? [] : [team])]) await known.lose(id);
    const channel = channelData?.channel?.id;
    if (channelData?.eventType === 'channelDeleted' && channel) await known.lose(channel);
  }

  /** Words are answered in words, privately, unless what came of them is shown to the same person anyway. */
  function inWords(reply: Reply, got: Received): HttpAnswer {
    const { where, editOf } = got.message;
    if (reply.is === 'silent' || (editOf !== undefined && reply.is === 'answered')) return { status: 200 };
    if (reply.is === 'answered' && reply.number !== undefined) {
      const isInThread = where.thread !== undefined && !where.direct && !tellsWhatWentOut(reply.card);
      if (isInThread || (reply.follows && !got.targeted)) return { status: 200 };
    }
    follow(() => privately(got, reply.is === 'asked' ? toOpen(reply.form) : cardOf(reply)));
    return { status: 200 };
  }

  async function inInvoke(reply: Reply, got: Received, until: number): Promise<HttpAnswer> {
    const form = reply.is === 'asked' ? reply.form : undefined;
    if (got.way === 'press' || got.way === 'refresh') {
      if (got.way === 'refresh' && reply.is === 'answered') return invoke.card(reply.card, readers);
      if (form) follow(() => privately(got, toOpen(form)));
      else if (isMoreThanWords(reply)) follow(() => privately(got, cardOf(reply)));
      return invoke.message(form ? 'I sent you the form.' : isLong(reply) ? 'I sent it to you.' : textOf(reply));
    }
    if (form) return invoke.form(form, opened(got.prefill));
    if (reply.is === 'answered' && reply.next !== undefined) {
      const { fields: _, ...message } = got.message;
      const asked = await hear({ ...message, id: '', words: reply.next }, until);
      if (asked.is === 'asked') return invoke.form(asked.form, opened());
    }
    if (reply.is === 'answered' && isMoreThanWords(reply)) return invoke.dialog(reply.card, readers);
    if (reply.is === 'refused' && got.message.fields) return complaint(reply.why, got, until);
    return invoke.dialogMessage(textOf(reply));
  }

  /** The same form again, with what was typed and what is wrong with it; when it is past mending, only why. */
  async function complaint(
    why: string,
    { message: { fields = {}, ...message } }: Received,
    until: number,
  ): Promise<HttpAnswer> {
    const asked = await hear({ ...message, id: '' }, until);
    return asked.is === 'asked'
      ? invoke.form(asked.form, { ...opened(), typed: fields, complaint: why })
      : invoke.dialogMessage(why);
  }

  const textOf = (reply: Reply): string => invoke.textOf(cardOf(reply), readers);

  async function privately({ message: { by, where } }: Received, card: Card) {
    if (by === 'hark') return;
    const { conversation = '', thread } = where;
    const to = { conversation, ...(thread === undefined || where.direct ? {} : { thread }) };
    await patiently(() => out.platform.whisper(to, by.account, card));
  }

  function late(turn: Turn): HttpAnswer {
    turn.toldUnsaved = true;
    return unsaved(turn, UNSAVED);
  }

  /** When it could not be stored: people who typed or pressed are told, everything else is asked for again. */
  function unsaved({ activity, received: got }: Turn, why: string): HttpAnswer {
    if (!got || got.message.source === 'talk' || activity.type === 'installationUpdate') return { status: 503 };
    if (got.way === 'press' || got.way === 'refresh') return invoke.message(why);
    if (got.way !== 'words') return invoke.dialogMessage(why);
    const { serviceUrl, from } = activity;
    const { conversation } = threadOf(activity.conversation.id);
    const to = { serviceUrl, conversation, account: from?.id ?? '', kind: kindOf(activity) };
    follow(() => patiently(() => out.urgent(to, say(why))));
    return { status: 200 };
  }

  const { handle, drain } = answering(answerTo);
  return {
    platform: out.platform satisfies Platform,
    path: '/api/messages',
    handle,
    /** Waits for requests in flight and for the private answers that follow them. */
    async drain() {
      await drain();
      await finish();
    },
  };
}

const opened = (prefill?: string) => ({ key: randomUUID(), ...(prefill === undefined ? {} : { prefill }) });

/** A form can be opened by a press only. */
const toOpen = ({ title, words, typed }: Form): Card => ({
  lines: [[`That needs a form. Open it here, or type it: ${typed ?? `${words} …`}`]],
  buttons: [{ label: title, words, opens: true, style: 'primary' }],
});

function cardOf(reply: Reply): Card {
  if (reply.is === 'answered') return reply.card;
  return say(reply.is === 'refused' ? reply.why : '');
}

/** Whether an answer is too much for a passing notice. */
const isLong = (reply: Reply): boolean =>
  reply.is === 'answered' && Boolean(reply.card.parts?.length || reply.card.facts?.length || reply.card.code);

/** Whether an answer has something to press or to read at length, which a notice cannot show. */
const isMoreThanWords = (reply: Reply): boolean =>
  isLong(reply) || (reply.is === 'answered' && Boolean(reply.card.buttons?.length));
