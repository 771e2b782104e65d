import { createHmac } from 'node:crypto';

export const SECRET = 'bench-secret';

export type Signed = { body: string; headers: Record<string, string> };

let count = 0;

/** A body that Slack posts, signed as Slack signs it. */
export function signed(body: string, type: string): Signed {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return {
    body,
    headers: { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
  };
}

/** `/it words`, signed as Slack signs it; every one is a delivery of its own. */
export function slash(user: string, words: string): Signed {
  count += 1;
  const body = new URLSearchParams({
    team_id: 'T1',
    channel_id: 'D1',
    user_id: user,
    command: '/it',
    text: words,
    trigger_id: `${process.pid}.${Date.now()}.${count}`,
  }).toString();
  return signed(body, 'application/x-www-form-urlencoded');
}
