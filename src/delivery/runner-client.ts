import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type DeskFile } from '../domain/desk.ts';
import { duration } from '../time/duration.ts';
import { type Loaded, type OutboxEntry } from '../domain/record.ts';

export type Runner = DeskFile['runners'][string];

/** What came of a run: `later` may not have arrived, and is asked again under the same key. */
export type RunResult =
  | { is: 'done' | 'failed'; said: string }
  /** It will say later what came of it. */
  | { is: 'running' }
  | { is: 'later'; afterMs: number; why: string };

export type RunnerClient = (runner: Runner | undefined, name: string, body: object, key: string) => Promise<RunResult>;

/** The answer that a runner gives: whether it is done, and a sentence for people. Never a secret. */
const Answer = z.object({ ok: z.boolean().default(true), message: z.string().max(500).default('') });
const MAX_ANSWER_BYTES = 16_384;

/**
 * Calls a runner over HTTP: JSON, signed with the runner's secret over its time and body, with an idempotency key. No
 * redirects, a limit to time and size. Refusals (4xx) are final; everything else is tried again.
 */
export const runnerClient =
  (environment: Readonly<Record<string, string | undefined>>): RunnerClient =>
  async (runner, name, body, key) => {
    if (!runner) return { is: 'failed', said: `The desk file has no runner "${name}".` };
    const secret = environment[runner.secret.slice('env:'.length)];
    if (!secret) return { is: 'failed', said: `The secret of the runner "${name}" is not set.` };
    const text = JSON.stringify(body);
    const at = Math.floor(Date.now() / 1_000);
    const length = duration(runner.timeout);
    const answer = await fetch(runner.url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout('ms' in length ? length.ms : 10_000),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-hark-timestamp': String(at),
        'x-hark-signature': `v1=${createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')}`,
      },
      body: text,
    }).catch((error: unknown) => (error instanceof Error ? error.name : 'failed'));
    if (typeof answer === 'string') return { is: 'later', afterMs: RETRY_MS, why: `the runner ${name}: ${answer}` };
    const said = await bodyOf(answer).catch(() => undefined);
    if (answer.status >= 500 || answer.status === 429)
      return { is: 'later', afterMs: RETRY_MS, why: `the runner ${name}: HTTP ${answer.status}` };
    if (answer.status === 202) return { is: 'running' };
    if (!answer.ok) return { is: 'failed', said: `The runner refused it (HTTP ${answer.status}).` };
    if (said === undefined)
      return { is: 'later', afterMs: RETRY_MS, why: `the runner ${name}: its answer was cut off` };
    const parsed = Answer.safeParse(jsonOf(said));
    if (!parsed.success) return { is: 'failed', said: 'The runner gave an answer that cannot be read.' };
    return { is: parsed.data.ok ? 'done' : 'failed', said: parsed.data.message };
  };

/** Read no further than an answer may be long. */
async function bodyOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_ANSWER_BYTES) return '';
  }
  return text;
}

const RunnerCallback = z.strictObject({
  number: z.string().regex(/^[A-Z]{2,4}-\d{1,15}$/),
  key: z.string().min(1).max(200),
  ok: z.boolean(),
  message: z.string().max(500).default(''),
});
export type RunnerCallback = z.infer<typeof RunnerCallback>;

/** What a runner is asked under, the same however often it is asked. */
export const runKey = ({ _id }: Pick<Loaded, '_id'>, { id }: Pick<OutboxEntry, 'id'>): string => `${_id}/${id}`;

/** Whether a runner was asked for this under that key: it is at it, or its answer has not arrived. */
export const isAsked = (record: Pick<Loaded, '_id' | 'outbox' | 'state'>, runner: string, key: string): boolean =>
  (record.state.running ?? []).some(known => known.runner === runner && known.key === key) ||
  record.outbox.some(
    entry => entry.effect.do === 'run' && entry.effect.runner === runner && runKey(record, entry) === key,
  );

/** As it came: its signature is over the bytes. */
export type Said = { body: Buffer; at: string | undefined; signature: string | undefined };

const SKEW_S = 300;

/** What a runner says later, signed as it was asked; undefined for what it did not say, or said too long ago. */
export function verifyCallback(
  runner: Runner | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  { body, at, signature }: Said,
): RunnerCallback | undefined {
  const secret = runner && environment[runner.secret.slice('env:'.length)];
  if (!secret || !at || !signature || Math.abs(Date.now() / 1_000 - Number(at)) > SKEW_S || !/^\d+$/.test(at))
    return undefined;
  const expected = Buffer.from(`v1=${createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex')}`);
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return RunnerCallback.safeParse(jsonOf(body.toString('utf8'))).data;
}

const RETRY_MS = 5_000;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
