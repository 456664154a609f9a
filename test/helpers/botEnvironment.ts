import { botAppId, tenantA } from './activities.ts';
import { type OpenIdServer, tokenIssuer } from './openIdServer.ts';

/** A bot that is registered in tenant A. What it sends itself with takes `BotCredentials`, so the password is never used. */
export const registeredBot = { MICROSOFT_APP_ID: botAppId, MICROSOFT_APP_PASSWORD: 'not-used', MICROSOFT_APP_TENANT_ID: tenantA } as const;

/** Has what comes from Teams checked by keys of the test's own; all else is as with Microsoft. */
export function botFrameworkOf({ metadataUrl }: Pick<OpenIdServer, 'metadataUrl'>): Readonly<Record<string, string>> {
  return {
    BOT_LOGIN_URL: 'https://login.microsoftonline.com/botframework.com',
    BOT_OAUTH_SCOPE: 'https://api.botframework.com',
    BOT_TOKEN_ISSUER: tokenIssuer,
    BOT_OAUTH_URL: 'https://api.botframework.com',
    BOT_OPENID_METADATA_URL: metadataUrl,
    BOT_EMULATOR_OPENID_METADATA_URL: metadataUrl,
  };
}
