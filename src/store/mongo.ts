import { createConnection, type Connection } from 'mongoose';
import { models, type Models } from './schema.ts';

/** Longer than a healthy server ever takes, shorter than the patience of a person and of Slack (3 s). */
const PATIENCE_MS = 2_000;

export type Store = { connection: Connection; models: Models; close(): Promise<void> };

/** Connects and makes the indexes. Every write waits for a majority: `w: 1` loses acknowledged writes on kill -9. */
export async function openStore(uri: string): Promise<Store> {
  const connection = await createConnection(uri, {
    ...(/\/[^/?]+(\?|$)/.test(uri.replace(/^mongodb(\+srv)?:\/\//, '')) ? {} : { dbName: 'hark' }),
    writeConcern: { w: 'majority' },
    readConcern: { level: 'local' },
    serverSelectionTimeoutMS: PATIENCE_MS,
    connectTimeoutMS: PATIENCE_MS,
    socketTimeoutMS: 30_000,
    maxPoolSize: 50,
    minPoolSize: 2,
    ignoreUndefined: true,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  }).asPromise();
  connection.on('error', () => undefined);
  const made = models(connection);
  for (const model of Object.values(made)) await model.createIndexes();
  return { connection, models: made, close: () => connection.close() };
}

export const isDuplicate = (error: unknown): error is { keyPattern?: Record<string, unknown> } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000;
