import { type Agent, request } from 'node:http';

/** What a server answered to one request. */
export interface Exchange {
  readonly status: number;
  readonly text: string;
  /** 2xx, and no apology: an apology quotes the id that the log has it under. */
  readonly isDone: boolean;
  readonly elapsedMs: number;
}

export interface ExchangeOptions {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
}

/** Sends a request and reads the answer; rejects when there is none. */
export async function exchange(url: string, { method = 'POST', body, headers, agent }: ExchangeOptions = {}): Promise<Exchange> {
  const startMs = performance.now();
  return await new Promise((resolve, reject) => {
    const outgoing = request(url, { method, ...(agent && { agent }), headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode: status = 0 } = response;
        const text = Buffer.concat(chunks).toString('utf8');
        const correlationId = response.headers['x-correlation-id']?.toString() ?? 'none';
        resolve({ status, text, isDone: status >= 200 && status < 300 && !text.includes(correlationId), elapsedMs: performance.now() - startMs });
      });
    });
    outgoing.once('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Whether an instance takes requests; one that cannot be reached does not. */
export async function isReady(url: string): Promise<boolean> {
  return await exchange(`${url}/readyz`, { method: 'GET' }).then(
    ({ status }) => status === 200,
    () => false,
  );
}
