import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { assertAccessible } from './assertAccessible.ts';
import type { Tab } from './openTab.ts';
import { publicUrl, startTabBrowser, type TabBrowser, toChatId } from './tabBrowser.ts';
import { grant, refuse } from './teamsHost.ts';

// Teams' codes and what else may come of the stage, and the words that tell them apart.
const stageProblems = [
  { name: 'a Teams that cannot', script: { 'meeting.shareAppContentToStage': refuse(501) }, says: /Scenen kan ikke bruges her/ },
  { name: 'a missing permission', script: { 'meeting.getAppContentStageSharingCapabilities': grant({ doesAppHaveSharePermission: false }) }, says: /må ikke vise noget på scenen i det her møde/ },
  { name: 'a stage that is taken', script: { 'meeting.shareAppContentToStage': refuse(500), 'meeting.getAppContentStageSharingState': grant({ isAppSharing: true }) }, says: /allerede delt noget/ },
  { name: 'a failure inside Teams', script: { 'meeting.shareAppContentToStage': refuse(500) }, says: /Teams viste ikke kortet/ },
] as const;

describe('The side panel', function () {
  this.timeout(120_000);
  let teams: TabBrowser;
  let tab: Tab;

  before(async () => {
    teams = await startTabBrowser();
    await teams.meet('panel', { 1: 'organizer', 2: 'presenter', 3: 'attendee' });
  });
  after(() => teams.stop());

  const open = async (options: Parameters<TabBrowser['open']>[0] = {}) => {
    tab = await teams.open({ page: 'side-panel', meetingId: 'panel', width: 320, height: 700, ...options });
    tab.window.setDefaultTimeout(10_000);
    await search().waitFor();
  };
  const search = () => tab.page.getByRole('searchbox', { name: 'Find et kort' });
  const button = (name: string) => tab.page.getByRole('button', { name, exact: true });
  const results = () => tab.page.getByRole('list').getByRole('button');
  const pick = async (words: string, kind: string): Promise<void> => {
    await search().fill(words);
    await tab.page.getByRole('list', { name: `Fundet på »${words}«` }).waitFor();
    await results().filter({ hasText: kind }).first().click();
    await button('Kopiér link').waitFor();
  };
  const names = (found: Locator) => found.allInnerTexts();

  it('offers cards without a word, and finds by the last word written', async () => {
    await open();
    await tab.page.getByRole('list', { name: 'Værd at tage op' }).waitFor();
    await search().pressSequentially('fejl', { delay: 20 });
    await tab.page.getByRole('list', { name: 'Fundet på »fejl«' }).waitFor();
    const found = await names(results());
    assert.ok(found.length > 0 && found.every((words) => /^(Sætning|Rolle og perspektiv|Refleksionsspørgsmål|Ugens refleksion)/.test(words)), found.join('\n'));
    await tab.close();
  });

  it('says when nothing is found', async () => {
    await open();
    await search().fill('xyzzyx');
    await tab.page.getByText('»xyzzyx« fandt jeg ikke').waitFor();
    await assertAccessible(tab.page);
    await tab.close();
  });

  it('shows a card with its source and goes back to the search as it was', async () => {
    await open();
    await pick('tillid', 'Sætning');
    assert.ok((await tab.page.locator('blockquote').innerText()).length > 10);
    assert.match(await tab.page.locator('figcaption').innerText(), /linje \d+/);
    await assertAccessible(tab.page);
    await tab.page.getByRole('button', { name: 'Tilbage til søgningen' }).click();
    assert.equal(await search().inputValue(), 'tillid');
    await tab.close();
  });

  it('puts the card on the stage', async () => {
    await open();
    await pick('tillid', 'Sætning');
    const quote = await tab.page.locator('blockquote').innerText();
    await button('Vis på scenen').click();
    await tab.page.getByText('Kortet er på scenen.').waitFor();
    const stage = await tab.stage();
    await stage.getByText(quote).waitFor();
    assert.match(String(tab.calls.find(({ func }) => func === 'meeting.shareAppContentToStage')?.args[0]), /\/tab\/stage\?card=/);
    await tab.close();
  });

  for (const { name, script, says } of stageProblems)
    it(`tells ${name} in words, with the ways around the stage`, async () => {
      await open({ script });
      await pick('tillid', 'Sætning');
      await button('Vis på scenen').click();
      await tab.page.getByRole('alert').getByText(says).waitFor();
      assert.ok(await button('Send i mødechatten').isVisible());
      assert.ok(await button('Kopiér link').isVisible());
      await assertAccessible(tab.page);
      await tab.close();
    });

  it('tells a Teams that throws, and one that is silent', async () => {
    // Where a page may not share, teams-js throws before it asks.
    await open({ frameContext: 'content' });
    await pick('tillid', 'Sætning');
    await button('Vis på scenen').click();
    await tab.page.getByRole('alert').getByText(/Scenen kan ikke bruges her/).waitFor();
    await tab.close();
    await open({ script: { 'meeting.getAppContentStageSharingCapabilities': 'silent' } });
    await pick('tillid', 'Sætning');
    await tab.window.clock.install();
    await button('Vis på scenen').click();
    await tab.window.clock.runFor(10_000);
    await tab.page.getByRole('alert').getByText(/Teams svarer ikke/).waitFor();
    await tab.close();
  });

  it('sends the card to the meeting’s chat', async () => {
    await open();
    await pick('tillid', 'Sætning');
    const quote = await tab.page.locator('blockquote').innerText();
    await button('Send i mødechatten').click();
    await tab.page.getByText('Kortet er sendt i mødechatten.').waitFor();
    const posted = await teams.app.connector.waitForRequest(1, ({ method, path, rawBody }) => method === 'POST' && path.includes(toChatId('panel')) && rawBody.includes('AdaptiveCard') && rawBody.includes(JSON.stringify(quote).slice(1, -1)));
    assert.ok(posted.body);
    await tab.close();
  });

  it('copies the card’s link, or shows it where the clipboard is closed', async () => {
    await open();
    await pick('tillid', 'Sætning');
    await button('Kopiér link').click();
    await button('Linket er kopieret').waitFor();
    await tab.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
    await button('Linket er kopieret').click();
    assert.match(await tab.page.getByRole('textbox', { name: 'Markér linket, og kopiér det med Ctrl+C' }).inputValue(), new RegExp(`^${publicUrl}/d/`));
    await tab.close();
  });

  it('gives an attendee nothing that the server would refuse', async () => {
    await open({ person: 3 });
    await pick('tillid', 'Refleksionsspørgsmål');
    for (const name of ['Vis på scenen', 'Start runde', 'Send i mødechatten']) assert.equal(await button(name).count(), 0, name);
    assert.ok(await button('Kopiér link').isVisible());
    await tab.close();
  });

  it('tells a refusal of the server in its words', async () => {
    await open();
    await pick('tillid', 'Sætning');
    // The organiser has handed the role on since the page was opened.
    await tab.page.page().route('**/cards', (route) => route.fulfill({ status: 403, json: { code: 'meeting.mayNotControl', message: 'Det kan kun mødets arrangør.', correlationId: 'abc-1' } }));
    tab.allow(/403/);
    await button('Send i mødechatten').click();
    await tab.page.getByRole('alert').getByText('Det kan kun mødets arrangør.').waitFor();
    await tab.close();
  });

  it('says to who is not in the meeting that they are not, and still finds cards', async () => {
    tab = await teams.open({ page: 'side-panel', meetingId: 'panel', person: 4, width: 320, height: 700 });
    tab.allow(/403|404/);
    await tab.page.getByRole('alert').first().waitFor();
    await pick('tillid', 'Sætning');
    assert.equal(await button('Vis på scenen').count(), 0);
    await tab.close();
  });

  it('says where it stands when it is opened outside a meeting, and what works there', async () => {
    tab = await teams.open({ page: 'side-panel', width: 320, height: 700 });
    await tab.page.getByText('Du er ikke i et møde lige nu').waitFor();
    await pick('tillid', 'Sætning');
    assert.equal(await button('Vis på scenen').count(), 0);
    await tab.close();
  });

  it('is accessible in every theme, follows Teams’ theme, and speaks English', async () => {
    for (const theme of ['default', 'dark', 'contrast'] as const) {
      await open({ theme });
      await tab.page.getByRole('list').waitFor();
      await assertAccessible(tab.page);
      await tab.close();
    }
    await open();
    const colour = () => tab.page.locator('.fui-FluentProvider').first().evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await colour();
    await tab.changeTheme('dark');
    await tab.page.waitForFunction(() => document.documentElement.style.colorScheme === 'dark');
    assert.notEqual(await colour(), light);
    await tab.close();
    tab = await teams.open({ page: 'side-panel', meetingId: 'panel', locale: 'en-gb', width: 320, height: 700 });
    await tab.page.getByRole('searchbox', { name: 'Find a card' }).waitFor();
    await tab.close();
  });

  it('is used with the keyboard alone', async () => {
    await open();
    await search().fill('tillid');
    await tab.page.getByRole('list', { name: 'Fundet på »tillid«' }).waitFor();
    await search().press('Tab');
    await tab.window.keyboard.press('Enter');
    await button('Kopiér link').waitFor();
    await tab.window.keyboard.press('Tab');
    await tab.window.keyboard.press('Enter');
    await tab.page.getByRole('list', { name: 'Fundet på »tillid«' }).waitFor();
    // Where one came from, and not at the page's beginning.
    assert.equal(await tab.page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
    await tab.close();
  });
});
