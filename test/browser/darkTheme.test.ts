import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { darken } from './darkTheme.ts';
import { launchBrowser } from './launchBrowser.ts';

describe('a card in the dark theme', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  const show = async (html: string): Promise<Locator> => {
    const page = await browser.newPage();
    await page.setContent(html);
    return page.locator('#card');
  };
  const colourOf = (card: Locator, selector: string, property: 'color' | 'backgroundColor'): Promise<string> => card.locator(selector).evaluate((element, name) => getComputedStyle(element)[name], property);

  it('has the dark colours of elements, fields and links', async () => {
    const card = await show('<div id="card" style="background-color: rgb(255, 255, 255)"><p style="color: rgb(37, 36, 36)">Tekst <a href="#">skift rolle</a></p><label style="color: var(--colorNeutralForeground1)">Felt</label></div>');
    await darken(card);
    assert.equal(await card.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(45, 44, 44)');
    for (const selector of ['p', 'label']) assert.equal(await colourOf(card, selector, 'color'), 'rgb(255, 255, 255)', selector);
    assert.notEqual(await colourOf(card, 'a', 'color'), 'rgb(0, 0, 238)');
  });
  it('is refused where a colour has no dark one', async () => {
    const card = await show('<div id="card"><p style="color: rgb(1, 2, 3)">Tekst</p></div>');
    await assert.rejects(darken(card), /color rgb\(1, 2, 3\)/);
  });
});
