import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * A Slack and a Microsoft that take everything at once, in a thread of their own: the bot's outbox works while it is
 * measured.
 */
let ts = 0;
const { keySet, tenant } = workerData as { keySet: object; tenant: string };
let origin = '';
const user = (id: string) => ({
  id,
  real_name: id,
  tz: 'Europe/London',
  is_email_confirmed: true,
  profile: { email: `${id.toLowerCase().slice(1)}@larkspur.example` },
});
const member = (id: string) => ({
  id,
  name: id,
  email: `${id.toLowerCase().slice(4)}@larkspur.example`,
  userPrincipalName: `${id.toLowerCase().slice(4)}@larkspur.example`,
  aadObjectId: `aad-${id.slice(4)}`,
  tenantId: tenant,
  userRole: 'user',
});

/** Identity and connector, as far as a bot that works needs them. */
function microsoft(path: string, body: string): object | undefined {
  if (path === '/openid') return { jwks_uri: `${origin}/keys` };
  if (path === '/keys') return keySet;
  if (path === '/token') return { access_token: 'bench', expires_in: 3_600 };
  if (!path.startsWith('/teams/')) return undefined;
  const parts = path.split('/').map(part => decodeURIComponent(part));
  if (parts[5] === 'members') return member(parts[6] ?? '');
  if (parts[5] === 'activities') return { id: `${(ts += 1)}` };
  const channel = /"channel":\{"id":"([^"]+)"/.exec(body)?.[1];
  return channel ? { id: `${channel};messageid=${(ts += 1)}`, activityId: `${ts}` } : { id: `a:${(ts += 1)}` };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    const known = microsoft((request.url ?? '').split('?', 1)[0] ?? '', text);
    if (known) return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known));
    const args = new URLSearchParams(text);
    const method = (request.url ?? '').replace('/api/', '');
    const answers: Record<string, object> = {
      'auth.test': { team_id: 'T1', user_id: 'UHARK', bot_id: 'BHARK' },
      'users.info': { user: user(args.get('user') ?? 'U0') },
      'users.lookupByEmail': { user: user(`U${(args.get('email') ?? '').split('@', 1)[0]?.toUpperCase()}`) },
      'conversations.open': { channel: { id: `D${(args.get('users') ?? 'U0').slice(1)}` } },
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(
      JSON.stringify({ ok: true, channel: args.get('channel'), ts: `1.${(ts += 1)}`, ...answers[method] }),
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  parentPort?.postMessage(port);
});
