import assert from 'node:assert/strict';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { botAppId } from '../../helpers/activities.ts';
import { registeredBot } from '../../helpers/botEnvironment.ts';
import { startTabApp, type TabApp } from '../../helpers/tabApp.ts';

const pages = ['/tab/personal', '/tab/side-panel', '/tab/stage?card=s.x%23y', '/d/hvidovre-ledelses-og-medarbejdergrundlag'];

describe('pages of the tab', function () {
  this.timeout(60_000);
  let app: TabApp;
  before(async () => {
    app = await startTabApp();
  });
  after(() => app.stop());

  for (const path of pages) {
    it(`${path} is nothing but its scripts, under a policy that allows nothing foreign`, async () => {
      const [first, second] = await Promise.all([fetch(`${app.url}${path}`), fetch(`${app.url}${path}`)]);
      const html = await first.text();
      const policy = first.headers.get('content-security-policy') ?? '';
      const [, nonce = ''] = /<meta name="style-nonce" content="([^"]+)">/.exec(html) ?? [];
      assert.equal(first.status, 200);
      assert.equal(first.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(nonce, /^[\w+/]{24}$/);
      assert.ok(policy.includes(`style-src 'nonce-${nonce}'`));
      assert.match(policy, /^default-src 'none'; script-src 'self'; /);
      assert.match(policy, /; base-uri 'none'; form-action 'none'; frame-ancestors https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com .*'self' http:\/\/127\.0\.0\.1:\* http:\/\/localhost:\*$/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.ok(!(second.headers.get('content-security-policy') ?? '').includes(nonce), 'a nonce is used once');
      assert.equal(first.headers.get('x-frame-options'), null);
      assert.equal(first.headers.get('cache-control'), 'no-store');
      assert.match(html, /<div id="root"><\/div>/);
      assert.doesNotMatch(html, /<script(?! type="module" src="\/tab\/assets\/[\w.-]+")|\son\w+=|style=|https?:/);
    });
  }
  it('are in the language that the browser asks for', async () => {
    assert.match(await (await fetch(`${app.url}/tab/stage`, { headers: { 'accept-language': 'en-GB,en;q=0.9,da;q=0.8' } })).text(), /<html lang="en">/);
    assert.match(await (await fetch(`${app.url}/tab/stage`, { headers: { 'accept-language': 'da' } })).text(), /<html lang="da">/);
  });
  it('load files that may be kept for good, compressed as the browser likes', async () => {
    const html = await (await fetch(`${app.url}/tab/stage`)).text();
    const paths = [...html.matchAll(/(?:src|href)="(\/tab\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    assert.ok(paths.length > 0);
    for (const path of paths) {
      const plain = await read(path, 'identity');
      assert.equal(plain.status, 200);
      assert.equal(plain.headers['content-type'], 'text/javascript; charset=utf-8');
      assert.match(plain.headers['cache-control'] ?? '', /max-age=31536000, immutable/);
      assert.equal(plain.headers.vary, 'Accept-Encoding');
      assert.equal(plain.headers['content-encoding'], undefined);
      const [br, gzip, other] = await Promise.all([read(path, 'gzip, deflate, br'), read(path, 'gzip'), read(path, 'br;q=0, zstd')]);
      assert.deepEqual([br.headers['content-encoding'], gzip.headers['content-encoding'], other.headers['content-encoding']], ['br', 'gzip', undefined]);
      assert.deepEqual(brotliDecompressSync(br.body), plain.body);
      assert.deepEqual(gunzipSync(gzip.body), plain.body);
    }
  });
  for (const path of ['/tab', '/tab/', '/tab/personal/', '/tab/assets/', '/tab/assets/..%2f..%2fpackage.json', '/tab/assets/../../package.json', '/tab/assets/%2e%2e/personal', '/tab/assets/__proto__', '/tab/assets/main.tsx', '/d', '/d/', '/d/a/b']) {
    it(`have nothing at ${path}`, async () => {
      const { status, body } = await read(path, 'identity');
      assert.equal(status, 404);
      assert.match(body.toString(), /"code":"(tab\.unknownAddress|web\.notFound)"/);
    });
  }
  for (const path of ['/tab/personal', '/d/x', '/api/tab/config']) {
    it(`${path} is only read`, async () => {
      const head = await fetch(`${app.url}${path}`, { method: 'HEAD' });
      assert.deepEqual([head.status, await head.text()], [200, '']);
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const refused = await fetch(`${app.url}${path}`, { method });
        assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD']);
        assert.equal(((await refused.json()) as { code: string }).code, 'tab.wrongMethod');
      }
    });
  }
  it('are framed by Teams alone once there are credentials', async () => {
    const credentials = { ...registeredBot, PUBLIC_URL: 'https://bot.example' };
    const serving = await startTabApp({}, credentials);
    try {
      const policy = (await fetch(`${serving.url}/tab/personal`)).headers.get('content-security-policy') ?? '';
      assert.match(policy, /frame-ancestors https:\/\/\*\.cloud\.microsoft .*https:\/\/outlook-sdf\.office365\.com$/);
      assert.deepEqual((await serving.call({}, 'GET', '/config')).body, { isLocal: false, localPeople: [], publicUrl: 'https://bot.example', teamsAppId: botAppId });
    } finally {
      await serving.stop();
    }
  });

  /** As it is sent: `fetch` would tidy the path and unpack the body. */
  function read(path: string, encoding: string): Promise<{ status: number | undefined; headers: Record<string, string | undefined>; body: Buffer }> {
    return new Promise((resolve, reject) => {
      request(new URL(app.url), { path, headers: { 'accept-encoding': encoding } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers as Record<string, string | undefined>, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });
  }
});
