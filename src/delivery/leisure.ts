const LOOK_MS = 3;
const MAX_WAIT_MS = 400;

/**
 * Waits until nobody waits for an answer: what is to be said works with what requests leave of the event loop. Somebody
 * may always be waiting, so it waits no longer than `MAX_WAIT_MS`.
 */
export function leisure(waiting: () => number) {
  let looking: Promise<void> | undefined;

  async function look() {
    const until = Date.now() + MAX_WAIT_MS;
    while (waiting() > 0 && Date.now() < until) await new Promise(resolve => setTimeout(resolve, LOOK_MS));
    looking = undefined;
  }

  return async (): Promise<void> => {
    if (waiting() > 0) await (looking ??= look());
  };
}
