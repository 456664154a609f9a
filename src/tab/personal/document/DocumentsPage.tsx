import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../../web/tab/wire.ts';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { usePersonal } from '../personalContext.ts';
import { toHash } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';

/** All documents to choose from, those of the reader's own municipality first. */
export function DocumentsPage(): ReactNode {
  const { text } = useTab();
  const { isFirst } = usePersonal();
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <ViewHeading level={1} takesFocus={!isFirst}>{text('read.documents')}</ViewHeading>
      <p className={styles.intro}>{text('read.documents.intro')}</p>
      <DocumentList />
    </div>
  );
}

/** The list alone, for where a document was looked for in vain. */
export function DocumentList(): ReactNode {
  const { api, text } = useTab();
  const { me } = usePersonal();
  const styles = useStyles();
  const { state, value, problem, reload } = useLoad(() => api.documents(), [api]);
  if (state === 'loading') return <Loading label={text('shell.loading')} />;
  if (state === 'failed') return <ProblemMessage problem={problem} onRetry={reload} />;
  const isOwn = ({ municipality }: DocumentSummary): boolean => municipality !== undefined && municipality === me.profile.municipality;
  const documents = [...value.filter(isOwn), ...value.filter((document) => !isOwn(document))];
  return (
    <ul className={styles.list}>
      {documents.map((document) => (
        <li key={document.id} className={styles.item}>
          <DocumentCard document={document} isOwn={isOwn(document)} />
        </li>
      ))}
    </ul>
  );
}

function DocumentCard({ document: { id, title, municipality, year, summary }, isOwn }: { readonly document: DocumentSummary; readonly isOwn: boolean }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const about = [municipality, year, isOwn && text('read.own')].filter(Boolean).join(' · ');
  return (
    <>
      <h2 className={styles.title}>
        <a href={toHash({ page: 'document', documentId: id })} className={styles.link} lang="da">{title}</a>
      </h2>
      {about !== '' && <p className={styles.about}>{about}</p>}
      {summary !== undefined && <p className={styles.summary}>{summary}</p>}
    </>
  );
}

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM },
  intro: { maxWidth: '36rem', margin: '0 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(22rem, 100%), 1fr))', gap: '16px', margin: '0', padding: '0', listStyle: 'none' },
  item: {
    position: 'relative',
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1, borderLeftColor: tokens.colorBrandStroke1 },
  },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecoration: 'none',
    // The whole card can be pressed.
    '::after': { content: '""', position: 'absolute', inset: '0', borderRadius: tokens.borderRadiusLarge },
    ':focus': { outline: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  about: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  summary: { margin: '0', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
});
