import { type Records } from '../domain/records.ts';
import { type Delivery } from './delivery-keys.ts';

/** How long a replica has a delivery in hand; after that any other may take it. Longer than any send. */
export const LEASE_MS = 8_000;
/** A delivery with less of its lease left is not sent; while it is being sent, the lease is renewed as often. */
const SEND_MS = 4_500;
const RENEW_MS = 2_500;

/** Whose turn it is to send: a lease is a moment in the stored entry, and whoever moves it has it. */
export function leases({ reschedule }: Pick<Records, 'reschedule'>) {
  async function renew(delivery: Delivery): Promise<boolean> {
    const { record, entry, leasedUntil } = delivery;
    const dueAt = new Date(Date.now() + LEASE_MS);
    const next = { dueAt, neverAttempted: false, tries: entry.tries };
    const kept = await reschedule(record._id, { id: entry.id, dueAt: leasedUntil }, next).catch(() => false);
    if (kept) delivery.leasedUntil = dueAt;
    return kept;
  }

  return {
    /** Renews a lease that would run out during the send. */
    async isOurs(delivery: Delivery): Promise<boolean> {
      const left = delivery.leasedUntil.getTime() - Date.now();
      return left > 0 && (left > SEND_MS || renew(delivery));
    },

    /** One that may have been said already is asked after by itself, and one whose lease runs out is not ours to say. */
    isSure: ({ entry, leasedUntil }: Delivery): boolean =>
      entry.neverAttempted && leasedUntil.getTime() - Date.now() > SEND_MS,

    /** A slow platform must not make another replica think that nobody has these in hand. */
    async during<T>(batch: readonly Delivery[], send: () => Promise<T>): Promise<T> {
      const renewing = setInterval(() => void renewAll(batch), RENEW_MS);
      return send().finally(() => clearInterval(renewing));
    },

    /** Out of our hands, for anybody from `dueAt` on; those not yet tried stay known as untried. */
    async release(deliveries: readonly Delivery[], dueAt: Date) {
      for (const { record, entry, leasedUntil } of deliveries) {
        const next = { dueAt, neverAttempted: entry.neverAttempted, tries: entry.tries };
        await reschedule(record._id, { id: entry.id, dueAt: leasedUntil }, next).catch(() => false);
      }
    },
  };

  async function renewAll(batch: readonly Delivery[]) {
    for (const delivery of batch) await renew(delivery);
  }
}
