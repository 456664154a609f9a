import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { loadCorpus } from '../../../src/core/documents/loadCorpus.ts';
import { assertAccessible } from './assertAccessible.ts';
import type { Tab } from './openTab.ts';
import { type OpenOptions, startTabBrowser, type TabBrowser } from './tabBrowser.ts';

const hvidovre = 'hvidovre-ledelses-og-medarbejdergrundlag';

// The whole way: a page in Teams' frame, real tokens, the real app and its documents.
describe('The personal tab', function () {
  this.timeout(120_000);
  let tabs: TabBrowser;
  let tab: Tab;
  let page: Frame;

  before(async () => {
    tabs = await startTabBrowser();
  });
  after(() => tabs.stop());

  const open = async (options: OpenOptions = {}): Promise<void> => {
    tab = await tabs.open(options);
    page = tab.page;
  };
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const heading = (name: string | RegExp, level?: number) => page.getByRole('heading', { name, ...(level !== undefined && { level }) });
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const isWiderThanWindow = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

  describe('reading', () => {
    it('leads from the documents to what is said to a role, with headings in order and the focus on the new one', async () => {
      await open();
      await heading('Dokumenter', 1).waitFor();
      await page.getByRole('listitem').first().waitFor();
      assert.equal(await page.getByRole('listitem').count(), 5);
      await assertAccessible(page);
      await link('Ledelses- og medarbejdergrundlag for Hvidovre Kommune').click();
      await heading('Ledelses- og medarbejdergrundlag for Hvidovre Kommune', 1).waitFor();
      assert.equal(await focused(), 'Ledelses- og medarbejdergrundlag for Hvidovre Kommune');
      await link('Leder af medarbejdere').click();
      await heading('Leder af medarbejdere', 2).waitFor();
      assert.equal(await focused(), 'Leder af medarbejdere');
      assert.deepEqual(await page.getByRole('heading', { level: 3 }).allTextContents(), ['Sammen sikrer vi driften', 'Sammen styrker vi resultaterne', 'Sammen skaber vi velfærd', 'Sammen udvikler vi en robust organisation']);
      assert.equal(await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Jeg skaber mening og vejleder tydeligt' }).count(), 1);
      await assertAccessible(page);
      await tab.close();
    });

    it('shows a perspective role by role, and the chain from the top to the last', async () => {
      await open({ subPageId: hvidovre });
      await link('Perspektiv').click();
      await link('Sammen skaber vi velfærd').click();
      await heading('Sammen skaber vi velfærd', 2).waitFor();
      assert.deepEqual(await page.getByRole('heading', { level: 3 }).allTextContents(), ['Direktion', 'Centerchef', 'Leder af ledere', 'Leder af medarbejdere', 'Medarbejder', 'Alle']);
      await link('Ansvarskæde').click();
      await heading('Sammen sikrer vi driften', 2).waitFor();
      assert.deepEqual(await page.locator('ol').getByRole('heading', { level: 3 }).allTextContents(), ['Direktion', 'Centerchef', 'Leder af ledere', 'Leder af medarbejdere', 'Medarbejder']);
      await assertAccessible(page);
      await tab.close();
    });

    it('shows the matrix as a table where there is room, and as a list where there is none', async () => {
      await open({ subPageId: hvidovre, width: 1600 });
      await link('Overblik').click();
      await page.getByRole('table').waitFor();
      assert.equal(await page.getByRole('rowheader').count(), 6);
      assert.equal(await page.getByRole('columnheader').count(), 5);
      assert.equal(await page.getByRole('cell').count(), 24);
      await assertAccessible(page);
      await tab.window.setViewportSize({ width: 320, height: 700 });
      await page.getByRole('group').first().waitFor();
      assert.equal(await page.getByRole('table').count(), 0);
      assert.equal(await isWiderThanWindow(), false);
      await assertAccessible(page);
      await tab.close();
    });

    it('reads a document without roles by perspective and by its chapters, sentence by sentence on demand', async () => {
      await open({ subPageId: 'frederikssund-sammen-om-frederikssund' });
      await heading('Mennesker', 2).waitFor();
      assert.deepEqual(await page.getByRole('navigation', { name: 'Måder at læse på' }).getByRole('link').allTextContents(), ['Perspektiv', 'Hele teksten']);
      await link('Hele teksten').click();
      await link('FRA VISION TIL VIRKELIGHED: SAMMEN OM UDVIKLING').click();
      await page.waitForFunction(() => document.activeElement?.textContent.startsWith('FRA VISION'));
      await page.getByRole('button', { name: /^Vis sætningerne hver for sig: Den mindste handling/ }).click();
      await page.getByRole('button', { name: /^Kopiér eller skriv note: Den mindste handling/ }).waitFor();
      await assertAccessible(page);
      await tab.close();
    });

    it('goes back in the browser, and keeps the place when the page is loaded again', async () => {
      await open();
      await link('Vi vil').click();
      await heading('Vi vil', 1).waitFor();
      await link('Om mig').click();
      await heading('Om mig: Anna Andersen', 1).waitFor();
      await page.evaluate(() => history.back());
      await heading('Vi vil', 1).waitFor();
      // The old page has the heading too, so that the new one is waited for.
      await page.evaluate(() => Object.assign(globalThis, { isOldPage: true }).isOldPage);
      await page.evaluate(() => setTimeout(() => location.reload()));
      await page.waitForFunction(() => !('isOldPage' in globalThis));
      await heading('Vi vil', 1).waitFor();
      await tab.close();
    });

    it('fits 320 pixels in every view, in the dark and in contrast, and in English', async () => {
      await open({ width: 320, theme: 'dark', locale: 'en-us', subPageId: hvidovre });
      for (const name of ['Role', 'Perspective', 'Overview', 'Chain of responsibility', 'The whole text', 'Search', 'About me']) {
        await link(name).click();
        await page.waitForFunction(([label]) => document.querySelector('[aria-current]') !== null && [...document.querySelectorAll('[aria-current]')].some((element) => element.textContent === label), [name]);
        assert.equal(await isWiderThanWindow(), false, name);
        await assertAccessible(page);
      }
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await tab.changeTheme('contrast');
      await page.waitForFunction(() => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor === 'rgb(0, 0, 0)');
      await assertAccessible(page);
      await tab.close();
    });
  });

  describe('links into it', () => {
    it('show the statement that they are about, marked', async () => {
      const statementId = await findStatementId('Jeg navigerer mellem og balancerer');
      await open({ subPageId: statementId, height: 600 });
      await page.getByText('Linket fører hertil').waitFor();
      await heading('Medarbejder', 2).waitFor();
      assert.match(await focused(), /Jeg navigerer mellem og balancerer mit fagområdes mål/);
      assert.equal(await page.getByText(/Jeg navigerer mellem/).evaluate((element) => element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().top > 0), true);
      await assertAccessible(page);
      await tab.close();

      await open({ path: `/d/${hvidovre}#${statementId.split('#')[1] ?? ''}` });
      await page.getByText('Linket fører hertil').waitFor();
      await tab.close();
    });

    it('say so when the statement is gone, and show the document', async () => {
      await open({ path: '/d/gladsaxe-vi-vil#0123456789' });
      await page.getByText('står ikke længere i dokumentet').waitFor();
      await heading('Vi vil', 1).waitFor();
      await tab.close();
    });

    it('say so when the document is not here, and show which are', async () => {
      await open({ subPageId: 'findes-ikke#0123456789' });
      tab.allow(/404/);
      await heading('Dokumentet findes ikke her', 1).waitFor();
      await link('Vi vil').waitFor();
      await assertAccessible(page);
      await tab.close();
    });

    it('lead into Teams from outside, to the same place, within three seconds', async () => {
      await open({ path: '/d/gladsaxe-vi-vil#0123456789', withoutHost: true });
      const into = await link('Åbn i Teams').getAttribute('href');
      const elapsedMs = await page.evaluate(() => performance.now());
      assert.ok(elapsedMs < 3000, `${elapsedMs} ms`);
      assert.match(into ?? '', /^https:\/\/teams\.microsoft\.com\/l\/entity\/[^/]+\/personal\?/);
      assert.deepEqual(JSON.parse(new URL(into ?? '').searchParams.get('context') ?? ''), { subEntityId: 'gladsaxe-vi-vil#0123456789' });
      await assertAccessible(page);
      await tab.close();
    });

    it('lead into Teams too where what is around the page does not answer', async () => {
      await open({ script: { initialize: 'silent' } });
      await link('Åbn i Teams').waitFor();
      await tab.close();
    });
  });

  describe('search', () => {
    it('finds while one writes, by kind, and leads to where it stands', async () => {
      await open();
      await link('Søg').click();
      await page.getByText('Noget at begynde med').waitFor();
      await page.getByRole('searchbox', { name: 'Skriv et ord eller en sætning' }).fill('psykologisk tryghed');
      await page.getByRole('status').filter({ hasText: /fund$/ }).waitFor();
      await heading('Sætninger', 2).waitFor();
      await heading('Refleksionsspørgsmål', 2).waitFor();
      await assertAccessible(page);
      const first = page.getByRole('main').getByRole('link').first();
      const quote = (await first.textContent()) ?? '';
      await first.click();
      await page.getByText('Linket fører hertil').waitFor();
      assert.ok((await focused()).includes(quote), quote);
      await page.evaluate(() => history.back());
      assert.equal(await page.getByRole('searchbox').inputValue(), 'psykologisk tryghed');
      await tab.close();
    });

    it('says when nothing is said about it', async () => {
      await open();
      await link('Søg').click();
      await page.getByRole('searchbox').fill('kvantecomputer');
      await page.getByText('Der står ikke noget om »kvantecomputer«').waitFor();
      await tab.close();
    });
  });

  async function findStatementId(beginning: string): Promise<string> {
    const { documents } = await loadCorpus();
    const statement = documents.flatMap(({ statements }) => statements).find(({ text, duplicateOf }) => duplicateOf === undefined && text.startsWith(beginning));
    return statement?.id ?? assert.fail(beginning);
  }
});
