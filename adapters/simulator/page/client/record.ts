import { h, time } from './dom.ts';

const LONGEST = 160;
const said = (text: string | undefined) =>
  text !== undefined && h('q', {}, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The ticket as the desk sees it: what the other side of the chat is made of. */
export async function drawRecord(panel: Element, picked: string) {
  const response = await fetch(`/playground/record?number=${encodeURIComponent(picked)}`);
  if (!response.ok) return;
  const record = (await response.json()) as {
    number: string;
    version: number;
    state: Record<string, unknown>;
    clocks: { name: string; state: string; dueAt: string | null }[];
    events: { type: string; by: string; at: string; hash: string; text?: string; why?: string }[];
    outbox: { platform?: string; tries: number; effect: { do: string } }[];
    timers: { at: string; words: string }[];
  };
  const simple = Object.entries(record.state).filter(([, value]) => typeof value !== 'object');
  panel.replaceChildren(
    h('h2', {}, `${record.number}, version ${record.version}`),
    h('dl', {}, ...simple.flatMap(([key, value]) => [h('dt', {}, key), h('dd', {}, String(value))])),
    h('h3', {}, 'Clocks'),
    h(
      'ul',
      {},
      ...record.clocks.map(({ name, state: is, dueAt }) =>
        h('li', {}, `${name}: ${is}${dueAt === null ? '' : `, due ${time(new Date(dueAt))}`}`),
      ),
    ),
    h('h3', {}, 'What happened'),
    h(
      'ol',
      {},
      ...record.events.map(({ type, by, at, hash, text, why }) =>
        h(
          'li',
          {},
          h('b', {}, type),
          ` by ${by}, ${time(new Date(at))} `,
          h('code', {}, hash.slice(0, 12)),
          said(text ?? why),
        ),
      ),
    ),
    h('h3', {}, 'Still to be said'),
    h(
      'ul',
      {},
      ...(record.outbox.length === 0 ? [h('li', {}, 'nothing')] : []),
      ...record.outbox.map(({ platform, tries, effect }) =>
        h('li', {}, `${effect.do} in ${platform ?? 'another record'}${tries > 0 ? `, tried ${tries} times` : ''}`),
      ),
    ),
    h('h3', {}, 'What the bot will say to itself'),
    h('ul', {}, ...record.timers.map(({ at, words }) => h('li', {}, `${time(new Date(at))}: ${words}`))),
  );
}
