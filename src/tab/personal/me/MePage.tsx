import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { usePersonal } from '../personalContext.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { MyDataSection } from './MyDataSection.tsx';
import { MyNotes } from './MyNotes.tsx';
import { MyWaiting } from './MyWaiting.tsx';
import { ProfileForm } from './ProfileForm.tsx';

/** The person's own: profile, what they wait for, notes, and what is stored about them. */
export function MePage(): ReactNode {
  const { text } = useTab();
  const { me, isFirst } = usePersonal();
  const styles = useStyles();
  // What is deleted is read anew everywhere on the page.
  const [deletions, setDeletions] = useState(0);
  return (
    <div className={styles.page}>
      <ViewHeading level={1} takesFocus={!isFirst}>{me.name === '' ? text('me.heading') : text('me.headingOf', { name: me.name })}</ViewHeading>
      <ProfileForm key={`profile ${deletions}`} />
      <MyWaiting key={`waiting ${deletions}`} />
      <MyNotes key={`notes ${deletions}`} />
      <MyDataSection onDeleted={() => setDeletions(deletions + 1)} />
    </div>
  );
}

const useStyles = makeStyles({ page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '36px', maxWidth: '44rem' } });
