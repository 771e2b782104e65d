import { type Change } from '../change.ts';

/** Why it cannot be made when it says, as seen from now; undefined where it can (itsm-rules §3.5). */
export function wrongTime(
  { model, start, end }: Pick<Change, 'model' | 'start' | 'end'>,
  number: string,
  now: Date,
): string | undefined {
  const other = `say another: change edit ${number} start= end=.`;
  if (!start || !end) return undefined;
  if (model === 'retroactive')
    return end > now
      ? `${number} is not made yet, so it is authorised before: change edit ${number} type=normal.`
      : undefined;
  if (end <= now) return `The window of ${number} is over; ${other}`;
  if (model !== 'emergency' && start <= now)
    return `${number} would begin in the past; ${other.replace('another', 'a later start')}`;
  return undefined;
}
