import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { type Store } from '../store/mongo.ts';
import { type Log } from '../domain/log.ts';

const LOCK_MS = 5_000;
/** The longest that this replica sleeps between looking whether something is due. */
const NAP_MS = 1_000;
const COLLECTION = 'agendaJobs';

export type Job = {
  name: string;
  every: string;
  run(): Promise<void>;
  next?: () => Promise<Date | undefined>;
  now?: () => Date;
};

export type Jobs = { stop(): Promise<void>; ping(): Promise<void> };

/**
 * The alarm clock. Agenda holds the schedule that everybody can see and is the watchdog across replicas; besides,
 * each replica looks for itself, because a job whose holder was killed rests until its lock expires.
 */
export async function startJobs(
  { connection }: Pick<Store, 'connection'>,
  jobs: readonly Job[],
  log: Log,
): Promise<Jobs> {
  const db = connection.db!;
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: COLLECTION }),
    processEvery: NAP_MS,
    defaultLockLifetime: LOCK_MS,
    defaultConcurrency: 1,
    defaultLockLimit: 1,
  });
  agenda.on('error', (error: unknown) =>
    log.warn({ err: error }, 'agenda has trouble; this replica still looks for itself'),
  );
  // Agenda's own index starts elsewhere: without this one, each poll reads every future job.
  await db.collection(COLLECTION).createIndex({ name: 1, lockedAt: 1, nextRunAt: 1 });
  await db
    .collection(COLLECTION)
    .createIndex({ name: 1 }, { unique: true, partialFilterExpression: { type: 'single' } });
  const guarded = jobs.map(job => ({ ...job, run: onceAtATime(job, log) }));
  for (const { name, run } of guarded) {
    // oxlint-disable-next-line typescript/no-misused-promises -- agenda awaits it; its types say void
    agenda.define(name, async () => run(), { lockLifetime: LOCK_MS });
  }
  await agenda.ready;
  await agenda.start();
  for (const { name, every } of guarded) await scheduled(agenda, name, every);
  const naps = guarded.map(napping);
  return {
    async stop() {
      for (const nap of naps) nap.stop();
      await agenda.stop();
      await Promise.all(guarded.map(({ run }) => run.settled()));
    },
    ping: async () => void (await db.collection(COLLECTION).findOne({}, { projection: { _id: 1 } })),
  };
}

/** Two replicas that start together both insert the job; the unique index lets one of them win. */
async function scheduled(agenda: Agenda, name: string, every: string) {
  await agenda.every(every, name).catch(() => agenda.every(every, name));
}

function onceAtATime({ name, run }: Job, log: Log) {
  let current: Promise<void> | undefined;
  const guarded = () =>
    (current ??= run()
      .catch((error: unknown) => log.warn({ err: error, job: name }, 'a job failed and will run again'))
      .finally(() => (current = undefined)));
  return Object.assign(guarded, { settled: async () => current });
}

/** Runs at the next due moment, at most a second away. */
function napping({ run, next, now = () => new Date() }: Job) {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const rest = async () => {
    const due = await next?.().catch(() => undefined);
    // What is still due after a run could not be done: trying harder would not help.
    const wait = due && due > now() ? due.getTime() - now().getTime() : NAP_MS;
    if (!stopped) timer = setTimeout(() => void run().then(rest), Math.min(NAP_MS, Math.max(15, wait)));
  };
  void rest();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
