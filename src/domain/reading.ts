import { plain, type Card, type Line } from './card.ts';
import { cut } from './text.ts';

/** What drawing must know of those who read: their accounts, and the desk's zone for texts that can't adapt. */
export type Readers = { accountOf: (email: string) => string | undefined; zone: string };

/** The whole card as plain text, without its buttons: what a notification and a screen reader say. */
export const wordsOf = (card: Card, { zone }: Pick<Readers, 'zone'>): string =>
  plain(withoutButtons(card), at => wallClock(at, zone));

/** Cut to so many code points, never inside one; what is cut ends with an ellipsis. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const points = Array.from(text);
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}

/**
 * The same card with as many of its latest comments as `length` characters hold besides everything else, and how many are
 * left out. What there is to know and to press is never cut for what somebody said about it.
 */
export function fitting(card: Card, length: number): Card {
  const { comments = [], ...rest } = card;
  if (comments.length === 0) return rest;
  let left = length - plain(rest).length - MORE.length;
  const shown: Line[] = [];
  for (const line of comments.toReversed()) {
    left -= plain({ lines: [line] }).length + 1;
    if (left < 0) break;
    shown.unshift(line);
  }
  const more = comments.length - shown.length;
  const counted: Line[] = more === 0 ? [] : [[`… and ${more} more`]];
  return { ...rest, lines: [...(rest.lines ?? []), ...counted, ...shown] };
}
const MORE = '… and 100 more\n';

/** "Fri 27 Mar, 15:30 GMT", for those whose client does not show the time in their own zone. */
export const wallClock = (at: Date, zone: string): string => formatIn(zone).format(at);

/** Making one takes a thousand times as long as using it, and a card has many times. There are only so many zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...FORMATS, timeZone: zone });
  formats.set(zone, known);
  return known;
}

const FORMATS = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

function withoutButtons({ buttons: _, parts, ...card }: Card): Card {
  return { ...card, ...(parts ? { parts: parts.map(withoutButtons) } : {}) };
}

/** The options that a search means: every word of it is in their label or their value. */
export function matching<T extends { value: string; label: string }>(options: readonly T[], typed: string): T[] {
  const words = cut(typed, 100)
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  return options.filter(({ value, label }) => {
    const text = `${label} ${value}`.toLowerCase();
    return words.every(word => text.includes(word));
  });
}
