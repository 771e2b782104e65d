import { type ActionsBlock, type KnownBlock, type RichTextBlock, type RichTextElement } from '@slack/types';
import { type Button, type Card, type Line, type Span } from '../../src/domain/card.ts';
import { clip, fitting, wallClock, wordsOf, type Readers } from '../../src/domain/reading.ts';

/** Slack's limits (reference/slack.md §3), and budgets below the undocumented ones. */
const HEADER = 150;
const LABEL = 75;
const VALUE = 2_000;
const TEXT_IN_BLOCKS = 9_000;
const FALLBACK = 3_500;
const BUTTONS = 25;

/**
 * A card as Slack blocks with its fallback text. People's words go into plain_text and rich_text elements, which Slack
 * does not parse; the fallback is mrkdwn, so it is escaped. Pure; what is too long is cut and says so.
 */
export function render(card: Card, readers: Readers, mostBlocks = 50): { text: string; blocks: KnownBlock[] } {
  const budget = { left: TEXT_IN_BLOCKS };
  const blocks = blocksOf(card, readers, budget, 0).slice(0, mostBlocks);
  return { text: fallback(card, readers), blocks };
}

/** The card as text for notifications, screen readers and scripts. */
export function fallback(card: Card, readers: Pick<Readers, 'zone'>): string {
  const cut = card.code === undefined ? FALLBACK : 30_000;
  return escape(clip(wordsOf(card, readers), cut)) || ' ';
}

/** Slack: exactly these three are escaped. */
export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function blocksOf(given: Card, readers: Readers, budget: { left: number }, from: number): KnownBlock[] {
  const card = fitting(given, budget.left);
  const take = (text: string) => {
    const taken = clip(text, Math.max(1, budget.left));
    budget.left -= taken.length;
    return taken;
  };
  // What a card is and how it stands comes first, also in who gets the room that there is.
  const title = card.title === undefined ? [] : [headed(take(card.title))];
  const facts = card.facts?.length
    ? [section(joined(card.facts.map(({ label, value }): Line => [{ bold: `${label}: ` }, value])), readers, take)]
    : [];
  const lines = card.lines?.length ? [section(joined(card.lines), readers, take)] : [];
  const quote =
    card.quote === undefined
      ? []
      : [{ type: 'rich_text_quote' as const, elements: [{ type: 'text' as const, text: take(card.quote) || ' ' }] }];
  const code =
    card.code === undefined || card.code.length > budget.left
      ? []
      : [{ type: 'rich_text_preformatted' as const, elements: [{ type: 'text' as const, text: take(card.code) }] }];
  const texts: RichTextBlock['elements'] = [...lines, ...quote, ...facts, ...code];
  const own: KnownBlock[] = [
    ...title,
    ...(texts.length > 0 ? [{ type: 'rich_text' as const, elements: texts }] : []),
    ...(card.buttons?.length ? actions(card, from) : []),
  ];
  const parts = (card.parts ?? []).flatMap((part, index) => [
    ...(index + own.length > 0 ? [{ type: 'divider' as const }] : []),
    ...blocksOf(part, readers, budget, from + (index + 1) * 100),
  ]);
  return [...own, ...parts];
}

const headed = (title: string) => ({
  type: 'header' as const,
  text: { type: 'plain_text' as const, text: clip(title, HEADER), emoji: false },
});

/**
 * The version in the block's id tells a stale press; it also makes Slack redraw the buttons. What is too long for a
 * button's value would be half of what was meant: such a button is not shown.
 */
function actions({ of, buttons = [] }: Card, from: number): ActionsBlock[] {
  const whole = buttons.filter(({ words }) => words.length <= VALUE);
  return Array.from({ length: Math.ceil(whole.length / BUTTONS) }, (_, set) => ({
    type: 'actions',
    block_id: `${of ? `${of.number}:v${of.version}:${from}` : `b${from}`}${set === 0 ? '' : `:${set}`}`,
    elements: whole
      .slice(set * BUTTONS, (set + 1) * BUTTONS)
      .map((button, index) => element(button, from + set * BUTTONS + index)),
  }));
}

const element = ({ label, words, style }: Button, index: number) => ({
  type: 'button' as const,
  action_id: `say:${index}`,
  text: { type: 'plain_text' as const, text: clip(label, LABEL), emoji: false },
  value: words,
  ...(style === undefined ? {} : { style }),
});

const joined = (lines: readonly Line[]): Line => lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]));

const section = (spans: Line, readers: Readers, take: (text: string) => string) => ({
  type: 'rich_text_section' as const,
  elements: spans.filter(span => span !== '').map(span => inline(span, readers, take)),
});

function inline(span: Span, readers: Readers, take: (text: string) => string): RichTextElement {
  if (typeof span === 'string') return { type: 'text', text: take(span) };
  if ('bold' in span) return { type: 'text', text: take(span.bold), style: { bold: true } };
  if ('link' in span) return { type: 'link', url: span.link, text: take(span.label) };
  if ('time' in span)
    return {
      type: 'date',
      timestamp: Math.floor(span.time.getTime() / 1_000),
      format: '{date_short_pretty} at {time}',
      fallback: wallClock(span.time, readers.zone),
    };
  const account = readers.accountOf(span.person);
  return account === undefined ? { type: 'text', text: take(`@${span.name}`) } : { type: 'user', user_id: account };
}
