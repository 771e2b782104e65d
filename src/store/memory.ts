import { type Directory, type Known, type Numbers } from '../domain/directory.ts';
import { type PlatformName } from '../domain/message.ts';
import {
  isSaid,
  MAX_SAID,
  type CardPlace,
  type Loaded,
  type OutboxEntry,
  type Stored,
  type Ticket,
} from '../domain/record.ts';
import { type Records, type Wanted } from '../domain/records.ts';
import { type References } from '../domain/references.ts';
import { recordId } from './record-id.ts';

/** The store of unit tests: the same contract as MongoDB's, in a Map. */
export function memoryRecords(): Records & { all(): Stored[] } {
  const records = new Map<string, Stored>();
  const deliveries = new Set<string>();
  const load = (record: Stored | undefined): Loaded | undefined => {
    if (!record) return undefined;
    const { events: _, ...loaded } = structuredClone(record);
    return loaded;
  };
  const find = (matches: (record: Stored) => boolean) => [...records.values()].find(matches);
  const owe = (record: Stored) => {
    const dues = record.outbox.map(({ dueAt }) => dueAt.getTime());
    if (dues.length > 0) record.outboxDueAt = new Date(Math.min(...dues));
    else delete record.outboxDueAt;
  };
  const wake = (record: Stored, wakeAt: Date | undefined) => {
    if (wakeAt) record.wakeAt = wakeAt;
    else delete record.wakeAt;
  };

  return {
    all: () => structuredClone([...records.values()]),

    async insert(record) {
      const born = load(records.get(record._id));
      if (born) return born;
      if (find(({ number }) => number === record.number)) return 'number taken';
      const { key } = record.state as { key?: string };
      const isSame = ({ kind, open, state }: Stored) =>
        kind === record.kind && open && 'key' in state && state.key === key;
      if (record.kind === 'configuration' && find(isSame)) return 'name taken';
      records.set(record._id, structuredClone(record));
      return 'inserted';
    },

    byNumber: async number => load(find(record => record.number === number)),
    byDelivery: async delivery => load(records.get(recordId(delivery))),

    async byPlace(key) {
      const record = load(find(({ places }) => places.some(place => place.key === key)));
      const place = record?.places.find(known => known.key === key);
      return record && place ? { record, place } : undefined;
    },

    trail: async number => structuredClone(find(record => record.number === number)?.events ?? []),

    async save({ _id, wasVersion, events, delivery, entries, wakeAt, ...changed }) {
      const record = records.get(_id);
      if (record?.version !== wasVersion) return 'stale';
      Object.assign(record, structuredClone(changed), { version: wasVersion + 1 });
      delete record.parked;
      record.events.push(...structuredClone(events));
      record.processedDeliveries = [...record.processedDeliveries, delivery].slice(-200);
      record.outbox.push(...structuredClone(entries));
      wake(record, wakeAt);
      owe(record);
      return 'saved';
    },

    async enqueue(_id, entries) {
      const record = records.get(_id);
      if (!record || record.outbox.some(({ id }) => entries.some(other => other.id === id))) return;
      record.outbox.push(...structuredClone(entries));
      owe(record);
    },

    async replaceTimers(_id, wasVersion, timers, wakeAt) {
      const record = records.get(_id);
      if (record?.version !== wasVersion) return;
      record.timers = structuredClone(timers);
      wake(record, wakeAt);
    },

    async park(_id, why) {
      const record = records.get(_id);
      if (!record?.wakeAt) return false;
      wake(record, undefined);
      record.parked = { at: new Date(), why };
      return true;
    },

    parked: async () => [...records.values()].filter(({ parked }) => parked).length,

    async awake(now, limit, except = []) {
      return [...records.values()]
        .filter(({ _id, wakeAt }) => wakeAt && wakeAt <= now && !except.includes(_id))
        .toSorted((a, b) => a.wakeAt!.getTime() - b.wakeAt!.getTime())
        .slice(0, limit)
        .toSorted((a, b) => a.state.priority.localeCompare(b.state.priority))
        .map(record => load(record)!);
    },

    async nextWake(except = []) {
      const moments = [...records.values()].flatMap(({ _id, wakeAt }) =>
        wakeAt && !except.includes(_id) ? [wakeAt.getTime()] : [],
      );
      return moments.length === 0 ? undefined : new Date(Math.min(...moments));
    },

    async leaseDue(now, until, limit) {
      return [...records.values()]
        .filter(({ outboxDueAt }) => outboxDueAt && outboxDueAt <= now)
        .toSorted((a, b) => a.outboxDueAt!.getTime() - b.outboxDueAt!.getTime())
        .slice(0, limit)
        .map(record => {
          const before = load(record)!;
          record.outbox = record.outbox.map(entry =>
            entry.dueAt <= now ? { ...entry, dueAt: until, neverAttempted: false } : entry,
          );
          owe(record);
          return { record: before, entries: before.outbox.filter(({ dueAt }) => dueAt <= now) };
        });
    },

    async complete(said) {
      const now = new Map<string, Loaded>();
      for (const { _id, entryId, place } of said) {
        const record = records.get(_id);
        if (!record) continue;
        record.outbox = record.outbox.filter(({ id }) => id !== entryId);
        if (place) {
          const isOld = ({ key, card, platform }: CardPlace) =>
            key === place.key || (!isSaid(place) && card === place.card && platform === place.platform);
          const others = record.places.filter(known => !isOld(known));
          const said = others.filter(isSaid);
          const kept = isSaid(place) ? said.slice(-(MAX_SAID - 1)) : said;
          record.places = [...others.filter(other => !isSaid(other)), ...kept, place];
        }
        owe(record);
        now.set(_id, load(record)!);
      }
      return now;
    },

    async reschedule(_id, { id, dueAt }, next) {
      const record = records.get(_id);
      const index =
        record?.outbox.findIndex(entry => entry.id === id && entry.dueAt.getTime() === dueAt.getTime()) ?? -1;
      if (!record || index < 0) return false;
      record.outbox[index] = { ...(record.outbox[index] as OutboxEntry), ...next };
      owe(record);
      return true;
    },

    async outboxBacklog() {
      const owed = [...records.values()].filter(({ outbox }) => outbox.length > 0);
      const since = owed.flatMap(({ outbox }) => outbox.map(({ enqueuedAt: at }) => at.getTime()));
      return { depth: owed.length, oldest: since.length > 0 ? new Date(Math.min(...since)) : undefined };
    },

    overdue: async now => [...records.values()].filter(({ wakeAt }) => wakeAt && wakeAt <= now).length,

    async find({ limit, order, ...wanted }) {
      return [...records.values()]
        .filter(record => matches(record, wanted))
        .toSorted(SORTED[order])
        .slice(0, limit)
        .map(record => load(record)!);
    },

    async latest(kind, requesters) {
      return requesters.flatMap(requester => {
        const [newest] = [...records.values()]
          .toReversed()
          .filter(record => record.kind === kind && record.state.requester === requester)
          .toSorted((a, b) => b.state.openedAt.getTime() - a.state.openedAt.getTime());
        return newest ? [load(newest)!] : [];
      });
    },

    count: async wanted => [...records.values()].filter(record => matches(record, wanted)).length,

    async firstTime(delivery) {
      if (deliveries.has(delivery)) return false;
      deliveries.add(delivery);
      return true;
    },

    ping: async () => undefined,
  };
}

const inQueue = (a: Stored, b: Stored) =>
  a.state.priority.localeCompare(b.state.priority) ||
  a.dueAt.getTime() - b.dueAt.getTime() ||
  Number(b.state.vip ?? false) - Number(a.state.vip ?? false) ||
  a.state.openedAt.getTime() - b.state.openedAt.getTime();

const byOpening = (a: Stored, b: Stored) => a.state.openedAt.getTime() - b.state.openedAt.getTime();
const startOf = ({ state }: Stored) => (state as { start?: Date }).start?.getTime() ?? 0;
const SORTED: Record<Wanted['order'], (a: Stored, b: Stored) => number> = {
  queue: inQueue,
  newest: (a, b) => byOpening(b, a),
  oldest: byOpening,
  soonest: (a, b) => startOf(a) - startOf(b),
  none: () => 0,
};

function matches(
  { kind, state, open, queued, dueAt }: Stored,
  {
    sight,
    kind: wantedKind,
    desk,
    requester,
    assignee,
    teams,
    among,
    dueBefore,
    priority,
    awaits,
    statuses,
    keys,
    relatedTo,
    touches,
    during,
  }: Omit<Wanted, 'limit' | 'order'>,
): boolean {
  const visible =
    sight === 'everything' ||
    sight.desks.includes(state.desk) ||
    state.requester === sight.email ||
    state.opener === sight.email ||
    (state.followers ?? []).includes(sight.email) ||
    (state.approvers ?? []).includes(sight.email) ||
    (sight.governs === true && state.governed === true);
  const of = state as Ticket &
    Partial<{ key: string; relations: { to: string }[]; cis: string[]; start: Date; end: Date }>;
  return (
    visible &&
    { queued, open, all: true, resolved: !queued && 'resolvedAt' in state }[among] &&
    (awaits === undefined || (state.awaits ?? []).includes(awaits)) &&
    (priority === undefined || state.priority === priority) &&
    (wantedKind === undefined || kind === wantedKind) &&
    (desk === undefined || state.desk === desk) &&
    (requester === undefined || state.requester === requester) &&
    (assignee === undefined || (state.assignee ?? null) === assignee) &&
    (teams === undefined || teams.includes(state.team)) &&
    (dueBefore === undefined || dueAt <= dueBefore) &&
    (statuses === undefined || statuses.includes(state.status)) &&
    (keys === undefined || (of.key !== undefined && keys.includes(of.key))) &&
    (relatedTo === undefined || (of.relations ?? []).some(({ to }) => relatedTo.includes(to))) &&
    (touches === undefined || (of.cis ?? []).some(ci => touches.includes(ci))) &&
    (during === undefined ||
      (of.start !== undefined && of.start < during.to && of.end !== undefined && of.end > during.from))
  );
}

export function memoryDirectory(): Directory {
  const people = new Map<string, Known>();
  const find = (matches: (known: Known) => boolean) => [...people.values()].find(matches);
  const byEmail = (email: string) => people.get(email) ?? find(({ aliases = [] }) => aliases.includes(email));
  const byAccount = (platform: PlatformName, account: string) =>
    find(({ accounts, ids }) => accounts[platform] === account || ids?.[platform] === account);
  return {
    byAccount: async (platform, account) => byAccount(platform, account),
    byEmail: async email => byEmail(email),
    async remember(person, { platform, account, id }, at, { instead } = { instead: false }) {
      const before = people.get(person.email);
      const isTheirs =
        instead ||
        before?.accounts[platform] === undefined ||
        before.accounts[platform] === account ||
        (id !== undefined && before.ids?.[platform] === id);
      if (!isTheirs) return 'claimed';
      people.set(person.email, {
        ...before,
        ...person,
        accounts: { ...before?.accounts, [platform]: account },
        ...(id === undefined ? {} : { ids: { ...before?.ids, [platform]: id } }),
        seenAt: at,
      });
      return 'remembered';
    },
    async alias(email, more) {
      const holder = byEmail(more);
      if (holder) return holder.email === email ? 'remembered' : 'claimed';
      const known = people.get(email);
      if (known) people.set(email, { ...known, aliases: [...(known.aliases ?? []), more] });
      return 'remembered';
    },
    async forget(platform, account) {
      const known = byAccount(platform, account);
      if (known) people.set(known.email, { ...known, seenAt: new Date(0) });
    },
    aliases: async () =>
      [...people.values()].flatMap(({ email, aliases = [] }) => aliases.map(alias => [alias, email] as const)),
  };
}

export function memoryNumbers(): Numbers {
  const next = new Map<string, number>();
  const back = new Map<string, number[]>();
  return {
    async next(prefix) {
      const returned = back.get(prefix)?.shift();
      if (returned !== undefined) return returned;
      const number = (next.get(prefix) ?? 0) + 1;
      next.set(prefix, number);
      return number;
    },
    giveBack: (prefix, number) =>
      void back.set(
        prefix,
        [...(back.get(prefix) ?? []), number].toSorted((a, b) => a - b),
      ),
    stop: async () => undefined,
  };
}

export function memoryReferences(): References {
  const kept = new Map<string, Readonly<Record<string, unknown>>>();
  return {
    get: async key => structuredClone(kept.get(key)),
    async put(key, value) {
      kept.delete(key);
      kept.set(key, structuredClone(value));
    },
    list: async (prefix, limit) =>
      [...kept]
        .toReversed()
        .filter(([key]) => key.startsWith(prefix))
        .slice(0, limit)
        .map(([, value]) => structuredClone(value)),
  };
}
