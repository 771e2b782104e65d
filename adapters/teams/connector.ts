import { type Sent } from '../../src/domain/platform.ts';
import { type Credentials } from './credentials.ts';
import { isAllowed } from './service.ts';

/** Longer than a slow day of Teams: nobody can ask it afterwards whether a message arrived. */
const TIMEOUT_MS = 9_000;
const MAX_WAIT_MS = 10 * 60_000;
const BUSY_MS = 1_500;

/** Connections that were never made: certainly nothing was done. */
const NOT_DONE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export type Failure = Exclude<Sent, { is: 'sent' }> & { code: string; status?: number };
export type Done = { is: 'done'; answer: Record<string, unknown> };
export type Connector = ReturnType<typeof connector>;

/**
 * Microsoft's connector over plain HTTP: a time limit on every call, no hidden retries, and every failure known for what
 * it is. The SDK's client drops fields, doubles retries and never gives up (reference/teams.md §1.7). `called` counts.
 */
export function connector({
  credentials,
  serviceHosts,
  called,
}: {
  /** Undefined without an app id: nothing to show. */
  credentials: Credentials | undefined;
  serviceHosts: readonly string[];
  called?: (method: string, outcome: string) => void;
}) {
  async function once({ serviceUrl, method, path, body }: Call, again: boolean): Promise<Done | Failure> {
    const token = await credentials?.token(again).catch(() => 'refused' as const);
    if (token === 'refused') return { is: 'later', afterMs: 5_000, why: 'no token to be had', code: 'no_token' };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await fetch(new URL(path.replace(/^\//, ''), withSlash(serviceUrl)), {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal,
      });
      const answer = objectOf(await response.text());
      return response.ok ? { is: 'done', answer } : failureOf(response, answer);
    } catch (error) {
      return NOT_DONE.has(causeOf(error))
        ? { is: 'later', afterMs: 2_000, why: 'unreachable', code: 'unreachable' }
        : { is: 'unknown', why: 'no answer', code: 'no_answer' };
    }
  }

  return {
    async call(name: string, call: Call): Promise<Done | Failure> {
      // Looked at for every call: what is stored may be older than the list.
      if (!isAllowed(call.serviceUrl, serviceHosts))
        return { is: 'broken', why: 'its service is not on the list', code: 'foreign_service' };
      let result = await once(call, false);
      if (result.is !== 'done' && result.code === 'http_401') result = await once(call, true);
      called?.(name, result.is === 'done' ? 'ok' : result.code);
      return result;
    },
  };
}

export type Call = { serviceUrl: string; method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown };

/** A path of encoded parts, so that no id can lead elsewhere. */
export const pathOf = (...parts: string[]) =>
  `v3/conversations${parts.map(part => `/${encodeURIComponent(part)}`).join('')}`;

function failureOf(response: Response, answer: Record<string, unknown>): Failure {
  const { status } = response;
  const error = (answer.error ?? {}) as { code?: unknown };
  const reason = typeof error.code === 'string' && /^\w{1,60}$/.test(error.code) ? error.code : undefined;
  const code =
    status === 403 || status === 404 || status === 413 || status === 400
      ? (reason ?? `http_${status}`)
      : `http_${status}`;
  const why = reason ?? `HTTP ${status}`;
  if (status === 429 || status === 412 || status === 503)
    return { is: 'later', afterMs: retryAfter(response.headers.get('retry-after')), why, code };
  if (status === 401) return { is: 'later', afterMs: 30_000, why: 'the connector refuses the token', code };
  if (status === 403 || status === 404) return { is: 'gone', why, code, status };
  if (status >= 500) return { is: 'unknown', why, code };
  return { is: 'broken', why, code };
}

/** Seconds or a date; a little chance besides, so that not everybody comes back at once. */
function retryAfter(header: string | null): number {
  const seconds = header === null || header.trim() === '' ? NaN : Number(header);
  const asked = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header ?? '') - Date.now();
  const wait = Number.isFinite(asked) ? Math.max(0, asked) : BUSY_MS;
  return Math.min(MAX_WAIT_MS, wait + Math.random() * 250);
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (Array.isArray(value) ? { items: value } : { ...value }) : {};
  } catch {
    return {};
  }
}

const withSlash = (url: string) => (url.endsWith('/') ? url : `${url}/`);

/** The network's own code, however deep fetch has wrapped it. */
function causeOf(error: unknown): string {
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = (cause as { cause?: unknown }).cause)
    if ('code' in cause && typeof cause.code === 'string' && NOT_DONE.has(cause.code)) return cause.code;
  return '';
}
