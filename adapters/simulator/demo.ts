import { type Organisation } from '../../src/domain/organisation.ts';
import { slackSimulator } from './slack/index.ts';
import { teamsSimulator } from './teams/index.ts';

const SCOPES = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
  'reactions:read',
];

/** Slack and Teams for demo mode: the people and the channels of the desk file, on loopback. */
export async function demo(organisation: Organisation) {
  const people = peopleIn(organisation);
  const slack = await slackSimulator({
    scopes: SCOPES,
    users: people.map(({ key, name, email }) => ({ id: `U${key}`, name, email })),
    channels: channelsIn(organisation, 'slack'),
  });
  const teams = await teamsSimulator({
    users: people.map(({ key, name, email }) => ({ id: `29:1${key}`, name, email, aad: `aad-${key}` })),
    channels: channelsIn(organisation, 'teams'),
  });
  const { appId, password, tenantId, server } = teams;
  return {
    slack: { signingSecret: slack.secret, botToken: slack.token, apiUrl: slack.apiUrl },
    teams: {
      app: { id: appId, password, type: 'SingleTenant' as const, tenant: tenantId },
      tenants: [tenantId],
      serviceHosts: [server.host],
      openIdMetadataUrl: server.openIdMetadataUrl,
      tokenUrl: server.tokenUrl,
    },
    /** From now on what people do there reaches the bot. */
    async connect(url: string) {
      slack.connect(`${url}/slack/events`);
      teams.connect(`${url}/api/messages`);
      for (const chat of teams.tenant.chats.values()) await teams.install(`29:1${people[0]?.key ?? ''}`, chat);
    },
    async stop() {
      await slack.close();
      await teams.close();
    },
  };
}

function peopleIn({ desks, admins, people }: Organisation) {
  const emails = new Set([
    ...Object.values(desks).flatMap(({ teams }) =>
      Object.values(teams).flatMap(({ lead, members }) => [lead, ...members]),
    ),
    ...admins,
    ...people.map(({ email }) => email),
  ]);
  return [...emails].map(email => {
    const name = email.split('@', 1)[0] ?? email;
    const key = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    return { key, email, name: name.charAt(0).toUpperCase() + name.slice(1) };
  });
}

const channelsIn = ({ desks }: Organisation, platform: 'slack' | 'teams') =>
  Object.values(desks).flatMap(({ channel, intake, name }) => {
    const triage = channel[platform];
    return [
      ...(triage === undefined ? [] : [{ id: triage, name: `${name.toLowerCase()}-triage` }]),
      ...intake[platform].map(id => ({ id, name: `${name.toLowerCase()}-help` })),
    ];
  });
