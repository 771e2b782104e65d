import { timetable } from '../workflows/queries/calendar/index.ts';
import { absencesOf, queries, workflows } from '../workflows/index.ts';
import { BrokenEnvironment, readConfig, type Config } from './app/environment.ts';
import { type DeskText } from './desk-file/live.ts';
import { BrokenDeskFile, readDesk, textOf } from './desk-file/load.ts';
import { type Organisation } from './domain/desk.ts';
import { startHark, type Hark } from './app/create-app.ts';
import { createLog, type Log } from './app/log.ts';
import { platformsOf, warnOfSilentDesks } from './app/platforms.ts';
import { NewerDatabase, openStore } from './store/mongo.ts';
import { upgradeRecords } from './store/upgrade.ts';
import { kindsOf } from './core/replay.ts';
import { DataDirInUse, startMongod, type Mongod } from './store/mongod.ts';
import { personalLinks } from './web/personal-link.ts';
import { calendarRoutes } from './web/calendar.ts';
import { metrics } from './web/metrics.ts';
import { serve } from './web/server.ts';

/** sysexits.h: EX_CONFIG. */
const BROKEN_CONFIGURATION = 78;
const SHUTDOWN_MS = 9_500;

await main().catch((error: unknown) => {
  const configuration =
    error instanceof BrokenEnvironment ||
    error instanceof BrokenDeskFile ||
    error instanceof DataDirInUse ||
    error instanceof NewerDatabase;
  console.error(configuration ? (error as Error).message : error);
  process.exit(configuration ? BROKEN_CONFIGURATION : 1);
});

async function main() {
  const { config, desk } = readAll();
  const { organisation } = desk;
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', error => log.error({ err: error }, 'something was not awaited; please report it'));
  const mongod = 'uri' in config.mongo ? undefined : await embedded(config.mongo, log);
  const stops: (() => Promise<void>)[] = [];
  if (mongod) stops.push(() => mongod.stop());
  onShutdown(stops, log);

  const demo = config.demo ? await demonstration(organisation) : undefined;
  if (demo) stops.unshift(() => demo.stop());
  const counted = metrics();
  const mongoUri = 'uri' in config.mongo ? config.mongo.uri : mongod!.uri;
  const store = await openStore(mongoUri, workflows);
  const upgraded = await upgradeRecords(store, kindsOf(workflows));
  if (upgraded > 0)
    log.info({ records: upgraded }, 'records of an earlier release were brought to the shape of this one');
  const sides = await platformsOf(config, demo, {
    inUse: () => hark.organisation(),
    store,
    counted,
    log,
    hear: (...said) => hark.bot.handleMessage(...said),
    forget: (...of) => hark.forget(...of),
    vouched: () => hark.vouched(),
  });
  let url = config.publicUrl ?? '';
  const links = config.linkSecret === undefined ? undefined : personalLinks(config.linkSecret, () => url);
  const hark = await startHark({
    store,
    desk,
    workflows,
    absences: absencesOf,
    queries,
    platforms: sides.map(({ platform }) => platform),
    adjustable: config.adjustableClock || demo !== undefined,
    log,
    ...(links ? { calendarLink: links.calendar } : {}),
    onDesk: inUse => warnOfSilentDesks(inUse, sides, log),
    onUnresolved: counted.unresolved,
    heardOf(verb, outcome, ms) {
      counted.heard(verb, outcome, ms);
      demo?.heard(verb, outcome);
    },
  });
  stops.unshift(() => hark.stop());
  const server = await serve({
    host: config.host,
    port: config.port,
    routes: sides,
    trouble: hark.trouble,
    metrics: () => counted.text(hark),
    metricsToken: config.metricsToken,
    clock: hark.clock,
    moveClock: hark.moveClock,
    runnerCallback: hark.runnerCallback,
    calendar: links && calendarRoutes({ ...hark, read: links.read, timetable }),
    front: demo ? demo.playground(insideOf(hark)) : front(),
  });
  url ||= server.url;
  for (const side of sides) stops.unshift(() => side.drain());
  stops.unshift(() => server.close());
  for (const side of sides) if ('introduce' in side) void introduced(side.introduce, log);
  const isNew = demo !== undefined && config.demoSeed > 0 && (await hark.records.byNumber('INC-1')) === undefined;
  await demo?.connect(server.url);
  if (isNew) void demo.seed(config.demoSeed);
  console.log(`listening on ${server.url}`);
}

/** Everything that is wrong with the environment and the desk file, in one go. */
function readAll(): { config: Config; desk: DeskText } {
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BrokenEnvironment || error instanceof BrokenDeskFile)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const config = attempt(() => readConfig(process.env));
  const path = config?.deskFile ?? (process.env.DESK_FILE || 'manifest/desk.yaml');
  const desk = attempt(() => {
    const text = textOf(path);
    return { path, text, organisation: readDesk(text, path, new Date()) };
  });
  if (config && desk) return { config, desk };
  console.error(problems.join('\n'));
  process.exit(BROKEN_CONFIGURATION);
}

async function embedded(
  { dataDir, mongod }: { dataDir: string; mongod: string | undefined },
  log: Log,
): Promise<Mongod> {
  if (mongod === undefined)
    throw new BrokenEnvironment([
      'There is no MongoDB: set MONGODB_URI to one, or MONGOD to a mongod binary (npm start finds one by itself)',
    ]);
  const started = await startMongod({
    binary: mongod,
    dataDir,
    onLost() {
      log.fatal({ dataDir }, 'mongod ended and does not come back; mongod.log in the data directory says why');
      process.exit(1);
    },
  });
  log.info({ dataDir }, 'mongod started');
  return started;
}

/** Demo mode plays Slack and Teams itself; nothing of it is loaded otherwise. */
async function demonstration(organisation: Organisation) {
  const { demo } = await import('../adapters/simulator/demo.ts');
  return demo(organisation);
}

async function introduced(introduce: () => Promise<boolean>, log: Log) {
  for (let wait = 1_000; !(await introduce()); wait = Math.min(wait * 2, 60_000)) {
    log.warn({ wait }, 'Slack does not say who I am; check SLACK_BOT_TOKEN and the network');
    await new Promise(resolve => setTimeout(resolve, wait).unref());
  }
}

/** Stops in the reverse order of starting: no more requests, answers out, outbox laid back, database last. */
function onShutdown(stops: (() => Promise<void>)[], log: Log) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    log.info('shutting down');
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    for (const step of stops)
      await step().catch((error: unknown) => log.warn({ err: error }, 'a part did not stop cleanly; nothing is lost'));
    // Agenda's timers would keep the process for half a lock's life.
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

/** What the playground shows of the bot itself. */
function insideOf({ clock, organisation, records, moveClock }: Hark) {
  const verbs = [...workflows, ...queries].flatMap(({ verbs: own }) => Object.entries(own));
  return {
    now: () => clock.now(),
    verbs: verbs.filter(([, { help }]) => help !== undefined).map(([verb]) => verb),
    owing: async () => (await records.outboxBacklog()).depth,
    nextWake: () => records.nextWake(),
    moveClock: (to: object) => (moveClock ? moveClock(to) : Promise.resolve({})),
    async record(number: string) {
      const found = await records.byNumber(number);
      const workflow = workflows.find(({ kind }) => kind === found?.kind);
      if (!found || !workflow) return undefined;
      const read = workflow.clocks(found.state, { now: clock.now(), organisation: organisation() });
      const clocks = read.map(({ name, reading: { state, dueAt } }) => ({ name, state, dueAt }));
      return { ...found, clocks, events: await records.trail(number) };
    },
  };
}

function front(): string {
  return '<!doctype html><html lang="en"><meta charset="utf-8"><title>Hark</title><style>body{font:18px/1.5 system-ui;max-width:36em;margin:15vh auto;padding:0 1em}</style><h1>Hark</h1><p>Hark lives in your chat: say <code>/it help</code> there, or <code>help</code> to the bot in Teams.</p>';
}
