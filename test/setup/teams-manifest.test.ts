import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { unzipSync, strFromU8 } from 'fflate';
import { PNG } from 'pngjs';
import { installed, type TeamsManifest } from '../../src/setup/teams-manifest.ts';
import { queries, workflows } from '../../workflows/index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url));
const manifest = JSON.parse(read('../../manifest/teams/manifest.json').toString()) as TeamsManifest;
const code = read('../../adapters/teams/receive.ts').toString();
const APP = '11111111-2222-4333-8444-555555555555';

/** Microsoft's own schemas, as its package ships them. */
const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
);
function validator(version: string) {
  const ajv = new Ajv04.default({ strict: false, allErrors: true });
  addFormats.default(ajv as never);
  return ajv.compile(JSON.parse(readFileSync(`${schemas}/v${version}/MicrosoftTeams.schema.json`, 'utf8')) as object);
}

test.each([
  ['1.22', false],
  ['1.29', true],
] as const)("the manifest is valid by Microsoft's schema for %s, which finds a planted mistake", (version, slash) => {
  const validate = validator(version);
  const made = installed(manifest, { appId: APP, host: 'desk.example.com', slash });
  expect(made.manifestVersion).toBe(version);
  expect([validate(made), validate.errors]).toEqual([true, null]);
  expect(validate({ ...made, name: { short: 'x'.repeat(40) } })).toBe(false);
  expect(validate({ ...made, bots: [{ ...made.bots[0], botId: 'hark' }] })).toBe(false);
});

test('the manifest as it lies here is valid too, and slashes are for 1.29 only', () => {
  expect(validator('1.22')(manifest)).toBe(true);
  expect(
    validator('1.22')({
      ...installed(manifest, { appId: APP, host: 'x.example', slash: true }),
      manifestVersion: '1.22',
    }),
  ).toBe(false);
});

test('every command of the manifest is a verb with help, and the message action is handled', () => {
  const verbs = Object.assign({}, ...[...workflows, ...queries].map(({ verbs: own }) => own)) as Record<
    string,
    { help?: string }
  >;
  const titles = manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => commands as { title: string }[]),
  );
  expect(titles.filter(({ title }) => verbs[title]?.help === undefined)).toEqual([]);
  const actions = (manifest.composeExtensions as unknown as { commands: { id: string }[] }[]).flatMap(
    ({ commands }) => commands,
  );
  expect(actions.map(({ id }) => id)).toEqual([/CREATE_TICKET = '(\w+)'/.exec(code)?.[1]]);
});

test('the icons are what Teams takes: 192 by 192, and 32 by 32 in white and nothing', () => {
  expect(PNG.sync.read(read('../../manifest/teams/color.png'))).toMatchObject({ width: 192, height: 192 });
  const { width, height, data } = PNG.sync.read(read('../../manifest/teams/outline.png'));
  expect([width, height]).toEqual([32, 32]);
  const pixels = Array.from({ length: width * height }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)]);
  expect(pixels.filter(([red, green, blue, alpha]) => alpha! > 0 && red! + green! + blue! < 3 * 255)).toEqual([]);
});

test('npm run teams:package makes the zip, and says what it needs', () => {
  const out = new URL('../../dist/test-teams.zip', import.meta.url).pathname;
  const run = (env: Record<string, string>, ...more: string[]) =>
    execFileSync(process.execPath, ['dist/src/setup/package-teams.js', '--out', out, ...more], {
      env,
      stdio: 'pipe',
    }).toString();
  expect(() => run({})).toThrow(/MicrosoftAppId must be.*\n.*PUBLIC_URL must be/);
  expect(run({ MicrosoftAppId: APP, PUBLIC_URL: 'https://desk.example.com' }, '--slash')).toContain(
    'upload it in Teams',
  );
  const files = unzipSync(readFileSync(out));
  expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
  expect(JSON.parse(strFromU8(files['manifest.json']!))).toMatchObject({
    id: APP,
    manifestVersion: '1.29',
    developer: { websiteUrl: 'https://desk.example.com/' },
    bots: [{ botId: APP, supportsTargetedMessages: true }],
  });
  rmSync(out);
});
