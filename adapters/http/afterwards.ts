/** Work after the answer: tracked, so that shutting down waits for it. */
export function afterwards(onTrouble: (error: unknown) => void) {
  const going = new Set<Promise<void>>();
  return {
    follow(work: () => Promise<void>) {
      const done = work()
        .catch(onTrouble)
        .finally(() => going.delete(done));
      going.add(done);
    },
    settled: async () => void (await Promise.allSettled(going)),
  };
}
