import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { type CalendarLink } from '../domain/query.ts';

const NONCE = 12;
const TAG = 16;
const MAX_LINK_LENGTH = 400;

export type PersonalLinks = {
  calendar: CalendarLink;
  /** Whose link it is and of which generation; undefined for what we never made. */
  read(token: string): { email: string; generation: string } | undefined;
};

/**
 * Addresses that are secrets: who they are for and their generation, sealed with a key from LINK_SECRET (AES-256-GCM).
 * The same person and generation give the same address, so that it can be shown again without being kept.
 */
export function personalLinks(secret: string, base: () => string): PersonalLinks {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'hark', use, 32));
  const [sealing, naming] = [keyFor('calendar link'), keyFor('calendar link nonce')];

  function seal(text: string): string {
    const nonce = createHmac('sha256', naming).update(text).digest().subarray(0, NONCE);
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64url',
    );
  }

  return {
    calendar(email, generation) {
      const page = `${base()}/calendar/${seal(JSON.stringify([email, generation]))}`;
      return { page, feed: `${page}.ics` };
    },
    read(token) {
      const bytes = Buffer.from(token.slice(0, MAX_LINK_LENGTH), 'base64url');
      if (bytes.length <= NONCE + TAG) return undefined;
      try {
        const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE), { authTagLength: TAG });
        cipher.setAuthTag(bytes.subarray(-TAG));
        const text = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]).toString('utf8');
        const [email, generation] = JSON.parse(text) as [string, string];
        return { email, generation };
      } catch {
        return undefined;
      }
    },
  };
}
