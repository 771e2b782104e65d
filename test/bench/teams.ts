import { identity } from '../../adapters/simulator/teams/identity.ts';
import { type Signed } from './signed.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '99999999-8888-4777-8666-555555555555';

/** Messages as Teams sends them, with Microsoft's token; every one is a delivery of its own. */
export async function teamsTokens() {
  const microsoft = await identity({ appId: APP, password: 'bench' });
  let count = 0;
  return {
    appId: APP,
    tenant: TENANT,
    keySet: microsoft.keySet,
    env: (port: number) => ({
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'bench',
      MicrosoftAppTenantId: TENANT,
      TEAMS_OPENID_METADATA_URL: `http://127.0.0.1:${port}/openid`,
      TEAMS_TOKEN_URL: `http://127.0.0.1:${port}/token`,
      TEAMS_SERVICE_HOSTS: `127.0.0.1:${port}`,
    }),

    async messages(serviceUrl: string) {
      const authorization = `Bearer ${await microsoft.token(serviceUrl)}`;
      return (person: string, text: string, more: object = {}): Signed => {
        count += 1;
        const activity = {
          type: 'message',
          id: `${Date.now()}${count}`,
          timestamp: new Date().toISOString(),
          serviceUrl,
          channelId: 'msteams',
          from: { id: `29:1${person}`, name: person, aadObjectId: `aad-${person}` },
          recipient: { id: `28:${APP}`, name: 'IT' },
          conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: TENANT },
          channelData: { tenant: { id: TENANT } },
          ...more,
          textFormat: 'plain',
          text,
        };
        return { body: JSON.stringify(activity), headers: { 'content-type': 'application/json', authorization } };
      };
    },
  };
}
