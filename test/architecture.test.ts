import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { queries, workflows } from '../workflows/index.ts';
import { EXCEPTIONS, HOMONYMS } from './support/architecture-exceptions.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The layers of `src`, lowest first: each imports what stands before it. */
const LAYERS = [
  ['time'],
  ['domain'],
  ['store', 'desk-file', 'people'],
  ['delivery', 'language'],
  ['core'],
  ['jobs'],
  ['web'],
  ['app'],
];
/** Those of one layer that may look at each other. */
const SIDEWAYS = new Set(['store', 'desk-file', 'people']);

/** Which packages a folder may use. The first that fits a file applies. */
const PACKAGES: [string, RegExp][] = [
  ['src/time/', /^luxon$/],
  ['src/domain/', /^zod$/],
  ['src/store/', /^(mongoose$|node:)/],
  ['src/desk-file/', /^(zod|yaml|luxon|date-holidays|node:fs|node:crypto)$/],
  ['src/people/', /^$/],
  ['src/language/', /^natural\//],
  ['src/delivery/', /^(zod$|node:)/],
  ['src/core/', /^(zod$|node:)/],
  ['src/jobs/', /^(agenda$|luxon$|@agendajs\/)/],
  ['src/web/', /^(express|ical-generator|luxon|prom-client|zod|node:.*)$/],
  ['src/app/', /^(zod|pino|luxon|node:.*)$/],
  ['src/setup/', /^(zod|fflate|node:.*)$/],
  ['src/main.ts', /^node:/],
  ['workflows/', /^(zod|luxon)$/],
  ['adapters/http/', /^node:http$/],
  ['adapters/slack/', /^(@slack\/.*|zod|node:http|node:crypto)$/],
  ['adapters/teams/', /^(botbuilder|botframework-connector|jose|htmlparser2|zod|node:http|node:crypto)$/],
  ['adapters/console/', /^node:/],
  ['adapters/simulator/', /^(zod|jose|express|node:.*|adaptivecards)$/],
];

const sources = ['src', 'adapters', 'workflows'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file}`),
);

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** A file without its comments: names may be spoken of there. */
const codeOf = (file: string) => textOf(file).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from\s+|import\s+|import\(\s*)'([^']+)'/g)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier,
  );

const folderOf = (file: string) => /^src\/([\w-]+)\//.exec(file)?.[1] ?? '';
const kindOf = (file: string) => /^workflows\/((?:system\/|queries\/)?[\w-]+)\//.exec(file)?.[1] ?? '';
const isOurs = (imported: string) => /^(src|adapters|workflows|test)\//.test(imported);

function mayImport(file: string, imported: string): boolean {
  if (!isOurs(imported)) return PACKAGES.find(([folder]) => file.startsWith(folder))?.[1].test(imported) ?? false;
  if (file === 'workflows/index.ts') return imported.startsWith('workflows/');
  if (file.startsWith('workflows/')) return mayWorkflow(file, imported);
  if (file.startsWith('adapters/')) return mayAdapter(file, imported);
  if (/^src\/(main|app\/.*|setup\/.*)\.ts$/.test(file)) return true;
  if (!imported.startsWith('src/')) return false;
  const [from, to] = [folderOf(file), folderOf(imported)];
  // The shape of the desk file is inferred from its schema: types, and nothing that runs.
  if (file === 'src/domain/desk.ts' && imported === 'src/desk-file/schema.ts') return true;
  if (from === to || (SIDEWAYS.has(from) && SIDEWAYS.has(to))) return true;
  // The core gives what is to be said to a port.
  if (from === 'core' && to === 'delivery') return false;
  return rank(to) < rank(from);
}

const rank = (folder: string) => LAYERS.findIndex(layer => layer.includes(folder));

const mayWorkflow = (file: string, imported: string) =>
  /^src\/(domain|time)\//.test(imported) ||
  (imported.startsWith('workflows/') &&
    (kindOf(file) === kindOf(imported) ||
      kindOf(imported) === 'shared' ||
      (imported.endsWith('/public.ts') && (kindOf(file) !== 'shared' || kindOf(imported).startsWith('queries/')))));

const mayAdapter = (file: string, imported: string) =>
  /^src\/(domain|time)\//.test(imported) ||
  imported.startsWith(/^adapters\/\w+\//.exec(file)![0]) ||
  (imported.startsWith('adapters/http/') && !file.startsWith('adapters/simulator/')) ||
  file === 'adapters/console/main.ts';

/** What stands outside the rules must be written down, and what is written down must still be true. */
function expectOnly(found: readonly string[], known: readonly string[]) {
  const sorted = (list: readonly string[]) => [...new Set(list)].toSorted((a, b) => a.localeCompare(b));
  expect(sorted(found)).toEqual(sorted(known));
}

test('every file imports only what its folder may', () =>
  expectOnly(
    sources.flatMap(file =>
      importsOf(file)
        .filter(imported => !mayImport(file, imported))
        .map(imported => `${file} → ${imported}`),
    ),
    EXCEPTIONS.imports,
  ));

/** Words in quotes of the files that `within` lists, which are of `names`. */
const saidIn = (within: (file: string) => boolean, names: ReadonlySet<string>) =>
  sources
    .filter(within)
    .flatMap(file =>
      [...codeOf(file).matchAll(/'([\w -]+)'/g)]
        .filter(([, quoted = '']) => names.has(quoted))
        .map(([, quoted]) => `${file} says ${quoted}`),
    );

test('no name of a kind, a verb or a card is written under src', () => {
  const names = new Set([
    ...workflows.flatMap(({ kind, verbs, cards }) => [kind, ...Object.keys(verbs), ...Object.keys(cards)]),
    ...queries.flatMap(({ verbs }) => Object.keys(verbs)),
  ]);
  expectOnly(
    saidIn(file => file.startsWith('src/'), names),
    [...EXCEPTIONS.kinds, ...HOMONYMS],
  );
});

test('no platform is named but by its adapter, the wiring and the desk file', () =>
  expectOnly(
    saidIn(
      file => !/^(adapters\/|src\/app\/|src\/main|src\/setup\/|src\/desk-file\/schema)/.test(file),
      new Set(['slack', 'teams', 'console']),
    ),
    EXCEPTIONS.platforms,
  ));

/** The clock itself, and what kinds read in their own way before a rule decides. */
const IMPURE = ['src/time/desk-clock.ts', 'workflows/change/reads.ts', 'workflows/system/absence/reads.ts'];

test('rules have no clock, no chance, no environment and wait for nothing', () =>
  expectOnly(
    sources.filter(
      file =>
        /^(workflows|src\/domain|src\/time)\//.test(file) &&
        /Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bawait\b/.test(codeOf(file)),
    ),
    IMPURE,
  ));

test('natural is used by its parts only: its main entry reads .env and loads five database drivers', () => {
  const roots = sources.filter(file =>
    importsOf(file).some(imported => imported === 'natural' || /^natural\/.*\/util/.test(imported)),
  );
  expect(roots).toEqual([]);
});
