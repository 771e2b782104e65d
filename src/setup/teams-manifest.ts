type List = { scopes: string[]; commands: object[]; triggers?: string[] };
type Bot = { botId: string; commandLists: List[]; supportsTargetedMessages?: boolean };

/** The part of Microsoft's app manifest that an installation changes. */
export type TeamsManifest = {
  $schema: string;
  manifestVersion: string;
  id: string;
  developer: Record<string, string>;
  bots: Bot[];
  composeExtensions: { botId: string }[];
  [key: string]: unknown;
};

export type Installation = {
  /** Of the bot's registration. */
  appId: string;
  /** Without a scheme. */
  host: string;
  /** Commands after a slash, and messages that only one person sees: manifest 1.29, where the tenant has them. */
  slash: boolean;
};

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams';
const SLASH_VERSION = '1.29';

/** The manifest of one installation. */
export function installed(manifest: TeamsManifest, { appId, host, slash }: Installation): TeamsManifest {
  const developer = Object.fromEntries(
    Object.entries(manifest.developer).map(([name, value]) => [name, value.replace('YOUR-HOST', host)]),
  );
  const bots = manifest.bots.map(bot => ({ ...bot, botId: appId, ...(slash ? withSlash(bot) : {}) }));
  return {
    ...manifest,
    ...(slash
      ? { $schema: `${SCHEMA}/v${SLASH_VERSION}/MicrosoftTeams.schema.json`, manifestVersion: SLASH_VERSION }
      : {}),
    id: appId,
    developer,
    bots,
    composeExtensions: manifest.composeExtensions.map(extension => ({ ...extension, botId: appId })),
  };
}

/** Only where several people read along is there a slash to type and something to keep from the others. */
const withSlash = ({ commandLists }: Bot): Pick<Bot, 'supportsTargetedMessages' | 'commandLists'> => ({
  supportsTargetedMessages: true,
  commandLists: commandLists.map(list => ({
    ...list,
    triggers: list.scopes.includes('personal') ? ['mention'] : ['mention', 'slash'],
  })),
});
