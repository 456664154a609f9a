import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { usePersonal } from '../personalContext.ts';
import { toHash } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { Blocks } from './Blocks.tsx';
import { ChoiceNav } from './ChoiceNav.tsx';
import { statementsOf, titleOf } from './reading.ts';
import { useReading } from './readingContext.ts';

/** What the document says to one role, perspective by perspective. */
export function RoleView({ roleId, takesFocus }: { readonly roleId: string | undefined; readonly takesFocus: boolean }): ReactNode {
  const { text, language } = useTab();
  const { me } = usePersonal();
  const { document } = useReading();
  const styles = useStyles();
  const role = document.roles.find(({ id }) => id === roleId);
  if (role === undefined) return null;
  const statements = statementsOf(document, { roleId: role.id });
  const alone = statements.filter(({ perspectiveId }) => perspectiveId === undefined);
  return (
    <div className={styles.view}>
      <ChoiceNav isQuiet label={text('read.roles')} current={role.id} choices={document.roles.map((one) => ({ id: one.id, title: titleOf(one, language), href: toHash({ page: 'document', documentId: document.id, view: 'role', choice: one.id }) }))} />
      <div className={styles.heading}>
        <ViewHeading level={2} takesFocus={takesFocus}>{titleOf(role, language)}</ViewHeading>
        {role.id === me.profile.roleId && <Badge appearance="tint">{text('read.ownRole')}</Badge>}
      </div>
      {alone.length > 0 && <Blocks statements={alone} />}
      {document.perspectives.map((perspective) => {
        const cell = statements.filter(({ perspectiveId }) => perspectiveId === perspective.id);
        return (
          cell.length > 0 && (
            <section key={perspective.id} className={styles.cell} aria-labelledby={`cell-${perspective.id}`}>
              <h3 id={`cell-${perspective.id}`} className={styles.title}>{titleOf(perspective, language)}</h3>
              <Blocks statements={cell} />
            </section>
          )
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginTop: '4px' },
  cell: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});
