import { type Organisation } from '../domain/desk.ts';
import { bot, type Bot } from '../core/handle-message.ts';
import { budgets } from '../core/budget.ts';
import { adjustableClock, systemClock, type AdjustableClock } from '../time/desk-clock.ts';
import { deliverer } from '../delivery/deliver.ts';
import { type PlatformName } from '../domain/message.ts';
import { deskInUse, type DeskText } from '../desk-file/live.ts';
import { type Platform } from '../domain/platform.ts';
import { type AnyQueryModule, type CalendarLink } from '../domain/query.ts';
import { type AnyWorkflow } from '../domain/workflow.ts';
import { startJobs } from '../jobs/agenda.ts';
import { digest } from '../jobs/digest.ts';
import { sweep } from '../jobs/sweep.ts';
import { outboxWorker } from '../delivery/outbox-worker.ts';
import { language } from '../language/index.ts';
import { type Log } from './log.ts';
import { drafts } from '../core/drafts.ts';
import { AGENT_MS, people, type Doubtful } from '../people/people.ts';
import { mongoClockOffset, mongoNumbers } from '../store/counters.ts';
import { runnerClient, isAsked, verifyCallback, type Said } from '../delivery/runner-client.ts';
import { type Store } from '../store/mongo.ts';
import { mongoDirectory } from '../store/people.ts';
import { mongoRecords } from '../store/records.ts';
import { mongoReferences } from '../store/references.ts';
import { clockMover } from '../web/clock.ts';
import { NotUnderstood, type Unresolved } from '../domain/unresolved.ts';
import { type Services } from '../core/services.ts';

/** A database that takes longer than this to say anything is not ready. */
const PING_MS = 2_000;

export type Hark = Awaited<ReturnType<typeof startHark>>;

/** The desk on its database: everything but the adapters and the listener. */
export async function startHark(options: {
  store: Store;
  desk: DeskText;
  workflows: readonly AnyWorkflow[];
  absences: Services['absences'];
  queries: readonly AnyQueryModule[];
  platforms: readonly Platform[];
  adjustable: boolean;
  log: Log;
  calendarLink?: CalendarLink;
  /** Told of the desk whenever another one is in use, and at the start. */
  onDesk?: (organisation: Organisation) => void;
  onUnresolved?: (what: string) => void;
  heardOf?: (verb: string, outcome: string, ms: number) => void;
}) {
  const { store, workflows, queries, platforms, log } = options;
  const records = mongoRecords(store);
  const numbers = mongoNumbers(store);
  const clock = options.adjustable ? await rememberedClock(store) : systemClock;
  const directory = mongoDirectory(store);
  const inUse = deskInUse({
    file: options.desk,
    records,
    directory,
    now: clock.now,
    kind: workflows.find(({ changesDesk }) => changesDesk)?.kind ?? '',
    ...(options.onDesk ? { onChange: options.onDesk } : {}),
  });
  await inUse.refresh();
  const { organisation } = inUse;
  const doubted = new Set<string>();
  const known = people({
    directory,
    platforms,
    organisation,
    vouched: inUse.vouched,
    now: clock.now,
    onAlias: inUse.refresh,
    onDoubt: account =>
      void doubt(account).catch((error: unknown) => log.error({ err: error }, 'no admin could be told of an account')),
  });
  const limited = budgets(clock.now);

  /** Logged once, and an admin told once, however often the account is met. */
  async function doubt(account: Doubtful) {
    const { platform, name, address, why } = account;
    const id = `doubt:${why}:${platform}:${account.id ?? account.account}:${why === 'claimed' ? (address ?? '') : account.missing.join()}`;
    if (doubted.has(id)) return;
    if (doubted.size > 10_000) doubted.clear();
    doubted.add(id);
    log.warn(
      { platform, account: account.account, why },
      'an account is refused until an admin confirms it; they are told',
    );
    await sayToSelf(id, 'account-doubt', {
      platform,
      account: account.id ?? account.account,
      name,
      ...(address === undefined ? {} : { address }),
      ...(why === 'unproven' ? { missing: account.missing.join() } : {}),
    });
  }

  const onUnresolved = (unresolved: Unresolved) => {
    log.error(unresolved, 'the bot meant something that no kind of record has; please report it');
    options.onUnresolved?.(unresolved.what);
  };
  const deliveries = deliverer({
    platforms,
    people: known,
    workflows,
    organisation,
    clock,
    tell: (...said) => tellSelf(...said),
    onUnresolved,
    runs: runnerClient(process.env),
    current: records.byNumber,
    log,
  });
  const outbox = outboxWorker({
    deliverer: deliveries,
    records,
    log,
    demand: () => desk.demand,
    onDeadLetter: (number, address, id) => tellSelf(`undelivered:${number}:${id}`, `undelivered ${number} ${address}`),
  });
  const desk: Bot = bot({
    workflows,
    queries,
    records,
    numbers,
    people: known,
    language: language(organisation),
    clock,
    organisation,
    deskFile: inUse.change,
    absences: options.absences,
    changed: inUse.refresh,
    enabled: platforms.map(({ name }): PlatformName => name),
    outbox,
    drafts: drafts(mongoReferences(store)),
    budgets: limited,
    onFlood(who, what, until) {
      const { most } = limited.limits[what];
      log.warn({ what }, 'somebody does more than anybody should; the lead is told');
      void tellSelf(`flood:${what}:${who.email}:${until.toISOString()}`, 'flood', {
        name: who.name,
        what,
        most: String(most),
      }).catch((error: unknown) => log.error({ err: error }, 'the lead could not be told of a flood'));
    },
    ...(options.calendarLink ? { calendarLink: options.calendarLink } : {}),
    ...(options.heardOf ? { heardOf: options.heardOf } : {}),
  });
  /** What nobody understands is told to the operator, and not said again. */
  async function tellSelf(id: string, words: string, fields?: Readonly<Record<string, string>>) {
    await sayToSelf(id, words, fields).catch((error: unknown) => {
      if (!(error instanceof NotUnderstood)) throw error;
      onUnresolved(error.unresolved);
    });
  }
  async function sayToSelf(id: string, words: string, fields?: Readonly<Record<string, string>>) {
    const said = { id, by: 'hark', where: { platform: 'console' }, words, source: 'command' } as const;
    await desk.handleMessage({ ...said, ...(fields ? { fields } : {}) });
  }

  const runnerNamed = (name: string) =>
    Object.hasOwn(organisation().runners, name) ? organisation().runners[name] : undefined;

  const reminders = sweep({ bot: desk, records, clock, outbox, log });
  const daily = digest({ bot: desk, clock, organisation });
  const jobs = await startJobs(
    store,
    [
      { name: 'sla-reminders', every: '1 second', run: reminders.run, next: reminders.nextWake, now: clock.now },
      { name: 'outbox-recovery', every: '1 second', run: outbox.recover },
      { name: 'digest', every: '30 seconds', run: daily.run },
      { name: 'desk-in-use', every: '2 seconds', run: inUse.refresh },
    ],
    log,
  );

  return {
    bot: desk,
    clock,
    organisation,
    records,
    forget: known.forget,
    vouched: inUse.vouched,
    outbox,
    /** Looked at again where the last look is older than that of an agent. */
    async isInsider(email: string): Promise<boolean> {
      const account = await known.reach(email).catch(() => undefined);
      const person =
        account && (await known.whoIs(account, { withinMs: AGENT_MS, orElse: 'known' }).catch(() => undefined));
      return person?.standing === 'insider';
    },
    /** What a runner says later. `forged`: somebody else says it; `unknown`: nothing waits for that of it. */
    async runnerCallback(name: string, said: Said) {
      const later = verifyCallback(runnerNamed(name), process.env, said);
      if (!later) return 'forged';
      const { number, key, ok, message } = later;
      const record = await records.byNumber(number);
      if (!record || !isAsked(record, name, key)) return 'unknown';
      await sayToSelf(`ran:${name}:${key}`, `runner-callback ${number} ok=${ok ? 'yes' : 'no'} runner=${name}`, {
        text: message,
      });
      return 'heard';
    },
    moveClock:
      'set' in clock ? clockMover({ clock: clock as AdjustableClock, sweep: reminders, outbox, daily }) : undefined,

    /** Undefined when the database and the job queue answer. */
    async trouble(): Promise<string | undefined> {
      try {
        await within(PING_MS, Promise.all([records.ping(), jobs.ping()]));
        return undefined;
      } catch {
        return 'MongoDB does not answer';
      }
    },

    /** Call when nothing comes in any more: says what is being said, lays the rest back, returns unused numbers. */
    async stop() {
      await jobs.stop();
      await outbox.stop();
      await numbers.stop().catch(() => undefined);
      await store.close();
    },
  };
}

const within = (ms: number, work: Promise<unknown>) =>
  Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), ms).unref())]);

async function rememberedClock(store: Store): Promise<AdjustableClock> {
  const offset = mongoClockOffset(store);
  return adjustableClock(await offset.read(), offset.keep);
}
