import { h } from './dom.ts';
import { drawRecord } from './record.ts';
import { HOME, keepView, PLATFORMS, unreadIn, view, type Platform, type State } from './state.ts';

/** `lost`: it did not arrive at the platform, so it can be said again. */
export type Answer = { errors?: Record<string, string>; said?: string; lost?: true; more?: true };

const panel = document.querySelector<HTMLElement>('#record')!;
const toasts = document.querySelector('#toasts')!;
let redraw: (state: State) => void = () => undefined;
let before: State | undefined;
let asked = 0;
let drawn = 0;
let acting = 0;
let loading = Promise.resolve();

export const onState = (draw: (state: State) => void) => void (redraw = draw);

/** Asks how things are, and draws them. */
export const load = (): Promise<void> => (loading = drawAnew((asked += 1)));

/** Resolves when the conversations drawn are those of whoever sits there by now, or cannot be had. */
export const loaded = (): Promise<void> => loading.catch(() => undefined);

async function drawAnew(turn: number) {
  const response = await fetch(`/playground/state?${new URLSearchParams(view.me).toString()}`);
  const state = (await response.json()) as State;
  // What was asked for later was quicker, and is newer.
  if (turn < drawn) return;
  drawn = turn;
  for (const platform of ['slack', 'teams'] as const) {
    view.me[platform] ||= state.people[platform === 'slack' ? 0 : 1]?.key ?? '';
    const known = state[platform].places.some(({ id }) => id === view.place[platform]);
    if (view.place[platform] !== HOME && !known) view.place[platform] = state[platform].places[0]?.id ?? '';
    if (before) announce(platform, before, state);
  }
  before = state;
  keepView();
  redraw(state);
  if (view.picked !== '') await drawRecord(panel, view.picked);
}

/** Does something as somebody; what the platform would only flash is a toast. */
export async function act(what: Record<string, unknown>): Promise<Answer> {
  acting += 1;
  document.body.setAttribute('aria-busy', 'true');
  const response = await fetch('/playground/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });
  acting -= 1;
  if (acting === 0) document.body.removeAttribute('aria-busy');
  // Whatever was asked for until now may show how things were before.
  drawn = asked + 1;
  const answer: Answer = response.ok ? ((await response.json()) as Answer) : { said: 'That is not there any more.' };
  if (answer.said) toast(answer.said);
  await load();
  return answer;
}

export async function pick(number: string) {
  view.picked = number;
  await drawRecord(panel, number);
  // Where there is no room beside the conversations it is below them.
  panel.scrollIntoView({ block: 'nearest' });
  panel.focus();
}

/** Somebody who looks elsewhere is told that the bot wrote to them alone. */
function announce(platform: Platform, { [platform]: old }: State, { [platform]: now }: State) {
  const direct = now.places.find(place => place.direct);
  const isSamePerson = direct !== undefined && old.places.some(({ id }) => id === direct.id);
  if (!isSamePerson || view.place[platform] === direct.id) return;
  const count = (messages: readonly { place: string }[]) => messages.filter(({ place }) => place === direct.id).length;
  if (count(now.messages) > count(old.messages) && unreadIn(now, platform, direct.id) > 0)
    toast(`IT wrote to you alone in ${PLATFORMS[platform]}: see "IT" among the conversations.`);
}

function toast(text: string) {
  const shown = h('p', { class: 'toast', role: 'status' }, text);
  toasts.append(shown);
  setTimeout(() => shown.remove(), 8_000);
}
