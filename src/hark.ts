import { bot, type Bot } from './bot.ts';
import { adjustableClock, systemClock, type AdjustableClock } from './clock.ts';
import { delivery } from './deliver.ts';
import { type PlatformName } from './domain/heard.ts';
import { deskInUse, type DeskText } from './desk-in-use.ts';
import { type Platform } from './domain/platform.ts';
import { type AnyQuestions, type CalendarLink } from './domain/question.ts';
import { type AnyWorkflow } from './domain/workflow.ts';
import { startJobs } from './jobs/agenda.ts';
import { digest } from './jobs/digest.ts';
import { sweep } from './jobs/sweep.ts';
import { lanes } from './lanes.ts';
import { language } from './language/index.ts';
import { type Log } from './log.ts';
import { people } from './people.ts';
import { mongoClockOffset, mongoNumbers } from './store/counters.ts';
import { httpRuns, isAsked, laterFrom } from './runs.ts';
import { type Store } from './store/mongo.ts';
import { mongoDirectory } from './store/people.ts';
import { mongoRecords } from './store/records.ts';
import { clockMover } from './web/clock.ts';

/** A database that takes longer than this to say anything is not ready. */
const PING_MS = 2_000;

export type Hark = Awaited<ReturnType<typeof startHark>>;

/** The desk on its database: everything but the adapters and the listener. */
export async function startHark(options: {
  store: Store;
  desk: DeskText;
  workflows: readonly AnyWorkflow[];
  questions: readonly AnyQuestions[];
  platforms: readonly Platform[];
  adjustable: boolean;
  log: Log;
  calendarLink?: CalendarLink;
  heardOf?: (verb: string, outcome: string, ms: number) => void;
}) {
  const { store, workflows, questions, platforms, log } = options;
  const records = mongoRecords(store);
  const numbers = mongoNumbers(store);
  const clock = options.adjustable ? await rememberedClock(store) : systemClock;
  const inUse = deskInUse({ file: options.desk, records, now: clock.now });
  await inUse.refresh();
  const { organisation } = inUse;
  const known = people({ directory: mongoDirectory(store), platforms, organisation });

  const parcels = delivery({
    platforms,
    people: known,
    workflows,
    organisation,
    clock,
    tell: (...said) => sayToSelf(...said),
    runs: httpRuns(process.env),
    current: records.byNumber,
    log,
  });
  const outbox = lanes({
    delivery: parcels,
    records,
    log,
    giveUp: (number, address, id) => sayToSelf(`undelivered:${number}:${id}`, `undelivered ${number} ${address}`),
  });
  const desk: Bot = bot({
    workflows,
    questions,
    records,
    numbers,
    people: known,
    language: language(options.desk.organisation),
    clock,
    organisation,
    deskFile: inUse.change,
    changed: inUse.refresh,
    enabled: platforms.map(({ name }): PlatformName => name),
    outbox,
    ...(options.calendarLink ? { calendarLink: options.calendarLink } : {}),
    ...(options.heardOf ? { heardOf: options.heardOf } : {}),
  });
  async function sayToSelf(id: string, words: string, fields?: Readonly<Record<string, string>>) {
    const said = { id, by: 'hark', where: { platform: 'console' }, words, manner: 'command' } as const;
    await desk.hear({ ...said, ...(fields ? { fields } : {}) });
  }

  const runnerNamed = (name: string) =>
    Object.hasOwn(organisation().runners, name) ? organisation().runners[name] : undefined;

  const reminders = sweep({ bot: desk, records, clock, lanes: outbox, log });
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
    lanes: outbox,
    /** What a runner says later. `forged`: somebody else says it; `unknown`: nothing waits for that of it. */
    async ran(name: string, said: { body: string; at: string | undefined; signature: string | undefined }) {
      const later = laterFrom(runnerNamed(name), process.env, said);
      if (!later) return 'forged';
      const { number, key, ok, message } = later;
      const record = await records.byNumber(number);
      if (!record || !isAsked(record, name, key)) return 'unknown';
      await sayToSelf(`ran:${name}:${key}`, `ran ${number} ok=${ok ? 'yes' : 'no'} runner=${name}`, { text: message });
      return 'heard';
    },
    moveClock:
      'set' in clock
        ? clockMover({ clock: clock as AdjustableClock, records, sweep: reminders, lanes: outbox, daily })
        : undefined,

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
