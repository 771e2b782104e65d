import { DateTime } from 'luxon';

/** Wall-clock times between which people are left alone, such as 20:00 to 07:00. */
export type Quiet = { from: string; to: string };

/** When somebody in this zone may be told again; undefined while they may be told. */
export function quietUntil({ from, to }: Quiet, now: Date, zone: string): Date | undefined {
  const here = DateTime.fromJSDate(now, { zone });
  const at = (time: string, day: DateTime) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return day.set({ hour, minute, second: 0, millisecond: 0 });
  };
  const nights = [-1, 0].map(days => {
    const begin = at(from, here.plus({ days }));
    const end = at(to, begin);
    return { begin, end: end > begin ? end : end.plus({ days: 1 }) };
  });
  return nights.find(({ begin, end }) => begin <= here && here < end)?.end.toJSDate();
}
