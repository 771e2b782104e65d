import { createInterface } from 'node:readline/promises';
import { readDesk, textOf } from '../../src/desk-file/load.ts';
import { startHark } from '../../src/app/create-app.ts';
import { createLog } from '../../src/app/log.ts';
import { openStore } from '../../src/store/mongo.ts';
import { startMongod } from '../../src/store/mongod.ts';
import { absencesOf, queries, workflows } from '../../workflows/index.ts';
import { answerOf, consolePlatform, DESK, heardOn, type Shown } from './index.ts';
import { render } from './render.ts';

/** `npm run console`: the desk in a terminal, on a real MongoDB, without an account anywhere. */
const path = process.env.DESK_FILE ?? 'manifest/desk.yaml';
const text = textOf(path);
const organisation = readDesk(text, path, new Date());
const domain = organisation.admins[0]?.split('@')[1] ?? 'example.org';
const mongod =
  process.env.MONGODB_URI === undefined
    ? await startMongod({ binary: process.env.MONGOD ?? 'mongod', dataDir: process.env.DATA_DIR ?? '.data/console' })
    : undefined;
const terminal = consolePlatform({
  mainDesk: Object.keys(organisation.desks)[0],
  emailOf: account => (/^[a-z][a-z0-9.-]*$/.test(account) ? `${account}@${domain}` : undefined),
  show: shown => console.log(shownAs(shown)),
});
const hark = await startHark({
  store: await openStore(process.env.MONGODB_URI ?? mongod!.uri, workflows),
  desk: { path, text, organisation },
  workflows,
  absences: absencesOf,
  queries,
  platforms: [terminal.platform],
  adjustable: false,
  log: createLog('silent'),
});

const [team] = Object.values(organisation.desks).flatMap(({ teams }) => Object.values(teams));
console.log(`${organisation.organisation}. You are priya, an employee; "as ${team?.members[0]?.split('@', 1)[0] ?? 'amir'}" makes you an agent.
Type commands (help, report VPN is down, list), "press Claim", "quit".\n`);

const lines = createInterface({ input: process.stdin, output: process.stdout });
const session = Date.now();
let me = 'priya';
let said = 0;
lines.setPrompt(`${me}: `);
lines.prompt();
for await (const line of lines) {
  if (!process.stdin.isTTY) console.log(line);
  if (line.trim() === 'quit') break;
  await speak(line.trim());
  await hark.outbox.idle();
  lines.setPrompt(`${me}: `);
  lines.prompt();
}
lines.close();
await hark.stop();
await mongod?.stop();
process.exit(0);

async function speak(line: string) {
  const [, name] = /^as (\S+)$/.exec(line) ?? [];
  if (name) return void (me = name.toLowerCase());
  const [, label] = /^press (.+)$/.exec(line) ?? [];
  const pressed = label === undefined ? undefined : (terminal.button(DESK, label) ?? terminal.button(me, label));
  if (label !== undefined && !pressed) return console.log(`There is no button "${label}".`);
  said += 1;
  const reply = await hark.bot
    .handleMessage(heardOn(me, pressed?.button.words ?? line, `console:${session}:${said}`))
    .catch(() => ({ is: 'refused', why: 'I could not save that. Nothing was changed; please try again.' }) as const);
  const card = answerOf(reply);
  if (card) console.log(indented('', render(card)));
}

function shownAs({ conversation, thread, edited, card }: Shown): string {
  const where = `${conversation === DESK ? '#desk' : `@${conversation}`}${thread === undefined ? '' : ' (in the thread)'}`;
  return indented(`[${where}]${edited ? ' (updated)' : ''} `, render(card));
}

function indented(first: string, text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? `  ${first}${line}` : `    ${line}`))
    .join('\n');
}
