/** The desk's time. Only leases and the signatures of platforms go by the machine's own. */
export type DeskClock = { now(): Date };

export const systemClock: DeskClock = { now: () => new Date() };

/** A clock that runs at the usual speed from wherever it was set (`CLOCK=adjustable`). */
export type AdjustableClock = DeskClock & { set(to: Date): Promise<void> };

/** `keep` remembers the offset in ms, so that a restart does not fall back to another time. */
export function adjustableClock(offset: number, keep: (offset: number) => Promise<void>): AdjustableClock {
  let ahead = offset;
  return {
    now: () => new Date(Date.now() + ahead),
    async set(to) {
      ahead = to.getTime() - Date.now();
      await keep(ahead);
    },
  };
}
