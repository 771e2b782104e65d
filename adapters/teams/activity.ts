import { z } from 'zod';
import { inbound } from '../../src/domain/text.ts';

const id = z.string().min(1).max(1_024);
/** Bounded and well-formed before anything reads it. */
const words = z.string().transform(text => inbound(text));
const MAX_ENTITIES = 50;
const MAX_ATTACHMENTS = 50;
/** Of html more is read than of text: half of it is markup. */
const HTML = 64_000;
const account = z.looseObject({ id, name: z.string().nullish(), aadObjectId: z.string().nullish() });
const named = z.looseObject({ id: z.string().nullish() }).nullish();

/** What Teams sends, as far as the bot reads it. Everything that Teams may leave out may be left out. */
export const Activity = z.looseObject({
  type: z.string(),
  id: id.nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  timestamp: z.string().nullish(),
  serviceUrl: z.string(),
  from: account.extend({ role: z.string().nullish(), tenantId: z.string().nullish() }).nullish(),
  recipient: account.extend({ isTargeted: z.boolean().nullish() }).nullish(),
  conversation: z.looseObject({
    id,
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  text: words.nullish(),
  textFormat: z.string().nullish(),
  replyToId: z.string().nullish(),
  entities: z
    .array(
      z.looseObject({
        type: z.string(),
        text: z.string().max(1_000).nullish().catch(undefined),
        mentioned: account.nullish(),
      }),
    )
    .transform(all => all.slice(0, MAX_ENTITIES))
    .nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().nullish(),
        content: z
          .unknown()
          .transform(content => (typeof content === 'string' ? inbound(content, HTML) : content))
          .optional(),
        name: words.nullish(),
        contentUrl: z.string().nullish(),
      }),
    )
    .transform(all => all.slice(0, MAX_ATTACHMENTS))
    .nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  value: z.unknown().optional(),
  channelData: z
    .looseObject({
      tenant: named,
      team: named,
      channel: named,
      teamsTeamId: z.string().nullish(),
      teamsChannelId: z.string().nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});
export type Activity = z.infer<typeof Activity>;

export type Kind = 'personal' | 'groupChat' | 'channel';

/** A channel's id without the thread, and the message that the thread hangs from. */
export function threadOf(conversation: string): { conversation: string; root?: string } {
  const [base = '', root] = conversation.split(';messageid=', 2);
  return root === undefined || root === '' ? { conversation: base } : { conversation: base, root };
}

export const inThread = (conversation: string, root: string) => `${conversation};messageid=${root}`;

export function kindOf({ conversation: { id: conversation, conversationType, isGroup } }: Activity): Kind {
  if (conversationType === 'personal' || conversationType === 'groupChat' || conversationType === 'channel')
    return conversationType;
  return guessedKind(conversation, isGroup === true);
}

/** Ids tell, where nothing else does: only channels end like this. */
export function guessedKind(conversation: string, isGroup = true): Kind {
  if (/@thread\.(tacv2|skype)/.test(conversation)) return 'channel';
  return conversation.startsWith('a:') || !isGroup ? 'personal' : 'groupChat';
}

export const tenantOf = ({ channelData, conversation }: Activity): string =>
  channelData?.tenant?.id ?? conversation.tenantId ?? '';

export const teamOf = ({ channelData }: Activity): string | undefined =>
  channelData?.team?.id ?? channelData?.teamsTeamId ?? undefined;
