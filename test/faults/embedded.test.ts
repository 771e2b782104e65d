import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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
