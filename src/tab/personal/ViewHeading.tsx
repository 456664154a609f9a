import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTab } from '../shell/tabContext.ts';

/** A heading, the first of which names the window too. It takes the focus when it comes with a new view, so that keyboard and screen reader go on from there. */
export function ViewHeading({ level, takesFocus, children }: { readonly level: 1 | 2; readonly takesFocus: boolean; readonly children: ReactNode }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (level === 1) document.title = `${ref.current?.textContent ?? ''} – ${text('shell.name')}`;
    if (!takesFocus) return;
    if (level === 1) window.scrollTo(0, 0);
    ref.current?.focus();
    // Only when it comes.
  }, []);
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag ref={ref} tabIndex={-1} className={mergeClasses(styles.heading, level === 1 ? styles.first : styles.second)}>
      {children}
    </Tag>
  );
}

const useStyles = makeStyles({
  heading: {
    margin: '0',
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    hyphens: 'auto',
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  },
  first: { fontSize: 'clamp(1.375rem, 1.1rem + 1.5vw, 2rem)', lineHeight: '1.25' },
  second: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});
