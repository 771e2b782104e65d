import { type Loaded } from '../domain/record.ts';
import { laneOf, type Delivery } from './delivery-keys.ts';

/** More reminders than this for one place are told as one. */
const FOLD_ABOVE = 5;
const MAX_FOLDED = 50;

export type OutboxQueue = ReturnType<typeof outboxQueue>;

/**
 * What this replica has in hand, as data: a queue for each place (a lane), in the order in which it is to be said, and the
 * newest that is known of each record. Nothing here waits or sends.
 */
export function outboxQueue() {
  const lanes = new Map<string, Delivery[]>();
  const latest = new Map<string, Loaded>();
  let size = 0;

  const of = (lane: string): readonly Delivery[] => lanes.get(lane) ?? [];
  const isInHand = (_id: string) => [...lanes.values()].some(queue => queue.some(({ record }) => record._id === _id));
  const newest = (record: Loaded): Loaded => latest.get(record._id) ?? record;
  /** What is critical comes first. All that is owed for one record has one rank, so its own order stays. */
  const rank = ({ record }: Delivery): number => (newest(record).state.priority === 'P1' ? 0 : 1);
  const inOrder = (a: Delivery, b: Delivery) =>
    rank(a) - rank(b) || a.entry.enqueuedAt.getTime() - b.entry.enqueuedAt.getTime();

  /** The newest we know of a record: cards are drawn from it, and threads are found in it. */
  function remember(record: Loaded) {
    const known = latest.get(record._id);
    const isNewer =
      !known ||
      record.version > known.version ||
      (record.version === known.version && record.places.length >= known.places.length);
    if (!isNewer) return;
    const hasMore = known !== undefined && known.places.length > record.places.length;
    latest.set(record._id, hasMore ? { ...record, places: known.places } : record);
  }

  return {
    of,
    rank,
    newest,
    remember,
    lanes: () => [...lanes.keys()],
    size: () => size,

    /** In its order, also where it comes back; what is being sent (`isSending`) stays where it is. Answers its lane. */
    admit(delivery: Delivery, isSending: (lane: string) => boolean): string {
      const lane = laneOf(delivery);
      remember(delivery.record);
      const queue = of(lane);
      const sending = isSending(lane) ? queue.slice(0, 1) : [];
      lanes.set(lane, [...sending, ...[...queue.slice(sending.length), delivery].toSorted(inOrder)]);
      size += 1;
      return lane;
    },

    /** Ahead of all that waits there: the card in whose thread the next thing is to be said. */
    ahead(lane: string, delivery: Delivery) {
      lanes.set(lane, [delivery, ...of(lane)]);
      size += 1;
    },

    drop(lane: string, deliveries: readonly Delivery[]) {
      const left = of(lane).filter(delivery => !deliveries.includes(delivery));
      size -= of(lane).length - left.length;
      if (left.length > 0) lanes.set(lane, left);
      else lanes.delete(lane);
      for (const { record } of deliveries) if (!isInHand(record._id)) latest.delete(record._id);
    },
  };
}

/** What one message can do the work of: all redraws of one card, or many reminders of which each `isSure` to be ours. */
export function batchOf(queue: readonly Delivery[], isSure: (delivery: Delivery) => boolean): Delivery[] {
  const [head] = queue as [Delivery];
  const { effect } = head.entry;
  if (effect.do === 'show')
    return queue.filter(
      ({ record, entry }) =>
        record._id === head.record._id && entry.effect.do === 'show' && entry.effect.card === effect.card,
    );
  const foldable = isFoldable(head) && isSure(head) ? queue.filter(each => isFoldable(each) && isSure(each)) : [];
  return foldable.length > FOLD_ABOVE ? foldable.slice(0, MAX_FOLDED) : [head];
}

export const isFoldable = ({ entry: { effect } }: Delivery) => effect.do === 'say' && effect.digestLine !== undefined;

/** Whether a card of the same name is owed elsewhere and perhaps posted: a second one must not appear. */
export function isDoubtful({ places, outbox }: Loaded, batch: readonly Delivery[]): boolean {
  const [{ entry }] = batch as [Delivery];
  const { effect, platform } = entry;
  if (effect.do !== 'show' || places.some(({ card, platform: on }) => card === effect.card && on === platform))
    return false;
  const ours = new Set(batch.map(delivery => delivery.entry.id));
  return outbox.some(
    other =>
      other.effect.do === 'show' &&
      other.effect.card === effect.card &&
      other.platform === platform &&
      !ours.has(other.id),
  );
}
