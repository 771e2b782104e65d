import type { PlatformName } from './message.ts';
import type { Saying } from './saying.ts';

/** A run of text. A bare string is never markup: whatever a person typed is shown as typed, on every platform. */
export type Span =
  string | { bold: string } | { person: string; name: string } | { time: Date } | { link: string; label: string };

export type Line = readonly Span[];

/**
 * Pressing a button says its words. `opens`: they are answered with a form or a choice, which some platforms must know
 * before the press.
 */
export type Button = { label: string; words: Saying; style?: 'primary' | 'danger'; opens?: true };

export const opening = (label: string, words: Saying, style?: NonNullable<Button['style']>): Button => ({
  label,
  words,
  opens: true,
  ...(style ? { style } : {}),
});

/** What the bot shows, on any platform: adapters render it, and `plain` is its fallback text. */
export type Card = {
  title?: string;
  /** The record and its version when drawn, so that a press on a stale card is known. */
  of?: { number: string; version: number };
  /** People who see something else in this card's place, where the platform can do that, and the words that show it. */
  views?: { for: readonly string[]; words: Saying };
  lines?: readonly Line[];
  /** What people said about it, oldest first; where there is no room for all, the latest are shown and the others counted. */
  comments?: readonly Line[];
  facts?: readonly { label: string; value: Span }[];
  /** A person's own words, set apart. */
  quote?: string;
  /** Text for scripts, in a code block. */
  code?: string;
  buttons?: readonly Button[];
  /** Several cards one after another, as in a list. */
  parts?: readonly Card[];
};

export type Field = {
  key: string;
  label: string;
  type: 'line' | 'text' | 'choice' | 'person';
  required?: true;
  options?: readonly { value: string; label: string }[];
  initial?: string;
  hint?: string;
  max?: number;
};

/** A form is words that lack something: submitting it says the words with the fields filled in. */
export type Form = {
  title: string;
  words: Saying;
  /** How it is said by hand, where its words hold what people do not say. */
  typed?: string;
  submit: string;
  intro?: string;
  fields: readonly Field[];
};

export const say = (...lines: (string | Line)[]): Card => ({
  lines: lines.map(line => (typeof line === 'string' ? [line] : line)),
});

/** What of a person's words went out, and to whom. */
export const wentOut = (to: string, text: string): string => `Sent to ${to}: ${text}`;

/** Whether an answer says that: it is given wherever it was said, because nothing else shows it to the sender. */
export const tellsWhatWentOut = (card: Card): boolean => plain(card).startsWith(wentOut('', '').slice(0, -2));

/** The whole card as text: what a terminal shows, a notification says and a screen reader hears. */
export function plain(card: Card, time: (at: Date) => string = utc): string {
  const text = (span: Span): string => {
    if (typeof span === 'string') return span;
    if ('bold' in span) return span.bold;
    if ('person' in span) return `@${span.name}`;
    if ('time' in span) return time(span.time);
    return span.label === span.link ? span.link : `${span.label} (${span.link})`;
  };
  const facts = (card.facts ?? []).map(({ label, value }) => `${label}: ${text(value)}`).join(' | ');
  return [
    card.title,
    ...[...(card.lines ?? []), ...(card.comments ?? [])].map(line => line.map(text).join('')),
    card.quote === undefined ? undefined : card.quote.replaceAll(/^/gm, '> '),
    facts || undefined,
    card.code === undefined ? undefined : `\`\`\`\n${card.code}\n\`\`\``,
    ...(card.parts ?? []).map(part => plain(part, time)),
    card.buttons?.length ? card.buttons.map(({ label }) => `[${label}]`).join(' ') : undefined,
  ]
    .filter(line => line !== undefined)
    .join('\n');
}

/** Wall-clock UTC to the minute: "2026-03-27 15:30 UTC". */
export const utc = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** A message sent to a platform: the card, and how loudly. */
export type Message = {
  card: Card;
  /** Unique for ever; lets a platform find out whether an uncertain send arrived. */
  key: string;
  /** Keys of other messages that this one says in their stead. */
  alsoKeys?: readonly string[];
  /** In a thread: also shown in the conversation itself, so that it is noticed. */
  notify?: true;
};

/** One message on one platform. `thread` is the message whose thread it is in. */
export type Place = { platform: PlatformName; conversation: string; message: string; thread?: string };
