import { createHash } from 'node:crypto';
import { type Entry } from '../domain/record.ts';

/** What the first event of a record points back to. */
export const genesis = (_id: string): string => createHash('sha256').update(`hark:${_id}`).digest('hex');

/** Links new events to the chain: each carries the hash of the one before, so that none can be changed or dropped. */
export function link(prev: string, events: readonly Omit<Entry, 'prev' | 'hash'>[]): Entry[] {
  let last = prev;
  return events.map(event => {
    const linked = { ...(wellFormed(event) as typeof event), prev: last };
    last = digest(linked);
    return { ...linked, hash: last };
  });
}

/** As the store keeps it: half a character would come back as another one, and no hash would fit any more. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wellFormed(part)]));
}

/** The position of the first event that does not fit, or undefined when the chain is whole. */
export function brokenAt(_id: string, events: readonly Entry[]): number | undefined {
  let prev = genesis(_id);
  const index = events.findIndex(({ hash, ...event }) => {
    const fits = event.prev === prev && digest(event) === hash;
    prev = hash;
    return !fits;
  });
  return index < 0 ? undefined : index;
}

const digest = (event: object) => createHash('sha256').update(canonical(event)).digest('hex');

/** JSON with sorted keys and without absent values, so that a trip through the database changes nothing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
