import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { usePersonal } from '../personalContext.ts';
import { Blocks } from './Blocks.tsx';
import { statementsOf, titleOf } from './reading.ts';
import { useReading } from './readingContext.ts';

/** The matrix on a narrow page: roles to unfold, each with its perspectives. The reader's own role stands open. */
export function MatrixList(): ReactNode {
  const { text, language } = useTab();
  const { me } = usePersonal();
  const { document } = useReading();
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {document.roles.map((role) => (
        <details key={role.id} className={styles.role} open={role.id === me.profile.roleId}>
          <summary className={styles.summary}>
            <h3 className={styles.title}>{titleOf(role, language)}</h3>
          </summary>
          <div className={styles.cells}>
            {document.perspectives.map((perspective) => {
              const statements = statementsOf(document, { roleId: role.id, perspectiveId: perspective.id });
              return (
                <section key={perspective.id} aria-labelledby={`cell-${role.id}-${perspective.id}`}>
                  <h4 id={`cell-${role.id}-${perspective.id}`} className={styles.perspective}>{titleOf(perspective, language)}</h4>
                  {statements.length === 0 ? <p className={styles.empty}>{text('read.empty')}</p> : <Blocks statements={statements} />}
                </section>
              );
            })}
          </div>
        </details>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  role: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { padding: '14px 4px', cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  title: { display: 'inline', margin: '0 0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  cells: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px', padding: '4px 0 24px' },
  perspective: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  empty: { margin: '0', color: tokens.colorNeutralForeground3 },
});
