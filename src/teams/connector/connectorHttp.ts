import type { Dispatcher } from 'undici';
import { parseJson } from '../../core/parseJson.ts';
import { type ConnectorConnections, openConnections } from './connectorConnections.ts';

/** One call of the Bot Framework connector. */
export interface ConnectorCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** Value of the Authorization header; undefined sends none. */
  readonly authorization: string | undefined;
  /** JSON, as it goes over the wire, unless `headers` say otherwise; undefined sends no body. */
  readonly body?: string;
  /** Lower-case names; in place of the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
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

/** Calls over connections that are kept open between turns. A call without an answer ends after `timeoutMs`. */
export function createConnectorHttp(timeoutMs = 15_000): CallConnector {
  let opening: Promise<ConnectorConnections> | undefined;
  return async ({ method, url, authorization, body, headers: own }) => {
    // At the first call, since no start has to wait for the HTTP client to load.
    const connections = await (opening ??= openConnections(timeoutMs));
    const { origin, pathname, search } = new URL(url);
    const headers = {
      accept: 'application/json',
      ...(authorization !== undefined && { authorization }),
      ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
      ...own,
    };
    return await new Promise((resolve, reject) => {
      const fail = (error: Error, isAnswered: boolean) => reject(toNotReached(error, !isAnswered && connections.failedAfterUse(error)));
      connections.dispatcher.dispatch({ origin, path: pathname + search, method, headers, body: body ?? null }, new ResponseReader(resolve, fail));
    });
  };
}

/** Collects one response. The client's own `request` does the same with a stream, which costs as much as the call itself. */
class ResponseReader implements Dispatcher.DispatchHandler {
  readonly #done: (response: ConnectorResponse) => void;
  readonly #fail: (error: Error, isAnswered: boolean) => void;
  readonly #chunks: Buffer[] = [];
  #isAnswered = false;
  #status = 0;
  #retryAfter: string | undefined;

  constructor(done: (response: ConnectorResponse) => void, fail: (error: Error, isAnswered: boolean) => void) {
    this.#done = done;
    this.#fail = fail;
  }

  onRequestStart(): void {
    // The client demands that there be one.
  }

  /** The first byte of the response. */
  onResponseStarted(): void {
    this.#isAnswered = true;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Readonly<Record<string, string | string[] | undefined>>): void {
    this.#status = status;
    this.#retryAfter = headers['retry-after']?.toString();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#done({ status: this.#status, retryAfter: this.#retryAfter, body: parseJson(Buffer.concat(this.#chunks).toString('utf8')) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error, this.#isAnswered);
  }
}

/** A kept connection that the other side had closed already took nothing. */
function toNotReached(error: Error & { code?: unknown }, wasClosedAlready: boolean): NotReachedError {
  const code = typeof error.code === 'string' ? (systemCodes[error.code] ?? error.code) : error.name;
  return new NotReachedError(code, beforeSending.has(code) || wasClosedAlready, error);
}

/** The HTTP client has codes of its own for what the system has one for. */
const systemCodes: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'ECONNRESET',
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_HEADERS_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_BODY_TIMEOUT: 'ETIMEDOUT',
};

/** What fails before the first byte is sent. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
