import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { HostPerson } from './teamsHost.ts';

/** A server that plays Microsoft Entra: it publishes a real RSA key and signs the tokens that Teams hands to tabs. */
export interface EntraLogin {
  /** For `ENTRA_LOGIN_URL`. */
  readonly url: string;
  /** A token of version 2 for an hour, as `authentication.getAuthToken` resolves with. */
  signToken(person: HostPerson, appId: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it on a free loopback port with a new key. */
export async function startEntraLogin(): Promise<EntraLogin> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'entra', use: 'sig', alg: 'RS256' }];
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signToken: ({ tenantId, userId, name }, appId) =>
      new SignJWT({ tid: tenantId, oid: userId, name, scp: 'access_as_user', ver: '2.0' })
        .setProtectedHeader({ alg: 'RS256', kid: 'entra', typ: 'JWT' })
        .setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`)
        .setAudience(appId)
        .setIssuedAt()
        .setNotBefore('0 s ago')
        .setExpirationTime('1h')
        .sign(privateKey),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
