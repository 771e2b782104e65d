import { z } from 'zod';
import { DURATION } from '../time/duration.ts';
import { LEVELS, PRIORITIES } from '../domain/priority.ts';

const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and dashes')
  .refine(text => !(text in Object.prototype), 'is a name that cannot be used; choose another');
const email = z.email('must be an e-mail address').transform(text => text.toLowerCase());
const length = z.string().regex(DURATION, 'must be a duration such as 30s, 15m, 4h, 3bd or 14d');
const percent = z
  .string()
  .regex(/^[1-9]\d{0,2}%$/, 'must be a percentage such as 75%')
  .transform(text => Number(text.slice(0, -1)));
const span = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be HH:MM-HH:MM')
  .refine(text => text.slice(0, 5) !== text.slice(6), 'has no length; 00:00-24:00 is a whole day');
const days = z
  .string()
  .regex(
    /^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$/,
    'must be mon … sun or a range such as mon-thu',
  );
const date = z.iso.date('must be a date such as 2026-12-24');
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be a wall-clock time such as 2026-12-18T18:00');
const name = z.string().min(1).max(75);
const level = z.enum(LEVELS);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 20:00');
const weekly = z
  .string()
  .regex(/^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$/, 'must be a day and a time such as mon 09:00');
const zone = z.string().refine(isZone, 'is not an IANA time zone');

const calendar = z.union([
  z.strictObject({ always: z.literal(true) }),
  z.strictObject({
    timezone: zone,
    hours: z.partialRecord(days, z.array(span)),
    holidays: z.strictObject({ country: z.string().length(2), state: z.string().optional() }).optional(),
    exceptions: z.array(z.strictObject({ date, hours: z.array(span) })).default([]),
  }),
]);

/** As Teams' link to a channel has it, decoded. */
const teamsChannel = z
  .string()
  .regex(/^19:[^\s%;]+@thread\.(tacv2|v2|skype)$/, 'is not the id of a Teams channel, such as 19:…@thread.tacv2');
const channels = z.strictObject({ slack: z.string().min(1).optional(), teams: teamsChannel.optional() });

const team = z.strictObject({
  name,
  lead: email,
  members: z.array(email).min(1),
  assign: z.enum(['manual', 'round-robin']).default('manual'),
  quota: z.int().positive().optional(),
  /** The team's own target, from getting a ticket to solving or passing it on (an operational level agreement). */
  target: length.optional(),
});

const category = z.strictObject({ key, name, team: key, examples: z.array(z.string()).default([]) });

const department = z.strictObject({
  name,
  confidential: z.boolean().default(false),
  calendar: key,
  channel: channels,
  intake: z
    .strictObject({ slack: z.array(z.string()).default([]), teams: z.array(teamsChannel).default([]) })
    .prefault({}),
  teams: z.record(key, team),
  'default-team': key,
  categories: z.array(category).default([]),
  /** Which team gets a ticket, before its category says so: the first that matches. */
  routing: z
    .array(
      z.strictObject({
        when: z.strictObject({
          category: key.optional(),
          ci: z.string().optional(),
          department: z.string().optional(),
          vip: z.boolean().optional(),
        }),
        team: key,
      }),
    )
    .default([]),
});

const approvers = z.union([z.enum(['manager', 'team']), z.array(email).min(1)]);
const mode = z
  .enum(['any', 'all', 'majority', 'first-response'])
  .or(z.string().regex(/^(quorum [1-9]\d*|[1-9]\d?%|100%)$/));
const rule = z.strictObject({
  name: name.optional(),
  approvers: approvers.optional(),
  board: key.optional(),
  mode,
  within: length,
  when: z.record(z.string(), z.unknown()).optional(),
});

const item = z.strictObject({
  key,
  name,
  desk: key,
  fields: z
    .array(
      z.strictObject({
        key,
        label: name,
        type: z.enum(['text', 'choice', 'number', 'date', 'person', 'yes-no']),
        options: z.array(z.string()).optional(),
        required: z.boolean().default(false),
        min: z.number().optional(),
        max: z.number().optional(),
        when: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .default([]),
  approval: z.array(rule).default([]),
  tasks: z
    .array(
      z.strictObject({
        name,
        team: key,
        /** Whose team it is, where that is another desk than the item's. */
        desk: key.optional(),
        after: name.optional(),
        /** What takes it back, when the request is cancelled after it was done. */
        undo: name.optional(),
      }),
    )
    .default([]),
  fulfil: z
    .strictObject({
      run: key,
      /** Makes sure who asks, before anything is run. */
      challenge: key.optional(),
      /** Takes back what `run` did, when the request is cancelled afterwards. */
      undo: key.optional(),
    })
    .optional(),
  entitled: z.array(email).optional(),
});

const sla = z.strictObject({
  when: z.strictObject({
    kind: z.enum(['incident', 'request']).optional(),
    priority: z.enum(PRIORITIES).optional(),
    desk: key.optional(),
    vip: z.boolean().optional(),
  }),
  respond: length,
  resolve: length,
  calendar: key,
});

const row = z.strictObject({ high: z.enum(PRIORITIES), medium: z.enum(PRIORITIES), low: z.enum(PRIORITIES) });

/** The desk file: what an organisation may want to change. Shape only; `brokenReferences` checks what names what. */
export const DeskFile = z.strictObject({
  version: z.literal(1),
  organisation: name,
  timezone: zone,
  admins: z.array(email).min(1),
  auditors: z.array(email).default([]),
  people: z
    .array(
      z.strictObject({
        email,
        manager: email.optional(),
        vip: z.boolean().default(false),
        department: z.string().optional(),
      }),
    )
    .default([]),
  calendars: z.record(key, calendar),
  priority: z.strictObject({ high: row, medium: row, low: row }),
  sla: z.array(sla).min(1),
  reminders: z.strictObject({ respond: z.array(percent), resolve: z.array(percent) }),
  'pause-on': z.array(z.enum(['awaiting requester', 'awaiting vendor', 'awaiting change', 'awaiting problem'])),
  'auto-close': z.strictObject({ resolved: length, 'no-response': length, nudge: z.array(length).default([]) }),
  'reopen-within': length,
  /** When people are not told what can wait; P1 and P2 cannot. */
  quiet: z.strictObject({ from: time, to: time }).optional(),
  survey: z.strictObject({ expires: length, low: z.int().min(1).max(5) }).optional(),
  desks: z.record(key, department),
  catalogue: z.array(item).default([]),
  change: z
    .strictObject({
      boards: z.record(
        key,
        z.strictObject({
          name,
          members: z.array(email).min(1),
          channel: channels.optional(),
          /** When its agenda is posted in its channel. */
          agenda: weekly.optional(),
        }),
      ),
      managers: z.array(email).min(1),
      approval: z.strictObject({
        /** A technical assessment before a normal change is authorised; without it the risk decides alone. */
        assess: rule.optional(),
        low: rule,
        moderate: rule,
        high: rule,
        emergency: rule,
      }),
      templates: z
        .array(
          z.strictObject({
            key,
            title: name,
            plan: z.string().min(1).max(3_000),
            rollback: z.string().min(1).max(3_000),
            test: z.string().min(1).max(3_000),
            /** What it is done to, where that is always the same. */
            services: z.array(key).optional(),
          }),
        )
        .default([]),
      freezes: z
        .array(
          z.strictObject({
            from: moment,
            to: moment,
            reason: z.string().min(1).max(200),
            /** Models and templates that it does not hold up. */
            except: z.array(key).default([]),
            /** Only changes of these configuration items; of all without it. */
            services: z.array(key).optional(),
          }),
        )
        .default([]),
      windows: z.array(z.strictObject({ service: key, days: z.array(days), hours: z.array(span) })).default([]),
    })
    .optional(),
  assets: z.strictObject({ 'renewal-notice': z.array(length) }).optional(),
  problems: z
    .strictObject({ 'suggest-after': z.strictObject({ incidents: z.int().min(2), within: length }) })
    .optional(),
  alerts: z
    .array(z.strictObject({ when: z.record(z.string(), z.string()), impact: level, urgency: level }))
    .default([]),
  runners: z
    .record(key, z.strictObject({ url: z.url(), secret: z.string().startsWith('env:'), timeout: length }))
    .default({}),
  reports: z.strictObject({ digest: z.strictObject({ desk: key, every: z.string() }).optional() }).optional(),
});

export type DeskFile = z.infer<typeof DeskFile>;
export type Desk = DeskFile['desks'][string];
export type Team = Desk['teams'][string];

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
