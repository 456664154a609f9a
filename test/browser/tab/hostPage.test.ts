import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launchBrowser.ts';
import { assertAccessible } from './assertAccessible.ts';
import { openTab, type OpenTabOptions, type Tab } from './openTab.ts';
import { refuse } from './teamsHost.ts';

// The host page against teams-js itself, with a page that knows nothing else.
describe('The host page of the browser tests', function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: Server;
  let origin: string;
  let tab: Tab;

  before(async () => {
    [server, browser] = await Promise.all([servePage(), launchBrowser()]);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const open = async (changes: Partial<OpenTabOptions> = {}) => {
    const person = { name: 'Anna Andersen', tenantId: 'tenant-a', userId: 'anna' };
    tab = await openTab(browser, { person, origin, path: '/', frameContext: 'sidePanel', theme: 'dark', locale: 'da-dk', meetingId: 'meeting-1', width: 320, height: 600, script: {}, signToken: () => Promise.resolve('a-token'), ...changes });
    await tab.page.getByText('loaded').waitFor();
  };
  /** Evaluates an expression about teams-js in the page. */
  const ask = (expression: string) => tab.page.evaluate(`teamsCalls.${expression}`);

  it('initialises teams-js and tells it where it stands', async () => {
    await open();
    assert.deepEqual(await ask('context()'), { theme: 'dark', locale: 'da-dk', frameContext: 'sidePanel', meetingId: 'meeting-1', userName: 'Anna Andersen' });
    await tab.close();
  });

  it('hands out the token, or refuses it', async () => {
    await open();
    assert.equal(await ask('token()'), 'a-token');
    tab.answerWith({ 'authentication.getAuthToken': [false, 'CancelledByUser'] });
    assert.equal(await ask('token()'), 'Error: CancelledByUser');
    await tab.close();
  });

  it('tells a change of theme', async () => {
    await open();
    await tab.changeTheme('contrast');
    await tab.page.getByText('now contrast').waitFor();
    await tab.close();
  });

  it('puts what is shared on a stage of its own', async () => {
    await open({ publicUrl: 'https://medspiller.example' });
    assert.deepEqual(await ask('share("https://medspiller.example/?stage")'), [null, true]);
    const stage = await tab.stage();
    await stage.getByText('loaded').waitFor();
    assert.equal(await stage.evaluate('location.search'), '?stage');
    assert.equal(await stage.evaluate('teamsCalls.context().then(({ frameContext }) => frameContext)'), 'meetingStage');
    await tab.close();
  });

  it('refuses to share with a code, throws where it may not be asked, or stays silent', async () => {
    await open({ script: { 'meeting.shareAppContentToStage': refuse(501) } });
    assert.deepEqual(await ask('share("https://x.example")'), [{ errorCode: 501, message: 'refused by the test' }, null]);
    tab.answerWith({ 'meeting.shareAppContentToStage': 'silent' });
    assert.equal(await ask('share("https://x.example")'), 'silent');
    assert.equal(tab.calls.filter(({ func }) => func === 'meeting.shareAppContentToStage').length, 2);
    await tab.close();
    await open({ frameContext: 'content' });
    assert.match(String(await ask('share("https://x.example")')), /^threw Error: .*only allowed in following contexts/);
    await tab.close();
  });

  it('counts errors, forbidden scripts and requests to other places as problems', async () => {
    await open();
    await ask('misbehave()');
    await assert.rejects(tab.close(), ({ message }: Error) => ['request to another place: https://elsewhere.example/', 'oh no', 'Content Security Policy'].every((part) => message.includes(part)));
  });

  it('finds what axe finds', async () => {
    await open();
    await assertAccessible(tab.page);
    await tab.page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="data:,">')`);
    await assert.rejects(assertAccessible(tab.page), /image-alt/);
    await tab.close();
  });
});

/** A page with nothing but teams-js, as strict as the product's about scripts and who may frame it. */
async function servePage(): Promise<Server> {
  const teamsJs = await readFile(createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'));
  const scripts: Record<string, string | Buffer> = { '/teams.js': teamsJs, '/page.js': pageScript };
  const server = createServer((request, response) => {
    const script = scripts[request.url ?? ''];
    response.writeHead(200, {
      'content-type': script === undefined ? 'text/html' : 'text/javascript',
      'content-security-policy': "default-src 'none'; script-src 'self'; img-src data:; connect-src 'self' https://res.cdn.office.net https://elsewhere.example; frame-ancestors https://teams.microsoft.com",
    });
    response.end(script ?? '<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head><body><main><h1>A page</h1><p id="state"></p></main><script src="/teams.js"></script><script src="/page.js"></script></body></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const pageScript = `
const { app, authentication, meeting } = microsoftTeams;
const say = (text) => (document.getElementById('state').textContent = text);
globalThis.teamsCalls = {
  context: async () => {
    const { app: { theme, locale }, page: { frameContext }, meeting, user } = await app.getContext();
    return { theme, locale, frameContext, meetingId: meeting?.id, userName: user.displayName };
  },
  token: () => authentication.getAuthToken().catch(String),
  misbehave: () => new Promise((resolve) => setTimeout(() => {
    console.error('oh no');
    document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }));
    fetch('https://elsewhere.example/').catch(resolve);
  })),
  share: (url) => new Promise((resolve) => {
    try {
      meeting.shareAppContentToStage((error, result) => resolve([error, result]), url);
      setTimeout(() => resolve('silent'), 500);
    } catch (error) {
      resolve('threw ' + error);
    }
  }),
};
app.initialize().then(() => {
  app.registerOnThemeChangeHandler((theme) => say('now ' + theme));
  say('loaded');
});
`;
