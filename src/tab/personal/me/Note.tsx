import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../../shell/tabContext.ts';

/** The reader's own translation of a statement. */
export function Note({ note, onEdit }: { readonly note: string; readonly onEdit: () => void }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <p className={styles.label}>{text('me.note')}</p>
      <p className={styles.text}>{note}</p>
      <Button size="small" appearance="subtle" className={styles.edit} onClick={onEdit}>{text('read.editNote')}</Button>
    </div>
  );
}

const useStyles = makeStyles({
  note: { display: 'grid', justifyItems: 'start', gap: '2px', maxWidth: '36rem', padding: '8px 12px', border: `1px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  label: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: '0', lineHeight: '1.5', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  edit: { marginLeft: '-8px', color: tokens.colorNeutralForeground2 },
});
