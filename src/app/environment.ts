import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { half, isLoopback, TeamsEnvironment, teamsOf, teamsProblems, type TeamsConfig } from './teams-environment.ts';

const on = z.string().min(1).optional();

const Environment = z.object({
  PORT: z.coerce
    .number({ error: 'PORT must be a number' })
    .int()
    .min(0)
    .max(65_535, 'PORT must be at most 65535')
    .default(3000),
  HOST: on,
  PUBLIC_URL: z.url('PUBLIC_URL must be a URL').optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'MONGODB_URI must begin with mongodb:// or mongodb+srv://')
    .optional(),
  MONGOD: on,
  DATA_DIR: z.string().default('.data'),
  DESK_FILE: z.string().default('manifest/desk.yaml'),
  SLACK_SIGNING_SECRET: on,
  SLACK_BOT_TOKEN: z.string().startsWith('xox', 'SLACK_BOT_TOKEN must be a bot token (xoxb-…)').optional(),
  SLACK_CLIENT_ID: on,
  SLACK_APP_TOKEN: on,
  SLACK_API_URL: z.url('SLACK_API_URL must be a URL').default('https://slack.com/api/'),
  ...TeamsEnvironment.shape,
  DEMO_SEED: z.coerce.number({ error: 'DEMO_SEED must be a number' }).int().min(0).default(1),
  METRICS_TOKEN: on,
  LINK_SECRET: z.string().min(16, 'LINK_SECRET must have at least 16 characters').optional(),
  CLOCK: z.enum(['system', 'adjustable'], { error: 'CLOCK is system or adjustable' }).default('system'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'LOG_LEVEL is a pino level such as info or warn',
    })
    .default('info'),
  NODE_ENV: on,
});

type Slack = { signingSecret: string; botToken: string; apiUrl: string };

export type Config = {
  port: number;
  host: string;
  publicUrl: string | undefined;
  mongo: { uri: string } | { dataDir: string; mongod: string | undefined };
  deskFile: string;
  slack: Slack | undefined;
  teams: TeamsConfig | undefined;
  /** No platform is set up: Slack and Teams are played here. */
  demo: boolean;
  /** Of demo mode's sample tickets; 0 for none. */
  demoSeed: number;
  metricsToken: string | undefined;
  /** Makes personal links; without it there are none. */
  linkSecret: string | undefined;
  adjustableClock: boolean;
  logLevel: string;
  /** Strict: NODE_ENV says so, or credentials are set and it is neither development nor test. */
  production: boolean;
};

/** All that is wrong with the environment, at once. */
export class BrokenEnvironment extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment needs mending (see .env.example):\n${problems.map(problem => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const unreadable = issues.map(({ message, path }) =>
    message.includes(String(path[0])) ? message : `${String(path[0])}: ${message}`,
  );
  // What can be read is looked at as well, so that all is said at once.
  const broken = new Set(issues.map(({ path }) => path[0]));
  const env =
    parsed.data ?? Environment.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !broken.has(name))));
  const teams = teamsOf(env);
  // Whoever has given credentials runs a desk for people, whether or not NODE_ENV says so.
  const hasCredentials = Boolean(env.SLACK_SIGNING_SECRET || env.SLACK_BOT_TOKEN || env.MicrosoftAppId);
  const isTrial = env.NODE_ENV === 'development' || env.NODE_ENV === 'test';
  const production = env.NODE_ENV === 'production' || (hasCredentials && !isTrial);
  const demo = !env.SLACK_SIGNING_SECRET && !env.SLACK_BOT_TOKEN && !teams;
  const contradictions = [
    ...(env.SLACK_BOT_TOKEN && !env.SLACK_SIGNING_SECRET ? [half('SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET')] : []),
    ...(env.SLACK_SIGNING_SECRET && !env.SLACK_BOT_TOKEN ? [half('SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN')] : []),
    ...(env.SLACK_CLIENT_ID
      ? ['SLACK_CLIENT_ID: this version serves one workspace; use SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN']
      : []),
    ...(env.SLACK_APP_TOKEN ? ['SLACK_APP_TOKEN: this version has no Socket Mode; leave it out and use HTTP'] : []),
    ...(teams ? teamsProblems(env, { production, loopback: isLoopback(env.HOST ?? '127.0.0.1') }) : []),
    ...(production && env.CLOCK === 'adjustable'
      ? ['CLOCK=adjustable is refused in production, which credentials mean unless NODE_ENV is development or test']
      : []),
    ...(production && demo
      ? [
          'demo mode is refused in production; set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or MicrosoftAppId and its kin',
        ]
      : []),
    ...(demo && env.HOST !== undefined && !isLoopback(env.HOST)
      ? [`HOST=${env.HOST}: demo mode listens on loopback only, because whoever reaches it can play everybody`]
      : []),
    ...(production && env.SLACK_API_URL.startsWith('http://')
      ? ['SLACK_API_URL must be https in production, which credentials mean unless NODE_ENV is development or test']
      : []),
  ];
  const isAbout = (problem: string) => [...broken].some(name => problem.includes(String(name)));
  const problems = [...unreadable, ...contradictions.filter(problem => !isAbout(problem))];
  if (problems.length > 0) throw new BrokenEnvironment(problems);
  return {
    port: env.PORT,
    host: env.HOST ?? (demo || (teams && !teams.app) ? '127.0.0.1' : '0.0.0.0'),
    publicUrl: env.PUBLIC_URL,
    mongo: env.MONGODB_URI ? { uri: env.MONGODB_URI } : { dataDir: env.DATA_DIR, mongod: env.MONGOD },
    deskFile: env.DESK_FILE,
    slack:
      env.SLACK_SIGNING_SECRET && env.SLACK_BOT_TOKEN
        ? { signingSecret: env.SLACK_SIGNING_SECRET, botToken: env.SLACK_BOT_TOKEN, apiUrl: env.SLACK_API_URL }
        : undefined,
    teams,
    demo,
    demoSeed: env.DEMO_SEED,
    metricsToken: env.METRICS_TOKEN,
    // Whoever plays in demo mode has everybody's rights anyway; a new secret at each start is enough.
    linkSecret: env.LINK_SECRET ?? (demo ? randomUUID() : undefined),
    adjustableClock: env.CLOCK === 'adjustable',
    logLevel: env.LOG_LEVEL,
    production,
  };
}
