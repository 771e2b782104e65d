import { createHmac } from 'node:crypto';

const PATIENCE_MS = 3_000;
/** Slack tries an event again at once, after a minute and after five; here the waits are shortened alike. */
const RETRIES_MS = [0, 1_000, 5_000];

export type Answered = { status: number; body: string; ms: number };

export type Sender = ReturnType<typeof sender>;

/** Slack's outgoing side: signed requests to the bot, with a limit of three seconds for the answer. */
export function sender({ secret, url }: { secret: string; url: () => string }) {
  const sign = (timestamp: number, body: string) =>
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

  async function send(body: string, contentType: string, headers: Record<string, string> = {}): Promise<Answered> {
    const timestamp = Math.floor(Date.now() / 1_000);
    const started = performance.now();
    try {
      const response = await fetch(url(), {
        method: 'POST',
        headers: {
          'content-type': contentType,
          'x-slack-request-timestamp': String(timestamp),
          'x-slack-signature': sign(timestamp, body),
          ...headers,
        },
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status: response.status, body: await response.text(), ms: performance.now() - started };
    } catch {
      return { status: 0, body: '', ms: performance.now() - started };
    }
  }

  return {
    sign,
    form: (fields: Record<string, string>) =>
      send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
    interactive: (payload: object) =>
      send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), 'application/x-www-form-urlencoded'),
    raw: send,

    /** Delivers an event until it is taken, as often as Slack would. `twice` delivers it again though it was taken. */
    async event(envelope: object, { twice = false } = {}): Promise<Answered> {
      const body = JSON.stringify(envelope);
      let answered = await send(body, 'application/json');
      for (const [index, wait] of RETRIES_MS.entries()) {
        if (answered.status >= 200 && answered.status < 300) break;
        await new Promise(resolve => setTimeout(resolve, wait));
        const reason = answered.status === 0 ? 'http_timeout' : 'http_error';
        answered = await send(body, 'application/json', {
          'x-slack-retry-num': String(index + 1),
          'x-slack-retry-reason': reason,
        });
      }
      if (twice)
        await send(body, 'application/json', { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
      return answered;
    },
  };
}
