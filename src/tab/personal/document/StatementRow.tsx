import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { StatementView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { Note } from '../me/Note.tsx';
import { NoteEditor } from '../me/NoteEditor.tsx';
import { usePersonal } from '../personalContext.ts';
import { useReading } from './readingContext.ts';
import { StatementTools } from './StatementTools.tsx';

/** A statement with what one can do with it, and the reader's own note beside it. Marked and shown when a link leads to it. */
export function StatementRow({ statement: { id, text: quote, lines }, isNarrow = false }: {
  readonly statement: StatementView;
  /** In a cell of the matrix, where a note stands below. */
  readonly isNarrow?: boolean;
}): ReactNode {
  const { text } = useTab();
  const { notes } = usePersonal();
  const { document, targetId } = useReading();
  const styles = useStyles();
  const toolsId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const isTarget = id === targetId;
  const row = useTarget(isTarget);
  const note = notes.get(id);
  const stopWriting = (): void => {
    setIsWriting(false);
    row.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={row} tabIndex={isTarget ? -1 : undefined} className={mergeClasses(styles.row, !isNarrow && styles.wide, isTarget && styles.target)}>
      <div className={styles.statement}>
        {isTarget && <p className={styles.mark}>{text('read.target')}</p>}
        <div className={styles.line}>
          <p lang="da" className={mergeClasses(styles.quote, isNarrow && styles.small)}>{quote}</p>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontal20Regular />}
            className={styles.more}
            aria-expanded={isOpen}
            aria-controls={isOpen ? toolsId : undefined}
            aria-label={text('read.more', { start: startOf(quote) })}
            onClick={() => setIsOpen(!isOpen)}
          />
        </div>
        {isOpen && <StatementTools id={toolsId} document={document} statement={{ id, text: quote, lines }} hasNote={note !== undefined} onWrite={() => setIsWriting(true)} />}
      </div>
      {isWriting && <NoteEditor statementId={id} first={note ?? ''} onDone={stopWriting} />}
      {!isWriting && note !== undefined && <Note note={note} onEdit={() => setIsWriting(true)} />}
    </div>
  );
}

/** Shows what a link leads to, and lets keyboard and screen reader go on from there. */
function useTarget(isTarget: boolean): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isTarget) return;
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.focus({ preventScroll: true });
  }, [isTarget]);
  return ref;
}

/** Tells one statement's button from the next one's. */
function startOf(quote: string): string {
  const words = quote.split(' ');
  return words.length <= 7 ? quote : `${words.slice(0, 6).join(' ')} …`;
}

const useStyles = makeStyles({
  row: { display: 'grid', gap: '8px 32px', padding: '4px 0', ':focus': { outline: 'none' } },
  wide: { '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 40rem) minmax(0, 1fr)', alignItems: 'start' } },
  target: {
    // Its words stay in line with the others', right of the bullet.
    marginLeft: '-8px',
    padding: '8px 12px 8px 4px',
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  statement: { display: 'grid', gap: '4px', maxWidth: '40rem' },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 36rem) auto', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  quote: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: '1.5', hyphens: 'auto' },
  small: { fontSize: tokens.fontSizeBase300, lineHeight: '1.45' },
  mark: { margin: '0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  more: { minWidth: '28px', minHeight: '28px', color: tokens.colorNeutralForeground3 },
});
