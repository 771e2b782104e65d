import { slackSimulator, type SlackSimulator } from '../../adapters/simulator/slack/index.ts';
import { freshDatabase } from './database.ts';
import { DESK, manifestScopes } from './desk.ts';
import { startProcess, type Running } from './process.ts';

const NAMES = ['Priya', 'Quin', 'Cleo', 'Amir', 'Bo', 'Nina', 'Lena', 'Hana', 'Ada'];

export type Office = {
  slack: SlackSimulator;
  hark: Running;
  env: Record<string, string>;
  start(more?: Record<string, string>): Promise<Running>;
  close(): Promise<void>;
};

/**
 * An office on a simulated Slack and the real bot in a process of its own, on a real MongoDB, spoken to over signed
 * HTTP. `more` agents join the service desk as `agent1@…`.
 */
export async function office({
  desk = DESK,
  agents = 0,
  limits = false,
  env: extra = {},
}: { desk?: string; agents?: number; limits?: boolean; env?: Record<string, string> } = {}): Promise<Office> {
  const hired = Array.from({ length: agents }, (_, index) => `Agent${index + 1}`);
  const people = [...NAMES, ...hired].map(name => ({
    id: `U${name.toUpperCase()}`,
    name,
    email: `${name.toLowerCase()}@larkspur.example`,
  }));
  const slack = await slackSimulator({
    scopes: manifestScopes(),
    limits,
    users: [
      ...people,
      { id: 'UGUEST', name: 'Gus', email: 'gus@elsewhere.example', guest: true },
      { id: 'USTRANGER', name: 'Sam', email: 'sam@partner.example', team: 'T2PARTNER' },
    ],
    channels: [
      { id: 'C0ITDESK', name: 'it-triage' },
      { id: 'C0HRDESK', name: 'hr-triage' },
      { id: 'C0HELP', name: 'help' },
      { id: 'C0GENERAL', name: 'general' },
    ],
  });
  const members = hired.map(name => `, ${name.toLowerCase()}@larkspur.example`).join('');
  const env = {
    MONGODB_URI: freshDatabase(),
    SLACK_SIGNING_SECRET: slack.secret,
    SLACK_BOT_TOKEN: slack.token,
    SLACK_API_URL: slack.apiUrl,
    DESK: desk.replace('bo@larkspur.example]', `bo@larkspur.example${members}]`),
    LOG_LEVEL: 'warn',
    ...extra,
  };
  const start = async (more: Record<string, string> = {}) => {
    const running = await startProcess({ ...env, ...more });
    slack.connect(`${running.url}/slack/events`);
    return running;
  };
  const hark = await start();
  const made: Office = {
    slack,
    hark,
    env,
    async start(more) {
      made.hark = await start(more);
      return made.hark;
    },
    async close() {
      await made.hark.stop();
      await slack.close();
    },
  };
  return made;
}
