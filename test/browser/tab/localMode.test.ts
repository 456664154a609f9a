import assert from 'node:assert/strict';
import { assertAccessible } from './assertAccessible.ts';
import { type LocalBrowser, startLocalBrowser } from './localBrowser.ts';

describe('The tab in local mode', function () {
  this.timeout(120_000);
  let local: LocalBrowser;

  before(async () => {
    local = await startLocalBrowser();
  });
  after(() => local.stop());

  it('says which test person stands in, and lets one be another', async () => {
    const tab = await local.open({ path: '/tab/personal#/me', width: 320 });
    await tab.page.getByRole('heading', { name: 'Om mig: Anna Andersen' }).waitFor();
    const person = tab.page.getByRole('combobox', { name: 'Lokal tilstand: du prøver som' });
    assert.equal(await person.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text), 'Anna Andersen – mødearrangør');
    await assertAccessible(tab.page);
    await person.selectOption({ label: 'Carla Carlsen – deltager' });
    await tab.page.getByRole('heading', { name: 'Om mig: Carla Carlsen' }).waitFor();
    await tab.close();
  });

  it('takes language and theme from its address', async () => {
    const tab = await local.open({ language: 'en', theme: 'contrast' });
    await tab.page.getByRole('heading', { name: 'Documents' }).waitFor();
    assert.equal(await tab.page.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor), 'rgb(0, 0, 0)');
    await tab.close();
  });
});
