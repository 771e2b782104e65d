import { importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

const FETCH_MS = 5_000;
const FRESH_MS = 24 * 3_600_000;
/** An unknown key is looked for at most this often, so that strangers cannot make the bot ask all the time. */
const AGAIN_MS = 60_000;
/** And this often while there are none, because nobody can get in without. */
const AGAIN_WITHOUT_MS = 1_000;
const BIGGEST = 512 * 1_024;

/** A key of Microsoft's, and the channels that it may speak for. */
export type Key = { key: CryptoKey; endorsements: readonly string[] | undefined };

export type Keys = { find(kid: string): Promise<Key | undefined> };

const Metadata = z.looseObject({ jwks_uri: z.url() });
const KeySet = z.looseObject({
  keys: z.array(
    z.looseObject({ kid: z.string().optional(), kty: z.string(), endorsements: z.array(z.string()).optional() }),
  ),
});

/**
 * The keys with which Microsoft signs what it sends to bots. Callers share one fetch; a failed one keeps the old keys,
 * and an empty set never replaces a full one.
 */
export function keys(metadataUrl: string, now: () => number = Date.now): Keys {
  let known = new Map<string, Key>();
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  async function refresh() {
    triedAt = now();
    const { jwks_uri } = Metadata.parse(await json(metadataUrl));
    const { keys: found } = KeySet.parse(await json(jwks_uri));
    const next = new Map<string, Key>();
    for (const { kid, endorsements, ...jwk } of found) {
      if (kid === undefined || jwk.kty !== 'RSA') continue;
      const key = await importJWK({ ...jwk, alg: 'RS256' } as JWK, 'RS256').catch(() => undefined);
      if (key && !(key instanceof Uint8Array)) next.set(kid, { key, endorsements });
    }
    if (next.size === 0) return;
    known = next;
    fetchedAt = now();
  }

  return {
    async find(kid) {
      const isStale = now() - fetchedAt > FRESH_MS;
      const again = known.size === 0 ? AGAIN_WITHOUT_MS : AGAIN_MS;
      if ((!known.has(kid) || isStale) && (fetching || now() - triedAt > again))
        await (fetching ??= refresh()
          .catch(() => undefined)
          .finally(() => (fetching = undefined)));
      return known.get(kid);
    },
  };
}

async function json(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const text = await response.text();
  if (text.length > BIGGEST) throw new Error('too big');
  return JSON.parse(text);
}
