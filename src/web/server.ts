import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Router,
} from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type DeskClock } from '../time/desk-clock.ts';
import { type Said } from '../delivery/runner-client.ts';
import { type MoveClock } from './clock.ts';

export type Route = { path: string; handle(request: IncomingMessage, response: ServerResponse): Promise<void> };

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);
/** No page of ours is shown inside another. */
const NO_FRAMES = "frame-ancestors 'none'";
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;

/**
 * The listener. Platforms' paths go straight to their adapters, which read the raw body that was signed; everything
 * else goes through express.
 */
export async function serve(options: {
  host: string;
  port: number;
  routes: readonly Route[];
  /** Undefined when all is well, else why not. */
  trouble: () => Promise<string | undefined>;
  metrics: (() => Promise<{ type: string; text: string }>) | undefined;
  metricsToken: string | undefined;
  clock: DeskClock;
  moveClock: MoveClock | undefined;
  /** What a runner says later. `forged`: not signed by it; `unknown`: nothing waits for that of it. */
  runnerCallback: (runner: string, said: Said) => Promise<'heard' | 'forged' | 'unknown'>;
  /** The calendar of changes behind its secret addresses, where links are switched on. */
  calendar: Router | undefined;
  /** What is at `/`: a page, or in demo mode the playground. */
  front: string | RequestHandler;
}): Promise<{ url: string; close(): Promise<void> }> {
  const pages = app(options);
  const routes = new Map(options.routes.map(route => [route.path, route]));
  const server = createServer((request, response) => {
    const route = routes.get((request.url ?? '').split('?', 1)[0] ?? '');
    if (route) void route.handle(request, response);
    else pages(request, response);
  });
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = 65_000;
  await listening(server, options.port, options.host);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeIdleConnections();
        // A keep-alive connection that is busy now becomes idle after its answer.
        const closing = setInterval(() => server.closeIdleConnections(), 50);
        server.once('close', () => clearInterval(closing));
      }),
  };
}

function app({
  trouble,
  metrics,
  metricsToken,
  clock,
  moveClock,
  runnerCallback,
  calendar,
  front,
}: Parameters<typeof serve>[0]): Express {
  const pages = express();
  pages.disable('x-powered-by');
  pages.use((_, response, next) => {
    response.set({
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; ${NO_FRAMES}`,
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });

  pages.get('/healthz', (_, response) => void response.json({ ok: true }));

  pages.get('/readyz', async (_, response) => {
    const why = await trouble();
    response.status(why === undefined ? 200 : 503).json(why === undefined ? { ready: true } : { ready: false, why });
  });

  pages.get('/metrics', async (request, response) => {
    if (!metrics || metricsToken === undefined) return void response.sendStatus(404);
    if (!isBearer(request.headers.authorization, metricsToken)) return void response.sendStatus(401);
    const { type, text } = await metrics();
    response.type(type).send(text);
  });

  if (moveClock) {
    pages.get('/clock', (request, response) =>
      isForeign(request) || !isHere(request) ? void response.sendStatus(403) : void response.json({ now: clock.now() }),
    );
    pages.post('/clock', express.json({ limit: '1kb', type: () => true }), async (request, response) => {
      if (isForeign(request) || !isHere(request)) return void response.sendStatus(403);
      const moved = await moveClock(request.body);
      if ('wrong' in moved) return void response.status(400).json({ error: moved.wrong });
      response.json(moved);
    });
  }

  pages.post('/runners/:name', express.raw({ limit: '16kb', type: () => true }), async (request, response) => {
    const said = {
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      at: request.get('x-hark-timestamp'),
      signature: request.get('x-hark-signature'),
    };
    const came = await runnerCallback(String(request.params.name), said);
    response.status(CAME[came]).json({ ok: came === 'heard' });
  });

  if (calendar) pages.use(calendar);
  if (typeof front === 'string') pages.get('/', (_, response) => void response.type('html').send(front));
  else pages.use(front);
  pages.use((_, response) => void response.status(404).json({ error: 'There is nothing here.' }));
  const failed: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
    const status = error.status !== undefined && error.status < 500 ? error.status : 503;
    response.status(status).json({ error: status === 503 ? 'Not available now.' : 'That request could not be read.' });
  };
  pages.use(failed);
  return pages;
}

const CAME = { heard: 200, forged: 401, unknown: 409 } as const;

/**
 * A page of another site: it says so in its Origin (scripts send none), or it reached this machine's own address under
 * a name of its choice (DNS rebinding).
 */
function isForeign(request: Request): boolean {
  const origin = request.get('origin');
  if (origin !== undefined && origin !== `http://${request.get('host')}`) return true;
  return LOOPBACK.has(request.socket.localAddress ?? '') && !LOCAL_NAMES.has(request.hostname);
}

/** Asked from this machine, and not through a proxy on it: nobody else moves its clock. */
const isHere = (request: Request): boolean =>
  LOOPBACK.has(request.socket.remoteAddress ?? '') && request.get('x-forwarded-for') === undefined;

/** Compared by digest, so that neither content nor length can be timed. */
function isBearer(header: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((ready, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      ready();
    });
  });
}
