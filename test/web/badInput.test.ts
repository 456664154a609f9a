import assert from 'node:assert/strict';
import { createFakeEngine } from '../teams/fakeEngine.ts';
import { personalMessage } from '../helpers/activities.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';

const secret = 'hemmelig sætning om Jytte';

describe('bad input over HTTP', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp({ engine: createFakeEngine(), corpus: { documents: [] } });
  });
  after(() => app.stop());

  const good = () => personalMessage({ serviceUrl: app.connector.serviceUrl, text: secret });
  const cases: [string, number, string, () => unknown][] = [
    ['text that is not JSON', 400, 'web.notJson', () => `{"type": "message", "text": "${secret}"`],
    ['an empty body', 400, 'web.notJson', () => ''],
    ['a list', 400, 'web.notAnActivity', () => [good()]],
    ['a word', 400, 'web.notAnActivity', () => JSON.stringify(secret)],
    ['no type', 400, 'web.notAnActivity', () => ({ ...good(), type: undefined })],
    ['a number for type', 400, 'web.notAnActivity', () => ({ ...good(), type: 5 })],
    ['no conversation', 400, 'web.notAnActivity', () => ({ ...good(), conversation: undefined })],
    ['a body of 1 MB', 413, 'web.tooLarge', () => ({ ...good(), text: secret.repeat(40_000) })],
    ['10,000 levels', 400, 'web.tooDeep', () => `{"type":"message","text":"${secret}","value":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['control characters in the JSON', 400, 'web.notJson', () => `{"type":"message","text":"${secret}\u0000\u0007"}`],
    ['bytes that are not UTF-8', 400, 'web.notJson', () => Buffer.from([0x22, 0xc3, 0x28, 0x22])],
  ];
  for (const [name, status, code, body] of cases) {
    it(`refuses ${name}, and serves the next`, async () => {
      const refused = await app.send(body());
      assert.equal(refused.status, status);
      assert.deepEqual(Object.keys(refused.body as object), ['code', 'message', 'correlationId']);
      assert.equal(refused.body.code, code);
      assert.doesNotMatch(JSON.stringify(refused.body), /hemmelig/);
      assert.equal((await app.send(good())).status, 200);
    });
  }
  it('refuses a large body that does not tell its size', async () => {
    const chunk = new TextEncoder().encode(secret.repeat(1_000));
    let chunks = 40;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks -= 1;
        if (chunks < 0) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await fetch(`${app.url}/api/messages`, { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit);
    assert.equal(response.status, 413);
  });
  for (const headers of [{ 'content-type': 'text/plain' }, { 'content-encoding': 'gzip' }]) {
    it(`refuses ${JSON.stringify(headers)}`, async () => {
      assert.equal((await app.send(good(), headers)).status, 415);
    });
  }
  for (const method of ['GET', 'PUT', 'DELETE']) {
    it(`refuses ${method}`, async () => {
      const response = await fetch(`${app.url}/api/messages`, { method });
      assert.equal(response.status, 405);
      assert.equal(((await response.json()) as { code: string }).code, 'web.methodNotAllowed');
    });
  }
  it('has nothing at other addresses', async () => {
    const response = await fetch(`${app.url}/api/${encodeURIComponent(secret)}`);
    assert.equal(response.status, 404);
    assert.doesNotMatch(await response.text(), /hemmelig/);
  });
  it('answers a message with escaped control characters', async () => {
    app.connector.reset();
    assert.equal((await app.send({ ...good(), text: 'hvad\u0000 siger\u001b I?' })).status, 200);
    assert.notEqual(app.connector.messages().length, 0);
  });
  it('logs nothing of any text', () => {
    assert.match(app.logText(), /request refused/);
    assert.doesNotMatch(app.logText(), /hemmelig|Jytte|Anna|29:person/);
  });
});
