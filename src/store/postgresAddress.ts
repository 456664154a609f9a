import type { ClientConfig } from 'pg';

/** Where a PostgreSQL is and who we are there. */
export interface PostgresAddress {
  /** `postgres://…`; without a password where there is an identity. */
  readonly url: string;
  /** Client id of the managed identity whose tokens the database takes in place of a password. */
  readonly identity?: string;
}

/** What connections are made with. A token is fetched anew for each connection: it lasts an hour, and a connection for as long as it likes. */
export async function toClientConfig({ url, identity }: PostgresAddress): Promise<ClientConfig> {
  const { parseIntoClientConfig } = await import('pg-connection-string');
  const config = parseIntoClientConfig(url);
  return identity === undefined ? config : { ...config, password: await createTokenSource(identity) };
}

/** The library keeps a token until shortly before it ends. */
async function createTokenSource(clientId: string): Promise<() => Promise<string>> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const credential = new ManagedIdentityCredential({ clientId });
  return async () => (await credential.getToken(tokenScope)).token;
}

/** Of Azure's databases for PostgreSQL. */
const tokenScope = 'https://ossrdbms-aad.database.windows.net/.default';
