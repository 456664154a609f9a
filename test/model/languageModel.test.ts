import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { LanguageModel } from '../../src/core/answers/phrasing/phraser.ts';
import { createLanguageModel } from '../../src/model/createLanguageModel.ts';
import { type ModelLimits, usualLimits } from '../../src/model/modelLimits.ts';
import { readConfig, type Environment } from '../../src/config.ts';
import { completion, type FakeModelServer, sendJson, startFakeModelServer } from './fakeModelServer.ts';

const question = [
  { role: 'system', content: 'hemmelig instruks' },
  { role: 'user', content: 'hemmeligt spørgsmål' },
] as const;

describe('createLanguageModel', () => {
  let server: FakeModelServer;
  let nowMs = 0;
  const logged: { level: string; fields: object; event: string }[] = [];

  beforeEach(async () => {
    server = await startFakeModelServer();
    nowMs = 0;
    logged.length = 0;
  });
  afterEach(() => server.stop());

  it('asks by the protocol of chat completions and gives what the model says', async () => {
    server.sayAlways('  Vi lærer af fejl [1].\n');
    assert.deepEqual(await connect({ MODEL_KEY: 'nøgle'.replace('ø', 'o') }).complete(question), said('Vi lærer af fejl [1].'));
    const [request] = server.requests;
    assert.equal(request?.method, 'POST');
    assert.equal(request.url, '/v1/chat/completions');
    assert.equal(request.headers.authorization, 'Bearer nogle');
    assert.equal(request.headers['api-key'], undefined);
    assert.deepEqual(request.body, { model: 'test-model', messages: question, stream: false });
  });
  it('asks Azure at the deployment’s own path, with its version and its header', async () => {
    server.sayAlways('Ja.');
    assert.deepEqual(await connect({ MODEL_URL: server.origin, MODEL_NAME: 'gpt-4o', MODEL_KEY: 'key', MODEL_API_VERSION: '2024-10-21' }).complete(question), said('Ja.'));
    const [request] = server.requests;
    assert.equal(request?.url, '/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21');
    assert.equal(request.headers['api-key'], 'key');
    assert.equal(request.headers.authorization, undefined);
    assert.deepEqual(request.body, { messages: question, stream: false });
  });
  it('asks a model in the house without any key', async () => {
    server.sayAlways('Ja.');
    assert.deepEqual(await connect().complete(question), said('Ja.'));
    assert.equal(server.requests[0]?.headers.authorization, undefined);
  });

  const failures: [string, (response: ServerResponse) => void][] = [
    ['an error of the server', (response) => sendJson(response, 500, { error: { message: 'hemmelig fejl' } })],
    ['a refused key', (response) => sendJson(response, 401, { error: { message: 'Incorrect API key' } })],
    ['a deployment that is not there', (response) => sendJson(response, 404, { error: { code: 'DeploymentNotFound' } })],
    ['JSON cut off', (response) => response.end(JSON.stringify(completion('Ja.')).slice(0, -10))],
    ['a page instead of JSON', (response) => response.end('<html>hemmelig</html>')],
    ['JSON of another kind', (response) => sendJson(response, 200, { choices: [{ text: 'hemmelig' }] })],
    ['no choices', (response) => sendJson(response, 200, { choices: [] })],
    ['more than it may', (response) => sendJson(response, 200, completion('hemmelig '.repeat(100_000)))],
    ['a connection broken off', (response) => response.socket?.destroy()],
    ['a redirection, which is not followed', (response) => sendJson(response, 307, {}, { location: `${server.origin}/v1/elsewhere` })],
    ['a promise of more than comes', breakOff],
  ];
  for (const [name, fail] of failures) {
    it(`gives nothing and rests after ${usualLimits.failuresBeforeRest} times of ${name}`, async () => {
      server.answerWith(fail);
      const model = connect();
      for (let time = 1; time <= 5; time += 1) assert.equal(await kindOf(model), time <= usualLimits.failuresBeforeRest ? 'failed' : 'skipped');
      assert.equal(server.requests.length, usualLimits.failuresBeforeRest);
    });
  }

  it('gives nothing when nobody is there', async () => {
    const model = connect();
    await server.stop();
    assert.deepEqual(await model.complete(question), { kind: 'failed', code: 'ECONNREFUSED' });
    assert.match(JSON.stringify(logged), /ECONNREFUSED/);
    server = await startFakeModelServer();
  });
  it('does not wait longer than it may, whether nothing comes or not all of it', async () => {
    for (const hang of [() => undefined, beginOnly]) {
      server.answerWith(hang);
      assert.equal(await kindOf(connect({}, { timeoutMs: 60 })), 'timeout');
      assert.deepEqual(logged.at(-1)?.fields, { outcome: 'timeout', durationMs: 0 });
    }
  });

  const nothings: [string, (response: ServerResponse) => void][] = [
    ['was cut off', (response) => sendJson(response, 200, completion('Ja, og', 'length'))],
    ['was filtered', (response) => sendJson(response, 200, completion(null, 'content_filter'))],
    ['is empty', (response) => sendJson(response, 200, completion(' '))],
    ['is a question that the filter refuses', (response) => sendJson(response, 400, { error: { code: 'content_filter' } })],
  ];
  for (const [name, answer] of nothings) {
    it(`gives nothing when the reply ${name}, and asks again the next time: the endpoint works`, async () => {
      server.answerWith(answer);
      const model = connect();
      for (let time = 1; time <= 5; time += 1) assert.equal(await kindOf(model), 'nothing');
      assert.equal(server.requests.length, 5);
    });
  }

  it('tries one call after a rest, and works again when that succeeds', async () => {
    const model = connect();
    server.answerWith((response) => sendJson(response, 500, {}));
    assert.deepEqual(await model.complete(question), { kind: 'failed', code: '500' });
    for (let time = 2; time <= 3; time += 1) await model.complete(question);
    nowMs = usualLimits.restMs - 1;
    await model.complete(question);
    assert.equal(server.requests.length, 3);
    nowMs = usualLimits.restMs;
    let answer: (() => void) | undefined;
    server.answerWith((response) => (answer = () => sendJson(response, 200, completion('Ja.'))));
    const trial = model.complete(question);
    await server.waitForRequest(4);
    assert.equal(await kindOf(model), 'skipped', 'others do not wait for the trial');
    answer?.();
    assert.deepEqual(await trial, said('Ja.'));
    server.sayAlways('Igen.');
    assert.deepEqual(await model.complete(question), said('Igen.'));
  });
  it('rests again when the trial fails', async () => {
    const model = connect();
    server.answerWith((response) => sendJson(response, 500, {}));
    for (let time = 1; time <= 3; time += 1) await model.complete(question);
    nowMs = usualLimits.restMs;
    for (let time = 1; time <= 3; time += 1) await model.complete(question);
    assert.equal(server.requests.length, 4);
  });

  const pauses: [string, Readonly<Record<string, string>>, number][] = [
    ['seconds', { 'retry-after': '20' }, 20_000],
    ['a date', { 'retry-after': 'Mon, 02 Nov 2026 08:00:45 GMT' }, 45_000],
    ['Azure’s milliseconds', { 'retry-after-ms': '1500', 'retry-after': '2' }, 1_500],
    ['nothing', {}, 30_000],
    ['more than is sensible', { 'retry-after': '86400' }, 600_000],
  ];
  for (const [name, headers, restMs] of pauses) {
    it(`leaves the endpoint in peace after 429 with ${name} to wait`, async () => {
      const model = connect();
      server.answerWith((response) => sendJson(response, 429, { error: {} }, headers));
      assert.deepEqual(await model.complete(question), { kind: 'limited' });
      server.sayAlways('Ja.');
      nowMs = restMs - 1;
      assert.equal(await kindOf(model), 'skipped');
      assert.equal(server.requests.length, 1);
      nowMs = restMs;
      assert.deepEqual(await model.complete(question), said('Ja.'));
    });
  }

  it('sends no more calls at a time than it may; the next one gets nothing at once', async () => {
    const held: ServerResponse[] = [];
    server.answerWith((response) => held.push(response));
    const model = connect({}, { concurrency: 2 });
    const running = [model.complete(question), model.complete(question)];
    await server.waitForRequest(2);
    assert.equal(await kindOf(model), 'skipped');
    for (const response of held) sendJson(response, 200, completion('Ja.'));
    assert.deepEqual(await Promise.all(running), [said('Ja.'), said('Ja.')]);
    assert.equal(server.requests.length, 2);
  });
  it('logs outcome, status and time, and no word of what was said, nor the key', async () => {
    const model = connect({ MODEL_KEY: 'hemmelig-key' });
    server.sayAlways('hemmeligt svar');
    await model.complete(question);
    for (const [, fail] of failures.slice(0, 7)) {
      server.answerWith(fail);
      await model.complete(question);
    }
    assert.deepEqual(logged[0], { level: 'info', fields: { outcome: 'replied', status: 200, durationMs: 0 }, event: 'model asked' });
    assert.doesNotMatch(JSON.stringify(logged), /hemmelig/);
  });

  function connect(environment: Environment = {}, limits: Partial<ModelLimits> = {}): LanguageModel {
    const { model } = readConfig({ MODEL_URL: `${server.origin}/v1`, MODEL_NAME: 'test-model', ...environment });
    const write = (level: string) => (fields: object, event: string) => void logged.push({ level, fields: 'error' in fields ? { ...fields, error: (fields.error as { code?: unknown }).code } : fields, event });
    const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
    return createLanguageModel({ model: model!, log, limits: { ...usualLimits, ...limits }, clock: () => new Date('2026-11-02T08:00:00Z'), nowMs: () => nowMs });
  }
});

function said(text: string) {
  return { kind: 'replied', text } as const;
}

async function kindOf(model: LanguageModel): Promise<string> {
  return (await model.complete(question)).kind;
}

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '500' });
  response.write('{"choices"', () => response.destroy());
}

function beginOnly(response: ServerResponse): void {
  response.writeHead(200);
  response.write('{"choices"');
}
