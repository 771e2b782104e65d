import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { installed, type TeamsManifest } from './teams-manifest.ts';

/** `npm run teams:package`: the zip that is uploaded to Teams, for MicrosoftAppId and PUBLIC_URL. */
const BROKEN_CONFIGURATION = 78;
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const FOLDER = 'manifest/teams';

const { values } = parseArgs({
  options: { slash: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist/hark-teams.zip' } },
});
const appId = process.env.MicrosoftAppId ?? '';
const url = URL.canParse(process.env.PUBLIC_URL ?? '') ? new URL(process.env.PUBLIC_URL!) : undefined;
const host = url?.protocol === 'https:' ? url.host : '';
const problems = [
  ...(GUID.test(appId) ? [] : ['MicrosoftAppId must be the app id of the registration, a GUID']),
  ...(host === '' ? ['PUBLIC_URL must be the https address of the bot, such as https://desk.example.com'] : []),
];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(BROKEN_CONFIGURATION);
}

const manifest = JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')) as TeamsManifest;
const files = {
  'manifest.json': strToU8(JSON.stringify(installed(manifest, { appId, host, slash: values.slash }), null, 2)),
  'color.png': readFileSync(`${FOLDER}/color.png`),
  'outline.png': readFileSync(`${FOLDER}/outline.png`),
};
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, zipSync(files));
console.log(`${values.out}: upload it in Teams, under Apps → Manage your apps → Upload an app.`);
