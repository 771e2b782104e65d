import { type Chat, type Posted, type User } from './tenant.ts';

/** Activities in the shapes in which Teams sends them (recorded samples: ../shared/fixtures/teams). */
export function activities({ appId, tenantId, serviceUrl }: { appId: string; tenantId: string; serviceUrl: string }) {
  const bot = { id: `28:${appId}`, name: 'IT' };
  let invokes = 0;

  const conversationOf = ({ id, kind }: Chat, thread: string | undefined) => ({
    id: kind === 'channel' && thread !== undefined ? `${id};messageid=${thread}` : id,
    conversationType: kind,
    tenantId,
    ...(kind === 'personal' ? {} : { isGroup: true }),
  });

  const channelDataOf = ({ id, kind, team }: Chat) => ({
    ...(kind === 'channel'
      ? { channel: { id }, team: { id: team ?? id }, teamsChannelId: id, teamsTeamId: team ?? id }
      : {}),
    tenant: { id: tenantId },
  });

  const common = (user: User, chat: Chat, thread?: string) => ({
    timestamp: new Date().toISOString(),
    serviceUrl,
    channelId: 'msteams',
    from: { id: user.id, name: user.name, aadObjectId: user.aad, ...(user.tenant ? { tenantId: user.tenant } : {}) },
    conversation: conversationOf(chat, thread),
    recipient: bot,
    channelData: channelDataOf(chat),
    locale: 'en-GB',
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ] as object[],
  });

  return {
    bot,
    common,

    message(user: User, chat: Chat, { id, text, thread, isNamed, people = [], quote, attachments = [] }: Typed) {
      const named = isNamed ? [{ type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` }] : [];
      const others = people.map(({ id: mentioned, name }) => ({
        type: 'mention',
        mentioned: { id: mentioned, name },
        text: `<at>${name}</at>`,
      }));
      const base = common(user, chat, thread ?? id);
      const spoken = `${isNamed ? `<at>${bot.name}</at> ` : ''}${escaped(text)}`;
      return {
        type: 'message',
        id,
        ...base,
        text: quote ? `${quote.text.slice(0, 30)} ${spoken}` : spoken,
        textFormat: 'plain',
        entities: [...base.entities, ...named, ...others],
        attachments: [
          {
            contentType: 'text/html',
            content: `${quote ? quoted(quote) : ''}<p>${spoken.replaceAll('\n', '<br>')}</p>`,
          },
          ...attachments,
        ],
      };
    },

    invoke: (name: string, user: User, chat: Chat, { on, value }: { on?: Posted; value: object }) => ({
      type: 'invoke',
      name,
      id: `f:${(invokes += 1)}-${Date.now()}`,
      ...common(user, chat, on?.thread ?? on?.id),
      ...(on ? { replyToId: on.id } : {}),
      value,
    }),

    installation: (user: User, chat: Chat, action: 'add' | 'remove') => ({
      type: 'installationUpdate',
      action,
      id: `f:${(invokes += 1)}-${Date.now()}`,
      ...common(user, chat),
    }),

    membership: (
      user: User,
      chat: Chat,
      how: 'membersAdded' | 'membersRemoved',
      members: readonly { id: string; name: string }[],
    ) => ({
      type: 'conversationUpdate',
      id: `f:${(invokes += 1)}-${Date.now()}`,
      ...common(user, chat),
      [how]: members,
      channelData: {
        ...channelDataOf(chat),
        eventType: how === 'membersAdded' ? 'teamMemberAdded' : 'teamMemberRemoved',
      },
    }),

    edit: (user: User, chat: Chat, { id, text, thread, quote }: Pick<Typed, 'id' | 'text' | 'thread' | 'quote'>) => ({
      ...common(user, chat, thread),
      type: 'messageUpdate',
      id,
      text: escaped(text),
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: `${quote ? quoted(quote) : ''}<p>${escaped(text)}</p>` }],
      channelData: { ...channelDataOf(chat), eventType: 'editMessage' },
    }),

    deletion: (user: User, chat: Chat, { id, thread }: { id: string; thread?: string }) => ({
      ...common(user, chat, thread),
      type: 'messageDelete',
      id,
      channelData: { ...channelDataOf(chat), eventType: 'softDeleteMessage' },
    }),
  };
}

export type Typed = {
  id: string;
  text: string;
  thread?: string;
  isNamed?: boolean;
  people?: readonly User[];
  /** The message that it answers, in chats without threads. */
  quote?: Posted;
  /** What else hangs on it, in Teams' own words. */
  attachments?: readonly object[];
};

/** Teams escapes what people type. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll(/<(?!\/?at>)/g, '&lt;');

const quoted = ({ id, summary, from }: Posted) =>
  `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${id}"><strong itemprop="mri" itemid="${from}">IT</strong><span itemprop="time" itemid="${id}"></span><p itemprop="preview">${escaped(summary)}</p></blockquote>`;
