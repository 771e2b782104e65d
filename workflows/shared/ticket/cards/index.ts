/** What a ticket looks like: a file for each place or moment in which it is shown. */
export { shortened, type Draw, type Look } from './draw.ts';
export { resolution, survey } from './end.ts';
export { reading, WARN_PERCENT } from './facts.ts';
export { jsonOf, line } from './line.ts';
export { timeline } from './timeline.ts';
export { moreOf } from './more.ts';
export { receiptOf } from './receipt.ts';
export { triageOf } from './triage.ts';
