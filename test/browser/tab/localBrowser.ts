import type { Browser } from 'playwright-core';
import type { AppOverrides } from '../../../src/app.ts';
import type { Language } from '../../../src/core/answers/answer.ts';
import type { Theme } from '../../../src/tab/host.ts';
import { localPeople } from '../../../src/web/tab/localPeople.ts';
import { startTestApp, type TestApp } from '../../helpers/startTestApp.ts';
import { launchBrowser } from '../launchBrowser.ts';
import { openTab, type Tab } from './openTab.ts';

/** What is opened; what is left out is Anna's personal tab in Danish, light, 1,000 pixels wide. */
export interface OpenLocalOptions {
  readonly page?: 'personal' | 'side-panel' | 'stage';
  /** Instead of `page`. */
  readonly path?: string;
  /** 1 = Anna (organiser of every meeting), 2 = Bo (presenter), 3 … 5 attendees. */
  readonly person?: number;
  readonly meetingId?: string;
  readonly language?: Language;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
}

/** The real app in local mode, and plain browser windows: no Teams, no tokens, a test person stands in. */
export interface LocalBrowser {
  readonly app: TestApp;
  readonly browser: Browser;
  open(options?: OpenLocalOptions): Promise<Tab>;
  stop(): Promise<void>;
}

/** Starts app and browser. */
export async function startLocalBrowser(overrides: AppOverrides = {}): Promise<LocalBrowser> {
  const [app, browser] = await Promise.all([startTestApp(overrides), launchBrowser()]);
  return {
    app,
    browser,
    open: (options = {}) => openLocalTab(browser, app.url, options),
    async stop() {
      await browser.close();
      await app.stop();
    },
  };
}

/** Opens a page of an app in local mode in a plain window. */
export async function openLocalTab(browser: Browser, origin: string, options: OpenLocalOptions): Promise<Tab> {
  const { page = 'personal', path = `/tab/${page}`, person: number = 1, meetingId, language = 'da', theme = 'light', width = 1000, height = 900 } = options;
  const person = localPeople[number - 1];
  if (!person) throw new TypeError(`There is no test person ${number}`);
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries({ person: person.id, lang: language, theme, meeting: meetingId })) if (value !== undefined) url.searchParams.set(name, value);
  return await openTab(browser, {
    origin,
    path: url.href.slice(origin.length),
    withoutHost: true,
    width,
    height,
    locale: language,
    // Of the host, which is not there.
    person: { name: person.name, tenantId: '', userId: person.id },
    frameContext: 'content',
    theme: 'default',
    script: {},
    signToken: () => Promise.reject(new Error('There is no Teams in local mode')),
  });
}
