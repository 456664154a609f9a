import { type PostgresServer, startPostgresServer } from './postgresServer.ts';

/** Creates an empty database on the test run's PostgreSQL, a real server that starts with the first call; returns its URL. */
export async function createPostgresDatabase(): Promise<string> {
  server ??= startPostgresServer();
  return await (await server).createDatabase();
}

let server: Promise<PostgresServer> | undefined;

// Registered on the root suite, since this file is imported before any suite begins: runs after the last test of all.
after(async function stopPostgres() {
  const started = await server?.catch(() => undefined);
  await started?.stop();
});
