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
