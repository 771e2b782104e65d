import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { startMongod } from '../../src/store/mongod.ts';

/** A mongod of a test's own, to kill and to start again on the same port and data. */
export async function ownMongod() {
  const folder = mkdtempSync(join(tmpdir(), 'hark-faults-'));
  const made = await startMongod({ binary: process.env.MONGOD!, dataDir: folder });
  await made.stop();
  const { port } = new URL(made.uri);
  const options = ['--dbpath', join(folder, 'mongo'), '--port', port, '--bind_ip', '127.0.0.1', '--replSet', 'hark'];
  const launch = () =>
    spawn(process.env.MONGOD!, [...options, '--nounixsocket', '--wiredTigerCacheSizeGB', '0.3'], { stdio: 'ignore' });
  let mongod: ChildProcess = launch();
  await answering(made.uri);

  const kill = () =>
    new Promise<void>(done => {
      mongod.once('exit', () => done());
      mongod.kill('SIGKILL');
    });

  return {
    uri: made.uri,
    kill,
    start: () => void (mongod = launch()),
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(uri: string) {
  for (;;) {
    const connection = await createConnection(uri, { serverSelectionTimeoutMS: 500 })
      .asPromise()
      .catch(() => undefined);
    const hello = await connection?.db
      ?.admin()
      .command({ hello: 1 })
      .catch(() => undefined);
    await connection?.close();
    if (hello?.isWritablePrimary) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
