import { DateTime } from 'luxon';
import { type Shown } from '../../adapters/console/index.ts';
import { plain, type Card, type Span } from '../../src/domain/card.ts';

type Write = (card: Card) => string;

/** The desks' channels; whatever else is no person's is a board's or everybody's. */
const CHANNELS = new Set(['desk', 'hr']);

/**
 * One line: `#desk` and `@priya` are conversations, ` >` stands in a thread, `~` is an edit. An edit that changes nothing
 * has none: nobody sees it, and whether two redraws become one is a matter of moments.
 */
export const linesOf = ({ conversation, thread, edited, card, before }: Shown, now: Date, zone: string): string[] => {
  const place = CHANNELS.has(conversation) ? `#${conversation}` : `@${conversation}`;
  const write = written(now, zone);
  const difference = edited && before ? changed(before, card, write) : undefined;
  if (difference === '') return [];
  const what = difference === undefined ? write(card) : `${card.of?.number ?? ''} ${difference}`;
  return [`${edited ? '~' : ''}${place}${thread === undefined ? '' : ' >'} ${flat(what)}`];
};

/** An answer, as it stands. */
export const answerLine = (account: string, card: Card, now: Date, zone: string): string =>
  `bot → ${account}: ${flat(plain(card, at => shortly(at, now, zone)))}`;

/**
 * A card without what `test/golden` has: facts by their values, buttons by what they say, so that a label can be renamed
 * in one place. What is no card of a record is shown as it is.
 */
const written =
  (now: Date, zone: string): Write =>
  card => {
    const time = (at: Date) => shortly(at, now, zone);
    if (!card.of) return plain(card, time);
    const { facts = [], buttons = [], ...rest } = card;
    const values = facts.map(({ value }) => plain({ lines: [[value]] }, time));
    return [plain(rest, time), values.join(', '), buttons.map(button => `[${said(button.words)}]`).join(' ')]
      .filter(part => part !== '')
      .join('\n');
  };

/** The verb of a button's words: what stands before the number. */
const said = (words: string): string => words.replace(/ ?[A-Z]{2,4}-\d+.*$/, '');

/** What an edit did: `old → new`, `+ more`, `− less`. */
function changed(before: Card, after: Card, write: Write): string {
  const texts = (card: Card) => [...(card.lines ?? []), ...(card.comments ?? [])].map(line => write({ lines: [line] }));
  const parts = [
    ...turned(before.title, after.title),
    ...moved(texts(before), texts(after)),
    ...turned(before.quote, after.quote),
    ...factsChanged(before, after, value => write({ lines: [[value]] })),
    ...moved(
      (before.parts ?? []).map(part => write(part)),
      (after.parts ?? []).map(part => write(part)),
    ),
    ...moved(labels(before), labels(after)),
  ];
  return parts.join(' | ');
}

const labels = ({ buttons = [] }: Card) => buttons.map(({ words }) => `[${said(words)}]`);

const turned = (before: string | undefined, after: string | undefined): string[] =>
  before === after ? [] : [`${before ?? ''} → ${after ?? ''}`];

const moved = (before: readonly string[], after: readonly string[]): string[] => {
  const less = before.filter(text => !after.includes(text)).map(text => `− ${text}`);
  const more = after.filter(text => !before.includes(text)).map(text => `+ ${text}`);
  return [...less, ...more];
};

function factsChanged(before: Card, after: Card, text: (value: Span) => string): string[] {
  const was = new Map((before.facts ?? []).map(({ label, value }) => [label, text(value)]));
  const is = new Map((after.facts ?? []).map(({ label, value }) => [label, text(value)]));
  const gone = [...was].filter(([label]) => !is.has(label)).map(([, value]) => value);
  const come = [...is].filter(([label]) => !was.has(label)).map(([, value]) => value);
  const renamed = gone.filter(value => come.includes(value));
  return [
    ...[...was].flatMap(([label, old]) => {
      const now = is.get(label);
      return now === undefined || now === old ? [] : [`${old} → ${now}`];
    }),
    ...renamed.map(value => `${value} (called otherwise)`),
    ...gone.filter(value => !renamed.includes(value)).map(value => `− ${value}`),
    ...come.filter(value => !renamed.includes(value)).map(value => `+ ${value}`),
  ];
}

/** `10:15` today, `Mon 30 Mar 10:15` on any other day, in the desk's zone. */
export const shortly = (at: Date, now: Date, zone: string): string => {
  const there = DateTime.fromJSDate(at, { zone }).setLocale('en-GB');
  return there.hasSame(DateTime.fromJSDate(now, { zone }), 'day')
    ? there.toFormat('HH:mm')
    : there.toFormat('ccc d LLL HH:mm');
};

const flat = (text: string) => text.replaceAll('\n', ' | ');

/** Lines of what follows one thing that was done, place by place: what two places show first is nobody's business. */
export function byPlace(lines: readonly string[]): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (isPlayed(line)) blocks.push([line], []);
    else blocks.at(-1)!.push(line);
  }
  return blocks.flatMap(block =>
    block.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0)),
  );
}

/** A line that is played rather than compared. */
export const isPlayed = (line: string) => !/^(bot|[~@#])/.test(line);

/** What is posted and what is edited go different ways to a place: each keeps its own order. */
const placeOf = (line: string) => {
  const [, edit = '', place = ''] = /^(~?)([#@]\w+)/.exec(line) ?? [];
  return `${place}${edit}`;
};
