import { type Numbers } from '../domain/directory.ts';
import { type Store } from './mongo.ts';

const MAX_BLOCK = 50;
const BUSY_MS = 1_000;

type Block = { left: number[]; end: number; size: number; takenAt: number; refill?: Promise<void> };

/** Numbers in blocks that grow with load: one at a time when quiet, fifty when busy. */
export function mongoNumbers({ models: { Counter } }: Pick<Store, 'models'>): Numbers {
  const blocks = new Map<string, Block>();

  async function refill(prefix: string, block: Block) {
    const busy = performance.now() - block.takenAt < BUSY_MS;
    const size = busy ? Math.min(MAX_BLOCK, block.size * 2) : 1;
    const counter = await Counter.findOneAndUpdate(
      { _id: prefix },
      { $inc: { next: size } },
      { upsert: true, returnDocument: 'after' },
    ).lean();
    const end = counter?.next ?? size;
    block.left.push(...Array.from({ length: size }, (_, index) => end - size + index + 1));
    block.end = end;
    block.size = size;
    block.takenAt = performance.now();
  }

  const blockOf = (prefix: string): Block => {
    const known = blocks.get(prefix) ?? { left: [], end: 0, size: 1, takenAt: -Infinity };
    blocks.set(prefix, known);
    return known;
  };

  return {
    async next(prefix) {
      const block = blockOf(prefix);
      for (;;) {
        const number = block.left.shift();
        if (number !== undefined) return number;
        block.refill ??= refill(prefix, block).finally(() => delete block.refill);
        await block.refill;
      }
    },

    giveBack(prefix, number) {
      const { left } = blockOf(prefix);
      left.push(number);
      left.sort((a, b) => a - b);
    },

    async stop() {
      for (const [prefix, { left, end }] of blocks) {
        const unused = left.splice(0).toSorted((a, b) => a - b);
        let last = end;
        while (unused.length > 0 && unused.at(-1) === last) {
          unused.pop();
          last -= 1;
        }
        if (last < end) await Counter.updateOne({ _id: prefix, next: end }, { $set: { next: last } });
      }
    },
  };
}

/** The offset of an adjustable clock, kept so that a restart goes on at the desk's time. */
export function mongoClockOffset({ models: { Counter } }: Pick<Store, 'models'>) {
  return {
    read: async () => (await Counter.findById('clock-offset-ms').lean())?.next ?? 0,
    async keep(offset: number) {
      await Counter.updateOne({ _id: 'clock-offset-ms' }, { $set: { next: offset } }, { upsert: true });
    },
  };
}
