import { App } from '@slack/bolt';
import { z } from 'zod';
import { say, type Card, type Form } from '../../src/domain/card.ts';
import { type Heard } from '../../src/domain/heard.ts';
import { type Reply } from '../../src/domain/reply.ts';
import { type Platform, PlatformSilent } from '../../src/domain/platform.ts';
import { type SlackClient, silent } from './client.ts';
import { complaintBlock, modal } from './forms.ts';
import { homeView } from './home.ts';
import {
  heardCommand,
  heardEvent,
  heardForm,
  heardPress,
  heardShortcut,
  readable,
  type Received,
  type Surroundings,
} from './receive.ts';
import { afterwards } from '../http/afterwards.ts';
import { LAST_WRITE_MS, type HttpAnswer } from '../http/answer.ts';
import { slackReceiver } from './receiver.ts';
import { render } from './render.ts';

export { slackClient } from './client.ts';

type Kind = 'command' | 'press' | 'form' | 'shortcut' | 'event';

const UNSAVED = 'I could not save that. Nothing was changed; please try again.';
const UNKNOWN = 'Slack does not say who you are just now. Nothing was changed; please try again in a minute.';
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
  onTrouble,
}: {
  signingSecret: string;
  client: SlackClient;
  hear: (heard: Heard, until: number) => Promise<Reply>;
  intake: () => ReadonlyMap<string, string>;
  /** Whether a response_url may be called: only Slack's own hosts, so that nobody makes the bot call another. */
  mayAnswer: (url: URL) => boolean;
  onTrouble: (error: unknown, what: string) => void;
}) {
  const answers = new WeakMap<object, HttpAnswer>();
  const kinds = new WeakMap<object, Kind>();
  /** Bodies whose senders were told that nothing was saved, because it took too long. */
  const toldUnsaved = new WeakSet<object>();
  const { follow, settled } = afterwards(error => onTrouble(error, 'a private answer could not be given'));
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
  app.event(/.*/, async ({ body }) => handle('event', body, heardEvent));

  async function handle(
    kind: Kind,
    body: object,
    translate: (body: unknown, surroundings: Surroundings) => Received | undefined,
  ) {
    const started = Date.now();
    kinds.set(body, kind);
    try {
      const received = translate(body, {
        team: teamOf(body) ?? self?.team ?? '',
        botUser: self?.botUser ?? '',
        intake: intake(),
      });
      if (!received) return void answers.set(body, { status: 200 });
      const heard = await complete(received);
      if (!heard) return void answers.set(body, { status: 200 });
      const reply = await hear(heard, started + LAST_WRITE_MS);
      if (!toldUnsaved.has(body)) {
        const form = kind === 'form' ? await nextForm(reply, heard, started) : undefined;
        const whole = { ...received, heard };
        return void answers.set(
          body,
          form ? { status: 200, body: updated(form, whole) } : answer(kind, reply, whole, body),
        );
      }
      // The write began in time and ended late: what they were told must be put right.
      if (reply.is === 'answered' && kind !== 'event') follow(() => respond({ ...received, heard }, reply.card));
    } catch (error) {
      const why = error instanceof PlatformSilent ? UNKNOWN : UNSAVED;
      answers.set(body, error instanceof z.ZodError ? { status: 200 } : unsaved(kind, body, why));
      onTrouble(
        error,
        error instanceof z.ZodError ? 'Slack sent a payload of an unknown shape' : 'something could not be saved',
      );
    }
  }

  /** The form of the next step, which takes the place of the one that was sent. */
  async function nextForm(reply: Reply, { fields: _, ...heard }: Heard, started: number) {
    if (reply.is !== 'answered' || reply.next === undefined) return undefined;
    const asked = await hear({ ...heard, id: '', words: reply.next }, started + LAST_WRITE_MS);
    return asked.is === 'asked' ? asked.form : undefined;
  }

  const updated = (form: Form, { heard }: Received) => ({
    response_action: 'update',
    view: modal(form, remembered(heard)),
  });

  /** What only Slack knows is fetched before the bot hears: the message under a reaction, the link to a message. */
  async function complete({ heard, reactionTo, prefill }: Received): Promise<Heard | undefined> {
    if (reactionTo) {
      const message = await messageAt(reactionTo.channel, reactionTo.ts);
      if (!message) return undefined;
      const link = await permalink(reactionTo.channel, reactionTo.ts);
      return {
        ...heard,
        fields: { text: message.text },
        about: {
          conversation: reactionTo.channel,
          message: reactionTo.ts,
          ...(message.user ? { author: message.user } : {}),
          ...(link ? { permalink: link } : {}),
        },
      };
    }
    const about = heard.about;
    if (about && about.permalink === undefined && (prefill !== undefined || heard.words.startsWith('report '))) {
      const link = await permalink(about.conversation, about.message);
      return { ...heard, about: { ...about, ...(link ? { permalink: link } : {}) } };
    }
    return heard;
  }

  async function messageAt(channel: string, ts: string): Promise<{ text: string; user?: string } | undefined> {
    const found = await client.call('conversations.replies', {
      channel,
      ts,
      oldest: ts,
      latest: ts,
      inclusive: true,
      limit: 1,
    });
    if (found.is === 'broken') return undefined;
    // Not to be had now: the reaction is asked for again.
    if (found.is !== 'done') throw new Error(`Slack could not be asked for a message: ${found.why}`);
    const messages = (found.answer.messages ?? []) as { ts: string; text?: string; user?: string; bot_id?: string }[];
    const message = messages.find(known => known.ts === ts);
    if (!message?.text || message.bot_id) return undefined;
    return { text: readable(message.text), ...(message.user ? { user: message.user } : {}) };
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
    if (received.heard.words === 'home' && received.heard.id === '') {
      follow(() => publishHome(received.heard, card));
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
      (received.heard.where.thread !== undefined || (received.heard.where.direct === true && reply.follows === true));
    if (received.heard.manner !== 'talk' || reply.is === 'refused')
      if (!shownElsewhere) follow(() => whisper(received.heard, card));
    return { status: 200 };
  }

  function answerForm(
    reply: Exclude<Reply, { is: 'asked' | 'silent' }>,
    { heard }: Received,
    body: object,
  ): HttpAnswer {
    if (reply.is === 'refused') {
      const block = complaintBlock((body as { view: { blocks?: [] } }).view);
      if (block !== undefined)
        return { status: 200, body: { response_action: 'errors', errors: { [block]: reply.why } } };
    }
    const card = reply.is === 'refused' ? say(reply.why) : reply.card;
    if (heard.where.conversation !== undefined && !heard.where.direct) follow(() => whisper(heard, card));
    return { status: 200 };
  }

  async function openForm(form: Form, received: Received) {
    const { heard, trigger, prefill } = received;
    const source = heard.about?.permalink === undefined ? '' : `\n\n${heard.about.permalink}`;
    const view = modal(
      form,
      remembered(heard),
      prefill === undefined ? undefined : `${prefill.slice(0, 2_900 - source.length)}${source}`,
    );
    const opened = trigger === undefined ? undefined : await client.call('views.open', { trigger_id: trigger, view });
    if (opened?.is === 'done') return;
    const again: Card = {
      lines: [[`That needs a form. Open it here, or type it: /it ${form.typed ?? `${form.words} …`}`]],
      buttons: [{ label: 'Open the form', words: form.words, style: 'primary' }],
    };
    await (received.responseUrl === undefined ? whisper(heard, again) : respond(received, again));
  }

  async function publishHome({ by }: Heard, card: Card) {
    if (by === 'hark') return;
    await client.call('views.publish', { user_id: by.account, view: homeView(card, client.readers) });
  }

  /** A private answer to a press or a late one to a command, at the address that Slack gave for it. */
  async function respond({ responseUrl, heard }: Received, card: Card) {
    const url = responseUrl === undefined || !URL.canParse(responseUrl) ? undefined : new URL(responseUrl);
    if (!url || !mayAnswer(url)) return whisper(heard, card);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...render(card, client.readers) }),
      redirect: 'error',
      signal: AbortSignal.timeout(RESPOND_MS),
    }).catch(() => undefined);
    if (!response?.ok) await whisper(heard, card);
  }

  async function whisper({ by, where }: Heard, card: Card) {
    if (by === 'hark') return;
    if (where.conversation !== undefined) {
      const { conversation, thread } = where;
      return client.platform.whisper({ conversation, ...(thread === undefined ? {} : { thread }) }, by.account, card);
    }
    const opened = await client.platform.direct(by.account);
    if (opened.is === 'sent') await client.platform.whisper({ conversation: opened.conversation }, by.account, card);
  }

  /** When it could not be stored: events are asked for again, people are told. */
  function unsaved(kind: Kind, body: object, why = UNSAVED): HttpAnswer {
    if (kind === 'event') return { status: 503 };
    if (kind === 'command') return { status: 200, body: { response_type: 'ephemeral', text: why } };
    const block = kind === 'form' ? complaintBlock((body as { view?: { blocks?: [] } }).view ?? {}) : undefined;
    if (block !== undefined) return { status: 200, body: { response_action: 'errors', errors: { [block]: why } } };
    const { user, channel, response_url } = body as {
      user?: { id: string };
      channel?: { id: string };
      response_url?: string;
    };
    if (user) {
      const heard: Heard = {
        id: '',
        by: { platform: 'slack', account: user.id },
        where: { platform: 'slack', ...(channel ? { conversation: channel.id } : {}) },
        words: '',
        manner: 'command',
      };
      follow(() => respond({ heard, ...(response_url === undefined ? {} : { responseUrl: response_url }) }, say(why)));
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
      const { team_id, user_id, bot_id } = test.answer as Record<string, string>;
      self = { team: team_id ?? '', botUser: user_id ?? '', botId: bot_id ?? '' };
      return true;
    },

    /** Waits for requests in flight and for the private answers that follow them. */
    async drain() {
      await receiver.drain();
      await settled();
    },
  };
}

/** Where a form was opened, for when it comes back. */
const remembered = ({ where, about }: Heard) => ({
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
  return 'view' in body && (body as { type?: string }).type === 'view_submission' ? 'form' : 'press';
}
