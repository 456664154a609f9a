import type { Client } from 'pg';
import { type PostgresAddress, toClientConfig } from './postgresAddress.ts';

/** A connection to PostgreSQL that only listens. */
export interface PostgresListener {
  close(): Promise<void>;
}

export interface ListenerOptions {
  /** Name of the channel, which must be an identifier. */
  readonly channel: string;
  readonly onPayload: (payload: string) => void;
  /** Listening has begun, for the first time or again: whatever came before may have been missed. */
  readonly onGap: () => void;
  /**
   * How often it asks whether the server is there; default 30,000. A connection that nothing is heard from may have been cut off
   * by a firewall that does not say so, often after four minutes.
   */
  readonly heartbeatMs?: number;
  /** How long it waits for that answer; default 10,000. */
  readonly answerTimeoutMs?: number;
}

/** So soon again after the connection was lost, and twice as long each time it does not come back. */
const firstDelayMs = 100;
const longestDelayMs = 5_000;

/** Listens until it is closed; a connection that is lost comes back by itself. PostgreSQL gives notifications in the order of commits and none twice. */
export function openPostgresListener(address: PostgresAddress, options: ListenerOptions): PostgresListener {
  const { heartbeatMs = 30_000 } = options;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failureCount = 0;
  let isClosed = false;
  let connecting = connect();

  async function connect(): Promise<void> {
    try {
      const opened = await openClient(address, options, lose);
      client = opened;
      failureCount = 0;
      options.onGap();
      timer = setTimeout(() => void beat(opened), heartbeatMs);
    } catch {
      plan();
    }
  }
  /** The client has ended, or no longer answers. */
  function lose(lost: Client): void {
    if (lost !== client) return;
    client = undefined;
    void endQuietly(lost);
    plan();
  }
  function plan(): void {
    clearTimeout(timer);
    if (isClosed) return;
    const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failureCount, 10));
    failureCount += 1;
    timer = setTimeout(() => {
      connecting = connect();
    }, delayMs);
  }
  async function beat(beating: Client): Promise<void> {
    try {
      await beating.query('select 1');
      if (beating === client && !isClosed) timer = setTimeout(() => void beat(beating), heartbeatMs);
    } catch {
      lose(beating);
    }
  }

  return {
    async close() {
      isClosed = true;
      await connecting;
      clearTimeout(timer);
      const open = client;
      client = undefined;
      if (open) await endQuietly(open);
    },
  };
}

async function openClient(address: PostgresAddress, { channel, onPayload, answerTimeoutMs = 10_000 }: ListenerOptions, onEnd: (client: Client) => void): Promise<Client> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ ...(await toClientConfig(address)), connectionTimeoutMillis: 5_000, query_timeout: answerTimeoutMs, keepAlive: true, application_name: 'medspiller listens' });
  client.on('notification', ({ payload = '' }) => onPayload(payload));
  // Without a listener an error would end the process; what was lost is told by `end` too.
  client.on('error', () => onEnd(client));
  client.on('end', () => onEnd(client));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    return client;
  } catch (error) {
    void endQuietly(client);
    throw error;
  }
}

async function endQuietly(client: Client): Promise<void> {
  await client.end().catch(() => undefined);
}
