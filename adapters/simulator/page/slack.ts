import { type Ephemeral, type Posted, type SlackSimulator } from '../slack/index.ts';
import { type Act, type Told } from './index.ts';

const MAX_SHOWN = 150;

/** Slack as one person sees and uses it. */
export function slackDesk(slack: SlackSimulator, twice: () => boolean) {
  const { workspace } = slack;
  const account = (me: string) => `U${me}`;
  const nameOf = (user: string) =>
    workspace.people.get(user)?.bot ? 'IT' : (workspace.people.get(user)?.name ?? user);

  const posted = ({ ts, channel, user, text, blocks, thread_ts, bot }: Posted) => ({
    id: ts,
    place: channel,
    from: nameOf(user),
    bot,
    text: bot ? text : readAloud(text),
    blocks,
    ...(thread_ts ? { thread: thread_ts } : {}),
  });
  /** What people typed, as Slack shows it: its escapes undone, and whoever is pinged marked. */
  const readAloud = (text: string) =>
    text
      .replaceAll(/<@(\w+)(\|[^>]*)?>/g, (_, user: string) => `@${nameOf(user)}`)
      .replaceAll(/<!(\w+)>/g, '🔔 @$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const private_ = ({ channel, text, blocks, thread_ts }: Ephemeral, index: number) => ({
    id: `private:${index}`,
    place: channel,
    from: 'IT',
    bot: true,
    text,
    blocks,
    private: true as const,
    ...(thread_ts ? { thread: thread_ts } : {}),
  });

  function find(me: string, place: string, message: string): Pick<Posted, 'channel' | 'blocks'> & Partial<Posted> {
    const home = message === 'home' ? slack.home(account(me)) : undefined;
    if (home) return { channel: workspace.direct(account(me)).id, blocks: home.blocks };
    const [, index] = message.split('private:');
    const found = index === undefined ? workspace.message(place, message) : slack.privately(account(me))[Number(index)];
    if (!found) throw new Error('That message is not there any more.');
    return found;
  }

  function isThere(me: string, place: string, message: string): boolean {
    try {
      return find(me, place, message).channel === place;
    } catch {
      return false;
    }
  }

  const placesOf = (user: string) => [
    { id: workspace.direct(user).id, name: 'IT', direct: true },
    ...[...workspace.places.values()]
      .filter(place => place.direct === undefined && place.members.has(user))
      .map(({ id, name }) => ({ id, name, direct: false })),
  ];

  return {
    allows(act: Act): boolean {
      if (!('place' in act)) return true;
      if (!placesOf(account(act.me)).some(({ id }) => id === act.place)) return false;
      const about = act.do === 'say' ? act.thread : act.message;
      return about === undefined || isThere(act.me, act.place, about);
    },

    seen(me: string) {
      const user = account(me);
      const places = placesOf(user);
      const visible = new Set(places.map(({ id }) => id));
      const shown = [
        ...workspace.messages
          .filter(({ channel }) => visible.has(channel))
          .map(message => ({ at: Number(message.ts), message: posted(message) })),
        ...slack.privately(user).map((each, index) => ({ at: Number(each.ts), message: private_(each, index) })),
      ].toSorted((a, b) => a.at - b.at);
      const messages = shown.slice(-MAX_SHOWN).map(({ message }) => message);
      return { places, messages, modal: slack.view(user), home: slack.home(user) };
    },

    async act(act: Act): Promise<Told> {
      const user = account(act.me);
      if (act.do === 'close') slack.closeView(user);
      if (act.do === 'submit') {
        const sent = slack.view(user)?.id;
        const errors = await slack.submit(user, act.values, { twice: twice() });
        const open = slack.view(user)?.id;
        return { errors, ...(open !== undefined && open !== sent ? { more: true } : {}) };
      }
      if (act.do === 'press') {
        const { complaint } = await slack.press(user, find(act.me, act.place, act.message), act.label);
        return complaint ? { said: 'Slack shows a warning: the bot did not answer.' } : {};
      }
      if (act.do === 'ticket')
        await slack.shortcut(user, 'create_ticket', find(act.me, act.place, act.message) as Posted);
      if (act.do === 'home') await slack.openHome(user);
      if (act.do === 'react') await slack.react(user, find(act.me, act.place, act.message) as Posted, 'ticket');
      if (act.do === 'say') return say(user, act);
      return {};
    },
  };

  async function say(user: string, { place, text, thread }: Act & { do: 'say' }): Promise<Told> {
    const words = /^\/it\b(.*)$/is.exec(text)?.[1]?.trim();
    const named = /^@IT\b(.*)$/is.exec(text)?.[1]?.trim();
    const how = { ...(thread === undefined ? {} : { thread }), twice: twice() };
    if (words !== undefined && thread === undefined) {
      const { private: answer, complaint } = await slack.slash(user, words, place);
      const first = answer?.text.split('\n', 1)[0];
      return complaint ? { said: 'Slack shows a warning: the bot did not answer.' } : first ? { said: first } : {};
    }
    if (named !== undefined) await slack.mention(user, place, named, how);
    else await slack.message(user, place, escaped(text), how);
    return {};
  }
}

/** Slack's clients escape what people type. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
