import { Router, type Request, type Response } from 'express';
import ical, { ICalEventStatus } from 'ical-generator';
import { momentOf } from '../time/moment.ts';
import { type Organisation } from '../domain/desk.ts';
import { type Records } from '../domain/records.ts';
import { maySay } from '../domain/role.ts';
import { stretchOf, type Entry, type Timetable, type View } from '../../workflows/queries/calendar/timetable.ts';
import { type DeskClock } from '../time/desk-clock.ts';
import { calendarPage } from './calendar-page.ts';

const BACK_MS = 31 * 86_400_000;
const AHEAD_MS = 183 * 86_400_000;

/**
 * The calendar of changes behind a personal secret address: a page, and a feed for calendar programs (RFC 5545). The
 * address ends with the right to see changes and when its person makes new ones.
 */
export function calendarRoutes(parts: {
  read: (token: string) => { email: string; generation: string } | undefined;
  records: Pick<Records, 'find' | 'latest'>;
  organisation: () => Organisation;
  clock: DeskClock;
  timetable: Timetable;
  /** Whether this address is still a colleague's. */
  isInsider: (email: string) => Promise<boolean>;
}): Router {
  const { read, records, organisation, clock, timetable, isInsider } = parts;

  async function mayRead(token: string): Promise<boolean> {
    const link = read(token);
    if (
      !link ||
      !maySay(organisation(), 'change staff', { email: link.email, name: '', standing: 'insider' }, undefined)
    )
      return false;
    const [newest] = await records.latest('feed', [link.email]);
    return (newest?.number ?? '') === link.generation && (await isInsider(link.email));
  }

  async function entries(during: { from: Date; to: Date }): Promise<Entry[]> {
    const found = await Promise.all(timetable.lists(during).map(wanted => records.find(wanted)));
    return timetable.entries(found, during, organisation());
  }

  const router = Router();
  router.get('/calendar/:token.ics', async (request: Request, response: Response) => {
    if (!(await mayRead(String(request.params.token)))) return void response.sendStatus(404);
    const now = clock.now();
    const found = await entries({ from: new Date(now.getTime() - BACK_MS), to: new Date(now.getTime() + AHEAD_MS) });
    response
      .set('Cache-Control', 'private, max-age=300')
      .type('text/calendar')
      .send(feedOf(found, organisation(), now));
  });
  router.get('/calendar/:token', async (request: Request, response: Response) => {
    if (!(await mayRead(String(request.params.token)))) return void response.sendStatus(404);
    const { timezone: zone, organisation: name } = organisation();
    const view: View = request.query.view === 'week' ? 'week' : 'month';
    const asked =
      typeof request.query.from === 'string' ? momentOf(request.query.from.slice(0, 16), clock.now(), zone) : undefined;
    const moment = asked ?? clock.now();
    const found = await entries(stretchOf(view, moment, zone));
    response
      .set('Cache-Control', 'private, no-store')
      .type('html')
      .send(calendarPage({ view, moment, now: clock.now(), zone, organisation: name, entries: found }));
  });
  return router;
}

function feedOf(entries: readonly Entry[], { organisation }: Organisation, now: Date): string {
  const calendar = ical({ name: `Changes at ${organisation}`, prodId: { company: 'Hark', product: 'Hark' }, ttl: 900 });
  for (const { name, title, detail, from, to, is } of entries)
    calendar.createEvent({
      id: is === 'freeze' ? `${name}-${from.getTime()}@hark` : `${name}@hark`,
      stamp: now,
      start: from,
      end: to,
      summary: is === 'freeze' ? `Freeze: ${title}` : `${name} ${title}`,
      description: detail,
      status: is === 'asked' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
