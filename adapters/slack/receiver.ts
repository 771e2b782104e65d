import { type App, type Receiver } from '@slack/bolt';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { answering, bodyOf, byDeadline, type HttpAnswer } from '../http/answer.ts';

const BIGGEST_BODY = 1_048_576;
const SKEW_SECONDS = 300;

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
  let bolt: App | undefined;

  async function answerTo(request: IncomingMessage): Promise<HttpAnswer> {
    if (request.method !== 'POST') return { status: 405 };
    const raw = await bodyOf(request, BIGGEST_BODY);
    if (raw === undefined) return { status: 413 };
    const headers = request.headers;
    if (headers['x-slack-signature'] === undefined && isSslCheck(raw)) return { status: 200 };
    if (!isSigned(headers, raw, signingSecret)) return { status: 401 };
    const body = parsed(headers['content-type'] ?? '', raw);
    if (body === undefined) return { status: 400 };
    if ('ssl_check' in body) return { status: 200 };
    if (body.type === 'url_verification') return { status: 200, body: { challenge: body.challenge } };
    if (body.type === 'app_rate_limited') return { status: 200 };
    return byDeadline(processed(body, headers), () => late(body));
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

  return {
    init: app => void (bolt = app),
    start: async () => undefined,
    stop: async () => undefined,
    ...answering(answerTo),
  };
}

/** Slack's own check looks at the age only; a timestamp from the future would let a captured request be kept for later. */
function isSigned(headers: IncomingMessage['headers'], raw: Buffer, signingSecret: string): boolean {
  const stamp = headers['x-slack-request-timestamp'];
  const timestamp = typeof stamp === 'string' && /^\d{1,12}$/.test(stamp) ? Number(stamp) : NaN;
  const signature = headers['x-slack-signature'];
  if (!Number.isFinite(timestamp) || typeof signature !== 'string' || !signature.startsWith('v0=')) return false;
  if (Math.abs(Date.now() / 1_000 - timestamp) > SKEW_SECONDS) return false;
  // Over the bytes as they came: decoding them first would let different bodies have one signature.
  const expected = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(raw).digest();
  const given = Buffer.from(signature.slice('v0='.length), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
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
