import { act, pick } from './act.ts';
import { h } from './dom.ts';
import { drawBlocks } from './slack.ts';
import { type Message, type Person, type Platform, view } from './state.ts';
import { drawCard } from './teams.ts';

const NUMBER = /(?:INC|REQ|CHG|PRB)-\d+/;
const HUES = 8;

/** One message with its menu, and the thread that hangs from it. */
export function drawMessage(
  platform: Platform,
  message: Message,
  { all, people, redraw }: { all: readonly Message[]; people: readonly Person[]; redraw: () => void },
): HTMLElement {
  const replies = all.filter(({ thread }) => thread === message.id);
  const on = { on: platform, me: view.me[platform], place: message.place, message: message.id };
  const press = (label: string) => void act({ ...on, do: 'press', label });
  const body = message.card
    ? drawCard(message.card, press)
    : message.blocks?.length
      ? drawBlocks(message.blocks, namesOf(people), press)
      : h('p', { class: 'plain' }, message.text);
  const answer = () => {
    view.thread[platform] = message.thread ?? message.id;
    redraw();
    document.querySelector<HTMLInputElement>(`#say-${platform}`)?.focus();
  };
  const number = NUMBER.exec(JSON.stringify(message.blocks ?? message.card ?? message.text))?.[0];
  const menu = [
    !message.private && item(platform === 'slack' ? 'Reply in thread' : 'Reply to this', answer),
    !message.bot && platform === 'slack' && item('React with :ticket:', () => void act({ ...on, do: 'react' })),
    !message.bot && item('Create a ticket', () => void act({ ...on, do: 'ticket' })),
    message.bot && number !== undefined && item(`Inside ${number}`, () => void pick(number)),
  ];
  return h(
    'article',
    { class: message.private ? 'private' : message.bot ? 'bot' : 'person', 'data-message': message.id },
    h(
      'span',
      { class: `avatar hue-${hueOf(message.from)}`, 'aria-hidden': 'true' },
      message.from.slice(0, 1).toUpperCase(),
    ),
    h(
      'div',
      { class: 'said' },
      h(
        'h3',
        {},
        message.from,
        message.bot && h('small', { class: 'badge' }, 'APP'),
        message.private && ' (only you see this)',
      ),
      body,
      h('div', { class: 'menu' }, ...menu),
      replies.length > 0 &&
        h(
          'div',
          { class: 'thread' },
          ...replies.map(reply => drawMessage(platform, reply, { all: [], people, redraw })),
        ),
    ),
  );
}

export const namesOf = (people: readonly Person[]) => new Map(people.map(({ key, name }) => [`U${key}`, name]));

const item = (label: string, click: () => void) => h('button', { type: 'button', click }, label);

const hueOf = (name: string) => Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;
