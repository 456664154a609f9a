import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the endpoint got it. */
export interface ModelRequest {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly model?: string; readonly messages: readonly { readonly role: string; readonly content: string }[]; readonly stream?: boolean };
}

/** A real HTTP server that plays an endpoint of chat completions. */
export interface FakeModelServer {
  readonly origin: string;
  readonly requests: readonly ModelRequest[];
  /** Says this from now on, by the protocol. */
  sayAlways(content: string, finishReason?: string): void;
  /** Decides what happens on the wire from now on. */
  answerWith(script: (response: ServerResponse, request: ModelRequest) => void): void;
  /** Resolves when the n-th request (from 1) has arrived. */
  waitForRequest(n: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startFakeModelServer(): Promise<FakeModelServer> {
  const requests: ModelRequest[] = [];
  const waiting = new Set<() => void>();
  let script: Parameters<FakeModelServer['answerWith']>[0] = (response) => sendJson(response, 200, completion('INTET.'));
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = { method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as ModelRequest['body'] };
      requests.push(request);
      script(outgoing, request);
      for (const check of waiting) check();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    sayAlways: (content, finishReason) => (script = (response) => sendJson(response, 200, completion(content, finishReason))),
    answerWith: (next) => (script = next),
    waitForRequest: (n) =>
      new Promise((resolve) => {
        const check = () => {
          if (requests.length < n) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A model that keeps to the first quotation word by word, which passes the check. */
export function repeatQuotation(response: ServerResponse, { body }: ModelRequest): void {
  const [, quotation = ''] = /\[1\] (.*?)\.?\n/.exec(body.messages[1]?.content ?? '') ?? [];
  sendJson(response, 200, completion(`${quotation} [1].`));
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** As OpenAI's reference has it, `usage` and all. */
export function completion(content: string | null, finishReason = 'stop'): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'test-model',
    choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: finishReason }],
    usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
  };
}
