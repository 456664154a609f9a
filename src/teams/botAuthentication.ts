import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError, type AuthenticateRequestResult } from 'botframework-connector';
import type { Activity } from 'botframework-schema';

/** The SDK's validation, which answers 500 to some tokens it refuses: those get the 401 of the others. */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    try {
      return await super.authenticateRequest(activity, authHeader);
    } catch (error) {
      if (error instanceof Error && tokenErrors.has(error.name)) throw new AuthenticationError('The token is not valid', 401);
      throw error;
    }
  }
}

/** Names of the errors of jsonwebtoken, which the SDK verifies with: a wrong signature, a broken token, a token of the future. */
const tokenErrors = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);
