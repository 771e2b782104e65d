/** What a Web API method takes and needs, as Slack documents it; tests compare it with Slack's own reference. */
export type Method = {
  required: readonly string[];
  optional: readonly string[];
  /** Any one of these is enough; none needed when empty. */
  scopes: readonly string[];
  /** Calls per minute that Slack allows for the tier. */
  perMinute: number;
};

const [TIER_2, TIER_3, TIER_4, SPECIAL] = [20, 50, 100, 600];
const message = [
  'text',
  'blocks',
  'thread_ts',
  'attachments',
  'parse',
  'link_names',
  'unfurl_links',
  'unfurl_media',
  'metadata',
  'mrkdwn',
];
const history = ['channels:history', 'groups:history', 'im:history'];
const page = ['cursor', 'latest', 'oldest', 'inclusive', 'limit', 'include_all_metadata'];

export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': { required: [], optional: [], scopes: [], perMinute: SPECIAL },
  'chat.postMessage': {
    required: ['channel'],
    optional: [...message, 'reply_broadcast'],
    scopes: ['chat:write'],
    perMinute: SPECIAL,
  },
  'chat.postEphemeral': {
    required: ['channel', 'user'],
    optional: ['text', 'blocks', 'thread_ts', 'parse', 'link_names'],
    scopes: ['chat:write'],
    perMinute: TIER_4,
  },
  'chat.update': {
    required: ['channel', 'ts'],
    optional: ['text', 'blocks', 'parse', 'link_names', 'metadata', 'reply_broadcast'],
    scopes: ['chat:write'],
    perMinute: TIER_3,
  },
  'chat.getPermalink': { required: ['channel', 'message_ts'], optional: [], scopes: [], perMinute: SPECIAL },
  'conversations.open': {
    required: [],
    optional: ['users', 'channel', 'return_im', 'prevent_creation'],
    scopes: ['im:write'],
    perMinute: TIER_3,
  },
  'conversations.history': { required: ['channel'], optional: page, scopes: history, perMinute: TIER_3 },
  'conversations.replies': { required: ['channel', 'ts'], optional: page, scopes: history, perMinute: TIER_3 },
  'conversations.create': {
    required: ['name'],
    optional: ['is_private', 'team_id'],
    scopes: ['groups:write'],
    perMinute: TIER_2,
  },
  'conversations.invite': {
    required: ['channel', 'users'],
    optional: ['force'],
    scopes: ['groups:write'],
    perMinute: TIER_3,
  },
  'conversations.list': {
    required: [],
    optional: ['cursor', 'exclude_archived', 'limit', 'team_id', 'types'],
    scopes: ['groups:read'],
    perMinute: TIER_2,
  },
  'users.info': { required: ['user'], optional: ['include_locale'], scopes: ['users:read'], perMinute: TIER_4 },
  'users.lookupByEmail': { required: ['email'], optional: [], scopes: ['users:read.email'], perMinute: TIER_3 },
  'views.open': {
    required: ['view'],
    optional: ['trigger_id', 'interactivity_pointer'],
    scopes: [],
    perMinute: TIER_4,
  },
  'views.update': {
    required: ['view'],
    optional: ['view_id', 'external_id', 'hash'],
    scopes: [],
    perMinute: TIER_4,
  },
  'views.publish': { required: ['user_id', 'view'], optional: ['hash'], scopes: [], perMinute: TIER_4 },
  'reactions.add': {
    required: ['channel', 'name', 'timestamp'],
    optional: [],
    scopes: ['reactions:write'],
    perMinute: TIER_2,
  },
};
