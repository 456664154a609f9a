import { ServiceClientCredentialsFactory } from 'botframework-connector';
import { botAppId } from './activities.ts';

/** What the bot shows the connector in tests with credentials. */
export const botToken = 'the-bots-own-token';

/** Gives the bot a token of its own without Microsoft's login; the validation of incoming tokens stays the SDK's. */
export class BotCredentials extends ServiceClientCredentialsFactory {
  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === botAppId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    return Promise.resolve({
      signRequest(request) {
        request.headers.set('authorization', `Bearer ${botToken}`);
        return Promise.resolve(request);
      },
    });
  }
}
