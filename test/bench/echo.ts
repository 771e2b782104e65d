import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import express from 'express';
import { type AddressInfo } from 'node:net';

/** The limit to compare with: botbuilder's CloudAdapter as it comes, with authentication on, answering each message. */
const { SERVICE = '', APP = '' } = process.env;

class Granted extends AppCredentials {
  override getToken = async () => 'bench';
  refreshToken = async () => ({ accessToken: 'bench', expiresOn: new Date(Date.now() + 3_600_000) }) as never;
}

class Credentials extends ServiceClientCredentialsFactory {
  isValidAppId = async () => true;
  isAuthenticationDisabled = async () => false;
  createCredentials = async () => new Granted(APP);
}

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: APP,
      MicrosoftAppType: 'MultiTenant',
      ToBotFromChannelOpenIdMetadataUrl: `${SERVICE}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${SERVICE}/openid`,
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToChannelFromBotLoginUrl: `${SERVICE}/token`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: SERVICE,
      CallerId: 'urn:botframework:azure',
      ValidateAuthority: false,
    } as never,
    new Credentials(),
  ),
);
const app = express();
app.post('/', express.json(), (request, response) =>
  adapter.process(request, response, async (context: TurnContext) => {
    await context.sendActivity(`you said ${context.activity.text}`);
  }),
);
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
);
