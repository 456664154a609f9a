import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { hostOrigin, hostPageHtml, type HostCall, type HostFrame } from './hostPage.ts';
import { answerCall, type HostScript, type HostSituation, type HostTheme } from './teamsHost.ts';

/** What is opened, for whom and how large. */
export interface OpenTabOptions extends Omit<HostSituation, 'person'> {
  readonly person: HostSituation['person'];
  /** Where the app is reached, `http://127.0.0.1:…`. Requests that would go elsewhere are refused and fail the test. */
  readonly origin: string;
  /** What the app calls itself, when that is another address: what it puts on the stage is loaded from `origin` all the same. */
  readonly publicUrl?: string;
  /** Of the page, such as `/tab/personal`. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly script: HostScript;
  readonly signToken: () => Promise<string>;
  /** Opens the page in a plain window instead, with nobody around it. */
  readonly withoutHost?: boolean;
}

/** One person's client with the product's page in it. */
export interface Tab {
  /** The whole window, with the host's page. */
  readonly window: Page;
  /** The product's page. */
  readonly page: Frame;
  /** What teams-js has asked of the host so far. */
  readonly calls: readonly HostCall[];
  /** What went wrong in the browser: errors on the console, what the CSP forbade, requests to other places. `close` fails when there is any. */
  readonly problems: readonly string[];
  /** Problems that the test means to happen. */
  allow(problem: RegExp): void;
  /** What the host does from now on; see `HostScript`. */
  answerWith(script: HostScript): void;
  changeTheme(theme: HostTheme): Promise<void>;
  /** The page on the stage; waits until something was shared. */
  stage(): Promise<Frame>;
  /** A picture of the page in its whole length. */
  screenshot(file: string): Promise<void>;
  /** Loses the connection to everything, or gets it back. */
  setOffline(isOffline: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page of the product inside the host page, with cookies and storage of its own. */
export async function openTab(browser: Browser, options: OpenTabOptions): Promise<Tab> {
  const { origin, path, width, height, locale } = options;
  // The host page counts as one of the internet, which may not frame what is on this machine unless somebody allows it.
  const permissions = ['clipboard-write', 'local-network-access'];
  const context = await browser.newContext({ viewport: { width, height }, locale, permissions, reducedMotion: 'reduce' });
  const window = await context.newPage();
  const { problems, allowed } = collectProblems(window);
  const calls: HostCall[] = [];
  let script = options.script;

  await context.route('**', (route) => answerRoute(route, origin, problems));
  await context.exposeFunction('answerTeamsJs', async (call: HostCall) => {
    calls.push(call);
    const answer = await answerCall(call, options, script, options.signToken);
    if (call.func === 'meeting.shareAppContentToStage' && answer !== 'silent' && answer[0] === null) await openFrame(window, 'stage', toReachable(String(call.args[0]), options));
    return answer;
  });
  await window.goto(options.withoutHost === true ? `${origin}${path}` : `${hostOrigin}/`);
  if (options.withoutHost !== true) await openFrame(window, 'tab', `${origin}${path}`);
  const page = options.withoutHost === true ? window.mainFrame() : await getFrame(window, 'tab');

  return {
    window,
    page,
    calls,
    problems,
    allow: (problem) => void allowed.push(problem),
    answerWith: (newScript) => (script = newScript),
    changeTheme: (theme) => tell(window, 'themeChange', [theme]),
    stage: () => getFrame(window, 'stage'),
    screenshot: (file) => takeWholePicture(window, page, file),
    setOffline: (isOffline) => context.setOffline(isOffline),
    async close() {
      await hearOut(page);
      await closeContext(context);
      assert.deepEqual(problems.filter((problem) => !allowed.some((one) => one.test(problem))), []);
    },
  };
}

function collectProblems(window: Page): { problems: string[]; allowed: RegExp[] } {
  const problems: string[] = [];
  window.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  window.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  return { problems, allowed: [] };
}

/** The host page and the list of hosts that teams-js fetches stand in for Microsoft's; the app is real. */
async function answerRoute(route: Route, origin: string, problems: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:') await route.continue();
  else if (url.origin === hostOrigin) await route.fulfill({ contentType: 'text/html', body: hostPageHtml });
  else if (url.href === validDomainsUrl) await route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] }, headers: { 'access-control-allow-origin': '*' } });
  else {
    problems.push(`request to another place: ${url.href}`);
    await route.abort();
  }
}

const validDomainsUrl = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

function toReachable(url: string, { publicUrl, origin }: OpenTabOptions): string {
  return publicUrl !== undefined && url.startsWith(publicUrl) ? origin + url.slice(publicUrl.length) : url;
}

async function openFrame(window: Page, name: HostFrame, url: string): Promise<void> {
  await window.evaluate(([one, address]) => (globalThis as unknown as { openFrame(name: string, url: string): void }).openFrame(one, address), [name, url] as const);
}

async function tell(window: Page, func: string, args: readonly unknown[]): Promise<void> {
  await window.evaluate(([name, values]) => (globalThis as unknown as { tell(func: string, args: readonly unknown[]): void }).tell(name, values), [func, args] as const);
}

async function getFrame(window: Page, name: HostFrame): Promise<Frame> {
  const frame = await (await window.waitForSelector(`iframe[name=${name}]`)).contentFrame();
  assert.ok(frame, `The frame ${name} shows no page`);
  return frame;
}

/** The frame is as high as the window, so that the window is made as high as what is in the frame. */
async function takeWholePicture(window: Page, page: Frame, file: string): Promise<void> {
  const before = window.viewportSize() ?? { width: 800, height: 900 };
  const height = await page.evaluate(() => Math.max(...[document.documentElement, document.body, ...document.querySelectorAll('*')].map((element) => element.scrollHeight)));
  await window.setViewportSize({ width: before.width, height: Math.min(Math.max(height, 200), longestPicturePx) });
  await window.screenshot({ path: file });
  await window.setViewportSize(before);
}

// Beyond this the browser repeats the picture instead of going on.
const longestPicturePx = 8_000;

/** What the page complained of before now is on the console after this. */
async function hearOut(page: Frame): Promise<void> {
  if (!page.isDetached()) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

/** A page that streams or was lost does not hold up the end of a test. */
async function closeContext(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}
