import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import { AppError } from '../../core/errors.ts';
import { loadOnce } from '../../loadLater.ts';
import { toLanguage } from '../../locales/language.ts';
import type { Log } from '../../log.ts';
import { sendAsset } from './sendAsset.ts';
import { sendFailure, sendJson } from './sendJson.ts';
import { loadTabAssets, type TabAssets } from './tabAssets.ts';
import { toTabConfig } from './tabConfig.ts';
import { findPage, sendPage } from './tabPages.ts';

/** What the tab is given. */
export interface TabParts {
  readonly config: Pick<Config, 'isLocal' | 'publicUrl' | 'microsoftApp'>;
  readonly log: Log;
  /** Default: built from the sources, or kept from an earlier run. */
  readonly loadAssets?: () => Promise<TabAssets>;
}

/** The pages of the tab, what they load, and what they call. */
export interface Tab {
  /** Answers one request; never rejects. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends the streams that are open. */
  stop(): void;
}

/** Creates the tab's side of the server: `/tab/*`, `/d/*` and `/api/tab/*`. */
export function createTab({ config, log, loadAssets = loadTabAssets }: TabParts): Tab {
  const findAssets = loadOnce(loadAssets);
  return {
    async serve(request, response) {
      const [path = ''] = (request.url ?? '').split('?');
      const language = toLanguage(request.headers['accept-language']);
      try {
        if (request.method !== 'GET' && request.method !== 'HEAD') throw new AppError({ code: 'tab.wrongMethod', message: 'Pages are only read', values: { allowed: 'GET, HEAD' } });
        if (path === '/api/tab/config') {
          sendJson(response, 200, toTabConfig(config, request.headers.host));
          return;
        }
        const page = findPage(path);
        if (page) {
          const { scripts } = await findAssets();
          sendPage(response, { scripts: scripts[page], language, isLocal: config.isLocal });
          return;
        }
        const asset = path.startsWith(assetFolder) ? (await findAssets()).files.get(path.slice(assetFolder.length)) : undefined;
        if (!asset) throw new AppError({ code: 'tab.unknownAddress', message: 'There is nothing at this address' });
        sendAsset(request, response, asset);
      } catch (error) {
        sendFailure(response, error, language, log);
      }
    },
    stop: () => undefined,
  };
}

const assetFolder = '/tab/assets/';
