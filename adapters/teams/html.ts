import { Parser } from 'htmlparser2';

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'pre']);
const SILENT = new Set(['script', 'style', 'template', 'attachment']);

/** What a person reads in a piece of HTML, as plain text. Pictures are left out; links keep where they lead. */
export function textOf(html: string): string {
  return read(html).text;
}

/** A message that answers another one: which, and what it adds. Undefined when it quotes nothing. */
export function quoting(html: string): { message: string; text: string } | undefined {
  const { quoted, text } = read(html);
  return quoted === undefined ? undefined : { message: quoted, text };
}

/** How many pictures a message shows; little faces are no pictures. */
export const picturesIn = (html: string): number =>
  counted(html, (name, { itemtype = '' }) => name === 'img' && !itemtype.endsWith('Emoji'));

/** How many films and voices. */
export const recordingsIn = (html: string): number => counted(html, name => name === 'video' || name === 'audio');

function counted(html: string, isOne: (name: string, attributes: Record<string, string>) => boolean): number {
  let count = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isOne(name, attributes)) count += 1;
    },
  });
  parser.end(html);
  return Math.min(count, MAX_COUNTED);
}
const MAX_COUNTED = 20;

/** Entities as the characters they stand for; everything else stays as it is. */
export const decoded = (text: string): string => (text.includes('&') ? read(text.replaceAll('<', '&lt;')).raw : text);

function read(html: string): { text: string; raw: string; quoted: string | undefined } {
  let text = '';
  let quoted: string | undefined;
  let silent = 0;
  const links: { href: string; from: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent > 0 || SILENT.has(name) || name === 'blockquote') {
          silent += isVoid(name) ? 0 : 1;
          if (name === 'blockquote' && attributes.itemtype?.endsWith('Reply')) quoted = attributes.itemid;
          return;
        }
        if (name === 'a') links.push({ href: attributes.href ?? '', from: text.length });
        if (BREAKS.has(name) && text !== '' && !text.endsWith('\n')) text += '\n';
      },
      ontext(more) {
        if (silent === 0) text += more;
      },
      onclosetag(name) {
        if (silent > 0) {
          silent -= isVoid(name) ? 0 : 1;
          return;
        }
        const link = name === 'a' ? links.pop() : undefined;
        if (link && /^https?:/.test(link.href) && !link.href.includes(text.slice(link.from).trim()))
          text += ` (${link.href})`;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { raw: text, text: tidy(text), quoted };
}

const isVoid = (name: string) => name === 'br' || name === 'img' || name === 'hr' || name === 'input';

const tidy = (text: string) =>
  text
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
