import { CloudAdapter } from 'botbuilder';
import { BotAuthentication } from './botAuthentication.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { keepEntityProperties } from './entityProperties.ts';

/** The SDK's adapter with our configuration: real token validation when there is an app id, none in local mode. */
export function createAdapter({ config, credentialsFactory }: Pick<TeamsDependencies, 'config' | 'credentialsFactory'>): CloudAdapter {
  keepEntityProperties();
  return new CloudAdapter(new BotAuthentication(toSettings(config), credentialsFactory));
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
