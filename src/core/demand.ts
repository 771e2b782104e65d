const SECOND_MS = 1_000;

/** How much people ask of the bot now: what else it has to do works with what they leave. */
export type Demand = {
  /** How many wait for an answer. */
  waiting(): number;
  /** How many asked within about a second. */
  recent(): number;
};

/** Counts people's messages while they are handled. `now` is the machine's own time, in ms. */
export function demand(now: () => number = Date.now) {
  let waiting = 0;
  let before = 0;
  let since = 0;
  let began = now();

  const turn = () => {
    const passed = now() - began;
    if (passed < SECOND_MS) return;
    before = passed < 2 * SECOND_MS ? since : 0;
    since = 0;
    began = now();
  };

  return {
    waiting: () => waiting,
    recent() {
      turn();
      return Math.max(before, since);
    },
    async during<T>(work: () => Promise<T>): Promise<T> {
      turn();
      since += 1;
      waiting += 1;
      return work().finally(() => (waiting -= 1));
    },
  };
}
