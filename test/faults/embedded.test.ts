import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { runningAt } from '../../src/store/mongod.ts';
import { slackSimulator, type SlackSimulator } from '../../adapters/simulator/slack/index.ts';
import { DESK, manifestScopes } from '../support/desk.ts';
import { failedStart, startProcess } from '../support/process.ts';

let slack: SlackSimulator;
let env: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), 'hark-embedded-'));

beforeAll(async () => {
  slack = await slackSimulator({
    scopes: manifestScopes(),
    users: [{ id: 'UPRIYA', name: 'Priya', email: 'priya@larkspur.example' }],
    channels: [{ id: 'C0ITDESK', name: 'it' }],
  });
  env = {
    DESK,
    DATA_DIR: folder,
    SLACK_SIGNING_SECRET: slack.secret,
    SLACK_BOT_TOKEN: slack.token,
    SLACK_API_URL: slack.apiUrl,
    LOG_LEVEL: 'warn',
  };
});
afterAll(async () => {
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

const mongodRuns = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
};
const mongodPid = () => Number(readFileSync(join(folder, 'mongo', 'mongod.lock'), 'utf8'));
const gone = async (pid: number) => {
  for (let tries = 0; mongodRuns(pid) && tries < 200; tries += 1) await new Promise(resolve => setTimeout(resolve, 50));
  return !mongodRuns(pid);
};

test('the data outlives the bot, however it ends, and mongod ends with it', async () => {
  const first = await startProcess(env);
  slack.connect(`${first.url}/slack/events`);
  await slack.slash('UPRIYA', 'report VPN is down');
  const pid = mongodPid();
  expect(mongodRuns(pid)).toBe(true);

  const second = await failedStart(env);
  expect(second.code).toBe(78);
  expect(second.said).toContain(
    `${folder} is in use by another Hark (process ${first.pid}). Stop that one, or set DATA_DIR to another directory.`,
  );

  await first.kill();
  const third = await startProcess(env);
  expect(await gone(pid)).toBe(true);
  slack.connect(`${third.url}/slack/events`);
  expect((await slack.slash('UPRIYA', 'list mine')).private?.text).toContain('INC-1');
  const killed = mongodPid();
  process.kill(killed, 'SIGKILL');
  expect(await gone(killed)).toBe(true);
  for (let tries = 0; mongodPid() === killed && tries < 200; tries += 1)
    await new Promise(resolve => setTimeout(resolve, 50));
  while ((await fetch(`${third.url}/readyz`)).status !== 200) await new Promise(resolve => setTimeout(resolve, 100));
  expect((await slack.slash('UPRIYA', 'list mine')).private?.text).toContain('INC-1');
  const again = mongodPid();
  expect((await third.stop()).code).toBe(0);
  expect(await gone(again)).toBe(true);
  expect(execFileSync('ls', [folder]).toString()).not.toContain('hark.pid');
});

const linuxTest = existsSync('/proc/self/stat') ? test : test.skip;

linuxTest('a killed bot that nobody has reaped does not hold the directory', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'hark-zombie-'));
  // The shell becomes something that never waits for the child it has: once over, that child stays a zombie.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 120'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = Number(
    await new Promise<string>(said => parent.stdout.once('data', (data: Buffer) => said(String(data)))),
  );
  const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  while (fields()[0] !== 'Z') await new Promise(resolve => setTimeout(resolve, 20));
  mkdirSync(elsewhere, { recursive: true });
  writeFileSync(join(elsewhere, 'hark.pid'), `${pid} ${fields()[19]}`);
  try {
    const started = await startProcess({ ...env, DATA_DIR: elsewhere });
    expect((await started.stop()).code).toBe(0);
  } finally {
    parent.kill('SIGKILL');
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

test('npm run desk -- verify finds what was changed behind the desk, with its record and event', async () => {
  const verify = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../dist/src/setup/check-desk.js', import.meta.url)), 'verify'],
      { env: { PATH: process.env.PATH, MONGOD: process.env.MONGOD, DATA_DIR: folder }, encoding: 'utf8' },
    );
    return { status, said: `${stdout}${stderr}` };
  };
  const stopped = verify();
  expect(stopped.said).toMatch(/^1 records with \d+ events: every chain is whole, and leads to what is stored\.$/m);
  expect(stopped.status).toBe(0);

  const hark = await startProcess(env);
  slack.connect(`${hark.url}/slack/events`);
  await slack.slash('UPRIYA', 'report Printer 🖨️ is on fire');
  await slack.slash('UPRIYA', 'report Mouse is gone');
  expect(verify().status).toBe(0);

  const changes: [string, (connection: Connection) => Promise<unknown>, string][] = [
    [
      'INC-1',
      connection =>
        connection.collection('records').updateOne({ number: 'INC-1' }, { $set: { 'events.0.title': 'All is well' } }),
      'INC-1: event 1 does not fit the one before, or was changed',
    ],
    [
      'INC-2',
      connection => connection.collection('records').updateOne({ number: 'INC-2' }, { $pop: { events: 1 } }),
      'is missing: the trail ends before its head',
    ],
    [
      'INC-2',
      connection => connection.collection('records').updateOne({ number: 'INC-2' }, { $unset: { events: 1 } }),
      'INC-2: it has no events',
    ],
    [
      'INC-3',
      connection =>
        connection.collection('records').updateOne({ number: 'INC-3' }, { $set: { 'state.priority': 'P5' } }),
      'leads to another state than is stored',
    ],
  ];
  const connection = await createConnection(runningAt(folder)!).asPromise();
  for (const [number, change, said] of changes) {
    const before = await connection.collection('records').findOne({ number });
    await change(connection);
    const found = verify();
    expect(found.status).toBe(1);
    expect(found.said).toContain(said);
    expect(found.said).toContain('1 of 3 records are not as they were written.');
    await connection.collection('records').replaceOne({ number }, before!);
  }
  expect(verify().status).toBe(0);
  await connection.close();
  await hark.stop();
});
