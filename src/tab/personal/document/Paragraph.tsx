import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { StatementView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { usePersonal } from '../personalContext.ts';
import { useReading } from './readingContext.ts';
import { StatementRow } from './StatementRow.tsx';

/** Running text. It is read as a paragraph, and taken apart into its sentences to do something with one, or to show the one that a link or note is about. */
export function Paragraph({ statements }: { readonly statements: readonly StatementView[] }): ReactNode {
  const { text } = useTab();
  const { notes } = usePersonal();
  const { targetId } = useReading();
  const styles = useStyles();
  const [isApart, setIsApart] = useState(false);
  const rows = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (isApart) rows.current?.querySelector('button')?.focus();
  }, [isApart]);
  const [first] = statements;
  if (first === undefined) return null;
  if (statements.length === 1) return <StatementRow statement={first} />;
  if (isApart || statements.some(({ id }) => id === targetId || notes.has(id))) {
    return (
      <div ref={rows}>
        {statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <p lang="da" className={styles.text}>{statements.map(({ text: sentence }) => sentence).join(' ')}</p>
      <Button
        appearance="subtle"
        size="small"
        icon={<MoreHorizontal20Regular />}
        className={styles.more}
        aria-label={text('read.takeApart', { start: first.text.split(' ').slice(0, 6).join(' ') })}
        onClick={() => setIsApart(true)}
      />
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 36rem) auto', justifyContent: 'space-between', alignItems: 'start', gap: '8px', maxWidth: '40rem', padding: '4px 0' },
  text: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: '1.5', hyphens: 'auto' },
  more: { minWidth: '28px', minHeight: '28px', color: tokens.colorNeutralForeground3 },
});
