import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom: folder → what its imports must match. The first folder that fits a file applies. */
const MAY_IMPORT: [string, RegExp][] = [
  ['src/domain/', /^(src\/domain\/|zod$|luxon$)/],
  ['workflows/index.ts', /^workflows\//],
  ['workflows/incident/', /^(src\/domain\/|workflows\/incident\/|zod$)/],
  ['workflows/approval/', /^(src\/domain\/|workflows\/approval\/|zod$)/],
  ['workflows/request/', /^(src\/domain\/|workflows\/(request|approval|incident)\/|zod$)/],
  ['workflows/absence/', /^(src\/domain\/|workflows\/absence\/|zod$)/],
  ['workflows/admin/', /^(src\/domain\/|workflows\/admin\/|zod$)/],
  ['workflows/change/', /^(src\/domain\/|workflows\/(change|approval)\/|workflows\/incident\/(commands|revised)|zod$)/],
  ['workflows/agenda/', /^(src\/domain\/|workflows\/calendar\/|zod$)/],
  ['workflows/calendar/', /^(src\/domain\/|workflows\/(calendar|change|configuration|approval)\/|zod$)/],
  ['workflows/configuration/', /^(src\/domain\/|workflows\/configuration\/|zod$)/],
  ['workflows/feed/', /^(src\/domain\/|zod$)/],
  ['workflows/freeze/', /^(src\/domain\/|zod$)/],
  ['workflows/digest/', /^(src\/domain\/|zod$)/],
  ['workflows/desk/', /^(src\/domain\/|workflows\/desk\/|zod$)/],
  ['adapters/http/', /^(adapters\/http\/|node:http$)/],
  ['adapters/slack/', /^(src\/domain\/|adapters\/(slack|http)\/|@slack\/|zod$|node:(http|crypto)$)/],
  [
    'adapters/teams/',
    /^(src\/domain\/|adapters\/(teams|http)\/|botbuilder$|botframework-connector$|jose$|htmlparser2$|zod$|node:(http|crypto)$)/,
  ],
  ['adapters/console/main.ts', /^(src\/|workflows\/|adapters\/console\/|node:)/],
  ['adapters/console/', /^(src\/domain\/|adapters\/console\/)/],
  ['adapters/simulator/', /^(src\/domain\/|adapters\/simulator\/|zod$|jose$|express$|node:|\.\/)/],
  ['src/language/', /^(src\/domain\/|src\/language\/|natural\/)/],
  ['src/store/', /^(src\/domain\/|src\/store\/|mongoose$|node:)/],
  ['src/jobs/', /^(src\/(domain\/|jobs\/|store\/|bot|clock|lanes|log)|agenda$|luxon$|@agendajs\/)/],
  [
    'src/web/',
    /^(src\/(domain\/|web\/|jobs\/|clock|lanes|runs)|express$|ical-generator$|luxon$|prom-client$|zod$|node:)/,
  ],
  ['src/main.ts', /./],
  ['src/check-desk.ts', /^(src\/|workflows\/index)/],
  ['src/platforms.ts', /^(src\/|adapters\/(slack|teams)\/index)/],
  ['src/', /^(src\/|node:|zod$|yaml$|luxon$|date-holidays$|pino$|fflate$)/],
];

const sources = ['src', 'adapters', 'workflows'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file}`),
);

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from\s+|import\s+|import\(\s*)'([^']+)'/g)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier,
  );

test('every file imports only what its folder may', () => {
  const strays = sources.flatMap(file => {
    const [, allowed] = MAY_IMPORT.find(([folder]) => file.startsWith(folder))!;
    return importsOf(file)
      .filter(imported => !allowed.test(imported))
      .map(imported => `${file} imports ${imported}`);
  });
  expect(strays).toEqual([]);
});

test('rules have no clock, no chance, no environment and wait for nothing', () => {
  const impure = sources
    .filter(file => file.startsWith('workflows/') || file.startsWith('src/domain/'))
    .flatMap(file => (/Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bawait\b/.test(textOf(file)) ? [file] : []));
  expect(impure).toEqual([]);
});

test('natural is used by its parts only: its main entry reads .env and loads five database drivers', () => {
  const roots = sources.filter(file =>
    importsOf(file).some(imported => imported === 'natural' || /^natural\/.*\/util/.test(imported)),
  );
  expect(roots).toEqual([]);
});
