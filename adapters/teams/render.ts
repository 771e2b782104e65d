import { type Button, type Card, type Line, type Span } from '../../src/domain/card.ts';
import { clip, fitting, wallClock, wordsOf, type Readers } from '../../src/domain/reading.ts';

/** Teams takes about 100 kB in a message (reference/teams.md §4); a card stays far below it. */
const MAX_CARD_BYTES = 26_000;
/** How much text a card may have, tried in turn: signs count differently from letters. */
const TEXTS_IN_CARD = [7_000, 3_000, 800];
/** As many as fit, however long their words are. */
const MAX_BUTTONS = [30, 12, 3];
const BLOCKS = 120;
const LABEL = 80;
const WORDS = 3_500;
/** More actions than this in one set are dropped by some clients. */
const IN_A_SET = 5;
const SUMMARY = 250;
/** User-specific views: Teams asks for at most so many people. */
const VIEWERS = 60;

export type Element = { type: string; [key: string]: unknown };
export type AdaptiveCard = {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  body: Element[];
  actions?: Element[];
  refresh?: object;
  msteams?: object;
  fallbackText?: string;
  [key: string]: unknown;
};

/** Where it is shown decides how its buttons speak: a card can execute, a dialog can only be submitted. */
export type Surface = 'message' | 'dialog';

type Budget = { text: number; blocks: number };
type Mention = { type: 'mention'; text: string; mentioned: { id: string; name: string } };
type Canvas = { readers: Readers; budget: Budget; mentions: Mention[]; surface: Surface };

/**
 * A card as an Adaptive Card 1.5 (Teams' limit). People's words go into TextRuns only, which Teams does not parse; what
 * is in TextBlocks, which it does, is ours. Pure; what is too long is cut and says so.
 */
export function adaptiveCard(card: Card, readers: Readers, surface: Surface = 'message'): AdaptiveCard {
  const sizes = TEXTS_IN_CARD.map((text, index) => ({ text, buttons: MAX_BUTTONS[index] ?? 0 }));
  const drawn = sizes.map(size => () => drawnTo(size, card, readers, surface));
  const fits = (shown: AdaptiveCard) => JSON.stringify(shown).length <= MAX_CARD_BYTES;
  for (const draw of drawn.slice(0, -1)) {
    const shown = draw();
    if (fits(shown)) return shown;
  }
  return drawn.at(-1)!();
}

function drawnTo(
  { text, buttons }: { text: number; buttons: number },
  given: Card,
  readers: Readers,
  surface: Surface,
): AdaptiveCard {
  const card = withComments(withButtons(given, buttons), text);
  const canvas: Canvas = { readers, budget: { text, blocks: BLOCKS }, mentions: [], surface };
  const own = elementsOf(card, canvas);
  const parts = (card.parts ?? []).flatMap(part => partOf(part, canvas));
  const actions = actionsOf(card, surface);
  const isFew = parts.length === 0 && actions.length <= IN_A_SET;
  const views = surface === 'message' ? refreshOf(card, readers) : undefined;
  const body = [...own, ...(isFew ? [] : actionSets(actions)), ...parts, ...mentioning(canvas.mentions)];
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: unmarked(summaryOf(card, readers)),
    body: body.length > 0 ? body : [run([' '])],
    ...(isFew && actions.length > 0 ? { actions } : {}),
    ...(views ? { refresh: views } : {}),
    msteams: { width: 'Full', ...(canvas.mentions.length > 0 ? { entities: canvas.mentions } : {}) },
  };
}

/** The latest of what people said, as far as there is room for it besides what the card is. */
const withComments = (card: Card, length: number): Card => {
  const fits = fitting(card, length);
  return { ...fits, ...(fits.parts ? { parts: fits.parts.map(part => fitting(part, length)) } : {}) };
};

/** Words that are too long to travel would be half of what was meant: such a button is not shown. */
const withButtons = ({ buttons, parts, ...card }: Card, most: number): Card => ({
  ...card,
  ...(buttons ? { buttons: buttons.filter(({ words }) => words.length <= WORDS).slice(0, most) } : {}),
  ...(parts ? { parts: parts.map(part => withButtons(part, most)) } : {}),
});

/** For notifications and screen readers: one line of plain text. */
export const summaryOf = (card: Card, readers: Pick<Readers, 'zone'>): string =>
  plainText(
    clip(
      wordsOf(card, readers)
        .split('\n')
        .map(line => line.trim())
        .join(' | '),
      SUMMARY,
    ),
  ) || ' ';

/** Adaptive Cards: `{{DATE(…)}}` is worked out in any text; in what a person wrote it stays as it was written. */
export const plainText = (text: string): string => text.replaceAll(/\{(?=\{(?:DATE|TIME)\()/gi, '{\u2060');

/** Text for scripts as a code block: in JSON, what could end the block or be markup is escaped. */
export const codeBlock = (code: string): string =>
  `\`\`\`\n${code.replaceAll('`', '\\u0060').replaceAll('<', '\\u003c').replaceAll('&', '\\u0026')}\n\`\`\``;

/** Markdown that would be read as such, escaped. */
export const unmarked = (text: string): string => text.replaceAll(/[\\`*_~[\]()<>#|]/g, sign => `\\${sign}`);

function elementsOf(card: Card, canvas: Canvas): Element[] {
  const { title, lines = [], quote, facts = [], code } = card;
  // What a card is and how it stands comes first, also in who gets the room that there is.
  const head = title === undefined ? [] : [heading(take(title, canvas.budget))];
  const known = facts.length === 0 ? [] : [factsOf(facts, canvas)];
  return [
    ...head,
    ...lines.flatMap(line => lineOf(line, canvas)),
    ...(quote === undefined ? [] : [quoted(take(quote, canvas.budget))]),
    ...known,
    ...(code === undefined ? [] : [scripted(take(code, canvas.budget))]),
  ].slice(0, Math.max(0, canvas.budget.blocks));
}

/** Text in columns: one width for every letter, and each line by itself, because a break in a run is not shown everywhere. */
const scripted = (code: string): Element => ({
  type: 'Container',
  spacing: 'Small',
  items: paragraphs(code).map((text, index) => ({
    ...run([text.replaceAll(/ (?= )|^ /g, '\u00A0') || ' '], { fontType: 'Monospace' }),
    ...(index === 0 ? {} : { spacing: 'None' }),
  })),
});

function partOf(part: Card, canvas: Canvas): Element[] {
  if (canvas.budget.blocks <= 0 || canvas.budget.text <= 0) return [];
  const items = [...elementsOf(part, canvas), ...actionSets(actionsOf(part, canvas.surface))];
  canvas.budget.blocks -= items.length;
  return items.length === 0 ? [] : [{ type: 'Container', separator: true, spacing: 'Medium', items }];
}

const heading = (text: string): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: plainText(text) || ' ', weight: 'Bolder', size: 'Medium' }],
});

/** A line break inside a TextRun is not shown everywhere, so each line is a block. */
const quoted = (text: string): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  items: paragraphs(text).map((line, index) => ({
    ...run([line || ' ']),
    ...(index === 0 ? {} : { spacing: 'None' }),
  })),
});

function paragraphs(text: string): string[] {
  const lines = text.split('\n');
  return lines.length <= 40 ? lines : [...lines.slice(0, 39), lines.slice(39).join(' ')];
}

/** Label and value side by side; a time adapts to the zone and the language of the reader. */
const factsOf = (facts: NonNullable<Card['facts']>, { budget, readers }: Canvas): Element => ({
  type: 'Container',
  spacing: 'Small',
  items: facts.map(({ label, value }, index) => ({
    type: 'ColumnSet',
    ...(index === 0 ? {} : { spacing: 'Small' }),
    columns: [
      { type: 'Column', width: '110px', items: [run([{ bold: `${label}: ` }])] },
      {
        type: 'Column',
        width: 'stretch',
        items: [
          typeof value === 'object' && 'time' in value
            ? { type: 'TextBlock', text: localTime(value.time), wrap: true }
            : run([textOf(value, readers.zone, budget)]),
        ],
      },
    ],
  })),
});

function lineOf(line: Line, canvas: Canvas): Element[] {
  const { readers, budget, mentions } = canvas;
  for (const span of line) {
    if (typeof span !== 'object' || !('person' in span)) continue;
    const account = readers.accountOf(span.person);
    const name = nameless(span.name);
    if (account !== undefined && !mentions.some(({ mentioned }) => mentioned.id === account))
      mentions.push({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id: account, name } });
  }
  const rows: Span[][] = [[]];
  for (const span of withoutLast(line, readers)) {
    if (typeof span !== 'string') rows.at(-1)!.push(span);
    else
      span.split('\n').forEach((text, index) => {
        if (index > 0) rows.push([]);
        rows.at(-1)!.push(text);
      });
  }
  return rows.map(row =>
    run(
      row.map(span =>
        typeof span === 'object' && 'bold' in span
          ? { bold: take(span.bold, budget) }
          : typeof span === 'object' && 'link' in span
            ? span
            : textOf(span, readers.zone, budget),
      ),
    ),
  );
}

/** Who is mentioned below need not be named at the end of the line too. */
function withoutLast(line: Line, { accountOf }: Readers): Line {
  const last = line.at(-1);
  const isMentioned = typeof last === 'object' && 'person' in last && accountOf(last.person) !== undefined;
  return isMentioned && line.length > 1 ? line.slice(0, -1) : line;
}

/** A mention that notifies must be in a TextBlock, which reads markdown: it holds the name and nothing else. */
const mentioning = (mentions: readonly Mention[]): Element[] =>
  mentions.length === 0
    ? []
    : [
        {
          type: 'TextBlock',
          text: mentions.map(({ text }) => text).join(' '),
          size: 'Small',
          spacing: 'Small',
          wrap: true,
        },
      ];

const nameless = (name: string) => name.replaceAll(/[^\p{L}\p{N} .'-]/gu, '').trim() || 'you';

type Run = string | { bold: string } | { link: string; label: string };

function run(spans: readonly Run[], how: object = {}): Element {
  const inlines = spans
    .filter(span => span !== '')
    .map(span => {
      if (typeof span === 'string') return { type: 'TextRun', text: plainText(span), ...how };
      if ('bold' in span) return { type: 'TextRun', text: plainText(span.bold) || ' ', weight: 'Bolder' };
      return {
        type: 'TextRun',
        text: plainText(span.label) || span.link,
        selectAction: { type: 'Action.OpenUrl', url: span.link },
      };
    });
  return { type: 'RichTextBlock', inlines: inlines.length > 0 ? inlines : [{ type: 'TextRun', text: ' ' }] };
}

function textOf(span: Span, zone: string, budget: Budget): string {
  if (typeof span === 'string') return take(span, budget);
  if ('bold' in span) return take(span.bold, budget);
  if ('person' in span) return take(span.name, budget);
  if ('time' in span) return wallClock(span.time, zone);
  return take(span.label, budget);
}

function take(text: string, budget: Budget): string {
  const taken = clip(text, Math.max(1, budget.text));
  budget.text -= taken.length;
  return taken;
}

const actionSets = (actions: readonly Element[]): Element[] =>
  Array.from({ length: Math.ceil(actions.length / IN_A_SET) }, (_, index) => ({
    type: 'ActionSet',
    actions: actions.slice(index * IN_A_SET, (index + 1) * IN_A_SET),
  }));

const actionsOf = ({ buttons = [], of }: Card, surface: Surface): Element[] =>
  buttons.map(button => action(button, of?.version, surface));

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

/** A press that opens something must say so before it is pressed; the others are executed, or submitted by old clients. */
function action({ label, words, style, opens }: Button, version: number | undefined, surface: Surface): Element {
  const title = plainText(clip(label, LABEL));
  const hark = { words, ...(version === undefined ? {} : { version }) };
  const looks = style === undefined ? {} : { style: STYLES[style] };
  const submit = { type: 'Action.Submit', title, data: { hark } };
  if (surface === 'dialog') return { ...submit, ...looks };
  if (opens) return { ...submit, ...looks, data: { msteams: { type: 'task/fetch' }, hark } };
  return { type: 'Action.Execute', title, verb: 'say', data: { hark }, ...looks, fallback: submit };
}

/** Those who see something else are asked for by Teams itself; the base card stays what everybody there may see. */
function refreshOf({ views }: Card, { accountOf }: Readers): object | undefined {
  const userIds = (views?.for ?? []).map(accountOf).filter(account => account !== undefined);
  if (!views || userIds.length === 0) return undefined;
  const data = { hark: { words: views.words } };
  return {
    action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data },
    userIds: userIds.slice(0, VIEWERS),
  };
}

/** Adaptive Cards: DATE and TIME functions, in a text of ours. */
function localTime(at: Date): string {
  const iso = at.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return `{{DATE(${iso}, SHORT)}} {{TIME(${iso})}}`;
}
