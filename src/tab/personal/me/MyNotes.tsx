import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NoteView } from '../../../web/tab/wire.ts';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { usePersonal } from '../personalContext.ts';
import { MeSection } from './MeSection.tsx';
import { NoteItem } from './NoteItem.tsx';

/** All of the person's notes, newest first, to be changed and deleted. */
export function MyNotes(): ReactNode {
  const { api, text } = useTab();
  const { notes } = usePersonal();
  const styles = useStyles();
  const { state, value, problem, reload } = useLoad(() => api.notes(), [api]);
  return (
    <MeSection heading={text('me.notes')}>
      <p className={styles.intro}>{text('me.notes.intro')}</p>
      {state === 'loading' && <Loading label={text('shell.loading')} />}
      {state === 'failed' && <ProblemMessage problem={problem} onRetry={reload} />}
      {state === 'ready' && value.length === 0 && <p className={styles.intro}>{text('me.notes.none')}</p>}
      {state === 'ready' && value.length > 0 && (
        <ul className={styles.list}>
          {sort(value).map((note) => (
            <li key={note.statementId} className={styles.item}>
              <NoteItem note={note} saved={notes.get(note.statementId)} />
            </li>
          ))}
        </ul>
      )}
    </MeSection>
  );
}

function sort(notes: readonly NoteView[]): readonly NoteView[] {
  return [...notes].sort((a, b) => b.savedAtUtc.localeCompare(a.savedAtUtc));
}

const useStyles = makeStyles({
  intro: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  list: { width: '100%', margin: '0', padding: '0', listStyle: 'none' },
  item: { padding: '16px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
