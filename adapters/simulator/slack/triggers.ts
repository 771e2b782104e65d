const LIFE_MS = 3_000;

export type Triggers = ReturnType<typeof triggers>;

/** Trigger ids: three seconds, once. */
export function triggers() {
  const known = new Map<string, { user: string; until: number; used: boolean }>();
  let count = 0;
  return {
    issue(user: string): string {
      count += 1;
      const id = `${Date.now()}.${count}.${Math.random().toString(16).slice(2).padEnd(12, '0')}`;
      known.set(id, { user, until: Date.now() + LIFE_MS, used: false });
      if (known.size > 20_000) known.clear();
      return id;
    },
    exchange(id: string): { user: string } | { error: string } {
      const trigger = known.get(id);
      if (!trigger) return { error: 'invalid_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      if (Date.now() > trigger.until) return { error: 'expired_trigger_id' };
      trigger.used = true;
      return { user: trigger.user };
    },
  };
}
