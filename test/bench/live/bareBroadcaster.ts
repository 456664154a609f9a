/**
 * The peer of live rounds: server-sent events on plain `node:http`, without people, rights, store or anonymity. `PUT` counts an
 * answer, `GET` is sent the state now and after every answer, as large as the product's: at once, or with INTERVAL_MS at most so
 * often, with a trailing one. Prints its address and runs until killed.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const intervalMs = Number(process.env['INTERVAL_MS'] ?? 0);
/** A question with its statement and source, in two languages. */
const prompt = 'x'.repeat(1_200);
const followers = new Set<ServerResponse>();
let responseCount = 0;
let timer: NodeJS.Timeout | undefined;
let toldAtMs = -Infinity;

const tell = (): void => {
  timer = undefined;
  toldAtMs = performance.now();
  for (const follower of followers) follower.write(toEvent());
};
const toEvent = (): string => `event: state\ndata: ${JSON.stringify({ nowUtc: new Date().toISOString(), round: { prompt, responseCount } })}\n\n`;

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(toEvent());
    followers.add(response);
    response.once('close', () => followers.delete(response));
    return;
  }
  request.resume();
  request.once('end', () => {
    responseCount += 1;
    response.writeHead(204).end();
    if (intervalMs === 0) tell();
    else timer ??= setTimeout(tell, Math.max(0, toldAtMs + intervalMs - performance.now()));
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`));
