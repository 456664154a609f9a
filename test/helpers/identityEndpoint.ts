import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';

/** A request for a token, as the endpoint got it. */
export interface TokenRequest {
  readonly clientId: string | null;
  readonly resource: string | null;
  readonly header: string | undefined;
}

/** The token that everybody gets. */
export const identityToken = 'the-token';

/**
 * Plays the identity endpoint that Azure gives its apps: puts its address into the environment until `sinon.restore` and resolves
 * with the requests from now on. One for the whole test process, since Microsoft's library keeps the first address it sees.
 */
export async function useIdentityEndpoint(): Promise<readonly TokenRequest[]> {
  const port = await (listening ??= listen());
  sinon.stub(process, 'env').value({ ...process.env, IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: 'header' });
  return (asked = []);
}

let asked: TokenRequest[] = [];
let listening: Promise<number> | undefined;

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://endpoint');
  asked.push({ clientId: searchParams.get('client_id'), resource: searchParams.get('resource'), header: request.headers['x-identity-header']?.toString() });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ access_token: identityToken, expires_on: Math.floor(Date.now() / 1000) + 3600, resource: searchParams.get('resource'), token_type: 'Bearer' }));
});

async function listen(): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

// On the root suite: after the last test of all.
after(() => new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve())));
