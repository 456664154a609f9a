import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type CryptoKey, SignJWT } from 'jose';

export const tokenIssuer = 'https://api.botframework.com';

/** What a token says; the defaults make a valid one. */
export interface TokenOptions {
  readonly audience: string;
  readonly serviceUrl: string;
  readonly issuer?: string;
  /** Seconds from now, default an hour; negative is expired. */
  readonly expiresInSeconds?: number;
  /** Default two hours ago. */
  readonly notBeforeInSeconds?: number;
  /** `msteams` is endorsed for Teams, `unendorsed` is published without, `unknown` is not published. */
  readonly key?: 'msteams' | 'unendorsed' | 'unknown';
}

/** A server that plays the Bot Framework's token service: it publishes real RSA keys and signs with them. */
export interface OpenIdServer {
  /** Different for every server, since the SDK keeps keys by it for the life of the process. */
  readonly metadataUrl: string;
  /** Value of an Authorization header. */
  signToken(options: TokenOptions): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the service on a free loopback port with new keys. */
export async function startOpenIdServer(): Promise<OpenIdServer> {
  const keys = { msteams: await createKey(), unendorsed: await createKey(), unknown: await createKey() };
  const published = [
    { ...keys.msteams.publicJwk, kid: 'msteams', endorsements: ['msteams'] },
    { ...keys.unendorsed.publicJwk, kid: 'unendorsed', endorsements: ['webchat'] },
  ];
  const server = createServer((request, response) => {
    const isMetadata = request.url?.endsWith('/openidconfiguration') ?? false;
    const metadata = { issuer: tokenIssuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isMetadata ? metadata : { keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    metadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    async signToken({ audience, serviceUrl, issuer = tokenIssuer, expiresInSeconds = 3600, notBeforeInSeconds = -7200, key = 'msteams' }) {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const token = await new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: key, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setNotBefore(nowSeconds + notBeforeInSeconds)
        .setExpirationTime(nowSeconds + expiresInSeconds)
        .sign(keys[key].privateKey);
      return `Bearer ${token}`;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function createKey(): Promise<{ privateKey: CryptoKey; publicJwk: object }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), use: 'sig', alg: 'RS256' } };
}
