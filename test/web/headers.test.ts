import assert from 'node:assert/strict';
import { request } from 'node:http';
import { personalMessage } from '../helpers/activities.ts';
import { registeredBot } from '../helpers/botEnvironment.ts';
import { everyCall } from '../helpers/everyRequest.ts';
import { startTestApp, type TestApp } from '../helpers/startTestApp.ts';

/** What every answer carries, whoever asked for what. */
const promised: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'content-security-policy': /^default-src 'none'; frame-ancestors 'none'$/,
  'cache-control': /^no-store$/,
  'x-correlation-id': /^[0-9a-f-]{36}$/,
};

/** Pages are framed by Teams, and files are kept for good since their names change with them. */
const instead: Readonly<Record<'page' | 'asset', Readonly<Record<string, RegExp>>>> = {
  page: { 'content-security-policy': /^default-src 'none'; .*frame-ancestors https:\/\/\*\.cloud\.microsoft /, 'cross-origin-resource-policy': /^cross-origin$/ },
  asset: { 'cache-control': /^public, max-age=31536000, immutable$/ },
};

/** What tells too much, or lets others in. */
const unwanted = ['server', 'x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials', 'set-cookie'];

const credentials = { ...registeredBot, PUBLIC_URL: 'https://bot.example' };

for (const [mode, environment] of [['local', {}], ['public', credentials]] as const) {
  describe(`headers of every answer (${mode})`, function () {
    this.timeout(60_000);
    let app: TestApp;
    before(async () => {
      app = await startTestApp({}, environment);
    });
    after(() => app.stop());

    const check = async (method: string, path: string, kind?: 'page' | 'asset', body?: string): Promise<void> => {
      const headers = await readHeaders(app.url, method, path, body);
      const expected = { ...promised, ...(kind && instead[kind]), ...(mode === 'public' && { 'strict-transport-security': /^max-age=31536000$/ }) };
      for (const [name, value] of Object.entries(expected)) assert.match(String(headers[name]), value, `${method} ${path}: ${name}`);
      for (const name of [...unwanted, ...(mode === 'local' ? ['strict-transport-security'] : [])]) assert.equal(headers[name], undefined, `${method} ${path}: ${name}`);
    };
    it('of the bot, whether it serves or refuses', async () => {
      await check('POST', '/api/messages', undefined, JSON.stringify(personalMessage({ serviceUrl: app.connector.serviceUrl })));
      await check('POST', '/api/messages', undefined, '{');
      await check('GET', '/api/messages');
    });
    it('of health and readiness, and where there is nothing', async () => {
      for (const path of ['/healthz', '/readyz', '/metrics', '/', '/nothing', '/%zz', '/api/tab', '/tab/assets/nothing.js']) await check('GET', path);
    });
    it('of every call of the tab, whoever makes it', async () => {
      const calls = everyCall({ roundIds: ['r'], statementIds: ['s'], documentIds: ['gladsaxe-vi-vil'], scheduleIds: ['p'], meetingIds: ['m'], gapIds: [], inquiryIds: [], keys: ['s.x'] });
      // A stream that is refused is an answer like any other.
      for (const { method, path } of calls) await check(method, path);
    });
    for (const path of ['/tab/personal', '/tab/side-panel', '/tab/stage', '/d/gladsaxe-vi-vil']) {
      it(`of ${path}, and of what it loads`, async () => {
        await check('GET', path, 'page');
        const html = await (await fetch(`${app.url}${path}`)).text();
        const files = [...html.matchAll(/(?:src|href)="(\/tab\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
        assert.ok(files.length > 0);
        for (const file of files) await check('GET', file, 'asset');
      });
    }
  });
}

function readHeaders(url: string, method: string, path: string, body?: string): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(url), { method, path, headers: body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => resolve(response.resume().headers));
    sent.on('error', reject).end(body);
  });
}
