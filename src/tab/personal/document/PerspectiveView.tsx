import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { toHash } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { Blocks } from './Blocks.tsx';
import { ChoiceNav } from './ChoiceNav.tsx';
import { statementsOf, titleOf } from './reading.ts';
import { useReading } from './readingContext.ts';

/** What the document says under one perspective, role by role where it has roles. */
export function PerspectiveView({ perspectiveId, takesFocus }: { readonly perspectiveId: string | undefined; readonly takesFocus: boolean }): ReactNode {
  const { text, language } = useTab();
  const { document } = useReading();
  const styles = useStyles();
  const perspective = document.perspectives.find(({ id }) => id === perspectiveId);
  if (perspective === undefined) return null;
  const statements = statementsOf(document, { perspectiveId: perspective.id });
  const alone = statements.filter(({ roleId }) => roleId === undefined);
  return (
    <div className={styles.view}>
      <ChoiceNav isQuiet label={text('read.perspectives')} current={perspective.id} choices={document.perspectives.map((one) => ({ id: one.id, title: titleOf(one, language), href: toHash({ page: 'document', documentId: document.id, view: 'perspective', choice: one.id }) }))} />
      <ViewHeading level={2} takesFocus={takesFocus}>{titleOf(perspective, language)}</ViewHeading>
      {alone.length > 0 && <Blocks statements={alone} />}
      {document.roles.map((role) => {
        const cell = statements.filter(({ roleId }) => roleId === role.id);
        return (
          cell.length > 0 && (
            <section key={role.id} className={styles.cell} aria-labelledby={`cell-${role.id}`}>
              <h3 id={`cell-${role.id}`} className={styles.title}>{titleOf(role, language)}</h3>
              <Blocks statements={cell} />
            </section>
          )
        );
      })}
      {statements.length === 0 && <p>{text('read.empty')}</p>}
    </div>
  );
}

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  cell: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});
