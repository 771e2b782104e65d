import { z } from 'zod';
import { DURATION } from './duration.ts';
import { LEVELS, PRIORITIES, REQUESTED } from './priority.ts';

const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and dashes');
const email = z.email('must be an e-mail address').transform(text => text.toLowerCase());
const length = z.string().regex(DURATION, 'must be a duration such as 30s, 15m, 4h, 3bd or 14d');
const percent = z
  .string()
  .regex(/^[1-9]\d{0,2}%$/, 'must be a percentage such as 75%')
  .transform(text => Number(text.slice(0, -1)));
const span = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be HH:MM-HH:MM');
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
  tasks: z.array(z.strictObject({ name, team: key, after: name.optional() })).default([]),
  fulfil: z.strictObject({ run: key }).optional(),
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
      boards: z.record(key, z.strictObject({ name, members: z.array(email).min(1), channel: channels.optional() })),
      managers: z.array(email).min(1),
      approval: z.strictObject({ low: rule, moderate: rule, high: rule, emergency: rule }),
      templates: z
        .array(z.strictObject({ key, title: name, plan: z.string(), rollback: z.string(), test: z.string() }))
        .default([]),
      freezes: z.array(z.strictObject({ from: moment, to: moment, reason: z.string() })).default([]),
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
export type Department = DeskFile['desks'][string];
export type Team = Department['teams'][string];

export type Broken = { path: readonly (string | number)[]; why: string };

/**
 * Names in the file that name nothing in the file, and keys given twice. Also run on a file whose shape is broken, so
 * that all is said at once: nothing may be relied upon to be there.
 */
export function brokenReferences(file: DeskFile): Broken[] {
  const broken: Broken[] = [];
  const expect = (known: object | undefined, named: string | undefined, path: Broken['path'], noun: string) => {
    if (known && typeof named === 'string' && !Object.hasOwn(known, named))
      broken.push({ path, why: `there is no ${noun} "${named}"` });
  };
  const unique = (all: readonly { key: string }[], path: Broken['path'], noun: string) =>
    all.forEach(({ key: named }, index) => {
      if (all.findIndex(other => other.key === named) < index)
        broken.push({ path: [...path, index, 'key'], why: `there are two ${noun} "${named}"` });
    });
  const policies = listOf(file.sla);
  policies.forEach((policy, index) => {
    expect(file.calendars, policy.calendar, ['sla', index, 'calendar'], 'calendar');
    expect(file.desks, policy.when?.desk, ['sla', index, 'when', 'desk'], 'desk');
  });
  if (policies.length > 0 && !policies.some(({ when }) => when && coversAll(when, 'incident')))
    broken.push({ path: ['sla'], why: 'no row applies to every incident; end with { when: { kind: incident }, … }' });
  for (const [deskKey, desk] of Object.entries(file.desks ?? {})) {
    const at = ['desks', deskKey];
    expect(file.calendars, desk.calendar, [...at, 'calendar'], 'calendar');
    expect(desk.teams, desk['default-team'], [...at, 'default-team'], 'team');
    listOf(desk.categories).forEach(({ team: named }, index) =>
      expect(desk.teams, named, [...at, 'categories', index, 'team'], 'team'),
    );
    listOf(desk.routing).forEach(({ team: named }, index) =>
      expect(desk.teams, named, [...at, 'routing', index, 'team'], 'team'),
    );
    unique(listOf(desk.categories), [...at, 'categories'], 'categories');
    if (!desk.channel?.slack && !desk.channel?.teams)
      broken.push({ path: [...at, 'channel'], why: 'needs a channel in slack or in teams, where agents triage' });
  }
  for (const platform of ['slack', 'teams'] as const)
    for (const [first, second] of sharing(file, platform))
      broken.push({
        path: ['desks', second, 'channel', platform],
        why: `is the channel of ${first} too, and one of them is confidential`,
      });
  listOf(file.catalogue).forEach(({ desk, tasks, fulfil }, index) => {
    expect(file.desks, desk, ['catalogue', index, 'desk'], 'desk');
    if (policies.length > 0 && !policies.some(({ when }) => when && coversRequests(when, file, desk)))
      broken.push({
        path: ['catalogue', index],
        why: 'no row of sla applies to its requests; add { when: { kind: request }, … }',
      });
    const teams = file.desks?.[desk]?.teams;
    listOf(tasks).forEach(({ team: named }, task) =>
      expect(teams, named, ['catalogue', index, 'tasks', task, 'team'], 'team'),
    );
    expect(file.runners ?? {}, fulfil?.run, ['catalogue', index, 'fulfil', 'run'], 'runner');
    broken.push(...brokenApprovals(file, index), ...brokenTasks(listOf(tasks), index));
  });
  unique(listOf(file.catalogue), ['catalogue'], 'catalogue items');
  for (const [risk, approval] of Object.entries(file.change?.approval ?? {}))
    expect(file.change?.boards, approval.board, ['change', 'approval', risk, 'board'], 'board');
  expect(file.desks, file.reports?.digest?.desk, ['reports', 'digest', 'desk'], 'desk');
  return broken;
}

/** A condition on a field that is not there would never hold, and silently take an approval away. */
function brokenApprovals(file: DeskFile, index: number): Broken[] {
  const { fields, approval } = file.catalogue[index]!;
  const known = new Map(listOf(fields).map(field => [field.key, field.type]));
  return listOf(approval).flatMap(({ when, board, approvers, mode }, rule): Broken[] => {
    const at = ['catalogue', index, 'approval', rule];
    const quorum = Number(/^quorum (\d+)$/.exec(mode)?.[1] ?? 0);
    const count =
      board === undefined
        ? Array.isArray(approvers)
          ? approvers.length
          : Infinity
        : file.change?.boards?.[board]?.members.length;
    return [
      ...Object.entries(when ?? {}).flatMap(([key, wanted]) =>
        !known.has(key)
          ? [{ path: [...at, 'when', key], why: 'is no field of this item' }]
          : typeof wanted === 'object' && known.get(key) !== 'number'
            ? [{ path: [...at, 'when', key], why: 'compares a field that is no number' }]
            : [],
      ),
      ...(board !== undefined && count === undefined
        ? [{ path: [...at, 'board'], why: `there is no board "${board}"` }]
        : []),
      ...(board !== undefined && approvers !== undefined
        ? [{ path: at, why: 'has a board and approvers; name one of them' }]
        : []),
      ...(board === undefined && approvers === undefined ? [{ path: at, why: 'says nobody who approves it' }] : []),
      ...(quorum > (count ?? Infinity)
        ? [{ path: [...at, 'mode'], why: `asks for more votes than there are voters (${count})` }]
        : []),
    ];
  });
}

/** Tasks come after tasks that there are, and never after themselves. */
function brokenTasks(tasks: readonly { name: string; after?: string | undefined }[], index: number): Broken[] {
  const at = (task: number) => ['catalogue', index, 'tasks', task, 'after'];
  return tasks.flatMap(({ name, after }, task): Broken[] => {
    if (tasks.findIndex(other => other.name === name) < task)
      return [{ path: at(task), why: `there are two tasks "${name}"` }];
    if (after === undefined) return [];
    if (!tasks.some(other => other.name === after)) return [{ path: at(task), why: `there is no task "${after}"` }];
    const seen = new Set([name]);
    for (
      let next: string | undefined = after;
      next !== undefined;
      next = tasks.find(other => other.name === next)?.after
    ) {
      if (seen.has(next)) return [{ path: at(task), why: `"${name}" comes after itself` }];
      seen.add(next);
    }
    return [];
  });
}

/** Pairs of desks that triage in one channel though one of them is confidential. */
function sharing(file: DeskFile, platform: 'slack' | 'teams'): [string, string][] {
  const desks = Object.entries(file.desks ?? {});
  return desks.flatMap(([second, { channel, confidential }], index) =>
    desks
      .slice(0, index)
      .filter(([, other]) => channel?.[platform] !== undefined && other.channel?.[platform] === channel[platform])
      .filter(([, other]) => confidential || other.confidential)
      .map(([first]): [string, string] => [first, second]),
  );
}

const listOf = <T>(given: readonly T[] | undefined): readonly T[] => (Array.isArray(given) ? given : []);

const coversAll = (when: DeskFile['sla'][number]['when'], kind: string) =>
  (when.kind === undefined || when.kind === kind) &&
  when.priority === undefined &&
  when.desk === undefined &&
  when.vip === undefined;

const coversRequests = (when: DeskFile['sla'][number]['when'], { priority }: DeskFile, desk: string) =>
  (when.kind === undefined || when.kind === 'request') &&
  (when.priority === undefined || when.priority === priority?.[REQUESTED.impact]?.[REQUESTED.urgency]) &&
  (when.desk === undefined || when.desk === desk) &&
  when.vip === undefined;

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
