import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** Links of which one is where the reader is. `isQuiet` for the second row of such links below a first. */
export function ChoiceNav({ label, choices, current, isQuiet = false }: { readonly label: string; readonly choices: readonly Choice[]; readonly current: string | undefined; readonly isQuiet?: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={mergeClasses(styles.list, !isQuiet && styles.bar)}>
        {choices.map(({ id, title, href }) => {
          const isCurrent = id === current;
          return (
            <li key={id}>
              <a href={href} className={mergeClasses(styles.link, isQuiet ? styles.pill : styles.tab, isCurrent && (isQuiet ? styles.currentPill : styles.currentTab))} {...(isCurrent && { 'aria-current': 'true' as const })}>
                {title}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0', padding: '0', listStyle: 'none' },
  bar: { columnGap: '20px', rowGap: '0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: { display: 'block', textDecoration: 'none', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  tab: { padding: '8px 0 7px', borderBottom: '3px solid transparent', color: tokens.colorNeutralForeground2, ':hover': { color: tokens.colorNeutralForeground1 } },
  currentTab: { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorCompoundBrandStroke, fontWeight: tokens.fontWeightSemibold },
  pill: { padding: '5px 13px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: '16px', color: tokens.colorNeutralForeground1, ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  currentPill: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});
