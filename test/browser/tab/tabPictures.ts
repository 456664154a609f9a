import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme } from '../../../src/tab/host.ts';
import { startFakeConnector } from '../../helpers/fakeConnector.ts';
import { launchBrowser } from '../launchBrowser.ts';
import { openLocalTab } from './localBrowser.ts';
import { type Scene, type SceneApp, visitScenes } from './tabScenes.ts';

/** Takes a picture of each page of the tab in three widths, light and dark, and once in high contrast; returns the files. `only` takes those whose names contain it. */
export async function takeTabPictures(app: Omit<SceneApp, 'connector'>, folder: string, only = ''): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const [browser, connector] = await Promise.all([launchBrowser(), startFakeConnector()]);
  const files: string[] = [];
  const takePictures = async (scenes: readonly Scene[]) => {
    for (const { name, open, prepare } of scenes.filter((scene) => scene.name.includes(only))) {
      for (const { theme, width } of looks) {
        const tab = await openLocalTab(browser, app.url, { ...open, theme, width, height: open.page === 'stage' ? Math.max(600, Math.round((width * 9) / 16)) : 900 });
        const file = join(folder, `${name}-${theme}-${width}.png`);
        // A picture is looked at by people and decides nothing: it waits for the page to be quiet instead of for a text.
        await tab.window.waitForTimeout(1_200);
        await prepare?.(tab);
        await tab.window.waitForTimeout(400);
        await (open.page === 'stage' ? tab.window.screenshot({ path: file }) : tab.screenshot(file));
        files.push(file);
        await tab.close();
      }
    }
  };

  await visitScenes({ ...app, connector }, takePictures);
  await browser.close();
  await connector.stop();
  return files;
}

const looks: readonly { readonly theme: Theme; readonly width: number }[] = [
  ...(['light', 'dark'] as const).flatMap((theme) => [320, 800, 1600].map((width) => ({ theme, width }))),
  { theme: 'contrast', width: 800 },
];
