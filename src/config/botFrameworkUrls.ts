import { type ParsedValues, type Values, variableNames } from './variables.ts';

/** The Bot Framework's own addresses, replaced together: the SDK drops all its defaults as soon as one is given. */
export interface BotFrameworkUrls {
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly tokenIssuer: string;
  readonly oauthUrl: string;
  readonly openIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
}

const names = variableNames.filter((name) => name.startsWith('BOT_'));

/** Tells which of the addresses are missing beside the others. */
export function findBotFrameworkProblems(values: Values): string[] {
  const missing = names.filter((name) => values[name] === undefined);
  return missing.length > 0 && missing.length < names.length ? [`${missing.join(', ')}: the six BOT_ addresses are set all together or not at all`] : [];
}

/** The addresses in place of the Bot Framework's own; undefined when they are not set. */
export function toBotFrameworkUrls(values: ParsedValues): BotFrameworkUrls | undefined {
  const { BOT_LOGIN_URL, BOT_OAUTH_SCOPE, BOT_TOKEN_ISSUER, BOT_OAUTH_URL, BOT_OPENID_METADATA_URL, BOT_EMULATOR_OPENID_METADATA_URL } = values;
  if (!BOT_LOGIN_URL || !BOT_OAUTH_SCOPE || !BOT_TOKEN_ISSUER || !BOT_OAUTH_URL || !BOT_OPENID_METADATA_URL || !BOT_EMULATOR_OPENID_METADATA_URL) return undefined;
  return Object.freeze<BotFrameworkUrls>({
    loginUrl: BOT_LOGIN_URL,
    oauthScope: BOT_OAUTH_SCOPE,
    tokenIssuer: BOT_TOKEN_ISSUER,
    oauthUrl: BOT_OAUTH_URL,
    openIdMetadataUrl: BOT_OPENID_METADATA_URL,
    emulatorOpenIdMetadataUrl: BOT_EMULATOR_OPENID_METADATA_URL,
  });
}
