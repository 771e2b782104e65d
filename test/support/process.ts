import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

export type Running = {
  url: string;
  pid: number;
  /** Everything it has printed. */
  output(): string;
  /** Asks it to stop and waits: its exit code, and how long it took in ms. */
  stop(): Promise<{ code: number | null; ms: number }>;
  /** kill -9. */
  kill(): Promise<void>;
};

/** The bot, built, in a process of its own. `DESK` in the environment is the text of its desk file. */
export async function startProcess({ DESK, ...env }: Record<string, string>): Promise<Running> {
  const { child, output, folder } = launch({ NODE_ENV: 'test', DESK, ...env });
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /listening on (http:\S+)/.exec(output())?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', look);
    void ended.then(code => reject(new Error(`the bot ended with ${code}:\n${output()}`)));
  });
  void ended.then(() => rmSync(folder, { recursive: true, force: true }));
  return {
    url,
    pid: child.pid!,
    output,
    async stop() {
      const started = performance.now();
      child.kill('SIGTERM');
      return { code: await ended, ms: performance.now() - started };
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The same, for a start that is expected to fail: how it ended and what it said. */
export async function failedStart(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { child, output, folder } = launch({ NODE_ENV: 'test', ...env });
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
  return { code, said: output() };
}

function launch({ DESK, ...env }: Record<string, string | undefined>) {
  const folder = mkdtempSync(join(tmpdir(), 'hark-process-'));
  if (DESK !== undefined) writeFileSync(join(folder, 'desk.yaml'), DESK);
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: {
      PATH: process.env.PATH ?? '',
      MONGOD: process.env.MONGOD ?? '',
      HOST: '127.0.0.1',
      PORT: '0',
      ...(DESK === undefined ? {} : { DESK_FILE: join(folder, 'desk.yaml') }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that failed in the middle must not leave a bot behind.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()));
  return { child, output: () => printed, folder };
}
