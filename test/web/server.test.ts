import assert from 'node:assert/strict';
import { request } from 'node:http';
import sinon from 'sinon';
import { createLog, currentCorrelationId } from '../../src/log.ts';
import { findProblems } from '../../src/web/readiness.ts';
import { createWebServer, type WebServer, type WebServerOptions } from '../../src/web/server.ts';
import { personalMessage } from '../helpers/activities.ts';

const activity = JSON.stringify(personalMessage({ serviceUrl: 'http://127.0.0.1:1/' }));

describe('web server', () => {
  let server: WebServer;
  let url: string;

  async function start(options: Partial<WebServerOptions> = {}): Promise<void> {
    server = createWebServer({
      host: '127.0.0.1',
      port: 0,
      isLoopbackOnly: true,
      handleActivity: succeed,
      readinessChecks: {},
      log: createLog({ logLevel: 'silent' }),
      ...options,
    });
    ({ url } = await server.start());
  }
  afterEach(() => server.stop());

  it('is alive and ready', async () => {
    await start();
    assert.deepEqual(await getJson(`${url}/healthz`), [200, { status: 'alive' }]);
    assert.deepEqual(await getJson(`${url}/readyz`), [200, { status: 'ready' }]);
  });
  it('keeps an idle connection longer than a proxy does, so that no request is cut off by its end', async () => {
    await start();
    const { headers } = await fetch(`${url}/healthz`);
    assert.ok(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]) > 4 * 60, headers.get('keep-alive') ?? 'not told');
  });
  it('says what is not ready and why, and stays alive', async () => {
    const readinessChecks = { store: () => Promise.reject(new Error('hemmelig')), corpus: () => Promise.resolve(undefined), other: () => Promise.resolve('It is not there. Put it there.') };
    await start({ readinessChecks });
    assert.deepEqual(await getJson(`${url}/readyz`), [503, { status: 'not ready', failing: { store: 'It could not be checked; the log says why.', other: 'It is not there. Put it there.' } }]);
    assert.equal((await getJson(`${url}/healthz`))[0], 200);
  });
  it('does not wait for what hangs', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const checked = findProblems({ store: () => new Promise(() => undefined) }, createLog({ logLevel: 'silent' }));
      await clock.tickAsync(2_000);
      assert.deepEqual(await checked, { store: 'There was no answer within two seconds.' });
    } finally {
      clock.restore();
    }
  });
  it('sends security headers and a correlation id that the turn knows', async () => {
    let known: string | undefined;
    await start({
      handleActivity: (request, response) => {
        known = currentCorrelationId();
        return succeed(request, response);
      },
    });
    const { headers } = await postActivity(url);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('server'), null);
    assert.match(known ?? '', /^[0-9a-f-]{36}$/);
    assert.equal(headers.get('x-correlation-id'), known);
  });
  it('answers a failing turn with its correlation id, no stack and no message of the error', async () => {
    await start({ handleActivity: () => Promise.reject(new Error('hemmelig detalje')) });
    const response = await postActivity(url);
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.deepEqual(Object.keys(JSON.parse(text) as object), ['code', 'message', 'correlationId']);
    assert.match(text, new RegExp(response.headers.get('x-correlation-id')!));
    assert.doesNotMatch(text, /hemmelig| at /);
  });
  it('puts its own words in place of a refusal that is bare text', async () => {
    await start({
      handleActivity: (_request, response) => {
        response.status(401);
        response.send('hemmelig detalje');
        response.end();
        return Promise.resolve();
      },
    });
    const response = await postActivity(url);
    assert.equal(response.status, 401);
    assert.equal(((await response.json()) as { code: string }).code, 'web.unauthorized');
  });
  it('passes an invoke’s own answer on, whatever its status', async () => {
    await start({
      handleActivity: (_request, response) => {
        response.status(400);
        response.send({ code: 'BadRequest' });
        response.end();
        return Promise.resolve();
      },
    });
    const response = await postActivity(url);
    assert.deepEqual([response.status, await response.json()], [400, { code: 'BadRequest' }]);
  });
  it('answers a turn that sends nothing, rather than leave the caller waiting', async () => {
    await start({ handleActivity: () => Promise.resolve() });
    assert.equal((await postActivity(url)).status, 500);
  });
  it('serves only callers that address this machine while nothing is authenticated', async () => {
    await start();
    assert.equal(await statusWithHost(url, 'evil.example'), 403);
    assert.equal(await statusWithHost(url, 'localhost:3978'), 200);
    await server.stop();
    await start({ isLoopbackOnly: false });
    assert.equal(await statusWithHost(url, 'bot.example'), 200);
  });

  describe('stop', () => {
    it('lets a turn in flight finish and takes no more', async () => {
      const began = Promise.withResolvers<undefined>();
      const finish = Promise.withResolvers<undefined>();
      await start({
        handleActivity: async (_request, response) => {
          began.resolve(undefined);
          await finish.promise;
          response.send({ done: true });
          response.end();
        },
      });
      const turn = postActivity(url);
      await began.promise;
      const stopped = server.stop();
      await assert.rejects(fetch(`${url}/healthz`));
      finish.resolve(undefined);
      const response = await turn;
      assert.deepEqual([response.status, await response.json()], [200, { done: true }]);
      await stopped;
    });
    it('says that it goes, before it is gone, and keeps no connection meanwhile', async () => {
      const began = Promise.withResolvers<undefined>();
      const finish = Promise.withResolvers<undefined>();
      const isFirst = once();
      await start({
        drainMs: 60_000,
        stopTimeoutMs: 120_000,
        handleActivity: async (_request, response) => {
          if (isFirst()) {
            began.resolve(undefined);
            await finish.promise;
          }
          response.end();
        },
      });
      const turn = postActivity(url);
      await began.promise;
      const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      let stopped: Promise<void>;
      try {
        stopped = server.stop();
        assert.deepEqual(await getJson(`${url}/readyz`), [503, { status: 'not ready', failing: { stopping: 'This instance is ending; another one takes over.' } }]);
        const late = await postActivity(url);
        assert.deepEqual([late.status, late.headers.get('connection')], [200, 'close']);
        finish.resolve(undefined);
        assert.equal((await turn).headers.get('connection'), 'close');
        await clock.tickAsync(60_000);
      } finally {
        clock.restore();
      }
      await stopped;
      await assert.rejects(fetch(`${url}/healthz`));
    });
    it('waits for what came meanwhile too, and until it is sent', async () => {
      const large = 'x'.repeat(8_000_000);
      const turns = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()] as const;
      const began = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()] as const;
      let count = 0;
      await start({
        handleActivity: async (_request, response) => {
          const turn = count++;
          began[turn]?.resolve(undefined);
          await turns[turn]?.promise;
          response.send({ large });
          response.end();
        },
      });
      const first = postActivity(url);
      await began[0].promise;
      const second = postActivity(url);
      await began[1].promise;
      const stopped = server.stop();
      turns[0].resolve(undefined);
      assert.equal(((await (await first).json()) as { large: string }).large.length, large.length);
      turns[1].resolve(undefined);
      assert.equal(((await (await second).json()) as { large: string }).large.length, large.length);
      await stopped;
    });
    it('cuts a turn off that does not finish in time', async () => {
      const began = Promise.withResolvers<undefined>();
      await start({
        stopTimeoutMs: 1,
        handleActivity: () => {
          began.resolve(undefined);
          return new Promise(() => undefined);
        },
      });
      const turn = assert.rejects(postActivity(url));
      await began.promise;
      await server.stop();
      await turn;
    });
  });
});

/** True the first time. */
function once(): () => boolean {
  let isCalled = false;
  return () => !isCalled && (isCalled = true);
}

const succeed: WebServerOptions['handleActivity'] = (_request, response) => {
  response.status(200);
  response.end();
  return Promise.resolve();
};

function postActivity(url: string): Promise<Response> {
  return fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: activity });
}

async function getJson(url: string): Promise<[number, unknown]> {
  const response = await fetch(url);
  return [response.status, await response.json()];
}

/** `fetch` does not let a caller choose the Host header. */
function statusWithHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/healthz`, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
