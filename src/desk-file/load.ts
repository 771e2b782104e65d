import { DateTime } from 'luxon';
import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { type ZodError } from 'zod';
import { compiled as compile, weekOf } from './calendars.ts';
import { opensEver } from '../time/calendar.ts';
import { brokenReferences, type Broken } from './references.ts';
import { DeskFile } from './schema.ts';
import { type Organisation } from '../domain/desk.ts';

/** Everything wrong with a desk file, each with its line. */
export class BrokenDeskFile extends Error {
  readonly problems: readonly string[];
  constructor(file: string, problems: readonly string[]) {
    super(
      `${file} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map(problem => `  ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Reads and checks a desk file. Throws BrokenDeskFile with all that is wrong, not just the first. */
export const loadDesk = (file: string, now: Date): Organisation => readDesk(textOf(file), file, now);

export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BrokenDeskFile(file, ['cannot be read; is the path right?']);
  }
}

export function readDesk(text: string, file: string, now: Date): Organisation {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    throw new BrokenDeskFile(
      file,
      document.errors.map(({ message, pos }) => `line ${lines.linePos(pos[0]).line}: ${message.split('\n', 1)[0]}`),
    );
  const at = (path: Broken['path']) => `line ${lineOf(document, path, lines)}: ${path.join('.') || 'the file'}`;
  const unusable = unusableNames(document, lines);
  if (unusable.length > 0) throw new BrokenDeskFile(file, unusable);
  const given: unknown = document.toJS();
  const parsed = DeskFile.safeParse(given);
  if (!parsed.success) {
    const shape = flat(parsed.error).map(({ path, why }) => `${at(path)} ${why}`);
    const references = referencesOf(given).map(({ path, why }) => `${at(path)}: ${why}`);
    throw new BrokenDeskFile(file, [...shape, ...references]);
  }
  const compiled = Object.fromEntries(
    Object.keys(parsed.data.calendars).map(name => [name, compile(parsed.data, name, now)]),
  );
  const shut = Object.entries(compiled)
    .filter(([, calendar]) => !opensEver(calendar, now))
    .map(([name]) => ({ path: ['calendars', name], why: 'never opens' }));
  const broken = [...brokenReferences(parsed.data), ...shut];
  if (broken.length > 0)
    throw new BrokenDeskFile(
      file,
      broken.map(({ path, why }) => `${at(path)}: ${why}`),
    );
  return { ...parsed.data, compiled, windows: windowsOf(parsed.data), frozen: frozenIn(parsed.data) };
}

/** Names that every object has are lost or misread when the file becomes one, so they are looked for before. */
function unusableNames(document: Document, lines: LineCounter): string[] {
  const found: string[] = [];
  visit(document, {
    Pair(_, { key }) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name in Object.prototype && isScalar(key) && key.range)
        found.push(`line ${lines.linePos(key.range[0]).line}: ${name} is a name that cannot be used; choose another`);
    },
  });
  return found;
}

/** What a file whose shape is broken names in vain, as far as it can be followed. */
function referencesOf(given: unknown): Broken[] {
  try {
    return brokenReferences(given as DeskFile);
  } catch {
    return [];
  }
}

function flat({ issues }: ZodError): Broken[] {
  return issues.flatMap(issue => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => ({ path: [...path, key], why: 'is not a setting that I know' }));
    if (issue.code === 'invalid_union') {
      const [best] = issue.errors.toSorted((a, b) => a.length - b.length);
      const deeper = (best ?? []).map(inner => ({
        path: [...path, ...(inner.path as (string | number)[])],
        why: inner.message,
      }));
      return deeper.length > 0 ? deeper : [{ path, why: issue.message }];
    }
    return [
      {
        path,
        why:
          issue.code === 'invalid_type' && /received undefined/.test(issue.message)
            ? `is missing; it must be ${NOUNS[issue.expected] ?? issue.expected}`
            : issue.code === 'invalid_type'
              ? `must be ${NOUNS[issue.expected] ?? issue.expected}`
              : issue.message,
      },
    ];
  });
}

const NOUNS: Record<string, string> = {
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** The line of a setting, or of the nearest thing around it that is there. */
function lineOf(document: Document, path: Broken['path'], lines: LineCounter): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = (isScalar(pair.key) && pair.key.range?.[0]) || offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!item) break;
      node = item;
      offset = (item as { range?: [number] }).range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}

/** A service may have several windows: what fits into all of them together fits. */
function windowsOf({ timezone, change }: DeskFile): Organisation['windows'] {
  const rows = change?.windows ?? [];
  return [...new Set(rows.map(({ service }) => service))].map(service => {
    const own = rows.filter(row => row.service === service);
    const hours = own.flatMap(row => row.days.map(days => [days, row.hours] as const));
    return { service, calendar: { zone: timezone, week: weekOf(hours), dates: {} } };
  });
}

/** Their times are wall-clock times of the organisation. */
const frozenIn = ({ change, timezone: zone }: DeskFile): Organisation['frozen'] =>
  (change?.freezes ?? []).map(({ from, to, services, ...terms }) => ({
    ...terms,
    from: DateTime.fromISO(from, { zone }).toJSDate(),
    to: DateTime.fromISO(to, { zone }).toJSDate(),
    ...(services ? { services } : {}),
  }));
