import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { toHash } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { Blocks } from './Blocks.tsx';
import { MatrixList } from './MatrixList.tsx';
import { statementsOf, titleOf } from './reading.ts';
import { useReading } from './readingContext.ts';

/** Every role under every perspective at once: a table where there is room for one, else a list. */
export function MatrixView({ takesFocus }: { readonly takesFocus: boolean }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const isWide = useIsWide();
  return (
    <div className={styles.view}>
      <ViewHeading level={2} takesFocus={takesFocus}>{text('read.matrix.heading')}</ViewHeading>
      {isWide ? <MatrixTable /> : <MatrixList />}
    </div>
  );
}

function MatrixTable(): ReactNode {
  const { text, language } = useTab();
  const { document } = useReading();
  const styles = useStyles();
  const { id: documentId, roles, perspectives } = document;
  return (
    <table className={styles.table} aria-label={text('read.matrix.heading')}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>{text('read.role')}</th>
          {perspectives.map((perspective) => (
            <th key={perspective.id} scope="col" className={styles.column}>
              <a className={styles.link} href={toHash({ page: 'document', documentId, view: 'chain', choice: perspective.id })}>{titleOf(perspective, language)}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.id}>
            <th scope="row" className={styles.row}>
              <a className={styles.link} href={toHash({ page: 'document', documentId, view: 'role', choice: role.id })}>{titleOf(role, language)}</a>
            </th>
            {perspectives.map((perspective) => {
              const statements = statementsOf(document, { roleId: role.id, perspectiveId: perspective.id });
              return (
                <td key={perspective.id} className={styles.cell}>
                  {statements.length === 0 ? <span className={styles.empty}>{text('read.empty')}</span> : <Blocks statements={statements} isNarrow />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      wide.addEventListener('change', listener);
      return () => wide.removeEventListener('change', listener);
    },
    () => wide.matches,
  );
}

/** Below this a cell's lines are too short to be read. */
const wide = matchMedia('(min-width: 1000px)');

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  corner: { width: '8.5rem', padding: '8px 12px 8px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, verticalAlign: 'bottom', borderBottom: `2px solid ${tokens.colorNeutralStroke1}` },
  column: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    padding: '8px 12px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  row: { padding: '16px 12px 16px 0', textAlign: 'left', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'break-word' },
  cell: { padding: '13px 12px', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  empty: { color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold, textDecoration: 'none', ':hover': { textDecoration: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
});
