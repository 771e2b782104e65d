import { type DeskFile } from './schema.ts';
import { REQUESTED } from '../domain/priority.ts';

/** What is wrong, and where in the file. */
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
    listOf(tasks).forEach(({ team: named, desk: other = desk }, task) => {
      const at = ['catalogue', index, 'tasks', task];
      expect(file.desks, other, [...at, 'desk'], 'desk');
      expect(file.desks?.[other]?.teams, named, [...at, 'team'], `team of the desk "${other}" called`);
      if (other !== desk && file.desks?.[desk]?.confidential)
        broken.push({ path: [...at, 'desk'], why: `"${desk}" is confidential, so no other desk has a part in it` });
    });
    for (const part of ['run', 'challenge', 'undo'] as const) {
      expect(file.runners ?? {}, fulfil?.[part], ['catalogue', index, 'fulfil', part], 'runner');
      if (part !== 'run' && fulfil?.[part] !== undefined && fulfil[part] === fulfil.run)
        broken.push({
          path: ['catalogue', index, 'fulfil', part],
          why: 'is the runner that does it; it needs one of its own',
        });
    }
    const fields = listOf(file.catalogue[index]?.fields);
    if (fields.length > MAX_FIELDS)
      broken.push({
        path: ['catalogue', index, 'fields'],
        why: `has ${fields.length} fields; a form holds ${MAX_FIELDS}`,
      });
    fields.forEach(({ key: named }, field) => {
      const { type, options } = file.catalogue[index]!.fields[field]!;
      const at = ['catalogue', index, 'fields', field, 'options'];
      if (type === 'choice' && listOf(options).length === 0) broken.push({ path: at, why: 'a choice needs options' });
      listOf(options).forEach((option, place) => {
        if (typeof option !== 'string' || option.trim() === '') broken.push({ path: [...at, place], why: 'is empty' });
        else if (options!.findIndex(other => sameChoice(other, option)) < place)
          broken.push({ path: [...at, place], why: `there are two options "${option}"` });
      });
      if (fields.findIndex(({ key }) => key === named) < field)
        broken.push({ path: [...at.slice(0, -1), 'key'], why: `there are two fields "${named}"` });
      if (TAKEN.has(named))
        broken.push({
          path: ['catalogue', index, 'fields', field, 'key'],
          why: `"${named}" means something else already`,
        });
    });
    broken.push(...brokenApprovals(file, index), ...brokenTasks(listOf(tasks), index));
  });
  unique(listOf(file.catalogue), ['catalogue'], 'catalogue items');
  for (const [key, { agenda, channel }] of Object.entries(file.change?.boards ?? {}))
    if (agenda !== undefined && !channel?.slack && !channel?.teams)
      broken.push({ path: ['change', 'boards', key, 'agenda'], why: 'needs a channel to be posted in' });
  unique(listOf(file.change?.templates), ['change', 'templates'], 'templates');
  broken.push(...brokenChange(file));
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

/** Each rule names its voters in one way, and no freeze or window ends before it begins. */
function brokenChange({ change }: DeskFile): Broken[] {
  const rules = Object.entries(change?.approval ?? {}).flatMap(([risk, rule]) => (rule ? [[risk, rule] as const] : []));
  return [
    ...rules.flatMap(([risk, rule]): Broken[] => {
      const at = ['change', 'approval', risk];
      if (rule.board !== undefined && !Object.hasOwn(change?.boards ?? {}, rule.board))
        return [{ path: [...at, 'board'], why: `there is no board "${rule.board}"` }];
      if (rule.when !== undefined) return [{ path: [...at, 'when'], why: 'a change is approved by its risk alone' }];
      if ((rule.board === undefined) === (rule.approvers === undefined))
        return [{ path: at, why: 'names either a board or approvers' }];
      return [];
    }),
    ...listOf(change?.freezes).flatMap(({ from, to }, index): Broken[] =>
      typeof from === 'string' && typeof to === 'string' && to <= from
        ? [{ path: ['change', 'freezes', index, 'to'], why: 'is not after its beginning' }]
        : [],
    ),
  ];
}

/** Slack: 100 blocks in a view; Teams: a dialog's card. */
const MAX_FIELDS = 40;

const sameChoice = (a: unknown, b: string) =>
  typeof a === 'string' && a.trim().toLowerCase() === b.trim().toLowerCase();

/** What `request` says itself; a field of that name could not be told from it. */
const TAKEN = new Set(['text', 'item', 'for', 'hark', 'msteams']);

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
