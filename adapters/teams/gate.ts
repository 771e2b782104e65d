import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { type Keys } from './keys.ts';
import { isAllowed } from './service.ts';

const MAX_HEADER = 8_192;
const SKEW_SECONDS = 300;
const CHANNEL = 'msteams';
const BELIEVED_MS = 5 * 60_000;
const TOKENS = 200;
/** Bot Framework: who signs the tokens of channels. */
export const ISSUER = 'https://api.botframework.com';

export type Gate = {
  /** Undefined: none, which only a desk on loopback may have; then anybody may speak for anybody. */
  appId: string | undefined;
  keys: Keys;
  /** Lower-case tenant ids. */
  tenants: readonly string[];
  serviceHosts: readonly string[];
  /** Tokens whose signatures were verified, and until when that is believed: Teams sends one with many activities. */
  verified: Map<string, number>;
};

export type Claims = Readonly<Record<string, unknown>>;
export type Refused = { is: 'refused'; status: 400 | 401 | 403; why: string };

const refuse = (status: Refused['status'], why: string): Refused => ({ is: 'refused', status, why });

/**
 * Whether Microsoft's Teams sent this for this bot and tenant. The first check that fails decides, and authenticity
 * comes before anything about the body, so that whoever has no token learns only "401" (reference/teams.md §1.5).
 */
export async function admitted(
  gate: Gate,
  authorization: string | undefined,
  raw: Buffer,
): Promise<{ is: 'admitted'; activity: Record<string, unknown>; claims: Claims } | Refused> {
  const claims = gate.appId === undefined ? {} : await authentic(gate, gate.appId, authorization);
  if (isRefused(claims)) return claims;
  const activity = parsed(raw);
  if (!activity) return refuse(400, 'not an activity');
  const wrong = misplaced(gate, activity, claims);
  return wrong ?? { is: 'admitted', activity, claims };
}

const isRefused = (result: Claims | Refused): result is Refused => 'is' in result && result.is === 'refused';

/** The token's claims when it is Microsoft's and for us. */
async function authentic(
  { keys, verified }: Gate,
  appId: string,
  authorization: string | undefined,
): Promise<Claims | Refused> {
  const token = tokenIn(authorization);
  if (token === undefined) return refuse(401, 'no bearer token');
  const unverified = decoded(token);
  if (!unverified) return refuse(401, 'not a JWT');
  const { kid, alg, claims } = unverified;
  if (alg !== 'RS256' || typeof kid !== 'string') return refuse(401, 'not RS256 with a kid');
  if (claims.iss !== ISSUER) return refuse(401, 'another issuer');
  if (claims.aud !== appId) return refuse(401, 'for another audience');
  if (!isCurrent(claims, Date.now() / 1_000)) return refuse(401, 'expired, not yet valid, or without expiry');
  if ((verified.get(token) ?? 0) > Date.now()) return claims;
  const found = await keys.find(kid);
  if (!found) return refuse(401, 'unknown key');
  const options = { issuer: ISSUER, audience: appId, clockTolerance: SKEW_SECONDS, requiredClaims: ['exp'] };
  const checked = await jwtVerify(token, found.key, { ...options, algorithms: ['RS256'] }).catch(() => undefined);
  if (!checked) return refuse(401, 'a wrong signature');
  if (found.endorsements && !found.endorsements.includes(CHANNEL)) return refuse(401, 'a key not meant for Teams');
  if (verified.size >= TOKENS) verified.clear();
  verified.set(token, Date.now() + BELIEVED_MS);
  return { ...checked.payload };
}

/** What is wrong with where it comes from; undefined when nothing is. */
function misplaced(gate: Gate, activity: Record<string, unknown>, claims: Claims): Refused | undefined {
  const { appId, tenants, serviceHosts } = gate;
  const { type, channelId, serviceUrl } = activity;
  const conversation = objectOf(activity.conversation);
  if (typeof type !== 'string' || typeof conversation?.id !== 'string') return refuse(400, 'not an activity');
  if (channelId !== CHANNEL) return refuse(403, 'another channel');
  const claimed = claims.serviceurl ?? claims.serviceUrl;
  if (appId !== undefined && (typeof claimed !== 'string' || claimed !== serviceUrl))
    return refuse(401, 'a token for another service');
  if (typeof serviceUrl !== 'string' || !isAllowed(serviceUrl, serviceHosts))
    return refuse(403, 'a service that is not on the list');
  const outer = objectOf(objectOf(activity.channelData)?.tenant)?.id;
  const inner = conversation.tenantId;
  const tenant = outer ?? inner;
  if (tenants.length > 0 && (typeof tenant !== 'string' || !tenants.includes(tenant.toLowerCase())))
    return refuse(403, 'another tenant');
  if (outer !== undefined && inner !== undefined && lower(outer) !== lower(inner)) return refuse(403, 'two tenants');
  if (appId !== undefined && objectOf(activity.recipient)?.id !== `28:${appId}`) return refuse(403, 'another bot');
  return undefined;
}

const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

function tokenIn(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > MAX_HEADER) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
}

function decoded(token: string): { alg: unknown; kid: unknown; claims: Claims } | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return { alg, kid, claims: decodeJwt(token) };
  } catch {
    return undefined;
  }
}

function isCurrent({ exp, nbf }: Claims, now: number): boolean {
  if (typeof exp !== 'number' || exp < now - SKEW_SECONDS) return false;
  return nbf === undefined || (typeof nbf === 'number' && nbf <= now + SKEW_SECONDS);
}

function parsed(raw: Buffer): Record<string, unknown> | undefined {
  try {
    return objectOf(JSON.parse(raw.toString('utf8')));
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
