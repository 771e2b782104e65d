import { createConnection, type Connection } from 'mongoose';
import { SCHEMA_VERSION } from '../domain/record.ts';
import { models, type KindIndexes, type Models } from './schema.ts';

/** Longer than a healthy server ever takes, shorter than the patience of a person and of Slack (3 s). */
const PATIENCE_MS = 2_000;

export type Store = { connection: Connection; models: Models; close(): Promise<void> };

/** The database was written by a later release, which this one would damage. */
export class NewerDatabase extends Error {
  constructor(schemaVersion: number) {
    super(
      `This database belongs to a later release of Hark (records of version ${schemaVersion}, this one knows ${SCHEMA_VERSION}). Start that release again, or restore the backup from before the upgrade.`,
    );
  }
}

/**
 * Connects and makes the indexes, those of `kinds` among them. Every write waits for a majority: `w: 1` loses acknowledged
 * writes on kill -9. Throws `NewerDatabase`, having changed nothing, where a later release wrote it.
 */
export async function openStore(uri: string, kinds: readonly KindIndexes[]): Promise<Store> {
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
  const made = models(connection, kinds);
  const newer = await made.Record.collection.findOne(
    { schemaVersion: { $gt: SCHEMA_VERSION } },
    { projection: { schemaVersion: 1 } },
  );
  if (newer) {
    await connection.close();
    throw new NewerDatabase(Number(newer.schemaVersion));
  }
  // Also drops those that a release before this one made and nothing needs any more.
  for (const model of Object.values(made)) await model.syncIndexes();
  return { connection, models: made, close: () => connection.close() };
}

/** MongoDB: BSONObjectTooLarge, and what an update that grows a document over 16 MB is answered with. */
const TOO_LARGE = new Set([10_334, 17_419, 17_420]);

export const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('code' in error && typeof error.code === 'number' && TOO_LARGE.has(error.code)) ||
    (error instanceof Error && /larger than the maximum size|BSONObj size|offset.*out of range/i.test(error.message)));

export const isDuplicate = (error: unknown): error is { keyPattern?: Record<string, unknown> } =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000;
