import { type Loaded } from '../../../src/domain/record.ts';
import { type Records } from '../../../src/domain/records.ts';
import { isAway, isDuring, type Absence } from './absence.ts';

/** Who of these people is out now: away for work too, or only letting somebody vote for them. */
export async function absencesOf(
  { latest }: Pick<Records, 'latest'>,
  emails: readonly string[],
  now: Date,
): Promise<{ email: string; away: boolean; delegate?: string }[]> {
  const found = emails.length === 0 ? [] : ((await latest('absence', emails)) as Loaded<Absence>[]);
  return found
    .filter(({ state }) => isDuring(state, now))
    .map(({ state }) => ({
      email: state.requester,
      away: isAway(state, now),
      ...(state.delegate === undefined ? {} : { delegate: state.delegate }),
    }));
}
