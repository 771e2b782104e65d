import { h, time } from './dom.ts';
import { drawRecord } from './record.ts';
import { drawBlocks, drawModal, type Block, type View } from './slack.ts';
import { drawCard } from './teams.ts';

type Person = { key: string; name: string; roles: string };
type Place = { id: string; name: string; direct: boolean };
type Message = {
  id: string;
  place: string;
  thread?: string;
  from: string;
  bot: boolean;
  text: string;
  blocks?: Block[];
  card?: unknown;
  private?: true;
};
type Side = {
  places: Place[];
  messages: Message[];
  modal?: View;
  dialog?: { title: string; card: unknown };
  notices: string[];
  home?: View;
};
type State = {
  now: string;
  owing: number;
  people: Person[];
  verbs: string[];
  slack: Side;
  teams: Side;
  faults: Record<string, boolean>;
};
type Platform = 'slack' | 'teams';

const PLATFORMS = { slack: 'Slack', teams: 'Microsoft Teams' } as const;
const me: Record<Platform, string> = { slack: '', teams: '' };
const place: Record<Platform, string> = { slack: '', teams: '' };
const answering: Record<Platform, string | undefined> = { slack: undefined, teams: undefined };
const seen = new Map<string, number>();
let state: State;
let picked = '';

const HOME = 'home';
const root = document.querySelector('main')!;
const toasts = document.querySelector('#toasts')!;
const panel = document.querySelector('#record')!;

async function load() {
  const query = new URLSearchParams({ slack: me.slack, teams: me.teams });
  const response = await fetch(`/playground/state?${query.toString()}`);
  state = (await response.json()) as State;
  for (const platform of ['slack', 'teams'] as const) {
    me[platform] ||= state.people[platform === 'slack' ? 0 : 1]?.key ?? '';
    if (place[platform] !== HOME && !state[platform].places.some(({ id }) => id === place[platform]))
      place[platform] = state[platform].places[0]?.id ?? '';
  }
  draw();
  if (picked !== '') await drawRecord(panel, picked);
}

async function act(what: Record<string, unknown>): Promise<{ errors?: Record<string, string>; said?: string }> {
  const response = await fetch('/playground/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });
  const answer = (await response.json()) as { errors?: Record<string, string>; said?: string };
  tour(what);
  if (answer.said) toast(answer.said);
  await load();
  return answer;
}

function toast(text: string) {
  const shown = h('p', { class: 'toast', role: 'status' }, text);
  toasts.append(shown);
  setTimeout(() => shown.remove(), 8_000);
}

function draw() {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.keep : undefined;
  const typed = new Map(
    [...root.querySelectorAll<HTMLInputElement>('[data-keep]')].map(input => [input.dataset.keep, input.value]),
  );
  if (root.querySelector('dialog[open]')) return;
  root.replaceChildren(side('slack'), side('teams'));
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-keep]')) {
    if (input.tagName === 'INPUT') input.value = typed.get(input.dataset.keep) ?? '';
    if (input.dataset.keep === focused) input.focus();
  }
  for (const dialog of root.querySelectorAll('dialog')) dialog.showModal();
  for (const list of root.querySelectorAll('.messages')) list.scrollTop = list.scrollHeight;
  document.querySelector('#now')!.textContent =
    `${time(new Date(state.now))} · ${state.owing === 0 ? 'nothing waits to be said' : `${state.owing} tickets have something to say`}`;
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-fault]'))
    box.checked = state.faults[box.dataset.fault ?? ''] === true;
}

function side(platform: Platform): HTMLElement {
  const mine = state[platform];
  const here = mine.messages.filter(message => message.place === place[platform]);
  seen.set(`${platform}:${me[platform]}:${place[platform]}`, here.length);
  return h(
    'section',
    { class: `side ${platform}`, 'aria-label': PLATFORMS[platform] },
    h('header', {}, h('h2', {}, PLATFORMS[platform]), people(platform)),
    h(
      'nav',
      { 'aria-label': `Conversations in ${PLATFORMS[platform]}` },
      ...(platform === 'slack' ? [homeTab()] : []),
      ...mine.places.map(each => tab(platform, each)),
    ),
    h(
      'div',
      { class: 'messages', tabindex: '0', role: 'log', 'aria-label': 'Messages' },
      ...(place[platform] === HOME ? [home(mine)] : []),
      ...here.filter(({ thread }) => !thread).map(message => drawMessage(platform, message, here)),
    ),
    place[platform] !== HOME && composer(platform),
    completions(platform),
    mine.modal && modal(mine.modal),
    mine.dialog && dialog(mine.dialog),
  );
}

const people = (platform: Platform) =>
  h(
    'label',
    {},
    'You are ',
    h(
      'select',
      {
        'data-keep': `who-${platform}`,
        change: event => ((me[platform] = (event.target as HTMLSelectElement).value), void load()),
      },
      ...state.people.map(({ key, name, roles }) =>
        h('option', { value: key, selected: key === me[platform] }, `${name}, ${roles}`),
      ),
    ),
  );

/** Slack's App Home, drawn when it is opened. */
function homeTab(): HTMLElement {
  const open = () => ((place.slack = HOME), void act({ on: 'slack', me: me.slack, do: 'home' }));
  return h(
    'button',
    { type: 'button', 'aria-current': place.slack === HOME ? 'page' : undefined, click: open },
    'Home',
  );
}

function home({ home: view, places }: Side): HTMLElement {
  if (!view) return h('p', {}, 'Slack is asking the bot for this page …');
  const press = (label: string) =>
    void act({ on: 'slack', me: me.slack, do: 'press', place: places[0]?.id ?? '', message: HOME, label });
  return drawBlocks(view.blocks, names(), press);
}

function tab(platform: Platform, { id, name, direct }: Place): HTMLElement {
  const isHere = id === place[platform];
  const unread =
    state[platform].messages.filter(message => message.place === id).length -
    (seen.get(`${platform}:${me[platform]}:${id}`) ?? 0);
  const open = () => ((place[platform] = id), (answering[platform] = undefined), draw());
  return h(
    'button',
    { type: 'button', 'aria-current': isHere ? 'page' : undefined, click: open },
    direct ? 'IT' : `#${name}`,
    !isHere && unread > 0 && h('span', { class: 'unread' }, String(unread)),
  );
}

function drawMessage(platform: Platform, message: Message, all: readonly Message[]): HTMLElement {
  const replies = all.filter(({ thread }) => thread === message.id);
  const press = (label: string) =>
    void act({ on: platform, me: me[platform], do: 'press', place: message.place, message: message.id, label });
  const body = message.card
    ? drawCard(message.card, press)
    : message.blocks?.length
      ? drawBlocks(message.blocks, names(), press)
      : h('p', { class: 'plain' }, message.text);
  const actOn = (what: 'react') =>
    act({ on: platform, me: me[platform], do: what, place: message.place, message: message.id });
  const number = /(?:INC|REQ|CHG|PRB)-\d+/.exec(JSON.stringify(message.blocks ?? message.card ?? message.text))?.[0];
  return h(
    'article',
    { class: message.private ? 'private' : message.bot ? 'bot' : 'person' },
    h('h3', {}, message.from, message.private && ' (only you see this)'),
    body,
    h(
      'div',
      { class: 'menu' },
      !message.private &&
        h(
          'button',
          { type: 'button', click: () => ((answering[platform] = message.thread ?? message.id), draw()) },
          'Reply',
        ),
      !message.bot &&
        platform === 'slack' &&
        h('button', { type: 'button', click: () => void actOn('react'), 'aria-label': 'React with a ticket' }, '🎫'),
      !message.bot &&
        h(
          'button',
          {
            type: 'button',
            click: () =>
              void act({ on: platform, me: me[platform], do: 'ticket', place: message.place, message: message.id }),
          },
          'Create a ticket',
        ),
      number &&
        message.bot &&
        h(
          'button',
          { type: 'button', click: () => ((picked = number), void drawRecord(panel, number)) },
          `Inside ${number}`,
        ),
    ),
    replies.length > 0 && h('div', { class: 'thread' }, ...replies.map(reply => drawMessage(platform, reply, []))),
  );
}

const names = () => new Map(state.people.map(({ key, name }) => [`U${key}`, name]));

/** What can be said, offered while it is typed. */
function completions(platform: Platform): HTMLElement {
  const isChat = state[platform].places.find(({ id }) => id === place[platform])?.direct;
  const before = platform === 'slack' ? '/it ' : isChat ? '' : '@IT ';
  return h(
    'datalist',
    { id: `words-${platform}` },
    ...state.verbs.map(verb => h('option', { value: `${before}${verb} ` })),
  );
}

/** Three steps, ticked off as they are taken. */
function tour(what: Record<string, unknown>) {
  const step =
    what.do === 'say' && /\breport\b/i.test(String(what.text))
      ? 'report'
      : { Claim: 'claim', Resolve: 'resolve' }[what.do === 'press' ? String(what.label) : ''];
  document.querySelector(`[data-step="${step}"]`)?.classList.add('done');
}

function composer(platform: Platform): HTMLElement {
  const hint =
    platform === 'slack'
      ? '/it report VPN is down, @IT help, or just talk'
      : 'report VPN is down, or @IT help in a channel';
  const input = h('input', {
    'data-keep': `say-${platform}`,
    'aria-label': `Say something in ${PLATFORMS[platform]}`,
    placeholder: hint,
    autocomplete: 'off',
    maxlength: '4000',
    list: `words-${platform}`,
  });
  const thread = answering[platform];
  const send = (event: Event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    answering[platform] = undefined;
    void act({
      on: platform,
      me: me[platform],
      do: 'say',
      place: place[platform],
      text,
      ...(thread ? { thread } : {}),
    });
  };
  return h(
    'form',
    { class: 'composer', submit: send },
    thread &&
      h(
        'small',
        {},
        'in the thread ',
        h('button', { type: 'button', click: () => ((answering[platform] = undefined), draw()) }, 'leave it'),
      ),
    input,
    h('button', { type: 'submit', class: 'press primary' }, 'Send'),
  );
}

const modal = (view: View) =>
  drawModal(
    view,
    state.people.map(({ key, name }) => ({ id: `U${key}`, name })),
    async values => {
      const { errors = {} } = await fetchSubmit('slack', values, '');
      return errors;
    },
    () => close('slack'),
  );

function dialog({ title, card }: { title: string; card: unknown }): HTMLDialogElement {
  const press = (label: string, values: Record<string, string>) => void fetchSubmit('teams', values, label);
  return h(
    'dialog',
    { class: 'modal', 'aria-label': title, cancel: () => close('teams') },
    h('h3', {}, title),
    drawCard(card, press),
    h('button', { type: 'button', class: 'press', click: () => close('teams') }, 'Cancel'),
  );
}

async function fetchSubmit(platform: Platform, values: Record<string, string>, label: string) {
  const response = await fetch('/playground/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ on: platform, me: me[platform], do: 'submit', values, label }),
  });
  const answer = (await response.json()) as { errors?: Record<string, string>; said?: string };
  if (answer.said) toast(answer.said);
  if (Object.keys(answer.errors ?? {}).length === 0) {
    for (const open of root.querySelectorAll('dialog')) open.close();
    await load();
  }
  return answer;
}

function close(platform: Platform) {
  for (const open of root.querySelectorAll('dialog')) open.close();
  void act({ on: platform, me: me[platform], do: 'close' });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-advance]'))
  button.addEventListener('click', () => void act({ on: 'clock', advance: button.dataset.advance }));
for (const box of document.querySelectorAll<HTMLInputElement>('[data-fault]'))
  box.addEventListener('change', () => void act({ on: 'faults', name: box.dataset.fault, is: box.checked }));

let pending: number | undefined;
new EventSource('/playground/events').addEventListener('message', () => {
  pending ??= window.setTimeout(() => ((pending = undefined), void load()), 120);
});
await load();
