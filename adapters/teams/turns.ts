import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity as SdkActivity,
  type TurnContext,
} from 'botbuilder';
import { ClaimsIdentity, ConnectorFactory, type ConnectorClient, type UserTokenClient } from 'botframework-connector';
import { type App } from './credentials.ts';
import { ISSUER, type Claims } from './gate.ts';

const CALLER = 'urn:botframework:azure';
const MOMENTS = ['timestamp', 'localTimestamp', 'expiration'] as const;

/** What an activity is answered with: nothing, or to an invoke its status and body. */
export type Answer = { status: number; body?: unknown };

export type Turns = {
  /** Throws what `logic` throws. */
  run(activity: Record<string, unknown>, claims: Claims, logic: () => Promise<Answer>): Promise<Answer>;
};

/**
 * Bot Framework's turns, behind our own gate: what comes here has been let in already. No `onTurnError`: it would turn
 * failures into successes.
 */
export function turns(app: App | undefined): Turns {
  const adapter = new Gated(
    new OneOfEach({
      MicrosoftAppId: app?.id ?? '',
      ...(app === undefined ? {} : { MicrosoftAppType: app.type, MicrosoftAppTenantId: app.tenant }),
      ...(app?.password === undefined ? {} : { MicrosoftAppPassword: app.password }),
    }),
  );
  return {
    async run(activity, claims, logic) {
      let answer: Answer = { status: 200 };
      await adapter.run(dated(activity), claims, async context => {
        answer = await logic();
        if (context.activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: answer });
      });
      return answer;
    },
  };
}

class Gated extends CloudAdapter {
  readonly #auth: OneOfEach;

  constructor(auth: OneOfEach) {
    super(auth);
    this.#auth = auth;
  }

  async run(activity: SdkActivity, claims: Claims, logic: (context: TurnContext) => Promise<void>) {
    const claimsIdentity = new ClaimsIdentity(
      Object.entries(claims).map(([type, value]) => ({ type, value: String(value) })),
      true,
    );
    const connectorFactory = this.#auth.createConnectorFactory(claimsIdentity);
    await this.processActivity(
      { audience: ISSUER, callerId: CALLER, claimsIdentity, connectorFactory },
      activity,
      logic,
    );
  }
}

/** The SDK builds two clients for every activity, which is most of its cost; one per service is enough. */
class OneOfEach extends ConfigurationBotFrameworkAuthentication {
  #connectors: ConnectorFactory | undefined;
  #tokens: Promise<UserTokenClient> | undefined;

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return (this.#connectors ??= new Remembering(super.createConnectorFactory(identity)));
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return (this.#tokens ??= super.createUserTokenClient(identity));
  }
}

class Remembering extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #clients = new Map<string, Promise<ConnectorClient>>();

  constructor(inner: ConnectorFactory) {
    super();
    this.#inner = inner;
  }

  create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const known = this.#clients.get(serviceUrl);
    if (known) return known;
    if (this.#clients.size > 100) this.#clients.clear();
    const made = this.#inner.create(serviceUrl, audience);
    this.#clients.set(serviceUrl, made);
    return made;
  }
}

/** The SDK expects moments where JSON has text. */
function dated(activity: Record<string, unknown>): SdkActivity {
  const moments = MOMENTS.flatMap(name => {
    const at = new Date(String(activity[name]));
    return activity[name] === undefined || Number.isNaN(at.getTime()) ? [] : [[name, at] as const];
  });
  return { ...activity, ...Object.fromEntries(moments) } as unknown as SdkActivity;
}
