import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';

const SCOPE = 'https://api.botframework.com';
const FETCH_MS = 8_000;
/** A token is renewed so long before it ends. */
const EARLY_MS = 5 * 60_000;

export type App = {
  id: string;
  password: string | undefined;
  type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  tenant: string;
};

/** The bot's own token for Microsoft's connector. `again`: the one before was refused. */
export type Credentials = { token(again?: boolean): Promise<string> };

const Granted = z.looseObject({ access_token: z.string(), expires_in: z.coerce.number() });

/** From Microsoft's own library, or from `tokenUrl` where that is set. */
export const credentials = (app: App, tokenUrl: string | undefined): Credentials =>
  tokenUrl === undefined ? fromLibrary(app) : fromUrl(app, tokenUrl);

function fromLibrary({ id, password, type, tenant }: App): Credentials {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: tenant,
    ...(password === undefined ? {} : { MicrosoftAppPassword: password }),
  });
  const made = factory.createCredentials(id, SCOPE, `https://login.microsoftonline.com/${tenant}`, true);
  // A failure is met, and told, where a token is asked for.
  made.catch(() => undefined);
  return {
    async token(again = false) {
      const maker = (await made) as unknown as { getToken(forced: boolean): Promise<string> };
      const tooLate = new Promise<never>(
        (_, fail) => void setTimeout(() => fail(new Error('no token in time')), FETCH_MS).unref(),
      );
      return Promise.race([maker.getToken(again), tooLate]);
    },
  };
}

function fromUrl({ id, password = '' }: App, url: string): Credentials {
  let known: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: password,
        scope: `${SCOPE}/.default`,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(FETCH_MS),
    });
    if (!response.ok) throw new Error(`the token endpoint answers ${response.status}`);
    const { access_token, expires_in } = Granted.parse(await response.json());
    known = { token: access_token, until: Date.now() + expires_in * 1_000 - EARLY_MS };
    return access_token;
  }

  return {
    async token(again = false) {
      if (!again && known && known.until > Date.now()) return known.token;
      return (asking ??= ask().finally(() => (asking = undefined)));
    },
  };
}
