import { type Connection } from 'mongoose';

/** Nothing that earlier rounds left to say is in the way. */
export async function quiet(database: Connection) {
  await database.collection('records').updateMany({}, [{ $set: { outbox: [], outboxDueAt: '$$REMOVE' } }]);
  await new Promise(resolve => setTimeout(resolve, 1_500));
}
