import { watching } from '../watching.ts';
import { activities, type Typed } from './activities.ts';
import { actionsOf, inputsOf, labelsOf, type Action, type Card } from './cards.ts';
import { connectorServer } from './connector.ts';
import { identity as createIdentity } from './identity.ts';
import { sender, type Answered } from './sender.ts';
import { tenant as createTenant, type Channel, type Chat, type Posted, type User } from './tenant.ts';

export type { Chat, Posted, User } from './tenant.ts';
export type { Fault } from './connector.ts';
export type { Answered } from './sender.ts';
export { labelsOf, textOf, type Card } from './cards.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT_ID = '99999999-8888-4777-8666-555555555555';

/** What the person who acted is shown: a notice, or the card that now stands for them in place of the one pressed. */
export type Seen = { answered: Answered; notice: string | undefined; card: Card | undefined };

type Dialog = {
  title: string;
  card: Card;
  on: Posted | undefined;
  from: 'task' | 'composeExtension';
  about: Posted | undefined;
};
type InvokeAnswer = {
  type?: string;
  value?: unknown;
  task?: {
    type: 'continue' | 'message';
    value: string | { title: string; card: { contentType: string; content: Card } };
  };
};

export type TeamsSimulator = Awaited<ReturnType<typeof teamsSimulator>>;

/** Microsoft's side of Teams on loopback, and the people who use it. The bot is spoken to over HTTP with tokens only. */
export async function teamsSimulator(options: {
  appId?: string;
  password?: string;
  tenantId?: string;
  users: readonly User[];
  channels: readonly Channel[];
  limits?: boolean;
}) {
  const { appId = APP_ID, password = 'simulated-password', tenantId = TENANT_ID } = options;
  const { changed, until, watch } = watching();
  const identity = await createIdentity({ appId, password });
  const tenant = createTenant({ id: tenantId, users: options.users, channels: options.channels });
  const server = await connectorServer({
    tenant,
    identity,
    botId: `28:${appId}`,
    limits: options.limits ?? false,
    onPosted: changed,
  });
  let botUrl = '';
  const post = sender({ identity, serviceUrl: server.serviceUrl, url: () => botUrl });
  const make = activities({ appId, tenantId, serviceUrl: server.serviceUrl });
  const dialogs = new Map<string, Dialog>();
  const notices: { user: string; text: string }[] = [];

  const userOf = (id: string): User => {
    const found = tenant.people.get(id);
    if (!found) throw new Error(`there is nobody called ${id}`);
    return found;
  };
  const chatOf = (id: string): Chat => {
    const found = tenant.chats.get(id);
    if (!found) throw new Error(`there is no conversation ${id}`);
    return found;
  };

  async function say(
    user: string,
    chat: Chat,
    text: string,
    { thread, isNamed, people, quote, twice, attachments }: How = {},
  ) {
    const id = tenant.nextId();
    tenant.post({
      id,
      conversation: chat.id,
      from: user,
      bot: false,
      text,
      summary: text,
      edits: 0,
      ...(isNamed ? { named: true } : {}),
      ...(thread === undefined ? {} : { thread }),
    });
    changed();
    const typed: Typed = {
      id,
      text,
      ...(thread === undefined ? {} : { thread }),
      ...(isNamed ? { isNamed } : {}),
      ...(people ? { people } : {}),
      ...(quote ? { quote } : {}),
      ...(attachments ? { attachments } : {}),
    };
    // In a channel or a group a bot is told only of what names it.
    if (chat.kind !== 'personal' && !isNamed) return { id, answered: UNHEARD };
    const answered = await post.activity(make.message(userOf(user), chat, typed), { twice: twice === true });
    return { id, answered };
  }

  async function invoke(name: string, user: string, on: Posted | undefined, value: object, about = on) {
    const chat = about ? chatOf(about.conversation) : tenant.direct(user);
    const activity = make.invoke(name, userOf(user), chat, { value, ...(on ? { on } : {}) });
    const answered = await post.activity(activity);
    const answer = answered.body.startsWith('{') ? (JSON.parse(answered.body) as InvokeAnswer) : {};
    return { answered, answer };
  }

  function noticed(user: string, text: string) {
    notices.push({ user, text });
    changed();
  }

  function dialogAnswer(user: string, { task }: InvokeAnswer, dialog: Omit<Dialog, 'title' | 'card'>) {
    dialogs.delete(user);
    if (task?.type === 'message' && typeof task.value === 'string') noticed(user, task.value);
    if (task?.type === 'continue' && typeof task.value === 'object')
      dialogs.set(user, { ...dialog, title: task.value.title, card: task.value.card.content });
    changed();
  }

  function actionOn(card: Card | undefined, label: string): Action {
    const found = card && actionsOf(card).find(({ title }) => title === label);
    if (!found) throw new Error(`no button "${label}"; there are: ${labelsOf(card).join(', ') || 'none'}`);
    return found;
  }

  /** What a card holds when it is sent: what was typed, else what it was opened with. */
  function inputs(card: Card, typed: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      inputsOf(card).flatMap(({ id, value, isRequired, label }) => {
        const given = typed[id] ?? value;
        if (isRequired && !given) throw new Error(`the client asks for "${label}"`);
        return given === undefined ? [] : [[id, given]];
      }),
    );
  }

  async function execute(
    user: string,
    on: Posted,
    { title, verb, data }: Action,
    trigger: 'manual' | 'automatic',
  ): Promise<Seen> {
    const action = { type: 'Action.Execute', title, verb, data };
    const { answered, answer } = await invoke('adaptiveCard/action', user, on, { action, trigger });
    const notice = answer.type === 'application/vnd.microsoft.activity.message' ? String(answer.value) : undefined;
    if (notice !== undefined) noticed(user, notice);
    const card = answer.type === 'application/vnd.microsoft.card.adaptive' ? (answer.value as Card) : undefined;
    return { answered, notice, card };
  }

  return {
    appId,
    password,
    tenantId,
    serviceUrl: server.serviceUrl,
    server,
    identity,
    tenant,
    post,
    make,
    until,
    watch,
    notices,
    /** The environment in which the bot takes this for Microsoft. */
    env: {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      TEAMS_OPENID_METADATA_URL: server.openIdMetadataUrl,
      TEAMS_TOKEN_URL: server.tokenUrl,
      TEAMS_SERVICE_HOSTS: server.host,
    },
    connect: (url: string) => void (botUrl = url),

    /** Words in the personal chat. */
    direct: (user: string, text: string, how: How = {}) => say(user, tenant.direct(user), text, how),
    mention: (user: string, channel: string, text: string, how: How = {}) =>
      say(user, chatOf(channel), text, { ...how, isNamed: true }),
    message: (user: string, channel: string, text: string, how: How = {}) => say(user, chatOf(channel), text, how),

    /** Somebody changes, or with no text deletes, what they said. */
    revise(user: string, { id, conversation, thread }: Posted, text?: string, quote?: Posted) {
      const on = { id, ...(thread === undefined ? {} : { thread }), ...(quote ? { quote } : {}) };
      const [by, chat] = [userOf(user), chatOf(conversation)];
      return post.activity(text === undefined ? make.deletion(by, chat, on) : make.edit(by, chat, { ...on, text }));
    },

    /** Presses the button with this label, as it was drawn when it was seen. `old`: by a client without Action.Execute. */
    async press(user: string, on: Posted, label: string, { old = false } = {}): Promise<Seen> {
      const action = actionOn(on.card, label);
      const data = action.data ?? {};
      if (action.type === 'Action.Execute' && !old) return execute(user, on, action, 'manual');
      if ((data.msteams as { type?: string } | undefined)?.type === 'task/fetch') {
        const { answered, answer } = await invoke('task/fetch', user, on, { data, context: { theme: 'default' } });
        dialogAnswer(user, answer, { on, from: 'task', about: on });
        const notice = typeof answer.task?.value === 'string' ? answer.task.value : undefined;
        return { answered, notice, card: undefined };
      }
      const value = action.fallback?.data ?? data;
      const chat = chatOf(on.conversation);
      const activity = make.message(userOf(user), chat, { id: tenant.nextId(), text: '', thread: on.thread ?? on.id });
      const { text: _, attachments: __, ...rest } = activity;
      const answered = await post.activity({ ...rest, value, replyToId: on.id } as never);
      return { answered, notice: undefined, card: undefined };
    },

    /** What this person sees where the card is: their own view, when the card says that they have one. */
    async view(user: string, on: Posted): Promise<Card | undefined> {
      const refresh = on.card?.refresh as { action: Action; userIds: string[] } | undefined;
      if (!refresh?.userIds.includes(user)) return on.card;
      return (await execute(user, on, refresh.action, 'automatic')).card ?? on.card;
    },

    dialog: (user: string): Dialog | undefined => dialogs.get(user),
    closeDialog: (user: string) => void dialogs.delete(user),

    /** Sends the open dialog by its button; `label` where it has several. */
    async submit(
      user: string,
      typed: Readonly<Record<string, string>> = {},
      { label = '', twice = false } = {},
    ): Promise<Seen> {
      const dialog = dialogs.get(user);
      if (!dialog) throw new Error(`${user} has no dialog open`);
      const action =
        label === ''
          ? actionsOf(dialog.card).find(({ type }) => type === 'Action.Submit')
          : actionOn(dialog.card, label);
      const data = { ...action?.data, ...inputs(dialog.card, typed) };
      const value =
        dialog.from === 'task'
          ? { data, context: { theme: 'default' } }
          : { commandId: 'createTicket', commandContext: 'message', messagePayload: payloadOf(dialog.about), data };
      const name = dialog.from === 'task' ? 'task/submit' : 'composeExtension/submitAction';
      const { answered, answer } = await invoke(name, user, dialog.on, value, dialog.about);
      if (twice) await invoke(name, user, dialog.on, value, dialog.about);
      const before = notices.length;
      dialogAnswer(user, answer, dialog);
      return { answered, notice: notices.slice(before).find(notice => notice.user === user)?.text, card: undefined };
    },

    /** What a search in a field of the open dialog finds. */
    async search(user: string, field: string, typed: string): Promise<{ title: string; value: string }[]> {
      const dialog = dialogs.get(user);
      if (!dialog) throw new Error(`${user} has no dialog open`);
      const dataset = inputsOf(dialog.card).find(({ id }) => id === field)?.['choices.data']?.dataset;
      if (dataset === undefined) throw new Error(`"${field}" is not searched`);
      const value = { queryText: typed, queryOptions: { skip: 0, top: 15 }, dataset };
      const { answer } = await invoke('application/search', user, dialog.on, value);
      const { results = [] } = (answer.value ?? {}) as { results?: { title: string; value: string }[] };
      return results;
    },

    /** Somebody joins or leaves; `silently`: Teams says no word. */
    membership(user: string, chat: Chat, how: 'membersAdded' | 'membersRemoved', { silently = false } = {}) {
      const { id, name } = userOf(user);
      if (how === 'membersAdded') chat.members.add(id);
      else chat.members.delete(id);
      return silently ? undefined : post.activity(make.membership(userOf(user), chat, how, [{ id, name }]));
    },

    /** The message extension's action on a message of a channel or a chat. */
    async messageAction(user: string, about: Posted, commandId = 'createTicket') {
      const value = {
        commandId,
        commandContext: 'message',
        messagePayload: payloadOf(about),
        context: { theme: 'default' },
      };
      const { answered, answer } = await invoke('composeExtension/fetchTask', user, undefined, value, about);
      dialogAnswer(user, answer, { on: undefined, from: 'composeExtension', about });
      return answered;
    },

    install: (user: string, chat: Chat = tenant.direct(user)) => {
      delete chat.removed;
      return post.activity(make.installation(userOf(user), chat, 'add'));
    },
    uninstall: (user: string, chat: Chat = tenant.direct(user), { silently = false } = {}) => {
      chat.removed = true;
      return silently ? undefined : post.activity(make.installation(userOf(user), chat, 'remove'));
    },

    /** All messages in a conversation that this person can see, oldest first. */
    read: (conversation: string): Posted[] =>
      tenant.messages.filter(message => message.conversation === conversation && message.only === undefined),
    inbox: (user: string): Posted[] =>
      tenant.messages.filter(({ conversation, bot }) => bot && conversation === tenant.direct(user).id),
    privately: (user: string): string[] => notices.filter(notice => notice.user === user).map(({ text }) => text),

    close: () => server.close(),
  };

  function payloadOf(message: Posted | undefined) {
    if (!message) return undefined;
    const author = tenant.people.get(message.from);
    return {
      id: message.id,
      createdDateTime: new Date(Number(message.id)).toISOString(),
      linkToMessage: `https://teams.microsoft.com/l/message/${message.conversation}/${message.id}`,
      body: { contentType: 'html', content: `<div>${message.text}</div>` },
      from: { user: { userIdentityType: 'aadUser', id: author?.aad, displayName: author?.name } },
    };
  }
}

export type How = {
  thread?: string;
  isNamed?: boolean;
  people?: readonly User[];
  quote?: Posted;
  twice?: boolean;
  attachments?: readonly object[];
};

const UNHEARD: Answered = { status: 200, body: '', ms: 0 };
