import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { assertAccessible } from './assertAccessible.ts';
import type { Tab } from './openTab.ts';
import { type OpenOptions, publicUrl, startTabBrowser, type TabBrowser } from './tabBrowser.ts';

const hvidovre = 'hvidovre-ledelses-og-medarbejdergrundlag';
const quote = 'Direktionen går forrest med at skabe en kultur, hvor der er engagement og fokus på at opnå resultater i kerneopgaverne.';

// What is a person's own in the personal tab: what they take with them, write, and have remembered.
describe('The personal tab’s own things', function () {
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
  const press = (name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();
  const openTools = () => press(/^Kopiér eller skriv note: Direktionen går forrest med/);
  const goTo = (name: string) => page.getByRole('link', { name, exact: true }).click();
  const field = () => page.getByRole('textbox', { name: 'Min egen note' });

  describe('copying', () => {
    const listen = () =>
      page.evaluate(() => {
        const copied: string[] = [];
        Object.assign(globalThis, { copied });
        Object.defineProperty(navigator.clipboard, 'writeText', { value: (text: string) => Promise.resolve(copied.push(text)) });
      });
    const copied = () => page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);

    it('takes a statement’s link along, or its words with their source', async () => {
      await open({ subPageId: hvidovre });
      await openTools();
      await listen();
      await press('Kopiér link');
      await page.locator('p:not([aria-live])', { hasText: 'Linket er kopieret.' }).waitFor();
      await press('Kopiér tekst med kilde');
      await page.locator('p:not([aria-live])', { hasText: 'Teksten er kopieret med sin kilde.' }).waitFor();
      const [link = '', text = ''] = await copied();
      assert.match(link, new RegExp(`^${publicUrl}/d/${hvidovre}#[0-9a-f]{10}$`));
      assert.equal(text.split('\n')[0], `»${quote}«`);
      assert.match(text.split('\n')[1] ?? '', /^– Ledelses- og medarbejdergrundlag for Hvidovre Kommune, Rolle: DIREKTION › Vores bidrag til en sikker drift, linje \d+–\d+$/);
      assert.equal(text.split('\n')[2], link);
      await assertAccessible(page);
      await tab.close();
    });

    it('shows the words to copy by hand where nothing lets the page copy', async () => {
      await open({ subPageId: hvidovre });
      await openTools();
      await page.evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('not here')) });
        Object.defineProperty(document, 'execCommand', { value: () => false });
      });
      await press('Kopiér link');
      assert.match(await page.getByRole('textbox').inputValue(), new RegExp(`^${publicUrl}/d/`));
      await assertAccessible(page);
      await tab.close();
    });
  });

  describe('notes', () => {
    it('stand beside their statement and under Om mig, are changed, deleted and brought back', async () => {
      await open({ subPageId: hvidovre });
      await openTools();
      await press('Skriv note');
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
      await field().fill('Fem minutter hver tirsdag:\nHvad lærte vi?');
      await assertAccessible(page);
      await press('Gem note');
      await page.getByRole('button', { name: 'Ret note' }).first().waitFor();
      await field().waitFor({ state: 'detached' });
      await page.getByText('Hvad lærte vi?').waitFor();
      assert.match((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '', /^Kopiér eller skriv note: Direktionen/);
      await tab.close();

      await open();
      await goTo('Om mig');
      await page.getByText(quote).waitFor();
      await press('Ret note');
      await field().fill('Hver onsdag');
      await press('Gem note');
      await page.getByText('Hver onsdag').waitFor();
      await press('Ret note');
      await press('Slet note');
      await press('Fortryd');
      await page.getByText('Hver onsdag').waitFor();
      await assertAccessible(page);
      await goTo(quote);
      await page.getByText('Linket fører hertil').waitFor();
      await page.getByText('Hver onsdag').waitFor();
      await tab.close();
    });

    it('are marked when the document says something else by now, with the words that they were written on', async () => {
      await tabs.app.runSql(`UPDATE note SET statement_id = '${hvidovre}#0000000000', quote = 'Vi tæller sommerfugle hver mandag.' WHERE text = 'Hver onsdag'`);
      await open();
      await goTo('Om mig');
      await page.getByText('Teksten i dokumentet er ændret, siden du skrev.').waitFor();
      await page.locator('blockquote', { hasText: 'Vi tæller sommerfugle hver mandag.' }).waitFor();
      await assertAccessible(page);
      await press('Ret note');
      await field().fill('Hver torsdag');
      await press('Gem note');
      await page.getByText('Hver torsdag').waitFor();
      await page.getByText('Vi tæller sommerfugle hver mandag.').waitFor();
      await tab.close();
    });

    it('are seen by nobody else', async () => {
      await open({ person: 2, subPageId: hvidovre });
      await page.getByText(quote).waitFor();
      assert.equal(await page.getByText('Min egen note').count(), 0);
      await tab.close();
    });

    it('keep what was written when it cannot be saved or is too long', async () => {
      await open({ person: 3, subPageId: hvidovre });
      tab.allow(/503|ERR_/);
      await openTools();
      await press('Skriv note');
      await tab.window.route('**/api/tab/notes/**', (route) => route.fulfill({ status: 503, json: { code: 'store.unreachable', message: 'Databasen svarer ikke.', correlationId: 'abc-123' } }));
      await field().fill('Det her må ikke gå tabt');
      await press('Gem note');
      await page.getByRole('alert').filter({ hasText: 'Databasen svarer ikke.' }).filter({ hasText: 'abc-123' }).waitFor();
      assert.equal(await field().inputValue(), 'Det her må ikke gå tabt');
      await tab.window.unroute('**/api/tab/notes/**');
      await field().fill('x'.repeat(2003));
      await page.getByText('3 tegn for meget. Der er plads til 2000.').waitFor();
      await assertAccessible(page);
      await field().fill('Det her må ikke gå tabt');
      await press('Gem note');
      await field().waitFor({ state: 'detached' });
      await tab.close();
    });
  });

  describe('profile and data', () => {
    it('puts what is said to one’s own role and municipality first, until it is forgotten', async () => {
      await open({ person: 4 });
      await goTo('Om mig');
      await page.getByRole('combobox', { name: 'Kommune' }).selectOption('Hvidovre');
      await page.getByRole('combobox', { name: 'Rolle' }).selectOption({ label: 'Leder af ledere' });
      await press('Gem');
      await page.getByText('Det er gemt.').waitFor();
      await goTo('Læs');
      await page.getByRole('listitem').first().getByText('din kommune').waitFor();
      await goTo('Ledelses- og medarbejdergrundlag for Hvidovre Kommune');
      await page.getByRole('heading', { name: 'Leder af ledere', level: 2 }).waitFor();
      await page.getByText('Din rolle').waitFor();
      await goTo('Om mig');
      await press('Glem mig');
      await page.getByText('Rolle og kommune er glemt.').waitFor();
      assert.equal(await page.getByRole('combobox', { name: 'Kommune' }).inputValue(), '');
      await tab.close();
    });

    it('shows all that is stored, and deletes it only after a question', async () => {
      await open({ person: 5, subPageId: hvidovre });
      await openTools();
      await press('Skriv note');
      await field().fill('Min note');
      await press('Gem note');
      await goTo('Om mig');
      await page.getByText('Min note').waitFor();
      await press('Vis mine data');
      await page.getByRole('definition').filter({ hasText: '1' }).waitFor();
      await assertAccessible(page);
      await press('Slet mine data');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skal alt om dig slettes?');
      await press('Nej, behold');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Slet mine data');
      await page.getByText('Min note').waitFor();
      await press('Slet mine data');
      await press('Ja, slet');
      await page.getByText('Medspiller husker ikke længere noget om dig.').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Slet mine data');
      await page.getByText('Du har ikke skrevet nogen endnu.').waitFor();
      await assertAccessible(page);
      await tab.close();
    });
  });

  describe('when Teams does not say who it is', () => {
    it('says what to do, and goes on when it does', async () => {
      await open({ script: { 'authentication.getAuthToken': [false, 'resourceRequiresConsent'] } });
      await page.getByRole('alert').filter({ hasText: 'Teams kunne ikke sige, hvem du er.' }).waitFor();
      await assertAccessible(page);
      tab.answerWith({});
      await press('Prøv igen');
      await page.getByRole('heading', { name: 'Dokumenter' }).waitFor();
      await tab.close();
    });

    it('tells a token that is not good from it, with a number for the IT department', async () => {
      await open({ token: 'not.a.token' });
      tab.allow(/401/);
      await page.getByRole('alert').filter({ hasText: 'Til it-afdelingen:' }).waitFor();
      await tab.close();
    });
  });
});
