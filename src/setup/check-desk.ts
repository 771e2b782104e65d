import { workflows } from '../../workflows/index.ts';
import { BrokenDeskFile, loadDesk } from '../desk-file/load.ts';
import { withoutEffect } from '../desk-file/without-effect.ts';
import { databaseFor } from '../store/database-for.ts';
import { NewerDatabase, openStore, type Store } from '../store/mongo.ts';
import { mongoRecords } from '../store/records.ts';
import { explained } from './explain.ts';
import { DataDirInUse } from '../store/mongod.ts';
import { verifyRecords } from './verify-records.ts';

/** What an operator asks of a desk without a chat. */
const USAGE = 'Usage: npm run desk -- check [FILE] | verify | explain NUMBER';
/** sysexits.h: EX_USAGE, EX_CONFIG. */
const MISUSED = 64;
const BROKEN_CONFIGURATION = 78;

const COMMANDS: Readonly<Record<string, (rest: readonly string[]) => Promise<number>>> = {
  /** Says what is wrong with a desk file, or that nothing is. */
  async check([file = process.env.DESK_FILE ?? 'manifest/desk.yaml']) {
    const loaded = loadDesk(file, new Date());
    const { organisation, desks, catalogue } = loaded;
    const teams = Object.values(desks).reduce((sum, desk) => sum + Object.keys(desk.teams).length, 0);
    console.log(
      `${file} is fine: ${organisation}, ${Object.keys(desks).length} desks, ${teams} teams, ${catalogue.length} catalogue items.`,
    );
    const idle = withoutEffect(loaded);
    if (idle.length > 0) console.log(`Not in use in this release yet: ${idle.join(', ')}.`);
    return 0;
  },

  /** Checks every chain of the audit trail, and that it leads to what is stored. */
  verify: () =>
    withStore(async store => {
      const { records, events, problems } = await verifyRecords(store, workflows);
      for (const problem of problems) console.error(problem);
      console.log(
        problems.length === 0
          ? `${records} records with ${events} events: every chain is whole, and leads to what is stored.`
          : `${problems.length} of ${records} records are not as they were written.`,
      );
      return problems.length === 0 ? 0 : 1;
    }),

  /** Says what a record waits for: its timers, what it still has to say, and where its cards are. */
  explain: ([number = '']) =>
    withStore(async store => {
      const record = await mongoRecords(store).byNumber(number.toUpperCase());
      console.log(record ? explained(record) : `There is no ${number}.`);
      return record ? 0 : 1;
    }),
};

/** With a database of the operator's, which is there for no longer than `work`. */
async function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  const database = await databaseFor(process.env);
  let store: Store | undefined;
  try {
    store = await openStore(database.uri, workflows);
    return await work(store);
  } finally {
    await store?.close();
    await database.stop();
  }
}

const [named = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, named) ? COMMANDS[named] : undefined;
if (!command) {
  console.error(USAGE);
  process.exit(MISUSED);
}
process.exit(
  await command(rest).catch((error: unknown) => {
    const known = error instanceof BrokenDeskFile || error instanceof DataDirInUse || error instanceof NewerDatabase;
    if (!known) throw error;
    console.error(error.message);
    return BROKEN_CONFIGURATION;
  }),
);
