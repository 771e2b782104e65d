/** Waiting for something to appear: looked for whenever something changed. */
export function watching() {
  const watchers = new Set<() => void>();
  return {
    changed() {
      for (const look of Array.from(watchers)) look();
    },

    /** Calls on every change, from now on. */
    watch: (look: () => void) => void watchers.add(look),

    /** Resolves when `look` finds something; fails with what it was waiting for. */
    until<T>(what: string, look: () => T | undefined | false, patienceMs = 10_000): Promise<T> {
      return new Promise((found, fail) => {
        const check = () => {
          const result = look();
          if (result === undefined || result === false) return;
          watchers.delete(check);
          clearTimeout(timer);
          found(result);
        };
        const timer = setTimeout(() => {
          watchers.delete(check);
          fail(new Error(`waited ${patienceMs} ms for ${what}`));
        }, patienceMs);
        watchers.add(check);
        check();
      });
    },
  };
}
