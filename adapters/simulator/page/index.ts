import express, { Router, type Response } from 'express';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type SlackSimulator } from '../slack/index.ts';
import { type TeamsSimulator } from '../teams/index.ts';
import { slackDesk } from './slack.ts';
import { teamsDesk } from './teams.ts';

export type Player = { key: string; name: string; roles: string };

/** What the page shows of the bot itself. */
export type Inside = {
  now: () => Date;
  /** For the composer to complete. */
  verbs: readonly string[];
  owing: () => Promise<number>;
  record: (number: string) => Promise<object | undefined>;
  nextWake: () => Promise<Date | undefined>;
  moveClock: (to: object) => Promise<object>;
  /** The steps of the tour that somebody has taken here. */
  taken: () => readonly string[];
};

const key = z.string().regex(/^[A-Z0-9]{1,40}$/);
const text = z.string().min(1).max(4_000);
const id = z.string().min(1).max(200);
const values = z.record(z.string().max(60), z.string().max(4_000)).default({});
const on = z.enum(['slack', 'teams']);

const Act = z.union([
  z.strictObject({ on, me: key, do: z.literal('say'), place: id, text, thread: id.optional() }),
  z.strictObject({ on, me: key, do: z.literal('press'), place: id, message: id, label: text }),
  z.strictObject({ on, me: key, do: z.literal('ticket'), place: id, message: id }),
  z.strictObject({ on, me: key, do: z.literal('submit'), values, label: z.string().max(200).default('') }),
  z.strictObject({ on, me: key, do: z.literal('close') }),
  z.strictObject({ on: z.literal('slack'), me: key, do: z.literal('home') }),
  z.strictObject({ on: z.literal('slack'), me: key, do: z.literal('react'), place: id, message: id }),
  z.strictObject({ on: z.literal('clock'), advance: z.enum(['15m', '1h', 'next']) }),
  z.strictObject({ on: z.literal('faults'), name: z.enum(['slack', 'teams', 'twice', 'slow']), is: z.boolean() }),
]);
export type Act = Extract<z.infer<typeof Act>, { me: string }>;
/** What the person is told besides what the platform shows them. */
/** `more`: another form is open in the place of the one that was sent. */
export type Told = { said?: string; errors?: Record<string, string>; lost?: true; more?: true };

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HERE = new Set(['127.0.0.1', 'localhost', '[::1]']);
const NAMES = { slack: 'Slack', teams: 'Teams' } as const;
const ALIVE_MS = 20_000;
const SLOW_MS = 2_000;

/**
 * The playground: Slack and Teams side by side, played by the simulators, over the very HTTP that the real ones use. For
 * demo mode only, and for this machine only: whoever comes by another name than loopback is refused.
 */
export function playground({
  slack,
  teams,
  players,
  inside,
}: {
  slack: SlackSimulator;
  teams: TeamsSimulator;
  players: readonly Player[];
  inside: Inside;
}): Router {
  const faults = { slack: false, teams: false, twice: false, slow: false };
  const desks = { slack: slackDesk(slack, () => faults.twice), teams: teamsDesk(teams, () => faults.twice) };
  const watchers = new Set<Response>();
  for (const simulator of [slack, teams])
    simulator.watch(() => {
      for (const watcher of watchers) watcher.write('data: changed\n\n');
    });

  const router = Router();
  router.use((request, response, next) => {
    if (!HERE.has(request.hostname) && !HERE.has(`[${request.hostname}]`)) return void response.sendStatus(403);
    const origin = request.get('origin');
    if (origin !== undefined && origin !== `http://${request.get('host')}`) return void response.sendStatus(403);
    response.set('Content-Security-Policy', POLICY);
    next();
  });

  for (const [path, { type, body }] of FILES)
    router.get(
      path,
      (request, response) =>
        void (request.acceptsEncodings('gzip')
          ? response.set({ 'Content-Type': type, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }).send(body)
          : response.set({ 'Content-Type': type, Vary: 'Accept-Encoding' }).send(gunzipSync(body))),
    );

  router.get('/playground/state', async (request, response) => {
    const asked = z.object({ slack: key.or(z.literal('')), teams: key.or(z.literal('')) }).safeParse(request.query);
    if (!asked.success) return void response.sendStatus(400);
    const [first, second] = players;
    response.json({
      now: inside.now(),
      owing: await inside.owing(),
      people: players,
      verbs: inside.verbs,
      faults,
      tour: inside.taken(),
      slack: desks.slack.seen(asked.data.slack || first!.key),
      teams: desks.teams.seen(asked.data.teams || (second ?? first!).key),
    });
  });

  router.get('/playground/record', async (request, response) => {
    const { number } = request.query;
    const record = await inside.record(typeof number === 'string' ? number.slice(0, 40) : '');
    if (!record) return void response.sendStatus(404);
    response.json(record);
  });

  router.get('/playground/events', (request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.flushHeaders();
    watchers.add(response);
    const alive = setInterval(() => response.write(': here\n\n'), ALIVE_MS);
    request.once('close', () => {
      clearInterval(alive);
      watchers.delete(response);
    });
  });

  router.post('/playground/act', express.json({ limit: '32kb' }), async (request, response) => {
    // A form of another page cannot send JSON without asking first, and is not answered when it asks.
    if (!request.is('application/json')) return void response.sendStatus(415);
    const act = Act.safeParse(request.body);
    if (!act.success || !isPossible(act.data)) return void response.sendStatus(400);
    response.json(await done(act.data));
  });

  /** Somebody who is played here, in a conversation that they are in, about a message that is there. */
  const isPossible = (act: z.infer<typeof Act>): boolean =>
    !('me' in act) || (players.some(({ key: known }) => known === act.me) && desks[act.on].allows(act));

  async function done(act: z.infer<typeof Act>): Promise<Told> {
    if (act.on === 'clock') return moved(act.advance);
    if (act.on === 'faults') return fault(act.name, act.is);
    const isDown = faults[act.on] && act.do !== 'close';
    const why = `${NAMES[act.on]} is down: nothing that you do there arrives.`;
    if (isDown) return { said: why, lost: true, ...(act.do === 'submit' ? { errors: { '': why } } : {}) };
    return desks[act.on]
      .act(act)
      .catch((error: unknown): Told => ({ said: error instanceof Error ? error.message : 'That did not work.' }));
  }

  async function moved(advance: '15m' | '1h' | 'next'): Promise<Told> {
    const next = advance === 'next' ? await inside.nextWake() : undefined;
    if (advance === 'next' && !next) return { said: 'No timer is set: nothing will happen by itself.' };
    await inside.moveClock(next ? { set: next.toISOString() } : { advance });
    return {};
  }

  function fault(name: keyof typeof faults, is: boolean): Told {
    faults[name] = is;
    slack.api.clearFaults();
    teams.server.clearFaults();
    if (faults.slack) slack.api.fault({ method: '*', times: Infinity, is: 'http', status: 503 });
    if (faults.teams) teams.server.fault({ on: '*', times: Infinity, is: 'http', status: 503 });
    if (faults.slow) slack.api.fault({ method: '*', times: Infinity, is: 'slow', ms: SLOW_MS });
    if (faults.slow) teams.server.fault({ on: '*', times: Infinity, is: 'slow', ms: SLOW_MS });
    return {};
  }

  return router;
}

/** Everything that the page loads, from here and from nowhere else. */
const FILES = new Map(
  (
    [
      ['/', 'adapters/simulator/page/index.html', 'text/html; charset=utf-8'],
      ['/playground/page.css', 'adapters/simulator/page/page.css', 'text/css; charset=utf-8'],
      [
        '/playground/adaptivecards.js',
        'node_modules/adaptivecards/dist/adaptivecards.min.js',
        'text/javascript; charset=utf-8',
      ],
      ...['main', 'act', 'dialogs', 'dom', 'focus', 'message', 'record', 'side', 'slack', 'state', 'teams'].map(
        name => [
          `/playground/client/${name}.js`,
          `dist/adapters/simulator/page/client/${name}.js`,
          'text/javascript; charset=utf-8',
        ],
      ),
    ] as [string, string, string][]
  ).map(([path, file, type]) => [
    path,
    { type, body: gzipSync(readFileSync(new URL(`../../../../${file}`, import.meta.url))) },
  ]),
);
