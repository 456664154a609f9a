import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';

/** What a token says; the defaults make a valid one. A claim that is undefined is left out. */
export interface EntraTokenOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
  /** `own` is published for the tenant, `other` for another tenant only, `unknown` for none, `public` signs HS256 with the public key. */
  readonly key?: 'own' | 'other' | 'unknown' | 'public';
}

/** A server that plays Microsoft Entra: it publishes real RSA keys by tenant and signs with them. */
export interface EntraServer {
  /** For `ENTRA_LOGIN_URL`. */
  readonly url: string;
  /** How often keys were asked for. */
  readonly requestCount: () => number;
  /** What it answers from now on: keys, a failure, or something that is no list of keys. */
  answerWith(answer: 'keys' | 'failure' | 'nonsense'): void;
  /** An access token without `Bearer`. */
  signToken(options?: EntraTokenOptions): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the service on a free loopback port with new keys. `nowUtc` is when tokens are signed. */
export async function startEntraServer(person: { readonly tenantId: string; readonly userId: string; readonly appId: string }, nowUtc: () => Date = () => new Date()): Promise<EntraServer> {
  const [own, other, unknown] = await Promise.all([createKey(), createKey(), createKey()]);
  const publicKey = new TextEncoder().encode(await exportSPKI(own.publicKey));
  let answer: 'keys' | 'failure' | 'nonsense' = 'keys';
  let requestCount = 0;
  const server = createServer((request, response) => {
    requestCount += 1;
    const key = request.url === `/${person.tenantId}/discovery/v2.0/keys` ? { ...own.publicJwk, kid: 'own' } : { ...other.publicJwk, kid: 'other' };
    response.writeHead(answer === 'failure' ? 500 : 200, { 'content-type': 'application/json' });
    response.end(answer === 'nonsense' ? '<html>' : JSON.stringify({ keys: [key] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    requestCount: () => requestCount,
    answerWith: (next) => {
      answer = next;
    },
    signToken({ claims = {}, header = {}, key = 'own' } = {}) {
      const nowSeconds = Math.floor(nowUtc().getTime() / 1000);
      const { tenantId, userId, appId } = person;
      const valid = { iss: `${url}/${tenantId}/v2.0`, aud: appId, tid: tenantId, oid: userId, scp: 'access_as_user', name: 'Mette Møller', iat: nowSeconds, nbf: nowSeconds, exp: nowSeconds + 3600, ver: '2.0' };
      const signer = new SignJWT({ ...valid, ...claims }).setProtectedHeader({ alg: key === 'public' ? 'HS256' : 'RS256', kid: key === 'public' ? 'own' : key, typ: 'JWT', ...header });
      return signer.sign(key === 'public' ? publicKey : { own, other, unknown }[key].privateKey);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function createKey() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { publicKey, privateKey, publicJwk: { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig' } };
}
