import { cut, inbound } from '../../src/domain/text.ts';
import { App } from '@slack/bolt';
import { z } from 'zod';
import { say, tellsWhatWentOut, type Card, type Form } from '../../src/domain/card.ts';
import { type InboundMessage } from '../../src/domain/message.ts';
import { type Reply } from '../../src/domain/reply.ts';
import { type Platform, PlatformSilent } from '../../src/domain/platform.ts';
import { type SlackClient, silent } from './client.ts';
import { complaintBlock, found, isKey, modal, whole } from './forms.ts';
import { homeView } from './home.ts';
import {
  changedAccount,
  contentOf,
  heardCommand,
  heardEvent,
  heardForm,
  heardPress,
  heardShortcut,
  type Received,
  type Surroundings,
} from './receive.ts';
import { afterwards } from '../http/afterwards.ts';
import { LAST_WRITE_MS, type HttpAnswer } from '../http/answer.ts';
import { slackReceiver } from './receiver.ts';
import { render } from './render.ts';

export { slackClient } from './client.ts';

type Kind = 'command' | 'press' | 'form' | 'shortcut' | 'event' | 'search';

const UNSAVED = 'I could not save that. Nothing was changed; please try again.';
const UNKNOWN = 'I could not check who you are, please try again.';
/** As if it were too late to write anything. */
const NOTHING_WRITTEN = 0;
const UNREAD = 'I could not read what Slack sent for that. Nothing was changed; please type it: /it help';
const RESPOND_MS = 3_000;
/** A link to the source is nice to have; it may not cost the deadline. */
const LINK_MS = 700;

/** Slack as a platform: what it sends becomes words for `hear`, and the answers go back the way they came. */
export function slack({
  signingSecret,
  client,
  hear,
  intake,
  mayAnswer,
  forget,
  onTrouble,
  onStrange,
}: {
  signingSecret: string;
  client: SlackClient;
  hear: (message: InboundMessage, until: number) => Promise<Reply>;
  intake: () => ReadonlyMap<string, string>;
  /** Whether a response_url may be called: only Slack's own hosts, so that nobody makes the bot call another. */
  mayAnswer: (url: URL) => boolean;
  /** Something about this account has changed. */
  forget: (account: string) => Promise<void>;
  onTrouble: (error: unknown, what: string) => void;
  /** A payload of a shape that is not known. */
  onStrange: (what: string) => void;
}) {
  const answers = new WeakMap<object, HttpAnswer>();
  const kinds = new WeakMap<object, Kind>();
  /** Bodies whose senders were told that nothing was saved, because it took too long. */
  const toldUnsaved = new WeakSet<object>();
  const { follow, patiently, finish } = afterwards(error => onTrouble(error, 'a private answer could not be given'));
  let self: { team: string; botUser: string; botId: string } | undefined;

  const receiver = slackReceiver({ signingSecret, answerOf: body => answers.get(body), late });

  function late(body: object): HttpAnswer {
    toldUnsaved.add(body);
    return unsaved(kinds.get(body) ?? kindOf(body), body);
  }

  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'unused', botId: self?.botId ?? 'B0', botUserId: self?.botUser ?? 'U0' }),
    ignoreSelf: true,
    convoStore: false,
    logger: silent,
  });
  app.error(async error => onTrouble(error, 'Slack sent something that could not be handled'));
  app.command(/.*/, async ({ body }) => handle('command', body, heardCommand));
  app.action({ type: 'block_actions' }, async ({ body }) => handle('press', body, heardPress));
  app.view(/.*/, async ({ body }) => handle('form', body, heardForm));
  app.shortcut(/.*/, async ({ body }) => handle('shortcut', body, heardShortcut));
  app.options(/.*/, async ({ body }) => search(body));
  app.event(/.*/, async ({ body }) => handle('event', body, heardEvent));

  async function handle(
    kind: Kind,
    body: object,
    translate: (body: unknown, surroundings: Surroundings) => Received | undefined,
  ) {
    const started = Date.now();
    kinds.set(body, kind);
    try {
      const changed = kind === 'event' ? changedAccount(body) : undefined;
      if (changed !== undefined) {
        await forget(changed);
        return void answers.set(body, { status: 200 });
      }
      const received = translate(body, {
        team: teamOf(body) ?? self?.team ?? '',
        botUser: self?.botUser ?? '',
        intake: intake(),
      });
      if (!received) return void answers.set(body, { status: 200 });
      const completed = await complete(received);
      const message = completed && (await wholly(completed));
      if (!message) return void answers.set(body, { status: 200 });
      const reply = await hear(message, started + LAST_WRITE_MS);
      if (!toldUnsaved.has(body)) {
        const form = kind === 'form' ? await nextForm(reply, message, started) : undefined;
        const whole = { ...received, message };
        return void answers.set(
          body,
          form ? { status: 200, body: updated(form, whole) } : answer(kind, reply, whole, body),
        );
      }
      // The write began in time and ended late: what they were told must be put right.
      if (reply.is === 'answered' && kind !== 'event') follow(() => respond({ ...received, message }, reply.card));
    } catch (error) {
      if (error instanceof z.ZodError) {
        onStrange(
          `${kind}: ${error.issues
            .map(({ path, code }) => `${path.join('.')} ${code}`)
            .slice(0, 5)
            .join(', ')}`,
        );
        return void answers.set(body, kind === 'event' ? { status: 200 } : unsaved(kind, body, UNREAD));
      }
      const why = error instanceof PlatformSilent ? UNKNOWN : UNSAVED;
      answers.set(body, unsaved(kind, body, why));
      if (!(error instanceof PlatformSilent)) onTrouble(error, 'something could not be saved');
    }
  }

  /** The options that somebody searches in a field with many: of the form whose words the view remembers. */
  async function search(body: object) {
    kinds.set(body, 'search');
    const asked = heardForm({ ...body, type: 'view_submission' });
    const { block_id = '', value = '' } = body as { block_id?: unknown; value?: unknown };
    const form = asked && (await formOf(asked.message));
    const options = form ? found(form, String(block_id), String(value).slice(0, 100)) : [];
    answers.set(body, { status: 200, body: { options } });
  }

  /** The form that these words open, looked up only: words that would act are not said by it. */
  async function formOf({ fields: _, ...message }: InboundMessage): Promise<Form | undefined> {
    const asked = await hear({ ...message, id: '' }, NOTHING_WRITTEN).catch(() => undefined);
    return asked?.is === 'asked' ? asked.form : undefined;
  }

  /** What was chosen in a form by a key is looked up in that form. */
  async function wholly(message: InboundMessage): Promise<InboundMessage> {
    if (!message.fields || !Object.values(message.fields).some(isKey)) return message;
    const form = await formOf(message);
    return form ? { ...message, fields: whole(message.fields, form) } : message;
  }

  /** The form of the next step, which takes the place of the one that was sent. */
  async function nextForm(reply: Reply, { fields: _, ...message }: InboundMessage, started: number) {
    if (reply.is !== 'answered' || reply.next === undefined) return undefined;
    const asked = await hear({ ...message, id: '', words: reply.next }, started + LAST_WRITE_MS);
    return asked.is === 'asked' ? asked.form : undefined;
  }

  const updated = (form: Form, { message }: Received) => ({
    response_action: 'update',
    view: modal(form, remembered(message)),
  });

  /** What only Slack knows is fetched before the bot hears: the message under a reaction, the link to a message. */
  async function complete({ message, reactionTo, prefill }: Received): Promise<InboundMessage | undefined> {
    if (reactionTo) {
      const reactedTo = await messageAt(reactionTo.channel, reactionTo.ts);
      if (!reactedTo) return undefined;
      const link = await permalink(reactionTo.channel, reactionTo.ts);
      return {
        ...message,
        fields: { text: reactedTo.text },
        about: {
          conversation: reactionTo.channel,
          message: reactionTo.ts,
          ...(reactedTo.user ? { author: reactedTo.user } : {}),
          ...(link ? { permalink: link } : {}),
        },
      };
    }
    const about = message.about;
    if (about && about.permalink === undefined && (prefill !== undefined || message.words.startsWith('report '))) {
      const link = await permalink(about.conversation, about.message);
      return { ...message, about: { ...about, ...(link ? { permalink: link } : {}) } };
    }
    return message;
  }

  async function messageAt(channel: string, ts: string): Promise<{ text: string; user?: string } | undefined> {
    const answered = await client.call('conversations.replies', {
      channel,
      ts,
      oldest: ts,
      latest: ts,
      inclusive: true,
      limit: 1,
    });
    if (answered.is === 'broken') return undefined;
    // Not to be had now: the reaction is asked for again.
    if (answered.is !== 'done') throw new Error(`Slack could not be asked for a message: ${answered.why}`);
    const messages = (answered.answer.messages ?? []) as unknown[];
    const message = messages.map(each => Reacted.safeParse(each).data).find(known => known?.ts === ts);
    const text = message ? contentOf(message) : '';
    if (!message || text === '' || message.bot_id) return undefined;
    return { text, ...(message.user ? { user: message.user } : {}) };
  }

  async function permalink(channel: string, ts: string): Promise<string | undefined> {
    const tooLate = new Promise<undefined>(resolve => void setTimeout(() => resolve(undefined), LINK_MS).unref());
    const found = await Promise.race([client.call('chat.getPermalink', { channel, message_ts: ts }), tooLate]);
    return found?.is === 'done' ? String(found.answer.permalink) : undefined;
  }

  /** The HTTP answer, and what has to follow it. */
  function answer(kind: Kind, reply: Reply, received: Received, body: object): HttpAnswer {
    if (reply.is === 'silent') return { status: 200 };
    if (reply.is === 'asked') {
      follow(() => openForm(reply.form, received));
      return { status: 200 };
    }
    if (kind === 'form') return answerForm(reply, received, body);
    const card = reply.is === 'refused' ? say(reply.why) : reply.card;
    if (received.message.words === 'home' && received.message.id === '') {
      follow(() => publishHome(received.message, card));
      return { status: 200 };
    }
    if (kind === 'command')
      return { status: 200, body: { response_type: 'ephemeral', ...render(card, client.readers) } };
    if (kind !== 'event') {
      follow(() => respond(received, card));
      return { status: 200 };
    }
    const shownElsewhere =
      reply.is === 'answered' &&
      reply.number !== undefined &&
      !tellsWhatWentOut(reply.card) &&
      (received.message.where.thread !== undefined ||
        (received.message.where.direct === true && reply.follows === true));
    // To the bot alone every word has an answer, also in a thread that is no record's.
    const isHeard = received.message.source !== 'talk' || received.message.where.direct === true;
    if ((isHeard || reply.is === 'refused') && !shownElsewhere) follow(() => whisper(received.message, card));
    return { status: 200 };
  }

  function answerForm(
    reply: Exclude<Reply, { is: 'asked' | 'silent' }>,
    { message }: Received,
    body: object,
  ): HttpAnswer {
    if (reply.is === 'refused') {
      const block = complaintBlock((body as { view: { blocks?: [] } }).view, reply.field);
      if (block !== undefined)
        return { status: 200, body: { response_action: 'errors', errors: { [block]: reply.why } } };
    }
    const card = reply.is === 'refused' ? say(reply.why) : reply.card;
    // What the person is shown in their own conversation anyway is not said twice.
    const isShown = reply.is === 'answered' && reply.follows === true && message.where.direct === true;
    if (!isShown) follow(() => whisper(message, card));
    return { status: 200 };
  }

  async function openForm(form: Form, received: Received) {
    const { message, trigger, prefill } = received;
    const source = message.about?.permalink === undefined ? '' : `\n\n${message.about.permalink}`;
    const view = modal(
      form,
      remembered(message),
      prefill === undefined ? undefined : `${cut(prefill, 2_900 - source.length)}${source}`,
    );
    const opened = trigger === undefined ? undefined : await client.call('views.open', { trigger_id: trigger, view });
    if (opened?.is === 'done') return;
    const again: Card = {
      lines: [[`That needs a form. Open it here, or type it: /it ${form.typed ?? `${form.words} …`}`]],
      buttons: [{ label: 'Open the form', words: form.words, style: 'primary' }],
    };
    await (received.responseUrl === undefined ? whisper(message, again) : respond(received, again));
  }

  async function publishHome({ by }: InboundMessage, card: Card) {
    if (by === 'hark') return;
    await client.call('views.publish', { user_id: by.account, view: homeView(card, client.readers) });
  }

  /** A private answer to a press or a late one to a command, at the address that Slack gave for it. */
  async function respond({ responseUrl, message }: Received, card: Card) {
    const url = responseUrl === undefined || !URL.canParse(responseUrl) ? undefined : new URL(responseUrl);
    if (!url || !mayAnswer(url)) return whisper(message, card);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...render(card, client.readers) }),
      redirect: 'error',
      signal: AbortSignal.timeout(RESPOND_MS),
    }).catch(() => undefined);
    if (!response?.ok) await whisper(message, card);
  }

  async function whisper({ by, where }: InboundMessage, card: Card) {
    if (by === 'hark') return;
    if (where.conversation !== undefined) {
      const { conversation, thread } = where;
      const to = { conversation, ...(thread === undefined ? {} : { thread }) };
      return patiently(() => client.platform.whisper(to, by.account, card));
    }
    await patiently(async () => {
      const opened = await client.platform.direct(by.account);
      return opened.is === 'sent'
        ? client.platform.whisper({ conversation: opened.conversation }, by.account, card)
        : opened;
    });
  }

  /** When it could not be stored: events are asked for again, people are told. */
  function unsaved(kind: Kind, body: object, why = UNSAVED): HttpAnswer {
    if (kind === 'event') return { status: 503 };
    if (kind === 'search') return { status: 200, body: { options: [] } };
    if (kind === 'command') return { status: 200, body: { response_type: 'ephemeral', text: why } };
    const block = kind === 'form' ? complaintBlock((body as { view?: { blocks?: [] } }).view ?? {}) : undefined;
    if (block !== undefined) return { status: 200, body: { response_action: 'errors', errors: { [block]: why } } };
    const { user, channel, response_url } = body as {
      user?: { id: string };
      channel?: { id: string };
      response_url?: string;
    };
    if (user) {
      const message: InboundMessage = {
        id: '',
        by: { platform: 'slack', account: user.id },
        where: { platform: 'slack', ...(channel ? { conversation: channel.id } : {}) },
        words: '',
        source: 'command',
      };
      follow(() =>
        respond({ message, ...(response_url === undefined ? {} : { responseUrl: response_url }) }, say(why)),
      );
    }
    return { status: 200 };
  }

  return {
    platform: client.platform satisfies Platform,
    path: '/slack/events',
    handle: receiver.handle,

    /** Learns who the bot is in this workspace; false while Slack does not say. */
    async introduce(): Promise<boolean> {
      const test = await client.call('auth.test', {});
      if (test.is !== 'done') return false;
      const { team_id, user_id, bot_id, enterprise_id } = test.answer as Record<string, string | null>;
      self = { team: team_id ?? '', botUser: user_id ?? '', botId: bot_id ?? '' };
      if (team_id) client.settle(team_id, enterprise_id ?? undefined);
      return true;
    },

    /** Waits for requests in flight and for the private answers that follow them. */
    async drain() {
      await receiver.drain();
      await finish();
    },
  };
}

const Reacted = z.looseObject({
  ts: z.string(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z
    .string()
    .transform(text => inbound(text))
    .nullish(),
  files: z.array(z.looseObject({ name: z.string().nullish(), permalink: z.string().nullish() })).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  blocks: z.array(z.unknown()).nullish(),
});

/** Where a form was opened, for when it comes back. */
const remembered = ({ where, about }: InboundMessage) => ({
  ...(where.conversation === undefined ? {} : { conversation: where.conversation }),
  ...(where.thread === undefined ? {} : { thread: where.thread }),
  ...(about ? { about } : {}),
});

/** The tenant: the installed workspace, never the sender's (Slack Connect). */
function teamOf(body: object): string | undefined {
  const { authorizations, type } = body as { authorizations?: { team_id?: string | null }[]; type?: string };
  return type === 'event_callback' ? (authorizations?.[0]?.team_id ?? undefined) : undefined;
}

function kindOf(body: object): Kind {
  if ('command' in body) return 'command';
  if ('event' in body) return 'event';
  if ((body as { type?: string }).type === 'block_suggestion') return 'search';
  return 'view' in body && (body as { type?: string }).type === 'view_submission' ? 'form' : 'press';
}
