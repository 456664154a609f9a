import assert from 'node:assert/strict';
import da from '../../../src/locales/tab/da.json' with { type: 'json' };
import en from '../../../src/locales/tab/en.json' with { type: 'json' };
import { createForeignFinder } from '../../locales/foreignTexts.ts';
import { loadBrainWithContact } from './askedContact.ts';
import { type LocalBrowser, startLocalBrowser } from './localBrowser.ts';
import type { Tab } from './openTab.ts';
import { doubleText, findLost, findMoving, findSmall, findStrayHeadings, findWide, listSpoken } from './pageRules.ts';
import { type Scene, visitScenes } from './tabScenes.ts';
import { walkByKeyboard } from './walkByKeyboard.ts';

const findForeign = createForeignFinder({ da, en });

/** What axe does not see. Every page of the tab in the states that pictures are taken of, so that a new one is found by itself. */
describe('every page of the tab, to be used by everybody', function () {
  // Some twenty pages, each twice, on a machine that may have much else to do.
  this.timeout(600_000);
  const found = new Map<string, string[]>();
  const titles = new Map<string, string>();
  let local: LocalBrowser;

  before(async () => {
    let now = new Date();
    local = await startLocalBrowser({ clock: () => now, ...(await loadBrainWithContact()) });
    // The tab is built when it is first asked for, which a browser would not wait for everywhere.
    await (await fetch(`${local.app.url}/tab/personal`)).text();
    const setClock = (iso: string) => (now = new Date(iso));
    await visitScenes({ url: local.app.url, connector: local.app.connector, sendDue: () => local.app.sendDue(), setClock }, async (scenes) => {
      for (const scene of scenes) await look(scene);
    });
  });
  after(() => local.stop());

  const note = (rule: string, scene: string, broken: readonly string[]) => found.set(rule, [...(found.get(rule) ?? []), ...broken.map((what) => `${scene}: ${what}`)]);

  const look = async ({ name, open, prepare }: Scene): Promise<void> => {
    const tab = await local.open({ ...open, width: 1000, height: 900 });
    await isQuiet(tab);
    await prepare?.(tab);
    await isQuiet(tab);
    const walk = await walkByKeyboard(tab.page, tab.window);
    note('keyboard', name, walk.controls.length === 0 ? ['nothing to be used'] : findLost(walk));
    note('size', name, findSmall(walk));
    note('headings', name, await findStrayHeadings(tab.page));
    note('motion', name, await findMoving(tab.page));
    titles.set(name, await tab.window.title());
    await tab.window.setViewportSize({ width: 320, height: 700 });
    await isQuiet(tab);
    await doubleText(tab.page);
    note('width', name, await findWide(tab.page));
    await tab.close();

    const english = await local.open({ ...open, language: 'en' });
    await isQuiet(english);
    const spoken = await listSpoken(english.page);
    note('language', name, [
      ...((await english.page.evaluate(() => document.documentElement.lang)) === 'en' ? [] : ['the page does not say that it is English']),
      ...findForeign(spoken.filter(({ language }) => language !== 'da').map(({ text }) => text), 'en'),
      ...spoken.filter(({ language, text }) => language !== 'da' && /[æøå]/i.test(text.replaceAll('Holbæk', '')) && !isMixed(text) && !ofPeople.test(text)).map(({ text }) => `Danish that is not said to be: ${text.slice(0, 60)}`),
      ...((await english.window.title()) === titles.get(name) && !/Vi vil|Hvidovre/.test(titles.get(name) ?? '') ? [`the title stays ${titles.get(name) ?? ''}`] : []),
    ]);
    await english.close();
  };

  for (const [rule, says] of [
    ['keyboard', 'is gone through with the keyboard: everything in the order it is seen, the focus to be seen, in at one end and out at the other'],
    ['size', 'has nothing so small or so near to another that a finger misses it'],
    ['headings', 'has headings in order'],
    ['motion', 'keeps still for who asked for it'],
    ['width', 'is read at 320 pixels with text twice as large without scrolling sideways'],
    ['language', 'says which language it is in, and is in that one alone'],
  ] as const) {
    it(says, () => {
      assert.ok((found.get(rule) ?? assert.fail('Nothing was looked at')).length >= 0);
      assert.deepEqual(found.get(rule), []);
    });
  }

  it('was looked at in all its states', () => {
    assert.ok(titles.size >= 21, [...titles.keys()].join(', '));
    assert.deepEqual([...titles].filter(([, title]) => title.trim() === '' || title === 'Medspiller').map(([name]) => name), []);
  });
});

/** Words of ours around those of a document, which only one language can be said of, and names of places. */
function isMixed(text: string): boolean {
  return / · |: | – [A-Z]/.test(text) || /^\p{Lu}\S*$/u.test(text);
}

/** What people wrote in these scenes; nobody knows in which language. */
const ofPeople = /^(Jeg spørger om det|Vi glemmer det|Det lykkes bedst|Begynde mødet|Når vi har travlt|Det er ærgerligt|Vi er blevet|Vi taler om det|Jeg mangler|Spørge en|Skrive et|Invitere en|Må jeg holde|Ja, det er en god|Hvem bestiller)/;

/** Everything has come that comes by itself: nothing is loading, and the page stays as it is. */
async function isQuiet({ page }: Tab): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    for (let before = ''; ; ) {
      const now = document.body.innerHTML;
      if (now === before && document.querySelector('[role=progressbar]') === null) return;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
}
