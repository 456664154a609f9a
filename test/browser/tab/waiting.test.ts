import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { cardExecute, cardSubmit } from '../../helpers/activities.ts';
import { aCorpus, createFakeEngine } from '../../teams/fakeEngine.ts';
import { assertAccessible } from './assertAccessible.ts';
import type { Tab } from './openTab.ts';
import { startTabBrowser, type TabBrowser, toPerson } from './tabBrowser.ts';

const [document] = aCorpus().documents;
const corpus = { documents: [{ ...document!, info: { ...document!.info, contact: { name: 'Mette Holm, HR', entraId: toPerson(5).userId } } }] };

// Anna (1) waits for answers of Mette (5), and to be told of one.
describe('What one waits for, in the personal tab', function () {
  this.timeout(120_000);
  let tabs: TabBrowser;
  let tab: Tab;
  let page: Frame;
  before(async () => {
    tabs = await startTabBrowser({ engine: createFakeEngine(), corpus, clock: () => new Date('2026-11-20T09:00:00Z') });
    await press(1, { do: 'send-inquiry', inquiryId: toId(1), documentIds: ['grundlag'] }, { text: 'Må jeg arbejde hjemme?' });
    await press(1, { do: 'send-inquiry', inquiryId: toId(2), documentIds: ['grundlag'] }, { text: 'Hvem bestiller nøglekort?' });
    await press(5, { do: 'answer-inquiry', inquiryId: toId(2) }, { text: 'Det gør jeg.\nSkriv til mig.', statementId: 'grundlag#2' });
    await press(5, { do: 'see-inquiry', inquiryId: toId(1) });
    await tabs.send(cardSubmit({ serviceUrl: tabs.app.connector.serviceUrl, data: toData({ do: 'wait-for-answer', question: 'hvordan parkerer medarbejdere' }) }));
  });
  after(() => tabs.stop());

  const toId = (n: number) => String(n).padStart(64, '0');
  const toData = (request: object, inputs: object = {}) => ({ medspiller: { v: 1, language: 'da', ...request }, ...inputs });
  const press = (person: number, request: object, inputs: object = {}) => tabs.send(cardExecute({ serviceUrl: tabs.app.connector.serviceUrl, person, verb: 'medspiller', data: toData(request, inputs) }));
  const open = async (person: number): Promise<void> => {
    tab = await tabs.open({ person });
    page = tab.page;
    await page.getByRole('link', { name: 'Om mig', exact: true }).click();
    await page.getByRole('heading', { name: 'Venter på svar' }).waitFor();
  };
  const item = (question: string) => page.getByRole('listitem').filter({ hasText: question });

  it('is listed with how it stands, the contact’s words told from the document’s', async () => {
    await open(1);
    await item('Må jeg arbejde hjemme?').getByText('Mette Holm, HR ser på det').waitFor();
    const answered = item('Hvem bestiller nøglekort?');
    await answered.getByText('Mette Holm, HR skriver – det er ikke dokumentets ord:').waitFor();
    await answered.getByText('Skriv til mig.').waitFor();
    await answered.getByRole('link', { name: /opgave \*2\*/ }).waitFor();
    assert.equal(await answered.getByRole('button').count(), 0);
    await item('Et spørgsmål (ordene er ikke gemt)').getByText('Du får besked, når der er svar').waitFor();
    await page.getByRole('button', { name: 'Vis mine data', exact: true }).click();
    await page.getByText('Spørgsmål, du har sendt', { exact: true }).waitFor();
    await assertAccessible(page);
    await tab.close();
  });
  it('is nobody else’s', async () => {
    await open(2);
    await page.getByText('Du venter ikke på noget.').waitFor();
    assert.equal(await page.getByText('Må jeg arbejde hjemme?').count(), 0);
    await tab.close();
  });
  it('ends when one does not want to wait any longer, and stays when the server does not answer', async () => {
    await open(1);
    tab.allow(/503|ERR_/);
    await tab.window.route('**/api/tab/me/waiting/**', (route) => route.fulfill({ status: 503, json: { code: 'store.unreachable', message: 'Databasen svarer ikke.', correlationId: 'abc-123' } }));
    const stop = page.getByRole('button', { name: 'Ikke længere: Må jeg arbejde hjemme?' });
    await stop.click();
    await page.getByRole('alert').filter({ hasText: 'Databasen svarer ikke.' }).waitFor();
    await tab.window.unroute('**/api/tab/me/waiting/**');
    await stop.click();
    await page.getByText('Spørgsmålet er trukket tilbage og slettet.').waitFor();
    assert.match((await page.evaluate(() => globalThis.document.activeElement?.textContent)) ?? '', /trukket tilbage/);
    await page.getByRole('button', { name: /^Ikke længere: Et spørgsmål/ }).click();
    await page.getByText('Så får du ikke besked om det.').waitFor();
    await assertAccessible(page);
    await tab.close();
    await open(1);
    await item('Hvem bestiller nøglekort?').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Ikke længere/ }).count(), 0);
    await tab.close();
  });
});
