import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

/** One call of the Bot Framework connector. */
export interface ConnectorCall {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** Value of the Authorization header; undefined sends none. */
  readonly authorization: string | undefined;
  /** JSON, as it goes over the wire; undefined sends no body. */
  readonly body?: string;
}

/** What the connector answered, whatever the status. */
export interface ConnectorResponse {
  readonly status: number;
  /** Header `Retry-After`. */
  readonly retryAfter: string | undefined;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

/** Makes one call. Rejects with a `NotReachedError` when no answer came. */
export type CallConnector = (call: ConnectorCall) => Promise<ConnectorResponse>;

/** The connector gave no answer. */
export class NotReachedError extends Error {
  /** The system's code, such as ECONNREFUSED. */
  readonly code: string;
  /** False when the call may have arrived and only its answer was lost, so that repeating it might say a thing twice. */
  readonly isSafeToRepeat: boolean;

  constructor(code: string, isSafeToRepeat: boolean, cause: unknown) {
    super(`The connector was not reached (${code})`, { cause });
    this.name = 'NotReachedError';
    this.code = code;
    this.isSafeToRepeat = isSafeToRepeat;
  }
}

// An import of it would read all its names, of which one loads Node's whole fetch: a twentieth of a start.
const { Agent: HttpAgent, request: requestHttp } = process.getBuiltinModule('node:http');

/** Calls over connections that are kept open between turns. A call without an answer ends after `timeoutMs`. */
export function createConnectorHttp(timeoutMs = 15_000): CallConnector {
  const agents = { http: new HttpAgent(agentOptions), https: new HttpsAgent(agentOptions) };
  return ({ method, url, authorization, body }) =>
    new Promise((resolve, reject) => {
      const headers = {
        accept: 'application/json',
        ...(authorization !== undefined && { authorization }),
        ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }),
      };
      const options = { method, headers, timeout: timeoutMs };
      const request = url.startsWith('https:') ? requestHttps(url, { ...options, agent: agents.https }) : requestHttp(url, { ...options, agent: agents.http });
      const fail = (error: Error) => reject(toNotReached(error, request));
      request.once('response', (response) => void readResponse(response).then(resolve, fail));
      request.once('timeout', () => request.destroy(Object.assign(new Error('No answer in time'), { code: 'ETIMEDOUT' })));
      request.once('error', fail);
      request.end(body);
    });
}

/** Idle connections are dropped before Teams' gateways drop them. */
const agentOptions = { keepAlive: true, maxFreeSockets: 64, timeout: 60_000 };

function readResponse(response: IncomingMessage): Promise<ConnectorResponse> {
  response.setEncoding('utf8');
  let text = '';
  response.on('data', (chunk: string) => (text += chunk));
  return new Promise((resolve, reject) => {
    response.once('error', reject);
    response.once('end', () => resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body: parseJson(text) }));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toNotReached(error: Error & { code?: unknown }, request: ClientRequest): NotReachedError {
  const code = typeof error.code === 'string' ? error.code : error.name;
  // A kept connection that the other side had closed already took nothing.
  return new NotReachedError(code, beforeSending.has(code) || (request.reusedSocket && code === 'ECONNRESET'), error);
}

/** What fails before the first byte is sent. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
