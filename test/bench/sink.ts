import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** A Slack that takes everything at once, in a thread of its own: the bot's outbox works while it is measured. */
let ts = 0;
const user = (id: string) => ({
  id,
  real_name: id,
  tz: 'Europe/London',
  is_email_confirmed: true,
  profile: { email: `${id.toLowerCase().slice(1)}@larkspur.example` },
});
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const args = new URLSearchParams(Buffer.concat(chunks).toString());
    const method = (request.url ?? '').replace('/api/', '');
    const answers: Record<string, object> = {
      'auth.test': { team_id: 'T1', user_id: 'UHARK', bot_id: 'BHARK' },
      'users.info': { user: user(args.get('user') ?? 'U0') },
      'users.lookupByEmail': { user: user(`U${(args.get('email') ?? '').split('@', 1)[0]?.toUpperCase()}`) },
      'conversations.open': { channel: { id: `D${(args.get('users') ?? 'U0').slice(1)}` } },
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, channel: args.get('channel'), ts: `1.${(ts += 1)}`, ...answers[method] }));
  });
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
