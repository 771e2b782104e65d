import { plain, type Card } from './card.ts';

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

/** "Fri 27 Mar, 15:30 GMT", for those whose client does not show the time in their own zone. */
export const wallClock = (at: Date, zone: string): string => formatIn(zone).format(at);

/** Making one takes a thousand times as long as using it, and a card has many times. There are only so many zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...SHOWN, timeZone: zone });
  formats.set(zone, known);
  return known;
}

const SHOWN = {
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
