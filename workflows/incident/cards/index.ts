/** What an incident looks like: a file for each place or moment in which it is shown. */
export { shortened } from './draw.ts';
export { resolution, survey } from './end.ts';
export { reading, WARN_PERCENT } from './facts.ts';
export { json, line } from './line.ts';
export { announcement, room, timeline } from './major.ts';
export { more } from './more.ts';
export { receipt } from './receipt.ts';
export { triage } from './triage.ts';
