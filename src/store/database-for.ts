import { resolve } from 'node:path';
import { runningAt, startMongod } from './mongod.ts';

/**
 * The database that an operator's command means: `MONGODB_URI`, else that of the bot which runs in `DATA_DIR`, else that
 * one started for as long as it is needed.
 */
export async function databaseFor(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ uri: string; stop(): Promise<void> }> {
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, stop: async () => undefined };
  const dataDir = resolve(env.DATA_DIR || '.data');
  const running = runningAt(dataDir);
  if (running !== undefined) return { uri: running, stop: async () => undefined };
  return startMongod({ binary: env.MONGOD ?? 'mongod', dataDir });
}
