import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plays OneDrive: each path answers as it is told. */
export interface FileServer {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  /** How many answers are still under way. */
  countOpen(): number;
  /** What a path answers from now on: the content of a file, or whatever is done with the response. Returns its address. */
  serve(path: string, answer: string | Buffer | ((response: ServerResponse) => void)): string;
  stop(): Promise<void>;
}

export async function startFileServer(): Promise<FileServer> {
  const answers = new Map<string, (response: ServerResponse) => void>();
  const requests: IncomingMessage[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    open += 1;
    response.on('close', () => (open -= 1));
    const answer = answers.get(request.url ?? '');
    if (answer) answer(response);
    else send(response, 404, {}, '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    countOpen: () => open,
    serve(path, answer) {
      answers.set(path, typeof answer === 'function' ? answer : (response) => send(response, 200, { 'content-type': 'application/octet-stream' }, answer));
      return url + path;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Without chaining, which restify takes from every response of the process. */
export function send(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: string | Buffer): void {
  response.writeHead(status, headers);
  response.end(body);
}
