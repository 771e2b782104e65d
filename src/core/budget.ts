/** What one person may do at most, so that nobody floods a desk by mistake or on purpose. */
const LIMITS = {
  records: { most: 30, ms: 10 * 60_000 },
  commands: { most: 120, ms: 60_000 },
  'look-ups': { most: 60, ms: 60_000 },
} as const;

export type Budget = keyof typeof LIMITS;
export type Budgets = ReturnType<typeof budgets>;

/** Nobody is remembered for longer than the longest of the limits, and so many people at most. */
const REMEMBERED = 50_000;

/** Counts what people do, by the desk's clock; each replica for itself. */
export function budgets(now: () => Date) {
  const spent = new Map<string, number[]>();
  const told = new Map<string, number>();

  return {
    limits: LIMITS,

    /**
     * Spends one; undefined where there is one left. Otherwise `until` is when there is again, and `first` says that this
     * person had not been over the limit for as long as it looks back.
     */
    spend(budget: Budget, who: string): { until: Date; first: boolean } | undefined {
      const { most, ms } = LIMITS[budget];
      const key = `${budget}:${who}`;
      const at = now().getTime();
      const recent = (spent.get(key) ?? []).filter(before => before > at - ms && before <= at);
      if (recent.length < most) {
        if (spent.size > REMEMBERED) spent.clear();
        spent.set(key, [...recent, at]);
        return undefined;
      }
      const last = told.get(key);
      const first = last === undefined || at - last > ms || last > at;
      if (told.size > REMEMBERED) told.clear();
      told.set(key, at);
      return { until: new Date(recent[0]! + ms), first };
    },

    /** Gives back what was spent for nothing. */
    refund(budget: Budget, who: string) {
      const key = `${budget}:${who}`;
      spent.set(key, (spent.get(key) ?? []).slice(0, -1));
    },

    /** What is left, without spending it. */
    left(budget: Budget, who: string): number {
      const { most, ms } = LIMITS[budget];
      const at = now().getTime();
      return most - (spent.get(`${budget}:${who}`) ?? []).filter(before => before > at - ms && before <= at).length;
    },
  };
}
