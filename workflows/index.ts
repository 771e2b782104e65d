import { absence } from './system/absence/index.ts';
import { admin } from './system/admin/index.ts';
import { agenda } from './system/agenda/index.ts';
import { calendarQueries } from './queries/calendar/index.ts';
import { change } from './change/index.ts';
import { configuration } from './configuration/index.ts';
import { digest } from './system/digest/index.ts';
import { desk } from './queries/desk/index.ts';
import { feed } from './system/feed/index.ts';
import { freeze } from './freeze/index.ts';
import { incident } from './incident/index.ts';
import { request } from './request/index.ts';

/** Every kind of record. A new one is a folder and a line here. */
export const workflows = [incident, request, change, configuration, freeze, feed, agenda, absence, admin, digest];

export { absencesOf } from './system/absence/reads.ts';

/** Every set of verbs that only read. */
export const queries = [desk, calendarQueries];
