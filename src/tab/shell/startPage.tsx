import { createDOMRenderer, FluentProvider, makeStaticStyles, RendererProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../../core/answers/answer.ts';
import { toLanguage } from '../../locales/language.ts';
import { danishTexts, loadTabTexts, type TabTexts } from '../../locales/tab/tabTexts.ts';
import type { Theme } from '../host.ts';
import { Boundary } from './Boundary.tsx';
import { CrashedPage } from './CrashedPage.tsx';
import { createApi } from './createApi.ts';
import { findStanding, type Standing } from './findStanding.ts';
import { Loading } from './Loading.tsx';
import { LocalBar } from './LocalBar.tsx';
import { OutsideTeams } from './OutsideTeams.tsx';
import { Unreachable } from './Unreachable.tsx';
import { tabContext } from './tabContext.ts';

/**
 * Shows a page of the tab in `#root`: finds what it stands in (Teams, local mode, or neither, which it says within three
 * seconds), follows the theme, and gives `useTab` its value. Called once by each entry point.
 */
export function startPage(Page: ComponentType): void {
  const root = document.querySelector('#root');
  if (root === null) throw new TypeError('The page has no #root');
  // The page's policy runs no style without it.
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
  createRoot(root).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Start Page={Page} />
    </RendererProvider>,
  );
}

/** As the server read it from what the browser asks for. */
const servedLanguage = toLanguage(document.documentElement.lang);

function Start({ Page }: { readonly Page: ComponentType }): ReactNode {
  const [standing, setStanding] = useState<Standing>();
  useEffect(() => findStanding(setStanding), []);
  const host = standing?.kind === 'inside' ? standing.host : undefined;
  const language = host?.context.language ?? servedLanguage;
  const text = useTexts(language);
  return (
    <Themed theme={useTheme(standing)} language={language}>
      {text && standing === undefined && <Loading label={text('shell.loading')} />}
      {text && standing?.kind === 'unreachable' && <Unreachable text={text} />}
      {text && standing?.kind === 'outside' && <OutsideTeams text={text} config={standing.config} />}
      {text && standing?.kind === 'inside' && <Inside key={standing.host.kind} standing={standing} text={text} Page={Page} />}
    </Themed>
  );
}

function Inside({ standing: { host, config }, text, Page }: { readonly standing: Standing & { kind: 'inside' }; readonly text: TabTexts; readonly Page: ComponentType }): ReactNode {
  const tab = useMemo(() => ({ host, config, text, language: host.context.language, api: createApi(host, text) }), [host, config, text]);
  return (
    <tabContext.Provider value={tab}>
      {host.kind === 'local' && <LocalBar people={config.localPeople} />}
      <Boundary fallback={<CrashedPage />}>
        <Page />
      </Boundary>
    </tabContext.Provider>
  );
}

/** Undefined until they are there, which Danish ones always are. */
function useTexts(language: Language): TabTexts | undefined {
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly text: TabTexts }>();
  useEffect(() => {
    let isWanted = true;
    void loadTabTexts(language).then((text) => {
      if (isWanted) setLoaded({ language, text });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  if (language === 'da') return danishTexts;
  return loaded?.language === language ? loaded.text : undefined;
}

/** Teams' theme, and where there is no Teams the system's. */
function useTheme(standing: Standing | undefined): Theme {
  const [theme, setTheme] = useState<Theme>(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  useEffect(() => {
    if (standing?.kind !== 'inside') return;
    setTheme(standing.host.context.theme);
    standing.host.onThemeChange(setTheme);
  }, [standing]);
  return theme;
}

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** On every page: a long word, a field or a table is never wider than the window, however large one reads; and nothing moves for who asked for that, Fluent's own parts included. */
const useEverywhere = makeStaticStyles(`
  body { overflow-wrap: anywhere; }
  .fui-Field { grid-template-columns: minmax(0, 1fr); }
  input, textarea, select { min-inline-size: 0; max-inline-size: 100%; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation-name: none !important; transition-duration: 0s !important; }
  }
`);

function Themed({ theme, language, children }: { readonly theme: Theme; readonly language: Language; readonly children: ReactNode }): ReactNode {
  useEverywhere();
  useEffect(() => {
    document.documentElement.lang = language;
    document.body.style.margin = '0';
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [language, theme]);
  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: '100vh' }}>
      {children}
    </FluentProvider>
  );
}
