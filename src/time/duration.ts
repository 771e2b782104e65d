/** `30s`, `15m`, `4h`, `14d` are lengths of time; `3bd` is business days, whose length only a calendar knows. */
export type Duration = { ms: number } | { businessDays: number };

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

export const DURATION = /^(\d+)(s|m|h|d|bd)$/;

/** Throws on anything that `DURATION` does not match: check at the door. */
export function duration(text: string): Duration {
  const [, count, unit] = DURATION.exec(text) ?? [];
  if (!count || !unit) throw new Error(`"${text}" is not a duration such as 30s, 15m, 4h, 3bd or 14d`);
  return unit === 'bd' ? { businessDays: Number(count) } : { ms: Number(count) * UNITS[unit as keyof typeof UNITS] };
}

/** "1 d 3 h", "2 h 5 min", "40 s": the two largest units that matter. */
export function inWords(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1_000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).slice(0, 2);
  return shown.length === 0 ? '0 s' : shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}
