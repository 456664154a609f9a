import './deferredPackages.ts';
import { CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { BotAuthentication } from './botAuthentication.ts';
import { createConnectorHttp } from './connectorHttp.ts';
import { withRetries } from './connectorRetry.ts';
import type { TeamsDependencies } from './dependencies.ts';

/** The SDK's adapter with our configuration: real token validation when there is an app id, none in local mode. */
export function createAdapter({ config, credentialsFactory }: Pick<TeamsDependencies, 'config' | 'credentialsFactory'>): ActivityAdapter {
  const callConnector = withRetries(createConnectorHttp());
  return new ActivityAdapter(new BotAuthentication({ settings: toSettings(config), credentialsFactory, callConnector }));
}

/**
 * The SDK's adapter from where it has an activity. Its `process`, which comes before, builds new validators for every request
 * to check what the web server has checked, and makes dates of time stamps that nobody reads.
 */
export class ActivityAdapter extends CloudAdapter {
  /** Authenticates and runs one turn. Undefined when there is nothing to answer but "done"; rejects with an `AuthenticationError`. */
  serve(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
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
