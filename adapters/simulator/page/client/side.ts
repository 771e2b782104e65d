import { act, load, loaded } from './act.ts';
import { dialogOf } from './dialogs.ts';
import { h } from './dom.ts';
import { drawMessage, namesOf } from './message.ts';
import { drawBlocks } from './slack.ts';
import { HOME, PLATFORMS, seenKey, unreadIn, view, type Place, type Platform, type State } from './state.ts';

/** One platform as one person sees it. */
export function drawSide(platform: Platform, state: State, redraw: () => void): HTMLElement {
  const { people, [platform]: mine } = state;
  const place = view.place[platform];
  const here = mine.messages.filter(message => message.place === place);
  view.seen.set(seenKey(platform, place), here.length);
  return h(
    'section',
    { class: `side ${platform}`, 'aria-label': PLATFORMS[platform] },
    h('header', {}, h('h2', {}, PLATFORMS[platform]), switcher(platform, state)),
    h(
      'nav',
      { 'aria-label': `Conversations in ${PLATFORMS[platform]}` },
      ...(platform === 'slack' ? [homeTab()] : []),
      ...mine.places.map(each => tab(platform, each, unreadIn(mine, platform, each.id), redraw)),
    ),
    h(
      'div',
      { class: 'messages', tabindex: '0', role: 'log', 'aria-label': 'Messages' },
      ...(place === HOME ? [home(state)] : []),
      ...here.filter(({ thread }) => !thread).map(each => drawMessage(platform, each, { all: here, people, redraw })),
    ),
    place !== HOME && composer(platform, redraw),
    completions(platform, state),
    dialogOf(platform, mine, people),
  );
}

const switcher = (platform: Platform, { people }: State) =>
  h(
    'label',
    {},
    'You are ',
    h(
      'select',
      {
        'data-keep': `who-${platform}`,
        change: event => ((view.me[platform] = (event.target as HTMLSelectElement).value), void load()),
      },
      ...people.map(({ key, name, roles }) =>
        h('option', { value: key, selected: key === view.me[platform] }, `${name}, ${roles}`),
      ),
    ),
  );

/** Drawn by the bot when it is opened. */
function homeTab(): HTMLElement {
  const open = () => ((view.place.slack = HOME), void act({ on: 'slack', me: view.me.slack, do: 'home' }));
  return h(
    'button',
    {
      type: 'button',
      'data-keep': 'home',
      'aria-current': view.place.slack === HOME ? 'page' : undefined,
      click: open,
    },
    'Home',
  );
}

function home({ people, slack: { home: shown, places } }: State): HTMLElement {
  if (!shown) return h('p', {}, 'Slack is asking the bot for this page …');
  const on = { on: 'slack', me: view.me.slack, place: places[0]?.id ?? '', message: HOME };
  return drawBlocks(shown.blocks, namesOf(people), label => void act({ ...on, do: 'press', label }));
}

function tab(platform: Platform, { id, name, direct }: Place, unread: number, redraw: () => void): HTMLElement {
  const isHere = id === view.place[platform];
  const open = () => {
    view.place[platform] = id;
    delete view.thread[platform];
    redraw();
  };
  return h(
    'button',
    {
      type: 'button',
      'data-keep': `place-${platform}-${id}`,
      'aria-current': isHere ? 'page' : undefined,
      click: open,
    },
    direct ? 'IT' : `#${name}`,
    !isHere && unread > 0 && h('span', { class: 'unread' }, String(unread), h('span', { class: 'aside' }, ' new')),
  );
}

/** What can be said, offered while it is typed. */
function completions(platform: Platform, { verbs, [platform]: { places } }: State): HTMLElement {
  const isChat = places.find(({ id }) => id === view.place[platform])?.direct;
  const before = platform === 'slack' ? '/it ' : isChat ? '' : '@IT ';
  return h('datalist', { id: `words-${platform}` }, ...verbs.map(verb => h('option', { value: `${before}${verb} ` })));
}

const HINTS = {
  slack: '/it report VPN is down, @IT help, or just talk',
  teams: 'report VPN is down, or @IT help in a channel',
};

function composer(platform: Platform, redraw: () => void): HTMLElement {
  const input = h('input', {
    id: `say-${platform}`,
    'data-keep': `say-${platform}`,
    'aria-label': `Say something in ${PLATFORMS[platform]}`,
    placeholder: HINTS[platform],
    autocomplete: 'off',
    maxlength: '4000',
    list: `words-${platform}`,
  });
  const thread = view.thread[platform];
  const send = async (event: Event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    // Whoever sat down a moment ago talks in their own conversation, not in that of the one before.
    await loaded();
    const said = { on: platform, me: view.me[platform], do: 'say', place: view.place[platform], text };
    const { lost } = await act({ ...said, ...(thread ? { thread } : {}) });
    const box = document.querySelector<HTMLInputElement>(`#say-${platform}`);
    if (lost && box?.value === '') box.value = text;
  };
  const leave = () => {
    delete view.thread[platform];
    redraw();
  };
  return h(
    'form',
    { class: 'composer', submit: event => void send(event) },
    thread && h('small', {}, 'In the thread. ', h('button', { type: 'button', click: leave }, 'Leave it')),
    input,
    h('button', { type: 'submit', class: 'press primary' }, 'Send'),
  );
}
