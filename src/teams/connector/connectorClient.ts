import type { ConnectorClient } from 'botframework-connector';
import type { Activity, ResourceResponse } from 'botframework-schema';
import type { Connector } from './connector.ts';
import type { ConnectorCall } from './connectorHttp.ts';
import { readErrorCode } from './errorCode.ts';

/** The connector answered with an error: its status, and its own code such as `ConversationNotFound`. */
export class ConnectorError extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string) {
    super(`The connector answered ${statusCode} ${code}`);
    this.name = 'ConnectorError';
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** What one turn calls. */
export interface ConnectorClientOptions extends Connector {
  readonly serviceUrl: string;
}

/**
 * The part of the SDK's connector client that answers turns. Activities go out as the JSON they are: the SDK's own client
 * drops what its mapper does not know, citations among them, and takes longer over one message than the rest of a turn.
 * Methods reject with a `ConnectorError` or a `NotReachedError`.
 */
export function createConnectorClient({ serviceUrl, authorize, call }: ConnectorClientOptions): ConnectorClient {
  const send = async (method: ConnectorCall['method'], conversationId: string, activityId?: string, activity?: Partial<Activity>): Promise<ResourceResponse> => {
    const path = [conversationId, 'activities', ...(activityId === undefined ? [] : [activityId])].map(encodeURIComponent).join('/');
    const url = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${path}`;
    const { status, body } = await call({ method, url, authorization: await authorize(), ...(activity && { body: JSON.stringify(activity) }) });
    if (status >= 300) throw new ConnectorError(status, readErrorCode(body) ?? 'Unknown');
    return { id: '', ...(body as Partial<ResourceResponse> | undefined) };
  };
  const conversations = {
    sendToConversation: (conversationId: string, activity: Partial<Activity>) => send('POST', conversationId, undefined, activity),
    replyToActivity: (conversationId: string, activityId: string, activity: Partial<Activity>) => send('POST', conversationId, activityId, activity),
    updateActivity: (conversationId: string, activityId: string, activity: Partial<Activity>) => send('PUT', conversationId, activityId, activity),
    deleteActivity: (conversationId: string, activityId: string) => send('DELETE', conversationId, activityId),
  };
  // The SDK's adapter calls no other method in a turn; whoever does learns it at once.
  return { conversations } as unknown as ConnectorClient;
}
