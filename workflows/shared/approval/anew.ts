import { type Effect } from '../../../src/domain/record.ts';
import { person, post } from '../../../src/domain/workflow.ts';
import { type Card } from '../../../src/domain/card.ts';
import { askedIn, type Round } from './round.ts';

type Votable = { round?: Round; asked?: readonly string[] };
type Said = { card: Card; digestLine?: string };

/**
 * Whoever was asked hears that what they voted on is another thing now, or is not theirs to decide any more: an edited
 * card notifies nobody.
 */
export function askedAnew(
  before: Votable,
  now: readonly string[],
  { anew, gone, but }: { anew: Said; gone: Said; but: string },
): Effect[] {
  const ever = before.asked ?? [];
  const told = (emails: readonly string[], { card, digestLine }: Said) =>
    emails.map(email => post(person(email), card, digestLine === undefined ? {} : { digestLine }));
  return [
    ...told(
      now.filter(email => ever.includes(email)),
      anew,
    ),
    ...told(
      askedIn(before.round).filter(email => !now.includes(email) && email !== but),
      gone,
    ),
  ];
}
