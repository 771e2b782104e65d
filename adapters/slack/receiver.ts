import { type App, type Receiver, verifySlackRequest } from '@slack/bolt';
import { type IncomingMessage, type ServerResponse } from 'node:http';

/** What an HTTP request from Slack is answered with. */
export type HttpAnswer = { status: number; body?: unknown };

const BIGGEST_BODY = 1_048_576;
const SKEW_SECONDS = 300;
/** Slack shows an error to the person after 3 s. */
const DEADLINE_MS = 2_500;
/** Nothing is written after this, so that what is said at the deadline is true. */
export const LAST_WRITE_MS = 2_200;

/**
 * Slack's HTTP side: signature and both-sided time check first, then size-bounded parsing, then Bolt, and the answer
 * only when the decision is stored. Bolt's own receivers acknowledge events before anybody has seen them.
 */
export function slackReceiver({
  signingSecret,
  answerOf,
  late,
}: {
  signingSecret: string;
  /** What the listeners decided for this body. */
  answerOf: (body: object) => HttpAnswer | undefined;
  /** What to say when they do not decide in time. */
  late: (body: object) => HttpAnswer;
}): Receiver & { handle(request: IncomingMessage, response: ServerResponse): Promise<void>; drain(): Promise<void> } {
  const inFlight = new Set<Promise<void>>();
  let bolt: App | undefined;

  async function answerTo(request: IncomingMessage): Promise<HttpAnswer> {
    if (request.method !== 'POST') return { status: 405 };
    const raw = await bodyOf(request);
    if (raw === undefined) return { status: 413 };
    const headers = request.headers;
    if (headers['x-slack-signature'] === undefined && isSslCheck(raw)) return { status: 200 };
    if (!isSigned(headers, raw, signingSecret)) return { status: 401 };
    const body = parsed(headers['content-type'] ?? '', raw);
    if (body === undefined) return { status: 400 };
    if ('ssl_check' in body) return { status: 200 };
    if (body.type === 'url_verification') return { status: 200, body: { challenge: body.challenge } };
    if (body.type === 'app_rate_limited') return { status: 200 };
    return byDeadline(body, processed(body, headers));
  }

  async function processed(body: Record<string, unknown>, headers: IncomingMessage['headers']): Promise<HttpAnswer> {
    const retry = Number(headers['x-slack-retry-num']);
    const understood = await bolt!
      .processEvent({
        body,
        ack: async () => undefined,
        ...(Number.isInteger(retry) ? { retryNum: retry } : {}),
      })
      .then(
        () => true,
        // Our listeners throw nothing: this is Bolt, finding no sense in the payload.
        () => false,
      );
    if (!understood) return { status: 400 };
    return answerOf(body) ?? { status: 200 };
  }

  /** The work's own answer, or at the deadline what is said for it. */
  function byDeadline(body: object, work: Promise<HttpAnswer>): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(late(body)), DEADLINE_MS);
      work.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const work = answerTo(request)
      .catch((): HttpAnswer => ({ status: 503 }))
      .then(answer => write(response, answer));
    inFlight.add(work);
    await work.finally(() => inFlight.delete(work));
  }

  return {
    init: app => void (bolt = app),
    start: async () => undefined,
    stop: async () => undefined,
    handle,
    drain: async () => void (await Promise.allSettled(inFlight)),
  };
}

function write(response: ServerResponse, { status, body }: HttpAnswer) {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(text),
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(text);
}

/** Undefined when it is too big; what is left of it is not read. */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > BIGGEST_BODY) {
    request.resume();
    return Promise.resolve(undefined);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BIGGEST_BODY) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the request was cut off')));
  });
}

/** Slack's own check looks at the age only; a timestamp from the future would let a captured request be kept for later. */
function isSigned(headers: IncomingMessage['headers'], raw: Buffer, signingSecret: string): boolean {
  const timestamp = Number(headers['x-slack-request-timestamp']);
  const signature = headers['x-slack-signature'];
  if (!Number.isFinite(timestamp) || typeof signature !== 'string' || !signature.startsWith('v0=')) return false;
  if (Math.abs(Date.now() / 1_000 - timestamp) > SKEW_SECONDS) return false;
  try {
    verifySlackRequest({
      signingSecret,
      body: raw.toString('utf8'),
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
    });
    return true;
  } catch {
    return false;
  }
}

/** Slack checks the certificate with an unsigned form that holds nothing else of interest. */
const isSslCheck = (raw: Buffer) =>
  raw.length < 1_000 && new URLSearchParams(raw.toString('utf8')).get('ssl_check') === '1';

function parsed(contentType: string, raw: Buffer): Record<string, unknown> | undefined {
  const text = raw.toString('utf8');
  try {
    if (contentType.startsWith('application/json')) return objectOf(JSON.parse(text));
    const form = Object.fromEntries(new URLSearchParams(text));
    return typeof form.payload === 'string' ? objectOf(JSON.parse(form.payload)) : form;
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
