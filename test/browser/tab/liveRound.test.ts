import assert from 'node:assert/strict';
import { assertAccessible } from './assertAccessible.ts';
import type { Tab } from './openTab.ts';
import { startTabBrowser, type TabBrowser, toChatId } from './tabBrowser.ts';

const question = 'Hvornår sagde vi sidst højt, at vi var i tvivl?';

describe('A live round', function () {
  this.timeout(120_000);
  let teams: TabBrowser;
  let nowMs = Date.parse('2026-11-18T09:00:00Z');
  let meetings = 0;
  let meetingId = '';
  let tabs: Tab[] = [];

  before(async () => {
    nowMs = Date.now();
    teams = await startTabBrowser({ clock: () => new Date(nowMs) });
  });
  after(() => teams.stop());
  beforeEach(async () => {
    meetingId = `live-${(meetings += 1)}`;
    await teams.meet(meetingId, { 1: 'organizer', 2: 'presenter', 3: 'attendee', 4: 'attendee', 5: 'attendee' });
  });
  afterEach(async () => {
    const opened = tabs;
    tabs = [];
    for (const tab of opened) await tab.close();
  });

  const open = async (person: number, page: 'side-panel' | 'stage' = 'side-panel'): Promise<Tab> => {
    const tab = await teams.open({ page, person, meetingId, width: page === 'stage' ? 1600 : 320, height: page === 'stage' ? 900 : 700 });
    tab.window.setDefaultTimeout(15_000);
    tabs.push(tab);
    return tab;
  };
  const press = (tab: Tab, name: string) => tab.page.getByRole('button', { name, exact: true }).click();
  const see = (tab: Tab, words: string | RegExp) => tab.page.getByText(words).first().waitFor();
  /** What a screen reader says of itself. */
  const hear = (tab: Tab, words: string) => tab.page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
  const start = async (tab: Tab, options: { readonly threshold?: number; readonly minutes?: number } = {}): Promise<void> => {
    await tab.page.getByRole('searchbox', { name: 'Find et kort' }).fill('tvivl');
    await tab.page.getByRole('list', { name: 'Fundet på »tvivl«' }).getByRole('button').filter({ hasText: /^(Sætning|Refleksionsspørgsmål)/ }).first().click();
    await press(tab, 'Start runde');
    await tab.page.getByLabel('Dit eget spørgsmål').fill(question);
    await tab.page.getByLabel('Vis resultatet, når').selectOption(String(options.threshold ?? 3));
    if (options.minutes !== undefined) await tab.page.getByLabel('Tid', { exact: true }).selectOption(String(options.minutes));
    await press(tab, 'Start runden');
    await tab.page.getByRole('heading', { name: question }).waitFor();
  };
  const answer = async (tab: Tab, scale: number, text: string): Promise<void> => {
    await tab.page.getByRole('radio', { name: new RegExp(`^${scale} –`) }).check();
    await tab.page.getByLabel('Hvad tænker du?').fill(text);
    await press(tab, 'Send svar');
    await see(tab, 'Tak for dit svar.');
  };
  const resultsInChat = () => teams.app.connector.requests.filter(({ method, path, rawBody }) => method === 'POST' && path.includes(toChatId(meetingId)) && rawBody.includes(question));

  it('is answered from the panels, counted on the stage from the threshold on, closed by a presenter and sent to the chat once', async () => {
    const anna = await open(1);
    const stage = await open(2, 'stage');
    await start(anna);
    await stage.page.getByRole('heading', { name: question }).waitFor();
    await hear(stage, `En runde er åben: ${question}`);
    const [carla, dorte] = [await open(3), await open(4)];
    await see(carla, 'kun hvis mindst 3 har svaret');
    await assertAccessible(carla.page);

    await answer(carla, 4, 'I mandags, da vi gik i stå');
    await answer(dorte, 2, 'Det kan jeg ikke huske');
    for (const tab of [anna, stage, carla, dorte]) await see(tab, 'Færre end 3 har svaret endnu');
    await answer(anna, 4, 'Alt for sjældent');
    for (const tab of [anna, stage, carla, dorte]) {
      await see(tab, '3 har svaret');
      await hear(tab, '3 har svaret');
    }
    // What is open shows nobody's answer but one's own.
    for (const tab of [stage, dorte]) assert.equal(await tab.page.getByText('I mandags').count(), 0);
    await assertAccessible(stage.page);

    await press(stage, 'Luk runden');
    for (const tab of [anna, stage, carla, dorte]) {
      await see(tab, '3 har svaret.');
      await hear(tab, 'Runden er lukket. 3 har svaret.');
      await see(tab, 'I mandags, da vi gik i stå');
      assert.deepEqual(await tab.page.locator('dd').allInnerTexts(), ['0', '2', '0', '1', '0']);
      await assertAccessible(tab.page);
    }
    await anna.page.getByRole('button', { name: 'Send resultatet til chatten' }).dblclick();
    const sent = anna.page.getByRole('button', { name: 'Resultatet er sendt til chatten' });
    await sent.waitFor();
    await sent.click({ force: true });
    assert.equal(resultsInChat().length, 1);
    await press(anna, 'Start en ny runde');
    await anna.page.getByRole('button', { name: 'Se den seneste runde' }).waitFor();
  });

  it('lets one change an answer and take it back, and remembers it when the panel is opened again', async () => {
    const anna = await open(1);
    await start(anna);
    const carla = await open(3);
    await answer(carla, 5, 'Første ord');
    await press(carla, 'Ret svaret');
    assert.equal(await carla.page.getByLabel('Hvad tænker du?').inputValue(), 'Første ord');
    await carla.page.getByLabel('Hvad tænker du?').fill('Andet ord');
    await press(carla, 'Gem rettelsen');
    const again = await open(3);
    await see(again, 'Andet ord');
    await press(again, 'Træk svaret tilbage');
    // What was written is still there, to be sent again.
    assert.equal(await again.page.getByLabel('Hvad tænker du?').inputValue(), 'Andet ord');
    assert.deepEqual(await teams.app.runSql('select * from response'), []);
  });

  it('refuses an empty and a far too long answer in words, and loses nothing of it', async () => {
    await start(await open(1));
    const carla = await open(3);
    await press(carla, 'Send svar');
    await carla.page.getByRole('alert').getByText('Vælg et tal, eller skriv noget').waitFor();
    const long = 'x'.repeat(503);
    await carla.page.getByLabel('Hvad tænker du?').fill(long);
    await see(carla, '3 tegn for langt. Der er plads til 500.');
    await press(carla, 'Send svar');
    assert.equal(await carla.page.getByLabel('Hvad tænker du?').inputValue(), long);
    await assertAccessible(carla.page);
  });

  it('shows nothing when too few answered, and gives back what somebody had not sent', async () => {
    const anna = await open(1);
    await start(anna);
    const [carla, dorte] = [await open(3), await open(4)];
    await answer(carla, 1, 'Kun mig');
    await dorte.page.getByLabel('Hvad tænker du?').fill('Det her nåede jeg ikke');
    await press(anna, 'Luk runden');
    for (const tab of [anna, carla, dorte]) await see(tab, 'Der kom for få svar til at vise noget');
    assert.equal(await anna.page.getByText('Kun mig').count(), 0);
    await see(dorte, 'Det her nåede jeg ikke');
    assert.equal(await anna.page.locator('dd').count(), 0);
  });

  it('gives attendees no controls', async () => {
    const anna = await open(1);
    await start(anna);
    const [carla, stage] = [await open(3), await open(3, 'stage')];
    for (const tab of [carla, stage]) {
      await tab.page.getByRole('heading', { name: question }).waitFor();
      assert.equal(await tab.page.getByRole('button', { name: 'Luk runden' }).count(), 0);
    }
    await press(anna, 'Luk runden');
    for (const tab of [carla, stage]) {
      await see(tab, 'Der kom for få svar');
      assert.equal(await tab.page.getByRole('button', { name: /Send resultatet|Spørg igen|Start/ }).count(), 0);
    }
  });

  it('counts down by the server’s clock and ends by itself', async () => {
    const anna = await open(1);
    await start(anna, { minutes: 3 });
    const stage = await open(3, 'stage');
    await see(stage, /^(3:00|2:\d\d) tilbage$/);
    nowMs += 3 * 60_000;
    await teams.app.sendDue();
    for (const tab of [anna, stage]) await see(tab, 'Der kom for få svar');
  });

  it('tells a colleague who starts a second round that one is open', async () => {
    const [anna, bo] = [await open(1), await open(2)];
    await bo.page.getByRole('searchbox', { name: 'Find et kort' }).fill('tvivl');
    await bo.page.getByRole('list', { name: 'Fundet på »tvivl«' }).getByRole('button').filter({ hasText: /^(Sætning|Refleksionsspørgsmål)/ }).first().click();
    await start(anna);
    await bo.page.getByRole('heading', { name: question }).waitFor();
    await press(bo, 'Find et kort imens');
    await see(bo, 'Der er en runde i gang. Luk den, før du starter en ny.');
    assert.equal(await bo.page.getByRole('button', { name: 'Start runde' }).getAttribute('aria-disabled'), 'true');
  });
});
