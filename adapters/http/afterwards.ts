import { type Sent } from '../../src/domain/platform.ts';

/** So long somebody still cares for a private answer. */
const PATIENCE_MS = 10 * 60_000;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 30_000;
/** What may have been shown is said again only so often: a person can read it as many times. */
const MAX_DOUBTS = 5;

/**
 * Work after the answer. It is tracked, so that shutting down waits for it. Private answers are not in the outbox: one
 * that the platform would not take is tried again, on both platforms alike, as long as this process lives.
 */
export function afterwards(onTrouble: (error: unknown) => void) {
  const going = new Set<Promise<void>>();
  const stopping = new AbortController();
  return {
    follow(work: () => Promise<void>) {
      const done = work()
        .catch(onTrouble)
        .finally(() => going.delete(done));
      going.add(done);
    },

    /** Sends until it is said, the place is gone, or nobody cares for it any more; the last of these throws. */
    async patiently(send: () => Promise<Sent>) {
      const until = Date.now() + PATIENCE_MS;
      let doubts = 0;
      for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
        const sent = await send();
        if (sent.is === 'sent' || sent.is === 'gone') return;
        const wait = sent.is === 'later' ? Math.max(sent.afterMs, pause) : pause;
        if (sent.is === 'unknown') doubts += 1;
        const isHopeless = sent.is === 'broken' || doubts > MAX_DOUBTS;
        if (isHopeless || stopping.signal.aborted || Date.now() + wait > until)
          throw new Error(`a private answer could not be given: ${sent.why}`);
        await wakened(wait, stopping.signal);
      }
    },

    /** Tries what is still to be said once more, and waits for everything. */
    async finish() {
      stopping.abort();
      await Promise.allSettled(going);
    },
  };
}

/** After a while, or at once when it is time to leave. */
const wakened = (ms: number, leaving: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const wake = () => {
      clearTimeout(timer);
      leaving.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    leaving.addEventListener('abort', wake, { once: true });
  });
