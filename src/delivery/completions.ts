import { type Loaded } from '../domain/record.ts';
import { type Completed, type Records } from '../domain/records.ts';

/** So many are written at once: a batch must not hold up what people wait for. */
const MAX_BATCH = 100;

/**
 * Writes what was said in bulk: what comes while a write is under way goes with the next. With little to do everything is
 * written at once; with much to do few writes do it.
 */
export function completions({ complete }: Pick<Records, 'complete'>) {
  type Waiting = {
    said: readonly Completed[];
    done: (now: ReadonlyMap<string, Loaded>) => void;
    fail: (error: unknown) => void;
  };
  let waiting: Waiting[] = [];
  let isWriting = false;

  /** One that cannot be written, as on a record that is full, fails alone: what is said beside it is written. */
  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const now = await complete(batch.flatMap(({ said }) => said));
      for (const { done } of batch) done(now);
    } catch (error) {
      if (batch.length === 1) batch[0]!.fail(error);
      else await Promise.all(batch.map(one => settle([one])));
    }
  }

  async function write() {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_BATCH);
      waiting = waiting.slice(MAX_BATCH);
      await settle(batch);
    }
    isWriting = false;
  }

  /** Resolves when they are written, with the records as they are then. */
  return (said: readonly Completed[]): Promise<ReadonlyMap<string, Loaded>> =>
    new Promise((done, fail) => {
      waiting.push({ said, done, fail });
      if (!isWriting) void write();
    });
}
