import { type Card, type Message, type Place } from '../../src/domain/card.ts';
import { clip, wordsOf, type Readers } from '../../src/domain/reading.ts';
import { type Destination, type Platform, type Sent } from '../../src/domain/platform.ts';
import { guessedKind, inThread, threadOf } from './activity.ts';
import { pathOf, type Connector, type Done, type Failure } from './connector.ts';
import { type Conversation, type Teams } from './references.ts';
import { type Roster } from './roster.ts';
import { adaptiveCard, codeBlock, plainText, summaryOf, unmarked } from './render.ts';

const PLAIN = 3_000;
const UNHEARD_MS = 20_000;

export type TeamsPlatform = ReturnType<typeof teamsPlatform>;

/** Teams as the port `Platform` needs it. What is sent unasked and what answers somebody go the same way. */
export function teamsPlatform({
  botId,
  tenant,
  connector,
  teams,
  roster,
  readers,
}: {
  /** `28:` and the app id. */
  botId: string;
  tenant: string;
  connector: Connector;
  teams: Teams;
  roster: Roster;
  readers: Readers;
}) {
  const channelData = { tenant: { id: tenant } };

  /** Where a conversation is served: its own reference, or that of any other of this tenant. */
  async function reference(id: string): Promise<Conversation | Exclude<Sent, { is: 'sent' }>> {
    const { conversation } = threadOf(id);
    const known = await teams.conversation(conversation);
    if (known && (await teams.isDead(known))) return { is: 'gone', why: 'the app was taken out of this conversation' };
    if (known) return known;
    const other = await teams.anywhere();
    return other
      ? { ...other, conversation, kind: guessedKind(conversation) }
      : { is: 'later', afterMs: UNHEARD_MS, why: 'Teams has not been heard from yet: is the app installed in a team?' };
  }

  async function post({ conversation, thread }: Destination, { card, notify }: Message): Promise<Sent> {
    const where = await reference(conversation);
    if ('is' in where) return where;
    const isChannel = where.kind === 'channel';
    const inside = thread !== undefined && isChannel ? thread : undefined;
    const sent = await plainIfNeeded(card, activity => {
      const noticed = notify && !isChannel ? { channelData: { notification: { alert: true } } } : {};
      const message = { ...activity, ...noticed };
      return isChannel && inside === undefined
        ? call('createConversation', where, {
            method: 'POST',
            path: pathOf(),
            body: {
              isGroup: true,
              bot: { id: botId },
              tenantId: tenant,
              activity: message,
              channelData: { ...channelData, channel: { id: conversation } },
            },
          })
        : call('postActivity', where, {
            method: 'POST',
            path: pathOf(inside === undefined ? conversation : inThread(conversation, inside), 'activities'),
            body: message,
          });
    });
    // Somebody deleted the message that the thread hung from: the channel is still there.
    if (sent.is !== 'done' && sent.status === 404 && inside !== undefined) return { is: 'absent', why: sent.why };
    if (sent.is !== 'done') return failed(sent, conversation);
    const { root } = threadOf(idIn(sent));
    const message = inside === undefined && isChannel ? (root ?? idIn(sent, 'activityId')) : idIn(sent);
    return {
      is: 'sent',
      place: {
        platform: 'teams',
        conversation,
        message,
        ...(inside === undefined ? {} : { thread: inside }),
      },
    };
  }

  async function update(place: Place, { card }: Message): Promise<Sent> {
    const { conversation, message, thread } = place;
    const where = await reference(conversation);
    if ('is' in where) return where;
    const within = where.kind === 'channel' ? inThread(conversation, thread ?? message) : conversation;
    const sent = await plainIfNeeded(card, activity =>
      call('updateActivity', where, {
        method: 'PUT',
        path: pathOf(within, 'activities', message),
        body: { ...activity, id: message },
      }),
    );
    if (sent.is === 'done') return { is: 'sent', place };
    if (sent.status === 404) return { is: 'absent', why: sent.why };
    // Drawing a card again does no harm, so an uncertain update is simply repeated.
    return sent.is === 'unknown' ? { is: 'later', afterMs: 1_000, why: sent.why } : failed(sent, conversation);
  }

  async function direct(account: string): Promise<Awaited<ReturnType<Platform['direct']>>> {
    const known = await teams.person(account);
    if (known?.direct !== undefined) {
      const where = await teams.conversation(known.direct);
      return where?.dead
        ? { is: 'gone', why: 'this person has taken the app out' }
        : { is: 'sent', conversation: known.direct };
    }
    const where = known ? await reference(known.among) : await anywhere();
    if ('is' in where) return where;
    const opened = await call('createConversation', where, {
      method: 'POST',
      path: pathOf(),
      body: { isGroup: false, bot: { id: botId }, members: [{ id: account }], tenantId: tenant, channelData },
    });
    if (opened.is !== 'done')
      return opened.is === 'unknown' ? { is: 'later', afterMs: 1_000, why: opened.why } : opened;
    const conversation = idIn(opened);
    await teams.learnDirect(account, where, conversation);
    return { is: 'sent', conversation };
  }

  const anywhere = async (): Promise<Conversation | Exclude<Sent, { is: 'sent' }>> =>
    (await teams.anywhere()) ?? reference('');

  const call = (
    name: string,
    { serviceUrl }: Conversation,
    how: Omit<Parameters<Connector['call']>[1], 'serviceUrl'>,
  ) => connector.call(name, { serviceUrl, ...how });

  /** Better plain than not at all: a card that Teams refuses is sent as its words. */
  async function plainIfNeeded(
    card: Card,
    send: (activity: object) => Promise<Done | Failure>,
  ): Promise<Done | Failure> {
    const sent = await send(messageOf(card));
    if (sent.is !== 'broken' || sent.code === 'foreign_service') return sent;
    const words = clip(wordsOf(card, readers), PLAIN);
    return send({
      type: 'message',
      from: { id: botId },
      text: unmarked(plainText(words)),
      textFormat: 'markdown',
      summary: clip(words, 250),
    });
  }

  function messageOf(card: Card): object {
    const common = { type: 'message', from: { id: botId }, summary: summaryOf(card, readers) };
    // Nothing but code is for scripts, which read a message's text; everything else is a card with all its parts.
    if (card.code !== undefined && isBare(card))
      return { ...common, summary: 'JSON', text: codeBlock(card.code), textFormat: 'markdown' };
    const content = adaptiveCard(card, readers);
    return { ...common, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
  }

  async function failed(failure: Failure, conversation: string): Promise<Sent> {
    if (failure.is === 'gone') await teams.lose(conversation);
    return failure;
  }

  /** To one person in a conversation, seen by nobody else: targeted where that was taken before, else their own chat. */
  async function whisper({ conversation, thread }: Destination, account: string, card: Card): Promise<Sent> {
    const where = await teams.conversation(conversation);
    if (where?.kind === 'personal') return post({ conversation }, { card, key: '' });
    if (where?.targeted) {
      const within = thread === undefined ? conversation : inThread(conversation, thread);
      const sent = await call('postTargeted', where, {
        method: 'POST',
        path: `${pathOf(within, 'activities')}?isTargetedActivity=true`,
        body: { ...messageOf(card), recipient: { id: account, isTargeted: true } },
      });
      if (sent.is === 'done') return { is: 'sent', place: { platform: 'teams', conversation, message: idIn(sent) } };
    }
    const opened = await direct(account);
    return opened.is === 'sent' ? post({ conversation: opened.conversation }, { card, key: '' }) : opened;
  }

  const platform: Platform = {
    name: 'teams',
    post,
    update,
    direct,
    // Teams gives bots no way to read what they said.
    lookUp: async () => 'unknowable',
    profile: async account => (await roster.profile(account)) ?? undefined,
    accountOf: email => roster.accountOf(email),
    whisper,
    meet: (email, account) => roster.meet(email, account),
  };

  /** A word to one person without any memory of Teams, for when there is no database to remember with. */
  async function urgent({ serviceUrl, conversation, account, kind }: Urgent, card: Card): Promise<Sent> {
    const where: Conversation = { conversation, kind, serviceUrl, tenant };
    const body = { isGroup: false, bot: { id: botId }, members: [{ id: account }], tenantId: tenant, channelData };
    const opened =
      kind === 'personal'
        ? undefined
        : await call('createConversation', where, { method: 'POST', path: pathOf(), body });
    if (opened && opened.is !== 'done') return opened;
    const path = pathOf(opened ? idIn(opened) : conversation, 'activities');
    const sent = await call('postActivity', where, { method: 'POST', path, body: messageOf(card) });
    return sent.is === 'done' ? { is: 'sent', place: { platform: 'teams', conversation, message: idIn(sent) } } : sent;
  }

  return { platform, urgent };
}

const isBare = ({ title, lines, comments, facts, quote, buttons, parts }: Card) =>
  [title, lines, comments, facts, quote, buttons, parts].every(part => part === undefined || part.length === 0);

const idIn = ({ answer }: Done, name: 'id' | 'activityId' = 'id'): string => {
  const id = answer[name];
  return typeof id === 'string' ? id : '';
};

type Urgent = Pick<Conversation, 'serviceUrl' | 'conversation' | 'kind'> & { account: string };
