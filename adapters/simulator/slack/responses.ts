import { type Block, type Ephemeral } from './workspace.ts';

const RESPONSE_USES = 5;

export type Responses = ReturnType<typeof responseUrls>;

/** Addresses for later private answers, on the host that serves the Web API: five uses each. */
export function responseUrls(shown: Ephemeral[], ts: () => string, changed: () => void) {
  const known = new Map<string, { user: string; channel: string; uses: number }>();
  let count = 0;
  return {
    issue(origin: string, user: string, channel: string): string {
      const path = `/respond/${(count += 1)}`;
      if (known.size > 20_000) known.clear();
      known.set(path, { user, channel, uses: 0 });
      return `${origin}${path}`;
    },

    /** Undefined for a path that is no such address. */
    take(path: string, body: string): { status: number; text: string } | undefined {
      if (!path.startsWith('/respond/')) return undefined;
      const address = known.get(path);
      if (!address || address.uses >= RESPONSE_USES) return { status: 404, text: 'expired_url' };
      address.uses += 1;
      const said = JSON.parse(body) as { text?: string; blocks?: Block[] };
      const { user, channel } = address;
      shown.push({ ts: ts(), user, channel, text: said.text ?? '', blocks: said.blocks ?? [] });
      changed();
      return { status: 200, text: 'ok' };
    },
  };
}
