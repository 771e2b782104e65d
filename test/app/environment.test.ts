import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { BrokenEnvironment, readConfig } from '../../src/app/environment.ts';
import { BrokenDeskFile, loadDesk, readDesk } from '../../src/desk-file/load.ts';
import { openBetween } from '../../src/time/calendar.ts';
import { calendarOf } from '../../src/domain/desk.ts';
import { BOTH, DESK } from '../support/desk.ts';

const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' };
const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '99999999-8888-4777-8666-555555555555';
const teams = { MicrosoftAppId: APP, MicrosoftAppPassword: 'p', MicrosoftAppTenantId: TENANT };
const problems = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof BrokenEnvironment || error instanceof BrokenDeskFile) return error.problems;
    throw error;
  }
  return [];
};

describe('the environment', () => {
  test('without credentials it is demo mode, on loopback only', () => {
    expect(readConfig({})).toMatchObject({
      slack: undefined,
      host: '127.0.0.1',
      port: 3000,
      mongo: { dataDir: '.data' },
      deskFile: 'manifest/desk.yaml',
    });
    expect(readConfig({ ...slack, MONGODB_URI: '' })).toMatchObject({ host: '0.0.0.0', mongo: { dataDir: '.data' } });
  });

  test('Teams alone is enough, and without an app id it is on loopback only', () => {
    expect(readConfig(teams)).toMatchObject({
      demo: false,
      slack: undefined,
      host: '0.0.0.0',
      teams: { app: { id: APP, type: 'SingleTenant', tenant: TENANT }, tenants: [TENANT], serviceHosts: undefined },
    });
    expect(readConfig({ TEAMS_SERVICE_HOSTS: '127.0.0.1:1' })).toMatchObject({
      host: '127.0.0.1',
      teams: { tenants: [] },
    });
  });

  test('all that is wrong is said at once', () => {
    expect(
      problems(() =>
        readConfig({ PORT: 'x', MONGODB_URI: 'http://x', CLOCK: 'sundial', LOG_LEVEL: 'loud', PUBLIC_URL: 'x' }),
      ),
    ).toEqual([
      'PORT must be a number',
      'PUBLIC_URL must be a URL',
      'MONGODB_URI must begin with mongodb:// or mongodb+srv://',
      'CLOCK is system or adjustable',
      'LOG_LEVEL is a pino level such as info or warn',
    ]);
  });

  test.each([
    [
      'half of the Slack credentials',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN is set but SLACK_SIGNING_SECRET is not; set both or neither',
    ],
    [
      'demo mode in production',
      { NODE_ENV: 'production' },
      'demo mode is refused in production; set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or MicrosoftAppId and its kin',
    ],
    [
      'an empty app id in production',
      { ...slack, NODE_ENV: 'production', MicrosoftAppTenantId: TENANT },
      'MicrosoftAppId is empty, so anybody could speak for anybody; set it (without it Teams works on loopback only, and never in production)',
    ],
    [
      'an empty app id where others can reach it',
      { HOST: '0.0.0.0', MicrosoftAppTenantId: TENANT },
      'MicrosoftAppId is empty, so anybody could speak for anybody; set it (without it Teams works on loopback only, and never in production)',
    ],
    [
      'an app id without its password',
      { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT },
      'MicrosoftAppId is set but MicrosoftAppPassword is not; set both or neither',
    ],
    [
      'an app id without its tenant',
      { MicrosoftAppId: APP, MicrosoftAppPassword: 'p' },
      'MicrosoftAppTenantId is needed with MicrosoftAppId: nobody else may use the bot',
    ],
    [
      'a typo in the app type, which the SDK would read as any tenant',
      { ...teams, MicrosoftAppType: 'SingelTenant' },
      'MicrosoftAppType is SingleTenant, MultiTenant or UserAssignedMSI',
    ],
    [
      'a password for a managed identity',
      { ...teams, MicrosoftAppType: 'UserAssignedMSI' },
      'MicrosoftAppPassword must be left out with MicrosoftAppType=UserAssignedMSI',
    ],
    [
      'an app id that is none',
      { ...teams, MicrosoftAppId: 'hark', NODE_ENV: 'production' },
      'MicrosoftAppId must be a GUID, as the registration shows it',
    ],
    [
      'a connector on loopback in production',
      { ...teams, TEAMS_SERVICE_HOSTS: 'smba.trafficmanager.net, 127.0.0.1:3978', NODE_ENV: 'production' },
      'TEAMS_SERVICE_HOSTS may not name a loopback host in production',
    ],
    [
      'a plain-http identity in production',
      { ...teams, TEAMS_TOKEN_URL: 'http://x/token', NODE_ENV: 'production' },
      'TEAMS_TOKEN_URL must be https in production',
    ],
    [
      'service hosts that are addresses',
      { ...teams, TEAMS_SERVICE_HOSTS: 'https://smba.trafficmanager.net/' },
      'TEAMS_SERVICE_HOSTS is a comma list of host names, *.host names or 127.0.0.1:PORT',
    ],
    [
      'demo mode where others can reach it',
      { HOST: '0.0.0.0' },
      'HOST=0.0.0.0: demo mode listens on loopback only, because whoever reaches it can play everybody',
    ],
    [
      'an adjustable clock in production',
      { ...slack, NODE_ENV: 'production', CLOCK: 'adjustable' },
      'CLOCK=adjustable is refused in production, which credentials mean unless NODE_ENV is development or test',
    ],
    [
      'a plain-http Slack in production',
      { ...slack, NODE_ENV: 'production', SLACK_API_URL: 'http://x/' },
      'SLACK_API_URL must be https in production, which credentials mean unless NODE_ENV is development or test',
    ],
    [
      'an adjustable clock with credentials, where nobody said that it is a test',
      { ...slack, CLOCK: 'adjustable' },
      'CLOCK=adjustable is refused in production, which credentials mean unless NODE_ENV is development or test',
    ],
    [
      'a plain-http Slack with credentials',
      { ...slack, SLACK_API_URL: 'http://x/' },
      'SLACK_API_URL must be https in production, which credentials mean unless NODE_ENV is development or test',
    ],
    [
      'a connector on loopback with credentials',
      { ...teams, TEAMS_SERVICE_HOSTS: '127.0.0.1:3978' },
      'TEAMS_SERVICE_HOSTS may not name a loopback host in production',
    ],
  ])('%s is refused', (_, environment, problem) => {
    expect(problems(() => readConfig(environment as Record<string, string>))).toEqual([problem]);
  });

  test.each(['development', 'test'])('NODE_ENV=%s means no production, whatever is set', NODE_ENV => {
    expect(problems(() => readConfig({ ...slack, NODE_ENV, CLOCK: 'adjustable', SLACK_API_URL: 'http://x/' }))).toEqual(
      [],
    );
  });

  test('.env.example names everything that is read, and nothing else', () => {
    const named = [...readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').matchAll(/^(\w+)=/gm)].map(
      ([, name = '']) => name,
    );
    const code = ['environment', 'teams-environment'].map(file =>
      readFileSync(new URL(`../../src/app/${file}.ts`, import.meta.url), 'utf8'),
    );
    const read = [...code.join('\n').matchAll(/^ {2}(\w+): (?:on|z)/gm)].map(([, name = '']) => name);
    const unsupported = ['SLACK_CLIENT_ID', 'SLACK_APP_TOKEN'];
    expect(named.toSorted((a, b) => a.localeCompare(b))).toEqual(
      read.filter(name => !unsupported.includes(name)).toSorted((a, b) => a.localeCompare(b)),
    );
  });
});

describe('the desk file', () => {
  const now = new Date('2026-03-27T09:00:00Z');
  const example = new URL('../../../shared/desk.example.yaml', import.meta.url);
  (existsSync(example) ? test : test.skip)('the shared example loads unchanged', () => {
    const organisation = loadDesk(example.pathname, now);
    expect([organisation.organisation, Object.keys(organisation.desks), organisation.catalogue.length]).toEqual([
      'Northwind',
      ['it', 'hr'],
      2,
    ]);
    const office = calendarOf(organisation, 'office');
    const open = (from: string, to: string) => openBetween(office, new Date(from), new Date(to)) / 3_600_000;
    expect(open('2026-12-24T00:00Z', '2026-12-25T00:00Z')).toBe(3);
    expect(open('2026-12-25T00:00Z', '2026-12-29T00:00Z')).toBe(0);
    expect(open('2026-04-03T00:00Z', '2026-04-04T00:00Z')).toBe(0);
    expect(open('2026-03-27T00:00Z', '2026-03-28T00:00Z')).toBe(6);
  });

  test('our own example loads', () => {
    expect(loadDesk('manifest/desk.yaml', now).organisation).toBe('Larkspur');
  });

  test('every problem is named with its line, all at once', () => {
    const broken = DESK.replace('timezone: Europe/Berlin', 'timezone: Europe/Leeds')
      .replace('respond: 15m', 'respond: soon')
      .replace('lead: nora@larkspur.example, members: [nina', 'lead: lena, members: [nina')
      .replace('confidential: true', 'confidental: true');
    expect(problems(() => readDesk(broken, 'desk.yaml', now))).toEqual([
      'line 4: timezone is not an IANA time zone',
      'line 14: sla.0.respond must be a duration such as 30s, 15m, 4h, 3bd or 14d',
      'line 28: desks.it.teams.network.lead must be an e-mail address',
      'line 35: desks.hr.confidental is not a setting that I know',
    ]);
  });

  test('names that name nothing are found, with their lines', () => {
    const broken = DESK.replace('team: network, examples', 'team: netwrok, examples')
      .replace('resolve: 4h, calendar: always', 'resolve: 4h, calendar: offices')
      .replace('- { when: { kind: incident }, respond', '- { when: { kind: incident, priority: P2 }, respond');
    expect(problems(() => readDesk(broken, 'desk.yaml', now))).toEqual([
      'line 14: sla.0.calendar: there is no calendar "offices"',
      'line 13: sla: no row applies to every incident; end with { when: { kind: incident }, … }',
      'line 31: desks.it.categories.0.team: there is no team "netwrok"',
    ]);
  });

  test('a channel of Teams is named as Teams names it, and a confidential desk shares none', () => {
    const broken = BOTH.replace('teams: "19:itdesk@thread.tacv2"', 'teams: "19%3Aitdesk%40thread.tacv2"').replace(
      'slack: C0HRDESK',
      'slack: C0ITDESK',
    );
    expect(problems(() => readDesk(broken, 'desk.yaml', now))).toEqual([
      'line 24: desks.it.channel.teams is not the id of a Teams channel, such as 19:…@thread.tacv2',
      'line 37: desks.hr.channel.slack: is the channel of it too, and one of them is confidential',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('nothing can be named %s', name => {
    const named = (text: string, from: string, key: string) =>
      problems(() => readDesk(text.replace(from, `${key}:`), 'desk.yaml', now)).join('\n');
    for (const from of ['  hr:', 'network:', 'always:']) {
      const said = named(DESK, from, `${from.slice(0, from.search(/\w/))}"${name}"`);
      expect(said).toMatch(/line \d+: /);
      expect(said).toContain(name);
    }
  });

  test('what is no YAML, and a calendar that never opens, are refused', () => {
    expect(problems(() => readDesk('a: [', 'desk.yaml', now))[0]).toMatch(/^line 1: /);
    const shut = DESK.replace(
      'always: { always: true }',
      'always: { timezone: Europe/London, hours: { mon-fri: [] } }',
    );
    expect(problems(() => readDesk(shut, 'desk.yaml', now))).toEqual(['line 8: calendars.always: never opens']);
  });
});
