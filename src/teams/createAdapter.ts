import './deferredPackages.ts';
import { CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { BotAuthentication } from './botAuthentication.ts';
import { createCredentialsFactory, toSettings } from './connector/connector.ts';
import { withRetries } from './connector/connectorRetry.ts';
import type { TeamsDependencies } from './dependencies.ts';

/** The SDK's adapter with our configuration: real token validation when there is an app id, none in local mode. */
export function createAdapter({ config, credentialsFactory, connector }: Pick<TeamsDependencies, 'config' | 'credentialsFactory' | 'connector'>): ActivityAdapter {
  // Somebody waits for what is said in a turn, so that it is repeated at once.
  const repeating = { ...connector, call: withRetries(connector.call, { countRetry: connector.countRetry }) };
  return new ActivityAdapter(new BotAuthentication({ settings: toSettings(config), credentialsFactory: credentialsFactory ?? createCredentialsFactory(config), connector: repeating }));
}

/**
 * The SDK's adapter from where it has an activity. Its `process`, which comes before, builds new validators for every request
 * to check what the web server has checked, and makes dates of time stamps that nobody reads.
 */
class ActivityAdapter extends CloudAdapter {
  /** Authenticates and runs one turn. Undefined when there is nothing to answer but "done"; rejects with an `AuthenticationError`. */
  serve(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}
