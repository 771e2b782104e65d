import { type IncomingMessage, type ServerResponse } from 'node:http';

/** What an HTTP request from a platform is answered with. */
export type HttpAnswer = { status: number; body?: unknown };

/** People are told something before their platform shows them an error (Slack: 3 s). */
const DEADLINE_MS = 2_500;
/** Nothing is written after this, so that what is said at the deadline is true. */
export const LAST_WRITE_MS = 2_200;

/** The work's own answer, or at the deadline what is said for it. */
export function byDeadline(work: Promise<HttpAnswer>, late: () => HttpAnswer): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), DEADLINE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Answers every request, whatever happens, and knows which are still being answered. */
export function answering(answerTo: (request: IncomingMessage) => Promise<HttpAnswer>) {
  const inFlight = new Set<Promise<void>>();
  return {
    async handle(request: IncomingMessage, response: ServerResponse) {
      const work = answerTo(request)
        .catch((): HttpAnswer => ({ status: 503 }))
        .then(answer => write(response, answer));
      inFlight.add(work);
      await work.finally(() => inFlight.delete(work));
    },
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

/** Undefined when it is bigger than `most` bytes; what is left of it is not read. */
export function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    request.resume();
    return Promise.resolve(undefined);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the request was cut off')));
  });
}
