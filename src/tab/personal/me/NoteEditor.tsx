import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { noteLimit } from '../../../core/reflections/note.ts';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useAction } from '../../shell/useAction.ts';
import { usePersonal } from '../personalContext.ts';

/** Where a note is written. What was written stays when it cannot be saved. */
export function NoteEditor({ statementId, first, onDone }: { readonly statementId: string; readonly first: string; readonly onDone: () => void }): ReactNode {
  const { text } = useTab();
  const { saveNote, announce } = usePersonal();
  const styles = useStyles();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState(first);
  const { run, isBusy: isSaving, problem } = useAction();
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const excess = written.trim().length - noteLimit;

  const save = (note: string): Promise<boolean> =>
    run(async () => {
      await saveNote(statementId, note);
      announce(text(note === '' ? 'me.noteDeleted' : 'me.noteSaved'));
      onDone();
    });

  return (
    <form
      ref={form}
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (excess <= 0) void save(written.trim());
      }}
    >
      <label htmlFor={id} className={styles.label}>{text('me.note')}</label>
      <p id={`${id}-hint`} className={styles.hint}>{text('me.noteHint')}</p>
      <Textarea id={id} aria-describedby={`${id}-hint ${id}-limit`} resize="vertical" rows={4} className={styles.area} value={written} onChange={(_, { value }) => setWritten(value)} />
      <p id={`${id}-limit`} role="status" className={styles.limit}>{excess > 0 ? text('me.noteTooLong', { excess, limit: noteLimit }) : ''}</p>
      {problem && <ProblemMessage problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving || excess > 0 || written.trim() === ''}>{text('me.saveNote')}</Button>
        <Button onClick={onDone}>{text('me.cancel')}</Button>
        {first !== '' && <Button appearance="subtle" disabledFocusable={isSaving} onClick={() => void save('')}>{text('me.deleteNote')}</Button>}
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  editor: { display: 'grid', gap: '6px', maxWidth: '36rem', padding: '12px', border: `1px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  label: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  area: { width: '100%' },
  limit: { margin: '0', fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
