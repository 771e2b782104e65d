import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let stop = async () => undefined;

/** One real mongod for all tests that need one; each takes a database of its own. */
export default async function setup() {
  if (process.env.MONGODB_URI) {
    process.env.TEST_MONGODB = process.env.MONGODB_URI;
    return;
  }
  const { startMongod } = await import('../../dist/src/store/mongod.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'hark-test-'));
  const mongod = await startMongod({ binary: process.env.MONGOD ?? 'mongod', dataDir, cacheGB: 0.5 });
  process.env.TEST_MONGODB = mongod.uri;
  stop = async () => {
    await mongod.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

export const teardown = () => stop();
