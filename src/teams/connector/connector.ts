import '../deferredPackages.ts';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, FederatedServiceClientCredentialsFactory, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../../config.ts';
import { silentTelemetry, type Telemetry } from '../../telemetry.ts';
import { type CallConnector, createConnectorHttp } from './connectorHttp.ts';

/** The way to Teams, shared by what answers turns and what is sent unasked: kept connections and the bot's own tokens. */
export interface Connector {
  /** Makes one call, and makes it once: who may repeat it depends on what it says. */
  readonly call: CallConnector;
  readonly authorize: Authorize;
  /** Told of every call that is made once more. */
  readonly countRetry?: Telemetry['countRetry'];
}

/** Gives the bot's token as an Authorization header, undefined where there are no credentials. */
export type Authorize = () => Promise<string | undefined>;

/** Who the bot is. */
export interface ConnectorOptions {
  readonly config: Pick<Config, 'microsoftApp' | 'botFramework'>;
  /** How the bot gets its own tokens; default from the configuration. */
  readonly credentialsFactory?: ServiceClientCredentialsFactory;
  readonly telemetry?: Telemetry;
}

/** Prepares the way; nothing is connected and no token fetched before the first call. */
export function createConnector({ config, credentialsFactory, telemetry = silentTelemetry }: ConnectorOptions): Connector {
  const settings = toSettings(config);
  const callOnce = createConnectorHttp();
  return {
    call: (call) =>
      telemetry.trace('send', async (note) => {
        note({ 'http.request.method': call.method });
        const response = await callOnce(call);
        note({ 'http.response.status_code': response.status });
        return response;
      }),
    authorize: createAuthorize(settings, credentialsFactory ?? createCredentialsFactory(config)),
    countRetry: (cause) => telemetry.countRetry(cause),
  };
}

/** What the SDK asks of credentials; its own classes do this without being of one kind. */
export type CredentialsFactory = Pick<ServiceClientCredentialsFactory, 'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'>;

/** How the bot proves who it is: by the password of its registration, by a managed identity that the registration trusts, or as a managed identity. */
export function createCredentialsFactory(config: ConnectorOptions['config']): CredentialsFactory {
  const { id, federatedIdentity, tenantId } = config.microsoftApp ?? {};
  if (id !== undefined && federatedIdentity !== undefined) return new FederatedServiceClientCredentialsFactory(id, federatedIdentity, tenantId);
  return new ConfigurationServiceClientCredentialFactory(toSettings(config));
}

/** The configuration by the SDK's names; a value that is not set must be absent, since the SDK refuses anything but strings. */
export function toSettings({ microsoftApp, botFramework }: ConnectorOptions['config']): Record<string, string> {
  return {
    ...(microsoftApp && { MicrosoftAppId: microsoftApp.id, MicrosoftAppType: microsoftApp.type }),
    ...(microsoftApp?.password !== undefined && { MicrosoftAppPassword: microsoftApp.password }),
    ...(microsoftApp?.tenantId !== undefined && { MicrosoftAppTenantId: microsoftApp.tenantId }),
    ...(botFramework && {
      ToChannelFromBotLoginUrl: botFramework.loginUrl,
      ToChannelFromBotOAuthScope: botFramework.oauthScope,
      ToBotFromChannelTokenIssuer: botFramework.tokenIssuer,
      OAuthUrl: botFramework.oauthUrl,
      ToBotFromChannelOpenIdMetadataUrl: botFramework.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: botFramework.emulatorOpenIdMetadataUrl,
    }),
  };
}

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** The credentials are created once; they keep their token and renew it before it expires. */
function createAuthorize(settings: Readonly<Record<string, string>>, factory: Pick<ServiceClientCredentialsFactory, 'createCredentials'>): Authorize {
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
