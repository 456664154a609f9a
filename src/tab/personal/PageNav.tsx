import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../shell/tabContext.ts';
import { usualPage, widePage } from './pageWidths.ts';
import { type Route, toHash } from './route.ts';

/** The ways through the tab, at its top and as wide as what stands below. */
export function PageNav({ route, isPlanner, isWide }: { readonly route: Route; readonly isPlanner: boolean; readonly isWide: boolean }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const current = route.page === 'document' ? 'documents' : route.page;
  const targets: readonly Route[] = [{ page: 'documents' }, { page: 'find', text: '' }, { page: 'me' }, ...(isPlanner ? ([{ page: 'plans' }] as const) : [])];
  return (
    <header className={styles.header}>
      <nav aria-label={text('read.nav')} className={mergeClasses(styles.nav, isWide && styles.wide)}>
        {targets.map((target) => (
          <a key={target.page} href={toHash(target)} className={mergeClasses(styles.link, target.page === current && styles.current)} {...(target.page === current && { 'aria-current': 'page' as const })}>
            {text(`read.nav.${target.page === 'document' ? 'documents' : target.page}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}

const useStyles = makeStyles({
  header: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  nav: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, maxWidth: usualPage, margin: '0 auto', padding: '0 clamp(16px, 4vw, 48px)' },
  wide: { maxWidth: widePage },
  link: {
    padding: '12px 0 9px',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke },
});
