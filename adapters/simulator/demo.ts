import { type Organisation } from '../../src/domain/organisation.ts';
import { slackSimulator } from './slack/index.ts';

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

/** Slack for demo mode: the people and the channels of the desk file, on loopback. */
export async function demo(organisation: Organisation) {
  const desks = Object.values(organisation.desks);
  const emails = new Set([
    ...desks.flatMap(({ teams }) => Object.values(teams).flatMap(({ lead, members }) => [lead, ...members])),
    ...organisation.admins,
    ...organisation.people.map(({ email }) => email),
  ]);
  const users = [...emails].map(email => {
    const name = email.split('@', 1)[0] ?? email;
    return {
      id: `U${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`,
      name: name.charAt(0).toUpperCase() + name.slice(1),
      email,
    };
  });
  const channels = desks.flatMap(({ channel, intake, name }) => [
    ...(channel.slack === undefined ? [] : [{ id: channel.slack, name: `${name.toLowerCase()}-triage` }]),
    ...intake.slack.map(id => ({ id, name: `${name.toLowerCase()}-help` })),
  ]);
  const simulator = await slackSimulator({ scopes: SCOPES, users, channels });
  return {
    account: { signingSecret: simulator.secret, botToken: simulator.token, apiUrl: simulator.apiUrl },
    connect: (url: string) => simulator.connect(url),
    stop: () => simulator.close(),
  };
}
