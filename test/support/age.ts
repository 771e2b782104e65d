import { createConnection } from 'mongoose';

const TWO_DAYS_MS = 2 * 86_400_000;

/** Makes everything that a bot still owes two days old and due now: what a long outage leaves behind. */
export async function ageOutbox(uri: string): Promise<{ owing: number }> {
  const connection = await createConnection(uri).asPromise();
  const now = new Date();
  const { modifiedCount } = await connection.collection('records').updateMany({ outboxDueAt: { $exists: true } }, {
    $set: { 'outbox.$[].enqueuedAt': new Date(now.getTime() - TWO_DAYS_MS), 'outbox.$[].dueAt': now, outboxDueAt: now },
  } as never);
  await connection.close();
  return { owing: modifiedCount };
}

/** Resolves when a bot has noted that everything it owed is said. */
export async function nothingOwed(uri: string): Promise<void> {
  const connection = await createConnection(uri).asPromise();
  const owing = () => connection.collection('records').countDocuments({ outboxDueAt: { $exists: true } });
  while ((await owing()) > 0) await new Promise(resolve => setTimeout(resolve, 50));
  await connection.close();
}
