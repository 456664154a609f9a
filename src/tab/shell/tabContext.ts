import { createContext, useContext } from 'react';
import type { Language } from '../../core/answers/answer.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { TabConfig } from '../../web/tab/wire.ts';
import type { Api } from '../api.ts';
import type { Host } from '../host.ts';

/** What every part of a page can reach. */
export interface Tab {
  readonly host: Host;
  readonly api: Api;
  readonly text: TabTexts;
  readonly language: Language;
  readonly config: TabConfig;
}

/** Given by `startPage`; read it by `useTab`. */
export const tabContext = createContext<Tab | undefined>(undefined);

/** The page's surroundings; throws outside of a page that `startPage` shows. */
export function useTab(): Tab {
  const tab = useContext(tabContext);
  if (tab === undefined) throw new TypeError('useTab is called outside of startPage');
  return tab;
}
