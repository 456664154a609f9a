import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { NoteView } from '../../../web/tab/wire.ts';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useAction } from '../../shell/useAction.ts';
import { usePersonal } from '../personalContext.ts';
import { StatementLink } from '../StatementLink.tsx';
import { Note } from './Note.tsx';
import { NoteEditor } from './NoteEditor.tsx';

/** A note and the statement that it translates, or the words that were there when it was written. A deleted one can be brought back for as long as the page is shown and the words are there. */
export function NoteItem({ note: { statementId, text: first, citation, quote }, saved }: { readonly note: NoteView; readonly saved: string | undefined }): ReactNode {
  const { text } = useTab();
  const { saveNote } = usePersonal();
  const styles = useStyles();
  const last = useRef(saved ?? first);
  if (saved !== undefined) last.current = saved;
  const [isWriting, setIsWriting] = useState(false);
  const { run, problem } = useAction();
  return (
    <div className={styles.root}>
      {citation === undefined ? (
        <>
          {quote !== undefined && <blockquote className={styles.past} lang="da">{quote}</blockquote>}
          <p className={styles.changed}>{text(quote === undefined ? 'me.notes.gone' : 'me.notes.changed')}</p>
        </>
      ) : (
        <>
          <StatementLink citation={citation} />
          <p className={styles.source} lang="da">{citation.title}</p>
        </>
      )}
      {isWriting && <NoteEditor statementId={statementId} first={saved ?? ''} onDone={() => setIsWriting(false)} />}
      {!isWriting && saved !== undefined && <Note note={saved} onEdit={() => setIsWriting(true)} />}
      {!isWriting && saved === undefined && (
        <p role="status" className={styles.deleted}>
          {text('me.noteDeleted')} {citation !== undefined && <Button size="small" onClick={() => void run(() => saveNote(statementId, last.current))}>{text('me.undo')}</Button>}
        </p>
      )}
      {problem && <ProblemMessage problem={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  past: { margin: '0', maxWidth: '36rem', paddingLeft: '12px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, fontSize: tokens.fontSizeBase400, lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  changed: { justifySelf: 'start', margin: '0', padding: '2px 8px', borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusWarningForeground2, backgroundColor: tokens.colorStatusWarningBackground1 },
  source: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  deleted: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', margin: '0' },
});
