import type { Agent } from 'undici';
import type { ModelLimits } from './modelLimits.ts';

/** What the endpoint answered, whatever the status. */
export interface ModelResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Posts JSON. Rejects when there is no whole answer within the limits; an answer that redirects is only an answer. */
export type PostToModel = (url: string, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal) => Promise<ModelResponse>;

/** Connections that are kept open between calls; none before the first. */
export function createModelHttp({ timeoutMs, concurrency, responseBytes }: Pick<ModelLimits, 'timeoutMs' | 'concurrency' | 'responseBytes'>): PostToModel {
  let agent: Agent | undefined;
  return async (url, headers, body, signal) => {
    const { Agent, request } = await import('undici');
    agent ??= new Agent({ connections: concurrency, allowH2: false, connect: { timeout: timeoutMs }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, maxResponseSize: responseBytes, keepAliveTimeout: idleTimeoutMs });
    const response = await request(url, { dispatcher: agent, method: 'POST', headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' }, body, signal });
    return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
  };
}

/** Shorter than gateways keep theirs. */
const idleTimeoutMs = 30_000;
