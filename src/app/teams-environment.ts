import { z } from 'zod';

const SERVICE_HOST = String.raw`(?:(?:\*\.)?[\w.-]+(?::\d+)?|\[::1\]:\d+)`;
const SERVICE_HOSTS = new RegExp(`^${SERVICE_HOST}(?:\\s*,\\s*${SERVICE_HOST})*$`);
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/;

const on = z.string().min(1).optional();

/** Teams' part of the environment, in Bot Framework's own names. */
export const TeamsEnvironment = z.object({
  MicrosoftAppId: on,
  MicrosoftAppPassword: on,
  MicrosoftAppType: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], {
      error: 'MicrosoftAppType is SingleTenant, MultiTenant or UserAssignedMSI',
    })
    .optional(),
  MicrosoftAppTenantId: on,
  TEAMS_OPENID_METADATA_URL: z.url('TEAMS_OPENID_METADATA_URL must be a URL').optional(),
  TEAMS_TOKEN_URL: z.url('TEAMS_TOKEN_URL must be a URL').optional(),
  TEAMS_SERVICE_HOSTS: z
    .string()
    .regex(SERVICE_HOSTS, 'TEAMS_SERVICE_HOSTS is a comma list of host names, *.host names or 127.0.0.1:PORT')
    .optional(),
});

export type TeamsConfig = {
  /** Undefined without an app id: on loopback only, and anybody may speak for anybody. */
  app:
    | {
        id: string;
        password: string | undefined;
        type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
        tenant: string;
      }
    | undefined;
  /** Lower case. */
  tenants: readonly string[];
  /** Microsoft's own when undefined, for this and the next two. */
  serviceHosts: readonly string[] | undefined;
  openIdMetadataUrl: string | undefined;
  tokenUrl: string | undefined;
};

/** Two names that go together. */
export const half = (name: string, needs: string) => `${name} is set but ${needs} is not; set both or neither`;

export const isLoopback = (host: string) => LOOPBACK.test(host);

type Env = z.infer<typeof TeamsEnvironment>;

/** Undefined when nothing of Teams is set; its type alone says nothing. */
export function teamsOf(env: Env): TeamsConfig | undefined {
  const names = Object.keys(TeamsEnvironment.shape) as (keyof Env)[];
  if (names.every(name => name === 'MicrosoftAppType' || env[name] === undefined)) return undefined;
  const { MicrosoftAppId: id, MicrosoftAppTenantId: tenant, MicrosoftAppType: type = 'SingleTenant' } = env;
  return {
    app: id === undefined ? undefined : { id, password: env.MicrosoftAppPassword, type, tenant: tenant ?? '' },
    tenants: tenant === undefined ? [] : [tenant.toLowerCase()],
    serviceHosts: hostsOf(env),
    openIdMetadataUrl: env.TEAMS_OPENID_METADATA_URL,
    tokenUrl: env.TEAMS_TOKEN_URL,
  };
}

const hostsOf = ({ TEAMS_SERVICE_HOSTS: hosts }: Env): string[] | undefined =>
  hosts?.split(',').map(host => host.trim().toLowerCase());

export function teamsProblems(
  env: Env,
  { production, loopback }: { production: boolean; loopback: boolean },
): string[] {
  const { MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = env;
  const isManaged = env.MicrosoftAppType === 'UserAssignedMSI';
  const isGuid = (value: string | undefined) => value === undefined || GUID.test(value);
  const plain = (['TEAMS_OPENID_METADATA_URL', 'TEAMS_TOKEN_URL'] as const).filter(name =>
    env[name]?.startsWith('http://'),
  );
  const problems: [boolean, string][] = [
    [
      id === undefined && (production || !loopback),
      'MicrosoftAppId is empty, so anybody could speak for anybody; set it (without it Teams works on loopback only, and never in production)',
    ],
    [id !== undefined && !isManaged && password === undefined, half('MicrosoftAppId', 'MicrosoftAppPassword')],
    [
      isManaged && password !== undefined,
      'MicrosoftAppPassword must be left out with MicrosoftAppType=UserAssignedMSI',
    ],
    [
      id !== undefined && tenant === undefined,
      'MicrosoftAppTenantId is needed with MicrosoftAppId: nobody else may use the bot',
    ],
    [production && !isGuid(id), 'MicrosoftAppId must be a GUID, as the registration shows it'],
    [production && !isGuid(tenant), 'MicrosoftAppTenantId must be a GUID, as the registration shows it'],
    [
      production && (hostsOf(env) ?? []).some(host => isLoopback(host.replace(/:\d+$/, ''))),
      'TEAMS_SERVICE_HOSTS may not name a loopback host in production',
    ],
    ...plain.map((name): [boolean, string] => [production, `${name} must be https in production`]),
  ];
  return problems.filter(([holds]) => holds).map(([, problem]) => problem);
}
