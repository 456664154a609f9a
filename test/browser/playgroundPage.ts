import type { Browser, Locator, Page } from 'playwright-core';

/** Places in the playground, as its list names them. */
export type Place = 'Personal Chat' | 'Ledergruppen' | 'Ledelse - General' | 'Ledelse - Refleksion';

/** The playground's page, driven as a person would. */
export interface PlaygroundPage {
  readonly page: Page;
  open(place: Place): Promise<void>;
  /** Writes in the open chat; with `mention` the bot is mentioned first. */
  write(text: string, options?: { readonly mention?: boolean }): Promise<void>;
  /** Starts a thread in the open channel, the bot mentioned first. */
  post(text: string): Promise<void>;
  /** Replies in the channel's newest thread, the bot mentioned first. */
  replyInThread(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the playground; requests that would leave the machine are refused. */
export async function openPlayground(browser: Browser, url: string, viewport = { width: 1280, height: 900 }): Promise<PlaygroundPage> {
  const page = await browser.newPage({ viewport, locale: 'da-DK' });
  await page.route('**', (route) => (isLocal(route.request().url()) ? route.continue() : route.abort()));
  await page.goto(url);
  await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  return {
    page,
    open: (place) => page.getByRole('treeitem', { name: place }).click(),
    write: (text, { mention = false } = {}) => write(page.locator('div[role=textbox]').first(), page.getByRole('button', { name: 'Send Message' }).first(), { text, mention }),
    post: (text) => write(page.locator('div[role=textbox]').first(), page.getByRole('button', { name: 'Post' }).first(), { text, mention: true }),
    replyInThread: (text) => write(page.locator('div[role=textbox]').nth(1), page.getByRole('button', { name: 'Send Message' }).first(), { text, mention: true }),
    close: () => page.close(),
  };
}

async function write(box: Locator, send: Locator, { text, mention }: { readonly text: string; readonly mention: boolean }): Promise<void> {
  const { keyboard } = box.page();
  await box.click();
  if (mention) {
    await keyboard.type('@');
    await box.page().locator('[role=listbox]').getByText('Medspiller').click();
    await keyboard.type(' ');
  }
  await keyboard.type(text);
  await send.click();
}

function isLocal(url: string): boolean {
  return /^(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(url) || /^(?:data|blob):/.test(url);
}
