import { type Organisation } from '../../src/domain/desk.ts';
import { desksOf, rolesOf } from '../../src/domain/role.ts';
import { playground, type Inside, type Player } from './page/index.ts';
import { seed } from './seed.ts';
import { slackSimulator } from './slack/index.ts';
import { teamsSimulator } from './teams/index.ts';

const SCOPES = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:history',
  'im:write',
  'pins:read',
  'users:read',
  'users:read.email',
  'reactions:read',
];

/** People whom the desk file does not name are employees like any other. */
const EMPLOYEES = ['priya', 'quin'];

/** Of the page's tour. */
const STEPS = new Set(['report', 'claim', 'resolve']);

/** Slack and Teams for demo mode: the people and the channels of the desk file, on loopback. */
export async function demo(organisation: Organisation) {
  const people = peopleIn(organisation);
  const slack = await slackSimulator({
    scopes: SCOPES,
    users: people.map(({ key, name, email }) => ({ id: `U${key}`, name, email })),
    channels: channelsIn(organisation, 'slack', people, key => `U${key}`),
  });
  const teams = await teamsSimulator({
    users: people.map(({ key, name, email }) => ({ id: `29:1${key}`, name, email, aad: `aad-${key}` })),
    channels: channelsIn(organisation, 'teams', people, key => `29:1${key}`),
  });
  const { appId, password, tenantId, server } = teams;
  const taken = new Set<string>();
  let seeding = false;
  return {
    slack: { signingSecret: slack.secret, botToken: slack.token, apiUrl: slack.apiUrl },
    teams: {
      app: { id: appId, password, type: 'SingleTenant' as const, tenant: tenantId },
      tenants: [tenantId],
      serviceHosts: [server.host],
      openIdMetadataUrl: server.openIdMetadataUrl,
      tokenUrl: server.tokenUrl,
    },
    playground: (inside: Omit<Inside, 'taken'>) =>
      playground({
        slack,
        teams,
        players: playersOf(organisation, people),
        inside: { ...inside, taken: () => [...taken] },
      }),
    /** What came of words that somebody said, for the tour. */
    heard(verb: string, outcome: string) {
      if (!seeding && outcome === 'answered' && STEPS.has(verb)) taken.add(verb);
    },
    /** From now on what people do there reaches the bot. */
    async connect(url: string) {
      slack.connect(`${url}/slack/events`);
      teams.connect(`${url}/api/messages`);
      for (const chat of teams.tenant.chats.values()) await teams.install(`29:1${people[0]?.key ?? ''}`, chat);
    },
    /** Fills an empty desk with a morning's tickets. */
    async seed(from: number) {
      seeding = true;
      const players = { employees: named(EMPLOYEES), agents: named(agentsIn(organisation)) };
      await seed(slack, teams, players, from).finally(() => (seeding = false));
    },
    async stop() {
      await slack.close();
      await teams.close();
    },
  };
}

const named = (names: readonly string[]) => names.map(name => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));

/** Those of the first desk. */
const agentsIn = ({ desks }: Organisation) =>
  Object.values(Object.values(desks)[0]?.teams ?? {}).flatMap(({ members }) =>
    members.map(email => email.split('@', 1)[0] ?? email),
  );

/** An employee first, who is named nowhere, then those whom the desk file names. */
function playersOf(organisation: Organisation, people: ReturnType<typeof peopleIn>): Player[] {
  return people.map(({ key, name, email }) => {
    const person = { email, name, standing: 'insider' as const };
    const roles = rolesOf(organisation, person).filter(role => role !== 'employee');
    const desks = desksOf(organisation, person).map(desk => organisation.desks[desk]?.name ?? desk);
    const at = desks.length > 0 ? ` of ${desks.join(' and ')}` : '';
    return { key, name, roles: `${roles.join(', ') || 'employee'}${at}` };
  });
}

function peopleIn({ desks, admins, auditors, people, change }: Organisation) {
  const domain = admins[0]?.split('@')[1] ?? 'example.org';
  const emails = new Set([
    ...EMPLOYEES.map(name => `${name}@${domain}`),
    ...Object.values(desks).flatMap(({ teams }) =>
      Object.values(teams).flatMap(({ lead, members }) => [lead, ...members]),
    ),
    ...Object.values(change?.boards ?? {}).flatMap(({ members }) => members),
    ...(change?.managers ?? []),
    ...admins,
    ...auditors,
    ...people.map(({ email }) => email),
  ]);
  return [...emails].map(email => {
    const name = email.split('@', 1)[0] ?? email;
    const key = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    return { key, email, name: name.charAt(0).toUpperCase() + name.slice(1) };
  });
}

/** Each desk's channel with its agents in it, its help channel with everybody, and each board's with its members. */
function channelsIn(
  { desks, change }: Organisation,
  platform: 'slack' | 'teams',
  people: ReturnType<typeof peopleIn>,
  account: (key: string) => string,
) {
  const boards = Object.entries(change?.boards ?? {}).flatMap(([key, { channel, members }]) => {
    const id = channel?.[platform];
    const inside = people.filter(({ email }) => members.includes(email)).map(each => account(each.key));
    return id === undefined ? [] : [{ id, name: key, members: inside }];
  });
  const own = Object.values(desks).flatMap(({ channel, intake, name, teams }) => {
    const triage = channel[platform];
    const agents = Object.values(teams).flatMap(({ lead, members }) => [lead, ...members]);
    const inside = people.filter(({ email }) => agents.includes(email)).map(({ key }) => account(key));
    return [
      ...(triage === undefined ? [] : [{ id: triage, name: `${name.toLowerCase()}-triage`, members: inside }]),
      ...intake[platform].map(id => ({ id, name: `${name.toLowerCase()}-help` })),
    ];
  });
  return [...own, ...boards];
}
