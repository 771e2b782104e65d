import { createHash } from 'node:crypto';

/** The id of a record that a delivery makes: a redelivered one collides instead of doubling. */
export const recordId = (delivery: string): string => createHash('sha256').update(delivery).digest('hex').slice(0, 32);
