import { type Posted, type TeamsSimulator } from '../teams/index.ts';
import { type Act, type Told } from './index.ts';

const MAX_SHOWN = 150;

/** Teams as one person sees and uses it. */
export function teamsDesk(teams: TeamsSimulator, twice: () => boolean) {
  const { tenant } = teams;
  const account = (me: string) => `29:1${me}`;

  const shown = ({ id, conversation, thread, from, bot, text, named, card, only }: Posted) => ({
    id,
    place: conversation,
    from: bot ? 'IT' : (tenant.people.get(from)?.name ?? from),
    bot,
    text: named ? `@IT ${text}` : text,
    ...(card ? { card } : {}),
    ...(thread === undefined ? {} : { thread }),
    ...(only === undefined ? {} : { private: true as const }),
  });

  function find(place: string, message: string): Posted {
    const found = tenant.message(place, message);
    if (!found) throw new Error('That message is not there any more.');
    return found;
  }

  const placesOf = (user: string) => [
    { id: tenant.direct(user).id, name: 'IT', direct: true },
    ...[...tenant.chats.values()]
      .filter(({ kind, members }) => kind === 'channel' && members.has(user))
      .map(({ id, name }) => ({ id, name, direct: false })),
  ];

  return {
    allows(act: Act): boolean {
      if (!('place' in act)) return true;
      const user = account(act.me);
      if (!placesOf(user).some(({ id }) => id === act.place)) return false;
      const about = act.do === 'say' ? act.thread : act.message;
      const found = about === undefined ? undefined : tenant.message(act.place, about);
      return about === undefined || (found !== undefined && (found.only === undefined || found.only === user));
    },

    seen(me: string) {
      const user = account(me);
      const places = placesOf(user);
      const visible = new Set(places.map(({ id }) => id));
      const messages = tenant.messages
        .filter(({ conversation, only }) => visible.has(conversation) && (only === undefined || only === user))
        .slice(-MAX_SHOWN)
        .map(shown);
      const dialog = teams.dialog(user);
      return {
        places,
        messages,
        ...(dialog ? { dialog: { title: dialog.title, card: dialog.card } } : {}),
      };
    },

    async act(act: Act): Promise<Told> {
      const user = account(act.me);
      if (act.do === 'close') teams.closeDialog(user);
      if (act.do === 'submit') {
        const sent = teams.dialog(user)?.title;
        const { notice } = await teams.submit(user, act.values, { label: act.label, twice: twice() });
        const open = teams.dialog(user)?.title;
        return { ...said(notice), ...(open !== undefined && open !== sent ? { more: true } : {}) };
      }
      if (act.do === 'press') return said((await teams.press(user, find(act.place, act.message), act.label)).notice);
      if (act.do === 'ticket') await teams.messageAction(user, find(act.place, act.message));
      if (act.do === 'say') await say(user, act);
      return {};
    },
  };

  async function say(user: string, { place, text, thread }: Act & { do: 'say' }) {
    const named = /^@IT\b(.*)$/is.exec(text)?.[1]?.trim();
    const isChat = tenant.chats.get(place)?.kind === 'personal';
    const on = thread === undefined ? undefined : find(place, thread);
    const how = { ...(on ? (isChat ? { quote: on } : { thread: on.id }) : {}), twice: twice() };
    if (named !== undefined && !isChat) await teams.mention(user, place, named, how);
    else await teams.message(user, place, text, how);
  }
}

const said = (notice: string | undefined): Told => (notice === undefined ? {} : { said: notice });
