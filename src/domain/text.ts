/** More than this of one text is not even looked at; the check of a text's length then says that it is too long. */
export const MAX_INBOUND_TEXT = 16_000;

/** What no keyboard makes and no store keeps: control characters but for tabs and line breaks (Unicode: Cc). */
// oxlint-disable-next-line no-control-regex -- They are what is taken out.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * A text as it came from outside, made fit to be read and stored: bounded, well-formed (no half of a character), and
 * without control characters. Every adapter does this before its first regular expression.
 */
export const inbound = (text: string, most = MAX_INBOUND_TEXT): string =>
  cut(text, most).toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(CONTROL, '');

/** The first `length` UTF-16 units of a text, or one less where the last would be half a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? length - 1 : length);
}

/** Cut for a card, with an ellipsis where something is missing; the whole stays in the trail. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${cut(text, length - 1)}…`;

/** Looks something up by a key that comes from outside: `constructor` is nobody's. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
