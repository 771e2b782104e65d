import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

const HOUR = 3_600;
const ISSUER = 'https://api.botframework.com';

export type TokenWishes = {
  claims?: Record<string, unknown>;
  without?: string[];
  kid?: string;
  key?: CryptoKey;
};

export type Identity = Awaited<ReturnType<typeof identity>>;

/** Microsoft's identity: keys that sign what goes to the bot, and tokens for what the bot sends. */
export async function identity({ appId, password }: { appId: string; password: string }) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'sim-1', use: 'sig', endorsements: ['msteams'] };
  const keySet: { keys: object[] } = { keys: [jwk] };
  const issued = new Set<string>();
  let cached: { token: string; until: number } | undefined;

  /** A token as Teams sends it; `claims`, `without`, `kid` and `key` make it wrong. */
  async function token(
    serviceUrl: string,
    { claims = {}, without = [], kid = 'sim-1', key = privateKey }: TokenWishes = {},
  ) {
    const now = Math.floor(Date.now() / 1_000);
    const all: JWTPayload = {
      iss: ISSUER,
      aud: appId,
      iat: now,
      nbf: now - 60,
      exp: now + HOUR,
      serviceurl: serviceUrl,
      ...claims,
    };
    const payload = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(key);
  }

  return {
    keySet,
    token,
    privateKey,

    /** One token serves many activities, as Microsoft's do. */
    async usual(serviceUrl: string): Promise<string> {
      if (!cached || cached.until < Date.now())
        cached = { token: await token(serviceUrl), until: Date.now() + 600_000 };
      return cached.token;
    },

    /** `POST /TENANT/oauth2/v2.0/token`: undefined when the bot does not know its own secret. */
    grant(form: URLSearchParams): { access_token: string; expires_in: number; token_type: 'Bearer' } | undefined {
      const isRight =
        form.get('grant_type') === 'client_credentials' &&
        form.get('client_id') === appId &&
        form.get('client_secret') === password &&
        form.get('scope') === `${ISSUER}/.default`;
      if (!isRight) return undefined;
      const access_token = `bot-token-${issued.size + 1}`;
      issued.add(access_token);
      return { access_token, expires_in: HOUR, token_type: 'Bearer' };
    },

    isIssued: (authorization: string | undefined) => issued.has((authorization ?? '').replace(/^Bearer /, '')),

    /** Tokens that were given before are refused from now on. */
    revoke: () => issued.clear(),
  };
}
