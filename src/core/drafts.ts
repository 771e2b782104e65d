import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type References } from '../domain/references.ts';

const KEY = /^draft=([\w-]{22})$/;
const Draft = z.object({ draft: z.literal(true), words: z.string(), of: z.string() });

export type Drafts = ReturnType<typeof drafts>;

/** What somebody said that is too long for the button which would say it: kept for a week, for them alone. */
export function drafts(store: Pick<References, 'get' | 'put'>) {
  return {
    /** Short words that stand for long ones. */
    async keep(words: string, of: string): Promise<string> {
      const key = randomBytes(16).toString('base64url');
      await store.put(`draft:${key}`, { draft: true, words, of });
      return `draft=${key}`;
    },

    isDraft: (words: string): boolean => KEY.test(words),

    /** Undefined for what is somebody else's, or gone. */
    async read(words: string, by: string): Promise<string | undefined> {
      const [, key] = KEY.exec(words) ?? [];
      if (key === undefined) return undefined;
      const found = Draft.safeParse(await store.get(`draft:${key}`)).data;
      return found?.of === by ? found.words : undefined;
    },
  };
}
