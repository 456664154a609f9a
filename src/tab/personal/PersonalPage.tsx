import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Me } from '../../web/tab/wire.ts';
import { Loading } from '../shell/Loading.tsx';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';
import { useLoad } from '../shell/useLoad.ts';
import { DocumentPage } from './document/DocumentPage.tsx';
import { DocumentsPage } from './document/DocumentsPage.tsx';
import { FindPage } from './find/FindPage.tsx';
import { MePage } from './me/MePage.tsx';
import { PageNav } from './PageNav.tsx';
import { usualPage, widePage } from './pageWidths.ts';
import { type Personal, personalContext } from './personalContext.ts';
import type { Route } from './route.ts';
import { useRoute } from './useRoute.ts';
import { ViewHeading } from './ViewHeading.tsx';

/** The personal tab: read, find, own notes and data. */
export function PersonalPage(): ReactNode {
  const { api, text } = useTab();
  const styles = useStyles();
  const { state, value, problem, reload } = useLoad(async () => await Promise.all([api.me(), api.notes()]), [api]);
  if (state === 'loading') return <Loading label={text('shell.loading')} />;
  return (
    <div className={styles.page}>
      {state === 'failed' && (
        <main className={styles.main}>
          <ViewHeading level={1} takesFocus={false}>{text('shell.name')}</ViewHeading>
          <ProblemMessage problem={problem} onRetry={reload} />
        </main>
      )}
      {state === 'ready' && <Known me={value[0]} notes={new Map(value[1].map((note) => [note.statementId, note.text]))} />}
    </div>
  );
}

/** The tab, once it is known who reads. */
function Known(first: { readonly me: Me; readonly notes: ReadonlyMap<string, string> }): ReactNode {
  const { api, host } = useTab();
  const styles = useStyles();
  const { route, isFirst } = useRoute(host.context.subPageId);
  const isWide = route.page === 'document' && route.view === 'matrix';
  const [me, setMe] = useState(first.me);
  const [notes, setNotes] = useState(first.notes);
  const [message, announce] = useState('');
  const personal = useMemo(
    (): Personal => ({
      me,
      setMe,
      notes,
      isFirst,
      announce,
      forgetNotes: () => setNotes(new Map()),
      async saveNote(statementId, text) {
        await api.saveNote(statementId, text);
        setNotes((before) => new Map([...[...before].filter(([id]) => id !== statementId), ...(text === '' ? [] : [[statementId, text] as const])]));
      },
    }),
    [api, me, notes, isFirst],
  );
  return (
    <personalContext.Provider value={personal}>
      <PageNav route={route} isPlanner={me.isPlanner} isWide={isWide} />
      <main className={mergeClasses(styles.main, isWide && styles.wide)}>
        <Page route={route} />
      </main>
      <p className={styles.announcer} aria-live="polite">{message}</p>
    </personalContext.Provider>
  );
}

/** Few people plan, and what they see is large. */
const PlannerPage = lazy(async () => ({ default: (await import('./planner/PlannerPage.tsx')).PlannerPage }));

function Page({ route }: { readonly route: Route }): ReactNode {
  const { text } = useTab();
  switch (route.page) {
    case 'documents':
      return <DocumentsPage />;
    case 'document':
      return <DocumentPage key={route.documentId} route={route} />;
    case 'find':
      return <FindPage initialText={route.text} />;
    case 'me':
      return <MePage />;
    case 'plans':
      return (
        <Suspense fallback={<Loading label={text('shell.loading')} />}>
          <PlannerPage />
        </Suspense>
      );
  }
}

const useStyles = makeStyles({
  page: { minHeight: '100vh', boxSizing: 'border-box', paddingBottom: tokens.spacingVerticalXXXL },
  main: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', maxWidth: usualPage, margin: '0 auto', padding: '24px clamp(16px, 4vw, 48px)' },
  // For the matrix.
  wide: { maxWidth: widePage },
  // Heard, not seen.
  announcer: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
