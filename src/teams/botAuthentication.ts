import './deferredPackages.ts';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError, type AuthenticateRequestResult, type ConnectorClient, ConnectorFactory, type UserTokenClient } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { Connector, CredentialsFactory } from './connector/connector.ts';
import { createConnectorClient } from './connector/connectorClient.ts';

/** What the authentication is made of; settings by the SDK's names. */
export interface BotAuthenticationOptions {
  readonly settings: Readonly<Record<string, string>>;
  /** Tells whether incoming tokens are for this bot. */
  readonly credentialsFactory: CredentialsFactory;
  readonly connector: Connector;
}

/** The SDK's validation of incoming tokens and its own tokens for outgoing calls, with a connector client of ours in between. */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectorFactory: ConnectorFactory;

  constructor({ settings, credentialsFactory, connector }: BotAuthenticationOptions) {
    super(settings, credentialsFactory);
    this.#connectorFactory = new LeanConnectorFactory(connector);
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
  readonly #connector: Connector;

  constructor(connector: Connector) {
    super();
    this.#connector = connector;
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    return Promise.resolve(createConnectorClient({ serviceUrl, ...this.#connector }));
  }
}

/** Names of the errors of jsonwebtoken, which the SDK verifies with: a wrong signature, a broken token, a token of the future. */
const tokenErrors = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);
