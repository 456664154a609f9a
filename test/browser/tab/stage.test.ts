import assert from 'node:assert/strict';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import type { ShareableView } from '../../../src/web/tab/wire.ts';
import { localPeople } from '../../../src/web/tab/localPeople.ts';
import { assertAccessible } from './assertAccessible.ts';
import { type LocalBrowser, openLocalTab, startLocalBrowser } from './localBrowser.ts';
import type { Tab } from './openTab.ts';

const sizes = [{ width: 320, height: 640 }, { width: 800, height: 600 }, { width: 1600, height: 900 }] as const;

describe('The stage', function () {
  this.timeout(120_000);
  let local: LocalBrowser;
  let tab: Tab;
  let meetings = 0;

  before(async () => {
    local = await startLocalBrowser();
  });
  after(() => local.stop());

  /** Calls the API as a test person. */
  const call = async <Answer>(path: string, person = 1, method = 'GET', body?: object): Promise<Answer> => {
    const headers = { 'X-Local-Person': localPeople[person - 1]?.id ?? '', 'Content-Type': 'application/json' };
    const response = await fetch(`${local.app.url}/api/tab${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${await response.clone().text()}`);
    return (response.status === 204 ? undefined : await response.json()) as Answer;
  };
  const find = async (text: string, kind: ShareableView['kind']): Promise<ShareableView> => {
    const { shareables } = await call<{ shareables: ShareableView[] }>(`/shareables?${new URLSearchParams({ text, kinds: kind }).toString()}`);
    assert.ok(shareables[0], `No ${kind} for ${text}`);
    return shareables[0];
  };
  const open = async (key: string | undefined, options: Parameters<LocalBrowser['open']>[0] = {}) => {
    tab = await local.open({ page: 'stage', path: key === undefined ? '/tab/stage' : `/tab/stage?card=${encodeURIComponent(key)}`, person: 3, meetingId: `stage-${(meetings += 1)}`, width: 1600, height: 900, ...options });
    tab.window.setDefaultTimeout(10_000);
  };
  const start = (meetingId: string, key: string) => call<{ round: { id: string } }>(`/meetings/${meetingId}/rounds`, 1, 'POST', { key, threshold: 3 });
  const respond = (meetingId: string, roundId: string, person: number, text: string) => call(`/meetings/${meetingId}/rounds/${roundId}/response`, person, 'PUT', { scale: 4, text });

  it('shows statement, prompt and cell so that nothing has to be scrolled, large, at every width', async () => {
    const cards = [await find('tillid', 'statement'), await find('tillid', 'prompt'), await find('leder af medarbejdere driften', 'cell')];
    for (const { key } of cards)
      for (const size of sizes) {
        await open(key, size);
        await tab.page.locator('blockquote').waitFor();
        assert.deepEqual(await findOverflow(tab.page), [], `${key} at ${size.width}`);
        const [typePx, leastPx] = [await fontSizeOf(tab.page, 'blockquote'), size.width === 320 ? 14 : size.height / 36];
        assert.ok(typePx >= leastPx, `${key} at ${size.width}: ${typePx} px`);
        await tab.close();
      }
  });

  it('names the source, small', async () => {
    const card = await find('tillid', 'statement');
    await open(card.key);
    await tab.page.locator('footer').getByText(/linje \d+/).waitFor();
    assert.ok((await fontSizeOf(tab.page, 'footer span')) * 2 < (await fontSizeOf(tab.page, 'blockquote')));
    await tab.close();
  });

  it('is accessible in light, dark and contrast, and in English', async () => {
    const card = await find('tillid', 'prompt');
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await open(card.key, { theme, person: 1 });
      await tab.page.getByRole('button', { name: 'Start runde' }).waitFor();
      await assertAccessible(tab.page);
      await tab.close();
    }
    await open(card.key, { language: 'en', person: 1 });
    await tab.page.getByRole('button', { name: 'Start a round' }).waitFor();
    await tab.close();
  });

  it('goes from card to round to result, led from its corner', async () => {
    const card = await find('tillid', 'prompt');
    const meetingId = 'led';
    await open(card.key, { meetingId, person: 2 });
    await tab.page.getByRole('button', { name: 'Start runde' }).click();
    await tab.page.getByText('Svar anonymt i sidepanelet').waitFor();
    assert.deepEqual(await findOverflow(tab.page), []);
    await tab.page.getByRole('button', { name: 'Luk runden' }).click();
    await tab.page.getByText('Der kom for få svar').first().waitFor();
    await tab.page.getByRole('button', { name: 'Spørg igen' }).click();
    await tab.page.getByText('Svar anonymt i sidepanelet').waitFor();
    await tab.close();
  });

  it('shows a closed round’s bars and pages through texts that are too many', async () => {
    const card = await find('tillid', 'statement');
    const meetingId = 'many';
    const { round } = await start(meetingId, card.key);
    for (const person of [1, 2, 3, 4, 5]) await respond(meetingId, round.id, person, `${person}: ${'Vi talte længe om det, og alle kom til orde. '.repeat(9)}`);
    await call(`/meetings/${meetingId}/rounds/${round.id}/close`, 1, 'POST');
    for (const size of sizes) {
      const seen = new Set<string>();
      await open(card.key, { meetingId, ...size });
      await tab.page.getByText('5 har svaret.').waitFor();
      const next = tab.page.getByRole('button', { name: 'Næste' });
      for (let isLast = false; !isLast; ) {
        for (const words of await tab.page.locator('main ul li').allInnerTexts()) seen.add(words.slice(0, 2));
        if (size.width > 320) assert.deepEqual(await findOverflow(tab.page), [], `at ${size.width}`);
        isLast = (await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true';
        if (!isLast) await next.click();
      }
      assert.equal(seen.size, 5);
      assert.deepEqual(await tab.page.locator('dd').allInnerTexts(), ['0', '5', '0', '0', '0']);
      await assertAccessible(tab.page);
      await tab.close();
    }
  });

  it('says that it was cut off, comes back by itself and has missed nothing', async () => {
    const cable = await startCable(local.app.url);
    const meetingId = 'cut';
    const { round } = await start(meetingId, (await find('tillid', 'prompt')).key);
    tab = await openLocalTab(local.browser, cable.url, { page: 'stage', person: 3, meetingId, width: 800, height: 600 });
    tab.allow(/ERR_|Failed to load/);
    await tab.page.getByText('Færre end 3 har svaret endnu').waitFor();
    cable.cut();
    await tab.page.getByText('Forbindelsen er væk et øjeblik').first().waitFor();
    // What stood on the stage stays.
    assert.ok(await tab.page.getByText('Færre end 3 har svaret endnu').isVisible());
    for (const person of [3, 4, 5]) await respond(meetingId, round.id, person, 'Set imens');
    await call(`/meetings/${meetingId}/rounds/${round.id}/close`, 1, 'POST');
    cable.mend();
    await tab.page.getByText('Set imens').first().waitFor();
    await tab.page.getByText('Forbindelsen er væk et øjeblik').first().waitFor({ state: 'detached' });
    await tab.close();
    await cable.stop();
  });

  it('says calmly that a card is not there', async () => {
    await open('s.forged#nothing');
    tab.allow(/404/);
    await tab.page.getByRole('alert').waitFor();
    await assertAccessible(tab.page);
    await tab.close();
    await open(undefined);
    await tab.page.getByText('Her kommer det kort').waitFor();
    await tab.close();
  });
});

/** What is wider or higher than its place. */
async function findOverflow(page: Frame): Promise<string[]> {
  return await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((element) => getComputedStyle(element).clipPath === 'none' && element.clientHeight > 0)
      .filter((element) => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
      .filter((element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflow) || element === document.documentElement)
      .map((element) => `${element.tagName} ${element.className}: ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`),
  );
}

async function fontSizeOf(page: Frame, selector: string): Promise<number> {
  return await page.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
}

/** A connection to the app that can be cut, with everything that goes through it, and mended. */
interface Cable {
  readonly url: string;
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

async function startCable(target: string): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((client) => {
    const upstream = connect(Number(new URL(target).port), '127.0.0.1');
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    if (isCut) client.destroy();
    else client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (isCut = false),
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
