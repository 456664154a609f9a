import assert from 'node:assert/strict';
import { createServer, connect, type Server, type Socket, type AddressInfo } from 'node:net';
import { createMeetingFeeds } from '../../../src/core/meetings/meetingFeeds.ts';
import { readMeetingState } from '../../../src/core/meetings/meetingState.ts';
import { openPostgresListener } from '../../../src/store/postgresListener.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { runSql } from '../runSql.ts';
import { createDatabase } from '../reflections/databases.ts';
import { at } from '../reflections/samples.ts';
import { createLiveRound, hear, meeting } from './liveSamples.ts';

const listening = `application_name = 'medspiller listens' and datname = current_database()`;
const listenerCount = async (url: string): Promise<number> => (await runSql(url, `select pid from pg_stat_activity where ${listening}`)).length;
const kill = (url: string): Promise<unknown[]> => runSql(url, `select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`);

describe('instances that share one PostgreSQL', () => {
  let url: string;
  let one: Store;
  let other: Store;
  beforeEach(async () => {
    url = await createDatabase.PostgreSQL();
    [one, other] = await Promise.all([openStore(url), openStore(url)]);
  });
  afterEach(() => Promise.all([one.close(), other.close()]));

  it('hear each other', async () => {
    const hearings = await Promise.all([hear(one, { isTold: true }), hear(other, { isTold: true })]);
    await one.openLiveRound(createLiveRound());
    await Promise.all(hearings.map((hearing) => hearing.until(1)));
    await other.saveResponse('live-1', 'a', { scale: 1 }, at(1));
    await Promise.all(hearings.map((hearing) => hearing.until(2)));
    await one.closeRound('live-1', at(2), () => ({ kind: 'too-few' }));
    await Promise.all(hearings.map((hearing) => hearing.until(3)));
    assert.deepEqual(hearings.map((hearing) => hearing.count()), [3, 3]);
  });
  it('listen on one connection each, opened when somebody first follows a meeting and closed with the store', async () => {
    assert.equal(await listenerCount(url), 0);
    for (const meetingId of ['a', 'b', 'c']) await hear(one, { isTold: meetingId === 'a', of: { ...meeting, meetingId } });
    assert.equal(await listenerCount(url), 1);
    await one.close();
    // The server takes a moment to notice.
    while ((await listenerCount(url)) > 0);
    one = await openStore(url);
  });
  it('call everybody who follows when the connection was lost and is back, and hear again', async () => {
    const [hearing, elsewhere] = [await hear(one, { isTold: true }), await hear(one, { isTold: false, of: { ...meeting, meetingId: 'another' } })];
    await kill(url);
    await Promise.all([hearing.until(1), elsewhere.until(1)]);
    await other.openLiveRound(createLiveRound());
    await hearing.until(2);
    assert.equal(elsewhere.count(), 1);
  });
  it('miss nothing, however often the connection is killed while people answer', async () => {
    const feeds = createMeetingFeeds({ events: one, clock: () => at(1), read: (key) => readMeetingState({ store: one, clock: () => at(1), random: () => 0 }, key) });
    await other.openLiveRound(createLiveRound());
    let seen = 0;
    let arrived = (): void => undefined;
    const leave = await feeds.follow(meeting, ({ responseCount }) => {
      seen = responseCount;
      arrived();
    });
    for (let person = 0; person < 40; person += 1) {
      if (person % 4 === 3) await kill(url);
      await other.saveResponse('live-1', `person ${person}`, { scale: 1 }, at(1));
    }
    await kill(url);
    await other.saveResponse('live-1', 'the last', { scale: 1 }, at(1));
    await new Promise<void>((resolve) => {
      arrived = () => (seen === 41 ? resolve() : undefined);
      arrived();
    });
    leave();
  });
  it('come back by themselves from a server that is out of reach for a while', async () => {
    const gate = await openGate(url);
    const behind = await openStore(gate.url);
    try {
      const hearing = await hear(behind, { isTold: true });
      await gate.close();
      await other.openLiveRound(createLiveRound());
      assert.equal(hearing.count(), 0);
      await gate.open();
      await hearing.until(1);
      assert.equal((await behind.findNewestLiveRound(meeting))?.id, 'live-1');
    } finally {
      await gate.open();
      await behind.close();
      await gate.close();
    }
  });
  it('notice that a connection is dead which nobody has closed', async () => {
    const gate = await openGate(url);
    const heard: string[] = [];
    let begun = (): void => undefined;
    const until = () => new Promise<void>((resolve) => (begun = resolve));
    const beginning = until();
    const listener = openPostgresListener({ url: gate.url }, { channel: 'news', onPayload: (payload) => heard.push(payload), onGap: () => begun(), heartbeatMs: 20, answerTimeoutMs: 100 });
    await beginning;
    const again = until();
    gate.freeze();
    await again;
    await listener.close();
    await gate.close();
    assert.deepEqual(heard, []);
  });
  it('can be closed while the server is out of reach', async () => {
    const gate = await openGate(url);
    const behind = await openStore(gate.url);
    await hear(behind, { isTold: true });
    await gate.close();
    await behind.close();
  });
});

interface Gate {
  readonly url: string;
  open(): Promise<void>;
  /** Cuts what goes through and lets nothing in. */
  close(): Promise<void>;
  /** What goes through stands still from now on; what comes goes through. */
  freeze(): void;
}

/** A way to a database that can be shut. */
async function openGate(databaseUrl: string): Promise<Gate> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const open = async (): Promise<void> => {
    if (server?.listening === true) return;
    server = createServer((incoming) => {
      const outgoing = connect(Number(target.port), target.hostname);
      for (const [from, to] of [[incoming, outgoing], [outgoing, incoming]] as const) {
        sockets.add(from);
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
        from.pipe(to);
      }
    });
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await open();
  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    url: url.href,
    open,
    freeze: () => sockets.forEach((socket) => socket.unpipe().pause()),
    async close() {
      const closing = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await closing;
    },
  };
}
