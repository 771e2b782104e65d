import { slack, slackClient } from '../../adapters/slack/index.ts';
import { type Config } from './environment.ts';
import { type InboundMessage, type PlatformName } from '../domain/message.ts';
import { type Organisation } from '../domain/desk.ts';
import { type Vouched } from '../domain/person.ts';
import { type Reply } from '../domain/reply.ts';
import { type Log } from './log.ts';
import { type Store } from '../store/mongo.ts';
import { mongoReferences } from '../store/references.ts';
import { type TeamsConfig } from './teams-environment.ts';
import { type Metrics } from '../web/metrics.ts';

export type Side = ReturnType<typeof slackSide> | Awaited<ReturnType<typeof teamsSide>>;
/** What demo mode plays instead of accounts. */
type Accounts = { slack: NonNullable<Config['slack']>; teams: TeamsConfig };
type Shared = {
  /** With what admins changed since the start. */
  inUse: () => Organisation;
  store: Store;
  counted: Metrics;
  log: Log;
  hear: (message: InboundMessage, until: number) => Promise<Reply>;
  /** What admins said of accounts. */
  vouched: () => Vouched;
  /** Something about an account has changed. */
  forget: (platform: PlatformName, account: string) => Promise<void>;
};

/** The platforms in use, each as a route, a platform and something to wait for. */
export async function platformsOf(config: Config, demo: Accounts | undefined, shared: Shared): Promise<Side[]> {
  const slackAccount = config.slack ?? demo?.slack;
  const teamsAccount = config.teams ?? demo?.teams;
  return [
    ...(slackAccount ? [slackSide(config, slackAccount, shared)] : []),
    ...(teamsAccount ? [await teamsSide(teamsAccount, shared)] : []),
  ];
}

function slackSide(
  config: Config,
  account: NonNullable<Config['slack']>,
  { inUse, counted, log, hear, forget }: Shared,
) {
  const client = slackClient({
    ...account,
    zone: () => inUse().timezone,
    called: (method, outcome) => counted.called('slack', method, outcome),
  });
  return slack({
    signingSecret: account.signingSecret,
    client,
    hear,
    intake: () => intakeOf(inUse(), 'slack'),
    mayAnswer: answerable(config, account.apiUrl),
    forget: account => forget('slack', account),
    onTrouble: (error, what) => log.error({ err: error }, what),
    onStrange: what => log.warn({ what }, 'Slack sent a payload of an unknown shape'),
  });
}

/** Loaded only where it is used: botbuilder is a third of the bot's memory. */
async function teamsSide(account: TeamsConfig, { inUse, store, counted, log, hear, forget, vouched }: Shared) {
  const { SERVICE_HOSTS, teams } = await import('../../adapters/teams/index.ts');
  if (!account.app) log.warn('Teams without an app id: whoever reaches this listener can speak for anybody');
  const refusals = new Set<string>();
  return teams({
    ...account,
    serviceHosts: account.serviceHosts ?? SERVICE_HOSTS,
    zone: () => inUse().timezone,
    references: mongoReferences(store),
    hear,
    forget: id => forget('teams', id),
    vouched,
    intake: () => intakeOf(inUse(), 'teams'),
    channels: () => Object.values(inUse().desks).flatMap(({ channel }) => channel.teams ?? []),
    called: (method, outcome) => counted.called('teams', method, outcome),
    onRefused(why) {
      counted.refused('teams', why);
      if (!refusals.has(why))
        log.warn({ why }, 'a request to /api/messages was refused; later ones like it are only counted');
      refusals.add(why);
    },
    onTrouble: (error, what) => log.error({ err: error }, what),
  });
}

/** A desk whose channels are all elsewhere would answer people and show its agents nothing. */
export function warnOfSilentDesks({ desks }: Organisation, sides: readonly Side[], log: Log) {
  for (const [desk, { channel }] of Object.entries(desks))
    if (!sides.some(({ platform }) => platform.name !== 'console' && channel[platform.name] !== undefined))
      log.warn({ desk }, 'this desk has no channel on a platform in use: its tickets are shown to no agent');
}

const intakeOf = ({ desks }: Organisation, platform: 'slack' | 'teams'): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(desks).flatMap(([key, { intake }]) => intake[platform].map(channel => [channel, key] as const)),
  );

/** Where private answers may be sent: Slack's hosts, and the host that stands in for Slack in tests and demo mode. */
function answerable({ production }: Config, apiUrl: string): (url: URL) => boolean {
  const api = new URL(apiUrl);
  return url =>
    (url.protocol === 'https:' && url.port === '' && url.hostname.endsWith('.slack.com')) ||
    (!production && url.origin === api.origin && api.hostname !== 'slack.com');
}
