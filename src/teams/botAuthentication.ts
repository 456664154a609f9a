import './deferredPackages.ts';
import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, AuthenticationError, type AuthenticateRequestResult, type ConnectorClient, ConnectorFactory, type ServiceClientCredentialsFactory, type UserTokenClient } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import { type ConnectorClientOptions, createConnectorClient } from './connectorClient.ts';
import type { CallConnector } from './connectorHttp.ts';

type Authorize = ConnectorClientOptions['authorize'];
type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** What the authentication is made of; settings by the SDK's names. */
export interface BotAuthenticationOptions {
  readonly settings: Readonly<Record<string, string>>;
  /** How the bot gets its own tokens; default from the settings. */
  readonly credentialsFactory: ServiceClientCredentialsFactory | undefined;
  readonly callConnector: CallConnector;
}

/** The SDK's validation of incoming tokens and its own tokens for outgoing calls, with a connector client of ours in between. */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectorFactory: ConnectorFactory;

  constructor({ settings, credentialsFactory, callConnector }: BotAuthenticationOptions) {
    super(settings, credentialsFactory);
    const authorize = createAuthorize(settings, credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(settings));
    this.#connectorFactory = new LeanConnectorFactory(authorize, callConnector);
  }

  /** The SDK answers 500 to some tokens it refuses: those get the 401 of the others. */
  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    try {
      return { ...(await super.authenticateRequest(activity, authHeader)), connectorFactory: this.#connectorFactory };
    } catch (error) {
      if (error instanceof Error && tokenErrors.has(error.name)) throw new AuthenticationError('The token is not valid', 401);
      throw error;
    }
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectorFactory;
  }

  /** The SDK asks for one in every turn; nobody signs in here, so that there is none. */
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(undefined as unknown as UserTokenClient);
  }
}

class LeanConnectorFactory extends ConnectorFactory {
  readonly #authorize: Authorize;
  readonly #call: CallConnector;

  constructor(authorize: Authorize, call: CallConnector) {
    super();
    this.#authorize = authorize;
    this.#call = call;
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    return Promise.resolve(createConnectorClient({ serviceUrl, authorize: this.#authorize, call: this.#call }));
  }
}

/** Names of the errors of jsonwebtoken, which the SDK verifies with: a wrong signature, a broken token, a token of the future. */
const tokenErrors = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);

/** The credentials are created once; they keep their token and renew it before it expires. */
function createAuthorize(settings: BotAuthenticationOptions['settings'], factory: Pick<ServiceClientCredentialsFactory, 'createCredentials'>): Authorize {
  const appId = settings['MicrosoftAppId'] ?? '';
  const scope = settings['ToChannelFromBotOAuthScope'] ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
  const loginUrl = settings['ToChannelFromBotLoginUrl'] ?? AuthenticationConstants.ToChannelFromBotLoginUrl;
  let credentials: Credentials | undefined;
  return async () => {
    credentials ??= await factory.createCredentials(appId, scope, loginUrl, true);
    return await readAuthorization(credentials);
  };
}

/** Credentials can only sign a request, so that they are given one that takes nothing but the header. */
async function readAuthorization(credentials: Credentials): Promise<string | undefined> {
  let authorization: string | undefined;
  const headers = { set: (_name: string, value: string) => (authorization = value) };
  await credentials.signRequest({ headers } as unknown as Parameters<Credentials['signRequest']>[0]);
  return authorization;
}
