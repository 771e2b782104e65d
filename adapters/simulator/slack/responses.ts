import { listening, read } from '../http.ts';
import { type Block, type Ephemeral } from './workspace.ts';

const RESPONSE_USES = 5;

/** Addresses for later private answers: five uses each. */
export async function responseUrls(shown: Ephemeral[], ts: () => string, changed: () => void) {
  const known = new Map<string, { user: string; channel: string; uses: number }>();
  const { origin, close } = await listening(async (request, response) => {
    const body = await read(request);
    const address = known.get(request.url ?? '');
    if (!address || address.uses >= RESPONSE_USES) return response.writeHead(404).end('expired_url');
    address.uses += 1;
    const said = JSON.parse(body) as { text?: string; blocks?: Block[] };
    shown.push({
      ts: ts(),
      user: address.user,
      channel: address.channel,
      text: said.text ?? '',
      blocks: said.blocks ?? [],
    });
    changed();
    return response.writeHead(200).end('ok');
  });
  let count = 0;
  return {
    issue(user: string, channel: string): string {
      const path = `/respond/${(count += 1)}`;
      if (known.size > 20_000) known.clear();
      known.set(path, { user, channel, uses: 0 });
      return `${origin}${path}`;
    },
    close,
  };
}
