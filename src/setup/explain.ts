import { isSpoken, type Loaded, type OutboxEntry } from '../domain/record.ts';

/** What a record waits for, for an operator: no text of a person, because operators need not read it. */
export function explained({ number, kind, version, state, timers, parked, outbox, places, wakeAt }: Loaded): string {
  const lines = [
    `${number}: ${kind}, ${state.status}, version ${version}, desk ${state.desk}`,
    parked ? `Its timers are parked since ${parked.at.toISOString()}: ${parked.why}` : undefined,
    wakeAt ? `It wakes at ${wakeAt.toISOString()}` : 'It wakes by no timer',
    ...timers.map(({ at, words }) => `  timer ${at.toISOString()} ${words}`),
    `${outbox.length} to be said`,
    ...outbox.map(entry => `  ${saidOf(entry)}`),
    `${places.length} places`,
    ...places.map(({ card, platform, conversation, message }) => `  ${card} in ${platform} ${conversation} ${message}`),
  ];
  return lines.filter(line => line !== undefined).join('\n');
}

function saidOf({ id, effect, platform, dueAt, tries }: OutboxEntry): string {
  const what = effect.do === 'show' ? `show ${effect.card}` : effect.do;
  const where = isSpoken(effect) ? ` in ${platform ?? 'any platform'}, ${effect.in.at}` : '';
  return `${id} ${what}${where}, due ${dueAt.toISOString()}, tried ${tries} times`;
}
