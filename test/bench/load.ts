import autocannon from 'autocannon';
import { type Signed } from './signed.ts';

export type Measured = { perSecond: number; p50: number; p99: number; errors: number };

/** Sends every prepared request once over 50 connections, or as many as fit into the time. */
export async function load(
  url: string,
  prepared: readonly Signed[],
  { seconds, rate }: { seconds: number; rate?: number },
): Promise<Measured> {
  let next = 0;
  const result = await autocannon({
    url,
    method: 'POST',
    connections: 50,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [{ setupRequest: request => ({ ...request, ...prepared[next++ % prepared.length] }) }],
  });
  if (next > prepared.length) throw new Error(`only ${prepared.length} requests were prepared, ${next} were wanted`);
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}

/** One after another: the median time of a request in ms. */
export async function median(url: string, prepared: readonly Signed[]): Promise<number> {
  const times: number[] = [];
  for (const { body, headers } of prepared) {
    const started = performance.now();
    const response = await fetch(url, { method: 'POST', body, headers });
    await response.text();
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** One begins in every `1000 / rate` ms, whatever the ones before take: how long each took in ms, shortest first. */
export async function evenly(url: string, prepared: readonly Signed[], rate: number): Promise<number[]> {
  const began = performance.now();
  const times = await Promise.all(
    prepared.map(async ({ body, headers }, index) => {
      const due = began + (index * 1_000) / rate;
      await new Promise(resolve => setTimeout(resolve, due - performance.now()));
      const response = await fetch(url, { method: 'POST', body, headers });
      await response.text();
      if (!response.ok) throw new Error(`a request failed with ${response.status}`);
      return performance.now() - due;
    }),
  );
  return times.toSorted((a, b) => a - b);
}

const PING_MS = 5;

/**
 * How long each holds up everybody else: `probe` is asked all the time meanwhile, and the longest that it took is what
 * counts. Each is sent several times, and of these the shortest counts, which nothing else was in the way of.
 */
export async function holdUps(
  url: string,
  probe: string,
  prepared: readonly { of: string; times: readonly Signed[] }[],
): Promise<{ of: string; ms: number; broken: number }> {
  const found = { of: '', ms: 0, broken: 0 };
  for (const { of, times } of prepared) {
    let best = Infinity;
    for (const sent of times) {
      const { status, ms } = await heldUp(url, probe, sent);
      best = Math.min(best, ms);
      if (status >= 500) found.broken += 1;
    }
    if (best > found.ms) Object.assign(found, { of, ms: best });
  }
  return found;
}

async function heldUp(url: string, probe: string, { body, headers }: Signed): Promise<{ status: number; ms: number }> {
  let isOver = false;
  const sent = fetch(url, { method: 'POST', body, headers }).then(async response => {
    await response.text();
    isOver = true;
    return response.status;
  });
  let longest = 0;
  for (;;) {
    const began = performance.now();
    await (await fetch(probe)).text();
    longest = Math.max(longest, performance.now() - began);
    if (isOver) return { status: await sent, ms: longest };
    await new Promise(resolve => setTimeout(resolve, PING_MS));
  }
}
