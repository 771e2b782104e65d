import { slackSimulator, type SlackSimulator } from '../../adapters/simulator/slack/index.ts';
import { teamsSimulator, type TeamsSimulator } from '../../adapters/simulator/teams/index.ts';
import { freshDatabase } from './database.ts';
import { DESK, manifestScopes } from './desk.ts';
import { startProcess, type Running } from './process.ts';

const NAMES = ['Priya', 'Quin', 'Cleo', 'Amir', 'Bo', 'Nina', 'Lena', 'Hana', 'Ada'];

export type Office = {
  slack: SlackSimulator;
  teams: TeamsSimulator;
  hark: Running;
  env: Record<string, string>;
  start(more?: Record<string, string>): Promise<Running>;
  close(): Promise<void>;
};

/**
 * An office on a simulated Slack, a simulated Teams, or both, and the real bot in a process of its own, on a real MongoDB, spoken to over signed
 * HTTP. `more` agents join the service desk as `agent1@…`.
 */
export async function office({
  desk = DESK,
  agents = 0,
  limits = false,
  on = ['slack'],
  installed = true,
  storms = false,
  enterprise,
  env: extra = {},
}: {
  desk?: string;
  agents?: number;
  limits?: boolean;
  on?: readonly ('slack' | 'teams')[];
  /** Whether Teams has told the bot that it was installed. */
  installed?: boolean;
  /** Slack's events come twice at once, and again under a new id. */
  storms?: boolean;
  /** The organisation of workspaces. */
  enterprise?: string;
  env?: Record<string, string>;
} = {}): Promise<Office> {
  const hired = Array.from({ length: agents }, (_, index) => `Agent${index + 1}`);
  const people = [...NAMES, ...hired].map(name => ({
    id: `U${name.toUpperCase()}`,
    name,
    email: `${name.toLowerCase()}@larkspur.example`,
  }));
  const slack = await slackSimulator({
    scopes: manifestScopes(),
    limits,
    storms,
    ...(enterprise === undefined ? {} : { enterprise }),
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
      { id: 'C0CAB', name: 'change-board' },
    ],
  });
  const teams = await teamsSimulator({
    limits,
    users: [
      ...[...NAMES, ...hired].map(name => inTeams(name)),
      { ...inTeams('Gus'), email: 'gus@elsewhere.example', guest: true },
      { ...inTeams('Sam'), email: 'sam@partner.example', tenant: '77777777-6666-4555-8444-333333333333' },
    ],
    channels: ['itdesk', 'hrdesk', 'help', 'general', 'cab'].map(name => ({
      id: `19:${name}@thread.tacv2`,
      name,
      team: '19:general@thread.tacv2',
    })),
  });
  const members = hired.map(name => `, ${name.toLowerCase()}@larkspur.example`).join('');
  const env = {
    MONGODB_URI: freshDatabase(),
    ...(on.includes('slack')
      ? { SLACK_SIGNING_SECRET: slack.secret, SLACK_BOT_TOKEN: slack.token, SLACK_API_URL: slack.apiUrl }
      : {}),
    ...(on.includes('teams') ? teams.env : {}),
    DESK: desk.replace('bo@larkspur.example]', `bo@larkspur.example${members}]`),
    LOG_LEVEL: 'warn',
    ...extra,
  };
  const start = async (more: Record<string, string> = {}) => {
    const running = await startProcess({ ...env, ...more });
    slack.connect(`${running.url}/slack/events`);
    teams.connect(`${running.url}/api/messages`);
    return running;
  };
  const hark = await start();
  if (on.includes('teams') && installed)
    await teams.install('29:1ADA', teams.tenant.chats.get('19:general@thread.tacv2'));
  const made: Office = {
    slack,
    teams,
    hark,
    env,
    async start(more) {
      made.hark = await start(more);
      return made.hark;
    },
    async close() {
      await made.hark.stop();
      await slack.close();
      await teams.close();
    },
  };
  return made;
}

/** `Priya` is `29:1PRIYA` in Teams, and the same person as in Slack by her e-mail. */
const inTeams = (name: string) => ({
  id: `29:1${name.toUpperCase()}`,
  name,
  email: `${name.toLowerCase()}@larkspur.example`,
  aad: `aad-${name.toLowerCase()}`,
});
