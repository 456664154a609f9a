import assert from 'node:assert/strict';
import { tenantA } from '../../helpers/activities.ts';
import { assertAccessible } from './assertAccessible.ts';
import type { Tab } from './openTab.ts';
import { liveThroughWeeks, planAnew, type PlanWorld } from './planWorld.ts';
import { type OpenOptions, startTabBrowser, type TabBrowser, toPerson } from './tabBrowser.ts';

describe('The planner’s page in Teams', function () {
  // The browser is unpacked, the tab is built, and a team lives through three months.
  this.timeout(120_000);
  let tabs: TabBrowser;
  let world: PlanWorld;
  let tab: Tab;
  let now = new Date();

  before(async () => {
    tabs = await startTabBrowser({ clock: () => now });
    world = { connector: tabs.app.connector, tenantId: tenantA, toUserId: (person) => toPerson(person).userId, send: (activity) => tabs.send(activity), sendDue: () => tabs.app.sendDue(), setClock: (iso) => (now = new Date(iso)) };
    await liveThroughWeeks(world);
  });
  after(() => tabs.stop());

  const open = async (options: OpenOptions = {}) => (tab = await tabs.open({ path: '/tab/personal#/plans', ...options }));
  const shows = (text: string | RegExp) => tab.page.getByText(text).first().waitFor({ timeout: 20_000 });
  const round = (name: RegExp) => tab.page.getByRole('button', { name });

  describe('of who has one plan', () => {
    it('says what comes, how it went and what was said, as axe would have it in every theme', async () => {
      await open();
      await tab.page.getByRole('heading', { level: 1, name: 'Hver mandag kl. 9 om »Hvidovre«. Pause hvert år i uge 42.' }).waitFor();
      await shows('mandag 23. november kl. 09.00 (uge 48)');
      assert.deepEqual(await tab.page.getByRole('heading', { level: 2 }).allTextContents(), ['Svarene over tid', 'Det svarede teamet', 'Det har teamet været omkring', 'Det har jeg sendt']);
      await tab.page.getByRole('group', { name: 'Hvor mange svarede, og hvad valgte de?' }).locator('svg').first().waitFor();
      for (const theme of ['default', 'dark', 'contrast'] as const) {
        await tab.changeTheme(theme);
        await assertAccessible(tab.page);
      }
      await tab.close();
    });

    it('opens a round to its question, quotation, numbers, texts and steps', async () => {
      await open();
      await round(/Uge 46, 2026 · 6 svarede · gennemsnit 4,2/).click();
      await shows('Lukket den 16. november 2026');
      await shows('Når vi har travlt, er det det første, der ryger.');
      await shows('Deres små skridt');
      const numbers = tab.page.getByRole('table', { name: 'I hvor høj grad lykkes det for os?' });
      assert.deepEqual(await numbers.getByRole('row').allTextContents(), ['1 – slet ikke0', '2 – i mindre grad0', '3 – i nogen grad1', '4 – i høj grad3', '5 – i meget høj grad2']);
      await assertAccessible(tab.page);
      await tab.close();
    });

    it('shows nothing of a round with too few answers', async () => {
      await open();
      await tab.page.getByRole('button', { name: 'Vis 4 til' }).first().click();
      await round(/Uge 35, 2026 · for få svar/).click();
      await shows('Der kom for få svar til at vise noget');
      assert.equal(await tab.page.getByText('Det tænker de').count(), 0);
      assert.equal(await tab.page.getByText('I hvor høj grad').count(), 0);
      await tab.close();
    });

    it('says in a table what the plots show', async () => {
      await open();
      await tab.page.getByRole('switch', { name: 'Vis som tabel' }).click();
      const rows = tab.page.getByRole('group', { name: 'Hvor mange svarede, og hvad valgte de?' }).getByRole('row');
      assert.deepEqual((await rows.allTextContents()).slice(0, 3), ['UgeSvar12345Gennemsnit', 'Uge 46, 20266001324,2', 'Uge 45, 20269002334,1']);
      assert.ok((await rows.allTextContents()).includes('Uge 35, 2026for få svar'));
      await assertAccessible(tab.page);
      await tab.close();
    });

    it('falls back on the table where the plots cannot be loaded', async () => {
      await open({ path: '/tab/personal' });
      await tab.window.context().route(/TrendCharts/, (route) => route.abort());
      tab.allow(/TrendCharts|ERR_FAILED|dynamically imported module/);
      await tab.page.getByRole('link', { name: 'Planer' }).click();
      await shows('Uge 35, 2026');
      await tab.close();
    });

    it('says in words what was sent late, skipped, missed and refused', async () => {
      await open();
      await tab.page.getByRole('button', { name: 'Vis 9 til' }).click();
      const lines = await tab.page.getByRole('listitem').filter({ hasText: /^Uge / }).allTextContents();
      const of = (week: number) => lines.find((line) => line.startsWith(`Uge ${week},`));
      assert.equal(of(48), 'Uge 48, 2026Planlagtmandag 23. november kl. 09.00');
      assert.equal(of(44), 'Uge 44, 2026Ikke sendtmandag 26. oktober kl. 09.00Jeg kunne ikke sende til tiden, og da ugen var gået, lod jeg det ligge.');
      assert.equal(of(42), undefined);
      assert.equal(of(40), 'Uge 40, 2026Sendt seneremandag 28. september kl. 15.10');
      assert.match(of(39) ?? '', /Sprunget over/);
      assert.match(of(37) ?? '', /Kom ikke ud.*Beskeden var for lang til Teams/);
      await tab.close();
    });

    it('shows on which themes the team has been, in numbers', async () => {
      await open();
      await shows('Teamet har været omkring 4 af 4 temaer.');
      const themes = tab.page.getByRole('group', { name: /^Ledelses- og medarbejdergrundlag for Hvidovre Kommune/ }).getByRole('listitem');
      assert.deepEqual(await themes.allTextContents(), ['Sammen sikrer vi driften3 gange', 'Sammen styrker vi resultaterne2 gange', 'Sammen skaber vi velfærd2 gange', 'Sammen udvikler vi en robust organisation2 gange', 'Andet i dokumentet2 gange']);
      await tab.close();
    });

    it('speaks English, at 320 pixels, without anything to scroll sideways', async () => {
      await open({ locale: 'en-gb', width: 320, theme: 'dark' });
      await shows('What the team answered');
      assert.equal(await tab.page.evaluate(() => document.documentElement.scrollWidth), 320);
      await assertAccessible(tab.page);
      await tab.close();
    });
  });

  it('tells who has planned nothing how to', async () => {
    await open({ person: 2 });
    await shows('Du har ikke planlagt refleksioner endnu');
    await shows('Skriv »@Medspiller planlæg mandag kl. 9«.');
    await assertAccessible(tab.page);
    await tab.close();
  });

  describe('of who has several plans', () => {
    before(() => planAnew(world));

    it('lets them choose one and come back to where they were, by the keyboard too', async () => {
      await open();
      const choices = tab.page.getByRole('button', { name: 'Se planen' });
      await choices.nth(1).focus();
      await tab.window.keyboard.press('Enter');
      await shows('Ingen runde er lukket endnu.');
      assert.equal(await focused(), 'Hver anden onsdag kl. 13.30.');
      await assertAccessible(tab.page);
      await tab.page.getByRole('button', { name: 'Alle planer' }).press('Enter');
      await choices.nth(1).waitFor();
      assert.equal(await choices.nth(1).evaluate((button) => button === document.activeElement), true);
      await assertAccessible(tab.page);
      await tab.close();
    });

    it('offers to try again when the server was not reached', async () => {
      await open();
      await tab.page.getByRole('button', { name: 'Se planen' }).first().waitFor();
      tab.allow(/ERR_INTERNET_DISCONNECTED/);
      await tab.setOffline(true);
      await tab.page.getByRole('button', { name: 'Se planen' }).first().click();
      const again = tab.page.getByRole('button', { name: 'Prøv igen' });
      await again.waitFor();
      await tab.setOffline(false);
      await again.click();
      await shows('Det har jeg sendt');
      await tab.close();
    });

    const focused = () => tab.page.evaluate(() => document.activeElement?.textContent);
  });
});
