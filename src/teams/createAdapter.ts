import './deferredPackages.ts';
import { CloudAdapter } from 'botbuilder';
import { BotAuthentication } from './botAuthentication.ts';
import { createConnectorHttp } from './connectorHttp.ts';
import { withRetries } from './connectorRetry.ts';
import type { TeamsDependencies } from './dependencies.ts';

/** The SDK's adapter with our configuration: real token validation when there is an app id, none in local mode. */
export function createAdapter({ config, credentialsFactory }: Pick<TeamsDependencies, 'config' | 'credentialsFactory'>): CloudAdapter {
  const callConnector = withRetries(createConnectorHttp());
  return new CloudAdapter(new BotAuthentication({ settings: toSettings(config), credentialsFactory, callConnector }));
}

/** Names as the SDK wants them; a value that is not set must be absent, since the SDK refuses anything but strings. */
function toSettings({ microsoftApp, botFramework }: TeamsDependencies['config']): Record<string, string> {
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
