import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LocalPerson } from '../../web/tab/wire.ts';
import { findLocalPerson, toAddressOf } from './createLocalHost.ts';
import { useTab } from './tabContext.ts';

/** Says on every page of local mode that a test person stands in, and lets one be another. */
export function LocalBar({ people }: { readonly people: readonly LocalPerson[] }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  return (
    <aside className={styles.root} aria-label={text('shell.local')}>
      <label className={styles.label}>
        {text('shell.localPerson')}
        <select className={styles.select} value={findLocalPerson(people)?.id} onChange={({ target }) => location.assign(toAddressOf(target.value))}>
          {people.map(({ id, name, meetingRole }) => (
            <option key={id} value={id}>
              {name} – {text(`shell.role.${meetingRole}`)}
            </option>
          ))}
        </select>
      </label>
    </aside>
  );
}

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
  },
  label: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  select: {
    minHeight: '24px',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
  },
});
