import { z } from 'zod';
import { type References } from '../../src/domain/references.ts';
import { kindOf, teamOf, tenantOf, threadOf, type Activity } from './activity.ts';

const FRESH_MS = 60_000;
const REMEMBERED = 20_000;
const TEAMS = 100;

const Conversation = z.object({
  conversation: z.string(),
  kind: z.enum(['personal', 'groupChat', 'channel']),
  serviceUrl: z.string(),
  tenant: z.string(),
  /** Where the members of a channel are looked up. */
  team: z.string().optional(),
  /** Words to one person that the others do not see were taken here. */
  targeted: z.literal(true).optional(),
  /** The bot may not speak here any more, by Teams' own word. */
  dead: z.literal(true).optional(),
});
export type Conversation = z.infer<typeof Conversation>;

const Member = z.object({
  account: z.string(),
  /** Where Teams can be asked about this person. */
  among: z.string(),
  serviceUrl: z.string(),
  /** Their chat with the bot. */
  direct: z.string().optional(),
});
export type Member = z.infer<typeof Member>;

export type Teams = ReturnType<typeof references>;

/**
 * Where everything is in Teams: learned from every activity, because a serviceUrl can change, and stored, because the
 * bot must speak unasked after a restart (conversation references).
 */
export function references(store: References) {
  const known = new Map<string, { value: unknown; until: number; json: string }>();

  async function read(key: string): Promise<unknown> {
    const cached = known.get(key);
    if (cached && cached.until > Date.now()) return cached.value;
    const value = await store.get(key);
    keep(key, value);
    return value;
  }

  function keep(key: string, value: unknown) {
    if (known.size > REMEMBERED) known.clear();
    known.set(key, { value, until: Date.now() + FRESH_MS, json: JSON.stringify(value) });
  }

  /** One write per news, not per activity. */
  async function write(key: string, value: Record<string, unknown>) {
    const tidy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
    const cached = known.get(key);
    if (cached && cached.until > Date.now() && cached.json === JSON.stringify(tidy)) return;
    await store.put(key, tidy);
    keep(key, tidy);
  }

  const conversation = async (id: string): Promise<Conversation | undefined> =>
    Conversation.safeParse(await read(conversationKey(id))).data;
  const person = async (account: string): Promise<Member | undefined> =>
    Member.safeParse(await read(personKey(account))).data;

  return {
    conversation,
    person,

    async learn(activity: Activity): Promise<void> {
      const { serviceUrl, from, recipient } = activity;
      const { conversation: id } = threadOf(activity.conversation.id);
      const kind = kindOf(activity);
      const team = teamOf(activity);
      const before = await conversation(id);
      const targeted = before?.targeted ?? (recipient?.isTargeted === true ? true : undefined);
      await write(conversationKey(id), {
        conversation: id,
        kind,
        serviceUrl,
        tenant: tenantOf(activity),
        team,
        targeted,
      });
      if (team !== undefined)
        await write(teamKey(team), { conversation: team, kind, serviceUrl, tenant: tenantOf(activity) });
      if (!from || from.id.startsWith('28:')) return;
      const direct = kind === 'personal' ? id : (await person(from.id))?.direct;
      await write(personKey(from.id), { account: from.id, among: team ?? id, serviceUrl, direct });
    },

    async learnDirect(account: string, among: Conversation, direct: string) {
      const { serviceUrl, tenant, conversation: where } = among;
      await write(conversationKey(direct), { conversation: direct, kind: 'personal', serviceUrl, tenant });
      await write(personKey(account), { account, among: where, serviceUrl, direct });
    },

    /** The bot was taken out, or is refused: nothing is sent there until Teams is heard from there again. */
    async lose(id: string) {
      const { conversation: base } = threadOf(id);
      for (const key of [conversationKey(base), teamKey(base)]) {
        const found = Conversation.safeParse(await read(key)).data;
        if (found && !found.dead) await write(key, { ...found, dead: true });
      }
    },

    /** Whether the bot may not speak there any more, as far as Teams has said. */
    async isDead({ dead, team }: Conversation): Promise<boolean> {
      if (dead) return true;
      return team !== undefined && Conversation.safeParse(await read(teamKey(team))).data?.dead === true;
    },

    /** The teams that the bot was heard from, latest first. */
    async teams(): Promise<Conversation[]> {
      const found = await store.list(teamKey(''), TEAMS);
      return found.flatMap(value => Conversation.safeParse(value).data ?? []);
    },

    /** Any conversation will do to know where Teams serves this tenant. */
    async anywhere(): Promise<Conversation | undefined> {
      const cached = known.get(conversationKey(''));
      if (cached && cached.until > Date.now()) return Conversation.parse(cached.value);
      const [latest] = await store.list(conversationKey(''), 1);
      const found = Conversation.safeParse(latest).data;
      if (found) keep(conversationKey(''), found);
      return found;
    },
  };
}

const conversationKey = (id: string) => `teams:conversation:${id}`;
const personKey = (account: string) => `teams:person:${account}`;
const teamKey = (id: string) => `teams:team:${id}`;
