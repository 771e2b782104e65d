import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mongoose';

export type Mongod = { uri: string; stop(): Promise<void> };

const START_MS = 60_000;
const ORPHAN_MS = 20_000;

/** The sentence for a data directory that another Hark is using. */
export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `${dataDir} is in use by another Hark (process ${pid}). Stop that one, or set DATA_DIR to another directory.`,
    );
  }
}

/**
 * A real mongod of our own, as a one-node replica set with its data in `dataDir`. A keeper process ends it when this
 * process ends, however it ends: the keeper's standard input closes.
 */
export async function startMongod({
  binary,
  dataDir,
  cacheGB = 0.5,
  onLost,
}: {
  binary: string;
  dataDir: string;
  cacheGB?: number;
  /** Called when mongod is gone for good, though nobody stopped it. */
  onLost?: () => void;
}): Promise<Mongod> {
  const directory = resolve(dataDir);
  const database = join(directory, 'mongo');
  mkdirSync(database, { recursive: true, mode: 0o700 });
  await claim(directory);
  const port = await freePort();
  const keeper = keep(binary, [
    '--dbpath',
    database,
    '--port',
    String(port),
    '--bind_ip',
    '127.0.0.1',
    '--replSet',
    'hark',
    '--nounixsocket',
    '--wiredTigerCacheSizeGB',
    String(cacheGB),
    '--quiet',
    '--logpath',
    join(directory, 'mongod.log'),
    '--setParameter',
    'diagnosticDataCollectionEnabled=false',
  ]);
  const uri = uriAt(port);
  try {
    await Promise.race([primary(uri, port), died(keeper, directory)]);
  } catch (error) {
    keeper.stdin?.end();
    rmSync(lockOf(directory), { force: true });
    throw error;
  }
  let stopping = false;
  keeper.once('exit', () => {
    if (!stopping) onLost?.();
  });
  return {
    uri,
    async stop() {
      stopping = true;
      const ended = new Promise(done => keeper.once('exit', done));
      if (keeper.exitCode === null) {
        keeper.stdin?.end();
        await ended;
      }
      rmSync(lockOf(directory), { force: true });
    },
  };
}

const lockOf = (directory: string) => join(directory, 'hark.pid');

/** One Hark per data directory. What a crashed one left running is waited for: its keeper is ending it. */
async function claim(directory: string): Promise<void> {
  const file = lockOf(directory);
  try {
    writeFileSync(file, identity(process.pid), { flag: 'wx', mode: 0o600 });
  } catch {
    const owner = readFileSync(file, 'utf8');
    const pid = Number(owner.split(' ', 1)[0]);
    if (pid !== process.pid && identity(pid) === owner) throw new DataDirInUse(directory, pid);
    writeFileSync(file, identity(process.pid), { mode: 0o600 });
  }
  const until = Date.now() + ORPHAN_MS;
  for (let orphan = runningIn(directory); orphan !== undefined && Date.now() < until; orphan = runningIn(directory)) {
    if (Date.now() > until - ORPHAN_MS / 2) process.kill(orphan, 'SIGTERM');
    await sleep(100);
  }
}

/** A process and when it started, so that a reused number is not taken for it. Empty for one that is gone. */
function identity(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch {
    return '';
  }
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return `${pid}`;
  const told = statOf(stat);
  // Killed and not yet reaped by its parent: it holds nothing any more (proc(5): state Z, X).
  if (told === undefined || ENDED.has(told[0] ?? '')) return '';
  return `${pid} ${told[19] ?? ''}`;
}

/** What the kernel tells of a process, from its state on; undefined when it is gone by now. */
function statOf(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}
const ENDED = new Set(['Z', 'X', 'x']);

/** The mongod that has this database open, by the number it wrote into its own lock file. */
function runningIn(directory: string): number | undefined {
  const lock = join(directory, 'mongo', 'mongod.lock');
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8').trim()) : 0;
  if (!pid) return undefined;
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return command.includes(join(directory, 'mongo')) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Where the mongod of a bot that runs in this directory answers; undefined when none does. */
export function runningAt(dataDir: string): string | undefined {
  const directory = resolve(dataDir);
  const pid = runningIn(directory);
  const command = pid === undefined ? [] : readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const port = command[command.indexOf('--port') + 1];
  return port !== undefined && /^\d+$/.test(port) ? uriAt(Number(port)) : undefined;
}

const uriAt = (port: number) => `mongodb://127.0.0.1:${port}/hark?directConnection=true`;

/** Plain JavaScript of its own, so that it needs nothing that a build makes. */
const KEEPER = `
const { spawn } = require('node:child_process');
const [binary, ...options] = process.argv.slice(1);
let ending = false;
let mongod;
let deaths = [];
// Killed by somebody else, it comes back with its journal; one that can't live is given up.
const raise = () => {
  const born = Date.now();
  mongod = spawn(binary, options, { stdio: 'ignore' });
  mongod.on('error', () => process.exit(127));
  mongod.on('exit', code => {
    deaths = [...deaths.filter(at => born - at < 60000), Date.now()];
    if (ending) process.exit(0);
    if ((code !== null && Date.now() - born < 3000) || deaths.length > 5) process.exit(code ?? 1);
    setTimeout(raise, 200);
  });
};
raise();
const end = () => {
  if (ending) return;
  ending = true;
  if (mongod.exitCode !== null || mongod.signalCode !== null) process.exit(0);
  mongod.kill('SIGTERM');
  setTimeout(() => mongod.kill('SIGKILL'), 8000).unref();
};
process.stdin.on('end', end).on('close', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, signal === 'SIGTERM' ? end : () => {});
`;

function keep(binary: string, options: readonly string[]): ChildProcess {
  // In a session of its own, so that a Ctrl-C in the terminal reaches the bot alone and it can still save.
  return spawn(process.execPath, ['-e', KEEPER, binary, ...options], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
}

async function died(keeper: ChildProcess, directory: string): Promise<never> {
  const code = await new Promise<number | null>(exit => keeper.once('exit', exit));
  throw new Error(
    `mongod ended with code ${code ?? 'unknown'} while starting; ${join(directory, 'mongod.log')} says why`,
  );
}

/** Waits until the node answers, makes it a replica set of one at this port, and waits until it is primary. */
async function primary(uri: string, port: number): Promise<void> {
  const until = Date.now() + START_MS;
  const connection = await connected(uri, until);
  try {
    const admin = connection.db!.admin();
    const member = { _id: 0, host: `127.0.0.1:${port}` };
    await admin.command({ replSetInitiate: { _id: 'hark', members: [member] } }).catch(async () => {
      const { config } = await admin.command({ replSetGetConfig: 1 });
      if (config.members[0].host === member.host) return;
      await admin.command({
        replSetReconfig: {
          ...config,
          version: config.version + 1,
          members: [{ ...config.members[0], host: member.host }],
        },
        force: true,
      });
    });
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
      if (Date.now() > until) throw new Error('mongod started but did not become primary within a minute');
      await sleep(50);
    }
  } finally {
    await connection.close();
  }
}

async function connected(uri: string, until: number) {
  for (;;) {
    try {
      return await createConnection(uri, { serverSelectionTimeoutMS: 300, autoIndex: false }).asPromise();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(50);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}
