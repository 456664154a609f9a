import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useRef } from 'react';
import type { DocumentView } from '../../../web/tab/wire.ts';
import { ApiProblem } from '../../api.ts';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { usePersonal } from '../personalContext.ts';
import { type Route, toHash, type View } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { ChainView } from './ChainView.tsx';
import { ChoiceNav } from './ChoiceNav.tsx';
import { DocumentList } from './DocumentsPage.tsx';
import { findStatement, resolveView } from './resolveView.ts';
import { MatrixView } from './MatrixView.tsx';
import { PerspectiveView } from './PerspectiveView.tsx';
import { viewsOf } from './reading.ts';
import { readingContext } from './readingContext.ts';
import { RoleView } from './RoleView.tsx';
import { TextView } from './TextView.tsx';

type DocumentRoute = Route & { readonly page: 'document' };

/** A document, read in one of the ways that it allows. */
export function DocumentPage({ route }: { readonly route: DocumentRoute }): ReactNode {
  const { api, text } = useTab();
  const { isFirst } = usePersonal();
  const styles = useStyles();
  const { state, value, problem, reload } = useLoad(() => api.document(route.documentId), [api, route.documentId]);
  return (
    <div className={styles.page}>
      <a className={styles.back} href={toHash({ page: 'documents' })}>← {text('read.back')}</a>
      {state === 'loading' && <Loading label={text('shell.loading')} />}
      {state === 'failed' && problem instanceof ApiProblem && problem.status === 404 && <UnknownDocument />}
      {state === 'failed' && !(problem instanceof ApiProblem && problem.status === 404) && (
        <>
          <ViewHeading level={1} takesFocus={!isFirst}>{text('read.failed')}</ViewHeading>
          <ProblemMessage problem={problem} onRetry={reload} />
        </>
      )}
      {state === 'ready' && <Reading document={value} route={route} />}
    </div>
  );
}

function UnknownDocument(): ReactNode {
  const { text } = useTab();
  const { isFirst } = usePersonal();
  const styles = useStyles();
  return (
    <>
      <ViewHeading level={1} takesFocus={!isFirst}>{text('read.unknownDocument')}</ViewHeading>
      <p className={styles.summary}>{text('read.unknownDocument.next')}</p>
      <DocumentList />
    </>
  );
}

function Reading({ document, route }: { readonly document: DocumentView; readonly route: DocumentRoute }): ReactNode {
  const { text } = useTab();
  const { me, isFirst } = usePersonal();
  const styles = useStyles();
  const { title, municipality, year, summary } = document;
  const target = route.statementId === undefined ? undefined : findStatement(document, route.statementId);
  const { view, choice } = resolveView(document, route, me.profile.roleId);
  const key = `${view} ${choice ?? ''}`;
  const firstKey = useRef(key);
  const reading = useMemo(() => ({ document, targetId: target?.id }), [document, target]);
  const takesFocus = target === undefined && key !== firstKey.current;
  const views = viewsOf(document);
  return (
    <readingContext.Provider value={reading}>
      <div className={styles.head}>
        <ViewHeading level={1} takesFocus={!isFirst && target === undefined}><span lang="da">{title}</span></ViewHeading>
        <p className={styles.about}>{[municipality, year].filter(Boolean).join(' · ')}</p>
        {summary !== undefined && <p className={styles.summary}>{summary}</p>}
      </div>
      {route.statementId !== undefined && target === undefined && <p role="status" className={styles.notice}>{text('read.unknownStatement')}</p>}
      {views.length > 1 && (
        <ChoiceNav label={text('read.views')} current={view} choices={views.map((one) => ({ id: one, title: text(`read.view.${one}`), href: toHash({ page: 'document', documentId: document.id, view: one }) }))} />
      )}
      <CurrentView key={key} view={view} choice={choice} takesFocus={takesFocus} />
    </readingContext.Provider>
  );
}

function CurrentView({ view, choice, takesFocus }: { readonly view: View; readonly choice: string | undefined; readonly takesFocus: boolean }): ReactNode {
  switch (view) {
    case 'role':
      return <RoleView roleId={choice} takesFocus={takesFocus} />;
    case 'perspective':
      return <PerspectiveView perspectiveId={choice} takesFocus={takesFocus} />;
    case 'matrix':
      return <MatrixView takesFocus={takesFocus} />;
    case 'chain':
      return <ChainView perspectiveId={choice} takesFocus={takesFocus} />;
    case 'text':
      return <TextView sectionName={choice} takesFocus={takesFocus} />;
  }
}

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
  back: { justifySelf: 'start', padding: '4px 0', color: tokens.colorBrandForegroundLink, textDecoration: 'none', ':hover': { textDecoration: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', maxWidth: '44rem' },
  about: { margin: '0', color: tokens.colorNeutralForeground3 },
  summary: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  notice: { margin: '0', maxWidth: '40rem', padding: '12px 16px', borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`, backgroundColor: tokens.colorNeutralBackground3, lineHeight: '1.5' },
});
